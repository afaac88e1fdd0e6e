// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secrets.h"
#include "bench/benches.h"
#include "bench/resultof.h"
#include "bench/timing.h"
#include "demo/demoserver.h"
#include "promote/campaign.h"
#include "promote/outside.h"
#include "promote/planto.h"
#include "promote/survey.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <ctime>

using namespace Qt::StringLiterals;
using promote::Site;

namespace {

constexpr int boundActions = 30; ///< that a trigger runs

/// How long this thread let everything else wait, at most.
class Stalls
{
public:
    Stalls()
    {
        QObject::connect(&m_timer, &QTimer::timeout, [this] { look(); });
        m_timer.start(1);
    }
    /// The longest since the last call; and of that, what this thread itself was at work, as others may have
    /// had the processor.
    std::pair<double, double> take() { return {std::exchange(m_wall, 0), std::exchange(m_own, 0)}; }

private:
    static double own()
    {
        timespec time{};
        ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
    }
    void look()
    {
        const auto now = std::chrono::steady_clock::now();
        const double ownNow = own();
        m_wall = std::max(m_wall, timing::Milliseconds(now - m_last).count());
        m_own = std::max(m_own, ownNow - m_lastOwn);
        m_last = now;
        m_lastOwn = ownNow;
    }

    QTimer m_timer;
    std::chrono::steady_clock::time_point m_last = std::chrono::steady_clock::now();
    double m_lastOwn = own();
    double m_wall = 0;
    double m_own = 0;
};

/// Megabytes, by the name of the line of /proc/self/status.
double memory(const QByteArray &line)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &each : status.readAll().split('\n')) {
        if (each.startsWith(line + ':'))
            return each.simplified().split(' ').value(1).toDouble() / 1024;
    }
    return 0;
}

/// The demo server in a process of its own, so that its memory and its work are not ours.
struct Instance
{
    QProcess process;
    QUrl url;
    QByteArray token;
    QList<zitadel::Organisation> organisations;

