// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/certificate.h"

#include <QDateTime>
#include <QString>

#include <chrono>
#include <expected>
#include <optional>

/// Why something that the world can spoil did not happen, in words fit to be shown.
///
/// What the server said is kept verbatim beside our own words, so that support can find it.
/// A kind exists only where a window behaves or speaks differently for it.
struct Error
{
    enum class Kind {
        Offline,      ///< no connection, for another reason than the three below, or lost before an answer
        CutOff,       ///< the answer ended in the middle
        TimedOut,     ///< no answer in time
        TooLarge,     ///< more of an answer than any honest one has: it was not read to its end
        Cancelled,    ///< the person cancelled
        NameNotFound, ///< no connection: nobody knows the host's name
        Refused,      ///< no connection: nothing listens at this host and port
        Proxy,        ///< the proxy on the way refused, or could not be reached
        Tls,          ///< the connection could not be made safe; see Error::tls
        Redirected,   ///< the server pointed elsewhere; never followed, as verb and token could leak
        Unauthorized, ///< 401: the token
        SignInFailed, ///< no token could be had: the sign-in was refused, or a person has to do it anew
        Forbidden,    ///< 403: a right is missing
        UnknownOrganisation, ///< 403 AUTH-Bs7Ds
        NoMembership,        ///< 404 AUTHZ-cdgFk: not a missing action (API 6)
        WrongHost,           ///< 404 "unable to set instance": the URL is not the instance's own name
        NoRoute,             ///< 404, 405 or 501 of the router: this server does not offer the call
        NotFound,            ///< the action itself is gone
        NameTaken,           ///< 409
        NoChanges,           ///< nothing differed: not an error to a person (API 39)
        Invalid,             ///< 400: a field was refused
        RateLimited,         ///< 429
        ServerFault,         ///< 5xx
        NotZitadel,          ///< an answer that is not what the API promises
        Input,               ///< refused by us, before anything was sent
        ReadOnly,            ///< refused by us: the profile is read-only, or a right is known to be missing
        NotConfirmed,        ///< refused by us: the first write to production, which nobody confirmed yet
        Conflict,            ///< refused by us: the server has another version than the edit started from
        Storage,             ///< a file or the keyring on this computer
    };

    Kind kind = Kind::NotZitadel;
    QString message; ///< what happened, one translated sentence
    QString advice;  ///< what it means for the text and what to do, translated; may be empty

    int httpStatus = 0;    ///< 0 when no status line arrived
    int grpcCode = -1;     ///< `code` of the body (API 16); -1 when there was none
    QString serverMessage; ///< `message` of the body, verbatim
    QString serverId;      ///< `details[0].id`, such as "ACTION-dg4t2"; often absent
    QString requestId;     ///< X-Request-Id, since v4.13.0
    QString technical;     ///< English text for support: the socket's error, the start of a strange body

    std::optional<http::TlsRefusal> tls; ///< with Kind::Tls: which check failed, and the chain
    QDateTime serverTime;                ///< by the answer's `Date`; invalid without one

    std::chrono::seconds retryAfter{0}; ///< what the answer's `Retry-After` asks for; 0: nothing

    /// A write was sent and its outcome is not known (time-out, cut off): it may have been carried out.
    bool mayHaveHappened = false;
};

/// A value, or why there is none.
template<typename T = void>
using Result = std::expected<T, Error>;
