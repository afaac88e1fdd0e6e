// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

class QUrl;

namespace signin {

/// Fills kind, message and advice of @p error from OAuth's error in serverId and its description in
/// serverMessage (API 50 to 61). Where a wrong clock can be the cause, both clocks are compared by
/// serverTime.
Error refusal(Error error);

/// As refusal(), for a service account's key that the server does not take, or for which it failed with
/// `server_error`: some versions answer that to a bad assertion, too (API 52).
Error badAssertion(const Error &error);

/// Discovery says that the instance at @p instance is another one, by the name of @p issuer. A key's
/// assertion with that name would sign in there.
Error foreignIssuer(const QUrl &instance, const QString &issuer);

/// The server named @p page for a person to open, which is no web page, or not a safe one.
Error unsafePage(const QString &page);

/// A key file was given for @p given, and the connection leads to @p instance now.
Error foreignKey(const QUrl &given, const QUrl &instance);

/// A request was made under a sign-in that has ended, and another has begun since.
Error earlierSignIn();

/// Discovery named @p endpoint, which is not on the instance that was asked.
Error foreignEndpoint(const QUrl &instance, const QUrl &endpoint);

/// A secret that the profile needs is not there: @p what is its name in a sentence.
Error missingSecret(const QString &what);

/// Nobody is signed in and only a person can: by a click on "Sign in".
Error personNeeded();

/// The access token was refused by the API, and there is no other to be had without a person. @p file is
/// where it was read from; empty if it was typed.
Error tokenRejected(const QString &file = {});

/// How far this computer's clock is ahead of the server's, in seconds; 0 where that is not known.
qint64 clockLead(const QDateTime &serverTime);

/// From this difference on a clock is worth a word, in seconds.
inline constexpr qint64 noticeableLead = 5;

/// True if a clock that is ahead by @p lead seconds makes the server refuse assertions (API 52, and how
/// keyfile::assertion() dates them).
bool spoilsAssertions(qint64 lead);

/// "4 min 10 s": a difference of clocks in words, without its sign.
QString durationWords(qint64 seconds);

} // namespace signin
