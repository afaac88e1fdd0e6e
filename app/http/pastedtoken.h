// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>

#include <stop_token>

class QObject;

/// Access tokens as people have them: pasted, or in a file.
namespace pastedtoken {

/// The access token in @p text. What comes along when one is copied goes: the word "Bearer", quotes, line
/// breaks and blanks (terminals wrap long lines), characters that are not seen. Kind::Input, never with
/// what is in it, if it is something else, which is named where it can be told: a key file, an application's
/// key, a private key.
Result<QByteArray> cleaned(const QString &text);

/// The token in a file or pipe, cleaned() likewise. Kind::Input names the file, never its content;
/// Kind::Cancelled if @p stop asked for it. @p context, whose thread gets the answer, is borrowed.
/// It never blocks.
QFuture<Result<QByteArray>> fromFile(const QString &path, QObject *context, std::stop_token stop = {});

/// The same, waiting for it: for before there is a window, or where there is none.
Result<QByteArray> fromFileNow(const QString &path);

/// @p text without characters that are not seen and stand in no secret, key or address: zero-width ones,
/// marks of direction and byte order, soft hyphens.
QString withoutInvisible(const QString &text);

/// True if @p text looks like one access token, whatever it is good for.
bool isToken(QByteArrayView text);

} // namespace pastedtoken
