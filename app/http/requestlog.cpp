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
        return exchange.status > 0 ? QString::number(exchange.status) : RequestLog::tr("no answer");
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
        return exchange.failure.isEmpty()
                   ? QString::number(exchange.status)
                   : u"%1 (%2)"_s.arg(QString::number(exchange.status), exchange.failure);
    case RequestLog::Duration:
        return QString::number(exchange.duration.count()) + u" ms"_s;
    default:
        return shownText(exchange, column);
    }
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
        m_exchanges.pop_front();
        endRemoveRows();
    }
    beginInsertRows({}, rowCount(), rowCount());
    m_exchanges.push_back(exchange);
    endInsertRows();
}

void RequestLog::clear()
{
    beginResetModel();
    m_exchanges.clear();
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
