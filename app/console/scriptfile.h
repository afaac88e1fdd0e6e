// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QList>

namespace console {

/// A script that was found on the disk, as the action that it is.
struct ScriptFile
{
    QString file; ///< as a person finds it again
    zitadel::ActionFields fields;
    QList<zitadel::TriggerId>
        triggers; ///< that run it by the flows.json beside it; empty: none, or not known
};

/// The actions that @p path stands for: a script's file, all of a folder of a pull, or one of those in the
/// current folder by its name. A script beside the files of a pull is the action that it is there; another
/// one has the name of its file, and the timeout that the server's console proposes, 10 s. Kind::Input with
/// words where there is none. Blocks.
Result<QList<ScriptFile>> scriptFiles(const QString &path);

} // namespace console
