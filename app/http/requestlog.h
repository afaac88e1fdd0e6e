// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <QAbstractTableModel>

#include <deque>

/// The requests of this sitting, newest last, for a person who wants to see them or to send them to support.
/// Of very many, the last 1,000; of their bodies, where those are recorded, the beginnings, and the newest
/// 16 MiB in all. What is left out is said in its place.
class RequestLog : public QAbstractTableModel
{
    Q_OBJECT

public:
    /// Bytes that are kept of one body, and of all.
    static constexpr qsizetype bodyAtMost = 256 * 1024;
    static constexpr qsizetype bodiesAtMost = 16 * 1024 * 1024;

    enum Column { Time, Method, Path, Status, Duration, RequestId, ColumnCount };

    explicit RequestLog(QObject *parent = nullptr);

    void add(const http::Exchange &exchange);
    void clear();

    const http::Exchange &at(int row) const;

    /// Rows as text, tab-separated with a heading, fit to be pasted into a support request; bodies follow
    /// each row where they were recorded.
    QString asText(const QList<int> &rows) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    /// Bytes of all bodies that are kept now.
    qsizetype bodyBytes() const { return m_bodyBytes; }

private:
    void dropOldBodies();

    std::deque<http::Exchange> m_exchanges;
    qsizetype m_bodyBytes = 0;
    size_t m_emptied = 0; ///< so many rows from the front have lost their bodies
};
