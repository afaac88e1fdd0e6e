// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/timeline.h"

#include "run/meaning.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace run {

namespace {

using Kind = TimelineRow::Kind;

struct TimelineTexts
{
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

bool isValue(const Event &event)
{
    return event.kind != "log"_L1 && event.kind != "logClaim"_L1 && event.kind != "cut"_L1 &&
           event.kind != "http"_L1;
}

bool isChanged(const Event &event, const Report *before)
{
    if (!before || !isValue(event))
        return false;
    return std::ranges::none_of(before->events, [&event](const Event &other) {
        return other.kind == event.kind && other.action == event.action && other.name == event.name &&
               other.value == event.value && other.refused == event.refused;
    });
}

Kind kindOf(const Event &event)
{
    if (!event.refused.isEmpty())
        return Kind::Refused;
    if (event.kind != "log"_L1)
        return event.kind == "logClaim"_L1 ? Kind::Log : Kind::Set;
    return event.level == "info"_L1 ? Kind::Log : Kind::Warning;
}

TimelineRow endOf(const Run &run)
{
    const QString time = QLocale().toString(run.milliseconds, 'f', 1);
    TimelineRow row{.kind = Kind::Failed, .action = run.name, .place = run.place, .text = {}};
    if (!run.isBegun) {
        row.kind = Kind::Warning;
        row.text = TimelineTexts::tr("“%1” is not run.").arg(run.name);
    } else if (!run.ended.isEmpty()) {
        row.text = TimelineTexts::tr("“%1”: %2").arg(run.name, endedWords(run));
    } else if (run.error.isEmpty()) {
        row.kind = Kind::Done;
        row.text = TimelineTexts::tr("“%1” succeeded after %2 ms.").arg(run.name, time);
    } else if (run.isSwallowed) {
        row.kind = Kind::Warning;
        row.text = TimelineTexts::tr("“%1” failed, and is allowed to: %2").arg(run.name, run.error);
    } else {
        row.text = TimelineTexts::tr("“%1” failed: %2").arg(run.name, run.error);
    }
    return row;
}

} // namespace

QList<TimelineRow> timeline(const Report &report, const Order &order, const Report *before)
{
    QList<TimelineRow> rows;
    for (const Run &run : report.runs) {
        for (qsizetype i = 0; i < report.events.size(); ++i) {
            const Event &event = report.events[i];
            if (event.action == run.name)
                rows.append({.kind = kindOf(event),
                             .action = event.action,
                             .place = event.place,
                             .text = describeWithoutPlace(event),
                             .isChanged = isChanged(event, before),
                             .event = i});
        }
        rows.append(endOf(run));
    }
    // What is made of it all may fail when every action has come to a good end.
    const bool isTold =
        std::ranges::any_of(report.runs, [&report](const Run &run) { return run.error == report.error; });
    if (!report.isGood && !report.error.isEmpty() && !isTold)
        rows.append({.kind = Kind::Failed, .action = {}, .place = {}, .text = report.error});
    rows.append({.kind = Kind::Meaning, .action = {}, .place = {}, .text = meaning(report, order.trigger)});
    return rows;
}

} // namespace run
