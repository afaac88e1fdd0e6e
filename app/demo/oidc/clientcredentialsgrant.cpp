// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/grants.h"

namespace demo {

using namespace Qt::StringLiterals;

GrantAnswer grantByClientCredentials(const SignInCall &call)
{
    const auto names = clientNames(call);
    if (!names)
        return std::unexpected(names.error());
    const UserRecord *user = call.state.directory.userByLoginName(names->id);
    if (!user)
        return refuseOAuth("invalid_client", u"client not found"_s);
    if (user->clientSecret.isEmpty())
        return refuseOAuth("invalid_request", u"Errors.User.Machine.Secret.NotExisting"_s);
    if (user->clientSecret != names->secret)
        return refuseOAuth("invalid_request", u"Errors.User.Machine.Secret.Invalid"_s);
    if (!call.form.has("scope"))
        return refuseMissingScope();
    return grantTo(call, {user->id, user->userName, call.form.scopes()}, false);
}

} // namespace demo
