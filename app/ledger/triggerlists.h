// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

/// What two people made of one list of a trigger at the same time. Lists are ids of actions in the order in
/// which they run, none twice.
namespace triggerlists {

/// @p theirs with what @p mine has other than @p base: what either has taken out is out, what either has put
/// in is in, behind what it stood behind. The order is mine if only I changed it, else theirs.
QStringList merged(const QStringList &base, const QStringList &mine, const QStringList &theirs);

/// @p onto with what @p changed has that @p base has not.
QStringList withAdded(const QStringList &onto, const QStringList &base, const QStringList &changed);

/// True if @p later looks as if whoever made it had seen @p before and not @p change: nothing of what
/// @p change made of @p before is in it. Where that cannot be told it is so.
bool isUnawareOf(const QStringList &before, const QStringList &change, const QStringList &later);

} // namespace triggerlists
