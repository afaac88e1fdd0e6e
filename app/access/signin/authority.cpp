// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/authority.h"

#include "access/signin/refusal.h"
#include "api/reply.h"
#include "http/address.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using explain::Operation;

namespace signin {

namespace {

/// Bytes of an answer: discovery and the tokens of somebody with many roles have some ten thousand.
constexpr qint64 answerAtMost = 256 * 1024;

/// The object in an answer, whatever its status; OAuth's refusals are objects, too.
std::optional<QJsonObject> objectIn(const http::Outcome &outcome)
{
    if (outcome.status == 0 || (outcome.failure != QNetworkReply::NoError && outcome.status < 400))
        return std::nullopt;
    const QJsonDocument document = QJsonDocument::fromJson(outcome.body);
    return document.isObject() ? std::optional(document.object()) : std::nullopt;
}

Result<QJsonObject> judged(const http::Outcome &outcome)
{
    const auto object = objectIn(outcome);
    if (object && outcome.status >= 200 && outcome.status < 300)
        return *object;
    if (object && object->contains("error"_L1)) {
        return std::unexpected(
            refusal({.httpStatus = outcome.status,
                     .serverMessage = object->value("error_description"_L1).toString(),
                     .serverId = object->value("error"_L1).toString(),
                     .requestId = QString::fromLatin1(outcome.headers.value("X-Request-Id")),
                     .serverTime = outcome.serverTime()}));
    }
    // The instance's own refusals (a wrong host, a blocked instance) and what happens on the way look as they
    // do with any other call.
    const auto body = reply::judge(outcome, Operation::SignIn);
    return std::unexpected(body ? explain::strangeAnswer({.httpStatus = outcome.status}, Operation::SignIn)
                                : body.error());
}

/// Whose name goes into an assertion must be who was asked: else any server could have one made for another.
bool isOwnIssuer(const QString &issuer, const QUrl &instance)
{
    const auto path = [](const QUrl &url) {
        const QString whole = url.path();
        return whole.endsWith(u'/') ? whole.chopped(1) : whole;
    };
    const QUrl url(issuer, QUrl::StrictMode);
    return url.isValid() && connection::isSameOrigin(url, instance) && url.userInfo().isEmpty() &&
           !url.hasQuery() && !url.hasFragment() && (path(url).isEmpty() || path(url) == path(instance));
}

Result<Authority::Endpoints> endpointsIn(const QJsonObject &object, const QUrl &instance)
{
    const auto url = [&object](QLatin1StringView name) { return QUrl(object.value(name).toString()); };
    Authority::Endpoints found{object.value("issuer"_L1).toString().toUtf8(),
                               url("authorization_endpoint"_L1), url("token_endpoint"_L1),
                               url("device_authorization_endpoint"_L1), url("revocation_endpoint"_L1)};
    if (found.issuer.isEmpty() || !found.token.isValid())
        return std::unexpected(explain::strangeAnswer({.httpStatus = 200}, Operation::SignIn));
    if (const QString issuer = object.value("issuer"_L1).toString(); !isOwnIssuer(issuer, instance))
        return std::unexpected(foreignIssuer(instance, issuer));
    for (const QUrl &endpoint : {found.authorization, found.token, found.device, found.revocation}) {
        if (!endpoint.isEmpty() && !connection::isSameOrigin(endpoint, instance))
            return std::unexpected(foreignEndpoint(instance, endpoint));
    }
    return found;
}

Result<Tokens> tokensIn(const QJsonObject &object)
{
    Tokens tokens{object.value("access_token"_L1).toString().toUtf8(),
                  object.value("refresh_token"_L1).toString().toUtf8(),
                  {}};
    if (tokens.access.isEmpty())
        return std::unexpected(explain::strangeAnswer({.httpStatus = 200}, Operation::SignIn));
    if (const qint64 seconds = object.value("expires_in"_L1).toInteger(); seconds > 0)
        tokens.expiresAt = QDateTime::currentDateTimeUtc().addSecs(seconds);
    return tokens;
}

} // namespace

QByteArray encoded(const Form &form)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : form)
        pairs << name.toPercentEncoding() + '=' + value.toPercentEncoding();
    return pairs.join('&');
}

Authority::Authority(const QUrl &instance, http::Transport &transport, QObject *parent)
    : QObject(parent)
    , m_instance(instance)
    , m_transport(transport)
{
}

QFuture<Result<Authority::Endpoints>> Authority::endpoints()
{
    if (m_endpoints)
        return QtFuture::makeReadyValueFuture(Result<Endpoints>(*m_endpoints));
    http::Request request{
        "GET", connection::below(m_instance, "/.well-known/openid-configuration"), {}, {}, {}};
    request.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    request.answerLimit = answerAtMost;
    return m_transport.send(std::move(request)).then(this, [this](const http::Outcome &outcome) {
        const auto object = judged(outcome);
        if (!object)
            return Result<Endpoints>(std::unexpected(object.error()));
        const auto found = endpointsIn(*object, m_instance);
        if (found)
            m_endpoints = *found;
        return found;
    });
}

QFuture<Result<Tokens>> Authority::tokens(const Form &form, const QByteArray &user,
                                          const QByteArray &password, std::stop_token stop)
{
    return endpoints()
        .then(this,
              [this, form, user, password, stop](const Result<Endpoints> &endpoints) {
                  if (!endpoints)
                      return QtFuture::makeReadyValueFuture(
                          Result<QJsonObject>(std::unexpected(endpoints.error())));
                  return post(endpoints->token, form, user, password, stop);
              })
        .unwrap()
        .then(this, [](const Result<QJsonObject> &object) {
            return object ? tokensIn(*object) : Result<Tokens>(std::unexpected(object.error()));
        });
}

QFuture<Result<QJsonObject>> Authority::post(const QUrl &endpoint, const Form &form, const QByteArray &user,
                                             const QByteArray &password, std::stop_token stop)
{
    http::Request request{
        .method = "POST", .url = endpoint, .headers = {}, .body = encoded(form), .stop = stop};
    request.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/x-www-form-urlencoded");
    request.headers.append(QHttpHeaders::WellKnownHeader::Accept, "application/json");
    if (!user.isEmpty()) {
        const QByteArray pair = user.toPercentEncoding() + ':' + password.toPercentEncoding();
        request.headers.append(QHttpHeaders::WellKnownHeader::Authorization, "Basic " + pair.toBase64());
    }
    request.answerLimit = answerAtMost;
    constexpr bool isSecret = true;
    ++m_underWay;
    return m_transport.send(std::move(request), isSecret).then(this, [this](const http::Outcome &outcome) {
        // Queued: who gets this answer may have something to send because of it.
        QMetaObject::invokeMethod(
            this,
            [this] {
                if (--m_underWay == 0)
                    emit settled();
            },
            Qt::QueuedConnection);
        return judged(outcome);
    });
}

} // namespace signin
