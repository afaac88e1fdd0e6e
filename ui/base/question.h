// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

#include <functional>

/// A question that must be answered before something is lost. Never waits: the answer comes to a function.
struct Question
{
    QString objectName;
    QString text;
    QString explanation;
    QString yes; ///< the verb on the button that goes on
    QMessageBox::ButtonRole role = QMessageBox::AcceptRole;
    QString another = {}; ///< the verb on a button for another way to go on; empty: there is none
    std::function<void()> thenAnother = {}; ///< instead of the function given to ask()

    /// Opens a box over @p parent; Cancel is the default. @p then is not called if @p parent goes first.
    void ask(QWidget *parent, const std::function<void(bool yes)> &then) const;

    /// Calls @p ask, which opens a box over @p parent, once no other box of the window is open: one question
    /// at a time. Not at all if @p parent goes first.
    static void inTurn(QWidget *parent, const std::function<void()> &ask);
};
