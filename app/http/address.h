// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QUrl>

/// Where to talk to and as whom.
struct Connection
{
    QUrl url;               ///< normalised by instanceUrl()
    QByteArray token;       ///< secret: never logged, never shown, never on a command line
    QString organisationId; ///< empty: the token owner's own organisation (API 5)
};

namespace connection {

/// Makes an instance's base address from what a person typed: `https` is assumed, slashes at the end go (a
/// double slash would answer 301, API 1). Refuses what cannot be one, and plain `http` to any other machine
/// than this one, as the token would travel readable.
Result<QUrl> instanceUrl(const QString &typed);

/// The address of @p path, percent-encoded and with its slash, below an instance's.
QUrl below(QUrl instance, const QByteArray &path);

/// True if @p text arrives as it is in a header and an address: ASCII without blanks and control characters,
/// as ids and tokens are. Of what is not, QHttpHeaders drops the whole header without a word, and servers
/// what they do not like (API 86). True as well if it is empty.
bool isOneWord(QByteArrayView text);

/// Reads a token from a file; blanks and line ends around it are dropped. The error names the file, never its
/// content.
Result<QByteArray> tokenFromFile(const QString &path);

} // namespace connection
