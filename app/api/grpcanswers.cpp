// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server's messages say. Unknown fields are skipped, and a later value of a field overrules.
#include "api/eventsjson.h"
#include "api/grpcwire.h"
#include "base/text.h"
#include "zitadel/trigger.h"

#include <QTimeZone>

#include <algorithm>
#include <cmath>
#include <limits>
#include <protozero/pbf_reader.hpp>

using namespace Qt::StringLiterals;
using protozero::pbf_reader;
using zitadel::ServerEvent;

namespace {

/// Thrown where a message is well-formed and still no answer; caught in parsed().
struct Lacks
{
    const char *what;
};

/// Hands @p message to @p read and turns every way of being wrong into one Error of Kind::NotZitadel.
template<typename Read>
auto parsed(const QByteArray &message, Read read) -> Result<decltype(read(std::declval<pbf_reader &>()))>
{
    const auto strange = [](const QString &why) {
        return std::unexpected(Error{.kind = Error::Kind::NotZitadel, .httpStatus = 200, .technical = why});
    };
    try {
        pbf_reader reader(message.constData(), size_t(message.size()));
        return read(reader);
    } catch (const protozero::exception &broken) {
        return strange(u"broken message: "_s + QLatin1StringView(broken.what()));
    } catch (const Lacks &lacks) {
        return strange(u"the answer lacks "_s + QLatin1StringView(lacks.what));
    }
}

/// A field of another type than ours is no field of ours: the message is not what it is taken for.
void expect(const pbf_reader &reader, protozero::pbf_wire_type type)
{
    if (reader.wire_type() != type)
        throw protozero::unknown_pbf_wire_type_exception();
}

QString textOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::length_delimited);
    const protozero::data_view view = reader.get_view();
    return text::fromUtf8Verbatim(QByteArrayView(view.data(), qsizetype(view.size())));
}

quint64 numberOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::varint);
    return reader.get_uint64();
}

qsizetype countOf(pbf_reader &reader)
{
    return qsizetype(std::min<quint64>(numberOf(reader), std::numeric_limits<qsizetype>::max()));
}

pbf_reader messageOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::length_delimited);
    return reader.get_message();
}

/// Of google.protobuf.Duration and Timestamp.
struct Seconds
{
    qint64 seconds = 0;
    qint32 nanos = 0;
};

Seconds secondsOf(pbf_reader message)
{
    Seconds read;
    while (message.next()) {
        if (message.tag() == 1)
            read.seconds = qint64(numberOf(message));
        else if (message.tag() == 2)
            read.nanos = qint32(numberOf(message));
        else
            message.skip();
    }
    return read;
}

std::chrono::nanoseconds durationOf(pbf_reader message)
{
    const Seconds read = secondsOf(message);
    // Beyond what 64 bits of nanoseconds hold there is no timeout.
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1'000'000'000 - 1;
    if (std::abs(read.seconds) > most)
        throw Lacks{"a duration that can be"};
    return std::chrono::seconds(read.seconds) + std::chrono::nanoseconds(read.nanos);
}

/// In UTC, rounded to milliseconds as in JSON; nothing if it is no time.
std::optional<QDateTime> timeOf(pbf_reader message)
{
    const Seconds read = secondsOf(message);
    constexpr qint64 year10000 = 253'402'300'800;
    if (read.seconds <= -year10000 || read.seconds >= year10000)
        return std::nullopt;
    constexpr qint64 perMillisecond = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(
        read.seconds * 1000 + (read.nanos + perMillisecond / 2) / perMillisecond, QTimeZone::UTC);
}

/// zitadel.v1.ObjectDetails.
zitadel::ObjectDetails detailsOf(pbf_reader message)
{
    zitadel::ObjectDetails details;
    while (message.next()) {
        switch (message.tag()) {
        case 1:
            details.sequence = numberOf(message);
            break;
        case 2:
            details.creationDate = timeOf(messageOf(message));
            break;
        case 3:
            details.changeDate = timeOf(messageOf(message));
            break;
        case 4:
            details.resourceOwner = textOf(message);
            break;
        default:
            message.skip();
        }
    }
    return details;
}

/// The total of zitadel.v1.ListDetails and of zitadel.object.v2.ListDetails; the time, as a text to be
/// compared, goes to @p asOf.
qsizetype totalOf(pbf_reader message, QString *asOf = nullptr)
{
    qsizetype total = 0;
    while (message.next()) {
        if (message.tag() == 1) {
            total = countOf(message);
        } else if (message.tag() == 3 && asOf) {
            const Seconds time = secondsOf(messageOf(message));
            *asOf = QString::number(time.seconds) + u'.' + QString::number(time.nanos);
        } else {
            message.skip();
        }
    }
    return total;
}

