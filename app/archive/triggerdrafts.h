// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"

namespace storage {

class Sql;

/// What @p windows have put together for triggers and not applied: of each trigger the latest.
QList<TriggerDraft> triggerDrafts(Sql &sql, const QStringList &windows);

/// @p drafts are all that @p window has from now on, and @p gone, other windows, have none any more; in the
/// caller's transaction.
void keepTriggerDrafts(Sql &sql, const QList<TriggerDraft> &drafts, const QString &window,
                       const QStringList &gone);

} // namespace storage
