// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

/// Files of ours that hold scripts, or who connects where: nobody else on this computer needs to read them.
/// They are so from their first moment on, whatever the umask says. Windows keeps the folders of a person for
/// that person by itself.
namespace privatefile {

/// Makes @p path and the folders above it that are missing, for the owner alone (0700). One that is there
/// already stays as it is. False if that fails.
bool makeFolder(const QString &path);

/// Makes an empty file for the owner alone (0600) if there is none. False if that fails.
bool create(const QString &path);

/// Puts @p bytes into a file for the owner alone (0600), whole or not at all; what was there is replaced,
/// where it is a link, what that leads to. The error is what the operating system said.
std::expected<void, QString> write(const QString &path, const QByteArray &bytes);

} // namespace privatefile
