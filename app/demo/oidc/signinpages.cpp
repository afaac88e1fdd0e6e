// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/pages.h"
#include "demo/oidc/redirect.h"
#include "demo/oidc/signincall.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

HttpResponse unknownRequest()
{
    return messagePage(400, u"Sign-in is not possible"_s,
                       u"This sign-in is over or was never begun. Please start again in the app."_s);
}

/// Null unless the name is that of somebody who is on the page.
const UserRecord *chosenPerson(const SignInCall &call)
{
    const UserRecord *user = call.state.directory.userByShortName(call.form.text("user"));
    return user && user->isHuman && user->isActive ? user : nullptr;
}

} // namespace

HttpResponse showSignIn(const SignInCall &call)
{
    const QByteArray id = call.query.value("authRequestID");
    const AuthRequest *request = call.state.authRequests.find(id);
    if (!request)
        return unknownRequest();
    // Nobody is ever signed in already.
    if (request->isSilent) {
        const AuthRequest ended = *call.state.authRequests.take(id);
        return redirectWithError(ended.redirectUri, ended.state,
                                 {"interaction_required",
                                  u"Unfortunately, the user may be not logged in and/or additional "
                                  "interaction is required."_s});
    }
    const Directory &directory = call.state.directory;
    return signInPage(id, directory.app(request->clientId)->name, people(directory), request->loginHint);
}

HttpResponse takeSignIn(const SignInCall &call)
{
    AuthRequests &requests = call.state.authRequests;
    const QByteArray id = call.form.value("authRequestID");
    const bool isCancelled = call.form.has("cancel");
    const UserRecord *user = chosenPerson(call);
    if (!requests.find(id))
        return unknownRequest();
    if (!user && !isCancelled)
        return messagePage(400, u"Sign-in is not possible"_s, u"There is nobody of that name."_s);
    const AuthRequest request = *requests.take(id);
    if (isCancelled)
        return redirectWithError(request.redirectUri, request.state,
                                 {"access_denied", u"The authorization request was denied."_s});
    return redirectWithCode(request, requests.addCode({request, user->id}, call.state.clock()));
}

HttpResponse showDevice(const SignInCall &call)
{
    return devicePage(call.query.text("user_code"), people(call.state.directory), {});
}

HttpResponse takeDevice(const SignInCall &call)
{
    State &state = call.state;
    const QByteArray userCode = call.form.value("user_code");
    const bool isDenied = call.form.value("action") == "deny";
    const UserRecord *user = chosenPerson(call);
    const auto complain = [&](const QString &complaint) {
        return devicePage(QString::fromUtf8(userCode), people(state.directory), complaint);
    };
    if (!isDenied && (!user || call.form.value("action") != "allow"))
        return complain(u"Please choose who you are."_s);
    const bool isFound = isDenied ? state.deviceRequests.deny(userCode, state.clock())
                                  : state.deviceRequests.allow(userCode, user->id, state.clock());
    if (!isFound)
        return complain(u"No device waits under this code. Please check it."_s);
    if (isDenied)
        return messagePage(200, u"Denied"_s, u"The device was not let in. You can close this page."_s);
    return messagePage(200, u"Done"_s, u"The device is signed in. You can close this page."_s);
}

} // namespace demo
