// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signintest.h"
#include "support/jwt.h"

const QString jwtGrant = u"urn:ietf:params:oauth:grant-type:jwt-bearer"_s;
const QString usualScope = u"openid profile "_s + apiScope;

/// Programs that sign in with a key or a secret.
class ServiceAccountTest : public SignInTest
{
protected:
    QJsonObject keyFile(QStringView name)
    {
        return QJsonDocument::fromJson(m_server->keyFile(name)).object();
    }
    static qint64 seconds() { return QDateTime::currentSecsSinceEpoch(); }
    QJsonObject claims(const QJsonObject &key)
    {
        return {{u"iss"_s, key[u"userId"]},
                {u"sub"_s, key[u"userId"]},
                {u"aud"_s, m_server->url().toString()},
                {u"iat"_s, seconds()},
                {u"exp"_s, seconds() + 3600}};
    }
    static QByteArray assertion(const QJsonObject &key, const QJsonObject &claims)
    {
        return signedJwt(key[u"key"].toString().toUtf8(), {{u"alg"_s, u"RS256"_s}, {u"kid"_s, key[u"keyId"]}},
                         claims);
    }
    DemoReply exchangeAssertion(const QByteArray &assertion, const QString &scope = usualScope)
    {
        return postForm(tokenPath, {{u"grant_type"_s, jwtGrant},
                                    {u"assertion"_s, QString::fromLatin1(assertion)},
                                    {u"scope"_s, scope}});
    }
    DemoReply exchangeSecret(const QString &scope = usualScope)
    {
        const demo::Identity owner = m_server->identity(u"owner");
        return postForm(tokenPath, {{u"grant_type"_s, u"client_credentials"_s},
                                    {u"client_id"_s, owner.userName},
                                    {u"client_secret"_s, QString::fromLatin1(owner.clientSecret)},
                                    {u"scope"_s, scope}});
    }
    DemoReply exchangeKey(QStringView name)
    {
        const QJsonObject key = keyFile(name);
        return exchangeAssertion(assertion(key, claims(key)));
    }
};
