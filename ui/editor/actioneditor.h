// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QWidget>

#include <functional>

class ActionHeader;
class BusySign;
class CodeAssist;
class CodeEditor;
class EditorNote;
class EmptyState;
class FindBar;
class GoToLineBar;
class LengthMeter;
class LockoutBar;
class ProblemList;
class ElidedLabel;
class TriggerLine;
class PlainLabel;
class QPushButton;
class QSplitter;
class QToolButton;
class RenameBar;
class SaveGuard;
class ScriptCheck;
class ScriptHelp;
class SyntaxThemes;

/// The tab of one action: fields, what the server said about the last save, the script, and the counter below
/// it. Everything about this action stands here, and stays until it is dealt with.
class ActionEditor : public QWidget
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the editor, but @p document, whose end is the tab's, too.
    ActionEditor(Workspace &workspace, ActionDocument &document, SyntaxThemes &themes,
                 QWidget *parent = nullptr);

    ActionDocument &document() const { return m_document; }
    CodeEditor &code() const { return *m_code; }
    EditorNote &note() const { return *m_note; }
    FindBar &findBar() const { return *m_findBar; }
    GoToLineBar &goToLineBar() const { return *m_goToLineBar; }
    ScriptHelp &help() const { return *m_help; }
    CodeAssist &assist() const { return *m_assist; }

    /// Shows the problems, and turns to the next one, or with a @p step of -1 to the one before.
    void goToNextProblem(int step = 1);
    void setProblemsShown(bool shown);
    bool areProblemsShown() const;
    /// In pixels; 0: as high as the pane wants to be.
    void setProblemsHeight(int height);

    /// Does what can be done about the problem at the text cursor.
    void mendAtCursor();

    /// The organisation of the action where it is not the one that the window is in; else nothing.
    QString elsewhere() const;

    void focusScript();
    void focusName();

    /// Where the key for the next pane stops in the tab.
    QList<QWidget *> stops() const;

    /// What the tab calls it; never empty.
    QString title() const;
    bool isNameFocused() const; ///< the next key changes the name

    /// Saves, after a question where one is due; see SaveRound. Kind::Cancelled if the answer is no.
    QFuture<Result<>> save();
    /// For who saves several at once.
    SaveGuard &guard() const { return *m_guard; }

    /// Puts the server's version back, after a question.
    void revert();

signals:
    /// The person wants to bring the server's newer version and this edit together.
    void mergeRequested();
    /// The person wants to see what differs from the server's version.
    void compareRequested();
    /// The person wants to see where @p trigger runs the action, or to let another one run it.
    void triggerRequested(const zitadel::TriggerId &trigger);
    void addToTriggerRequested();
    void runRequested(); ///< rather than saving
    /// A person has made the list of problems as high as this.
    void problemsResized(int height);
    /// The list of problems was shown or hidden.
    void problemsShown();

protected:
    void changeEvent(QEvent *event) override;

private:
    QFuture<void> checked();
    std::function<void()> renaming();
    void retry();
    void showHindrance();
    void build();
    void connectDocument();
    void showScript();
    void followTriggers();
    void showMessage();
    void showTrouble(const ActionDocument::Trouble &trouble);
    void showNewer(const zitadel::Action &newer);
    void showOvertaken(const ActionDocument::Saved &saved);
    QString differences() const; ///< the fields that are not as on the server, in words
    void showRestored(const QDateTime &typedAt);
    void showProgress();
    void showProblems();
    void showOrganisation();
    void showNameTaken();
    void showSwitched();
    void renameFunction(const QString &from, const QString &to);

    Workspace &m_workspace;
    ActionDocument &m_document;
    ScriptCheck *m_check;
    ScriptHelp *m_help;
    SaveGuard *m_guard;
    ActionHeader *m_header;
    TriggerLine *m_triggers;
    EmptyState *m_organisation;
    EmptyState *m_message;
    LockoutBar *m_lockout;
    RenameBar *m_renaming;
    QPushButton *m_retry;
    QPushButton *m_keepAsNew;
    QPushButton *m_merge;
    QPushButton *m_compare;
    QPushButton *m_takeTheirs;
    QPushButton *m_dismiss;
    CodeEditor *m_code;
    CodeAssist *m_assist;
    EditorNote *m_note;
    FindBar *m_findBar;
    GoToLineBar *m_goToLineBar;
    ProblemList *m_problems;
    QSplitter *m_splitter;
    int m_problemsHeight = 0;
    QString m_lookedUpName; ///< see showNameTaken()
    QToolButton *m_problemButton;
    LengthMeter *m_length;
    ElidedLabel *m_progress;
    QPushButton *m_cancel;
    PlainLabel *m_position;
    BusySign *m_saving;
    quint64 m_acknowledgedOvertaking = 0; ///< sequence of the save whose overtaking was read
};
