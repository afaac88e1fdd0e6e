// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/directory.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

QStringList reading()
{
    return {u"org.read"_s,      u"org.member.read"_s, u"org.action.read"_s,
            u"org.flow.read"_s, u"user.read"_s,       u"user.grant.read"_s,
            u"policy.read"_s,   u"project.read"_s,    u"project.member.read"_s};
}

QStringList writing()
{
    return {u"org.write"_s,      u"org.member.write"_s, u"org.action.write"_s, u"org.action.delete"_s,
            u"org.flow.write"_s, u"org.flow.delete"_s,  u"user.write"_s,       u"user.grant.write"_s,
            u"policy.write"_s,   u"project.write"_s,    u"project.create"_s};
}

QStringList instanceReading()
{
    return {u"events.read"_s, u"iam.read"_s, u"iam.member.read"_s, u"iam.policy.read"_s};
}

QStringList instanceWriting()
{
    return {u"iam.write"_s, u"iam.member.write"_s, u"iam.policy.write"_s, u"org.create"_s};
}

template<typename Record>
const Record *findById(const QList<Record> &records, QStringView id)
{
    const auto found = std::ranges::find(records, id, &Record::id);
    return found == records.end() ? nullptr : &*found;
}

} // namespace

const OrganisationRecord *Directory::organisation(QStringView id) const
{
    return findById(organisations, id);
}

const UserRecord *Directory::user(QStringView id) const
{
    return findById(users, id);
}

const UserRecord *Directory::userByToken(QByteArrayView token) const
{
    const auto found = std::ranges::find_if(
        users, [token](const UserRecord &user) { return !user.token.isEmpty() && user.token == token; });
    return found == users.end() ? nullptr : &*found;
}

const UserRecord *Directory::userByLoginName(QStringView name) const
{
    const auto found = std::ranges::find(users, name, &UserRecord::userName);
    return found == users.end() ? nullptr : &*found;
}

const UserRecord *Directory::userByShortName(QStringView name) const
{
    const auto found = std::ranges::find(users, name, &UserRecord::shortName);
    return found == users.end() ? nullptr : &*found;
}

const KeyRecord *Directory::key(QStringView id) const
{
    return findById(keys, id);
}

const AppRecord *Directory::app(QStringView clientId) const
{
    const auto found = std::ranges::find(apps, clientId, &AppRecord::clientId);
    return found == apps.end() ? nullptr : &*found;
}

QList<Membership> Directory::membershipsIn(QStringView userId, QStringView organisationId) const
{
    QList<Membership> result;
    for (const Membership &membership : memberships) {
        const bool counts =
            membership.organisationId.isEmpty() || membership.organisationId == organisationId;
        if (membership.userId == userId && counts)
            result << membership;
    }
    return result;
}

QStringList Directory::permissions(QStringView userId, QStringView organisationId) const
{
    QStringList result;
    for (const Membership &membership : membershipsIn(userId, organisationId)) {
        for (const QString &role : membership.roles)
            result << permissionsOfRole(role);
    }
    result.sort();
    result.removeDuplicates();
    return result;
}

QStringList permissionsOfRole(const QString &role)
{
    if (role == "ORG_OWNER"_L1 || role == "IAM_ORG_MANAGER"_L1)
        return reading() + writing();
    if (role == "ORG_OWNER_VIEWER"_L1)
        return reading();
    if (role == "IAM_OWNER"_L1)
        return reading() + writing() + instanceReading() + instanceWriting();
    if (role == "IAM_OWNER_VIEWER"_L1)
        return reading() + instanceReading();
    return {};
}

} // namespace demo
