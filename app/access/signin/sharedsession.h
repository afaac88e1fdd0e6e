// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/signin/authority.h"

class Secrets;

namespace signin {

/// A person's sign-in as the keyring has it: for the next start of the program, and for other windows on the
/// same connection, since each renewal ends the tokens that came before it (API 59).
class SharedSession
{
public:
    struct Stored
    {
        QByteArray refresh;
        Tokens session; ///< the access token that came with it; empty if there is none
    };

    /// @p secrets is borrowed and must outlive this.
    SharedSession(const QString &profileId, Secrets &secrets);

    /// What is there; empty where the keyring has nothing or does not hand it out.
    QFuture<Stored> read();

    /// Keeps @p tokens, which have a refresh token. With @p isRemembered false, for this sitting only.
    void store(const Tokens &tokens, bool isRemembered);

    /// Takes all of it away, and gives the refresh token that was there. What is stored from now on stays.
    QFuture<QByteArray> take();

private:
    QString m_profileId;
    Secrets &m_secrets;
};

} // namespace signin
