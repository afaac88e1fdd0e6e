// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFuture>
#include <QString>

#include <chrono>
#include <stop_token>

/// Small files that a person names, such as keys and tokens, which may as well be a pipe: read in a thread of
/// their own, with bounds, and never for longer than somebody wants them.
namespace smallfile {

enum class Trouble {
    None,
    Missing,
    Folder,
    Unfit,      ///< neither a file nor a pipe: a device, say
    Unreadable, ///< see Content::reason
    TooLarge,
    TimedOut, ///< a pipe into which nobody wrote to the end
    Cancelled,
};

struct Content
{
    QByteArray bytes; ///< what was read so far, where there was trouble
    Trouble trouble = Trouble::None;
    QString reason;      ///< the system's words, with Trouble::Unreadable
    bool isPipe = false; ///< it can be read once only
};

/// How long a pipe may keep us waiting: somebody may have to type a password for what writes into it.
inline constexpr std::chrono::minutes patience{2};

/// Reads @p path to its end, at most @p limit bytes. Asked to stop, it ends within a tenth of a second,
/// unless the system itself does not answer (a network drive): then the thread is left to its fate and nobody
/// waits. The future is finished by that thread: follow it with `then(context, …)`.
QFuture<Content> read(const QString &path, qint64 limit, std::stop_token stop = {});

} // namespace smallfile
