// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "http/transport.h"

#include <QByteArray>
#include <QDateTime>
#include <QFuture>
#include <QObject>
#include <QUrl>

#include <optional>
#include <stop_token>

class QJsonObject;

/// Signing in to an instance (API 48 to 61).
namespace signin {

/// The scope without which a token is issued and then refused by every call of the API (API 49).
inline constexpr auto apiScope = "urn:zitadel:iam:org:project:id:zitadel:aud";

/// What a sign-in gives. All secret.
struct Tokens
{
    QByteArray access;
    QByteArray refresh;  ///< empty where the way of signing in has none
    QDateTime expiresAt; ///< UTC; invalid if unknown
};

/// Names and values of a form; encoded here, as QUrlQuery leaves a plus sign as it is.
using Form = QList<std::pair<QByteArray, QByteArray>>;

/// The OAuth side of one instance: where its endpoints are, and the calls to them.
///
/// Errors are Kind::SignInFailed where the server refused, with OAuth's `error` in serverId and its
/// description in serverMessage; what happened on the way keeps the kind that it has elsewhere.
class Authority : public QObject
{
    Q_OBJECT

public:
    struct Endpoints
    {
        QByteArray issuer; ///< the instance itself, in its own words
        QUrl authorization;
        QUrl token;
        QUrl device; ///< empty where the instance offers none
        QUrl revocation;
    };

    /// @p transport is borrowed and must outlive this.
    Authority(const QUrl &instance, http::Transport &transport, QObject *parent = nullptr);

    /// By discovery, which is asked once. Kind::WrongHost if the issuer is not the instance that was asked,
    /// or an endpoint is on another origin: a key's assertion would be good, or secrets would go, there (API
    /// 55).
    QFuture<Result<Endpoints>> endpoints();

    /// Posts @p form to the token endpoint. With @p user the pair goes into a Basic header, each part
    /// percent-encoded first (API 54).
    QFuture<Result<Tokens>> tokens(const Form &form, const QByteArray &user = {},
                                   const QByteArray &password = {}, std::stop_token stop = {});

    /// Posts @p form to @p endpoint and gives the JSON object that comes back.
    QFuture<Result<QJsonObject>> post(const QUrl &endpoint, const Form &form, const QByteArray &user = {},
                                      const QByteArray &password = {}, std::stop_token stop = {});

    /// True while an answer to something that was posted is on its way.
    bool isBusy() const { return m_underWay > 0; }

signals:
    /// All that was posted has its answer, and whoever got it is done with it.
    void settled();

private:
    QUrl m_instance;
    http::Transport &m_transport;
    std::optional<Endpoints> m_endpoints;
    int m_underWay = 0;
};

/// @p form as application/x-www-form-urlencoded.
QByteArray encoded(const Form &form);

} // namespace signin
