// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/pasted.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct PastedTexts
{
    Q_DECLARE_TR_FUNCTIONS(Pasted)
};

std::unexpected<Error> refused(const QString &why)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = why});
}

/// The claims of a token, or the object itself.
Result<QJsonObject> claimsIn(QByteArray pasted)
{
    pasted = pasted.trimmed();
    if (pasted.startsWith("Bearer "))
        pasted = pasted.sliced(7).trimmed();
    if (pasted.startsWith('{')) {
        const QJsonDocument document = QJsonDocument::fromJson(pasted);
        if (!document.isObject())
            return refused(PastedTexts::tr("This is no whole JSON object."));
        return document.object();
    }
    const QList<QByteArray> parts = pasted.split('.');
    if (parts.size() != 3)
        return refused(parts.size() == 5
                           ? PastedTexts::tr("This token is encrypted, and only the server can read it.")
                           : PastedTexts::tr("This is neither a JSON object nor a token that can be read. "
                                             "For an opaque token, paste what the userinfo endpoint says."));
    const auto decoded = QByteArray::fromBase64Encoding(
        parts[1], QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals |
                      QByteArray::AbortOnBase64DecodingErrors);
    const QJsonDocument document = QJsonDocument::fromJson(decoded ? *decoded : QByteArray());
    if (!document.isObject())
        return refused(PastedTexts::tr("The middle part of this token cannot be read."));
    return document.object();
}

/// `{"role": {"organisation": "domain"}}` under a claim that names the project, or none.
QJsonArray grantsIn(const QJsonObject &claims)
{
    static const QRegularExpression ofProject(u"^urn:zitadel:iam:org:project:(?:(\\d+):)?roles$"_s);
    QJsonArray grants;
    bool hasNamed = false;
    for (const bool named : {true, false}) {
        for (auto claim = claims.begin(); claim != claims.end(); ++claim) {
            const auto match = ofProject.match(claim.key());
            if (!match.hasMatch() || match.captured(1).isEmpty() == named || (!named && hasNamed))
                continue;
            hasNamed |= named;
            grants.append(QJsonObject{{u"projectId"_s, match.captured(1)},
                                      {u"roles"_s, QJsonArray::fromStringList(claim->toObject().keys())}});
        }
    }
    return grants;
}

QJsonObject metadataIn(const QJsonObject &claims)
{
    QJsonObject metadata;
    const QJsonObject encoded = claims["urn:zitadel:iam:user:metadata"_L1].toObject();
    for (auto entry = encoded.begin(); entry != encoded.end(); ++entry) {
        const QByteArray value = QByteArray::fromBase64(
            entry->toString().toUtf8(), QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        // A script reads it as JSON where it is that, and as a text else.
        const QJsonDocument list = QJsonDocument::fromJson('[' + value + ']');
        metadata.insert(entry.key(), list.isArray() && list.array().size() == 1
                                         ? list.array().first()
                                         : QJsonValue(QString::fromUtf8(value)));
    }
    return metadata;
}

QJsonObject userIn(const QJsonObject &claims)
{
    const auto text = [&claims](QLatin1StringView claim) { return claims[claim].toString(); };
    const QString login = text("preferred_username"_L1);
    QJsonObject user{{u"id"_s, text("sub"_L1)},
                     {u"username"_s, login.section(u'@', 0, 0)},
                     {u"preferredLoginName"_s, login},
                     {u"resourceOwner"_s, text("urn:zitadel:iam:user:resourceowner:id"_L1)},
                     {u"state"_s, 1}};
    const bool isPerson =
        claims.contains("given_name"_L1) || claims.contains("family_name"_L1) || claims.contains("email"_L1);
    if (!isPerson) {
        user.insert(u"machine"_s, QJsonObject{{u"name"_s, text("name"_L1)}});
        return user;
    }
    user.insert(u"human"_s, QJsonObject{{u"firstName"_s, text("given_name"_L1)},
                                        {u"lastName"_s, text("family_name"_L1)},
                                        {u"nickName"_s, text("nickname"_L1)},
                                        {u"displayName"_s, text("name"_L1)},
                                        {u"preferredLanguage"_s, text("locale"_L1)},
                                        {u"email"_s, text("email"_L1)},
                                        {u"isEmailVerified"_s, claims["email_verified"_L1].toBool()},
                                        {u"phone"_s, text("phone_number"_L1)},
                                        {u"isPhoneVerified"_s, claims["phone_number_verified"_L1].toBool()}});
    return user;
}

} // namespace

Result<Person> personIn(const QByteArray &pasted)
{
    const auto claims = claimsIn(pasted);
    if (!claims)
        return std::unexpected(claims.error());
    QJsonObject input{
        {u"user"_s, userIn(*claims)}, {u"metadata"_s, metadataIn(*claims)}, {u"claims"_s, *claims}};
    if (const QJsonArray grants = grantsIn(*claims); !grants.isEmpty())
        input.insert(u"grants"_s, grants);
    const QString name = (*claims)["name"_L1].toString();
    const QString client = (*claims)["client_id"_L1].toString((*claims)["azp"_L1].toString());
    if (!client.isEmpty())
        input.insert(u"clientId"_s, client);
    return Person{.id = {},
                  .name = name.isEmpty() ? (*claims)["sub"_L1].toString() : name,
                  .input = QJsonDocument(input).toJson(QJsonDocument::Indented)};
}

} // namespace run
