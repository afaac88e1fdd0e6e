// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/person.h"
#include "access/signin/refusal.h"
#include "http/address.h"
#include "zitadel/explain.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace signin {

namespace {

/// Something that can be read out and typed; the server's word alone does not make it that.
bool isTypable(const QString &code)
{
    constexpr qsizetype longest = 64;
    return !code.isEmpty() && code.size() <= longest &&
           std::ranges::all_of(code, [](QChar c) { return c > u' ' && c < u'\x7f'; });
}

} // namespace

DeviceGrant::DeviceGrant(const Profile &profile, Authority &authority, QObject *parent)
    : PersonGrant(profile, authority, parent)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &DeviceGrant::poll);
}

QFuture<Result<Tokens>> DeviceGrant::begin()
{
    auto future = wait();
    const quint64 round = this->round();
    m_authority.endpoints()
        .then(this,
              [this](const Result<Authority::Endpoints> &endpoints) {
                  if (!endpoints)
                      return QtFuture::makeReadyValueFuture(
                          Result<QJsonObject>(std::unexpected(endpoints.error())));
                  if (endpoints->device.isEmpty())
                      return QtFuture::makeReadyValueFuture(Result<QJsonObject>(
                          std::unexpected(refusal({.serverId = u"unauthorized_client"_s}))));
                  return m_authority.post(endpoints->device,
                                          {{"client_id", m_clientId}, {"scope", personScope()}});
              })
        .unwrap()
        .then(this, [this, round](const Result<QJsonObject> &answer) {
            if (!isWaiting(round))
                return;
            if (!answer)
                return finish(std::unexpected(answer.error()));
            showCode(*answer);
        });
    return future;
}

void DeviceGrant::showCode(const QJsonObject &answer)
{
    m_deviceCode = answer.value("device_code"_L1).toString().toUtf8();
    const QUrl plain(answer.value("verification_uri"_L1).toString());
    const QUrl complete(answer.value("verification_uri_complete"_L1).toString());
    const QString userCode = answer.value("user_code"_L1).toString();
    if (m_deviceCode.isEmpty() || !isTypable(userCode) || !plain.isValid())
        return finish(
            std::unexpected(explain::strangeAnswer({.httpStatus = 200}, explain::Operation::SignIn)));
    // The desktop would hand them to whatever program takes such addresses.
    for (const QUrl &page : {plain, complete}) {
        if (!page.isEmpty() && !connection::mayBeOpened(page))
            return finish(std::unexpected(unsafePage(page.toString(QUrl::RemoveUserInfo))));
    }
    constexpr qint64 day = 86'400;
    m_expiresAt = QDateTime::currentDateTimeUtc().addSecs(
        std::clamp<qint64>(answer.value("expires_in"_L1).toInteger(300), 0, day));
    // Five seconds where the server does not say.
    m_timer.setInterval(
        std::chrono::seconds(std::clamp<qint64>(answer.value("interval"_L1).toInteger(5), 1, 300)));
    m_timer.start();
    emit prompted({.kind = SignInPrompt::Kind::Device,
                   .url = complete.isEmpty() ? plain : complete,
                   .plainUrl = plain,
                   .userCode = userCode,
                   .expiresAt = m_expiresAt});
}

void DeviceGrant::poll()
{
    const quint64 round = this->round();
    m_authority
        .tokens({{"grant_type", "urn:ietf:params:oauth:grant-type:device_code"},
                 {"device_code", m_deviceCode},
                 {"client_id", m_clientId}})
        .then(this, [this, round](const Result<Tokens> &tokens) { polled(round, tokens); });
}

void DeviceGrant::polled(quint64 round, const Result<Tokens> &tokens)
{
    if (tokens || !isWaiting(round))
        return answered(round, tokens);
    const Error &error = tokens.error();
    const bool isOnTheWay = error.kind != Error::Kind::SignInFailed; // the person may be signing in meanwhile
    const bool isPending = error.serverId == "authorization_pending"_L1;
    const bool isTooFast = error.serverId == "slow_down"_L1;
    if (!isOnTheWay && !isPending && !isTooFast)
        return finish(tokens);
    if (QDateTime::currentDateTimeUtc() >= m_expiresAt)
        return finish(std::unexpected(refusal({.serverId = u"expired_token"_s})));
    if (isTooFast)
        m_timer.setInterval(m_timer.intervalAsDuration() + 5s); // as RFC 8628 asks for (API 61)
    m_timer.start();
}

void DeviceGrant::stopListening()
{
    m_timer.stop();
    m_deviceCode.clear();
}

} // namespace signin
