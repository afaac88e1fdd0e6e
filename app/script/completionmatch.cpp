// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/completionmatch.h"

#include <algorithm>
#include <numeric>

using namespace script;

namespace {

// Far enough apart that letters of the same case, at most 1 each, never lift one kind above another.
constexpr int prefixScore = 4000;
constexpr int humpScore = 3000;
constexpr int partScore = 2000;
constexpr int exactScore = 500;

bool isSame(QChar a, QChar b)
{
    return a.toCaseFolded() == b.toCaseFolded();
}

/// True where a word within a name begins: setClaim, given_name, zitadel/http.
bool beginsHump(QStringView name, qsizetype at)
{
    return at == 0 || (name[at].isUpper() && !name[at - 1].isUpper()) ||
           (name[at].isLetterOrNumber() && !name[at - 1].isLetterOrNumber()) ||
           (name[at].isDigit() && !name[at - 1].isDigit());
}

QList<qsizetype> run(qsizetype begin, qsizetype length)
{
    QList<qsizetype> letters(length);
    std::iota(letters.begin(), letters.end(), begin);
    return letters;
}

/// Each letter typed either goes on in the same word of the name or begins a later one.
bool matchHumps(QStringView typed, QStringView name, qsizetype from, QList<qsizetype> &letters)
{
    if (typed.isEmpty())
        return true;
    for (qsizetype at = from; at < name.size(); ++at) {
        const bool goesOn = !letters.isEmpty() && at == letters.constLast() + 1;
        if (!isSame(name[at], typed[0]) || !(goesOn || beginsHump(name, at)))
            continue;
        letters.append(at);
        if (matchHumps(typed.sliced(1), name, at + 1, letters))
            return true;
        letters.removeLast();
    }
    return false;
}

} // namespace

bool script::isWordCharacter(QChar c)
{
    return c.isLetterOrNumber() || c == u'_' || c == u'$' || c.isMark() || c.isSurrogate();
}

std::optional<NameMatch> script::matchName(QStringView typed, QStringView name)
{
    if (typed.isEmpty())
        return NameMatch();
    // Nobody types a name this long to find it, and trying all its words would take its time.
    if (typed.size() > name.size() || typed.size() > 100)
        return {};
    NameMatch match;
    if (const qsizetype at = name.indexOf(typed, 0, Qt::CaseInsensitive); at == 0) {
        match = {prefixScore, run(0, typed.size())};
    } else if (matchHumps(typed, name, 0, match.letters)) {
        match.score = humpScore;
    } else if (at > 0 && typed.size() > 1) {
        match = {partScore, run(at, typed.size())};
    } else {
        return {};
    }
    for (qsizetype i = 0; i < typed.size(); ++i)
        match.score += name[match.letters[i]] == typed[i];
    if (typed.size() == name.size())
        match.score += exactScore;
    return match;
}

QList<RankedEntry> script::rank(const QList<Completion> &entries, QStringView typed)
{
    QList<RankedEntry> ranked;
    for (qsizetype i = 0; i < entries.size(); ++i) {
        if (const auto match = matchName(typed, entries[i].name))
            ranked.append({i, *match});
    }
    // What was typed whole is meant, deprecated or not.
    const auto isLast = [&](const RankedEntry &one) {
        return entries[one.index].deprecated && entries[one.index].name != typed;
    };
    std::ranges::stable_sort(ranked, [&isLast](const RankedEntry &a, const RankedEntry &b) {
        if (isLast(a) != isLast(b))
            return isLast(b);
        return a.match.score > b.match.score;
    });
    return ranked;
}
