// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace demo {

/// What an app asked for when it sent somebody's browser to us (API 56).
struct AuthRequest
{
    QString clientId;
    QByteArray redirectUri; ///< as sent
    QStringList scopes;
    QByteArray state; ///< given back untouched
    QByteArray nonce;
    QByteArray codeChallenge; ///< empty for none
    QByteArray challengeMethod;
    QString loginHint;
    bool isSilent = false; ///< nobody may be asked, so it must fail
};

/// Somebody signed in, and the app may fetch its token.
struct SignedIn
{
    AuthRequest request;
    QString userId;
};

/// The sign-ins that are under way in browsers, and the codes of those that have ended well.
class AuthRequests
{
public:
    QByteArray add(const AuthRequest &request); ///< returns its id, for the sign-in page

    /// Null if there is none, or none any more.
    const AuthRequest *find(const QByteArray &id) const;

    /// Ends the request; empty if there is none.
    std::optional<AuthRequest> take(const QByteArray &id);

    /// Returns the code for the app. It is good for one exchange within five minutes.
    QByteArray addCode(const SignedIn &signedIn, Moment now);

    /// Null if the code is unknown, used or too old.
    const SignedIn *findCode(const QByteArray &code, Moment now) const;
    void useCode(const QByteArray &code);

private:
    struct Code
    {
        SignedIn signedIn;
        Moment expires;
    };

    QHash<QByteArray, AuthRequest> m_requests;
    QHash<QByteArray, Code> m_codes;
};

} // namespace demo
