// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

class ElidedLabel;
class QHBoxLayout;
class QMenu;
class QToolButton;

/// One quiet line below the fields of an action: the triggers that run it, and a way to one more. What does
/// not fit beside each other is in a menu, so that it never takes a second line from the script.
class TriggerLine : public QWidget
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive the line.
    TriggerLine(Workspace &workspace, ActionDocument &document, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override { return {0, QWidget::minimumSizeHint().height()}; }

signals:
    /// The person wants to see where @p trigger runs the action.
    void triggerRequested(const zitadel::TriggerId &trigger);
    void addRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QToolButton *newButton(const QString &objectName);
    void show();
    void showUnbound();
    void showBindings(const QList<zitadel::Binding> &bindings);
    void showAdd();
    void arrange();
    int showNames(bool areBrief);
    bool isElsewhere() const;

    Workspace &m_workspace;
    ActionDocument &m_document;
    ElidedLabel *m_text;
    QHBoxLayout *m_row;
    QList<zitadel::Binding> m_bindings; ///< as they are shown
    QList<QToolButton *> m_triggers;
    QToolButton *m_more;
    QMenu *m_all;
    QToolButton *m_add;
};
