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

/// Makes an instance's base address from what a person typed or pasted: `https` is assumed, blanks, quotes
/// and characters that are not seen go, default ports go, slashes at the end go (a double slash would answer
/// 301, API 1), and so does all from a page of the Console or the login, or an endpoint, on. Refuses what
/// cannot be one, and plain `http` to any other machine than this one, as the token would travel readable.
Result<QUrl> instanceUrl(const QString &typed);

/// The address of @p path, percent-encoded and with its slash, below an instance's.
QUrl below(QUrl instance, const QByteArray &path);

/// True if both lead to the same server: scheme, host and port are the same. Default ports may be left out.
bool isSameOrigin(const QUrl &a, const QUrl &b);

/// True if @p page, an address that came from a server, may be opened in a browser: a web page over https, or
/// over http if it is on this computer, as the instance then is. Never an address of another program.
bool mayBeOpened(const QUrl &page);

/// True if @p text arrives as it is in a header and an address: ASCII without blanks and control characters,
/// as ids and tokens are. Of what is not, QHttpHeaders drops the whole header without a word, and servers
/// what they do not like (API 86). True as well if it is empty.
bool isOneWord(QByteArrayView text);

} // namespace connection
