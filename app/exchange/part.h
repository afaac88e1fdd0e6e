// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/content.h"
#include "exchange/record.h"

#include <QSet>

namespace exchange {

/// What an organisation with @p present is to have so that the actions @p names are there as @p of has them,
/// and nothing else changes; a name that @p of does not have is gone then. plan() makes steps of it. Pure.
///
/// The triggers that @p of tells of run these actions as it says: in its order among themselves, and beside
/// the same neighbours as there. What else a trigger runs stays, in the order in which it is.
Content part(const Content &of, const Content &present, const QStringList &names);

/// Those of @p names that neither @p one nor @p other has, for a message; a name that was mistyped must not
/// pass for one that has nothing to be done.
QStringList unknown(const QStringList &names, const Content &one, const Content &other);

/// The same for files, of which @p triggers are all that the others are known by: nothing, where they tell of
/// no trigger. Then only those triggers come in that run one of @p names. No triggers where none would
/// change.
Content partForFiles(const Content &of, const std::optional<QList<TriggerNames>> &triggers,
                     const QStringList &names);

/// Whether @p file is of one of the actions @p names.
class FilesOf
{
public:
    explicit FilesOf(const QStringList &names);
    bool has(const QString &file) const;

private:
    QSet<QString> m_stems; ///< keys
};

/// What is seen after a pull or push of @p names alone: of these as @p now, of all else as @p before.
Seen partSeen(const Seen &before, const Seen &now, const QStringList &names);

/// What a trigger is to run that runs @p present, where @p wanted is what it runs at the place from which the
/// actions come, and only those with a key in @p chosen are to be as they are there. Names; see part().
QStringList mergedOrder(const QStringList &wanted, const QStringList &present, const QSet<QString> &chosen);

} // namespace exchange
