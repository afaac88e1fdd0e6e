// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the server's messages say of actions, flows and organisations. Unknown fields are skipped, and a later
// value of a field overrules.
#include "api/grpcmessages.h"
#include "api/grpcwire.h"
#include "zitadel/trigger.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace grpcmessages;

namespace {

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
