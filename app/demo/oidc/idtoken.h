// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/oidc/signincall.h"

namespace demo {

/// A token that tells the app who signed in. Its claims are right, but it is not signed (`alg` is `none`): we
/// have no key, and nobody gets hold of it but over the connection to us.
QByteArray idToken(const SignInCall &call, const TokenGrant &grant, const QByteArray &nonce);

} // namespace demo
