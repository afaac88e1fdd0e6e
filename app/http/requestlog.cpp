// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestlog.h"

#include "base/plaintext.h"

#include <QLocale>

using namespace Qt::StringLiterals;
using http::Exchange;

namespace {

constexpr int rowsAtMost = 1'000;

/// For whoever compares it with the log of a server: UTC, to the millisecond.
QString exactTime(const Exchange &exchange)
{
    return exchange.startedAt.toUTC().toString(Qt::ISODateWithMs);
}

Qt::Alignment alignmentOf(int column)
{
    const bool isNumber = column == RequestLog::Status || column == RequestLog::Duration;
    return (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

/// What strangers wrote must not break a table apart.
QString inOneCell(QString text)
{
    return text.replace(u'\t', u' ').replace(u'\n', u' ').replace(u'\r', u' ');
}

/// With @p why in brackets, if there is something to be told.
QString statusText(const Exchange &exchange, const QString &why)
{
    const QString status = QString::number(exchange.status);
    return why.isEmpty() ? status : u"%1 (%2)"_s.arg(status, why);
}

QString shownText(const Exchange &exchange, int column)
{
    switch (column) {
    case RequestLog::Time:
        // The locale's own format with seconds names the time zone as well, in every row.
        return QLocale().toString(exchange.startedAt.toLocalTime().time(), u"HH:mm:ss"_s);
    case RequestLog::Method:
        return QString::fromLatin1(exchange.method);
    case RequestLog::Path:
        return exchange.url.path();
    case RequestLog::Status:
        return exchange.status > 0 ? statusText(exchange, exchange.refusal) : RequestLog::tr("no answer");
    case RequestLog::Duration:
        return RequestLog::tr("%1 ms").arg(QLocale().toString(qint64(exchange.duration.count())));
    case RequestLog::RequestId:
        return QString::fromLatin1(exchange.requestId);
    default:
        return {};
    }
}

QString tooltip(const Exchange &exchange, int column)
{
    switch (column) {
    case RequestLog::Time:
        return exactTime(exchange);
    case RequestLog::Path:
        return exchange.url.toString();
    case RequestLog::Status:
        return exchange.failure;
    default:
        return shownText(exchange, column);
    }
}

/// As in the table, but with values that mean the same everywhere.
QString plainText(const Exchange &exchange, int column)
{
    switch (column) {
    case RequestLog::Time:
        return exactTime(exchange);
    case RequestLog::Status:
        return statusText(exchange, exchange.failure.isEmpty() ? exchange.refusal : exchange.failure);
    case RequestLog::Duration:
        return QString::number(exchange.duration.count()) + u" ms"_s;
    default:
        return shownText(exchange, column);
    }
}

qsizetype bodySize(const Exchange &exchange)
{
    return exchange.sent.size() + exchange.received.size();
}

/// The beginning of @p body, and how much more there was. Never half a character.
QByteArray beginningOf(const QByteArray &body)
{
    if (body.size() <= RequestLog::bodyAtMost)
        return body;
    qsizetype end = RequestLog::bodyAtMost;
    while (end > 0 && (uchar(body[end]) & 0xc0) == 0x80)
        --end;
    const QString more = RequestLog::tr("… (%1 more bytes, which are not kept)")
                             .arg(QLocale().toString(qint64(body.size() - end)));
    return QByteArray(body.constData(), end) + '\n' + more.toUtf8();
}

/// What a server may make as long as it likes.
Exchange inBounds(Exchange exchange)
{
    constexpr qsizetype idAtMost = 200;
    constexpr qsizetype failureAtMost = 2'000;
    exchange.sent = beginningOf(exchange.sent);
    exchange.received = beginningOf(exchange.received);
    exchange.requestId.truncate(idAtMost);
    exchange.failure.truncate(failureAtMost);
    return exchange;
}

} // namespace

RequestLog::RequestLog(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void RequestLog::add(const Exchange &exchange)
{
    if (rowCount() >= rowsAtMost) {
        beginRemoveRows({}, 0, 0);
        m_bodyBytes -= bodySize(m_exchanges.front());
        m_exchanges.pop_front();
        m_emptied -= m_emptied > 0 ? 1 : 0;
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_exchanges.push_back(inBounds(exchange));
    m_bodyBytes += bodySize(m_exchanges.back());
    dropOldBodies();
    endInsertRows();
}

/// Bodies are shown for what was just done; lists of megabytes, a thousand times, would fill the memory.
void RequestLog::dropOldBodies()
{
    const QByteArray gone = tr("(no longer kept)").toUtf8();
    for (; m_bodyBytes > bodiesAtMost && m_emptied < m_exchanges.size(); ++m_emptied) {
        Exchange &old = m_exchanges[m_emptied];
        m_bodyBytes -= bodySize(old);
        for (QByteArray *body : {&old.sent, &old.received}) {
            if (!body->isEmpty())
                *body = gone;
        }
        m_bodyBytes += bodySize(old);
    }
}

void RequestLog::clear()
{
    beginResetModel();
    m_exchanges.clear();
    m_bodyBytes = 0;
    m_emptied = 0;
    endResetModel();
}

const Exchange &RequestLog::at(int row) const
{
    return m_exchanges.at(size_t(row));
}

QString RequestLog::asText(const QList<int> &rows) const
{
    QStringList heading;
    for (int column = 0; column < ColumnCount; ++column)
        heading.append(headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
    QString text = heading.join(u'\t') + u'\n';
    for (const int row : rows) {
        const Exchange &exchange = at(row);
        QStringList cells;
        for (int column = 0; column < ColumnCount; ++column)
            cells.append(inOneCell(plainText(exchange, column)));
        text += cells.join(u'\t') + u'\n';
        if (!exchange.sent.isEmpty())
            text += tr("Sent:") + u'\n' + QString::fromUtf8(exchange.sent) + u'\n';
        if (!exchange.received.isEmpty())
            text += tr("Received:") + u'\n' + QString::fromUtf8(exchange.received) + u'\n';
    }
    return text;
}

int RequestLog::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_exchanges.size());
}

int RequestLog::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant RequestLog::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return plaintext::line(shownText(at(index.row()), column));
    case Qt::ToolTipRole:
        return plaintext::toolTip(tooltip(at(index.row()), column));
    case Qt::TextAlignmentRole:
        return QVariant(alignmentOf(column));
    default:
        return {};
    }
}

QVariant RequestLog::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(alignmentOf(section));
    if (role != Qt::DisplayRole)
        return {};
    switch (Column(section)) {
    case Time:
        return tr("Time");
    case Method:
        return tr("Method");
    case Path:
        return tr("Path");
    case Status:
        return tr("Status");
    case Duration:
        return tr("Duration");
    case RequestId:
        return tr("Request ID");
    case ColumnCount:
        break;
    }
    return {};
}
