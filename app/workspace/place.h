// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "base/result.h"
#include "zitadel/account.h"
#include "zitadel/action.h"
#include "zitadel/explain.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <optional>

class Archive;
class Client;

/// Where the workspace is, as whom, and what may be done there. Lives on the GUI thread and never waits.
class Place : public QObject
{
    Q_OBJECT

public:
    /// @p client and @p archive are borrowed and must outlive this. @p profile says in which organisation to
    /// begin, and how careful to be with writes.
    Place(Client &client, Archive &archive, Profile profile, QObject *parent = nullptr);

    const Profile &profile() const { return m_profile; }

    /// Who is signed in; nothing until known.
    const std::optional<zitadel::Account> &account() const { return m_account; }

    /// What the account may do in the current organisation, as the server says.
    const zitadel::Rights &rights() const { return m_rights; }

    /// Why @p operation, a write or reading flows, cannot be done, one sentence, or nothing if it can: the
    /// profile is read-only, or the server has said that a right is missing. In another organisation than the
    /// current one the rights are not known. What is refused all the same is told by the server.
    QString hindrance(explain::Operation operation, const QString &organisationId = {}) const;

    /// Why a write is not even sent: Kind::ReadOnly or Kind::NotConfirmed. What the server would refuse is
    /// left to the server, whose rights may have changed since.
    std::optional<Error> refusalToWrite(explain::Operation operation) const;

    /// False where the server is known to refuse the flows of @p organisation.
    bool mayReadFlows(const QString &organisation) const;
    bool mayWriteFlows(const QString &organisation) const;

    /// True until the first write to a production profile was confirmed; writes are refused until then
    /// (Kind::NotConfirmed).
    bool needsConfirmation() const { return m_profile.isProduction && !m_isConfirmed; }
    void confirmWrites() { m_isConfirmed = true; }

    /// The organisation in which the list is, and in which new actions are made. Its id is empty until known
    /// if the token owner's own was asked for; its name is empty until known.
    const zitadel::Organisation &organisation() const { return m_organisation; }

    /// True where @p organisationId is another one than organisation(); of an empty id nobody knows that.
    bool isElsewhere(const QString &organisationId) const;
    /// What people call an organisation; its id where the name is not known.
    QString nameOf(const QString &organisationId) const;
    /// Asks once for the name of an organisation that is none of those known.
    void learnNameOf(const QString &organisationId);

    /// All organisations there are to choose from; just the current one where the server tells no more, and
    /// those whose lists this computer knows where it does not answer.
    const QList<zitadel::Organisation> &organisations() const { return m_organisations; }

    /// True if there are more than organisations(), which a search by name finds.
    bool hasMoreOrganisations() const { return m_hasMoreOrganisations; }
    QFuture<Result<QList<zitadel::Organisation>>> searchOrganisations(const QString &name);

    /// Asks for the name of the current organisation and the rights in it, for the others, and for the
    /// account. Kind::UnknownOrganisation if the profile names an organisation that does not exist.
    QFuture<Result<zitadel::Organisation>> identify();

    /// identify(), if its answers are neither here nor on their way.
    void identifyIfUnknown();

    /// Goes to another organisation. Open documents stay with theirs.
    void selectOrganisation(const QString &id);

    /// Rows of a list know their owner: so the own organisation's id is known before its name.
    void noteOwner(const QString &id);
    /// What this computer knows of the token owner's own organisation, where the server does not answer.
    void noteKnown(const zitadel::Organisation &own);
    /// Without the server, what is known of other organisations must not be hidden behind ids that nobody has
    /// in mind.
    void offerKnownOrganisations();

signals:
    void organisationChanged(); ///< organisation() or organisations()
    void rightsChanged();       ///< rights() or account()
    void left();                ///< another organisation was chosen: what is shown is not its
    void entered();             ///< after left(), once organisation() and rights() are the other one's

private:
    void askForRights();
    void askForName();

    Client &m_client;
    Archive &m_archive;
    const Profile m_profile;
    zitadel::Organisation m_organisation;
    QList<zitadel::Organisation> m_organisations;
    QHash<QString, QString> m_names; ///< of organisations that were seen, by id; empty: asked for
    bool m_hasMoreOrganisations = false;
    bool m_areOrganisationsTold = false; ///< by the server
    std::optional<zitadel::Account> m_account;
    zitadel::Rights m_rights;
    bool m_isConfirmed = false;
    bool m_isIdentifying = false;
};
