// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/call.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace run {

std::optional<Call> callOf(const Event &event)
{
    if (event.kind != "http"_L1)
        return std::nullopt;
    const QJsonObject json = QJsonDocument::fromJson(event.value).object();
    const QString url = json["url"_L1].toString();
    return Call{.method = json["method"_L1].toString(),
                .url = url,
                .host = QUrl(url).host(),
                .isSent = json["sent"_L1].toBool(),
                .status = json["status"_L1].toInt(),
                .answer = json["answer"_L1].toString(),
                .error = json["error"_L1].toString()};
}

QStringList hostsIn(const Report &report)
{
    QStringList hosts;
    for (const Event &event : report.events) {
        if (const auto call = callOf(event); call && !call->host.isEmpty() && !hosts.contains(call->host))
            hosts << call->host;
    }
    return hosts;
}

CannedAnswer answerLike(const Call &call)
{
    if (call.status == 0)
        return {.method = call.method, .url = call.url, .headers = {}, .body = {}, .refused = call.error};
    return {.method = call.method,
            .url = call.url,
            .status = call.status,
            .headers = {},
            .body = call.answer,
            .refused = {}};
}

} // namespace run
