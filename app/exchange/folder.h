// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/content.h"
#include "exchange/record.h"

#include <QMap>

#include <optional>

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
    /// Files in which a secret of the server would replace a placeholder: a folder for git is no place for
    /// it. With any of them nothing was done, unless that is meant.
    QStringList secrets;
    /// Whose actions the folder has, where it is not the organisation that was to be written, its name if
    /// that is known; else empty. With it nothing was done, unless that is meant.
    QString otherOrganisation;
    bool isDone = true; ///< false: of these three there is something, and nothing was done

    QStringList overCommitted;      ///< edits that git has, and that went: the server has another version
    QMap<QString, QString> details; ///< of what is written: "new", "+2 −1" lines; for some files nothing
    QString copies; ///< the folder in which these files are as they were before, where copies were made
};

/// What a write is told besides.
struct WriteOptions
{
    std::optional<QString> copiesIn; ///< a folder below which copies of what would be lost go
    Origin origin;                   ///< whose actions they are
    bool isOtherMeant = false;       ///< the folder may hold those of another organisation
    bool acceptsSecrets = false;     ///< a secret may replace a placeholder
    std::optional<Content> server;   ///< what the server has, where that is not what is written
    /// Names: the files of these actions alone are written or removed, and flows.json. What the folder has of
    /// others stays as it is, also in its record.
    std::optional<QStringList> only;
};

/// Makes @p folder hold @p content. Each file is written whole or not at all, and only if it differs.
///
/// A file is replaced or removed only where nothing is lost by that: it is as the last export wrote it, or an
/// action's as git's last commit has it. Where others are in the way, nothing is done, and
/// FolderChanges::refused names them; with WriteOptions::copiesIn they are copied to a new folder below that
/// one first. Files that no export wrote are never removed. Where it fails half-way, the advice of the error
/// tells what was written before.
Result<FolderChanges> write(const QString &folder, const Content &content, const WriteOptions &options = {});

/// The folder of this computer for copies of what exports replaced.
QString folderOfCopies();

/// Writes the record anew after a push to @p organisation, of which @p now tells what it has. An error leaves
/// the old one.
Result<> keepRecord(const QString &folder, const Origin &organisation, const Seen &now);

/// Reads a folder. Regular files only, no links, and no more of them than an organisation can have. All that
/// is wrong is told at once, one line for each file. Kind::Input also if there is neither an action nor
/// flows.json, as that is the wrong folder.
Result<Content> read(const QString &folder);

} // namespace exchange
