// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demotypes.h"

#include <QRandomGenerator>
#include <QUrl>

#include <expected>
#include <memory>

namespace demo {

/// A ZITADEL instance in memory, behind a real socket of the loopback interface.
///
/// It answers as API.md describes the real server, in a thread of its own, so that a window never shares one
/// with it. All functions may be called from any one thread; apart from listen(), keyFile() and the
/// destructor they block for microseconds only. What they change holds from the next request on. Nothing is
/// kept when it goes.
class Server
{
public:
    /// With the same @p seed the sample has the same ids.
    explicit Server(SampleState state, quint32 seed = QRandomGenerator::global()->generate());
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Starts to answer on 127.0.0.1; \a port 0 takes a free one. The error is the socket's English text.
    std::expected<void, QString> listen(quint16 port = 0);

    /// `http://127.0.0.1:PORT`, without a slash at the end; empty before listen().
    QUrl url() const;

    /// The only name by which the instance may be called from now on, as by ZITADEL's ExternalDomain: of the
    /// `Host` header only the name is judged. The issuer and the addresses of discovery follow scheme, host
    /// and port of \a url, so that something in front may add TLS. May be called before listen().
    void setExternalUrl(const QUrl &url);

    /// Who can sign in: `owner` (all rights, instance included), `manager` (all rights in the first
    /// organisation only), `viewer` (may read in both organisations) and `stranger` (no membership at all).
    QList<Identity> identities() const;

    /// The identity of that name; empty if there is none.
    Identity identity(QStringView name) const;

    /// The names of those who can sign in on the pages for browsers and devices: `viewer` (the same person),
    /// `minna.vogt` (all rights, instance included) and `gus.guest` (no membership).
    QStringList people() const;

    /// The client id of the native app: no secret, redirects to `/callback` and `/` of the loopback, with the
    /// grants for codes, refresh tokens and devices (API 56, 57, 59, 61).
    QString clientId() const;

    /// Another such app, for which the device grant is not enabled.
    QString clientIdWithoutDeviceGrant() const;

    /// The key file of an identity, as an administrator would have downloaded it (API 51); empty if there is
    /// nobody of that name. Made when first asked for, which takes a tenth of a second or so.
    QByteArray keyFile(QStringView identityName);

    /// Makes a token useless: a personal, access or refresh token.
    void revoke(const QByteArray &token);

    /// Locks an identity or one of people(): no sign-in, and no token of theirs is good meanwhile.
    void setLocked(const QString &name, bool isLocked);

    /// Does what the page `/device` does, for an identity or one of people(). Nothing if no device waits.
    void approveDevice(const QByteArray &userCode, const QString &name);
    void denyDevice(const QByteArray &userCode);

    /// First the one with the sample actions, then the empty one, then those that were added.
    QList<Organisation> organisations() const;

    /// Adds an organisation without actions. Only those have rights in it who have them in the instance.
    /// Returns the id.
    QString addOrganisation(const QString &name);

    Switches switches() const;
    void setSwitches(const Switches &switches);

    /// The requests since the start or clearRequests(), in order of arrival; of very many, the last 10,000.
    QList<RecordedRequest> requests() const;
    void clearRequests();

    /// Puts an action into the state as if it had been there before, visible to the next request at once.
    ///
    /// Neither the values nor the uniqueness of \a name are checked. \a timeoutNs is what is stored, in
    /// nanoseconds. Returns the new id.
    QString addAction(const QString &organisationId, const QString &name, const QString &script,
                      qint64 timeoutNs = 10'000'000'000, bool allowedToFail = false, bool active = true);

    /// Saves another script into an action, as somebody else would, before the next request is judged: for
    /// what happens between two requests of a client. Nothing if there is no such action.
    void changeAction(const QString &organisationId, const QString &id, const QString &script);

    /// Sets an action back to what it was before its last changes, as a backup does: another script and a
    /// lower sequence, visible at once, and no event of it.
    void setBackAction(const QString &organisationId, const QString &id, const QString &script,
                       quint64 sequence);

    /// One line of JSON for a program that started this one: `url`, `clientId` (of the native app),
    /// `identities` by name with `token`, `organisation` and, where there is a secret, `clientId` and
    /// `clientSecret`, and `organisations` with `id` and `name`.
    QByteArray announcement() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace demo
