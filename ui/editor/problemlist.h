// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/scriptcheck.h"

#include <QWidget>

class CodeEditor;
class PlainLabel;
class QListWidget;
class QPushButton;

/// What is wrong with the script, below it: a line each, a jump to the place, and the remedy in one click
/// where there is a safe one.
class ProblemList : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the list.
    ProblemList(ScriptCheck &check, CodeEditor &code, QWidget *parent = nullptr);

    /// Why nothing can be mended here; empty if it can.
    void setHindrance(const QString &hindrance);

    QSize sizeHint() const override;

    /// "2 errors, 1 warning", or that there are none.
    QString summary() const;
    bool hasErrors() const;
    bool isEmpty() const { return m_check.problems().isEmpty(); }

    /// Turns to the next place after the text cursor, from the last to the first; with a @p step of -1 to the
    /// one before.
    void goToNext(int step = 1);

signals:
    void changed();

private:
    void showProblems();
    void showFixes();
    void jump(int row);
    void mend(const script::Problem *problem, int fix);
    const script::Problem *current() const;

    ScriptCheck &m_check;
    CodeEditor &m_code;
    QListWidget *m_list;
    PlainLabel *m_none;
    QString m_hindrance;
    QPushButton *m_fix;
    QPushButton *m_otherFix;
};
