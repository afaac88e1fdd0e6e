// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What messages say of events.
#include "api/eventsjson.h"
#include "api/grpcmessages.h"
#include "api/grpcwire.h"
#include "zitadel/trigger.h"

#include <cmath>

using namespace Qt::StringLiterals;
using namespace grpcmessages;
using zitadel::ServerEvent;

namespace {

/// google.protobuf.Value, as far as events have it.
struct Value
{
    std::optional<double> number;
    std::optional<QString> text;
    std::optional<bool> flag;
    QStringList texts; ///< of a list, those that are texts
};

Value valueOf(pbf_reader message)
{
    Value value;
    while (message.next()) {
        switch (message.tag()) {
        case 2:
            expect(message, protozero::pbf_wire_type::fixed64);
            value.number = message.get_double();
            break;
        case 3:
            value.text = textOf(message);
            break;
        case 4:
            value.flag = numberOf(message) != 0;
            break;
        case 6: {
            pbf_reader list = messageOf(message);
            while (list.next()) {
                if (list.tag() != 1)
                    list.skip();
                else if (const Value element = valueOf(messageOf(list)); element.text)
                    value.texts << *element.text;
            }
            break;
        }
        default:
            message.skip();
        }
    }
    return value;
}

/// Flows and triggers are numbers here, and texts elsewhere in the API.
QString typeIdOf(const Value &value)
{
    const double number = value.number.value_or(0);
    return QString::number(std::abs(number) < 1e9 ? std::llround(number) : 0);
}

void takeField(QStringView key, const Value &value, ServerEvent &event)
{
    if (key == u"name") {
        event.fields.name = value.text;
    } else if (key == u"script") {
        event.fields.script = value.text;
    } else if (key == u"timeout") {
        // Doubles are exact up to 104 days of nanoseconds. One that no timeout can be is none.
        if (value.number && std::abs(*value.number) <= 1e18)
            event.fields.timeout = std::chrono::nanoseconds(std::llround(*value.number));
    } else if (key == u"allowedToFail") {
        event.fields.allowedToFail = value.flag;
    } else if (key == u"flowType") {
        event.flow = typeIdOf(value);
    } else if (key == u"triggerType") {
        event.trigger = typeIdOf(value);
    } else if (key == u"actionID" && value.text) {
        event.actionIds << *value.text;
    } else if (key == u"actionIDs") {
        event.actionIds << value.texts;
    }
}

void takePayload(pbf_reader payload, ServerEvent &event)
{
    bool isEmpty = true;
    while (payload.next()) {
        if (payload.tag() != 1) {
            payload.skip();
            continue;
        }
        isEmpty = false;
        pbf_reader entry = messageOf(payload);
        QString key;
        Value value;
        while (entry.next()) {
            if (entry.tag() == 1)
                key = textOf(entry);
            else if (entry.tag() == 2)
                value = valueOf(messageOf(entry));
            else
                entry.skip();
        }
        takeField(key, value, event);
    }
    eventsjson::completePayload(event, isEmpty);
}

ServerEvent eventOf(pbf_reader message)
{
    ServerEvent event;
    std::optional<pbf_reader> payload; // which is read by the type
    while (message.next()) {
        switch (message.tag()) {
        case 1: {
            const pbf_reader editor = messageOf(message);
            const QString name = textIn(editor, 2);
            event.editor = name.isEmpty() ? textIn(editor, 1) : name;
            break;
        }
        case 3:
            event.sequence = numberOf(message);
            break;
        case 4:
            event.at = timeOf(messageOf(message)).value_or(QDateTime());
            break;
        case 5:
            payload = messageOf(message);
            break;
        case 6:
            event.type = eventsjson::typeOf(textIn(messageOf(message), 1));
            break;
        default:
            message.skip();
        }
    }
    if (payload)
        takePayload(*payload, event);
    if (event.type != ServerEvent::Type::Added && event.type != ServerEvent::Type::Changed)
        event.fields = {};
    // Without these it has no place on a time line.
    if (event.sequence == 0 || !event.at.isValid())
        throw Lacks{"an event's sequence or time"};
    return event;
}

} // namespace

Result<QList<ServerEvent>> GrpcWire::readEvents(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        QList<ServerEvent> events;
        while (root.next()) {
            if (root.tag() == 1)
                events << eventOf(messageOf(root));
            else
                root.skip();
        }
        return events;
    });
}
