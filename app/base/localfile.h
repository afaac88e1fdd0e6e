// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QString>

/// Scripts in files of this computer, verbatim: UTF-8, with whatever line ends and byte order mark they have.
/// Works in other threads, as a folder may be far away.
namespace localfile {

/// Bytes. Many times what a server takes; a larger file is not a script.
inline constexpr qint64 sizeLimit = 1'000'000;

/// The text of a file. Kind::Storage, with words for the person, if it cannot be read, is larger than
/// sizeLimit, or is no UTF-8 without NUL characters: such a text could not be kept as it is.
QFuture<Result<QString>> read(const QString &path);

/// Puts @p text into a file, whole or not at all; what was there before is replaced. Kind::Storage if that
/// fails.
QFuture<Result<>> write(const QString &path, const QString &text);

/// True if @p text begins with a byte order mark, which the server would keep.
bool hasByteOrderMark(QStringView text);

} // namespace localfile
