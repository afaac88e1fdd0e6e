// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/ledger.h"

#include "api/client.h"
#include "archive/archive.h"
#include "ledger/awaitread.h"
#include "ledger/bindings.h"
#include "ledger/sequences.h"
#include "zitadel/name.h"
#include "zitadel/writeanswer.h"

using explain::Operation;
using reads::shown;
using zitadel::Action;
using zitadel::ActionState;

Ledger::Ledger(Client &client, Archive &archive, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_archive(archive)
    , m_bindings(new Bindings(*this))
{
    m_bindings->setParent(this);
}

Ledger::~Ledger() = default;

// -- reading

QFuture<Result<Action>> Ledger::read(const QString &organisation, const QString &id, std::stop_token stop)
{
    return m_client.action(organisation, id, stop)
        .then(this, [this, id](const Result<Action> &read) -> Result<Action> {
            const bool isMissing = !read && read.error().kind == Error::Kind::NotFound;
            const std::optional<Action> written = m_recent.find(id);
            if (isMissing && written)
                return *written; // made a moment ago, and the read is late
            if (!read)
                return read;
            if (const auto known = m_recent.corrected(*read))
                return *known;
            return std::unexpected(Error{.kind = Error::Kind::NotFound,
                                         .message = tr("This action was deleted here a moment ago.")});
        });
}

QFuture<Result<Ledger::Seen>> Ledger::readCaughtUp(const Action &known, reads::Pauses pauses,
                                                   std::stop_token stop)
{
    // Only after a write of ours are reads expected to be late, or an action to be missing.
    const bool isOurs = knows(known.id);
    const auto ask = [this, known, stop] {
        return m_client.action(known.details.resourceOwner, known.id, stop);
    };
    const auto isGood = [isOurs, known](const Result<Action> &read) {
        return read ? read->details.sequence >= known.details.sequence
                    : read.error().kind != Error::Kind::NotFound || !isOurs;
    };
    return reads::await<Result<Action>>(this, ask, isGood, pauses)
        .then(this, [isOurs, known, isGood](const Result<Action> &read) -> Result<Seen> {
            if (isOurs && !isGood(read))
                return Seen{known, true};
            return read.transform([](const Action &action) { return Seen{action}; });
        });
}

QFuture<Result<QList<Action>>> Ledger::readList(const QString &organisation, std::stop_token stop)
{
    return m_client.actions(organisation, stop).then(this, [this](Result<QList<Action>> read) {
        if (read)
            m_listed = *read;
        return read;
    });
}

QList<Action> Ledger::corrected(const QList<Action> &read, const QString &organisation)
{
    return m_recent.corrected(read, organisation);
}

std::optional<Action> Ledger::corrected(const Action &read) const
{
    return m_recent.corrected(read);
}

bool Ledger::countsPerAction() const
{
    // It never changes back, and going through a long list takes a while.
    if (!m_countsPerAction)
        m_countsPerAction = sequences::areCountedPerAction(m_listed + m_recent.actions());
    return m_countsPerAction;
}

QFuture<Result<Ledger::Created>> Ledger::findCreated(const QString &organisation,
                                                     const zitadel::ActionFields &fields,
                                                     const QSet<QString> &before, bool isNameFinal,
                                                     reads::Pauses pauses, std::stop_token stop)
{
    const auto ask = [this, organisation, wanted = shown(fields), before, stop] {
        return readList(organisation, stop)
            .then(this, [this, organisation, wanted, before](const Result<QList<Action>> &list) {
                return list.transform([&](const QList<Action> &read) {
                    Created created;
                    for (const Action &action : corrected(read, organisation)) {
                        if (action.fields == wanted && !before.contains(action.id))
                            created.action = action;
                        created.isNameTaken |= zitadel::isSameName(action.fields.name, wanted.name);
                    }
                    return created;
                });
            });
    };
    const auto isGood = [isNameFinal](const Result<Created> &created) {
        return !created || created->action || (isNameFinal && created->isNameTaken);
    };
    return reads::await<Result<Created>>(this, ask, isGood, pauses);
}

// -- writing

QFuture<Result<Ledger::Written>> Ledger::create(const QString &organisation,
                                                const zitadel::ActionFields &fields, std::stop_token stop)
{
    return m_client.createAction(organisation, fields, stop)
        .then(this,
              [this, organisation, fields](const Result<zitadel::WriteAnswer> &answer) -> Result<Written> {
                  if (!answer)
                      return std::unexpected(answer.error());
                  if (answer->id.isEmpty())
                      return std::unexpected(explain::strangeAnswer({.httpStatus = 200}, Operation::Create));
                  return written({.details = {.resourceOwner = organisation},
                                  .state = ActionState::Active, // as a new action is (API 37)
                                  .fields = shown(fields)},
                                 *answer, 0, Wrote::Fields);
              });
}

QFuture<Result<Ledger::Written>> Ledger::update(const Action &before, const zitadel::ActionFields &fields,
                                                std::stop_token stop)
{
    return m_client.updateAction(before.details.resourceOwner, before.id, fields, stop)
        .then(this, [this, before, fields](const Result<zitadel::WriteAnswer> &answer) {
            return answer.transform([&](const zitadel::WriteAnswer &answer) {
                Action action = before;
                action.fields = shown(fields);
                // Switched on or off here while the answer was under way.
                const auto recent = m_recent.find(before.id);
                if (recent && recent->details.sequence > before.details.sequence)
                    action.state = recent->state;
                return written(action, answer, before.details.sequence, Wrote::Fields);
            });
        });
}

QFuture<Result<Ledger::Written>> Ledger::setActive(const Action &before, bool active)
{
    const QString &organisation = before.details.resourceOwner;
    auto answer = active ? m_client.reactivateAction(organisation, before.id)
                         : m_client.deactivateAction(organisation, before.id);
    return answer.then(this,
                       [this, before, active](const Result<zitadel::WriteAnswer> &answer) -> Result<Written> {
                           Action action = before;
                           action.state = active ? ActionState::Active : ActionState::Inactive;
                           if (answer)
                               return written(action, *answer, before.details.sequence, Wrote::State);
                           if (answer.error().kind != Error::Kind::NoChanges)
                               return std::unexpected(answer.error());
                           return Written{.action = action, .kept = noteRead(action)};
                       });
}

QFuture<Result<>> Ledger::remove(const QString &organisation, const QString &id)
{
    return m_client.deleteAction(organisation, id)
        .then(this, [this, organisation, id](const Result<> &deleted) -> Result<> {
            if (!deleted && deleted.error().kind != Error::Kind::NotFound)
                return deleted;
            noteRemoved(organisation, id);
            return {};
        });
}

/// The one place where the answer to a write becomes an action. @p checked is the sequence that the server
/// had right before; 0: none, or not known.
Ledger::Written Ledger::written(Action action, const zitadel::WriteAnswer &answer, quint64 checked,
                                Wrote what)
{
    if (!answer.id.isEmpty())
        action.id = answer.id;
    if (!answer.resourceOwner.isEmpty())
        action.details.resourceOwner = answer.resourceOwner;
    action.details.sequence = answer.sequence;
    action.details.changeDate = answer.writtenAt;
    Written result = noteWritten(action, what);
    if (checked > 0 && answer.sequence > checked + 1)
        result.skipped = answer.sequence - checked - 1;
    return result;
}

// -- what is known otherwise

Ledger::Written Ledger::noteWritten(const Action &action, Wrote what)
{
    ++m_writes;
    m_recent.wrote(action);
    // Whoever switches an action on or off has not written its script.
    history::KnownActions &known = m_archive.known();
    const Written result{.action = action,
                         .kept = what == Wrote::State ? known.put(action)
                                                      : known.put(action, history::Source::Saved, m_author)};
    emit wrote(action);
    return result;
}

QFuture<Result<>> Ledger::noteRead(const Action &read)
{
    emit wasRead(read);
    return m_archive.known().put(read);
}

void Ledger::noteRemoved(const QString &organisation, const QString &id)
{
    ++m_writes;
    m_recent.removed(id);
    m_flowLogs[organisation].noteDeleted(id);
    m_archive.known().remove(id);
    if (m_bindings->wasAsked(organisation))
        m_bindings->read(organisation); // others moved up in its triggers
    emit removed(id);
}

QFuture<Result<>> Ledger::noteList(const zitadel::Organisation &organisation, const QList<Action> &list)
{
    return m_archive.known().putList(organisation, list);
}

void Ledger::setBeingRemoved(const QString &id, bool isBeingRemoved)
{
    if (isBeingRemoved)
        m_beingRemoved.insert(id);
    else
        m_beingRemoved.remove(id);
}
