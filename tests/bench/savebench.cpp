// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionjson.h"
#include "api/client.h"
#include "bench/benches.h"
#include "bench/timing.h"
#include "demo/demoserver.h"
#include "http/transport.h"

#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

/// Comments of 10,000 characters that differ from round to round, as an unchanged script is refused.
zitadel::ActionFields fields(int round)
{
    return {u"bench"_s, u"// %1\n"_s.arg(round, 6) + u"// ten characters more\n"_s.repeated(434),
            std::chrono::seconds(10), true};
}

} // namespace

void benches::save()
{
    demo::Server server(demo::SampleState::Empty);
    if (!server.listen()) {
        fail(u"save: the demo server does not listen"_s);
        return;
    }
    const QString organisation = server.organisations().constFirst().id;
    const QByteArray token = server.identity(u"owner").token;
    const QString id = server.addAction(organisation, u"bench"_s, u"x"_s);
    http::Transport transport({});
    FixedToken fixed(token);
    Client client(server.url(), transport, fixed);
    QNetworkAccessManager bareNetwork;
    QNetworkRequest request(QUrl(server.url().toString() + u"/management/v1/actions/"_s + id));
    request.setRawHeader("Authorization", "Bearer "_ba + token);
    request.setRawHeader("x-zitadel-orgid", organisation.toLatin1());
    request.setRawHeader("Content-Type", "application/json"_ba);

    QEventLoop loop;
    const int rounds = usually(400, 3);
    int failures = 0;
    std::vector<double> ours;
    std::vector<double> bare;
    for (int i = 0; i < rounds; ++i) {
        ours.push_back(timing::of([&] {
            client.updateAction(organisation, id, fields(2 * i))
                .then(&loop, [&](const Result<zitadel::WriteAnswer> &answer) {
                    failures += answer ? 0 : 1;
                    loop.quit();
                });
            loop.exec();
        }));
        const QByteArray body = actionjson::fields(fields(2 * i + 1));
        bare.push_back(timing::of([&] {
            QNetworkReply *reply = bareNetwork.put(request, body);
            QObject::connect(reply, &QNetworkReply::finished, &loop, [&, reply] {
                failures +=
                    reply->error() == QNetworkReply::NoError && reply->readAll().contains("sequence") ? 0 : 1;
                reply->deleteLater();
                loop.quit();
            });
            loop.exec();
        }));
    }
    if (failures > 0)
        fail(u"save: the demo server refuses"_s);
    const double us = timing::median(ours);
    const double qt = timing::median(bare);
    std::printf("save 10 kB over keep-alive, %d times each, %d failures\n", rounds, failures);
    std::printf("  client %.3f ms, bare QNetworkAccessManager %.3f ms, ratio %.2f (goal 1.3)\n\n", us, qt,
                us / qt);
}
