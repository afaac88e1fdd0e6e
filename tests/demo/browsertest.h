// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "signintest.h"
#include "support/jwt.h"

#include <QCryptographicHash>

const QString redirectUri = u"http://127.0.0.1:4711/callback"_s;
const QByteArray verifier = "a-verifier-of-at-least-forty-three-characters-length";

/// Apps that send people to the authorise endpoint.
class BrowserTest : public SignInTest
{
protected:
    Fields authFields() const
    {
        const QByteArray challenge = jwtPart(QCryptographicHash::hash(verifier, QCryptographicHash::Sha256));
        return {{u"client_id"_s, m_server->clientId()},
                {u"redirect_uri"_s, redirectUri},
                {u"response_type"_s, u"code"_s},
                {u"scope"_s, u"openid offline_access unheard_of "_s + apiScope},
                {u"state"_s, u"some state & more"_s},
                {u"nonce"_s, u"n-1"_s},
                {u"code_challenge"_s, QString::fromLatin1(challenge)},
                {u"code_challenge_method"_s, u"S256"_s}};
    }
    DemoReply authorise(const Fields &fields)
    {
        return open(u"/oauth/v2/authorize?"_s + QString::fromLatin1(encodedFields(fields)));
    }
    /// A field of the address in a redirect, where a plus sign is a blank, as in forms.
    static QString field(const DemoReply &redirect, const QString &name)
    {
        QString encoded = QUrl(redirect.header("Location")).query(QUrl::FullyEncoded);
        return QUrlQuery(encoded.replace(u'+', u"%20"_s)).queryItemValue(name, QUrl::FullyDecoded);
    }
};
