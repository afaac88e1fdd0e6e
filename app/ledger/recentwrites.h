// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QList>

/// What this program wrote lately. Reads of the server lag behind writes, normally for milliseconds, at worst
/// for a minute (reference 2.3), so until a read has caught up the local version counts (gotcha 1).
class RecentWrites
{
public:
    /// @p action is as a read will show it once it has caught up.
    void wrote(const zitadel::Action &action);
    void removed(const QString &id);

    /// True if a read that does not have @p id, or has an older one, may just be late.
    bool knows(const QString &id) const;

    /// What the server said, corrected by what was written since, and forgets what the server has caught up
    /// with. Only actions of @p organisation are added.
    QList<zitadel::Action> corrected(QList<zitadel::Action> read, const QString &organisation);

    /// The newer one of what was read and what was written; nothing if it was removed here.
    std::optional<zitadel::Action> corrected(const zitadel::Action &read) const;

private:
    struct Write
    {
        std::optional<zitadel::Action> action; ///< nothing: removed
        QDeadlineTimer believedUntil;
    };
    QHash<QString, Write> m_writes;
};
