// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "bench/benches.h"
#include "bench/timing.h"
#include "history/actionhistory.h"
#include "history/eventsjson.h"
#include "history/localhistory.h"

#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int actions = 1'000;
constexpr int versions = 50;
constexpr int rounds = 15;

QString idOf(int action)
{
    return QString::number(1'000'000 + action);
}

zitadel::Action versionOf(int action, int version)
{
    const QDateTime at = QDateTime(QDate(2026, 1, 1), QTime(0, 0), QTimeZone::UTC).addSecs(version * 3600);
    return {.id = idOf(action),
            .details = {.sequence = quint64(version) + 1, .changeDate = at, .resourceOwner = u"1"_s},
            .fields = {u"action%1"_s.arg(action),
                       benches::longScript().left(4'000) + u"// %1 %2\n"_s.arg(action).arg(version), 10s}};
}

/// The events that the server tells of an action with as many versions.
QByteArray eventsOf(int action)
{
    QByteArrayList events;
    for (int version = 0; version < versions; ++version) {
        const zitadel::Action now = versionOf(action, version);
        const QByteArray text = QByteArray(now.fields.script.toUtf8())
                                    .replace('\\', "\\\\")
                                    .replace('"', "\\\"")
                                    .replace('\n', "\\n")
                                    .replace('\r', "\\r")
                                    .replace('\t', "\\t");
        events << "{\"editor\":{\"userId\":\"7\",\"displayName\":\"Mia\"},\"sequence\":\"" +
                      QByteArray::number(version + 1) + "\",\"creationDate\":\"" +
                      now.details.changeDate->toString(Qt::ISODateWithMs).toLatin1() +
                      "\",\"payload\":{\"name\":\"action\",\"script\":\"" + text +
                      "\"},\"type\":{\"type\":\"action." + (version == 0 ? "added" : "changed") + "\"}}";
    }
    return "{\"events\":[" + events.join(',') + "]}";
}

template<typename T>
T answer(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return *future.result();
}

} // namespace

void benches::history()
{
    const QTemporaryDir folder;
    storage::Database database(folder.filePath(u"history.sqlite"_s));
    ::history::LocalHistory local(database);
    const double filling = timing::of([&] {
        for (int version = 0; version < versions; ++version) {
            QList<zitadel::Action> list;
            for (int action = 0; action < actions; ++action)
                list << versionOf(action, version);
            local.addFetched(list).waitForFinished();
        }
    });
    const qint64 bytes = answer(database.bytesUsed());
    const QByteArray body = eventsOf(actions / 2);

    std::vector<double> reading;
    std::vector<double> folding;
    std::vector<double> line;
    std::vector<double> opening;
    qsizetype entries = 0;
    for (int i = 0; i < rounds; ++i) {
        const QString id = idOf(i * 61 % actions); // another one each time
        QList<::history::Version> kept;
        reading.push_back(timing::of([&] { kept = answer(local.versionsOf(u"1"_s, id)); }));
        QList<::history::Moment> moments;
        folding.push_back(
            timing::of([&] { moments = ::history::foldAction(*eventsjson::events(body), {}); }));
        line.push_back(timing::of([&] { entries = ::history::timeLine(moments, kept).size(); }));
        opening.push_back(timing::of([&] { answer(local.fields(kept.at(kept.size() / 2).id)); }));
    }
    std::printf(
        "history: %d actions with %d versions each, %.1f MB on the disk, filled in %.1f s; medians of "
        "%d rounds, in milliseconds\n",
        actions, versions, double(bytes) / 1e6, filling / 1000, rounds);
    const double sum = timing::median(reading) + timing::median(folding) + timing::median(line);
    std::printf("  versions of one action, from the disk %.2f\n", timing::median(reading));
    std::printf("  its events, %.0f kB, read and folded  %.2f\n", double(body.size()) / 1e3,
                timing::median(folding));
    std::printf("  one time line of both, %lld entries   %.3f\n", qlonglong(entries), timing::median(line));
    std::printf("  sum                                   %.2f (goal 50)\n", sum);
    std::printf("  one version, whole                    %.2f\n\n", timing::median(opening));
}
