// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/accountjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace {

Result<QJsonObject> object(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    if (!document.isObject())
        return std::unexpected(Error{.kind = Error::Kind::NotZitadel, .technical = u"not a JSON object"_s});
    return document.object();
}

QString text(const QJsonObject &object, QLatin1StringView key)
{
    return object.value(key).toString();
}

QStringList texts(const QJsonValue &list)
{
    QStringList result;
    for (const QJsonValue &value : list.toArray())
        result << value.toString();
    return result;
}

std::unexpected<Error> lacks(const QString &what)
{
    return std::unexpected(
        Error{.kind = Error::Kind::NotZitadel, .technical = u"the answer lacks "_s + what});
}

} // namespace

Result<zitadel::Account> accountjson::account(const QByteArray &body)
{
    const auto answer = object(body);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonObject user = answer->value("user"_L1).toObject();
    const QJsonObject human = user.value("human"_L1).toObject();
    const QJsonObject machine = user.value("machine"_L1).toObject();
    zitadel::Account account{.id = text(user, "id"_L1),
                             .name = human.isEmpty()
                                         ? text(machine, "name"_L1)
                                         : text(human.value("profile"_L1).toObject(), "displayName"_L1),
                             .loginName = text(user, "preferredLoginName"_L1),
                             .isHuman = user.contains("human"_L1),
                             .organisationId = text(user.value("details"_L1).toObject(), "resourceOwner"_L1)};
    if (account.id.isEmpty())
        return lacks(u"user.id"_s);
    if (account.loginName.isEmpty())
        account.loginName = text(user, "userName"_L1);
    if (account.name.isEmpty())
        account.name = account.loginName;
    return account;
}

Result<accountjson::MembershipPage> accountjson::memberships(const QByteArray &body)
{
    const auto answer = object(body);
    if (!answer)
        return std::unexpected(answer.error());
    const QJsonArray rows = answer->value("result"_L1).toArray();
    // As a text, like any 64-bit number (API 12); what is none counts as nothing.
    const QJsonValue total = answer->value("details"_L1).toObject().value("totalResult"_L1);
    MembershipPage page{.rows = rows.size(), .total = total.toString().toLongLong()};
    for (const QJsonValue &value : rows) {
        const QJsonObject entry = value.toObject();
        // Those of projects give no right to actions.
        if (!entry.value("iam"_L1).toBool() && text(entry, "orgId"_L1).isEmpty())
            continue;
        page.memberships.append(
            {text(entry, "orgId"_L1), text(entry, "displayName"_L1), texts(entry.value("roles"_L1))});
    }
    return page;
}

QByteArray accountjson::membershipSearch(qsizetype offset, qsizetype limit)
{
    const QJsonObject page{{u"offset"_s, QString::number(offset)}, {u"limit"_s, limit}, {u"asc"_s, true}};
    return QJsonDocument(QJsonObject{{u"query"_s, page}}).toJson(QJsonDocument::Compact);
}

Result<QStringList> accountjson::permissions(const QByteArray &body)
{
    const auto answer = object(body);
    if (!answer)
        return std::unexpected(answer.error());
    return texts(answer->value("result"_L1));
}

Result<QString> accountjson::instanceVersion(const QByteArray &body)
{
    const auto answer = object(body);
    if (!answer)
        return std::unexpected(answer.error());
    const QString version = text(answer->value("instance"_L1).toObject(), "version"_L1);
    return version.isEmpty() ? Result<QString>(lacks(u"instance.version"_s)) : version;
}
