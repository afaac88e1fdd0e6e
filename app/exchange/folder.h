// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/action.h"
#include "flow/flow.h"
#include "result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

/// The actions of an organisation as files, made to be kept in git: two exports without a change between them
/// are the same, byte for byte.
///
/// For each action `NAME.js`, the script as it is, and `NAME.json` with the rest but what no other instance
/// could know (ids, sequence, times); and `flows.json` with what each trigger runs, by name and in order.
/// What of a name no file system takes is written as %XX, see fileName(). Functions block: call them in
/// another thread. Errors are of Kind::Storage, or Kind::Input for what is in the files, and name the file.
namespace exchange {

/// What one trigger runs.
struct TriggerNames
{
    QString flow; ///< id of the flow type, "2"
    QString flowName;
    QString trigger; ///< id of the trigger type, "5"
    QString triggerName;
    QStringList actions; ///< names, in the order in which they run

    bool operator==(const TriggerNames &) const = default;
};

/// An organisation without what belongs to its instance alone.
struct Content
{
    struct Entry
    {
        zitadel::ActionFields fields;
        bool isActive = true;

        bool operator==(const Entry &) const = default;
    };
    QList<Entry> actions;         ///< by name
    QList<TriggerNames> triggers; ///< by flow and trigger; only those that run something

    bool operator==(const Content &) const = default;
};

/// What the server has, as content.
Content contentOf(const QList<zitadel::Action> &actions, const QList<zitadel::Flow> &flows);

/// The part of a file's name that stands for an action's: ASCII letters, digits and most signs as they are,
/// the rest as percent-encoded UTF-8; a capital letter where only that would tell two actions apart never
/// occurs, as the server's names are unique without regard to case (reference 2.6).
QString fileName(const QString &action);

/// What is in the files of @p content, by their names.
QMap<QString, QByteArray> files(const Content &content);

/// What a write changed.
struct Written
{
    QStringList written; ///< files that are new or different
    QStringList removed; ///< files of actions that are no longer there
};

/// Makes @p folder hold exactly @p content. Each file is written whole or not at all, and only if it differs;
/// of what else is in the folder, only pairs of files that an earlier export made are removed.
Result<Written> write(const QString &folder, const Content &content);

/// Reads a folder. All that is wrong is told at once, one line for each file.
Result<Content> read(const QString &folder);

} // namespace exchange
