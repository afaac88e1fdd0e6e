// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <utility>

/// What the engine tells of a script.
namespace run {

/// A position in a script as the engine counts: from 1, the column in UTF-8 bytes. Line 0: not known.
struct Position
{
    int line = 0;
    int column = 0;

    bool operator==(const Position &) const = default;
};

/// One thing that a run did, in order.
struct Event
{
    QString kind;   ///< "log", "claim", "logClaim", "metadata", "grant", "field", "attribute", "http", "cut"
    QString action; ///< that did it
    Position place;
    QString level;    ///< of a log: "info", "warning", "error"
    QString name;     ///< of what was set, or "GET https://…"
    QString text;     ///< of a log
    QByteArray value; ///< JSON
    QString refused;  ///< why it has no effect: "reserved", "present", "registered"; else empty
};

/// What came of one action.
struct Run
{
    QString name;
    bool isBegun = false;     ///< false: one before it stopped the trigger
    QString error;            ///< in the server's words; empty: it succeeded
    Position place;           ///< of the error
    bool isSwallowed = false; ///< it failed, and was allowed to
    bool isCrash = false;     ///< the whole request fails, allowed to or not
    QString ended;            ///< we ended it: "stopped", "memory"
    double milliseconds = 0;
};

/// What came of a trigger.
struct Report
{
    bool isGood = false;
    QString error;  ///< of what stopped it, in the server's words
    int status = 0; ///< HTTP status of the request to which the trigger belongs; 0: the run was ended by us
    /// What that means for who signs in: "tokenIssued", "tokenRefused", "signInGoesOn", "signInStops",
    /// "factorAgain", "failedAnyway", "userMade", "userNotMade", "userNoGrants", "responseSent",
    /// "responseFails", "nobodyKnows".
    QString meaning;
    QList<std::pair<QString, QString>> log; ///< level and text
    QList<Event> events;
    QList<Run> runs;
    double milliseconds = 0;
    QByteArray json; ///< all of it, as the command line prints it
};

/// One reason for which a script does not compile.
struct Fault
{
    Position place;
    QString text; ///< the engine's own words, without the position
};

/// What came of calling the function once for somebody, while the script is looked at.
struct Trial
{
    zitadel::TriggerId trigger;
    QString person; ///< Person::id
    bool isGood = false;
    QString error; ///< in the server's words
    Position place;
    /// It called fetch(), which was not sent, or had no more time: what came of it is no word of the
    /// server's.
    bool isGuess = false;
    bool isLate = false; ///< the second of these
};

/// What there is to know of a script while it is typed.
struct Checked
{
    QList<Fault> faults;  ///< with any of them the rest is not known
    bool isFound = false; ///< there is something of the action's name
    bool isCallable = false;
    QString kind;  ///< "function", "async", "generator", "class"
    QString error; ///< of evaluating it, in the server's words
    bool isCrash = false;
    Position place; ///< of the error
    int calls = 0;  ///< of fetch() outside the function, which were not sent: what follows from it is a guess
    QList<Trial> trials;   ///< as many as there was time for
    bool areBound = false; ///< they are at the triggers that run the action; else at all there are
};

} // namespace run
