// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/actionlist.h"

#include "archive/archive.h"
#include "ledger/ledger.h"
#include "workspace/place.h"

#include <QtConcurrentRun>

using explain::Operation;

ActionList::ActionList(Ledger &ledger, Place &place, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_place(place)
{
    connect(&place, &Place::left, this, &ActionList::clear);
    connect(&place, &Place::entered, this, &ActionList::reload);
    connect(&ledger, &Ledger::wrote, this, [this](const zitadel::Action &action) {
        const QString &here = m_place.organisation().id;
        if (here.isEmpty() || action.details.resourceOwner == here)
            m_model.upsert(action);
        endTrouble(action.id);
    });
    connect(&ledger, &Ledger::wasRead, this, [this](const zitadel::Action &read) {
        const bool isNew =
            m_state == State::Loaded && read.details.resourceOwner == m_place.organisation().id;
        if (isNew || m_model.find(read.id))
            m_model.upsert(read);
    });
    connect(&ledger, &Ledger::removed, this, [this](const QString &id) {
        m_model.remove(id);
        endTrouble(id);
    });
}

ActionList::~ActionList()
{
    ++m_reloads; // stopping answers at once, and nobody is there any more to be told
    m_stopReload.request_stop();
}

void ActionList::reload()
{
    const quint64 reload = ++m_reloads; // first, as stopping answers the older one at once
    m_stopReload.request_stop();
    m_stopReload = std::stop_source();
    setState(State::Loading);
    m_ledger.readList(m_place.organisation().id, m_stopReload.get_token())
        .then(this, [this, reload](const Result<QList<zitadel::Action>> &answer) {
            if (reload != m_reloads)
                return;
            if (!answer)
                return showKnown(answer.error());
            m_knownAt.reset();
            setTrouble(std::nullopt); // the list as it is now answers whatever went wrong in it
            if (!answer->isEmpty())
                m_place.noteOwner(answer->constFirst().details.resourceOwner);
            prepare(reload, *answer);
        });
}

/// Without an answer, what is known from earlier is better than nothing.
void ActionList::showKnown(const Error &error)
{
    const auto fail = [this, error] {
        m_knownAt = m_readAt;
        setTrouble(Trouble{Operation::List, QString(), error});
        setState(State::Failed);
    };
    if (m_model.totalCount() > 0)
        return fail();
    m_ledger.archive()
        .known()
        .list(m_place.organisation().id)
        .then(this, [this, fail, reload = m_reloads](const Result<history::KnownList> &known) {
            if (reload != m_reloads)
                return;
            if (known && known->isKnown()) {
                m_model.setActions(known->actions);
                m_readAt = known->readAt;
                m_place.noteKnown(
                    known->actions.isEmpty()
                        ? zitadel::Organisation()
                        : zitadel::Organisation{known->actions.constFirst().details.resourceOwner,
                                                known->organisationName});
            }
            fail();
        });
    m_place.offerKnownOrganisations();
}

void ActionList::prepare(quint64 reload, const QList<zitadel::Action> &read)
{
    // Sort keys and folded texts of large lists take longer than a frame. What is written meanwhile makes a
    // second round necessary, or the list would forget it again.
    const quint64 writes = m_ledger.writes();
    const QList<zitadel::Action> actions = m_ledger.corrected(read, m_place.organisation().id);
    QtConcurrent::run(&ActionListModel::prepare, actions)
        .then(this, [this, reload, read, actions, writes](PreparedActions prepared) {
            if (reload != m_reloads)
                return;
            if (writes != m_ledger.writes())
                return prepare(reload, read);
            m_ledger.noteList(m_place.organisation(), actions);
            showLoaded(std::move(prepared));
        });
}

void ActionList::showLoaded(PreparedActions prepared)
{
    m_model.setPrepared(std::move(prepared));
    m_readAt = QDateTime::currentDateTimeUtc();
    setState(State::Loaded);
    m_place.identifyIfUnknown(); // was asked when the server could not be reached
    emit loaded();
}

void ActionList::cancelReload()
{
    if (m_state != State::Loading)
        return;
    ++m_reloads;
    m_stopReload.request_stop();
    setState(m_model.totalCount() > 0 ? State::Loaded : State::NotLoaded);
}

void ActionList::clear()
{
    m_model.setActions({});
    m_readAt.reset();
    m_knownAt.reset();
    setTrouble(std::nullopt);
}

QString ActionList::idOf(const QString &nameOrId) const
{
    if (m_model.find(nameOrId))
        return nameOrId;
    return m_model.idByName(nameOrId);
}

void ActionList::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

/// What could not be done with it was done since, or something else that makes up for it.
void ActionList::endTrouble(const QString &id)
{
    if (m_trouble && !id.isEmpty() && m_trouble->actionId == id)
        setTrouble(std::nullopt);
}

void ActionList::setTrouble(std::optional<Trouble> trouble)
{
    m_trouble = std::move(trouble);
    emit troubleChanged();
}
