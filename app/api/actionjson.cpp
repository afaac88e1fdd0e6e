// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionjson.h"

#include "api/answerjson.h"
#include "zitadel/duration.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
namespace od = simdjson::ondemand;
using answerjson::eachMember;
using answerjson::number64;
using answerjson::parse;
using answerjson::string;
using answerjson::timestamp;

namespace {

zitadel::ObjectDetails details(od::object object)
{
    zitadel::ObjectDetails details;
    eachMember(object, [&details](std::string_view key, od::value value) {
        if (key == "sequence")
            details.sequence = number64(value);
        else if (key == "creationDate")
            details.creationDate = timestamp(value);
        else if (key == "changeDate")
            details.changeDate = timestamp(value);
        else if (key == "resourceOwner")
            details.resourceOwner = string(value);
    });
    return details;
}

/// Of the details of a search.
qsizetype totalResult(od::object details)
{
    qsizetype total = 0;
    eachMember(details, [&total](std::string_view key, od::value value) {
        if (key == "totalResult")
            total = answerjson::count(value);
    });
    return total;
}

void readDetails(od::object details, actionjson::ActionPage &page)
{
    eachMember(details, [&page](std::string_view key, od::value value) {
        if (key == "totalResult")
            page.total = answerjson::count(value);
        else if (key == "viewTimestamp")
            page.asOf = string(value);
    });
}

zitadel::ActionState state(std::string_view name)
{
    if (name == "ACTION_STATE_ACTIVE")
        return zitadel::ActionState::Active;
    if (name == "ACTION_STATE_INACTIVE")
        return zitadel::ActionState::Inactive;
    return zitadel::ActionState::Unspecified;
}

zitadel::Action readAction(od::object object)
{
    zitadel::Action action;
    eachMember(object, [&action](std::string_view key, od::value value) {
        if (key == "id") {
            action.id = string(value);
        } else if (key == "details") {
            action.details = details(value.get_object());
        } else if (key == "state") {
            action.state = state(value.get_string());
        } else if (key == "name") {
            action.fields.name = string(value);
        } else if (key == "script") {
            action.fields.script = string(value);
        } else if (key == "timeout") {
            const std::string_view view = value.get_string();
            const auto timeout =
                zitadel::durationFromJson(QByteArrayView(view.data(), qsizetype(view.size())));
            if (!timeout)
                throw simdjson::simdjson_error(simdjson::INCORRECT_TYPE);
            action.fields.timeout = *timeout;
        } else if (key == "allowedToFail") {
            action.fields.allowedToFail = value.get_bool();
        }
    });
    // An action without an id could be shown but never saved.
    if (action.id.isEmpty())
        throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
    return action;
}

zitadel::Organisation readOrganisation(od::object object)
{
    zitadel::Organisation organisation;
    eachMember(object, [&organisation](std::string_view key, od::value value) {
        if (key == "id")
            organisation.id = string(value);
        else if (key == "name")
            organisation.name = string(value);
    });
    if (organisation.id.isEmpty())
        throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
    return organisation;
}

QJsonObject page(qsizetype offset, qsizetype limit)
{
    return {{u"offset"_s, QString::number(offset)}, {u"limit"_s, limit}, {u"asc"_s, true}};
}

} // namespace

Result<actionjson::ActionPage> actionjson::actionPage(QByteArray body)
{
    return parse<ActionPage>(std::move(body), [](od::object root) {
        ActionPage page;
        bool isAnswer = false;
        eachMember(root, [&](std::string_view key, od::value value) {
            if (key == "details") {
                isAnswer = true;
                readDetails(value.get_object(), page);
            } else if (key == "result") {
                isAnswer = true;
                for (auto element : value.get_array())
                    page.actions.append(readAction(element.get_object()));
            }
        });
        if (!isAnswer)
            throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
        return page;
    });
}

Result<zitadel::Action> actionjson::action(QByteArray body)
{
    return parse<zitadel::Action>(std::move(body), [](od::object root) {
        std::optional<zitadel::Action> action;
        eachMember(root, [&action](std::string_view key, od::value value) {
            if (key == "action")
                action = readAction(value.get_object());
        });
        if (!action)
            throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
        return *action;
    });
}

