// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/explain.h"

#include "zitadel/explaintls.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using Kind = Error::Kind;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(explain)
};

QString textIsSafe(explain::Operation operation)
{
    return operation == explain::Operation::Save || operation == explain::Operation::Create
               ? Texts::tr("Your text is still here, unchanged.")
               : QString();
}

/// Where we know no more than the server's own words.
QString seeBelow(explain::Operation operation)
{
    const QString safe = textIsSafe(operation);
    const QString below = Texts::tr("What the server said is below.");
    return safe.isEmpty() ? below : safe + u' ' + below;
}

QString joined(const QString &first, const QString &second)
{
    return first.isEmpty() ? second : second.isEmpty() ? first : first + u' ' + second;
}

Error told(Error error, Kind kind, const QString &message, const QString &advice)
{
    error.kind = kind;
    error.message = message;
    error.advice = advice;
    return error;
}

Error unauthorized(const Error &error, explain::Operation operation)
{
    return told(
        error, Kind::Unauthorized, Texts::tr("The server does not accept the token."),
        joined(
            textIsSafe(operation),
            Texts::tr(
                "The token is wrong, expired or was revoked. Connect again with a fresh one, then retry.")));
}

Error forbidden(const Error &error, explain::Operation operation)
{
    if (error.serverId == "AUTH-Bs7Ds"_L1)
        return told(error, Kind::UnknownOrganisation,
                    Texts::tr("The server does not know this organisation."),
                    Texts::tr("Check the organisation's id, or choose another organisation."));
    if (error.serverId == "AUTHZ-Kl3p0"_L1)
        return told(error, Kind::Forbidden, Texts::tr("The server asks for a second factor."),
                    Texts::tr("Sign in again with the second factor, then retry."));
    if (error.serverId == "AUTH-5mWD2"_L1)
        return told(
            error, Kind::Forbidden, Texts::tr("You do not have the right to do this in this organisation."),
            joined(
                textIsSafe(operation),
                operation == explain::Operation::History
                    ? Texts::tr("The server's history takes a role of the whole instance, such as IAM_OWNER "
                                "or IAM_OWNER_VIEWER. Ask an administrator.")
                : explain::isWrite(operation)
                    ? Texts::tr("Changing actions needs a role such as Org Owner. Ask an administrator, then "
                                "retry.")
                    : Texts::tr(
                          "Reading actions needs a role such as Org Owner Viewer. Ask an administrator.")));
    return told(error, Kind::Forbidden, Texts::tr("The server refused this."), seeBelow(operation));
}

Error notFound(const Error &error, explain::Operation operation)
{
    if (error.serverId == "AUTHZ-cdgFk"_L1)
        return told(
            error, Kind::NoMembership, Texts::tr("You are not a member of this organisation."),
            joined(textIsSafe(operation),
                   Texts::tr(
                       "The action may well exist. Choose another organisation or ask for a membership.")));
    if (error.serverMessage.startsWith("unable to set instance"_L1))
        return told(
            error, Kind::WrongHost, Texts::tr("The server does not answer to this address."),
            Texts::tr("ZITADEL picks the instance by name: use the instance's own domain, not an IP address "
                      "or another name."));
    if (error.serverId.isEmpty())
        return told(error, Kind::NoRoute, Texts::tr("The server does not know this call."),
                    joined(textIsSafe(operation),
                           Texts::tr("Is the address right? Newer servers may no longer offer Actions V1.")));
    switch (operation) {
    case explain::Operation::Save:
        return told(error, Kind::NotFound, Texts::tr("The action no longer exists on the server."),
                    Texts::tr("It was deleted or moved out of reach. Your text is still here: save it as a "
                              "new action to keep it."));
    default:
        return told(error, Kind::NotFound, Texts::tr("The action no longer exists on the server."),
                    Texts::tr("It was deleted meanwhile. Reload the list to see what there is."));
    }
}

