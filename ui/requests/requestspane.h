// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/requestlog.h"

#include <QWidget>

class QCheckBox;
class PlainLabel;
class QPlainTextEdit;
class QPushButton;
class QTableView;

/// What was sent to the server and how it ended, to look at and to copy for support.
class RequestsPane : public QWidget
{
    Q_OBJECT

public:
    /// @p log is borrowed and must outlive the pane.
    explicit RequestsPane(RequestLog &log, QWidget *parent = nullptr);

signals:
    /// The person wants the texts of requests and answers recorded from now on, or no longer.
    void recordingChanged(bool records);

private:
    void build();
    void showSelected();
    void copy();
    void open();
    void showMenu(const QPoint &at);
    QList<int> selectedRows() const;

    RequestLog &m_log;
    QTableView *m_table;
    QPlainTextEdit *m_texts;
    QCheckBox *m_record;
    QPushButton *m_open;
    QPushButton *m_copy;
    QPushButton *m_clear;
    PlainLabel *m_hint;
    bool m_isAtEnd = true; ///< the newest row is in sight
};
