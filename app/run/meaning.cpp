// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/meaning.h"

#include "run/call.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(RunMeaning)
};

QString refusal(const Event &event)
{
    if (event.refused == "reserved"_L1)
        return Texts::tr("has no effect, as claims of this prefix are the server's");
    if (event.refused == "registered"_L1)
        return Texts::tr("has no effect, as the server's own value stands in the token");
    if (event.refused == "present"_L1)
        return Texts::tr("has no effect, as there is one already");
    return event.refused;
}

QString callWords(const Event &event)
{
    const Call call = callOf(event).value_or(Call());
    if (!call.error.isEmpty())
        return Texts::tr("HTTP %1: %2").arg(event.name, call.error);
    const QString answer = call.answer.isEmpty() ? Texts::tr("nothing") : call.answer;
    const QString status = QString::number(call.status);
    return call.isSent ? Texts::tr("HTTP %1: answered %2, %3").arg(event.name, status, answer)
                       : Texts::tr("HTTP %1, not sent: %2, %3").arg(event.name, status, answer);
}

QString words(const Event &event)
{
    const QString value = QString::fromUtf8(event.value);
    if (event.kind == "log"_L1)
        return Texts::tr("log %1: %2").arg(event.level, event.text);
    if (event.kind == "claim"_L1)
        return event.value.isEmpty() ? Texts::tr("claim %1 cannot be written: %2").arg(event.name, event.text)
                                     : Texts::tr("claim %1 = %2").arg(event.name, value);
    if (event.kind == "logClaim"_L1)
        return Texts::tr("log claim: %1").arg(event.text);
    if (event.kind == "metadata"_L1)
        return Texts::tr("metadata %1 = %2").arg(event.name, value);
    if (event.kind == "grant"_L1)
        return Texts::tr("grant %1").arg(value);
    if (event.kind == "field"_L1)
        return Texts::tr("user: %1 = %2").arg(event.name, value);
    if (event.kind == "attribute"_L1)
        return Texts::tr("attribute %1").arg(value);
    if (event.kind == "http"_L1)
        return callWords(event);
    return Texts::tr("More than a megabyte of output; the rest is left out.");
}

} // namespace

QString describeWithoutPlace(const Event &event)
{
    return event.refused.isEmpty() ? words(event) : words(event) + u" – "_s + refusal(event);
}

QString describe(const Event &event)
{
    const QString text = describeWithoutPlace(event);
    return event.place.line > 0 ? Texts::tr("line %1: %2").arg(QString::number(event.place.line), text)
                                : text;
}

QString meaning(const Report &report, const zitadel::TriggerId &trigger)
{
    const QString &key = report.meaning;
    if (key == "tokenIssued"_L1)
        return Texts::tr("The token is issued.");
    if (key == "tokenRefused"_L1)
        return trigger.trigger == "4"_L1
                   ? Texts::tr("The request for the token or the user info ends with “server_error”: nobody "
                               "signs in.")
                   : Texts::tr("The token request ends with “server_error”: nobody signs in.");
    if (key == "signInGoesOn"_L1)
        return Texts::tr("The sign-in goes on.");
    if (key == "signInStops"_L1)
        return Texts::tr("The sign-in stops, and its page shows the error.");
    if (key == "factorAgain"_L1)
        return Texts::tr("The page asks again for what was checked, and shows the error: nobody signs in.");
    if (key == "failedAnyway"_L1)
        return Texts::tr("The sign-in had failed before; what the action did or set counts for nothing.");
    if (key == "userMade"_L1)
        return Texts::tr("The user is made.");
    if (key == "userNotMade"_L1)
        return Texts::tr("No user is made, and the page shows the error.");
    if (key == "userNoGrants"_L1)
        return Texts::tr("The user is made but gets no grants, and the page shows the error.");
    if (key == "responseSent"_L1)
        return Texts::tr("The SAML response is sent.");
    if (key == "responseFails"_L1)
        return Texts::tr("The SAML response reports a failure: nobody signs in.");
    return Texts::tr("What the server would have done is not known.");
}

QString endedWords(const Run &run)
{
    return run.ended == "memory"_L1
               ? Texts::tr("it took more than 512 MB of memory and was ended; the server has no such limit")
               : Texts::tr("it was stopped");
}

} // namespace run
