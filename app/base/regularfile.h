// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

/// Reading files that somebody else may have put there: a folder from a repository can hold a pipe that never
/// comes to an end, a device, or a link to what is none of its business.
namespace regularfile {

/// Why a file was not read.
struct Refusal
{
    enum class Reason { Missing, Link, Folder, Pipe, Socket, Device, TooLarge, Unreadable };

    Reason reason = Reason::Unreadable;
    QString system; ///< with Unreadable: what the operating system said

    /// What it is, as it goes on after the file's name: "is a link". Translated.
    QString words() const;
    /// True where it is neither missing nor kept from us: it should not be there.
    bool isOdd() const;
};

enum class Links {
    Follow, ///< the person chose this very file
    Refuse, ///< it was found in a folder
};

/// All bytes of a regular file of @p limit bytes at most. What else there is under @p path is not even
/// opened, and what takes its place meanwhile is not read. Blocks no longer than the disk does.
std::expected<QByteArray, Refusal> read(const QString &path, qint64 limit, Links links);

/// What keeps the file from being read, without reading it; nothing if it is a regular one of whatever size.
std::expected<void, Refusal> look(const QString &path, Links links);

} // namespace regularfile
