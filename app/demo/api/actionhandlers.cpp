// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/call.h"
#include "demo/api/details.h"
#include "demo/api/validators.h"

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

ActionInput inputOf(const Message &body)
{
    return {body.text("name"), body.utf8("script"), body.nanoseconds("timeout"), body.flag("allowedToFail")};
}

bool matches(const ActionRecord &action, const Message &query)
{
    if (query.has("actionIdQuery"))
        return action.id == query.message("actionIdQuery").text("id");
    if (query.has("actionNameQuery"))
        return matchesText(action.name, query.message("actionNameQuery"), "name");
    // 1 inactive, 2 active; 0 matches nothing.
    return query.message("actionStateQuery").enumeration("state") == (action.isActive ? 2 : 1);
}

Answer writtenAnswer(const ActionStore::Written &written, bool isNew = false)
{
    if (!written)
        return std::unexpected(written.error());
    JsonObject json;
    json.raw("details",
             detailsJson(written->sequence, DateField::Creation, written->changed, written->organisationId));
    if (isNew)
        json.text("id", written->id);
    return json.take();
}

} // namespace

Answer listActions(const Call &call)
{
    if (const Violation violation = validateActionSearch(call.body))
        return std::unexpected(*violation);
    if (isBeyondDatabase(call.body))
        return refuse(Code::Internal, u"An internal error occurred"_s, u"QUERY-SDfr52"_s);
    call.state.projection.catchUp();
    QList<const ActionRecord *> found;
    const std::vector<Message> &queries = call.body.messages("queries");
    for (const ActionRecord *action : call.state.projection.actionsOf(call.caller.organisationId)) {
        if (std::ranges::all_of(queries, [action](const Message &query) { return matches(*action, query); }))
            found << action;
    }
    const Message &query = call.body.message("query");
    const auto shown = page(found, query.number("offset"), query.number("limit"));
    QByteArrayList result;
    for (const ActionRecord *action : shown)
        result << actionJson(*action);

    // The total rides on the rows in the real server, so it is missing past the end.
    JsonObject details;
    details.number64("totalResult", shown.isEmpty() ? 0 : quint64(found.size()));
    if (const auto lastChange = call.state.projection.lastChange())
        details.moment("viewTimestamp", *lastChange);
    JsonObject json;
    json.raw("details", details.take()).list("result", result);
    return json.take();
}

Answer readAction(const Call &call)
{
    call.state.projection.catchUp();
    const ActionRecord *action = call.state.projection.action(call.parameters.at(0));
    if (!action || action->organisationId != call.caller.organisationId)
        return refuse(Code::NotFound, u"Action not found"_s, u"QUERY-GEfnb"_s);
    JsonObject json;
    json.raw("action", actionJson(*action));
    return json.take();
}

Answer createAction(const Call &call)
{
    if (const Violation violation = validateActionInput(call.body))
        return std::unexpected(*violation);
    return writtenAnswer(call.state.actions.create(call.caller, inputOf(call.body)), true);
}

Answer updateAction(const Call &call)
{
    const QString &id = call.parameters.at(0);
    if (const Violation violation = validateActionUpdate(id, call.body))
        return std::unexpected(*violation);
    return writtenAnswer(call.state.actions.update(call.caller, id, inputOf(call.body)));
}

Answer deactivateAction(const Call &call)
{
    return writtenAnswer(call.state.actions.deactivate(call.caller, call.parameters.at(0)));
}

Answer reactivateAction(const Call &call)
{
    return writtenAnswer(call.state.actions.reactivate(call.caller, call.parameters.at(0)));
}

Answer deleteAction(const Call &call)
{
    const QString &id = call.parameters.at(0);
    if (id.isEmpty())
        return refuse(Code::InvalidArgument, u"ID missing"_s, u"COMMAND-Gfg3g"_s);
    const ActionStore::Written removed = call.state.actions.remove(call.caller, id);
    if (!removed)
        return std::unexpected(removed.error());
    call.state.flows.cascadeRemoval(call.caller, id);
    return "{}"_ba;
}

} // namespace demo
