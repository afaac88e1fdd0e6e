// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/content.h"

/// The actions of an organisation as files, made to be kept in git: two exports without a change between them
/// are the same, byte for byte.
///
/// For each action `NAME.js`, the script as it is, and `NAME.json` with the rest but what no other instance
/// could know (ids, sequence, times); `flows.json` with what each trigger runs, by name and in order; a
/// record of what was written (see Record); and a `.gitattributes`, where there is none, that keeps git from
/// changing the ends of lines. What of a name no file system takes is written as %XX, see fileName().
/// Functions block: call them in another thread. Errors are of Kind::Storage, or Kind::Input for what is in
/// the files, and name the file.
namespace exchange {

/// What a write changed.
struct FolderChanges
{
    QStringList written; ///< files that are new or different
    QStringList removed; ///< files of actions that are no longer there
    QStringList kept; ///< files of actions that are not wanted, and that no export is known to have written

    /// Files that would be replaced or removed, and hold what would be lost by that. With any of them nothing
    /// was done at all, unless copies were asked for.
    QStringList refused;
    QString copies; ///< the folder in which these files are as they were before, where copies were made
};

/// Makes @p folder hold @p content. Each file is written whole or not at all, and only if it differs.
///
/// A file is replaced or removed only where nothing is lost by that: it is as the last export wrote it, or an
/// action's as git's last commit has it. Where others are in the way, nothing is done, and
/// FolderChanges::refused names them; with @p copiesIn they are copied to a new folder below that one first.
/// Files that no export wrote are never removed. Where it fails half-way, the advice of the error tells what
/// was written before.
Result<FolderChanges> write(const QString &folder, const Content &content,
                            const std::optional<QString> &copiesIn = {});

/// The folder of this computer for copies of what exports replaced.
QString folderOfCopies();

/// Reads a folder. All that is wrong is told at once, one line for each file. Kind::Input also if there is
/// neither an action nor flows.json, as that is the wrong folder.
Result<Content> read(const QString &folder);

} // namespace exchange
