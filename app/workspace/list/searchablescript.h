// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/version.h"

#include <QByteArray>
#include <QString>

#include <optional>

class ActionDocument;

/// A script to look through. The folded copy saves time where there is one.
struct SearchableScript
{
    QString actionId;         ///< empty for an action that is not on the server yet
    ActionDocument *document; ///< where it is open; not touched by the search; may be gone by now
    QString name;
    QString script;
    QByteArray folded = {}; ///< name, line feed and script, as ActionListModel keeps them; may be empty
    std::optional<history::Version> version = {}; ///< of the history; nothing: as it is now
};
