// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "archive/archive.h"
#include "bench/benches.h"
#include "bench/resultof.h"
#include "bench/timing.h"
#include "compare/comparison.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "storage/database.h"
#include "workspace/history/actionhistory.h"
#include "workspace/search/scriptsearch.h"
#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int versions = 50;

/// A script in which version @p number differs from the one before in some lines.
QString scriptOf(const QString &text, int action, int number)
{
    QStringList lines = text.split(u'\n');
    std::mt19937 random(unsigned(action) * 1000);
    for (int i = 0; i <= number; ++i)
        lines[qsizetype(random() % size_t(lines.size()))] = u"    // %1 of action %2"_s.arg(i).arg(action);
    return lines.join(u'\n');
}

void fill(Archive &archive, const QString &text, int actions)
{
    for (int action = 0; action < actions; ++action) {
        const auto kept = resultOf(archive.database().write([&text, action](storage::Sql &sql) {
            for (int number = 0; number < versions; ++number) {
                storage::keepVersion(sql,
                                     {.organisationId = u"1"_s,
                                      .actionId = QString::number(action),
                                      .sequence = quint64(number) + 1,
                                      .at = QDateTime({2026, 1, 1}, {8, 0}, QTimeZone::UTC)
                                                .addSecs(qint64(number) * 3600 + action),
                                      .source = history::Source::Saved},
                                     {u"f"_s, scriptOf(text, action, number), 10s, false});
            }
        }));
        if (!kept)
            benches::fail(u"history: "_s + kept.error().technical);
    }
}

/// From nothing until the drafts of ended windows are there, as at the start of the program.
double startOf(const QString &path)
{
    return timing::of([&path] {
        Archive archive(path);
        std::ignore = resultOf(archive.drafts().takeOver());
    });
}

/// What the pane for finds does with all of the history, which nobody waits for: finds come bit by bit.
void search(const QString &path)
{
    http::Transport transport({});
    FixedToken token("unused");
    Client client(QUrl(u"http://127.0.0.1:9"_s), transport, token);
    Archive archive(path);
    Workspace workspace(client, {}, archive);
    ScriptSearch search(workspace);
    QElapsedTimer timer;
    std::chrono::nanoseconds first{0};
    QObject::connect(&search, &ScriptSearch::found, &search, [&] {
        if (first == 0ns)
            first = timer.durationElapsed();
    });
    QEventLoop loop;
    QObject::connect(&search, &ScriptSearch::finished, &loop, &QEventLoop::quit);
    timer.start();
    search.start({.text = u"// 1 of action 7"_s}, ScriptSearch::Where::History);
    loop.exec();
    if (search.count() == 0)
        benches::fail(u"history: nothing is found"_s);
    const auto ms = [](std::chrono::nanoseconds time) { return double(time.count()) / 1e6; };
    std::printf("  search in all of it: %lld finds, the first after %.0f ms, all after %.0f ms\n",
                qlonglong(search.count()), ms(first), ms(timer.durationElapsed()));
}

/// Lets go of half of it, while somebody types: how long a draft is on its way to the disk.
void prune(const QString &path)
{
    Archive archive(path);
    archive.limitHistory({.megabytes = 20});
    QElapsedTimer timer;
    timer.start();
    const QFuture<Result<int>> pruned = archive.historyToSearch().prune();
    std::vector<double> waits;
    do {
        Draft draft{.id = u"draft"_s, .fields = {u"f"_s, QString::number(waits.size()), 10s, false}};
        draft.editedAt = QDateTime::currentDateTimeUtc();
        QThread::sleep(20ms); // nobody's keys come faster
        waits.push_back(
            timing::of([&] { std::ignore = resultOf(archive.drafts().write({.changed = {draft}})); }));
    } while (!pruned.isFinished());
    if (!pruned.result())
        benches::fail(u"history: "_s + pruned.result().error().technical);
    std::ranges::sort(waits);
    std::printf(
        "  pruned to 20 MB: %d versions in %.1f s, %.0f MB left; %zu drafts written meanwhile, median "
        "%.1f ms, longest %.1f ms\n",
        pruned.result().value_or(-1), double(timer.elapsed()) / 1e3, double(QFileInfo(path).size()) / 1e6,
        waits.size(), timing::median(waits), waits.back());
}

} // namespace

void benches::history()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"large.sqlite"_s);
    const QString text = longScript();
    const int actions = usually(1000, 10);
    const int rounds = usually(41, 1);
    {
        Archive archive(path);
        fill(archive, text, actions);
    }
    std::printf("history: %d actions with %d versions of %lld characters, %.0f MB on the disk\n", actions,
                versions, qlonglong(text.size()), double(QFileInfo(path).size()) / 1e6);
    std::vector<double> lines, compares, starts, emptyStarts;
    {
        Archive archive(path);
        std::mt19937 random(1);
        for (int i = 0; i < rounds; ++i) {
            const QString action = QString::number(random() % unsigned(actions));
            QList<history::Version> found;
            lines.push_back(timing::of([&] {
                found = resultOf(archive.history().versionsOf(u"1"_s, action)).value_or(found);
                if (history::timeLine({}, found).size() != versions)
                    fail(u"history: a time line is not whole"_s);
            }));
            compares.push_back(timing::of([&] {
                const auto old = resultOf(archive.history().fields(found.constLast().id));
                const auto now = resultOf(archive.history().fields(found.constFirst().id));
                if (!old || !now || compare::scripts(old->script, now->script).changes.isEmpty())
                    fail(u"history: a comparison found nothing"_s);
            }));
        }
    }
    const QString empty = folder.filePath(u"empty.sqlite"_s);
    startOf(empty);
    for (int i = 0; i < rounds; ++i) {
        starts.push_back(startOf(path));
        emptyStarts.push_back(startOf(empty));
    }
    std::ranges::sort(lines);
    std::ranges::sort(compares);
    std::printf("  time line: median %.1f ms, longest %.1f ms  goal 50\n", timing::median(lines),
                lines.back());
    std::printf("  compare first and last, read and computed: median %.1f ms, longest %.1f ms  goal 100\n",
                timing::median(compares), compares.back());
    std::printf("  opened at the start: %.1f ms, an empty one %.1f ms, ratio %.2f\n", timing::median(starts),
                timing::median(emptyStarts), timing::median(starts) / timing::median(emptyStarts));
    search(path);
    prune(path);
}
