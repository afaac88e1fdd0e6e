// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/refusal.h"

#include "access/signin/keyfile.h"

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
    if (!spoilsAssertions(lead))
        return {};
    const QString difference = durationWords(lead);
    return lead > 0
               ? Texts::tr("This computer's clock is %1 ahead of the server's: set it right.").arg(difference)
               : Texts::tr("This computer's clock is %1 behind the server's: set it right.").arg(difference);
}

/// The token endpoint fails as a whole if an action at the trigger before a token is made does (API 52).
QString failedActionAdvice()
{
    return Texts::tr("An action that fails at the flow Complement Token may be the cause. Whoever can still "
                     "get in deactivates it, or takes it off the trigger: in the Console, or here with a "
                     "personal access token, for which no action runs. Else retry in a moment.");
}

/// The server wants the app itself to prove who it is, which a native app cannot (API 56).
bool wantsSecret(const QString &id, const QString &said)
{
    return id == "invalid_client"_L1 &&
           (said.contains("secret"_L1, Qt::CaseInsensitive) || said.contains("auth_method"_L1) ||
            said.contains("auth method"_L1) || said.contains("assertion"_L1, Qt::CaseInsensitive));
}

} // namespace

bool spoilsAssertions(qint64 lead)
{
    constexpr qint64 way = 5; // of the request, and of a Date in whole seconds
    return lead > keyfile::backDating - way || lead < way - keyfile::lifetime;
}

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
    if (error.serverId == "server_error"_L1 && clock.isEmpty()) {
        Error failed = refusal(error);
        failed.advice += u' ' + Texts::tr("Older servers also answer so to a key that has expired or was "
                                          "removed.");
        return failed;
    }
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
    if (error.httpStatus >= 500 || id == "server_error"_L1) {
        const bool isOwnFault = id == "server_error"_L1;
        error = told(error, Texts::tr("The server failed at the sign-in."),
                     isOwnFault ? failedActionAdvice() : Texts::tr("Retry in a moment."));
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
    if (wantsSecret(id, said))
        return told(error, Texts::tr("The app asks for a client secret."),
                    Texts::tr("People sign in here by an app of type Native with the authentication method "
                              "None. Change that in the app's settings in the Console, or give the client id "
                              "of another app."));
    // The code of a device that the server has forgotten, in other words than those of the standard (API 61).
    if (said.startsWith("client_id does not correspond"_L1))
        return told(error, Texts::tr("The code has expired before it was used."),
                    Texts::tr("Sign in again."));
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

Error foreignIssuer(const QUrl &instance, const QString &issuer)
{
    Error error =
        told({.technical = u"issuer "_s + QUrl(issuer).toString(QUrl::RemoveUserInfo)},
             Texts::tr("The server at %1 says that it is another one (%2).")
                 .arg(instance.authority(), QUrl(issuer).authority()),
             Texts::tr("Nothing was signed and no secret was sent. Use the instance's own domain as "
                       "the address, or have its external domain, port and TLS set right."));
    error.kind = Error::Kind::WrongHost;
    return error;
}

Error unsafePage(const QString &page)
{
    return told(
        {.technical = u"page "_s + page.left(200)},
        Texts::tr("The server names a page for the sign-in that is not opened, as it is not a safe web "
                  "page."),
        Texts::tr("It has to begin with https. Have the instance's external domain, port and TLS set "
                  "right."));
}

Error foreignKey(const QUrl &given, const QUrl &instance)
{
    return told({},
                Texts::tr("The key was given for %1, and this connection leads to %2.")
                    .arg(given.authority(), instance.authority()),
                Texts::tr("Edit the connection and give the key once more if it is meant for that server."));
}

Error earlierSignIn()
{
    return told({}, Texts::tr("This was asked for under a sign-in that has ended."),
                Texts::tr("Try again if it is still wanted."));
}

Error foreignEndpoint(const QUrl &instance, const QUrl &endpoint)
{
    Error error =
        told({.technical = u"endpoint "_s + endpoint.toString(QUrl::RemoveUserInfo)},
             Texts::tr("The instance sends sign-ins to another address than its own (%1).")
                 .arg(endpoint.authority()),
             Texts::tr("Secrets are sent to %1 only. Use the instance's own domain as the address, or have "
                       "its external domain, port and TLS set right.")
                 .arg(instance.authority()));
    error.kind = Error::Kind::WrongHost;
    return error;
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

Error tokenRejected(const QString &file)
{
    return told(
        {.httpStatus = 401}, Texts::tr("The server does not accept the access token."),
        file.isEmpty()
            ? Texts::tr("It is wrong, expired or was revoked. Edit the connection and give a new one.")
            : Texts::tr("It is wrong, expired or was revoked. Put a new one into “%1”, then try again.")
                  .arg(file));
}

} // namespace signin
