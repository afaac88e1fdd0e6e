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

/// @p onto with what @p changed has other than @p base.
QStringList changedAlso(QStringList onto, const QStringList &base, const QStringList &changed)
{
    onto = without(onto, without(base, changed));
    for (qsizetype i = 0; i < changed.size(); ++i) {
        if (base.contains(changed[i]) || onto.contains(changed[i]))
            continue;
        qsizetype place = 0;
        for (qsizetype before = i; before > 0 && place == 0; --before)
            place = onto.indexOf(changed[before - 1]) + 1;
        onto.insert(place, changed[i]);
    }
    return onto;
}

} // namespace

QStringList merged(const QStringList &base, const QStringList &mine, const QStringList &theirs)
{
    if (areAlike(base, theirs))
        return changedAlso(mine, base, theirs);
    return changedAlso(theirs, base, mine);
}

bool isUnawareOf(const QStringList &before, const QStringList &change, const QStringList &later)
{
    const QStringList in = without(change, before);
    const QStringList out = without(before, change);
    if (in.isEmpty() && out.isEmpty())
        return before != change && areAlike(before, later) && !areAlike(change, later);
    return common(in, later).isEmpty() && common(out, later) == out;
}

} // namespace triggerlists
