// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tourreport.h"

#include "http/transport.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

using namespace Qt::StringLiterals;

TourReport::TourReport(const QUrl &url, http::Transport &transport, QObject *parent)
    : QObject(parent)
    , m_url(url)
{
    connect(&transport, &http::Transport::answered, this, [this](const http::Exchange &exchange) {
        m_sent.append(QJsonObject{{u"method"_s, QString::fromLatin1(exchange.method)},
                                  {u"path"_s, exchange.url.path()},
                                  {u"status"_s, exchange.status},
                                  {u"milliseconds"_s, qint64(exchange.duration.count())},
                                  {u"requestId"_s, QString::fromLatin1(exchange.requestId)}});
    });
}

void TourReport::add(const QString &name, QJsonObject step)
{
    step.insert(u"number"_s, m_steps.size() + 1);
    step.insert(u"name"_s, name);
    step.insert(u"sent"_s, std::exchange(m_sent, {}));
    m_steps.append(step);
}

void TourReport::addStep(const QString &name, const QString &picture, const QVariantMap &shown,
                         const QString &problem)
{
    m_isGood = m_isGood && problem.isEmpty();
    QJsonObject step{{u"ok"_s, problem.isEmpty()}, {u"shown"_s, QJsonObject::fromVariantMap(shown)}};
    if (!picture.isEmpty())
        step.insert(u"picture"_s, picture);
    if (!problem.isEmpty())
        step.insert(u"problem"_s, problem);
    add(name, step);
}

void TourReport::addSkipped(const QString &name, const QString &why)
{
    add(name, {{u"ok"_s, true}, {u"skipped"_s, why}});
}

Result<> TourReport::write(const QString &folder) const
{
    const QJsonObject report{{u"url"_s, m_url.toString()},
                             {u"version"_s, QLatin1StringView(ACTION_STUDIO_VERSION)},
                             {u"ok"_s, m_isGood},
                             {u"steps"_s, m_steps}};
    QSaveFile file(QDir(folder).filePath(u"tour.json"_s));
    if (file.open(QIODevice::WriteOnly) && file.write(QJsonDocument(report).toJson()) >= 0 && file.commit())
        return {};
    return std::unexpected(
        Error{.kind = Error::Kind::Input,
              .message = tr("“%1” cannot be written: %2").arg(file.fileName(), file.errorString())});
}
