// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class BusyLine;
class EmptyState;
class HistoryDelegate;
class QAction;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;

/// The time line of the action in front: what happened to it, when and by whom, and what it was then.
class HistoryPane : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the pane.
    explicit HistoryPane(Workspace &workspace, QWidget *parent = nullptr);

    /// The action in front; nullptr: none.
    void setDocument(ActionDocument *document);

    void focusList();

signals:
    void compareRequested(const QString &left, const QString &right);
    /// The person wants the version @p key in the editor, as an edit.
    void restoreRequested(const QString &key);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void buildActions();
    QAction *addAction(const QString &objectName, const QString &text, const QString &icon,
                       const QList<QKeySequence> &keys, void (HistoryPane::*run)());
    void follow();
    void showEntries();
    void addEntry(const history::Entry &entry);
    void showState();
    void showNote();
    void showButtons();
    void filter();
    void compare();
    void compareWithPrevious();
    void restore();
    void copyScript();
    QStringList selectedKeys() const;
    QString previousOf(const QString &key) const;

    Workspace &m_workspace;
    QPointer<ActionDocument> m_document;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    HistoryDelegate *m_delegate;
    EmptyState *m_empty;
    PlainLabel *m_note;
    BusyLine *m_busy;
    QPushButton *m_retry;
    QPushButton *m_cancel;
    QPushButton *m_compare;
    QPushButton *m_restore;
    QAction *m_compareAction = nullptr;
    QAction *m_previousAction = nullptr;
    QAction *m_restoreAction = nullptr;
    QAction *m_copyAction = nullptr;
    BusySign m_reading{this}; ///< the server's history
};
