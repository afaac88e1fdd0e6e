// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class BusyLine;
class EmptyState;
class KeptVersions;
class QDialogButtonBox;
class PlainLabel;
class QListWidget;
class QPushButton;
class QSplitter;
class ScriptView;
class SyntaxThemes;
struct EditorOptions;

/// What was deleted here, to be read and copied, and the way back: creates the action again, and puts it back
/// into its triggers.
///
/// Closed while that goes on, it only hides, and is back with what went wrong.
class RemovedDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace and @p themes are borrowed and must outlive the dialog.
    RemovedDialog(Workspace &workspace, SyntaxThemes &themes, const EditorOptions &options,
                  QWidget *parent = nullptr);

    /// True while an action is being brought back.
    bool isWorking() const { return m_isWorking; }

    void reject() override;

signals:
    /// The action is there again, under this id.
    void made(const QString &id);
    /// The person wants a new action with these fields, under a name that is free.
    void newActionRequested(const zitadel::ActionFields &fields);

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void build();
    QDialogButtonBox *buildButtons();
    void load(qint64 choice = 0);
    void showLoaded(const Result<QList<history::RemovedAction>> &removed, qint64 choice);
    void addRow(const history::RemovedAction &removed);
    void showChosen();
    void showVersion(const zitadel::ActionFields &fields, const QString &about);
    void enableMake();
    void showError(const QString &title, const Error &error);
    void showTriggers(const history::RemovedAction *removed);
    void make();
    void setWorking(bool isWorking);
    void showOutcome(const Result<Undeleted> &outcome, qint64 choice);
    void showFailure(const Error &error);
    void showRest(const Undeleted &outcome);
    const history::RemovedAction *chosen() const;
    const zitadel::Action *onServer(const history::RemovedAction &removed) const;
    QString makeText(const history::RemovedAction &removed) const;
    QString aboutOf(const history::RemovedAction &removed) const;

    Workspace &m_workspace;
    QList<history::RemovedAction> m_removed;
    bool m_isWorking = false;
    EmptyState *m_message;
    BusyLine *m_busy;
    EmptyState *m_empty;
    QSplitter *m_both;
    QListWidget *m_list;
    KeptVersions *m_versions;
    ScriptView *m_view;
    PlainLabel *m_triggersTitle;
    QListWidget *m_triggers;
    QPushButton *m_copy;
    QPushButton *m_open;
    QPushButton *m_make;
};
