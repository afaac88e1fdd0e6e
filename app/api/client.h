// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "action/action.h"
#include "action/actionjson.h"
#include "api/connection.h"
#include "explain.h"
#include "result.h"

#include <QFuture>
#include <QList>
#include <QNetworkRequest>
#include <QObject>

#include <memory>
#include <stop_token>

class QNetworkAccessManager;

/// The API's calls, one function each: plain structs in and out, one answer per question.
///
/// Knows no window and no state besides the connection. Every call names the organisation it acts in, as tabs
/// of several organisations may be open at once; an empty one means the token owner's own. A pending future
/// is cancelled when the client dies. Asking @p stop to stop aborts the request and gives Kind::Cancelled; a
/// write may have been carried out all the same.
class Client : public QObject
{
    Q_OBJECT

public:
    explicit Client(Connection connection, QObject *parent = nullptr);
    ~Client() override;

    const Connection &connection() const { return m_connection; }

    /// One request and how it ended, for people who want to see what was sent. Never a token, never a script.
    struct Exchange
    {
        QByteArray method;
        QString path;
        int status = 0; ///< HTTP status; 0 when no answer arrived
        std::chrono::milliseconds duration{0};
        QByteArray requestId;
    };

    /// How long a request may stay without any progress; 30 s unless set.
    void setTimeout(std::chrono::milliseconds timeout) { m_timeout = timeout; }

    /// All actions of the organisation, with their scripts, in no particular order (reference 2.4). One
    /// request, or pages where the server says that the answer is too large for one (reference 1.7).
    QFuture<Result<QList<zitadel::Action>>> actions(const QString &organisation, std::stop_token stop = {});

    /// One action. Right after a write it may be the old one, or missing (reference 2.3).
    QFuture<Result<zitadel::Action>> action(const QString &organisation, const QString &id,
                                            std::stop_token stop = {});

    /// Creates an active action (reference 2.6).
    QFuture<Result<actionjson::WriteAnswer>>
    createAction(const QString &organisation, const zitadel::ActionFields &fields, std::stop_token stop = {});

    /// Replaces all four fields (reference 2.7). Kind::NoChanges when nothing differs.
    QFuture<Result<actionjson::WriteAnswer>> updateAction(const QString &organisation, const QString &id,
                                                          const zitadel::ActionFields &fields,
                                                          std::stop_token stop = {});

    /// Reference 2.8. Kind::NoChanges when it already is so.
    QFuture<Result<actionjson::WriteAnswer>> deactivateAction(const QString &organisation, const QString &id);
    QFuture<Result<actionjson::WriteAnswer>> reactivateAction(const QString &organisation, const QString &id);

    /// Reference 2.9.
    QFuture<Result<>> deleteAction(const QString &organisation, const QString &id);

    /// The organisation that @p organisation names, or the token owner's own (reference 3.6, orgs/me).
    QFuture<Result<zitadel::Organisation>> organisation(const QString &organisation);

    /// The organisations that the token's owner may see, sorted by name, 2,000 at most (reference 3.6, v2
    /// search).
    QFuture<Result<QList<zitadel::Organisation>>> organisations();

signals:
    void answered(const Client::Exchange &exchange);

private:
    struct Call
    {
        explain::Asked asked;
        QByteArray method;
        QByteArray path; ///< below the base address, percent-encoded
        QByteArray body;
        QString organisation;
        std::stop_token stop;
    };
    QFuture<Result<QByteArray>> send(const Call &call);
    QFuture<Result<actionjson::WriteAnswer>> write(const Call &call);
    void actionPages(std::shared_ptr<struct ActionPages> pages);
    void organisationPages(std::shared_ptr<struct OrganisationPages> pages);

    Connection m_connection;
    std::unique_ptr<QNetworkAccessManager> m_network;
    std::chrono::milliseconds m_timeout{30'000};
};
