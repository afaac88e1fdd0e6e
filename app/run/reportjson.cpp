// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/reportjson.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace run {

namespace {

Position position(const QJsonObject &json)
{
    return {json["line"_L1].toInt(), json["column"_L1].toInt()};
}

QByteArray bytes(const QJsonValue &value)
{
    // A value of its own has no document of its own.
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return value.isUndefined() ? QByteArray() : list.sliced(1, list.size() - 2);
}

Event readEvent(const QJsonObject &json)
{
    return {.kind = json["kind"_L1].toString(),
            .action = json["action"_L1].toString(),
            .place = position(json),
            .level = json["level"_L1].toString(),
            .name = json["name"_L1].toString(),
            .text = json["text"_L1].toString(),
            .value = bytes(json["value"_L1]),
            .refused = json["refused"_L1].toString()};
}

Run readRun(const QJsonObject &json)
{
    return {.name = json["name"_L1].toString(),
            .isBegun = json["begun"_L1].toBool(),
            .error = json["error"_L1].toString(),
            .place = position(json),
            .isSwallowed = json["swallowed"_L1].toBool(),
            .isCrash = json["crashed"_L1].toBool(),
            .ended = json["ended"_L1].toString(),
            .milliseconds = json["milliseconds"_L1].toDouble()};
}

Trial readTrial(const QJsonObject &json)
{
    const bool isLate = json["late"_L1].toBool();
    return {.trigger = {json["flow"_L1].toString(), json["trigger"_L1].toString()},
            .person = json["person"_L1].toString(),
            .isGood = json["ok"_L1].toBool(),
            .error = json["error"_L1].toString(),
            .place = position(json),
            .isGuess = isLate || json["calls"_L1].toInt() > 0,
            .isLate = isLate};
}

} // namespace

Checked readChecked(const QJsonObject &json)
{
    Checked checked{.faults = {},
                    .isFound = json["found"_L1].toBool(),
                    .isCallable = json["callable"_L1].toBool(),
                    .kind = json["kind"_L1].toString(),
                    .error = json["error"_L1].toString(),
                    .isCrash = json["crashes"_L1].toBool(),
                    .place = position(json),
                    .calls = json["calls"_L1].toInt()};
    for (const QJsonValue fault : json["faults"_L1].toArray())
        checked.faults.append({position(fault.toObject()), fault["text"_L1].toString()});
    for (const QJsonValue trial : json["trials"_L1].toArray())
        checked.trials.append(readTrial(trial.toObject()));
    return checked;
}

Report readReport(const QJsonObject &json)
{
    Report report{.isGood = json["ok"_L1].toBool(),
                  .error = json["error"_L1].toString(),
                  .status = json["status"_L1].toInt(),
                  .meaning = json["meaning"_L1].toString(),
                  .log = {},
                  .events = {},
                  .runs = {},
                  .milliseconds = json["milliseconds"_L1].toDouble(),
                  .json = QJsonDocument(json).toJson(QJsonDocument::Compact)};
    for (const QJsonValue line : json["log"_L1].toArray())
        report.log.append({line.toArray().at(0).toString(), line.toArray().at(1).toString()});
    for (const QJsonValue event : json["events"_L1].toArray())
        report.events.append(readEvent(event.toObject()));
    for (const QJsonValue run : json["runs"_L1].toArray())
        report.runs.append(readRun(run.toObject()));
    return report;
}

} // namespace run
