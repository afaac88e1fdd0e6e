// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/list/actiontriggers.h"

#include <QToolButton>
#include <QWidget>

class ActionListModel;
class ElidedLabel;
class QAction;
class QActionGroup;
class QMenu;

namespace filterchoice {

/// "inactive, run by no trigger"; empty if all are shown.
QString text(const ListChoice &choice);

} // namespace filterchoice

/// Beside the filter box: a menu of states and triggers, of which one each is chosen.
class FilterButton : public QToolButton
{
    Q_OBJECT

public:
    /// @p model is borrowed and must outlive the button.
    explicit FilterButton(ActionListModel &model, QWidget *parent = nullptr);

signals:
    /// The model has the choice already.
    void chosen();

private:
    void addStates();
    void addTriggers();
    QAction *add(const QString &text, const QString &objectName, QActionGroup *group,
                 const ListChoice &choice);
    void choose(const ListChoice &choice);
    void showChoice();

    ActionListModel &m_model;
    QMenu *m_menu;
    QActionGroup *m_states;
    QActionGroup *m_triggers;
};

/// Below the filter box, while some are chosen: which, and a way back to all.
class FilterChip : public QWidget
{
    Q_OBJECT

public:
    explicit FilterChip(QWidget *parent = nullptr);

    void showChoice(const ListChoice &choice);
    QToolButton *clearButton() const { return m_clear; }

private:
    ElidedLabel *m_text;
    QToolButton *m_clear;
};
