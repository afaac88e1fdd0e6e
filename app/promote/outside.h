// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/serverlink.h"
#include "archive/archive.h"
#include "exchange/placeholders.h"
#include "ledger/ledger.h"
#include "zitadel/organisationlist.h"

#include <memory>

namespace promote {

/// A connection that is opened beside the window, or without one, for as long as this lives. What is written
/// goes into the history of its profile, as with any other window of it.
class Outside : public QObject
{
    Q_OBJECT

public:
    /// @p secrets has what @p profile needs under its id; it is borrowed and must outlive this.
    Outside(const Profile &profile, Secrets &secrets, const NetworkSecrets &network = {},
            QObject *parent = nullptr);
    ~Outside() override;

    const Profile &profile() const { return m_profile; }
    http::Transport &transport() { return m_link->transport(); }
    Client &client() { return m_link->client(); }
    Archive &archive() { return m_archive; }
    Ledger &ledger() { return m_ledger; }

    /// Signs in with what is in the keyring. Kind::SignInFailed where a person is needed, who is sent to the
    /// window: nobody is asked here.
    QFuture<Result<>> signIn();

    /// Those that the account may see, with @p name only those that have it in theirs; after signIn().
    QFuture<Result<OrganisationList>> organisations(const QString &name = {});

    /// What stands for {{NAME}} at this connection.
    QFuture<Result<placeholders::Values>> values();

private:
    struct Retire
    {
        void operator()(ServerLink *link) const { ServerLink::retire(std::unique_ptr<ServerLink>(link)); }
    };

    const Profile m_profile;
    Secrets &m_secrets;
    std::unique_ptr<ServerLink, Retire> m_link;
    Archive m_archive;
    Ledger m_ledger;
};

/// What stands for {{NAME}} at the connection @p profile, as @p secrets has it.
QFuture<Result<placeholders::Values>> valuesOf(QObject *context, Secrets &secrets, const QString &profile);

} // namespace promote
