// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/names.h"
#include "demo/oidc/redirect.h"
#include "demo/oidc/signincall.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

OAuthError invalidRequest(const QString &description)
{
    return {"invalid_request", description};
}

QString withAdministrator(QLatin1StringView description)
{
    return description +
           " If you have any questions, you may contact the administrator of the application."_L1;
}

/// What is wrong with the fields, before anybody has looked at what they ask for.
std::optional<OAuthError> judgeForm(const Form &form)
{
    const QByteArray maxAge = form.value("max_age");
    bool isNumber = std::ranges::all_of(maxAge, [](char c) { return c >= '0' && c <= '9'; });
    if (isNumber && !maxAge.isEmpty())
        std::ignore = maxAge.toULongLong(&isNumber);
    if (!isNumber)
        return invalidRequest(u"error decoding form"_s);
    // We read no request objects; those that are none are refused as by the real server.
    if (const QByteArray object = form.value("request"); !object.isEmpty() && object.count('.') != 2)
        return invalidRequest(u"parsing of request failed: token contains an invalid number of segments"_s);
    return std::nullopt;
}

/// What is wrong with a request of a known app, in the order of the real server (API 56).
std::optional<OAuthError> judge(const Form &form, const AppRecord &app)
{
    if (form.value("redirect_uri").isEmpty())
        return OAuthError{"server_error", u"auth request is missing redirect_uri"_s, 500};
    const QStringList prompts = form.text("prompt").split(u' ');
    if (prompts.size() > 1 && prompts.contains("none"_L1))
        return invalidRequest(u"The prompt parameter `none` must only be used as a single value"_s);
    if (!form.has("scope"))
        return invalidRequest(withAdministrator("The scope of your request is missing. Please ensure some "
                                                "scopes are requested."_L1));
    if (!isRedirectOf(app, form.value("redirect_uri")))
        return invalidRequest(
            withAdministrator("The requested redirect_uri is missing in the client configuration."_L1));
    const QByteArray responseType = form.value("response_type");
    if (responseType.isEmpty())
        return invalidRequest(withAdministrator("The response type is missing in your request."_L1));
    if (responseType != "code")
        return OAuthError{
            "unauthorized_client",
            withAdministrator("The requested response type is missing in the client configuration."_L1)};
    return std::nullopt;
}

bool isOfUnknownOrganisation(const QStringList &scopes, const Directory &directory)
{
    return std::ranges::any_of(scopes, [&](const QString &scope) {
        if (scope.startsWith(scopeOrganisation))
            return !directory.organisation(scope.sliced(scopeOrganisation.size()));
        return scope.startsWith(scopeDomain) &&
               !std::ranges::contains(directory.organisations, scope.sliced(scopeDomain.size()),
                                      &OrganisationRecord::domain);
    });
}

} // namespace

HttpResponse authorise(const SignInCall &call)
{
    const Form &form = call.form;
    if (const auto error = judgeForm(form))
        return error->response();
    if (form.value("client_id").isEmpty())
        return invalidRequest(u"auth request is missing client_id"_s).response();
    const AppRecord *app = call.state.directory.app(form.text("client_id"));
    if (!app)
        return invalidRequest(u"Errors.App.NotFound"_s).response();
    if (const auto error = judge(form, *app))
        return error->response();
    const QByteArray redirectUri = form.value("redirect_uri");
    const QStringList scopes = form.scopes();
    if (isOfUnknownOrganisation(scopes, call.state.directory))
        return redirectWithError(redirectUri, form.value("state"), invalidRequest(u"Errors.Org.NotFound"_s));
    const QByteArray id = call.state.authRequests.add({.clientId = app->clientId,
                                                       .redirectUri = redirectUri,
                                                       .scopes = scopes,
                                                       .state = form.value("state"),
                                                       .nonce = form.value("nonce"),
                                                       .codeChallenge = form.value("code_challenge"),
                                                       .challengeMethod = form.value("code_challenge_method"),
                                                       .loginHint = form.text("login_hint"),
                                                       .isSilent = form.value("prompt") == "none"});
    return redirectTo("/ui/login/login?authRequestID=" + id);
}

} // namespace demo
