// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/signin/grant.h"

#include <QPromise>
#include <QTimer>

class QOAuthHttpServerReplyHandler;

namespace signin {

/// What both ways have in common by which people sign in: a native app's client id, and a refresh token.
class PersonGrant : public Grant
{
    Q_OBJECT

public:
    bool needsPerson() const override { return true; }
    QFuture<Result<Tokens>> renew(const QByteArray &refresh) override;
    QFuture<void> revoke(const Tokens &tokens) override;
    void cancel() override;

protected:
    PersonGrant(const Profile &profile, Authority &authority, QObject *parent);

    /// Begins to wait for the person; an older wait is cancelled.
    QFuture<Result<Tokens>> wait();
    /// Which wait this is; what was asked for an older one must not answer a newer.
    quint64 round() const { return m_round; }
    bool isWaiting(quint64 round) const { return m_promise && round == m_round; }
    void finish(const Result<Tokens> &tokens);
    /// What the server says to an exchange of the wait @p round: its end, or, where that wait is over, tokens
    /// to be revoked.
    void answered(quint64 round, const Result<Tokens> &tokens);
    virtual void stopListening() = 0;

    QByteArray m_clientId;
    Authority &m_authority;

private:
    std::unique_ptr<QPromise<Result<Tokens>>> m_promise;
    quint64 m_round = 0;
};

/// The system browser: authorization code with PKCE, answered to a free port of this computer (API 56).
///
/// The listener is Qt NetworkAuth's. The code is traded in by the Authority, like every other grant, so that
/// it goes by the profile's proxy and certificates and a refusal keeps the server's words.
class BrowserGrant : public PersonGrant
{
    Q_OBJECT

public:
    BrowserGrant(const Profile &profile, Authority &authority, QObject *parent = nullptr);
    ~BrowserGrant() override;
    QFuture<Result<Tokens>> begin() override;

protected:
    void stopListening() override;

private:
    void openPage(const Authority::Endpoints &endpoints);
    void pageAnswered(const QVariantMap &values);

    std::unique_ptr<QOAuthHttpServerReplyHandler> m_listener;
    QByteArray m_state;
    QByteArray m_verifier;
    QByteArray m_redirect;
};

/// A code that is typed on any device (API 61).
class DeviceGrant : public PersonGrant
{
    Q_OBJECT

public:
    DeviceGrant(const Profile &profile, Authority &authority, QObject *parent = nullptr);
    QFuture<Result<Tokens>> begin() override;

protected:
    void stopListening() override;

private:
    void showCode(const QJsonObject &answer);
    void poll();
    void polled(quint64 round, const Result<Tokens> &tokens);

    QByteArray m_deviceCode;
    QTimer m_timer;
    QDateTime m_expiresAt;
};

/// 43 random characters that may stand in an address: verifier, state and nonce.
QByteArray randomWord();

/// What a person's sign-in asks for. offline_access gives the refresh token, without which the person would
/// have to come back every twelve hours.
QByteArray personScope();

/// What an address shows of @p verifier (PKCE, S256).
QByteArray challenge(const QByteArray &verifier);

} // namespace signin
