// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionjson.h"
#include "zitadel/duration.h"
#include "bench/benches.h"
#include "bench/timing.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

QByteArray answer(int actions)
{
    // As real as scripts get: those of the demo server, one after the other.
    QString scripts;
    for (const QFileInfo &file : QDir(u":/demo"_s).entryInfoList(QDir::Files)) {
        QFile script(file.filePath());
        if (script.open(QIODevice::ReadOnly))
            scripts += QString::fromUtf8(script.readAll());
    }
    constexpr qsizetype length = 10'000;
    QJsonArray rows;
    for (int i = 0; i < actions; ++i) {
        rows.append(QJsonObject{
            {u"id"_s, QString::number(269801546287538178 + i)},
            {u"details"_s, QJsonObject{{u"sequence"_s, QString::number(i)},
                                       {u"changeDate"_s, u"2026-07-09T14:02:11.403912Z"_s},
                                       {u"resourceOwner"_s, u"165617850930497249"_s}}},
            {u"state"_s, u"ACTION_STATE_ACTIVE"_s},
            {u"name"_s, u"action%1"_s.arg(i)},
            {u"script"_s, scripts.mid(i * 97 % (scripts.size() - length), length)},
            {u"timeout"_s, u"10s"_s},
            {u"allowedToFail"_s, true},
        });
    }
    return QJsonDocument(
               QJsonObject{{u"details"_s, QJsonObject{{u"totalResult"_s, QString::number(actions)}}},
                           {u"result"_s, rows}})
        .toJson(QJsonDocument::Compact);
}

QList<zitadel::Action> byQt(const QByteArray &body)
{
    QList<zitadel::Action> read;
    for (const QJsonValue row : QJsonDocument::fromJson(body)[u"result"].toArray()) {
        zitadel::Action action;
        action.id = row[u"id"].toString();
        action.details.sequence = row[u"details"][u"sequence"].toString().toULongLong();
        action.details.changeDate =
            QDateTime::fromString(row[u"details"][u"changeDate"].toString(), Qt::ISODateWithMs);
        action.details.resourceOwner = row[u"details"][u"resourceOwner"].toString();
        action.state = row[u"state"] == "ACTION_STATE_ACTIVE"_L1 ? zitadel::ActionState::Active
                                                                 : zitadel::ActionState::Inactive;
        action.fields.name = row[u"name"].toString();
        action.fields.script = row[u"script"].toString();
        action.fields.timeout = zitadel::durationFromJson(row[u"timeout"].toString().toLatin1())
                                    .value_or(std::chrono::nanoseconds());
        action.fields.allowedToFail = row[u"allowedToFail"].toBool();
        read.append(action);
    }
    return read;
}

} // namespace

void benches::parse()
{
    const int actions = usually(1'000, 20);
    const QByteArray body = answer(actions);
    std::vector<double> ours;
    std::vector<double> qts;
    bool isSame = true;
    for (int i = 0; i < usually(15, 1); ++i) {
        QByteArray own(body.constData(),
                       body.size()); // as it comes from the network: a copy of its own, with room
        own.reserve(own.size() + 256);
        QList<zitadel::Action> byUs;
        ours.push_back(timing::of([&] {
            if (auto page = actionjson::actionPage(std::move(own)))
                byUs = std::move(page->actions);
        }));
        QList<zitadel::Action> byThem;
        qts.push_back(timing::of([&] { byThem = byQt(body); }));
        isSame = isSame && byUs.size() == actions && byUs.constLast().fields == byThem.constLast().fields;
    }
    if (!isSame)
        fail(u"parse: the two differ"_s);
    const double us = timing::median(ours);
    const double qt = timing::median(qts);
    std::printf("parse %d actions, %.1f MB, into structs\n", actions, double(body.size()) / 1e6);
    std::printf("  simdjson %.1f ms, QJsonDocument %.1f ms, ratio %.3f (goal 0.06)\n\n", us, qt, us / qt);
}
