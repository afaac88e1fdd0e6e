// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QByteArrayList>
#include <QList>
#include <QString>
#include <QStringList>

namespace demo {

/// Who called: on behalf of whom and where.
struct Caller
{
    QString userId;
    QString organisationId;
};

struct OrganisationRecord
{
    QString id;
    QString name;
    QString domain;
    Moment created;
};

struct UserRecord
{
    QString id;
    QString userName;
    QString displayName;
    QString organisationId; ///< the organisation that owns the user
    QByteArray token;       ///< personal access token; empty for those who have none
    bool isHuman = false;
    Moment created;
    QByteArray clientSecret; ///< of the client credentials grant; empty for those who have none
    bool isActive = true;    ///< nobody else can sign in, and no token of theirs is good

    /// The login name without the domain.
    QString shortName() const { return userName.section(QLatin1Char('@'), 0, 0); }
};

/// The public half of a service account's key (API 52).
struct KeyRecord
{
    QString id;
    QString userId;
    QByteArray publicKey; ///< DER
};

/// A native app without a secret (API 56).
struct AppRecord
{
    QString clientId;
    QString name;
    QByteArrayList redirectPaths; ///< of the registered loopback addresses, each with its query
    QByteArrayList grantTypes;
};

struct Membership
{
    QString userId;
    QString organisationId; ///< empty: of the instance, valid in every organisation
    QStringList roles;
    Moment created;
};

/// Who there is and what they may do. Nothing is ever removed.
class Directory
{
public:
    QList<OrganisationRecord> organisations;
    QList<UserRecord> users;
    QList<Membership> memberships;
    QList<KeyRecord> keys;
    QList<AppRecord> apps;

    const OrganisationRecord *organisation(QStringView id) const; ///< null if there is none
    const UserRecord *user(QStringView id) const;                 ///< null if there is none
    const UserRecord *userByToken(QByteArrayView token) const;    ///< null if there is none
    const UserRecord *userByLoginName(QStringView name) const;    ///< null if there is none
    /// By the login name without the domain, in which no two agree; null if there is none.
    const UserRecord *userByShortName(QStringView name) const;
    const KeyRecord *key(QStringView id) const;       ///< null if there is none
    const AppRecord *app(QStringView clientId) const; ///< null if there is none

    /// Those that count in one organisation: its own and the instance's.
    QList<Membership> membershipsIn(QStringView userId, QStringView organisationId) const;

    /// The rights in one organisation, sorted, without repetitions (API 64).
    QStringList permissions(QStringView userId, QStringView organisationId) const;
};

/// What a role may do by default; nothing for unknown roles.
QStringList permissionsOfRole(const QString &role);

} // namespace demo
