// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QTimer>
#include <QToolButton>

class QFrame;
class PlainLabel;
class QLineEdit;
class QListWidget;

/// The button that names the organisation, and the list that opens from it: all that the account may see,
/// searched by name or id. One that is not in the list is reached by typing its id.
class OrganisationSwitcher : public QToolButton
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the button.
    explicit OrganisationSwitcher(Workspace &workspace, QWidget *parent = nullptr);

    /// Opens the list with the keys in its search field.
    void openList();

private:
    void build();
    void showCurrent();
    void showMatches();
    void addRow(const zitadel::Organisation &organisation, const QString &note);
    void searchServer();
    void choose(int row);

    Workspace &m_workspace;
    QFrame *m_popup;
    QLineEdit *m_search;
    QListWidget *m_list;
    PlainLabel *m_note;
    QTimer m_searchTimer{this};
    QList<zitadel::Organisation> m_found; ///< by the server, for the text in the field
    quint64 m_searches = 0;               ///< answers to older ones are dropped
};
