// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/archive.h"
#include "bench/benches.h"
#include "bench/resultof.h"
#include "bench/timing.h"

#include <QTemporaryDir>
#include <QThread>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Scripts of @p bytes that differ, and that pack as well as what people write.
QList<zitadel::Action> listOf(int count, int bytes)
{
    std::mt19937 random(1);
    QList<zitadel::Action> actions;
    for (int i = 0; i < count; ++i) {
        QString script = u"function action%1(ctx, api) {\n"_s.arg(i);
        while (script.size() < bytes)
            script +=
                u"    api.v1.claims.setClaim('claim%1', ctx.v1.user.grants[%2]);\n"_s.arg(random() % 10'000)
                    .arg(random() % 100);
        zitadel::Action action{.id = QString::number(i), .state = zitadel::ActionState::Active};
        action.details = {
            .sequence = 1, .changeDate = QDateTime::currentDateTimeUtc(), .resourceOwner = u"1"_s};
        action.fields = {u"action%1"_s.arg(i), script + u"}\n"_s, 10s, false};
        actions.append(action);
    }
    return actions;
}

/// Types while @p work goes on: how long each draft is on its way to the disk.
void type(Archive &archive, const QFuture<Result<>> &work, const QString &what)
{
    QElapsedTimer timer;
    timer.start();
    std::vector<double> waits;
    do {
        Draft draft{.id = u"draft"_s, .fields = {u"f"_s, QString::number(waits.size()), 10s, false}};
        draft.editedAt = QDateTime::currentDateTimeUtc();
        waits.push_back(timing::of([&] {
            if (!resultOf(archive.drafts().write({.changed = {draft}})))
                benches::fail(u"drafts: not kept"_s);
        }));
        QThread::sleep(20ms); // nobody's keys come faster
    } while (!work.isFinished());
    if (work.resultCount() == 0 || !work.result())
        benches::fail(u"drafts: "_s + what);
    std::ranges::sort(waits);
    std::printf("  %s in %.1f s; %zu drafts written meanwhile, median %.1f ms, longest %.1f ms (goal 100)\n",
                qPrintable(what), double(timer.elapsed()) / 1e3, waits.size(), timing::median(waits),
                waits.back());
}

} // namespace

void benches::drafts()
{
    const int count = usually(10'000, 50);
    std::printf("drafts beside a list of %d actions\n", count);
    for (const int bytes : {4'000, 20'000}) {
        const QTemporaryDir folder;
        Archive archive(folder.filePath(u"archive.sqlite"_s));
        std::ignore = resultOf(archive.drafts().takeOver());
        const QList<zitadel::Action> list = listOf(count, bytes);
        const auto put = [&](const QString &what) {
            type(archive, archive.known().putList({u"1"_s, u"Acme"_s}, list),
                 u"%1 of %2 kB each"_s.arg(what).arg(bytes / 1000));
        };
        put(u"kept"_s);
        put(u"kept again, unchanged,"_s);
        QList<history::LocalHistory::FromServer> told;
        for (const zitadel::Action &action : list) {
            told.append({history::versionOf(action, history::Source::Fetched), action.fields});
            told.last().version.sequence = 2;
            told.last().fields.script += u"// once"_s;
        }
        type(archive, archive.history().addFromServer(told), u"the server's history of them"_s);
    }
    std::printf("\n");
}
