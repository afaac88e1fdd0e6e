// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/eventlog.h"

#include "demo/json/jsonwriter.h"

#include <algorithm>

namespace demo {

namespace {

constexpr qsizetype mostEvents = 1000;

bool matches(const Event &event, const EventFilter &filter)
{
    const auto isOneOf = [](const QStringList &wanted, const QString &given) {
        return wanted.isEmpty() || wanted.contains(given);
    };
    const auto isWanted = [](const QString &wanted, const QString &given) {
        return wanted.isEmpty() || wanted == given;
    };
    const bool isOnThisSide = filter.sequence == 0 || (filter.isAscending ? event.sequence > filter.sequence
                                                                          : event.sequence < filter.sequence);
    return isOnThisSide && isWanted(filter.editorId, event.editorId) &&
           isWanted(filter.aggregateId, event.aggregateId) &&
           isWanted(filter.organisationId, event.organisationId) &&
           isOneOf(filter.aggregateTypes, event.aggregateType) && isOneOf(filter.eventTypes, event.type) &&
           (!filter.after || event.created > *filter.after) &&
           (!filter.before || event.created < *filter.before);
}

QByteArrayList quotedTexts(const QStringList &texts)
{
    QByteArrayList result;
    for (const QString &text : texts)
        result << quoted(text.toUtf8());
    return result;
}

} // namespace

QByteArray Payload::json() const
{
    JsonObject json;
    if (actionId)
        json.raw("actionID", quoted(actionId->toUtf8()));
    if (actionIds)
        json.raw("actionIDs", jsonList(quotedTexts(*actionIds)));
    if (allowedToFail)
        json.raw("allowedToFail", *allowedToFail ? "true" : "false");
    if (flowType)
        json.raw("flowType", QByteArray::number(*flowType));
    if (name)
        json.raw("name", quoted(name->toUtf8()));
    if (script)
        json.raw("script", quoted(*script));
    if (timeout)
        json.raw("timeout", QByteArray::number(*timeout));
    if (triggerType)
        json.raw("triggerType", QByteArray::number(*triggerType));
    return json.take();
}

QList<Event> EventLog::search(const EventFilter &filter) const
{
    // Order of writing is both the global position and, within one aggregate, the order of sequences.
    const qsizetype limit = filter.limit == 0 ? mostEvents : qMin(filter.limit, mostEvents);
    QList<Event> result;
    const auto take = [&](const Event &event) {
        if (matches(event, filter))
            result << event;
        return result.size() >= limit;
    };
    if (filter.isAscending)
        std::ignore = std::any_of(m_events.begin(), m_events.end(), take);
    else
        std::ignore = std::any_of(m_events.rbegin(), m_events.rend(), take);
    return result;
}

} // namespace demo