Result<zitadel::WriteAnswer> actionjson::writeAnswer(QByteArray body)
{
    return parse<zitadel::WriteAnswer>(std::move(body), [](od::object root) {
        zitadel::WriteAnswer answer;
        eachMember(root, [&answer](std::string_view key, od::value value) {
            if (key == "id") {
                answer.id = string(value);
            } else if (key == "details") {
                const zitadel::ObjectDetails read = details(value.get_object());
                answer.sequence = read.sequence;
                answer.writtenAt = read.creationDate;
                answer.resourceOwner = read.resourceOwner;
            }
        });
        // Without a sequence this is no answer to a write, and nothing may be called saved.
        if (answer.sequence == 0)
            throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
        return answer;
    });
}

Result<zitadel::Organisation> actionjson::ownOrganisation(QByteArray body)
{
    return parse<zitadel::Organisation>(std::move(body), [](od::object root) {
        std::optional<zitadel::Organisation> organisation;
        eachMember(root, [&organisation](std::string_view key, od::value value) {
            if (key == "org")
                organisation = readOrganisation(value.get_object());
        });
        if (!organisation)
            throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
        return *organisation;
    });
}

Result<actionjson::OrganisationPage> actionjson::organisationPage(QByteArray body)
{
    return parse<OrganisationPage>(std::move(body), [](od::object root) {
        OrganisationPage page;
        eachMember(root, [&page](std::string_view key, od::value value) {
            if (key == "details") {
                page.total = totalResult(value.get_object());
            } else if (key == "result") {
                for (auto element : value.get_array())
                    page.organisations.append(readOrganisation(element.get_object()));
            }
        });
        return page;
    });
}

std::optional<actionjson::ErrorBody> actionjson::errorBody(QByteArray body)
{
    const auto parsed = parse<ErrorBody>(std::move(body), [](od::object root) {
        ErrorBody error;
        eachMember(root, [&error](std::string_view key, od::value value) {
            if (key == "code") {
                error.code = int(value.get_int64());
            } else if (key == "message") {
                error.message = string(value);
            } else if (key == "details") {
                for (auto element : value.get_array()) {
                    eachMember(element.get_object(), [&error](std::string_view detail, od::value text) {
                        if (detail == "id" && error.id.isEmpty())
                            error.id = string(text);
                    });
                }
            }
        });
        // Other servers have JSON errors as well; these two make it the API's.
        if (error.code < 0)
            throw simdjson::simdjson_error(simdjson::NO_SUCH_FIELD);
        return error;
    });
    return parsed ? std::optional(*parsed) : std::nullopt;
}

QByteArray actionjson::fields(const zitadel::ActionFields &fields)
{
    const QJsonObject object{
        {u"name"_s, fields.name},
        {u"script"_s, fields.script},
        {u"timeout"_s, QString::fromLatin1(zitadel::durationToJson(fields.timeout))},
        {u"allowedToFail"_s, fields.allowedToFail},
    };
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray actionjson::actionSearch(qsizetype offset, qsizetype limit)
{
    if (limit == 0)
        return "{}"_ba;
    return QJsonDocument(QJsonObject{{u"query"_s, page(offset, limit)}}).toJson(QJsonDocument::Compact);
}

QByteArray actionjson::organisationSearch(qsizetype offset, qsizetype limit, const QString &name)
{
    QJsonObject search{{u"query"_s, page(offset, limit)},
                       {u"sortingColumn"_s, u"ORGANIZATION_FIELD_NAME_NAME"_s}};
    if (!name.isEmpty()) {
        const QJsonObject byName{{u"name"_s, name},
                                 {u"method"_s, u"TEXT_QUERY_METHOD_CONTAINS_IGNORE_CASE"_s}};
        search.insert(u"queries"_s, QJsonArray{QJsonObject{{u"nameQuery"_s, byName}}});
    }
    return QJsonDocument(search).toJson(QJsonDocument::Compact);
}
