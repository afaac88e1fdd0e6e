// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

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
    QByteArray token;       ///< empty for people who only appear as editors
    bool isHuman = false;
    Moment created;
};

struct Membership
{
    QString userId;
    QString organisationId; ///< empty: of the instance, valid in every organisation
    QStringList roles;
    Moment created;
};

/// Who there is and what they may do. Does not change while the server runs.
class Directory
{
public:
    QList<OrganisationRecord> organisations;
    QList<UserRecord> users;
    QList<Membership> memberships;

    const OrganisationRecord *organisation(QStringView id) const; ///< null if there is none
    const UserRecord *user(QStringView id) const;                 ///< null if there is none
    const UserRecord *userByToken(QByteArrayView token) const;    ///< null if there is none

    /// Those that count in one organisation: its own and the instance's.
    QList<Membership> membershipsIn(QStringView userId, QStringView organisationId) const;

    /// The rights in one organisation, sorted, without repetitions (reference 1.10).
    QStringList permissions(QStringView userId, QStringView organisationId) const;
};

/// What a role may do by default; nothing for unknown roles.
QStringList permissionsOfRole(const QString &role);

} // namespace demo
