// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/call.h"
#include "demo/api/details.h"
#include "demo/state/flowtypes.h"

#include <QRandomGenerator>

#include <algorithm>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// The row joined with the actions that still exist; empty if there are none.
QByteArray triggerActionsJson(const Call &call, const FlowRow &row)
{
    QByteArrayList actions;
    for (const QString &id : row.actionIds) {
        const ActionRecord *action = call.state.projection.action(id);
        if (action && action->organisationId == call.caller.organisationId)
            actions << actionJson(*action);
    }
    if (actions.isEmpty())
        return {};
    JsonObject json;
    json.raw("triggerType", triggerTypeJson(row.trigger)).list("actions", actions);
    return json.take();
}

} // namespace

Answer listFlowTypes(const Call &)
{
    QByteArrayList result;
    for (int flow = 1; flow <= 4; ++flow)
        result << flowTypeJson(flow);
    JsonObject json;
    json.list("result", result);
    return json.take();
}

Answer listTriggerTypes(const Call &call)
{
    const int flow = flowFromPath(call.parameters.at(0));
    if (flow == 0)
        return refuse(Code::NotFound, u"Errors.NotFound"_s, u"MANAG-P2OBk"_s);
    QByteArrayList result;
    for (const int trigger : triggersOf(flow))
        result << triggerTypeJson(trigger);
    JsonObject json;
    json.list("result", result);
    return json.take();
}

Answer readFlow(const Call &call)
{
    const int flow = flowFromPath(call.parameters.at(0));
    call.state.projection.catchUp();
    QList<FlowRow> rows = call.state.projection.flowRows(call.caller.organisationId, flow);
    std::shuffle(rows.begin(), rows.end(), *QRandomGenerator::global());

    // From any row, even if none of its actions is left.
    QByteArray details = "{}"_ba;
    if (!rows.isEmpty())
        details = detailsJson(rows.front().sequence, DateField::Change, rows.front().changed,
                              rows.front().organisationId);
    QByteArrayList triggerActions;
    for (const FlowRow &row : std::as_const(rows)) {
        if (const QByteArray json = triggerActionsJson(call, row); !json.isEmpty())
            triggerActions << json;
    }
    JsonObject json;
    json.raw("type", flowTypeJson(flow))
        .raw("details", details)
        .text("state", "FLOW_STATE_ACTIVE"_ba)
        .list("triggerActions", triggerActions);
    JsonObject answer;
    answer.raw("flow", json.take());
    return answer.take();
}

Answer setTriggerActions(const Call &call)
{
    const int flow = flowFromPath(call.parameters.at(0));
    const int trigger = triggerFromPath(call.parameters.at(1));
    const FlowStore::Written written =
        call.state.flows.setTriggerActions(call.caller, flow, trigger, call.body.texts("actionIds"));
    if (!written)
        return std::unexpected(written.error());
    JsonObject json;
    json.raw("details",
             detailsJson(written->sequence, DateField::Creation, written->when, call.caller.organisationId));
    return json.take();
}

Answer clearFlow(const Call &call)
{
    const FlowStore::Written written =
        call.state.flows.clear(call.caller, flowFromPath(call.parameters.at(0)));
    if (!written)
        return std::unexpected(written.error());
    JsonObject json;
    json.raw("details",
             detailsJson(written->sequence, DateField::Change, written->when, call.caller.organisationId));
    return json.take();
}

} // namespace demo
