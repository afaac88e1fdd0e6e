// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/linediff.h"

#include <QByteArray>
#include <QHash>

#include <git2.h>

namespace {

/// libgit2 wants to be told that it is used.
struct Library
{
    Library() { git_libgit2_init(); }
    ~Library() { git_libgit2_shutdown(); }
};

bool isLineEnd(QChar c)
{
    return c == u'\n' || c == u'\r';
}

/// The line with the end that stands for all.
QString withPlainEnd(const QString &line)
{
    const qsizetype end = linediff::lineEnd(line).size();
    return end > 0 ? line.chopped(end) + u'\n' : line;
}

/// Each different piece becomes one line with its number: whatever ends a line in a script, and whatever a
/// piece holds, libgit2 sees plain lines.
class Numbers
{
public:
    QByteArray of(const QStringList &pieces)
    {
        QByteArray text;
        for (const QString &piece : pieces) {
            const auto known = m_numbers.constFind(piece);
            const qsizetype number =
                known != m_numbers.cend() ? *known : *m_numbers.insert(piece, m_numbers.size());
            text += QByteArray::number(number) + '\n';
        }
        return text;
    }

private:
    QHash<QString, qsizetype> m_numbers;
};

QList<linediff::Hunk> difference(const QByteArray &left, const QByteArray &right)
{
    static const Library library;
    QList<linediff::Hunk> hunks;
    git_diff_options options = GIT_DIFF_OPTIONS_INIT;
    options.context_lines = 0;
    options.interhunk_lines = 0;
    options.flags = GIT_DIFF_FORCE_TEXT | GIT_DIFF_MINIMAL;
    const auto add = [](const git_diff_delta *, const git_diff_hunk *hunk, void *into) {
        // An empty side names the line before it.
        const auto first = [](int start, int count) { return qsizetype(count > 0 ? start - 1 : start); };
        static_cast<QList<linediff::Hunk> *>(into)->append(
            {.leftLine = first(hunk->old_start, hunk->old_lines),
             .leftCount = hunk->old_lines,
             .rightLine = first(hunk->new_start, hunk->new_lines),
             .rightCount = hunk->new_lines});
        return 0;
    };
    git_diff_buffers(left.constData(), size_t(left.size()), nullptr, right.constData(), size_t(right.size()),
                     nullptr, &options, nullptr, nullptr, add, nullptr, &hunks);
    return hunks;
}

/// Words, runs of blanks, and single characters.
QStringList tokens(const QString &text)
{
    const auto kind = [](QChar c) {
        if (c.isLetterOrNumber() || c == u'_' || c == u'$' || c.isMark())
            return 1;
        if (c.isSpace())
            return 2;
        return c.isSurrogate() ? 3 : 0;
    };
    QStringList tokens;
    for (qsizetype i = 0; i < text.size();) {
        qsizetype end = i + 1;
        const int first = kind(text[i]);
        while (first != 0 && end < text.size() && kind(text[end]) == first && !isLineEnd(text[end]))
            ++end;
        tokens.append(text.sliced(i, end - i));
        i = end;
    }
    return tokens;
}

/// The place of each token, and the end of the last.
QList<qsizetype> places(const QStringList &tokens)
{
    QList<qsizetype> places{0};
    for (const QString &token : tokens)
        places.append(places.constLast() + token.size());
    return places;
}

} // namespace

QStringList linediff::lines(const QString &text)
{
    QStringList lines;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && !isLineEnd(text[end]))
            ++end;
        if (end < text.size())
            end += text[end] == u'\r' && end + 1 < text.size() && text[end + 1] == u'\n' ? 2 : 1;
        lines.append(text.sliced(begin, end - begin));
        begin = end;
    }
    return lines;
}

QString linediff::lineEnd(QStringView line)
{
    qsizetype begin = line.size();
    while (begin > 0 && isLineEnd(line[begin - 1]))
        --begin;
    return line.sliced(begin).toString();
}

QList<linediff::Hunk> linediff::hunks(const QStringList &left, const QStringList &right, bool ignoresLineEnds)
{
    Numbers numbers;
    const auto text = [&numbers, ignoresLineEnds](const QStringList &lines) {
        if (!ignoresLineEnds)
            return numbers.of(lines);
        QStringList bare;
        for (const QString &line : lines)
            bare.append(withPlainEnd(line));
        return numbers.of(bare);
    };
    const QByteArray a = text(left);
    const QByteArray b = text(right);
    return difference(a, b);
}

linediff::WithinLines linediff::inside(const QString &left, const QString &right)
{
    const QStringList a = tokens(left);
    const QStringList b = tokens(right);
    const QList<qsizetype> inA = places(a);
    const QList<qsizetype> inB = places(b);
    Numbers numbers;
    const QByteArray before = numbers.of(a);
    const QByteArray after = numbers.of(b);
    WithinLines inside;
    for (const Hunk &hunk : difference(before, after)) {
        const auto add = [](QList<TextSpan> &spans, const QList<qsizetype> &at, qsizetype first,
                            qsizetype count) {
            if (count > 0)
                spans.append({at[first], at[first + count] - at[first]});
        };
        add(inside.left, inA, hunk.leftLine, hunk.leftCount);
        add(inside.right, inB, hunk.rightLine, hunk.rightCount);
    }
    return inside;
}
