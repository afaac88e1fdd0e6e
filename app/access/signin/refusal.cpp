// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/refusal.h"

#include <QCoreApplication>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace signin {

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(signin)
};

Error told(Error error, const QString &message, const QString &advice)
{
    error.kind = Error::Kind::SignInFailed;
    error.message = message;
    error.advice = advice;
    return error;
}

/// Which of the clocks is wrong nobody can tell, so both are named.
QString clockAdvice(const QDateTime &serverTime)
{
    const qint64 lead = clockLead(serverTime);
    if (qAbs(lead) < noticeableLead)
        return {};
    const QString difference = durationWords(lead);
    return lead > 0
               ? Texts::tr("This computer's clock is %1 ahead of the server's: set it right.").arg(difference)
               : Texts::tr("This computer's clock is %1 behind the server's: set it right.").arg(difference);
}

} // namespace

qint64 clockLead(const QDateTime &serverTime)
{
    return serverTime.isValid() ? serverTime.secsTo(QDateTime::currentDateTimeUtc()) : 0;
}

QString durationWords(qint64 seconds)
{
    const qint64 whole = qAbs(seconds);
    const qint64 minutes = whole / 60;
    if (whole < 60)
        return Texts::tr("%1 s").arg(whole);
    if (minutes < 60)
        return Texts::tr("%1 min %2 s").arg(minutes).arg(whole % 60);
    return Texts::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

Error badAssertion(const Error &error)
{
    const QString clock = clockAdvice(error.serverTime);
    return told(error, Texts::tr("The server does not accept the service account's key."),
                clock.isEmpty()
                    ? Texts::tr("The key may have expired or been removed, or belong to another instance. "
                                "Create a new key for the account, or check the address.")
                    : clock);
}

Error refusal(Error error)
{
    const QString &id = error.serverId;
    const QString &said = error.serverMessage;
    if (error.httpStatus >= 500) {
        error = told(error, Texts::tr("The server failed at the sign-in."), Texts::tr("Retry in a moment."));
        error.kind = Error::Kind::ServerFault;
        return error;
    }
    // The description of a bad assertion is all that tells it from a bad code (API 52).
    if (said.startsWith("invalid assertion"_L1))
        return badAssertion(error);
    if (said == "Errors.User.NotActive"_L1)
        return told(error, Texts::tr("The account is deactivated or locked."),
                    Texts::tr("An administrator of the instance has to activate it."));
    if (said == "Errors.User.Machine.Secret.NotExisting"_L1)
        return told(error, Texts::tr("The service account has no client secret."),
                    Texts::tr("Generate one for it in the Console."));
    if (said == "Errors.User.Machine.Secret.Invalid"_L1)
        return told(error, Texts::tr("The client secret is wrong."),
                    Texts::tr("It is shown once, when it is generated; a newer one replaces it."));
    if (id == "invalid_client"_L1)
        return told(error, Texts::tr("The server does not know this client id."),
                    Texts::tr("For a service account it is its user name; for a browser or device sign-in, "
                              "the id of a native app."));
    if (said == "Errors.OIDCSession.RefreshTokenInvalid"_L1 || said == "Errors.User.RefreshToken.Invalid"_L1)
        return told(error, Texts::tr("The sign-in has ended."), Texts::tr("Sign in again."));
    if (said == "Errors.User.Code.Invalid"_L1)
        return told(error, Texts::tr("The sign-in took too long, or its page was used twice."),
                    Texts::tr("Sign in again."));
    if (id == "access_denied"_L1)
        return told(error, Texts::tr("The sign-in was refused on its page."),
                    Texts::tr("Sign in again if that was not meant."));
    if (id == "expired_token"_L1)
        return told(error, Texts::tr("The code has expired before it was used."),
                    Texts::tr("Sign in again."));
    if (id == "unauthorized_client"_L1)
        return told(error, Texts::tr("The app does not allow this way of signing in."),
                    Texts::tr("Switch it on in the app's settings in the Console (grant types)."));
    return told(error, Texts::tr("The server refused the sign-in."),
                Texts::tr("What the server said is below."));
}

Error foreignEndpoint(const QUrl &instance, const QUrl &endpoint)
{
    return told(
        {.technical = u"endpoint "_s + endpoint.toString(QUrl::RemoveUserInfo)},
        Texts::tr("The instance sends sign-ins to another address than its own (%1).")
            .arg(endpoint.authority()),
        Texts::tr("Secrets are sent to %1 only. Use the instance's own domain as the address, or have "
                  "its external domain, port and TLS set right.")
            .arg(instance.authority()));
}

Error missingSecret(const QString &what)
{
    return told({}, Texts::tr("There is no %1 for this connection.").arg(what),
                Texts::tr("Edit the connection and give it once more."));
}

Error personNeeded()
{
    return told({}, Texts::tr("Nobody is signed in."), Texts::tr("Sign in to go on."));
}

Error tokenRejected()
{
    return told({.httpStatus = 401}, Texts::tr("The server does not accept the access token."),
                Texts::tr("It is wrong, expired or was revoked. Edit the connection and give a new one."));
}

} // namespace signin
