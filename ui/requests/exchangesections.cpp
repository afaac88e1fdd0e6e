// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/exchangesections.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using http::Exchange;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ExchangeSections)
};

QString milliseconds(std::chrono::milliseconds time)
{
    return Texts::tr("%1 ms").arg(QLocale().toString(qint64(time.count())));
}

QString headerLines(const QList<std::pair<QString, QString>> &headers)
{
    QStringList lines;
    for (const auto &[name, value] : headers)
        lines << u"%1: %2"_s.arg(name, value);
    return lines.join(u'\n');
}

QString bodyText(const Exchange &exchange, const QByteArray &body)
{
    if (exchange.isSecret)
        return Texts::tr("Texts of a sign-in are never recorded.");
    if (!exchange.isRecorded)
        return Texts::tr(
            "Not recorded. Tick “Record texts, scripts included” before the next request to see them.");
    return body.isEmpty() ? Texts::tr("Empty.") : QString::fromUtf8(body);
}

QString answerLine(const Exchange &exchange)
{
    if (exchange.status == 0)
        return Texts::tr("No answer: %1").arg(exchange.failure);
    const QString line =
        u"%1 %2"_s.arg(QString::fromLatin1(exchange.protocol), QString::number(exchange.status));
    return exchange.failure.isEmpty() ? line
                                      : line + u'\n' + Texts::tr("Not whole: %1").arg(exchange.failure);
}

QString timing(const Exchange &exchange)
{
    const http::Phases &phases = exchange.phases;
    const QString connecting =
        phases.connecting.count() > 0
            ? milliseconds(phases.connecting)
            : Texts::tr("%1 (the connection was there)").arg(milliseconds(phases.connecting));
    return QStringList{Texts::tr("Begun: %1").arg(exchange.startedAt.toUTC().toString(Qt::ISODateWithMs)),
                       Texts::tr("Waiting for its turn: %1").arg(milliseconds(phases.waited)),
                       Texts::tr("Connecting, with TLS: %1").arg(connecting),
                       Texts::tr("Until the first byte: %1").arg(milliseconds(phases.answering)),
                       Texts::tr("Receiving: %1").arg(milliseconds(phases.receiving)),
                       Texts::tr("In all: %1").arg(milliseconds(exchange.duration))}
        .join(u'\n');
}

} // namespace

QList<ExchangeSection> sectionsOf(const Exchange &exchange)
{
    const QString line = QString::fromLatin1(exchange.method) + u' ' + exchange.url.toString();
    QList<ExchangeSection> sections{
        {Texts::tr("Request"), line + u'\n' + headerLines(exchange.sentHeaders)},
        {Texts::tr("What was sent"), bodyText(exchange, exchange.sent)},
        {Texts::tr("Response"), answerLine(exchange) + u'\n' + headerLines(exchange.receivedHeaders)}};
    if (exchange.status > 0)
        sections.append({Texts::tr("What came back"), bodyText(exchange, exchange.received)});
    sections.append({Texts::tr("Timing"), timing(exchange)});
    return sections;
}

QString asText(const QList<ExchangeSection> &sections)
{
    QString text;
    for (const ExchangeSection &section : sections) {
        text += section.title + u'\n' + QString(section.title.size(), u'─') + u'\n';
        text += section.text.trimmed() + u"\n\n"_s;
    }
    return text.trimmed() + u'\n';
}
