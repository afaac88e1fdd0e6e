// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <chrono>
#include <utility>

namespace demo {

/// Somebody who can sign in: the token goes into the `Authorization` header.
struct Identity
{
    QString name;            ///< "owner", "manager", "viewer" or "stranger"
    QByteArray token;        ///< a personal access token, random per start
    QString organisationId;  ///< where calls without `x-zitadel-orgid` act
    QString userName;        ///< the login name, which is the client id of the client credentials grant, too
    QByteArray clientSecret; ///< of that grant, random per start; empty for those that have none
};

/// One organisation of the demo instance.
struct Organisation
{
    QString id;
    QString name;
};

/// What the server starts with. Organisations and identities are the same in both.
enum class SampleState {
    Empty,  ///< no action, no flow
    Sample, ///< a dozen actions in the first organisation, bound to all four flows; the second stays empty
};

/// What can be made to go wrong, for tests and demonstrations. A copy is applied as a whole, from the next
/// request on.
struct Switches
{
    /// Time from a request's arrival to its answer. The request is carried out at once; others do not wait.
    std::chrono::milliseconds latency{0};

    /// Time until reads show what a command wrote (API 23). Not a fault: ignores the limits below.
    std::chrono::milliseconds projectionDelay{50};

    bool tokensExpired = false; ///< every token is answered with 401 AUTH-7fs1e
    bool rateLimited = false;   ///< 429 LIMITS-molsj, judged before the token

    bool unavailable = false; ///< 503 instead of being carried out
    /// What answers with 429 and 503 ask for in `Retry-After`; 0: nothing.
    std::chrono::seconds retryAfter{0};

    /// Share of calls, 0 to 1, that fail with 500 or 503 instead of being carried out. The dice are seeded:
    /// two servers that get the same requests fail alike.
    double serverErrorRate = 0;

    /// How the connection or a proxy before the server spoils an answer.
    enum class Break {
        None,
        DropBeforeAnswer,  ///< carried out, then the connection is closed without a byte
        CutOffInTheMiddle, ///< carried out, then closed after the header and half of the real body
        Garbage,           ///< not carried out: 200 with an HTML page, like the sign-in page of a hotel
        BadGateway,        ///< not carried out: 502 with the HTML page of a proxy
        Hang,              ///< not carried out, never answered, the connection stays open
    };
    Break breakage = Break::None;

    QByteArray onlyMethod; ///< limits the faults above to one method, of gRPC that of JSON; empty for all
    QByteArray onlyPath;   ///< limits the faults above to paths, likewise, that contain this; empty for all

    /// How many requests the faults hit before they all switch themselves off; -1 until changed.
    int count = -1;

    // What follows are no faults but properties of the instance: they ignore the limits above.

    /// How far the server's clock is ahead (less than 0: behind). Concerns the `Date` header and the judging
    /// of assertions, tokens, codes and polling, but not the dates of what is stored.
    std::chrono::seconds clockOffset{0};

    std::chrono::seconds accessTokenLife{43199}; ///< of access tokens issued from now on
    std::chrono::seconds devicePollInterval{5};  ///< of devices that ask to sign in from now on

    /// Devices that ask faster than that are told `slow_down`, as RFC 8628 has it. v4.13 never says it (API
    /// 61).
    bool slowsPollingDown = false;

    /// Bad assertions are answered with 500 `server_error`, as up to v4.13.1 (API 52).
    bool keyErrorsAsServerError = false;
    bool noOrganisationSearch = false; ///< the search for organisations is unknown, as before v2.59.0
    bool noActionsV1 = false;          ///< the action and flow endpoints are unknown

    /// Bytes of an answer of the API; what is larger is refused (API 21).
    qint64 largestAnswer = 10 * 1024 * 1024;

    /// The event search hides what is older than this, as AuditLogRetention does (API 73); 0: nothing.
    std::chrono::seconds eventRetention{0};
};

/// A request as it arrived, before anything was judged.
struct RecordedRequest
{
    QByteArray method;
    QByteArray path;                                  ///< with the query string, still percent-encoded
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
    QByteArray jsonMethod; ///< this and the next: by which the same call is made in JSON
    QByteArray jsonPath;
};

} // namespace demo
