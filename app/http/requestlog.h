// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

#include <QAbstractTableModel>

#include <deque>

/// The requests of this sitting, newest last, for a person who wants to see them or to send them to support.
/// Of very many, the last 1,000.
class RequestLog : public QAbstractTableModel
{
    Q_OBJECT

public:
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

private:
    std::deque<http::Exchange> m_exchanges;
};