zitadel::ActionState stateOf(quint64 number)
{
    return number == 2   ? zitadel::ActionState::Active
           : number == 1 ? zitadel::ActionState::Inactive
                         : zitadel::ActionState::Unspecified;
}

zitadel::Action actionOf(pbf_reader message)
{
    zitadel::Action action;
    while (message.next()) {
        switch (message.tag()) {
        case 1:
            action.id = textOf(message);
            break;
        case 2:
            action.details = detailsOf(messageOf(message));
            break;
        case 3:
            action.state = stateOf(numberOf(message));
            break;
        case 4:
            action.fields.name = textOf(message);
            break;
        case 5:
            action.fields.script = textOf(message);
            break;
        case 6:
            action.fields.timeout = durationOf(messageOf(message));
            break;
        case 7:
            action.fields.allowedToFail = numberOf(message) != 0;
            break;
        default:
            message.skip();
        }
    }
    // An action without an id could be shown but never saved.
    if (action.id.isEmpty())
        throw Lacks{"an action's id"};
    return action;
}

/// Id and name of zitadel.org.v1.Org and of zitadel.org.v2.Organization.
zitadel::Organisation organisationOf(pbf_reader message)
{
    zitadel::Organisation organisation;
    while (message.next()) {
        if (message.tag() == 1)
            organisation.id = textOf(message);
        else if (message.tag() == 4)
            organisation.name = textOf(message);
        else
            message.skip();
    }
    if (organisation.id.isEmpty())
        throw Lacks{"an organisation's id"};
    return organisation;
}

/// Of FlowType and TriggerType: id, and the name in the language that the server answers in.
std::pair<QString, QString> typeOf(pbf_reader message)
{
    std::pair<QString, QString> type;
    while (message.next()) {
        if (message.tag() == 1) {
            type.first = textOf(message);
        } else if (message.tag() == 2) {
            pbf_reader localised = messageOf(message);
            while (localised.next()) {
                if (localised.tag() == 2)
                    type.second = textOf(localised);
                else
                    localised.skip();
            }
        } else {
            message.skip();
        }
    }
    return type;
}

zitadel::TriggerActions triggerOf(pbf_reader message)
{
    zitadel::TriggerActions trigger;
    while (message.next()) {
        if (message.tag() == 1) {
            std::tie(trigger.id, trigger.name) = typeOf(messageOf(message));
        } else if (message.tag() == 2) {
            // The whole action is in here, of which only the id is wanted.
            pbf_reader action = messageOf(message);
            QString id;
            while (action.next()) {
                if (action.tag() == 1)
                    id = textOf(action);
                else
                    action.skip();
            }
            trigger.actionIds << id;
        } else {
            message.skip();
        }
    }
    if (trigger.name.isEmpty())
        trigger.name = zitadel::triggerName(trigger.id);
    return trigger;
}

zitadel::Flow flowOf(pbf_reader message)
{
    zitadel::Flow flow;
    while (message.next()) {
        if (message.tag() == 1)
            std::tie(flow.id, flow.name) = typeOf(messageOf(message));
        else if (message.tag() == 4)
            flow.triggers << triggerOf(messageOf(message));
        else
            message.skip();
    }
    if (flow.id.isEmpty())
        throw Lacks{"flow.type.id"};
    if (flow.name.isEmpty())
        flow.name = zitadel::flowName(flow.id);
    std::ranges::sort(flow.triggers, {}, &zitadel::TriggerActions::id);
    return flow;
}

// -- events

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

/// The text of a field, such as that of zitadel.event.v1.EventType.
QString textIn(pbf_reader message, protozero::pbf_tag_type field)
{
    QString text;
    while (message.next()) {
        if (message.tag() == field)
            text = textOf(message);
        else
            message.skip();
    }
    return text;
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

// -- who, and what may they do

/// zitadel.user.v1.User.
zitadel::Account accountOf(pbf_reader user)
{
    zitadel::Account account;
    QString userName;
    while (user.next()) {
        switch (user.tag()) {
        case 1:
            account.id = textOf(user);
            break;
        case 2:
            account.organisationId = detailsOf(messageOf(user)).resourceOwner;
            break;
        case 4:
            userName = textOf(user);
            break;
        case 6:
            account.loginName = textOf(user);
            break;
        case 7: {
            account.isHuman = true;
            pbf_reader human = messageOf(user);
            while (human.next()) {
                if (human.tag() == 1)
                    account.name = textIn(messageOf(human), 4); // the profile's display name
                else
                    human.skip();
            }
            break;
        }
        case 8:
            account.name = textIn(messageOf(user), 1);
            break;
        default:
            user.skip();
        }
    }
    if (account.id.isEmpty())
        throw Lacks{"user.id"};
    if (account.loginName.isEmpty())
        account.loginName = userName;
    if (account.name.isEmpty())
        account.name = account.loginName;
    return account;
}

void takeMembership(pbf_reader row, paging::MembershipPage &page)
{
    zitadel::Membership membership;
    bool isOfInstance = false;
    while (row.next()) {
        switch (row.tag()) {
        case 3:
            membership.roles << textOf(row);
            break;
        case 4:
            membership.name = textOf(row);
            break;
        case 5:
            isOfInstance = numberOf(row) != 0;
            break;
        case 6:
            membership.organisationId = textOf(row);
            break;
        default:
            row.skip();
        }
    }
    ++page.rows;
    // Those of projects give no right to actions.
    if (isOfInstance || !membership.organisationId.isEmpty())
        page.memberships << membership;
}

} // namespace

