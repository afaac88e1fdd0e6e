// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/merge.h"

#include "compare/linediff.h"

#include <algorithm>
#include <ranges>

namespace merge {

namespace {

/// How the lines of a text end: with this, with nothing (there is one line at most), or in several ways.
std::optional<QString> lineEnd(const QString &text)
{
    QString found;
    for (const QString &line : linediff::lines(text)) {
        const QString end = linediff::lineEnd(line);
        if (end.isEmpty())
            continue;
        if (!found.isEmpty() && end != found)
            return std::nullopt;
        found = end;
    }
    return found;
}

QString withLineEnd(const QString &text, const QString &end)
{
    QString result;
    for (const QString &line : linediff::lines(text)) {
        const qsizetype own = linediff::lineEnd(line).size();
        result += own > 0 ? line.chopped(own) + end : line;
    }
    return result;
}

/// The line end that all three are to have before they are merged; nothing: they are merged as they are.
std::optional<QString> commonEnd(const QString &base, const QString &theirs, const QString &mine)
{
    const auto b = lineEnd(base), t = lineEnd(theirs), m = lineEnd(mine);
    if (!b || !t || !m)
        return std::nullopt;
    const QString before = !b->isEmpty() ? *b : !t->isEmpty() ? *t : *m;
    const auto changed = [&before](const QString &end) { return !end.isEmpty() && end != before; };
    return changed(*m) ? *m : changed(*t) ? *t : before;
}

/// A change of base lines by one side.
struct Edit
{
    qsizetype begin; ///< in base lines
    qsizetype end;
    qsizetype shift; ///< of what follows, in lines of that side
};

QList<Edit> edits(const QStringList &base, const QStringList &side)
{
    QList<Edit> edits;
    for (const linediff::Hunk &hunk : linediff::hunks(base, side))
        edits.append({hunk.leftLine, hunk.leftLine + hunk.leftCount, hunk.rightCount - hunk.leftCount});
    return edits;
}

/// One side's way through its edits.
class Side
{
public:
    Side(const QStringList &base, const QStringList &lines)
        : m_lines(lines)
        , m_edits(edits(base, lines))
    {
    }

    bool isAtEnd() const { return m_next == m_edits.size(); }
    qsizetype nextBegin() const { return m_edits[m_next].begin; }

    /// Takes the edits that touch the region up to @p end, and answers how far it reaches with them.
    qsizetype takeUpTo(qsizetype end, bool &isChanged)
    {
        while (!isAtEnd() && nextBegin() <= end) {
            end = std::max(end, m_edits[m_next].end);
            m_shiftAfter += m_edits[m_next].shift;
            isChanged = true;
            ++m_next;
        }
        return end;
    }

