// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/actionstore.h"

#include "demo/state/eventlog.h"
#include "demo/state/idsource.h"
#include "demo/text.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// Names are unique per organisation, whatever the case (API 30).
QString nameKey(const QString &organisationId, const QString &name)
{
    return lowerCase(name) + u':' + organisationId;
}

std::unexpected<Status> notFound(const QString &id)
{
    return refuse(Code::NotFound, u"Action not found"_s, id);
}

std::unexpected<Status> nameTaken()
{
    return refuse(Code::AlreadyExists, u"Errors.Action.AlreadyExists"_s, u"V3-DKcYh"_s);
}

/// NUL passes the validators but the database cannot hold it (API 29).
std::optional<Status> unstorable(const ActionInput &input)
{
    if (!input.name.contains(QChar::Null) && !input.script.contains('\0'))
        return std::nullopt;
    return foreignError(
        u"unknown database error: ERROR: unsupported Unicode escape sequence (SQLSTATE 22P05)"_s);
}

/// Only what differs (API 71).
Payload difference(const ActionRecord &before, const ActionInput &after)
{
    Payload changes;
    if (before.name != after.name)
        changes.name = after.name;
    if (before.script != after.script)
        changes.script = after.script;
    if (before.timeout != after.timeout)
        changes.timeout = after.timeout;
    if (before.allowedToFail != after.allowedToFail)
        changes.allowedToFail = after.allowedToFail;
    return changes;
}

} // namespace

ActionStore::ActionStore(EventLog &events, Projection &projection, IdSource &ids)
    : m_events(events)
    , m_projection(projection)
    , m_ids(ids)
{
}

ActionStore::Written ActionStore::create(const Caller &caller, const ActionInput &input, Moment when)
{
    if (const auto status = unstorable(input)) // the event is written before the name is looked up
        return std::unexpected(*status);
    if (m_names.contains(nameKey(caller.organisationId, input.name)))
        return nameTaken();
    const ActionRecord action{m_ids.next(),  caller.organisationId, input.name, input.script,
                              input.timeout, input.allowedToFail,   true,       1,
                              when};
    m_names.insert(nameKey(caller.organisationId, action.name), action.id);
    store(action);
    appendAdded(caller, action);
    return action;
}

ActionStore::Written ActionStore::update(const Caller &caller, const QString &id, const ActionInput &input,
                                         Moment when)
{
    const ActionRecord *before = find(caller.organisationId, id);
    if (!before)
        return notFound(u"COMMAND-Sfg2t"_s);
    const Payload changes = difference(*before, input);
    if (!changes.name && !changes.script && !changes.timeout && !changes.allowedToFail)
        return refuse(Code::FailedPrecondition, u"No changes"_s, u"ACTION-dg4t2"_s);
    const QString oldKey = nameKey(caller.organisationId, before->name);
    const QString newKey = nameKey(caller.organisationId, input.name);
    if (const auto status = unstorable(input))
        return std::unexpected(*status);
    if (newKey != oldKey && m_names.contains(newKey))
        return nameTaken();

    ActionRecord action = *before;
    action.name = input.name;
    action.script = input.script;
    action.timeout = input.timeout;
    action.allowedToFail = input.allowedToFail;
    action.sequence += 1;
    action.changed = when;
    m_names.remove(oldKey);
    m_names.insert(newKey, id);
    store(action);
    appendEvent(caller, action, u"action.changed"_s, changes);
    return action;
}

ActionStore::Written ActionStore::deactivate(const Caller &caller, const QString &id, Moment when)
{
    const ActionRecord *action = find(caller.organisationId, id);
    if (!action)
        return notFound(u"COMMAND-NRmhu"_s);
    if (!action->isActive)
        return refuse(Code::FailedPrecondition, u"Action is not active"_s, u"COMMAND-Dgj92"_s);
    return changeState(caller, id, false, when);
}

ActionStore::Written ActionStore::reactivate(const Caller &caller, const QString &id, Moment when)
{
    const ActionRecord *action = find(caller.organisationId, id);
    if (!action)
        return notFound(u"COMMAND-Aa22g"_s);
    if (action->isActive)
        return refuse(Code::FailedPrecondition, u"Action is not inactive"_s, u"COMMAND-J53zh"_s);
    return changeState(caller, id, true, when);
}

ActionStore::Written ActionStore::changeState(const Caller &caller, const QString &id, bool isActive,
                                              Moment when)
{
    ActionRecord action = m_actions.value(id);
    action.isActive = isActive;
    action.sequence += 1;
    action.changed = when;
    store(action);
    appendEvent(caller, action, isActive ? u"action.reactivated"_s : u"action.deactivated"_s, std::nullopt);
    return action;
}

ActionStore::Written ActionStore::remove(const Caller &caller, const QString &id, Moment when)
{
    if (!find(caller.organisationId, id))
        return notFound(u"COMMAND-Dgh4h"_s);
    ActionRecord action = m_actions.take(id);
    action.sequence += 1;
    action.changed = when;
    m_names.remove(nameKey(caller.organisationId, action.name));
    m_projection.removeAction(id);
    appendEvent(caller, action, u"action.removed"_s, Payload());
    return action;
}

void ActionStore::seed(const Caller &caller, const QString &id, const ActionInput &input, bool isActive)
{
    ActionRecord action{
        id,   caller.organisationId, input.name, input.script, input.timeout, input.allowedToFail, true, 1,
        now()};
    appendAdded(caller, action);
    if (!isActive) {
        action.isActive = false;
        action.sequence = 2;
        appendEvent(caller, action, u"action.deactivated"_s, std::nullopt);
    }
    m_names.insert(nameKey(action.organisationId, action.name), id);
    m_actions.insert(id, action);
    m_projection.putActionAtOnce(action);
}

ActionStore::Written ActionStore::changeScript(const Caller &caller, const QString &id,
                                               const QByteArray &script)
{
    const ActionRecord *action = find(caller.organisationId, id);
    if (!action)
        return notFound(u"COMMAND-Sfg2t"_s);
    return update(caller, id, {action->name, script, action->timeout, action->allowedToFail});
}

void ActionStore::setBack(const QString &organisationId, const QString &id, const QByteArray &script,
                          quint64 sequence)
{
    const ActionRecord *found = find(organisationId, id);
    if (!found)
        return;
    ActionRecord action = *found;
    action.script = script;
    action.sequence = sequence;
    m_actions.insert(id, action);
    m_projection.putActionAtOnce(action);
}

const ActionRecord *ActionStore::find(const QString &organisationId, const QString &id) const
{
    const auto found = m_actions.constFind(id);
    return found != m_actions.cend() && found->organisationId == organisationId ? &*found : nullptr;
}

void ActionStore::appendAdded(const Caller &caller, const ActionRecord &action)
{
    Payload payload;
    payload.name = action.name;
    payload.allowedToFail = action.allowedToFail;
    if (!action.script.isEmpty())
        payload.script = action.script;
    if (action.timeout != 0)
        payload.timeout = action.timeout;
    appendEvent(caller, action, u"action.added"_s, payload);
}

void ActionStore::store(const ActionRecord &action)
{
    m_actions.insert(action.id, action);
    m_projection.putAction(action);
}

void ActionStore::appendEvent(const Caller &caller, const ActionRecord &action, const QString &type,
                              const std::optional<Payload> &payload)
{
    m_events.append({u"action"_s, action.id, action.organisationId, action.sequence, type, payload,
                     caller.userId, action.changed});
}

} // namespace demo
