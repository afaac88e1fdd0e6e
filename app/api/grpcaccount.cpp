// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What messages say of who is signed in, and what they may do.
#include "api/grpcmessages.h"
#include "api/grpcwire.h"

using namespace Qt::StringLiterals;
using namespace grpcmessages;

namespace {

/// zitadel.user.v1.User.
zitadel::Account accountOf(pbf_reader user)
{
    zitadel::Account account;
    QString userName;
    while (user.next()) {
        switch (user.tag()) {
        case 1:
            account.id = textOf(user);
            break;
        case 2:
            account.organisationId = detailsOf(messageOf(user)).resourceOwner;
            break;
        case 4:
            userName = textOf(user);
            break;
        case 6:
            account.loginName = textOf(user);
            break;
        case 7: {
            account.isHuman = true;
            pbf_reader human = messageOf(user);
            while (human.next()) {
                if (human.tag() == 1)
                    account.name = textIn(messageOf(human), 4); // the profile's display name
                else
                    human.skip();
            }
            break;
        }
        case 8:
            account.name = textIn(messageOf(user), 1);
            break;
        default:
            user.skip();
        }
    }
    if (account.id.isEmpty())
        throw Lacks{"user.id"};
    if (account.loginName.isEmpty())
        account.loginName = userName;
    if (account.name.isEmpty())
        account.name = account.loginName;
    return account;
}

void takeMembership(pbf_reader row, paging::MembershipPage &page)
{
    zitadel::Membership membership;
    bool isOfInstance = false;
    while (row.next()) {
        switch (row.tag()) {
        case 3:
            membership.roles << textOf(row);
            break;
        case 4:
            membership.name = textOf(row);
            break;
        case 5:
            isOfInstance = numberOf(row) != 0;
            break;
        case 6:
            membership.organisationId = textOf(row);
            break;
        default:
            row.skip();
        }
    }
    ++page.rows;
    // Those of projects give no right to actions.
    if (isOfInstance || !membership.organisationId.isEmpty())
        page.memberships << membership;
}

} // namespace

Result<paging::MembershipPage> GrpcWire::readMemberships(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        paging::MembershipPage page;
        while (root.next()) {
            if (root.tag() == 1)
                page.total = totalOf(messageOf(root));
            else if (root.tag() == 2)
                takeMembership(messageOf(root), page);
            else
                root.skip();
        }
        return page;
    });
}

Result<zitadel::Account> GrpcWire::readAccount(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        std::optional<zitadel::Account> account;
        while (root.next()) {
            if (root.tag() == 1)
                account = accountOf(messageOf(root));
            else
                root.skip();
        }
        if (!account)
            throw Lacks{"the user"};
        return *account;
    });
}

Result<QStringList> GrpcWire::readPermissions(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        QStringList permissions;
        while (root.next()) {
            if (root.tag() == 1)
                permissions << textOf(root);
            else
                root.skip();
        }
        return permissions;
    });
}