    /// This side's text for the base lines from @p begin to @p end, all edits up to which were taken.
    QString text(qsizetype begin, qsizetype end)
    {
        const qsizetype from = begin + std::exchange(m_shift, m_shiftAfter);
        return m_lines.sliced(from, end + m_shift - from).join(QString());
    }

private:
    const QStringList &m_lines;
    const QList<Edit> m_edits;
    qsizetype m_next = 0;
    qsizetype m_shift = 0;
    qsizetype m_shiftAfter = 0;
};

template<typename T>
Setting<T> merged(const T &base, const T &theirs, const T &mine)
{
    Setting<T> setting{.base = base, .theirs = theirs, .mine = mine, .result = mine};
    if (mine == theirs)
        setting.kind = mine == base ? Kind::Unchanged : Kind::Both;
    else if (mine == base)
        setting.kind = Kind::Theirs;
    else
        setting.kind = theirs == base ? Kind::Mine : Kind::Conflict;
    if (setting.kind == Kind::Theirs)
        setting.result = theirs;
    setting.isDecided = setting.kind != Kind::Conflict;
    return setting;
}

template<typename T>
void decide(Setting<T> &setting, const T &value)
{
    setting.result = value;
    setting.isDecided = true;
}

} // namespace

Merge::Merge(const zitadel::ActionFields &base, const zitadel::ActionFields &theirs,
             const zitadel::ActionFields &mine)
    : m_name(merged(base.name, theirs.name, mine.name))
    , m_timeout(merged(base.timeout, theirs.timeout, mine.timeout))
    , m_allowedToFail(merged(base.allowedToFail, theirs.allowedToFail, mine.allowedToFail))
{
    if (const auto end = commonEnd(base.script, theirs.script, mine.script); end && !end->isEmpty())
        mergeScripts(withLineEnd(base.script, *end), withLineEnd(theirs.script, *end),
                     withLineEnd(mine.script, *end));
    else
        mergeScripts(base.script, theirs.script, mine.script);
}

void Merge::mergeScripts(const QString &base, const QString &theirs, const QString &mine)
{
    const QStringList baseLines = linediff::lines(base);
    const QStringList theirLines = linediff::lines(theirs);
    const QStringList myLines = linediff::lines(mine);
    Side them(baseLines, theirLines);
    Side me(baseLines, myLines);
    qsizetype done = 0;
    const auto add = [this, &baseLines, &them, &me](qsizetype begin, qsizetype end, bool byThem, bool byMe) {
        Chunk chunk{.base = baseLines.sliced(begin, end - begin).join(QString()),
                    .theirs = them.text(begin, end),
                    .mine = me.text(begin, end)};
        const bool isSame = chunk.theirs == chunk.mine;
        chunk.kind = byThem && byMe ? (isSame ? Kind::Both : Kind::Conflict)
                     : byThem       ? Kind::Theirs
                     : byMe         ? Kind::Mine
                                    : Kind::Unchanged;
        chunk.result = chunk.kind == Kind::Theirs ? chunk.theirs : chunk.mine;
        chunk.isDecided = chunk.kind != Kind::Conflict;
        m_chunks.append(chunk);
    };
    while (!them.isAtEnd() || !me.isAtEnd()) {
        const qsizetype begin = them.isAtEnd() ? me.nextBegin()
                                : me.isAtEnd() ? them.nextBegin()
                                               : std::min(them.nextBegin(), me.nextBegin());
        if (begin > done)
            add(done, begin, false, false);
        // Whatever overlaps or touches belongs together, and each side may make it reach farther.
        bool byThem = false;
        bool byMe = false;
        qsizetype end = begin;
        for (qsizetype before = -1; end != before;) {
            before = end;
            end = me.takeUpTo(them.takeUpTo(end, byThem), byMe);
        }
        add(begin, end, byThem, byMe);
        done = end;
    }
    if (done < baseLines.size())
        add(done, baseLines.size(), false, false);
}

int Merge::conflicts() const
{
    return int(std::ranges::count(m_chunks, Kind::Conflict, &Chunk::kind)) + (m_name.kind == Kind::Conflict) +
           (m_timeout.kind == Kind::Conflict) + (m_allowedToFail.kind == Kind::Conflict);
}

int Merge::decided() const
{
    const auto isDone = [](const auto &part) { return part.kind == Kind::Conflict && part.isDecided; };
    return int(std::ranges::count_if(m_chunks, isDone)) + isDone(m_name) + isDone(m_timeout) +
           isDone(m_allowedToFail);
}

void Merge::decide(qsizetype chunk, const QString &result)
{
    m_chunks[chunk].result = result;
    m_chunks[chunk].isDecided = true;
}

QString Merge::both(qsizetype chunk) const
{
    const auto &[kind, base, theirs, mine, result, isDecided] = m_chunks[chunk];
    if (theirs.isEmpty() || mine.isEmpty() || !linediff::lineEnd(theirs).isEmpty())
        return theirs + mine;
    QString before;
    for (qsizetype i = 0; i < chunk; ++i)
        before += m_chunks[i].result;
    const QStringList lines = linediff::lines(mine) + linediff::lines(before) + linediff::lines(theirs);
    for (const QString &line : lines | std::views::reverse) {
        if (const QString end = linediff::lineEnd(line); !end.isEmpty())
            return theirs + end + mine;
    }
    return theirs + u'\n' + mine;
}

void Merge::decideName(const QString &name)
{
    merge::decide(m_name, name);
}

void Merge::decideTimeout(std::chrono::nanoseconds timeout)
{
    merge::decide(m_timeout, timeout);
}

void Merge::decideAllowedToFail(bool allowed)
{
    merge::decide(m_allowedToFail, allowed);
}

zitadel::ActionFields Merge::result() const
{
    zitadel::ActionFields fields{
        .name = m_name.result, .timeout = m_timeout.result, .allowedToFail = m_allowedToFail.result};
    for (const Chunk &chunk : m_chunks)
        fields.script += chunk.result;
    return fields;
}

} // namespace merge
