// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// "hidden", "secret", "placeholder": what a reader does not see, or should not.
#include "script/checks/check.h"
#include "script/oddcharacters.h"
#include "script/secrets.h"

using namespace Qt::StringLiterals;
using namespace script;

namespace {

constexpr int mostOfOneKind = 5; // who has that many has understood

void tell(Check &check, QLatin1StringView id, Severity severity, const Range &range, const QString &message)
{
    check.problems.append({.id = id, .severity = severity, .range = range, .message = message});
}

/// Persian, Hebrew and emoji are written with some of them.
bool isOfLanguage(const Check &check, QChar character, qsizetype at)
{
    const Node node = check.tree.at(at);
    const bool isText =
        node.is(Kind::String, Kind::StringFragment, Kind::TemplateString, Kind::Comment, Kind::RegexPattern);
    return isText && character >= QChar(0x200c) && character <= QChar(0x200f);
}

void checkCharacters(Check &check)
{
    const QString &text = check.tree.text();
    int told = 0;
    for (qsizetype at = 1; at < text.size() && told < mostOfOneKind; ++at) { // a mark at 0 is one of order
        const OddCharacter odd = oddCharacter(text[at].unicode(), at);
        const bool isTurned = odd.kind == OddCharacter::Kind::Direction;
        if (odd.at < 0 || odd.kind == OddCharacter::Kind::Quote || isOfLanguage(check, text[at], at))
            continue;
        ++told;
        tell(check, "hidden"_L1, Severity::Warning, {at, at + 1},
             isTurned ? CheckTexts::tr("The character %1 turns the direction of the text: what runs is not "
                                       "in the order that is shown.")
                            .arg(odd.name)
                      : CheckTexts::tr("There is an invisible character here, %1.").arg(odd.name));
        check.problems.last().fixes = {
            {.title = CheckTexts::tr("Delete the character"), .edits = {{{at, at + 1}, QString()}}}};
    }
}

/// Without the blanks around it.
Range lineRange(const QString &text, int line)
{
    qsizetype begin = 0;
    for (int i = 1; i < line && begin >= 0; ++i)
        begin = text.indexOf(u'\n', begin) + 1;
    qsizetype end = text.indexOf(u'\n', begin);
    end = end < 0 ? text.size() : end;
    while (begin < end && text[begin].isSpace())
        ++begin;
    while (end > begin && text[end - 1].isSpace())
        --end;
    return {begin, end};
}

void checkSecrets(Check &check)
{
    const QString &text = check.tree.text();
    const auto some = [](const QList<SecretTrace> &all) {
        return all.first(qMin(all.size(), mostOfOneKind));
    };
    for (const SecretTrace &trace : some(likelySecrets(text)))
        tell(check, "secret"_L1, Severity::Hint, lineRange(text, trace.line),
             CheckTexts::tr("This seems to be a secret. Whoever may read the organisation's actions can read "
                            "it. In files, “{{NAME}}” can stand for it."));
    for (const SecretTrace &trace : some(placeholders(text)))
        tell(check, "placeholder"_L1, Severity::Hint, lineRange(text, trace.line),
             CheckTexts::tr("“%1” seems to stand for something that is still to be put in. The server takes "
                            "it as it is.")
                 .arg(trace.text));
}

} // namespace

void script::checkHidden(Check &check)
{
    checkCharacters(check);
    if (!check.tree.hasErrors())
        checkSecrets(check);
}
