// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/workspace.h"

#include "script/functionname.h"
#include "workspace/saving.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using explain::Asked;

Workspace::Workspace(Client &client, Profile profile, Archive &archive, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_profile(std::move(profile))
    , m_archive(archive)
    , m_drafts(new DraftKeeping(archive, this))
    , m_history(new history::ActionHistory(client, archive.history(), this))
    , m_bindings(client)
    , m_organisation{m_profile.organisationId, QString()}
{
    connect(&m_bindings, &Bindings::changed, this, &Workspace::bindingsChanged);
}

Workspace::~Workspace()
{
    ++m_reloads; // stopping answers at once, and nobody is there any more to be told
    m_stopReload.request_stop();
}

// -- list

void Workspace::reload()
{
    const quint64 reload = ++m_reloads; // first, as stopping answers the older one at once
    m_stopReload.request_stop();
    m_stopReload = std::stop_source();
    setListState(ListState::Loading);
    m_client.actions(m_organisation.id, m_stopReload.get_token())
        .then(this, [this, reload](Result<QList<zitadel::Action>> answer) {
            if (reload != m_reloads)
                return;
            if (!answer)
                return showKnown(answer.error());
            m_listKnownAt.reset();
            setListTrouble(std::nullopt); // the list as it is now answers whatever went wrong in it
            // Rows know their owner, so the own organisation's id is known with the first row at the latest.
            if (m_organisation.id.isEmpty() && !answer->isEmpty())
                m_organisation.id = answer->constFirst().details.resourceOwner;
            prepareList(reload, *answer);
        });
}

/// Without an answer, what is known from earlier is better than nothing.
void Workspace::showKnown(const Error &error)
{
    const auto fail = [this, error] {
        m_listKnownAt = m_listReadAt;
        setListTrouble(ListTrouble{Asked::List, QString(), error});
        setListState(ListState::Failed);
    };
    if (m_list.totalCount() > 0)
        return fail();
    m_archive.known()
        .list(m_organisation.id)
        .then(this, [this, fail, reload = m_reloads](const Result<history::KnownList> &known) {
            if (reload != m_reloads)
                return;
            if (known && known->isKnown()) {
                m_list.setActions(known->actions);
                m_listReadAt = known->readAt;
                if (m_organisation.id.isEmpty() && !known->actions.isEmpty())
                    m_organisation = {known->actions.constFirst().details.resourceOwner,
                                      known->organisationName};
                emit organisationChanged();
            }
            fail();
        });
    offerKnownOrganisations();
}

void Workspace::prepareList(quint64 reload, const QList<zitadel::Action> &read)
{
    // Sort keys and folded texts of large lists take longer than a frame. What is written meanwhile makes a
    // second round necessary, or the list would forget it again.
    const quint64 writes = m_writes;
    QtConcurrent::run(&ActionListModel::prepare, m_recentWrites.corrected(read, m_organisation.id))
        .then(this, [this, reload, read, writes](PreparedActions prepared) {
            if (reload != m_reloads)
                return;
            if (writes != m_writes)
                return prepareList(reload, read);
            m_archive.known().putList(m_organisation, m_recentWrites.corrected(read, m_organisation.id));
            showLoaded(std::move(prepared));
        });
}

void Workspace::showLoaded(PreparedActions prepared)
{
    m_list.setPrepared(std::move(prepared));
    m_listReadAt = QDateTime::currentDateTimeUtc();
    setListState(ListState::Loaded);
    if ((m_organisation.name.isEmpty() || !m_account) && !m_isIdentifying)
        identify(); // was asked when the server could not be reached
    for (ActionDocument *document : std::as_const(m_documents)) {
        if (document->isNew())
            continue;
        if (document->organisationId() != m_organisation.id) {
            if (document->restoredAt())
                refresh(document); // the server was not asked about it yet
            continue;
        }
        if (const zitadel::Action *action = m_list.find(document->id()))
            document->take(*action);
        else if (!document->isSaving())
            refresh(document); // gone, or the list is late: the action itself tells
    }
    if (m_bindings.wasAsked(m_organisation.id))
        readBindings(m_organisation.id);
}

void Workspace::cancelReload()
{
    if (m_listState != ListState::Loading)
        return;
    ++m_reloads;
    m_stopReload.request_stop();
    setListState(m_list.totalCount() > 0 ? ListState::Loaded : ListState::NotLoaded);
}

void Workspace::retryListTrouble()
{
    if (!m_listTrouble)
        return;
    const ListTrouble trouble = *m_listTrouble;
    setListTrouble(std::nullopt);
    switch (trouble.asked) {
    case Asked::Activate:
        return setActive(trouble.actionId, true);
    case Asked::Deactivate:
        return setActive(trouble.actionId, false);
    case Asked::Delete:
        return remove(trouble.actionId);
    default:
        return reload();
    }
}

// -- open

ActionDocument *Workspace::open(const QString &id)
{
    if (ActionDocument *opened = document(id))
        return opened;
    const zitadel::Action *action = m_list.find(id);
    if (!action)
        return nullptr;
    ActionDocument *opened = addDocument(*action);
    refresh(opened);
    return opened;
}

void Workspace::openIn(const QString &organisationId, const QString &id,
                       const std::function<void(ActionDocument *)> &open)
{
    if (ActionDocument *opened = this->open(id))
        return open(opened);
    if (organisationId == m_organisation.id)
        return; // the list says that it is gone
    m_client.action(organisationId, id).then(this, [this, id, open](const Result<zitadel::Action> &read) {
        if (!read) {
            if (read.error().kind == Error::Kind::NotFound)
                return;
            m_archive.known().find(id).then(
                this, [this, id, open](const Result<std::optional<zitadel::Action>> &known) {
                    ActionDocument *opened = document(id);
                    if (!opened && known && *known)
                        opened = addDocument(**known);
                    if (opened)
                        open(opened);
                });
            return;
        }
        ActionDocument *opened = document(id);
        open(opened ? opened : addDocument(*read));
        readBindings(read->details.resourceOwner);
    });
}

QString Workspace::idOf(const QString &nameOrId) const
{
    if (m_list.find(nameOrId))
        return nameOrId;
    return m_list.idByName(nameOrId);
}

void Workspace::openNamed(const QString &nameOrId, const std::function<void(const QString &id)> &open)
{
    const QString id = idOf(nameOrId);
    if (!id.isEmpty())
        return open(id);
    setListTrouble(ListTrouble{Asked::Open,
                               QString(),
                               {.kind = Error::Kind::Input,
                                .message = tr("There is no action “%1” here.").arg(nameOrId),
                                .advice = tr("Is it in another organisation?")}});
}

ActionDocument *Workspace::newAction()
{
    const QString name = freeName(u"newAction"_s);
    zitadel::Action action;
    action.details.resourceOwner = m_organisation.id;
    // As the Console does: a new action that fails must not lock anybody out, and ends after ten seconds.
    action.fields = {
        .name = name, .script = functionname::skeleton(name), .timeout = 10s, .allowedToFail = true};
    return addDocument(action);
}

/// Gives @p fields another name, and the function that bears the old one, too.
static void rename(zitadel::ActionFields &fields, const QString &name)
{
    if (name == fields.name)
        return;
    fields.script = functionname::rename(fields.script, fields.name, name);
    fields.name = name;
}

ActionDocument *Workspace::newActionOf(const zitadel::ActionFields &fields)
{
    zitadel::ActionFields own = fields;
    rename(own, freeName(fields.name));
    ActionDocument *document = newAction();
    document->replaceFields(own); // an edit, which is kept like any other
    return document;
}

ActionDocument *Workspace::duplicate(const QString &id)
{
    const ActionDocument *opened = document(id);
    const zitadel::Action *listed = m_list.find(id);
    if (!opened && !listed)
        return nullptr;
    zitadel::Action copy;
    copy.fields = opened ? opened->fields() : listed->fields;
    copy.details.resourceOwner = opened ? opened->organisationId() : listed->details.resourceOwner;
    rename(copy.fields, freeName(copy.fields.name + u"Copy"_s));
    return addDocument(copy);
}

ActionDocument *Workspace::document(const QString &id) const
{
    for (ActionDocument *document : m_documents) {
        if (!document->isNew() && document->id() == id)
            return document;
    }
    return nullptr;
}

void Workspace::close(ActionDocument *document)
{
    if (!m_documents.removeOne(document))
        return;
    leaveMerge(document);
    m_drafts->giveUp(document);
    m_drafts->forget(document);
    emit documentClosed(document);
    document->deleteLater();
}

ActionDocument *Workspace::addDocument(const zitadel::Action &action)
{
    auto *document = new ActionDocument(action, this);
    m_documents.append(document);
    m_drafts->watch(document);
    return document;
}

void Workspace::refresh(ActionDocument *document)
{
    m_client.action(document->organisationId(), document->id())
        .then(document, [this, document](const Result<zitadel::Action> &read) {
            if (!m_bindings.wasAsked(document->organisationId()))
                readBindings(document->organisationId());
            if (document->isSaving() || document->isNew())
                return;
            if (read) {
                if (const auto action = m_recentWrites.corrected(*read))
                    learned(*action);
                return;
            }
            if (read.error().kind == Error::Kind::NotFound && m_recentWrites.knows(document->id()))
                return; // just created: the read is late
            document->setTrouble(ActionDocument::Trouble{Asked::Open, read.error()});
        });
}

QString Workspace::freeName(const QString &wish) const
{
    const auto isTaken = [this](const QString &name) {
        return !m_list.idByName(name).isEmpty() ||
               std::ranges::any_of(m_documents, [&name](const ActionDocument *document) {
                   return document->fields().name.compare(name, Qt::CaseInsensitive) == 0;
               });
    };
    QString name = wish;
    for (int number = 2; isTaken(name); ++number)
        name = wish + QString::number(number);
    return name;
}

// -- save

QFuture<Result<>> Workspace::save(ActionDocument *document)
{
    return Saving::start(*this, document);
}

void Workspace::cancelSaving(ActionDocument *document)
{
    // A copy, as the source ends with the saving that it stops.
    std::stop_source stop = document->m_stopSaving;
    stop.request_stop();
}

void Workspace::retry(ActionDocument *document)
{
    if (!document->trouble())
        return;
    const Asked asked = document->trouble()->asked;
    document->setTrouble(std::nullopt);
    switch (asked) {
    case Asked::Save:
    case Asked::Create:
        save(document);
        return;
    case Asked::Activate:
        return setActive(document->id(), true);
    case Asked::Deactivate:
        return setActive(document->id(), false);
    case Asked::Delete:
        return remove(document->id());
    default:
        return refresh(document);
    }
}

void Workspace::keepAsNew(ActionDocument *document)
{
    const QString id = document->id();
    document->detach();
    m_list.remove(id);
}

void Workspace::wrote(const zitadel::Action &action)
{
    ++m_writes;
    m_recentWrites.wrote(action);
    m_archive.known().put(action);
    if (action.details.resourceOwner == m_organisation.id || m_organisation.id.isEmpty())
        m_list.upsert(action);
}

/// @p read is what the server has, and nothing that was written here is newer.
void Workspace::learned(const zitadel::Action &read)
{
    if (ActionDocument *opened = document(read.id); opened && !opened->isSaving())
        opened->take(read);
    m_archive.known().put(read);
    if (m_list.find(read.id) ||
        (m_listState == ListState::Loaded && read.details.resourceOwner == m_organisation.id))
        m_list.upsert(read);
}

// -- the action as a whole

void Workspace::setActive(const QString &id, bool active)
{
    const Asked asked = active ? Asked::Activate : Asked::Deactivate;
    if (const auto refusal = refusalToWrite(asked))
        return report(id, asked, *refusal);
    const QString organisation = organisationOf(id);
    auto answer =
        active ? m_client.reactivateAction(organisation, id) : m_client.deactivateAction(organisation, id);
    answer.then(this, [this, id, active](const Result<actionjson::WriteAnswer> &written) {
        stateWritten(id, active, written);
    });
}

void Workspace::stateWritten(const QString &id, bool active, const Result<actionjson::WriteAnswer> &answer)
{
    const bool isSoAlready = !answer && answer.error().kind == Error::Kind::NoChanges;
    if (!answer && !isSoAlready)
        return report(id, active ? Asked::Activate : Asked::Deactivate, answer.error());
    ActionDocument *opened = document(id);
    const zitadel::Action *listed = m_list.find(id);
    if (!opened && !listed)
        return; // closed, and another organisation's list is shown
    zitadel::Action action = opened ? opened->base() : *listed;
    action.state = active ? zitadel::ActionState::Active : zitadel::ActionState::Inactive;
    if (answer) {
        action.details.sequence = answer->sequence;
        action.details.changeDate = answer->writtenAt;
    }
    wrote(action);
    if (opened) {
        // Only the state and the details are known to have changed; what was typed stays an edit of the same
        // base.
        opened->m_base = action;
        emit opened->baseChanged();
    }
}

void Workspace::report(const QString &id, Asked asked, const Error &error)
{
    if (ActionDocument *opened = document(id))
        opened->setTrouble(ActionDocument::Trouble{asked, error});
    else
        setListTrouble(ListTrouble{asked, id, error});
}

QString Workspace::organisationOf(const QString &id) const
{
    if (const ActionDocument *opened = document(id))
        return opened->organisationId();
    const zitadel::Action *listed = m_list.find(id);
    return listed ? listed->details.resourceOwner : m_organisation.id;
}

void Workspace::setListState(ListState state)
{
    m_listState = state;
    emit listStateChanged();
}

void Workspace::setListTrouble(std::optional<ListTrouble> trouble)
{
    m_listTrouble = std::move(trouble);
    emit listTroubleChanged();
}
