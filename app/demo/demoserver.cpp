// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/demoserver.h"

#include "demo/api/grpcmethods.h"
#include "demo/api/pipeline.h"
#include "demo/http/httpserver.h"
#include "demo/json/jsonwriter.h"
#include "demo/oidc/rsa.h"

#include <QMutex>
#include <QThread>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// A change of the state that waits for the server's thread.
using Errand = std::function<void(State &)>;

/// What both threads touch. The lock is never held while a request is carried out.
struct Shared
{
    QMutex mutex;
    Faults faults;
    QList<RecordedRequest> requests;
    QList<Errand> errands;
};

/// A server that runs for days must not keep all it ever heard.
constexpr qsizetype mostRecorded = 10'000;

RecordedRequest recorded(const HttpRequest &request)
{
    const auto [verb, path] = asJson(request);
    RecordedRequest copy{request.method, request.target, {}, request.body, verb, path};
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
    Private(SampleState sample, quint32 seed)
        : ids(seed)
        , state(ids)
        , pipeline(state)
    {
        fillState(state, sample);
    }

    Fault arrived(const HttpRequest &request);
    void later(Errand errand);

    IdSource ids;
    State state; ///< only touched by the thread once it runs
    Pipeline pipeline;
    Shared shared;
    QList<Identity> identities;
    QHash<QString, QString> userIds; ///< by name
    QStringList people;
    QHash<QString, QByteArray> keyFiles; ///< by name
    QList<Organisation> organisations;
    QStringList clientIds; ///< of the apps
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
    const RecordedRequest &latest = shared.requests.constLast();
    const Fault fault = shared.faults.next(latest.jsonMethod, latest.jsonPath);
    state.switches = shared.faults.switches;
    const QList<Errand> errands = std::exchange(shared.errands, {});
    lock.unlock();

    state.projection.setDelay(state.switches.projectionDelay);
    for (const Errand &errand : errands)
        errand(state);
    return fault;
}

/// Before the next request is judged.
void Server::Private::later(Errand errand)
{
    const QMutexLocker lock(&shared.mutex);
    shared.errands << std::move(errand);
}

Server::Server(SampleState state, quint32 seed)
    : d(std::make_unique<Private>(state, seed))
{
    const Directory &directory = d->state.directory;
    for (const UserRecord &user : directory.users) {
        d->userIds.insert(user.shortName(), user.id);
        if (!user.token.isEmpty())
            d->identities << Identity{user.shortName(), user.token, user.organisationId, user.userName,
                                      user.clientSecret};
        if (user.isHuman)
            d->people << user.shortName();
    }
    for (const OrganisationRecord &organisation : directory.organisations)
        d->organisations << Organisation{organisation.id, organisation.name};
    for (const AppRecord &app : directory.apps)
        d->clientIds << app.clientId;
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
                d->state.address.setLoopback();
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

QString Server::addOrganisation(const QString &name)
{
    const QString id = d->ids.next();
    d->organisations << Organisation{id, name};
    d->later([=](State &state) {
        const QString domain = name.simplified().toLower().replace(u' ', u'-') + ".example.com"_L1;
        state.directory.organisations << OrganisationRecord{id, name, domain, now()};
    });
    return id;
}

void Server::setExternalUrl(const QUrl &url)
{
    d->later([=](State &state) { state.address.setExternalUrl(url); });
}

QStringList Server::people() const
{
    return d->people;
}

QString Server::clientId() const
{
    return d->clientIds.at(0);
}

QString Server::clientIdWithoutDeviceGrant() const
{
    return d->clientIds.at(1);
}

QByteArray Server::keyFile(QStringView identityName)
{
    const QString name = identityName.toString();
    const QString userId = identity(name).name.isEmpty() ? QString() : d->userIds.value(name);
    if (userId.isEmpty() || d->keyFiles.contains(name))
        return d->keyFiles.value(name);
    const QString keyId = d->ids.next();
    const RsaKey key = makeRsaKey();
    d->later([=](State &state) { state.directory.keys << KeyRecord{keyId, userId, key.publicDer}; });
    JsonObject json;
    json.text("type", "serviceaccount"_ba)
        .text("keyId", keyId)
        .text("key", key.privatePem)
        .text("expirationDate", "9999-12-31T23:59:59Z"_ba)
        .text("userId", userId);
    return *d->keyFiles.insert(name, json.take());
}

void Server::revoke(const QByteArray &token)
{
    d->later([=](State &state) {
        state.tokens.revoke(token);
        for (UserRecord &user : state.directory.users) {
            if (user.token == token)
                user.token.clear();
        }
    });
}

void Server::setLocked(const QString &name, bool isLocked)
{
    d->later([=](State &state) {
        for (UserRecord &user : state.directory.users) {
            if (user.shortName() == name)
                user.isActive = !isLocked;
        }
    });
}

void Server::approveDevice(const QByteArray &userCode, const QString &name)
{
    const QString userId = d->userIds.value(name);
    d->later([=](State &state) { state.deviceRequests.allow(userCode, userId, state.clock()); });
}

void Server::denyDevice(const QByteArray &userCode)
{
    d->later([=](State &state) { state.deviceRequests.deny(userCode, state.clock()); });
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
    const ActionInput input{name, script.toUtf8(), timeoutNs, allowedToFail};
    d->later([=](State &state) {
        state.actions.seed({state.directory.users.front().id, organisationId}, id, input, active);
    });
    return id;
}

void Server::changeAction(const QString &organisationId, const QString &id, const QString &script)
{
    d->later([=](State &state) {
        std::ignore = state.actions.changeScript({state.directory.users.front().id, organisationId}, id,
                                                 script.toUtf8());
    });
}

void Server::setBackAction(const QString &organisationId, const QString &id, const QString &script,
                           quint64 sequence)
{
    d->later([=](State &state) { state.actions.setBack(organisationId, id, script.toUtf8(), sequence); });
}

QByteArray Server::announcement() const
{
    JsonObject identities;
    for (const Identity &identity : std::as_const(d->identities)) {
        JsonObject json;
        json.text("token", identity.token).text("organisation", identity.organisationId);
        if (!identity.clientSecret.isEmpty())
            json.text("clientId", identity.userName).text("clientSecret", identity.clientSecret);
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
        .text("clientId", clientId())
        .list("transports", {quoted("json"), quoted("grpc"), quoted("grpc-web")})
        .raw("identities", identities.take())
        .list("organisations", organisations);
    return json.take();
}

} // namespace demo
