// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demotypes.h"

#include <QUrl>

#include <expected>
#include <memory>

namespace demo {

/// A ZITADEL instance in memory, behind a real socket of the loopback interface.
///
/// It answers as the reference describes the real server, in a thread of its own, so that a window never
/// shares one with it. All functions may be called from any one thread; apart from listen() and the
/// destructor they block for microseconds only. Nothing is kept when it goes.
class Server
{
public:
    explicit Server(SampleState state);
    ~Server();
    Q_DISABLE_COPY_MOVE(Server)

    /// Starts to answer on 127.0.0.1; \a port 0 takes a free one. The error is the socket's English text.
    std::expected<void, QString> listen(quint16 port = 0);

    /// `http://127.0.0.1:PORT`, without a slash at the end; empty before listen().
    QUrl url() const;

    /// Who can sign in: `owner` (all rights, instance included), `manager` (all rights in the first
    /// organisation only), `viewer` (may read in both organisations) and `stranger` (no membership at all).
    QList<Identity> identities() const;

    /// The identity of that name; empty if there is none.
    Identity identity(QStringView name) const;

    /// First the one with the sample actions, then the empty one.
    QList<Organisation> organisations() const;

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

    /// One line of JSON for a program that started this one: `url`, `identities` by name with `token` and
    /// `organisation`, and `organisations` with `id` and `name`.
    QByteArray announcement() const;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace demo
