// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/credentials.h"

#include "access/secrets/secrets.h"
#include "access/signin/person.h"
#include "access/signin/refusal.h"
#include "access/signin/serviceaccount.h"

#include <QCryptographicHash>
#include <QTimer>
#include <QTimeZone>

#include <array>

using namespace std::chrono_literals;
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

/// When the keyring is looked at again after a renewal was refused. Another window's answer was sent before
/// our refusal, and needs little longer than that to be there.
constexpr std::array looks{150ms, 450ms, 900ms};

/// Tells tokens apart without keeping them.
QByteArray fingerprint(const QByteArray &token)
{
    return QCryptographicHash::hash(token, QCryptographicHash::Sha256);
}

bool isOver(const Tokens &tokens)
{
    // A few seconds for the way to the server.
    return tokens.expiresAt.isValid() && tokens.expiresAt <= QDateTime::currentDateTimeUtc().addSecs(10);
}

/// After these nothing but a change of what was given helps.
bool needsChange(Kind kind)
{
    return kind == Kind::SignInFailed || kind == Kind::Input || kind == Kind::WrongHost;
}

} // namespace

Credentials::Credentials(const Profile &profile, http::Transport &transport, Secrets &secrets,
                         QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_session(profile.id, secrets)
    , m_authority(profile.url, transport)
    , m_grant(grantFor(profile, secrets, m_authority))
{
    connect(m_grant.get(), &signin::Grant::prompted, this, [this](const SignInPrompt &prompt) {
        m_prompt = prompt;
        emit stateChanged();
    });
    connect(&m_authority, &signin::Authority::settled, this, &Credentials::exchanged);
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

void Credentials::giveUp()
{
    disconnect(m_grant.get(), nullptr, this, nullptr);
    endGeneration(); // those who wait hear of it by the end of their promises
}

QFuture<void> Credentials::signOut()
{
    const Tokens ours = std::exchange(m_tokens, {});
    auto waiting = endGeneration();
    auto taken = m_session.take(); // before anybody hears of it and signs in again
    setState(State::NeedsPerson, signin::personNeeded());
    for (QPromise<Answer> &promise : waiting) {
        promise.addResult(std::unexpected(signin::personNeeded()));
        promise.finish();
    }
    return taken
        .then(this,
              [this, ours](const QByteArray &known) {
                  // Another window may have renewed: then it is not ours.
                  if (!known.isEmpty() && known != ours.refresh)
                      m_grant->revoke({.access = {}, .refresh = known, .expiresAt = {}});
                  return m_grant->revoke(ours);
              })
        .unwrap();
}

/// Whatever is asked for by now is of the past. Gives those who wait for an answer.
std::vector<QPromise<Result<QByteArray>>> Credentials::endGeneration()
{
    ++m_generation;
    m_isFetching = false;
    m_isWanted = false;
    m_prompt.reset();
    m_ended.unite(std::exchange(m_issued, {}));
    auto waiting = std::exchange(m_waiting, {});
    m_grant->cancel();
    return waiting;
}

QFuture<Result<QByteArray>> Credentials::token()
{
    if (m_state == State::NeedsPerson && !m_isFetching)
        return ready<QByteArray>(*m_trouble);
    if (!m_tokens.access.isEmpty() && !m_isFetching && !isOver(m_tokens))
        return QtFuture::makeReadyValueFuture(Answer(m_tokens.access));
    return acquire(false);
}

QFuture<Result<QByteArray>> Credentials::renewed(const QByteArray &rejected)
{
    // Whoever is signed in now did not ask for it.
    if (m_ended.contains(fingerprint(rejected)))
        return ready<QByteArray>(signin::earlierSignIn());
    // Somebody else met the same 401 and has the next token already.
    if (!m_isFetching && !m_tokens.access.isEmpty() && m_tokens.access != rejected)
        return QtFuture::makeReadyValueFuture(Answer(m_tokens.access));
    if (m_profile.signIn.method == SignInOptions::Method::AccessToken) {
        // There is nothing to renew. It is tried again with the next request, as servers do recover.
        const Error error = signin::tokenRejected(m_profile.signIn.tokenFile);
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
    const quint64 generation = m_generation;
    setState(m_tokens.access.isEmpty() ? State::SigningIn : State::Renewing);
    if (generation == m_generation) // whoever heard of it may have signed out
        begin(isAsked);
    return future;
}

void Credentials::begin(bool isAsked)
{
    const quint64 generation = m_generation;
    fetch(isAsked).then(this, [this, isAsked, generation](const Result<Tokens> &tokens) {
        if (generation == m_generation)
            return fetched(tokens, isAsked);
        if (tokens && m_grant->needsPerson())
            m_grant->revoke(*tokens);
    });
}

QFuture<Result<Tokens>> Credentials::fetch(bool isAsked)
{
    if (!m_grant->needsPerson())
        return m_grant->begin();
    // The keyring's is the newest: another window of the program may have traded ours in meanwhile.
    return m_session.read()
        .then(this,
              [this, isAsked, generation = m_generation](const signin::SharedSession::Stored &stored) {
                  if (generation != m_generation)
                      return ready<Tokens>(signin::personNeeded());
                  // To renew once more would end its access token, so both would go on ending each other's.
                  if (!m_tokens.access.isEmpty() && isFresh(stored))
                      return adopt(stored);
                  const QByteArray refresh = stored.refresh.isEmpty() ? m_tokens.refresh : stored.refresh;
                  if (!refresh.isEmpty())
                      return renewWith(refresh, isAsked);
                  return isAsked ? m_grant->begin() : ready<Tokens>(signin::personNeeded());
              })
        .unwrap();
}

/// True if there is another window's access token, which we have not tried yet.
bool Credentials::isFresh(const signin::SharedSession::Stored &stored) const
{
    const QByteArray id = fingerprint(stored.session.access);
    return !stored.refresh.isEmpty() && !stored.session.access.isEmpty() && !isOver(stored.session) &&
           !m_issued.contains(id) && !m_ended.contains(id);
}

QFuture<Result<Tokens>> Credentials::adopt(const signin::SharedSession::Stored &stored)
{
    Tokens tokens = stored.session;
    tokens.refresh = stored.refresh;
    m_adopted = tokens.access;
    return QtFuture::makeReadyValueFuture(Result<Tokens>(tokens));
}

QFuture<Result<Tokens>> Credentials::renewWith(const QByteArray &refresh, bool isAsked)
{
    return m_grant->renew(refresh)
        .then(this,
              [this, refresh, isAsked, generation = m_generation](const Result<Tokens> &tokens) {
                  if (tokens || generation != m_generation || tokens.error().kind != Kind::SignInFailed)
                      return QtFuture::makeReadyValueFuture(tokens);
                  return lookForNewer(refresh, isAsked, tokens.error(), 0);
              })
        .unwrap();
}

/// Two windows may have traded in the same one at the same time. The other's is in the keyring by now, or
/// will be in a moment; only then is the sign-in over.
QFuture<Result<Tokens>> Credentials::lookForNewer(const QByteArray &refresh, bool isAsked,
                                                  const Error &refusal, size_t look)
{
    return m_session.read()
        .then(this,
              [=, this, generation = m_generation](const signin::SharedSession::Stored &stored) {
                  if (generation != m_generation)
                      return ready<Tokens>(signin::personNeeded());
                  if (!stored.refresh.isEmpty() && stored.refresh != refresh)
                      return isFresh(stored) ? adopt(stored) : renewWith(stored.refresh, isAsked);
                  const bool isShared = m_profile.signIn.isRemembered && !stored.refresh.isEmpty();
                  if (!isShared || look >= looks.size())
                      return isAsked ? m_grant->begin() : ready<Tokens>(refusal);
                  return pause(looks[look])
                      .then(this,
                            [=, this] {
                                return generation == m_generation
                                           ? lookForNewer(refresh, isAsked, refusal, look + 1)
                                           : ready<Tokens>(signin::personNeeded());
                            })
                      .unwrap();
              })
        .unwrap();
}

QFuture<void> Credentials::pause(std::chrono::milliseconds time)
{
    const auto promise = std::make_shared<QPromise<void>>();
    promise->start();
    QTimer::singleShot(time, this, [promise] { promise->finish(); });
    return promise->future();
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
        return begin(true);
    }

    if (tokens) {
        m_tokens = *tokens;
        m_issued.insert(fingerprint(m_tokens.access));
        m_ended.remove(fingerprint(m_tokens.access)); // one that is simply there comes again
        keep();
        setState(State::SignedIn);
    } else if (needsChange(tokens.error().kind)) {
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

/// Puts a person's sign-in into the keyring, where other windows and the next start find it.
void Credentials::keep()
{
    // Another window's is there already, and by now perhaps a newer one.
    if (m_grant->needsPerson() && !m_tokens.refresh.isEmpty() && m_tokens.access != m_adopted)
        m_session.store(m_tokens, m_profile.signIn.isRemembered);
}
