// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/comparedialog.h"
#include "workspace/workspace.h"

#include <QPointer>
#include <QWidget>

class EmptyState;
class QLabel;
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

    /// What can be compared, the draft first.
    QList<CompareDialog::Choice> choices() const;
    /// The fields of a choice.
    QFuture<Result<zitadel::ActionFields>> fieldsOf(const QString &key);

    void focusList();

signals:
    void compareRequested(const QString &left, const QString &right);
    /// The person wants the version @p key in the editor, as an edit.
    void restoreRequested(const QString &key);

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void follow();
    void showEntries();
    void addEntry(const history::Entry &entry);
    void showState();
    void showButtons();
    void filter();
    void compare();
    QStringList selectedKeys() const;

    Workspace &m_workspace;
    QPointer<ActionDocument> m_document;
    QLineEdit *m_filter;
    QTreeWidget *m_list;
    EmptyState *m_empty;
    QLabel *m_note;
    QPushButton *m_retry;
    QPushButton *m_compare;
    QPushButton *m_restore;
};
