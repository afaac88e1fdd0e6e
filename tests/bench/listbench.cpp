// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "archive/archive.h"
#include "bench/benches.h"
#include "bench/timing.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "workspace/workspace.h"

#include <QEventLoop>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <cstdio>
#include <memory>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server with actions, in a thread of its own: what it works is no stall of ours.
class BusyServer
{
public:
    BusyServer(int actions, int characters)
        : m_thread(QThread::create([this, actions, characters] { run(actions, characters); }))
    {
        m_thread->start();
        m_ready.acquire();
    }
    ~BusyServer()
    {
        m_thread->quit();
        m_thread->wait();
    }
    Q_DISABLE_COPY_MOVE(BusyServer)

    QUrl url;
    QByteArray token;
    QString organisation;

private:
    void run(int actions, int characters)
    {
        demo::Server server(demo::SampleState::Empty);
        if (server.listen()) {
            url = server.url();
            token = server.identity(u"owner").token;
            organisation = server.organisations().constFirst().id;
        }
        const QString line = u"    api.v1.claims.setClaim('groups', \"admin\"); // one of many lines\n"_s;
        const QString script = line.repeated(characters / line.size() + 1).left(characters);
        for (int i = 0; i < actions; ++i)
            server.addAction(organisation, u"action%1"_s.arg(i), script);
        m_ready.release();
        QEventLoop loop;
        loop.exec();
    }

    QSemaphore m_ready;
    std::unique_ptr<QThread> m_thread;
};

struct Load
{
    double milliseconds = 0;
    double stall = 0; ///< the longest time in which the event loop did not come round
};

/// As the window does it: until the rows are there, sorted, with what runs them on its way.
Load load(const BusyServer &server, int actions)
{
    const QTemporaryDir folder;
    http::Transport transport({});
    FixedToken token(server.token);
    Client client(server.url, transport, token);
    Archive archive(folder.filePath(u"list.sqlite"_s));
    Profile profile;
    profile.organisationId = server.organisation;
    Workspace workspace(client, profile, archive);
    QEventLoop loop;
    QObject::connect(&workspace.list(), &ActionList::loaded, &loop, &QEventLoop::quit);
    QObject::connect(&workspace.list(), &ActionList::troubleChanged, &loop, [&] {
        if (workspace.list().trouble())
            loop.quit();
    });
    Load load;
    QTimer heart;
    auto last = std::chrono::steady_clock::now();
    heart.setTimerType(Qt::PreciseTimer);
    QObject::connect(&heart, &QTimer::timeout, &loop, [&] {
        const auto now = std::chrono::steady_clock::now();
        load.stall = std::max(load.stall, timing::Milliseconds(now - last).count());
        last = now;
    });
    heart.start(1ms);
    load.milliseconds = timing::of([&] {
        workspace.list().reload();
        loop.exec();
    });
    // The last of it is the model's.
    load.stall = std::max(load.stall, timing::Milliseconds(std::chrono::steady_clock::now() - last).count());
    if (workspace.list().model().totalCount() != actions)
        benches::fail(
            u"list: there are %1 of %2 actions"_s.arg(workspace.list().model().totalCount()).arg(actions));
    return load;
}

Load median(int actions, int characters)
{
    const BusyServer server(actions, characters);
    std::vector<double> times;
    Load result;
    for (int i = 0; i < benches::usually(9, 1); ++i) {
        const Load one = load(server, actions);
        times.push_back(one.milliseconds);
        result.stall = std::max(result.stall, one.stall);
    }
    result.milliseconds = timing::median(times);
    std::printf("  %6d actions of %d characters: %.0f ms, %.3f ms each, longest stall %.0f ms (goal 50)\n",
                actions, characters, result.milliseconds, result.milliseconds / actions, result.stall);
    return result;
}

} // namespace

void benches::list()
{
    std::printf("list: from the question to the sorted rows, all scripts included\n");
    const int few = usually(1'000, 100);
    const int many = 10 * few;
    for (const int characters : {1'000, 4'000}) {
        const Load small = median(few, characters);
        const Load large = median(many, characters);
        std::printf("  per action at %d ÷ at %d: %.2f (goal 1.1)\n", many, few,
                    large.milliseconds / many / (small.milliseconds / few));
    }
    std::printf("\n");
}
