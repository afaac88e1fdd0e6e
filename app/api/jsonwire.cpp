// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/jsonwire.h"

#include "api/accountjson.h"
#include "api/actionjson.h"
#include "api/eventsjson.h"
#include "api/flowjson.h"
#include "api/reply.h"
#include "http/transport.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace {

QByteArray actionPath(const QString &id, QByteArrayView verb = {})
{
    return "/management/v1/actions/"_ba + QUrl::toPercentEncoding(id) + verb.toByteArray();
}

QByteArray flowPath(const QString &id)
{
    return "/management/v1/flows/"_ba + QUrl::toPercentEncoding(id);
}

} // namespace

Wire::Question JsonWire::actions(qsizetype offset, qsizetype limit) const
{
    return {"POST", "/management/v1/actions/_search", actionjson::actionSearch(offset, limit)};
}

Wire::Question JsonWire::action(const QString &id) const
{
    return {"GET", actionPath(id), {}};
}

Wire::Question JsonWire::createAction(const zitadel::ActionFields &fields) const
{
    return {"POST", "/management/v1/actions", actionjson::fields(fields)};
}

Wire::Question JsonWire::updateAction(const QString &id, const zitadel::ActionFields &fields) const
{
    return {"PUT", actionPath(id), actionjson::fields(fields)};
}

Wire::Question JsonWire::deactivateAction(const QString &id) const
{
    return {"POST", actionPath(id, "/_deactivate"), "{}"};
}

Wire::Question JsonWire::reactivateAction(const QString &id) const
{
    return {"POST", actionPath(id, "/_reactivate"), "{}"};
}

Wire::Question JsonWire::deleteAction(const QString &id) const
{
    return {"DELETE", actionPath(id), {}};
}

Wire::Question JsonWire::flow(const QString &id) const
{
    return {"GET", flowPath(id), {}};
}

Wire::Question JsonWire::setTriggerActions(const QString &flow, const QString &trigger,
                                           const QStringList &actionIds) const
{
    return {"POST", flowPath(flow) + "/trigger/" + QUrl::toPercentEncoding(trigger),
            flowjson::actionIds(actionIds)};
}

Wire::Question JsonWire::events(const QString &aggregateId, bool isOrganisation, quint64 after,
                                int limit) const
{
    return {"POST", "/admin/v1/events/_search",
            eventsjson::search(aggregateId, isOrganisation, after, limit)};
}

Wire::Question JsonWire::ownOrganisation() const
{
    return {"GET", "/management/v1/orgs/me", {}};
}

Wire::Question JsonWire::organisations(qsizetype offset, qsizetype limit, const QString &name) const
{
    return {"POST", "/v2/organizations/_search", actionjson::organisationSearch(offset, limit, name)};
}

Wire::Question JsonWire::memberships(qsizetype offset, qsizetype limit) const
{
    return {"POST", "/auth/v1/memberships/me/_search", accountjson::membershipSearch(offset, limit)};
}

Wire::Question JsonWire::account() const
{
    return {"GET", "/auth/v1/users/me", {}};
}

Wire::Question JsonWire::permissions() const
{
    return {"POST", "/auth/v1/permissions/zitadel/me/_search", "{}"};
}

Wire::Question JsonWire::health() const
{
    return {"GET", "/management/v1/healthz", {}};
}

void JsonWire::dress(http::Request &request, std::chrono::milliseconds) const
{
    request.headers.append(QHttpHeaders::WellKnownHeader::ContentType, "application/json"_ba);
}

Result<QByteArray> JsonWire::judge(const http::Outcome &outcome, explain::Operation operation) const
{
    return reply::judge(outcome, operation);
}

Result<paging::ActionPage> JsonWire::readActions(QByteArray message) const
{
    return actionjson::actionPage(std::move(message));
}

Result<zitadel::Action> JsonWire::readAction(QByteArray message) const
{
    return actionjson::action(std::move(message));
}

Result<zitadel::WriteAnswer> JsonWire::readWritten(QByteArray message) const
{
    return actionjson::writeAnswer(std::move(message));
}

Result<zitadel::Flow> JsonWire::readFlow(QByteArray message) const
{
    return flowjson::flow(message);
}

Result<QList<zitadel::ServerEvent>> JsonWire::readEvents(QByteArray message) const
{
    return eventsjson::events(std::move(message));
}

Result<zitadel::Organisation> JsonWire::readOwnOrganisation(QByteArray message) const
{
    return actionjson::ownOrganisation(std::move(message));
}

Result<paging::OrganisationPage> JsonWire::readOrganisations(QByteArray message) const
{
    return actionjson::organisationPage(std::move(message));
}

Result<paging::MembershipPage> JsonWire::readMemberships(QByteArray message) const
{
    return accountjson::memberships(message);
}

Result<zitadel::Account> JsonWire::readAccount(QByteArray message) const
{
    return accountjson::account(message);
}

Result<QStringList> JsonWire::readPermissions(QByteArray message) const
{
    return accountjson::permissions(message);
}

Result<> JsonWire::readNothing(QByteArray message) const
{
    if (!message.trimmed().startsWith('{'))
        return std::unexpected(Error{.kind = Error::Kind::NotZitadel, .httpStatus = 200});
    return {};
}
