// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/place.h"

#include "api/client.h"
#include "archive/archive.h"
#include "base/plaintext.h"

#include <algorithm>

using explain::Operation;

Place::Place(Client &client, Archive &archive, Profile profile, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_archive(archive)
    , m_profile(std::move(profile))
    , m_organisation{m_profile.organisationId, QString()}
{
}

QFuture<Result<zitadel::Organisation>> Place::identify()
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

void Place::askForRights()
{
    m_client.rights(m_organisation.id)
        .then(this, [this, operation = m_organisation.id](const Result<zitadel::Rights> &rights) {
            const bool isStillHere = operation.isEmpty() || operation == m_organisation.id;
            if (!rights || !isStillHere)
                return;
            m_rights = *rights;
            emit rightsChanged();
        });
}

bool Place::mayReadFlows(const QString &organisation) const
{
    return !m_rights.areKnown || organisation != m_organisation.id || m_rights.mayReadFlows;
}

bool Place::mayWriteFlows(const QString &organisation) const
{
    return !m_rights.areKnown || organisation != m_organisation.id || m_rights.mayWriteFlows;
}

QFuture<Result<QList<zitadel::Organisation>>> Place::searchOrganisations(const QString &name)
{
    return m_client.organisations(name).then(this, [this](const Result<OrganisationList> &found) {
        for (const zitadel::Organisation &one : found ? found->organisations : QList<zitadel::Organisation>())
            m_names.insert(one.id, one.name);
        return found.transform([](const OrganisationList &list) { return list.organisations; });
    });
}

void Place::selectOrganisation(const QString &id)
{
    if (id == m_organisation.id)
        return;
    if (!m_organisation.name.isEmpty())
        m_names.insert(m_organisation.id, m_organisation.name); // its open actions stay
    m_organisation = {id, m_names.value(id)};
    for (const zitadel::Organisation &known : std::as_const(m_organisations)) {
        if (known.id == id)
            m_organisation = known;
    }
    // Another organisation's actions must never stand under this one's name, nor its rights be taken for
    // these.
    emit left();
    m_rights = {};
    emit organisationChanged();
    emit rightsChanged();
    emit entered();
    askForRights();
    if (m_organisation.name.isEmpty())
        askForName();
}

bool Place::isElsewhere(const QString &organisationId) const
{
    return !organisationId.isEmpty() && !m_organisation.id.isEmpty() && organisationId != m_organisation.id;
}

QString Place::nameOf(const QString &organisationId) const
{
    const auto hasThisId = [&organisationId](const zitadel::Organisation &one) {
        return one.id == organisationId && !one.name.isEmpty();
    };
    if (hasThisId(m_organisation))
        return m_organisation.name;
    if (const auto known = std::ranges::find_if(m_organisations, hasThisId); known != m_organisations.end())
        return known->name;
    const QString name = m_names.value(organisationId);
    return name.isEmpty() ? organisationId : name;
}

void Place::learnNameOf(const QString &organisationId)
{
    if (organisationId.isEmpty() || nameOf(organisationId) != organisationId ||
        m_names.contains(organisationId))
        return;
    m_names.insert(organisationId, QString());
    m_client.organisation(organisationId)
        .then(this, [this, organisationId](const Result<zitadel::Organisation> &named) {
            if (!named) {
                m_names.remove(organisationId); // asked for again with the next chance
                return;
            }
            m_names.insert(organisationId, named->name);
            emit organisationChanged();
        });
}

void Place::noteOwner(const QString &id)
{
    if (m_organisation.id.isEmpty())
        m_organisation.id = id;
}

void Place::noteKnown(const zitadel::Organisation &own)
{
    if (m_organisation.id.isEmpty() && !own.id.isEmpty())
        m_organisation = own;
    emit organisationChanged();
}

void Place::identifyIfUnknown()
{
    if ((m_organisation.name.isEmpty() || !m_account) && !m_isIdentifying)
        identify();
}

void Place::askForName()
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

void Place::offerKnownOrganisations()
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

QString Place::hindrance(Operation operation, const QString &organisationId) const
{
    if (operation == Operation::Flows &&
        !mayReadFlows(organisationId.isEmpty() ? m_organisation.id : organisationId))
        return tr("You may not read flows in this organisation; that needs a role such as Org Owner Viewer.");
    if (!explain::isWrite(operation))
        return {};
    if (m_profile.isReadOnly)
        return tr("The connection “%1” is marked as read-only.").arg(plaintext::line(m_profile.name));
    const bool isHere = organisationId.isEmpty() || organisationId == m_organisation.id;
    if (!m_rights.areKnown || !isHere)
        return {};
    if (operation == Operation::SetTrigger)
        return m_rights.mayWriteFlows ? QString()
                                      : tr("You may not change flows in this organisation; that needs a role "
                                           "such as Org Owner.");
    const bool isAllowed = operation == Operation::Delete ? m_rights.mayDelete : m_rights.mayWrite;
    if (isAllowed && operation == Operation::SetTrigger && !mayWriteFlows(m_organisation.id))
        return tr("You may not change flows in this organisation; that needs a role such as Org Owner.");
    if (isAllowed)
        return {};
    return operation == Operation::Delete
               ? tr("You may not delete actions in this organisation; that needs a role such as Org Owner.")
               : tr("You may not change actions in this organisation; that needs a role such as Org Owner.");
}

std::optional<Error> Place::refusalToWrite(Operation operation) const
{
    if (m_profile.isReadOnly)
        return Error{.kind = Error::Kind::ReadOnly,
                     .message = hindrance(operation),
                     .advice = tr("Nothing was sent. Edit the connection if that is not meant.")};
    if (needsConfirmation())
        return Error{.kind = Error::Kind::NotConfirmed,
                     .message = tr("The first change in production was not confirmed."),
                     .advice = tr("Nothing was sent.")};
    return std::nullopt;
}
