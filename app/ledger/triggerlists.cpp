// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/triggerlists.h"

#include <algorithm>

namespace triggerlists {

namespace {

QStringList without(QStringList ids, const QStringList &others)
{
    ids.removeIf([&others](const QString &id) { return others.contains(id); });
    return ids;
}

QStringList common(QStringList ids, const QStringList &others)
{
    ids.removeIf([&others](const QString &id) { return !others.contains(id); });
    return ids;
}

/// True if what both have is in the same order.
bool areAlike(const QStringList &one, const QStringList &other)
{
    return common(one, other) == common(other, one);
}

} // namespace

QStringList withAdded(const QStringList &onto, const QStringList &base, const QStringList &changed)
{
    QStringList all = onto;
    for (qsizetype i = 0; i < changed.size(); ++i) {
        if (base.contains(changed[i]) || all.contains(changed[i]))
            continue;
        qsizetype place = 0;
        for (qsizetype before = i; before > 0 && place == 0; --before)
            place = all.indexOf(changed[before - 1]) + 1;
        all.insert(place, changed[i]);
    }
    return all;
}

QStringList merged(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    const QStringList &onto = areAlike(base, theirs) ? mine : theirs;
    const QStringList &changed = areAlike(base, theirs) ? theirs : mine;
    return withAdded(without(onto, without(base, changed)), base, changed);
}

bool isUnawareOf(const QStringList &before, const QStringList &change, const QStringList &later)
{
    const QStringList in = without(change, before);
    const QStringList out = without(before, change);
    if (in.isEmpty() && out.isEmpty())
        return areAlike(before, later);
    return common(in, later).isEmpty() && common(out, later) == out;
}

} // namespace triggerlists
