// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"

#include <QWidget>

class QCheckBox;
class QPushButton;
class QTableWidget;

/// What calls of fetch() are answered with in a run, a row each.
class AnswersEdit : public QWidget
{
    Q_OBJECT

public:
    explicit AnswersEdit(QWidget *parent = nullptr);

    void setAnswers(const QList<run::CannedAnswer> &answers);
    QList<run::CannedAnswer> answers() const;
    void add(const run::CannedAnswer &answer);
    /// The person wants calls to be really sent.
    bool sends() const;

signals:
    void changed();

private:
    enum Column { Method, Address, Status, Headers, Body, Delay, Refused, ColumnCount };

    void build();
    void put(int row, const run::CannedAnswer &answer);
    run::CannedAnswer at(int row) const;
    void removeCurrent();
    void showButtons();

    QTableWidget *m_table;
    QPushButton *m_add;
    QPushButton *m_remove;
    QCheckBox *m_send;
};
