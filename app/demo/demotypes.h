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
    QString name;           ///< "owner", "manager", "viewer" or "stranger"
    QByteArray token;       ///< random per start
    QString organisationId; ///< where calls without `x-zitadel-orgid` act
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

    /// Time until reads show what a command wrote (reference 2.3). Not a fault: ignores the limits below.
    std::chrono::milliseconds projectionDelay{50};

    bool tokensExpired = false; ///< every token is answered with 401 AUTH-7fs1e
    bool rateLimited = false;   ///< 429 LIMITS-molsj, judged before the token

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

    QByteArray onlyMethod; ///< limits the faults above to one HTTP method; empty for all
    QByteArray onlyPath;   ///< limits the faults above to paths that contain this; empty for all

    /// How many requests the faults hit before they all switch themselves off; -1 until changed.
    int count = -1;
};

/// A request as it arrived, before anything was judged.
struct RecordedRequest
{
    QByteArray method;
    QByteArray path;                                  ///< with the query string, still percent-encoded
    QList<std::pair<QByteArray, QByteArray>> headers; ///< names in lower case
    QByteArray body;
};

} // namespace demo