Error badRequest(const Error &error, explain::Operation operation)
{
    const QString &said = error.serverMessage;
    if (error.serverId == "ACTION-dg4t2"_L1 || error.serverId == "COMMAND-Nfh52"_L1)
        return told(error, Kind::NoChanges, Texts::tr("The server already has exactly this."), QString());
    if (error.serverId == "COMMAND-Dgj92"_L1)
        return told(error, Kind::NoChanges, Texts::tr("The action is already inactive."), QString());
    if (error.serverId == "COMMAND-J53zh"_L1)
        return told(error, Kind::NoChanges, Texts::tr("The action is already active."), QString());
    // Validators name the field in Go's spelling and are never translated (API 20).
    if (said.contains("ActionRequest.Name:"_L1))
        return told(error, Kind::Invalid,
                    Texts::tr("The server refuses the name: it must have 1 to 200 characters."),
                    textIsSafe(operation));
    if (said.contains("ActionRequest.Script:"_L1))
        return told(
            error, Kind::Invalid,
            Texts::tr("The server refuses the script: it must not be empty, and servers limit its length."),
            joined(textIsSafe(operation), Texts::tr("Shorten it, then save again.")));
    if (said.contains("ActionRequest.Timeout:"_L1))
        return told(error, Kind::Invalid,
                    Texts::tr("The server refuses the timeout: it must be 0 to 20 seconds."),
                    textIsSafe(operation));
    return told(error, Kind::Invalid, Texts::tr("The server refuses this request."), seeBelow(operation));
}

Error conflict(const Error &error, explain::Operation operation)
{
    if (error.grpcCode == 6 || error.serverId == "V3-DKcYh"_L1)
        return told(error, Kind::NameTaken, Texts::tr("Another action of this organisation has this name."),
                    joined(textIsSafe(operation),
                           Texts::tr("Upper and lower case do not make a difference. Choose another name.")));
    return told(error, Kind::Invalid, Texts::tr("The server could not carry this out just now."),
                joined(textIsSafe(operation), Texts::tr("Retry.")));
}

Error overload(const Error &error, explain::Operation operation)
{
    if (error.serverId == "LIMITS-molsj"_L1)
        return told(error, Kind::RateLimited, Texts::tr("The instance is blocked."),
                    joined(textIsSafe(operation),
                           Texts::tr("Its operator has to unblock it; a retry will not help before.")));
    if (error.serverId == "QUOTA-vjAy8"_L1)
        return told(error, Kind::RateLimited, Texts::tr("The instance has used up its quota of requests."),
                    joined(textIsSafe(operation),
                           Texts::tr("Its operator can raise the quota, or wait for the next period.")));
    return told(error, Kind::RateLimited, Texts::tr("The server has had too many requests."),
                joined(textIsSafe(operation), Texts::tr("Wait a moment, then retry.")));
}

