// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/orderjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace run {

namespace {

double seconds(std::chrono::nanoseconds time)
{
    return std::chrono::duration<double>(time).count();
}

QJsonObject toJson(const CannedAnswer &answer)
{
    QJsonObject headers;
    for (const auto &[name, value] : answer.headers)
        headers.insert(name, value);
    return {{u"method"_s, answer.method},  {u"url"_s, answer.url},  {u"status"_s, answer.status},
            {u"body"_s, answer.body},      {u"headers"_s, headers}, {u"delay"_s, seconds(answer.delay)},
            {u"refused"_s, answer.refused}};
}

} // namespace

QJsonArray toJson(const QList<CannedAnswer> &answers)
{
    QJsonArray list;
    for (const CannedAnswer &answer : answers)
        list.append(toJson(answer));
    return list;
}

QList<CannedAnswer> answersOf(const QJsonArray &json)
{
    QList<CannedAnswer> answers;
    for (const QJsonValue value : json) {
        if (!value.isObject())
            continue;
        CannedAnswer answer{.method = value["method"_L1].toString(),
                            .url = value["url"_L1].toString(),
                            .status = value["status"_L1].toInt(200),
                            .headers = {},
                            .body = value["body"_L1].toString(),
                            .delay = std::chrono::milliseconds(qint64(value["delay"_L1].toDouble() * 1000)),
                            .refused = value["refused"_L1].toString()};
        const QJsonObject headers = value["headers"_L1].toObject();
        for (auto header = headers.begin(); header != headers.end(); ++header)
            answer.headers.append({header.key(), header.value().toString()});
        answers.append(answer);
    }
    return answers;
}

QJsonObject toJson(const Order &order)
{
    QJsonArray actions;
    for (const zitadel::ActionFields &action : order.actions)
        actions.append(QJsonObject{{u"name"_s, action.name},
                                   {u"script"_s, action.script},
                                   {u"timeout"_s, seconds(action.timeout)},
                                   {u"allowedToFail"_s, action.allowedToFail}});
    QJsonObject json{{u"flow"_s, order.trigger.flow},
                     {u"trigger"_s, order.trigger.trigger},
                     {u"actions"_s, actions},
                     {u"answers"_s, toJson(order.answers)},
                     {u"send"_s, order.sends}};
    if (const QJsonDocument input = QJsonDocument::fromJson(order.input); input.isObject())
        json.insert(u"input"_s, input.object());
    return json;
}

} // namespace run
