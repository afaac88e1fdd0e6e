// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/timeline.h"

#include <QTreeWidget>

/// What happened in a run, line by line; each leads to its place in the script.
class TimelineView : public QTreeWidget
{
    Q_OBJECT

public:
    explicit TimelineView(QWidget *parent = nullptr);

    void show(const QList<run::TimelineRow> &rows);
    /// All as text.
    QString asText() const;
    /// The row that is chosen; -1: none.
    int currentRow() const;
    const QList<run::TimelineRow> &rows() const { return m_rows; }

signals:
    void placeRequested(const QString &action, const run::Position &place);

protected:
    void changeEvent(QEvent *event) override;

private:
    enum Column { Sign, Line, What, ColumnCount };

    static QString sign(const run::TimelineRow &row);
    static QString spoken(const run::TimelineRow &row);
    void colour();

    QList<run::TimelineRow> m_rows;
};
