// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/content.h"

#include <QSet>

namespace exchange {

/// What an organisation with @p present is to have so that the actions @p names are there as @p of has them,
/// and nothing else changes; a name that @p of does not have is gone then. plan() makes steps of it. Pure.
///
/// The triggers that @p of tells of run these actions as it says: in its order among themselves, and beside
/// the same neighbours as there. What else a trigger runs stays, in the order in which it is.
Content part(const Content &of, const Content &present, const QStringList &names);

/// What a folder is to tell of triggers that tells @p present of them (nothing: it has no flows.json), once
/// it has the actions @p names as an organisation with @p of has them: the places of these actions alone
/// change in what it tells, and triggers that run one of them and were not told of yet come as they are
/// there, so that the way back changes nothing. Pure.
QList<TriggerNames> partOfTriggers(const QList<TriggerNames> &of,
                                   const std::optional<QList<TriggerNames>> &present,
                                   const QStringList &names);

/// Those of @p names that neither @p one nor @p other has, for a message; a name that was mistyped must not
/// pass for one that has nothing to be done.
QStringList unknown(const QStringList &names, const Content &one, const Content &other);

/// What a trigger is to run that runs @p present, where @p wanted is what it runs at the place from which the
/// actions come, and only those with a key in @p chosen are to be as they are there. Names; see part().
QStringList mergedOrder(const QStringList &wanted, const QStringList &present, const QSet<QString> &chosen);

} // namespace exchange
