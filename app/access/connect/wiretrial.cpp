// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/wiretrial.h"

#include "api/client.h"

#include <QElapsedTimer>
#include <QPromise>
#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Way = NetworkOptions::Wire;

namespace {

/// A proxy that knows no HTTP/2 may say nothing at all, and people wait.
constexpr auto longest = 3s;

constexpr std::array ways{Way::Json, Way::Grpc, Way::GrpcWeb};

struct Trials
{
    Client &client;
    QObject *context;
    QList<WireTrial> done;
    QPromise<QList<WireTrial>> promise;
};

void tryNext(const std::shared_ptr<Trials> &trials)
{
    if (trials->done.size() == qsizetype(ways.size())) {
        trials->promise.addResult(trials->done);
        trials->promise.finish();
        return;
    }
    const Way wire = ways[size_t(trials->done.size())];
    QElapsedTimer since;
    since.start();
    const auto stop = std::make_shared<std::stop_source>();
    auto *limit = new QTimer(trials->context);
    QObject::connect(limit, &QTimer::timeout, limit, [stop] { stop->request_stop(); });
    limit->setSingleShot(true);
    limit->start(longest);
    trials->client.probe(wire, stop->get_token())
        .then(trials->context, [trials, wire, since, limit](const Result<QDateTime> &time) {
            limit->deleteLater(); // it may be what ended the wait
            limit->stop();
            trials->done << WireTrial{wire, std::chrono::milliseconds(since.elapsed()), time};
            tryNext(trials);
        });
}

} // namespace

QFuture<QList<WireTrial>> tryWires(Client &client, QObject *context)
{
    const auto trials = std::make_shared<Trials>(client, context);
    trials->promise.start();
    auto future = trials->promise.future();
    tryNext(trials);
    return future;
}

QString wireName(Way wire)
{
    switch (wire) {
    case Way::Automatic:
        break;
    case Way::Json:
        return u"JSON"_s;
    case Way::Grpc:
        return u"gRPC"_s;
    case Way::GrpcWeb:
        return u"gRPC-Web"_s;
    }
    return {};
}
