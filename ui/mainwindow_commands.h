// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "mainwindow.h"

#include <QAction>
#include <QList>

class ActionEditor;

/// The window's commands that change with what is in front. All belong to the window.
struct MainWindow::Commands
{
    QAction *save = nullptr;
    QAction *saveAll = nullptr;
    QAction *revert = nullptr;
    QAction *closeTab = nullptr;
    QAction *open = nullptr;
    QAction *rename = nullptr;
    QAction *duplicate = nullptr;
    QAction *toggleActive = nullptr;
    QAction *remove = nullptr;
    QAction *copyId = nullptr;
    QAction *newAction = nullptr;
    QAction *reload = nullptr;
    QAction *signOut = nullptr;
    QAction *sidePane = nullptr;
    QList<QAction *> forEditor; ///< need a tab and nothing else

    QList<QAction *> forRow() const { return {open, rename, duplicate, toggleActive, remove, copyId}; }
    QList<QAction *> forNoRow() const { return {newAction, reload}; }

    /// @p target is the action that commands on a whole action mean; nullptr for none. @p workspace says what
    /// may be done here.
    void update(const ActionEditor *editor, const zitadel::Action *target, const Workspace &workspace);
};
