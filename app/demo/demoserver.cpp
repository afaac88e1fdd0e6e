// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"

#include "demo/api/pipeline.h"
#include "demo/http/httpserver.h"
#include "demo/json/jsonwriter.h"

#include <QMutex>
#include <QThread>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// An action that waits to be put into the state by the server's thread.
struct Seed
{
    QString id;
    QString organisationId;
    ActionInput input;
    bool isActive = true;
};

/// What both threads touch. The lock is never held while a request is carried out.
struct Shared
{
    QMutex mutex;
    Faults faults;
    QList<RecordedRequest> requests;
    QList<Seed> seeds;
};

/// A server that runs for days must not keep all it ever heard.
constexpr qsizetype mostRecorded = 10'000;

RecordedRequest recorded(const HttpRequest &request)
{
    RecordedRequest copy{request.method, request.target, {}, request.body};
    for (qsizetype i = 0; i < request.headers.size(); ++i) {
        const QLatin1StringView name = request.headers.nameAt(i);
        copy.headers.emplaceBack(QByteArray(name.data(), name.size()).toLower(),
                                 request.headers.valueAt(i).toByteArray());
    }
    return copy;
}

} // namespace

struct Server::Private
{
    explicit Private(SampleState sample)
        : state(ids)
        , pipeline(state)
    {
        fillState(state, sample);
    }

    Fault arrived(const HttpRequest &request);
    void plantSeeds(const QList<Seed> &seeds);

    IdSource ids;
    State state; ///< only touched by the thread once it runs
    Pipeline pipeline;
    Shared shared;
    QList<Identity> identities;
    QList<Organisation> organisations;
    QUrl url;
    QThread thread;
    HttpServer *http = nullptr; ///< lives in the thread
};

Fault Server::Private::arrived(const HttpRequest &request)
{
    QMutexLocker lock(&shared.mutex);
    if (shared.requests.size() >= mostRecorded)
        shared.requests.removeFirst();
    shared.requests << recorded(request);
    const Fault fault = shared.faults.next(request.method, request.target);
    const auto projectionDelay = shared.faults.switches.projectionDelay;
    const QList<Seed> seeds = std::exchange(shared.seeds, {});
    lock.unlock();

    plantSeeds(seeds);
    state.projection.setDelay(projectionDelay);
    return fault;
}

void Server::Private::plantSeeds(const QList<Seed> &seeds)
{
    const QString editorId = state.directory.users.front().id;
    for (const Seed &seed : seeds)
        state.actions.seed({editorId, seed.organisationId}, seed.id, seed.input, seed.isActive);
}

Server::Server(SampleState state)
    : d(std::make_unique<Private>(state))
{
    for (const UserRecord &user : std::as_const(d->state.directory.users)) {
        if (!user.token.isEmpty())
            d->identities << Identity{user.userName.section(u'@', 0, 0), user.token, user.organisationId};
    }
    for (const OrganisationRecord &organisation : std::as_const(d->state.directory.organisations))
        d->organisations << Organisation{organisation.id, organisation.name};
    d->thread.setObjectName(u"demo server"_s);
}

Server::~Server()
{
    d->thread.quit();
    d->thread.wait();
}

std::expected<void, QString> Server::listen(quint16 port)
{
    Q_ASSERT(!d->http);
    d->http = new HttpServer({[this](const HttpRequest &request) { return d->arrived(request); },
                              [this](const HttpRequest &request, const Fault &fault) {
                                  return d->pipeline.answer(request, fault);
                              }});
    d->http->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, d->http, &QObject::deleteLater);
    d->thread.start();
    std::expected<quint16, QString> taken;
    QMetaObject::invokeMethod(
        d->http,
        [&] {
            taken = d->http->listen(port);
            if (taken)
                d->pipeline.setHosts(
                    {"127.0.0.1:" + QByteArray::number(*taken), "localhost:" + QByteArray::number(*taken)});
        },
        Qt::BlockingQueuedConnection);
    if (!taken)
        return std::unexpected(taken.error());
    d->url = QUrl(u"http://127.0.0.1:%1"_s.arg(*taken));
    return {};
}

QUrl Server::url() const
{
    return d->url;
}

QList<Identity> Server::identities() const
{
    return d->identities;
}

Identity Server::identity(QStringView name) const
{
    for (const Identity &identity : std::as_const(d->identities)) {
        if (identity.name == name)
            return identity;
    }
    return {};
}

QList<Organisation> Server::organisations() const
{
    return d->organisations;
}

Switches Server::switches() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.faults.switches;
}

void Server::setSwitches(const Switches &switches)
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.faults.switches = switches;
}

QList<RecordedRequest> Server::requests() const
{
    const QMutexLocker lock(&d->shared.mutex);
    return d->shared.requests;
}

void Server::clearRequests()
{
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.requests.clear();
}

QString Server::addAction(const QString &organisationId, const QString &name, const QString &script,
                          qint64 timeoutNs, bool allowedToFail, bool active)
{
    const QString id = d->ids.next();
    const QMutexLocker lock(&d->shared.mutex);
    d->shared.seeds << Seed{id, organisationId, {name, script.toUtf8(), timeoutNs, allowedToFail}, active};
    return id;
}

QByteArray Server::announcement() const
{
    JsonObject identities;
    for (const Identity &identity : std::as_const(d->identities)) {
        JsonObject json;
        json.text("token", identity.token).text("organisation", identity.organisationId);
        identities.raw(identity.name.toUtf8(), json.take());
    }
    QByteArrayList organisations;
    for (const Organisation &organisation : std::as_const(d->organisations)) {
        JsonObject json;
        json.text("id", organisation.id).text("name", organisation.name);
        organisations << json.take();
    }
    JsonObject json;
    json.text("url", d->url.toString())
        .raw("identities", identities.take())
        .list("organisations", organisations);
    return json.take();
}

} // namespace demo
