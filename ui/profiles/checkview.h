// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/connectioncheck.h"

#include <QPointer>
#include <QUrl>
#include <QWidget>

#include <memory>
#include <vector>

class BusyLine;
class PlainLabel;
class QPushButton;
class QVBoxLayout;

/// The steps of a ConnectionCheck as they go: a mark and a word each, what was found, and below it what it
/// means.
class CheckView : public QWidget
{
    Q_OBJECT

public:
    explicit CheckView(QWidget *parent = nullptr);
    ~CheckView() override;

    /// Shows @p check, which is borrowed, and follows it; nullptr shows nothing.
    void setCheck(ConnectionCheck *check);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Row;

    void addRow();
    void showAll();
    void showPrompt();
    void showRow(Row &row, const Finding &finding);

    QPointer<ConnectionCheck> m_check;
    QVBoxLayout *m_layout;
    std::vector<std::unique_ptr<Row>> m_rows;
    PlainLabel *m_prompt;
    QPushButton *m_openPage;
    QPushButton *m_copy;
    QPushButton *m_stop;
    BusyLine *m_busy;
    QUrl m_opened; ///< the sign-in page that was opened last, so that it opens once
};
