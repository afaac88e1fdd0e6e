// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Where the workspace is, as whom, and what may be done there.
#include "workspace/workspace.h"

using explain::Asked;

QFuture<Result<zitadel::Organisation>> Workspace::identify()
{
    m_isIdentifying = true;
    m_client.account().then(this, [this](const Result<zitadel::Account> &who) {
        if (!who)
            return; // whatever is wrong, the list meets it, too, and tells
        m_account = *who;
        emit rightsChanged();
    });
    m_client.organisations().then(this, [this](const Result<OrganisationList> &found) {
        // Not allowed to everybody: then there is just the current one.
        if (!found || found->organisations.isEmpty())
            return;
        m_organisations = found->organisations;
        m_areOrganisationsTold = true;
        m_hasMoreOrganisations = !found->isComplete;
        emit organisationChanged();
    });
    askForRights();
    return m_client.organisation(m_organisation.id).then(this, [this](Result<zitadel::Organisation> own) {
        m_isIdentifying = false;
        if (own && (m_organisation.id.isEmpty() || m_organisation.id == own->id)) {
            m_organisation = *own;
            m_archive.known().setName(*own);
            if (m_organisations.isEmpty())
                m_organisations = {*own};
            emit organisationChanged();
        }
        return own;
    });
}

void Workspace::askForRights()
{
    m_client.rights(m_organisation.id)
        .then(this, [this, asked = m_organisation.id](const Result<zitadel::Rights> &rights) {
            const bool isStillHere = asked.isEmpty() || asked == m_organisation.id;
            if (!rights || !isStillHere)
                return;
            m_rights = *rights;
            emit rightsChanged();
        });
}

void Workspace::readBindings(const QString &organisation)
{
    // What the server is known to refuse is not asked for; the rights say why.
    const bool isRefused = m_rights.areKnown && organisation == m_organisation.id && !m_rights.mayReadFlows;
    if (!isRefused)
        m_bindings.read(organisation);
}

QFuture<Result<QList<zitadel::Organisation>>> Workspace::searchOrganisations(const QString &name)
{
    return m_client.organisations(name).then(this, [](const Result<OrganisationList> &found) {
        return found.transform([](const OrganisationList &list) { return list.organisations; });
    });
}

void Workspace::selectOrganisation(const QString &id)
{
    if (id == m_organisation.id)
        return;
    m_organisation = {id, QString()};
    for (const zitadel::Organisation &known : std::as_const(m_organisations)) {
        if (known.id == id)
            m_organisation = known;
    }
    // Another organisation's actions must never stand under this one's name, nor its rights be taken for
    // these.
    m_list.setActions({});
    m_listReadAt.reset();
    m_listKnownAt.reset();
    m_rights = {};
    setListTrouble(std::nullopt);
    emit organisationChanged();
    emit rightsChanged();
    reload();
    askForRights();
    if (m_organisation.name.isEmpty())
        askForName();
}

void Workspace::askForName()
{
    m_client.organisation(m_organisation.id).then(this, [this](const Result<zitadel::Organisation> &named) {
        if (!named || named->id != m_organisation.id)
            return; // the list tells what is wrong with it
        m_organisation = *named;
        m_archive.known().setName(*named);
        if (!m_organisations.contains(*named))
            m_organisations.append(*named);
        emit organisationChanged();
    });
}

/// Without the server, what is known of other organisations must not be hidden behind ids that nobody has in
/// mind.
void Workspace::offerKnownOrganisations()
{
    if (m_areOrganisationsTold)
        return;
    m_archive.known().organisations().then(this, [this](const Result<QList<zitadel::Organisation>> &known) {
        if (!known || m_areOrganisationsTold)
            return; // that the file cannot be read is told where it cannot be written either
        const qsizetype before = m_organisations.size();
        for (const zitadel::Organisation &organisation : *known) {
            if (!std::ranges::contains(m_organisations, organisation.id, &zitadel::Organisation::id))
                m_organisations.append(organisation);
        }
        if (m_organisations.size() > before)
            emit organisationChanged();
    });
}

QString Workspace::hindrance(Asked asked, const QString &organisationId) const
{
    if (!explain::isWrite(asked))
        return {};
    if (m_profile.isReadOnly)
        return tr("The connection “%1” is marked as read-only.").arg(m_profile.name);
    const bool isHere = organisationId.isEmpty() || organisationId == m_organisation.id;
    if (!m_rights.areKnown || !isHere)
        return {};
    const bool isAllowed = asked == Asked::Delete ? m_rights.mayDelete : m_rights.mayWrite;
    if (isAllowed)
        return {};
    return asked == Asked::Delete
               ? tr("You may not delete actions in this organisation; that needs a role such as Org Owner.")
               : tr("You may not change actions in this organisation; that needs a role such as Org Owner.");
}

std::optional<Error> Workspace::refusalToWrite(Asked asked) const
{
    // What the server would refuse is left to the server, whose rights may have changed since.
    if (m_profile.isReadOnly)
        return Error{.kind = Error::Kind::ReadOnly,
                     .message = hindrance(asked),
                     .advice = tr("Nothing was sent. Edit the connection if that is not meant.")};
    if (needsConfirmation())
        return Error{.kind = Error::Kind::NotConfirmed,
                     .message = tr("The first change in production was not confirmed."),
                     .advice = tr("Nothing was sent.")};
    return std::nullopt;
}
