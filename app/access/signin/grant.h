// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin/authority.h"
#include "access/signin/signinprompt.h"

namespace signin {

/// One way of getting tokens. Holds no state of the session: that is the business of Credentials.
class Grant : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// True where begin() waits for a person, so that it must not be started unasked.
    virtual bool needsPerson() const { return false; }

    /// Signs in from the beginning. Kind::SignInFailed when that cannot work without something being changed.
    virtual QFuture<Result<Tokens>> begin() = 0;

    /// Trades @p refresh in. It is spent afterwards, and so is the access token that came with it (API 59).
    /// Only for ways that need a person; others just begin() again.
    virtual QFuture<Result<Tokens>> renew(const QByteArray &refresh);

    /// Tells the server that @p tokens are no longer needed; the outcome does not matter.
    virtual QFuture<void> revoke(const Tokens &tokens);

    /// Ends a begin() that waits, with Kind::Cancelled. Tokens that arrive for it nevertheless are revoked
    /// where that can be.
    virtual void cancel() {}

signals:
    /// A person is to do this for begin() to go on.
    void prompted(const SignInPrompt &prompt);
};

} // namespace signin
