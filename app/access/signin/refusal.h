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

/// As refusal(), for a service account's key: servers up to v4.13.1 answer 500 to a bad assertion.
Error badAssertion(const Error &error);

/// Discovery named @p endpoint, which is not on the instance that was asked.
Error foreignEndpoint(const QUrl &instance, const QUrl &endpoint);

/// A secret that the profile needs is not there: @p what is its name in a sentence.
Error missingSecret(const QString &what);

/// Nobody is signed in and only a person can: by a click on "Sign in".
Error personNeeded();

/// The access token was refused by the API, and there is no other to be had without a person.
Error tokenRejected();

/// How far this computer's clock is ahead of the server's, in seconds; 0 where that is not known.
qint64 clockLead(const QDateTime &serverTime);

/// From this difference on a clock is worth a word, in seconds (API 52: an assertion may be at most one
/// second ahead).
inline constexpr qint64 noticeableLead = 5;

/// "4 min 10 s": a difference of clocks in words, without its sign.
QString durationWords(qint64 seconds);

} // namespace signin
