// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/othervalues.h"

#include "exchange/placeholders.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace placeholders {

namespace {

/// Lines like @p line, with anything that a literal may hold where @p names stand.
QRegularExpression anyValueIn(const QString &line, const QStringList &names)
{
    static const QRegularExpression place(u"\\{\\{([A-Z][A-Z0-9_]*)\\}\\}"_s);
    QString pattern;
    qsizetype end = 0;
    for (auto match = place.globalMatch(line); match.hasNext();) {
        const auto found = match.next();
        if (!names.contains(found.captured(1)))
            continue;
        pattern += QRegularExpression::escape(line.sliced(end, found.capturedStart() - end));
        pattern += "(?:\\\\.|[^'\"`\\\\])*"_L1;
        end = found.capturedEnd();
    }
    pattern += QRegularExpression::escape(line.sliced(end));
    return QRegularExpression(QRegularExpression::anchoredPattern(pattern));
}

} // namespace

QString withNamesOf(const QString &file, const QString &script, const QStringList &names)
{
    QStringList lines = script.split(u'\n');
    for (const QString &line : file.split(u'\n')) {
        const QStringList there = namesIn(line);
        const bool isOurs = std::ranges::any_of(
            there, [&names](const QString &name) { return names.contains(name); });
        if (!isOurs || lines.contains(line))
            continue;
        const QRegularExpression others = anyValueIn(line, names);
        for (QString &each : lines) {
            if (others.match(each).hasMatch())
                each = line;
        }
    }
    return lines.join(u'\n');
}

} // namespace placeholders
