// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/credentials.h"

#include "access/secrets/secrets.h"
#include "access/signin/person.h"
#include "access/signin/refusal.h"
#include "access/signin/serviceaccount.h"

using Kind = Error::Kind;
using signin::Tokens;

namespace {

std::unique_ptr<signin::Grant> grantFor(const Profile &profile, Secrets &secrets,
                                        signin::Authority &authority)
{
    switch (profile.signIn.method) {
    case SignInOptions::Method::AccessToken:
        return std::make_unique<signin::AccessTokenGrant>(profile, secrets);
    case SignInOptions::Method::KeyFile:
        return std::make_unique<signin::KeyFileGrant>(profile, secrets, authority);
    case SignInOptions::Method::ClientCredentials:
        return std::make_unique<signin::ClientCredentialsGrant>(profile, secrets, authority);
    case SignInOptions::Method::Browser:
        return std::make_unique<signin::BrowserGrant>(profile, authority);
    case SignInOptions::Method::DeviceCode:
        return std::make_unique<signin::DeviceGrant>(profile, authority);
    }
    Q_UNREACHABLE();
}

template<typename T>
QFuture<Result<T>> ready(const Error &error)
{
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(error)));
}

} // namespace

Credentials::Credentials(const Profile &profile, http::Transport &transport, Secrets &secrets,
                         QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_authority(profile.url, transport)
    , m_grant(grantFor(profile, secrets, m_authority))
{
    connect(m_grant.get(), &signin::Grant::prompted, this, [this](const SignInPrompt &prompt) {
        m_prompt = prompt;
        emit stateChanged();
    });
}

Credentials::~Credentials()
{
    // Whoever waits is told by the end of the promises; nobody is to be told of a cancelled sign-in.
    disconnect(m_grant.get(), nullptr, this, nullptr);
}

QFuture<Result<>> Credentials::signIn()
{
    m_isWanted = true;
    return acquire(true).then(this, [](const Answer &token) {
        return token ? Result<>() : Result<>(std::unexpected(token.error()));
    });
}

void Credentials::cancel()
{
    m_grant->cancel();
}

QFuture<void> Credentials::signOut()
{
    m_grant->cancel();
    const Tokens tokens = std::exchange(m_tokens, {});
    setState(State::NeedsPerson, signin::personNeeded());
    return m_secrets.remove(m_profile.id, Secrets::Kind::RefreshToken)
        .then(this, [this, tokens](const Result<> &) { return m_grant->revoke(tokens); })
        .unwrap();
}

QFuture<Result<QByteArray>> Credentials::token()
{
    if (m_state == State::NeedsPerson && !m_isFetching)
        return ready<QByteArray>(*m_trouble);
    if (!m_tokens.access.isEmpty() && !m_isFetching && !isExpired())
        return QtFuture::makeReadyValueFuture(Answer(m_tokens.access));
    return acquire(false);
}

QFuture<Result<QByteArray>> Credentials::renewed(const QByteArray &rejected)
{
    // Somebody else met the same 401 and has the next token already.
    if (!m_isFetching && !m_tokens.access.isEmpty() && m_tokens.access != rejected)
        return QtFuture::makeReadyValueFuture(Answer(m_tokens.access));
    if (m_profile.signIn.method == SignInOptions::Method::AccessToken) {
        // There is nothing to renew. It is tried again with the next request, as servers do recover.
        const Error error = signin::tokenRejected();
        setState(State::SignedIn, error);
        return ready<QByteArray>(error);
    }
    if (m_state == State::NeedsPerson && !m_isFetching)
        return ready<QByteArray>(*m_trouble);
    return acquire(false);
}

void Credentials::accepted()
{
    if (m_state == State::SignedIn && m_trouble)
        setState(State::SignedIn);
}

QFuture<Result<QByteArray>> Credentials::acquire(bool isAsked)
{
    m_waiting.emplace_back().start();
    auto future = m_waiting.back().future();
    if (m_isFetching)
        return future;
    m_isFetching = true;
    setState(m_tokens.access.isEmpty() ? State::SigningIn : State::Renewing);
    fetch(isAsked).then(this, [this, isAsked](const Result<Tokens> &tokens) { fetched(tokens, isAsked); });
    return future;
}

QFuture<Result<Tokens>> Credentials::fetch(bool isAsked)
{
    if (!m_grant->needsPerson())
        return m_grant->begin();
    // The keyring's is the newest: another window of the program may have traded ours in meanwhile.
    return m_secrets.read(m_profile.id, Secrets::Kind::RefreshToken)
        .then(this,
              [this, isAsked](const Result<QByteArray> &stored) {
                  const QByteArray refresh = stored && !stored->isEmpty() ? *stored : m_tokens.refresh;
                  if (!refresh.isEmpty())
                      return renewWith(refresh, isAsked);
                  return isAsked ? m_grant->begin() : ready<Tokens>(signin::personNeeded());
              })
        .unwrap();
}

QFuture<Result<Tokens>> Credentials::renewWith(const QByteArray &refresh, bool isAsked)
{
    return m_grant->renew(refresh)
        .then(this,
              [this, refresh, isAsked](const Result<Tokens> &tokens) {
                  if (tokens || tokens.error().kind != Kind::SignInFailed)
                      return QtFuture::makeReadyValueFuture(tokens);
                  // Two windows may have traded in the same one at the same time: the other's is in the
                  // keyring by now.
                  return m_secrets.read(m_profile.id, Secrets::Kind::RefreshToken)
                      .then(this,
                            [this, refresh, isAsked, tokens](const Result<QByteArray> &stored) {
                                if (stored && !stored->isEmpty() && *stored != refresh)
                                    return renewWith(*stored, isAsked);
                                return isAsked ? m_grant->begin() : QtFuture::makeReadyValueFuture(tokens);
                            })
                      .unwrap();
              })
        .unwrap();
}

void Credentials::fetched(const Result<Tokens> &tokens, bool isAsked)
{
    m_isFetching = false;
    m_prompt.reset();
    const bool wasWanted = std::exchange(m_isWanted, false);
    auto waiting = std::exchange(m_waiting, {});

    // A click on "Sign in" while a renewal in the background failed for want of a person.
    if (!tokens && wasWanted && !isAsked && tokens.error().kind == Kind::SignInFailed) {
        m_waiting = std::move(waiting);
        m_isFetching = true;
        m_isWanted = true;
        fetch(true).then(this, [this](const Result<Tokens> &second) { fetched(second, true); });
        return;
    }

    if (tokens) {
        m_tokens = *tokens;
        if (m_grant->needsPerson() && !m_tokens.refresh.isEmpty())
            m_secrets.store(m_profile.id, Secrets::Kind::RefreshToken, m_tokens.refresh,
                            m_profile.signIn.isRemembered);
        setState(State::SignedIn);
    } else if (tokens.error().kind == Kind::SignInFailed || tokens.error().kind == Kind::Input) {
        m_tokens = {};
        setState(State::NeedsPerson, tokens.error());
    } else if (m_grant->needsPerson() && isAsked) {
        // Cancelled, or broken off on the way: it has to be begun again by hand.
        setState(State::NeedsPerson, tokens.error());
    } else {
        setState(State::SignedOut, tokens.error());
    }
    for (QPromise<Answer> &promise : waiting) {
        promise.addResult(tokens ? Answer(tokens->access) : Answer(std::unexpected(tokens.error())));
        promise.finish();
    }
    if (tokens && wasWanted)
        emit signedIn();
}

void Credentials::setState(State state, std::optional<Error> trouble)
{
    m_state = state;
    m_trouble = std::move(trouble);
    emit stateChanged();
}

bool Credentials::isExpired() const
{
    // A few seconds for the way to the server.
    return m_tokens.expiresAt.isValid() && m_tokens.expiresAt <= QDateTime::currentDateTimeUtc().addSecs(10);
}
