// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/grant.h"
#include "http/tokensource.h"

#include <QObject>
#include <QPromise>

#include <memory>
#include <optional>
#include <vector>

class Secrets;

/// Who is signed in to one instance, and the token that goes with it.
///
/// Lives on the GUI thread. There is one renewal at a time: whoever asks for a token meanwhile waits for it,
/// and gets the same one, since a second renewal would make the first one's tokens worthless (API 59). A
/// sign-in that needs a person is never begun unasked in the middle of work: then requests fail with
/// Kind::SignInFailed until the person calls signIn().
class Credentials : public QObject, public TokenSource
{
    Q_OBJECT

public:
    enum class State {
        SignedOut,   ///< not tried yet, or signed out, or the last try failed on the way
        SigningIn,   ///< the first token is being fetched; with prompt(), a person is waited for
        SignedIn,    ///< there is a token, and nobody has refused it
        Renewing,    ///< it has expired or was refused, and the next one is being fetched
        NeedsPerson, ///< only a person can go on; trouble() says why
    };

    /// @p transport and @p secrets are borrowed and must outlive this.
    Credentials(const Profile &profile, http::Transport &transport, Secrets &secrets,
                QObject *parent = nullptr);
    ~Credentials() override;

    State state() const { return m_state; }
    const std::optional<Error> &trouble() const { return m_trouble; } ///< why the last try failed
    const std::optional<SignInPrompt> &prompt() const { return m_prompt; }

    /// True where a person signs in, who can also sign out.
    bool needsPerson() const { return m_grant->needsPerson(); }

    /// Signs in because a person wants it: with what is in the keyring if that is still good, else from the
    /// beginning. The answer is also in state().
    QFuture<Result<>> signIn();

    /// Ends a sign-in that waits for a person.
    void cancel();

    /// Tells the server to forget the tokens, and takes the refresh token out of the keyring.
    QFuture<void> signOut();

    QFuture<Result<QByteArray>> token() override;
    QFuture<Result<QByteArray>> renewed(const QByteArray &rejected) override;
    void accepted() override;

signals:
    void stateChanged(); ///< state(), trouble() or prompt()
    void signedIn();     ///< after a person's signIn(), so that what failed meanwhile can be fetched again

private:
    using Answer = Result<QByteArray>;

    QFuture<Answer> acquire(bool isAsked);
    QFuture<Result<signin::Tokens>> fetch(bool isAsked);
    QFuture<Result<signin::Tokens>> renewWith(const QByteArray &refresh, bool isAsked);
    void fetched(const Result<signin::Tokens> &tokens, bool isAsked);
    void setState(State state, std::optional<Error> trouble = std::nullopt);
    bool isExpired() const;

    const Profile m_profile;
    Secrets &m_secrets;
    signin::Authority m_authority;
    std::unique_ptr<signin::Grant> m_grant;
    signin::Tokens m_tokens;
    State m_state = State::SignedOut;
    std::optional<Error> m_trouble;
    std::optional<SignInPrompt> m_prompt;
    std::vector<QPromise<Answer>> m_waiting; ///< for the token that is being fetched
    bool m_isFetching = false;
    bool m_isWanted = false; ///< a person asked for the fetch that goes on
};