    bool start(int targets, int actions)
    {
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(QCoreApplication::applicationFilePath(),
                      {u"--serve-organisations"_s, QString::number(targets), QString::number(actions)});
        if (!process.waitForStarted() || !process.waitForReadyRead(30'000))
            return false;
        const QJsonObject told = QJsonDocument::fromJson(process.readLine()).object();
        url = QUrl(told.value("url"_L1).toString());
        token = told.value("identities"_L1)["owner"_L1]["token"_L1].toString().toLatin1();
        for (const QJsonValue &each : told.value("organisations"_L1).toArray())
            organisations.append({each["id"_L1].toString(), each["name"_L1].toString()});
        return !token.isEmpty();
    }
    ~Instance()
    {
        process.closeWriteChannel(); // ends it
        if (!process.waitForFinished(5000))
            process.kill();
    }
};

/// What is measured of one part of the run.
class Part
{
public:
    Part(const char *name, const int &requests, Stalls &stalls)
        : m_name(name)
        , m_requests(requests)
        , m_stalls(stalls)
        , m_before(requests)
    {
        m_stalls.take();
    }
    ~Part()
    {
        const auto [wall, own] = m_stalls.take();
        const double seconds =
            std::chrono::duration<double>(std::chrono::steady_clock::now() - m_begin).count();
        std::printf("  %-8s %7.2f s, %6d requests, longest stall %5.1f ms (%5.1f ms of our own work; goal 50 "
                    "ms), peak memory %.0f MB\n",
                    m_name, seconds, m_requests - m_before, wall, own, memory("VmHWM"));
    }
    Q_DISABLE_COPY_MOVE(Part)

private:
    const char *m_name;
    const int &m_requests;
    Stalls &m_stalls;
    const int m_before;
    const std::chrono::steady_clock::time_point m_begin = std::chrono::steady_clock::now();
};

/// Runs the event loop until @p object says that it is finished, once @p begin has been called.
template<typename Object>
void finish(Object &object)
{
    QEventLoop loop;
    QObject::connect(&object, &Object::finished, &loop, &QEventLoop::quit, Qt::QueuedConnection);
    object.start();
    loop.exec();
}

void bringAll(promote::Outside &outside, const QList<zitadel::Organisation> &organisations,
              const int &requests)
{
    Stalls stalls;
    QObject context;
    std::vector<std::unique_ptr<Site>> owned;
    QList<Site *> sites;
    for (const zitadel::Organisation &organisation : organisations) {
        owned.push_back(std::make_unique<Site>(outside.ledger(), outside.profile(), organisation));
        sites << owned.back().get();
    }
    Site &source = *sites.constFirst();
    const auto read = [&](const char *name) {
        const Part part(name, requests, stalls);
        promote::Survey survey(sites);
        finish(survey);
        for (const auto &result : survey.results()) {
            if (!*result)
                benches::fail(u"promote: "_s + result->error().message);
        }
    };
    read("read");
    QList<promote::Job> jobs;
    {
        const Part part("plan", requests, stalls);
        for (Site *target : sites.sliced(1)) {
            const auto plan = resultOf(promote::plan(&context, source, *target, {}));
            if (plan)
                jobs.append({.target = target, .steps = plan->steps, .planAgain = {}});
            else
                benches::fail(u"promote: "_s + plan.error().message);
        }
    }
    {
        const Part part("write", requests, stalls);
        promote::Campaign campaign(jobs);
        finish(campaign);
        if (!campaign.isGood())
            benches::fail(u"promote: not all was written"_s);
    }
    read("read");
    const auto content = [](const Site &site) {
        return site.known() ? exchange::contentOf(site.known()->actions, site.known()->flows)
                            : exchange::Content();
    };
    qsizetype same = 0;
    for (const Site *target : sites.sliced(1))
        same += content(*target) == content(source) ? 1 : 0;
    std::printf("  %lld of %lld are equal afterwards\n", qlonglong(same), qlonglong(sites.size() - 1));
    if (same < sites.size() - 1)
        benches::fail(u"promote: they are not all equal"_s);
}

} // namespace

int benches::serveOrganisations(int targets, int actions)
{
    demo::Server server(demo::SampleState::Empty);
    if (!server.listen())
        return 1;
    const QString source = server.organisations().constFirst().id;
    QStringList ids;
    for (int i = 0; i < actions; ++i)
        ids << server.addAction(source, u"action%1"_s.arg(i),
                                u"function action%1(ctx, api) {\n"_s.arg(i) +
                                    u"    // forty characters of comment, or so\n"_s.repeated(50) + u"}\n"_s,
                                10'000'000'000, i % 2 == 0, i % 10 != 0);
    for (int i = 1; i < targets; ++i) // one is there
        server.addOrganisation(u"Organisation %1"_s.arg(i));
    http::Transport transport({});
    FixedToken token(server.identity(u"owner").token);
    Client client(server.url(), transport, token);
    for (const QString &trigger : {u"4"_s, u"5"_s}) {
        if (!resultOf(
                client.setTriggerActions(source, u"2"_s, trigger, ids.first(qMin(ids.size(), boundActions)))))
            return 1;
    }
    std::printf("%s\n", server.announcement().constData());
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    } // until the one who started it has gone
    return 0;
}

void benches::promote()
{
    const int targets = usually(20, 2);
    const int actions = usually(500, 5);
    QTemporaryDir folder;
    qputenv("XDG_DATA_HOME", folder.path().toLocal8Bit());
    Instance instance;
    if (!instance.start(targets, actions)) {
        fail(u"promote: the demo server does not start"_s);
        return;
    }
    Profile profile;
    profile.id = u"bench"_s;
    profile.name = u"Bench"_s;
    profile.url = instance.url;
    Secrets secrets(false);
    QFutureWatcher<Secrets::Kept> kept;
    QEventLoop loop;
    QObject::connect(&kept, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    kept.setFuture(secrets.store(profile.id, Secrets::Kind::AccessToken, instance.token));
    loop.exec();
    promote::Outside outside(profile, secrets);
    int requests = 0;
    QObject::connect(&outside.transport(), &http::Transport::answered, &loop, [&requests] { ++requests; });
    std::printf("bring %d actions of one organisation to %d others; %.0f MB before\n", actions, targets,
                memory("VmHWM"));
    bringAll(outside, instance.organisations, requests);
    std::printf("\n");
}