/// By the words of Qt and OpenSSL: what came back is no TLS at all, or the connection was closed at once.
bool speaksNoTls(const QString &technical)
{
    for (const auto words : {"wrong version number"_L1, "packet length too long"_L1, "unknown protocol"_L1,
                             "http request"_L1, "record layer"_L1, "closed"_L1}) {
        if (technical.contains(words, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

Error noSafeConnection(const Error &error, const QString &advice)
{
    const QString nothingSent = joined(advice, Texts::tr("Nothing was sent."));
    if (!error.tls && speaksNoTls(error.technical))
        return told(error, Kind::Tls, Texts::tr("The server does not answer to https at this port."),
                    joined(nothingSent, Texts::tr("Check the port: https is mostly at 443, and ports such as "
                                                  "8080 often take plain http alone. Plain http can be used "
                                                  "to this computer only.")));
    if (!error.tls)
        return told(error, Kind::Tls, Texts::tr("No safe connection to the server could be made."),
                    joined(nothingSent, Texts::tr("Check the address and its port: does the server answer to "
                                                  "https there?")));
    const auto [message, whatToDo] = explain::certificateRefused(*error.tls);
    return told(error, Kind::Tls, message, joined(nothingSent, whatToDo));
}

Error proxyFailure(const Error &error, const QString &advice)
{
    if (error.httpStatus == 407)
        return told(error, Kind::Proxy, Texts::tr("The proxy asks for a name and a password."),
                    joined(advice, Texts::tr("None are set, or it does not accept them. Check them in the "
                                             "profile, then retry.")));
    return told(
        error, Kind::Proxy, Texts::tr("The proxy did not make the connection."),
        joined(advice, Texts::tr("It cannot be reached, refuses its name and password, or does not let "
                                 "this address through. Check the proxy in the profile or the "
                                 "system's settings, then retry.")));
}

Error serverFault(const Error &error, explain::Operation operation)
{
    Error fault =
        told(error, Kind::ServerFault, Texts::tr("The server, or a proxy before it, failed."), QString());
    // A gateway that gave up waiting (502, 504) may have handed the request on.
    fault.mayHaveHappened = explain::isWrite(operation);
    fault.advice =
        operation == explain::Operation::Save
            ? joined(textIsSafe(operation), Texts::tr("Retry: saving the same again does no harm."))
            : joined(textIsSafe(operation), Texts::tr("Retry in a moment."));
    return fault;
}

} // namespace

bool explain::isWrite(Operation operation)
{
    switch (operation) {
    case Operation::List:
    case Operation::Open:
    case Operation::Flows:
    case Operation::History:
    case Operation::Organisation:
    case Operation::Account:
    case Operation::SignIn:
    case Operation::Probe:
        return false;
    case Operation::Save:
    case Operation::Create:
    case Operation::Activate:
    case Operation::Deactivate:
    case Operation::Delete:
    case Operation::SetTrigger:
        return true;
    }
    return true;
}

Error explain::serverRefusal(Error error, Operation operation)
{
    switch (error.httpStatus) {
    case 401:
        return unauthorized(error, operation);
    case 403:
        return forbidden(error, operation);
    case 404:
        return notFound(error, operation);
    case 405:
    case 501:
        return told(
            error, Kind::NoRoute, Texts::tr("The server does not offer this call."),
            joined(textIsSafe(operation), Texts::tr("Newer servers may no longer offer Actions V1.")));
    case 400:
        return badRequest(error, operation);
    case 409:
        return conflict(error, operation);
    case 429:
        return overload(error, operation);
    default:
        break;
    }
    if (error.httpStatus >= 500)
        return serverFault(error, operation);
    return told(error, Kind::Invalid, Texts::tr("The server answered with status %1.").arg(error.httpStatus),
                seeBelow(operation));
}

Error explain::transportFailure(Error error, Operation operation)
{
    const QString unknownOutcome =
        !error.mayHaveHappened ? QString()
        : operation == Operation::Save
            ? Texts::tr("It is not known whether the server has saved it. Retry: saving the same again does "
                        "no harm.")
            : Texts::tr("It is not known whether the server has carried it out. Reload the list to see.");
    const QString advice = joined(textIsSafe(operation), unknownOutcome);
    switch (error.kind) {
    case Kind::CutOff:
        return told(error, error.kind, Texts::tr("The connection broke in the middle of the answer."),
                    joined(advice, unknownOutcome.isEmpty() ? Texts::tr("Retry.") : QString()));
    case Kind::TimedOut:
        return told(
            error, error.kind, Texts::tr("The server did not answer in time."),
            joined(advice, unknownOutcome.isEmpty() ? Texts::tr("Retry, or check the network.") : QString()));
    case Kind::TooLarge:
        return told(
            error, error.kind, Texts::tr("The answer is larger than any that ZITADEL sends."),
            joined(advice, Texts::tr("It was not read to its end. Check the address, and that no proxy "
                                     "changes answers.")));
    case Kind::Cancelled:
        return told(error, error.kind, Texts::tr("Cancelled."), advice);
    case Kind::Tls:
        return noSafeConnection(error, advice);
    case Kind::NameNotFound:
        return told(error, error.kind, Texts::tr("There is no server of this name."),
                    joined(advice, Texts::tr("Check the address and the network, then retry. Some names are "
                                             "known inside a company's network only.")));
    case Kind::Refused:
        return told(error, error.kind, Texts::tr("Nothing answers at this address and port."),
                    joined(advice, Texts::tr("Check the port, and that the server is running, then retry.")));
    case Kind::Proxy:
        return proxyFailure(error, advice);
    case Kind::Redirected:
        return told(
            error, error.kind, Texts::tr("The address leads somewhere else."),
            joined(
                advice,
                Texts::tr("Use the address it leads to. It is not followed, so that the token stays here.")));
    default:
        return told(error, Kind::Offline, Texts::tr("The server cannot be reached."),
                    joined(advice, unknownOutcome.isEmpty()
                                       ? Texts::tr("Check the address and the network, then retry.")
                                       : QString()));
    }
}

Error explain::plainToTls(Error error, Operation operation)
{
    return told(error, Kind::Tls, Texts::tr("The server answers to https at this port, not to http."),
                joined(textIsSafe(operation), Texts::tr("Let the address begin with https, then retry.")));
}

Error explain::maybeForTls(Error error)
{
    error.advice =
        joined(error.advice, Texts::tr("If the port is one for https, let the address begin with https."));
    return error;
}

Error explain::strangeAnswer(Error error, Operation operation)
{
    error.mayHaveHappened = isWrite(operation);
    return told(
        error, Kind::NotZitadel, Texts::tr("The answer is not one that ZITADEL sends."),
        joined(textIsSafe(operation),
               Texts::tr("Something between here and the server, such as a proxy or a sign-in page, may have "
                         "answered instead. Check the address and the network, then retry.")));
}

Error explain::wireClosed(Error error, Operation operation)
{
    error.mayHaveHappened = false;
    return told(error, Kind::NoRoute, Texts::tr("The server does not take gRPC at this address."),
                joined(textIsSafe(operation),
                       Texts::tr("A proxy before it may let JSON or gRPC-Web through only. Choose another "
                                 "transport in the connection, under Network.")));
}

Error explain::shortList(qsizetype rows, qsizetype total, Operation operation)
{
    return told({.httpStatus = 200}, Kind::CutOff,
                Texts::tr("The server tells of %1, and sends only %2 of them.")
                    .arg(QLocale().toString(qint64(total)), QLocale().toString(qint64(rows))),
                joined(textIsSafe(operation),
                       Texts::tr("The list is not whole, so it is not used. Retry in a moment.")));
}

Error explain::changingList(Operation operation)
{
    return told({.httpStatus = 200}, Kind::Conflict,
                Texts::tr("The list changes faster than all of it can be read."),
                joined(textIsSafe(operation), Texts::tr("Somebody is deleting from it. Retry in a moment.")));
}

Error explain::endless(Operation operation)
{
    return told({.httpStatus = 200}, Kind::TooLarge, Texts::tr("The server's answers come to no end."),
                joined(textIsSafe(operation),
                       Texts::tr("It was not asked any further. Check the address, and that no proxy changes "
                                 "answers.")));
}

Error explain::badOrganisationId(Operation operation)
{
    return told({}, Kind::Input, Texts::tr("The organisation's id has a character that no id has."),
                joined(textIsSafe(operation),
                       Texts::tr("Nothing was sent. It is the number on the organisation's page.")));
}

Error explain::badToken(Operation operation)
{
    return told({}, Kind::Unauthorized, Texts::tr("The access token has a character that no token has."),
                joined(textIsSafe(operation),
                       Texts::tr("Nothing was sent. Edit the connection and give the token once more.")));
}

Error explain::refusedInOrganisation(Error error, Operation operation)
{
    return told(error, Kind::Forbidden, Texts::tr("The server refuses this account in this organisation."),
                joined(textIsSafe(operation),
                       Texts::tr("It accepts the account elsewhere: choose another organisation, or ask an "
                                 "administrator.")));
}

Error explain::notSignedIn(Error error, Operation operation)
{
    error.advice = joined(textIsSafe(operation), error.advice);
    return error;
}
