// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demotest.h"

#include <QUrlQuery>

const QString tokenPath = u"/oauth/v2/token"_s;
const QString devicePath = u"/oauth/v2/device_authorization"_s;
const QString revokePath = u"/oauth/v2/revoke"_s;
const QString apiScope = u"urn:zitadel:iam:org:project:id:zitadel:aud"_s;

/// The fields of a form or a query.
using Fields = QList<std::pair<QString, QString>>;

/// \a fields with one of another value; an empty \a value takes it away.
inline Fields withField(const Fields &fields, const QString &name, const QString &value)
{
    Fields result = fields;
    result.removeIf([&](const auto &field) { return field.first == name; });
    if (!value.isEmpty())
        result.emplaceBack(name, value);
    return result;
}

inline QByteArray encodedFields(const Fields &fields)
{
    QByteArrayList pairs;
    for (const auto &[name, value] : fields)
        pairs << name.toUtf8().toPercentEncoding() + '=' + value.toUtf8().toPercentEncoding();
    return pairs.join('&');
}

/// Forms instead of JSON.
class SignInTest : public DemoTest
{
protected:
    DemoReply exchange(const QByteArray &method, const QString &path, const QHttpHeaders &headers,
                       const QByteArray &body = {})
    {
        QNetworkRequest request(QUrl(m_server->url().toString() + path));
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setHeaders(headers);
        QNetworkReply *reply = m_manager.sendCustomRequest(request, method, body);
        QSignalSpy finished(reply, &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(20'000);
        return DemoClient::take(reply);
    }
    DemoReply open(const QString &path) { return exchange("GET", path, {}); }
    DemoReply postForm(const QString &path, const Fields &fields, QHttpHeaders headers = {})
    {
        headers.append("Content-Type", "application/x-www-form-urlencoded");
        return exchange("POST", path, headers, encodedFields(fields));
    }

    /// 200, or what the API has against a token.
    int apiStatus(const QString &token)
    {
        m_client->m_authorization = "Bearer " + token.toUtf8();
        return m_client->get(u"/auth/v1/users/me"_s).status;
    }
    QString apiUser(const QString &token)
    {
        m_client->m_authorization = "Bearer " + token.toUtf8();
        return m_client->get(u"/auth/v1/users/me"_s).json[u"user"][u"userName"].toString();
    }

    void change(const std::function<void(demo::Switches &)> &change)
    {
        demo::Switches switches = m_server->switches();
        change(switches);
        m_server->setSwitches(switches);
    }

    void setClock(std::chrono::seconds offset)
    {
        change([offset](demo::Switches &switches) { switches.clockOffset = offset; });
    }

private:
    QNetworkAccessManager m_manager;
};

/// Compares status, error and description of a refusal at once, so that a failure shows all three.
#define COMPARE_OAUTH(reply, expectedStatus, expectedError, expectedDescription)                             \
    do {                                                                                                     \
        const DemoReply answered = reply;                                                                    \
        const QString expected =                                                                             \
            u"%1 %2 %3"_s.arg(expectedStatus).arg(expectedError).arg(expectedDescription);                   \
        QCOMPARE(                                                                                            \
            u"%1 %2 %3"_s.arg(answered.status)                                                               \
                .arg(answered.json[u"error"].toString(), answered.json[u"error_description"].toString()),    \
            expected);                                                                                       \
        QVERIFY(!answered.json.contains("code"_L1));                                                         \
        QCOMPARE(answered.header("Content-Type"), u"application/json"_s);                                    \
    } while (false)
