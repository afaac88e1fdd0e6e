// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class CodeEditor;
class PlainLabel;
class QLineEdit;

/// One row under the editor that asks for a line, or line:column. Enter goes there, Escape closes.
class GoToLineBar : public QWidget
{
    Q_OBJECT
public:
    /// @p editor must outlive the bar.
    explicit GoToLineBar(CodeEditor &editor, QWidget *parent = nullptr);

    void openBar();
    void closeBar();

signals:
    void opened();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void go();

    CodeEditor &m_editor;
    QLineEdit *m_line = nullptr;
    PlainLabel *m_range = nullptr;
};