Result<paging::ActionPage> GrpcWire::readActions(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        paging::ActionPage page;
        bool isAnswer = false;
        while (root.next()) {
            if (root.tag() == 1) {
                isAnswer = true;
                page.total = totalOf(messageOf(root), &page.asOf);
            } else if (root.tag() == 3) {
                isAnswer = true;
                page.actions << actionOf(messageOf(root));
            } else {
                root.skip();
            }
        }
        if (!isAnswer)
            throw Lacks{"details and result"};
        return page;
    });
}

Result<zitadel::Action> GrpcWire::readAction(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        std::optional<zitadel::Action> action;
        while (root.next()) {
            if (root.tag() == 1)
                action = actionOf(messageOf(root));
            else
                root.skip();
        }
        if (!action)
            throw Lacks{"the action"};
        return *action;
    });
}

Result<zitadel::WriteAnswer> GrpcWire::readWritten(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        zitadel::WriteAnswer answer;
        while (root.next()) {
            if (root.tag() == 1) {
                const zitadel::ObjectDetails details = detailsOf(messageOf(root));
                answer.sequence = details.sequence;
                answer.writtenAt = details.creationDate;
                answer.resourceOwner = details.resourceOwner;
            } else if (root.tag() == 2) {
                answer.id = textOf(root);
            } else {
                root.skip();
            }
        }
        // Without a sequence this is no answer to a write, and nothing may be called saved.
        if (answer.sequence == 0)
            throw Lacks{"details.sequence"};
        return answer;
    });
}

Result<zitadel::Flow> GrpcWire::readFlow(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        std::optional<zitadel::Flow> flow;
        while (root.next()) {
            if (root.tag() == 1)
                flow = flowOf(messageOf(root));
            else
                root.skip();
        }
        if (!flow)
            throw Lacks{"the flow"};
        return *flow;
    });
}

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

Result<zitadel::Organisation> GrpcWire::readOwnOrganisation(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        std::optional<zitadel::Organisation> organisation;
        while (root.next()) {
            if (root.tag() == 1)
                organisation = organisationOf(messageOf(root));
            else
                root.skip();
        }
        if (!organisation)
            throw Lacks{"the organisation"};
        return *organisation;
    });
}

Result<paging::OrganisationPage> GrpcWire::readOrganisations(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        paging::OrganisationPage page;
        while (root.next()) {
            if (root.tag() == 1)
                page.total = totalOf(messageOf(root));
            else if (root.tag() == 3)
                page.organisations << organisationOf(messageOf(root));
            else
                root.skip();
        }
        return page;
    });
}

Result<paging::MembershipPage> GrpcWire::readMemberships(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        paging::MembershipPage page;
        while (root.next()) {
            if (root.tag() == 1)
                page.total = totalOf(messageOf(root));
            else if (root.tag() == 2)
                takeMembership(messageOf(root), page);
            else
                root.skip();
        }
        return page;
    });
}

Result<zitadel::Account> GrpcWire::readAccount(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        std::optional<zitadel::Account> account;
        while (root.next()) {
            if (root.tag() == 1)
                account = accountOf(messageOf(root));
            else
                root.skip();
        }
        if (!account)
            throw Lacks{"the user"};
        return *account;
    });
}

Result<QStringList> GrpcWire::readPermissions(QByteArray message) const
{
    return parsed(message, [](pbf_reader &root) {
        QStringList permissions;
        while (root.next()) {
            if (root.tag() == 1)
                permissions << textOf(root);
            else
                root.skip();
        }
        return permissions;
    });
}

Result<> GrpcWire::readNothing(QByteArray message) const
{
    // Whatever is in it, it is a message: the frame and the status were looked at.
    return parsed(message,
                  [](pbf_reader &root) {
                      while (root.next())
                          root.skip();
                      return true;
                  })
        .transform([](bool) {});
}
