// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/grant.h"
#include "access/signin/sharedsession.h"
#include "http/tokensource.h"

#include <QObject>
#include <QPromise>
#include <QSet>

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

class Secrets;

/// Who is signed in to one instance, and the token that goes with it.
///
/// Lives on the GUI thread. There is one renewal at a time: whoever asks for a token meanwhile waits for it,
/// and gets the same one, since a second renewal would make the first one's tokens worthless (API 59).
/// Windows that share a sign-in by the keyring find each other's there, and take it rather than renew again.
/// A sign-in that needs a person is never begun unasked in the middle of work: then requests fail with
/// Kind::SignInFailed until the person calls signIn().
///
/// Each sign-in is a generation of its own, which signOut() ends. An answer that was asked for in an earlier
/// one changes nothing: tokens in it are revoked and never kept, and a request that was sent under it is
/// never sent again under another.
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

    /// Tells the server to forget the tokens, and takes the refresh token out of the keyring. What is on its
    /// way, such as a renewal, comes too late and is revoked, too.
    QFuture<void> signOut();

    /// Ends whatever sign-in goes on, without telling anybody, as this is about to go: see isExchanging().
    void giveUp();

    /// True while the server is still to answer to something that was sent for a sign-in. To die now would
    /// leave tokens behind that nobody knows of.
    bool isExchanging() const { return m_authority.isBusy(); }

    QFuture<Result<QByteArray>> token() override;
    QFuture<Result<QByteArray>> renewed(const QByteArray &rejected) override;
    void accepted() override;

signals:
    void stateChanged(); ///< state(), trouble() or prompt()
    void signedIn();     ///< after a person's signIn(), so that what failed meanwhile can be fetched again
    void exchanged();    ///< isExchanging() is over

private:
    using Answer = Result<QByteArray>;

    QFuture<Answer> acquire(bool isAsked);
    void begin(bool isAsked);
    QFuture<Result<signin::Tokens>> fetch(bool isAsked);
    QFuture<Result<signin::Tokens>> renewWith(const QByteArray &refresh, bool isAsked);
    QFuture<Result<signin::Tokens>> lookForNewer(const QByteArray &refresh, bool isAsked,
                                                 const Error &refusal, size_t look);
    bool isFresh(const signin::SharedSession::Stored &stored) const;
    QFuture<Result<signin::Tokens>> adopt(const signin::SharedSession::Stored &stored);
    QFuture<void> pause(std::chrono::milliseconds time);
    void fetched(const Result<signin::Tokens> &tokens, bool isAsked);
    void keep();
    std::vector<QPromise<Answer>> endGeneration();
    void setState(State state, std::optional<Error> trouble = std::nullopt);

    const Profile m_profile;
    signin::SharedSession m_session;
    signin::Authority m_authority;
    std::unique_ptr<signin::Grant> m_grant;
    signin::Tokens m_tokens;
    State m_state = State::SignedOut;
    std::optional<Error> m_trouble;
    std::optional<SignInPrompt> m_prompt;
    std::vector<QPromise<Answer>> m_waiting; ///< for the token that is being fetched
    bool m_isFetching = false;
    bool m_isWanted = false;  ///< a person asked for the fetch that goes on
    quint64 m_generation = 0; ///< counts sign-ins that have been ended
    QByteArray m_adopted;     ///< the last access token that was another window's
    // Fingerprints of access tokens.
    QSet<QByteArray> m_issued; ///< of this generation
    QSet<QByteArray> m_ended;  ///< of earlier ones
};
