// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/opentabs.h"
#include "editor/actioneditor.h"

#include <QHash>
#include <QKeySequence>
#include <QPointer>
#include <QTabWidget>

class Settings;

/// The open actions, one tab each. No way out of a tab loses an edit without a question.
class EditorTabs : public QTabWidget
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive the tabs.
    EditorTabs(Workspace &workspace, SyntaxThemes &themes, Settings &settings, QWidget *parent = nullptr);

    /// The tab of @p document, made if need be, and brought to the front.
    ActionEditor *showDocument(ActionDocument *document);

    ActionEditor *currentEditor() const;
    ActionEditor *editorAt(int index) const;

    /// Which actions are open, and where in them the person is. New ones in which nothing was typed are not
    /// among them.
    OpenTabs places() const;

    /// Shows drafts that an earlier run of the program left, in front of what is opened later.
    void showDrafts(const LeftBehind &left);

    /// Opens what is there of @p tabs, behind what is open already, and puts the text cursors back.
    void restore(const OpenTabs &tabs);

    /// What the keys do within all scripts, as CodeEditor::setKeys() takes it.
    void setKeys(const QHash<QString, QList<QKeySequence>> &keys);

    /// Closes one tab, or all of them, after asking about edits; @p then runs once they are closed, and not
    /// at all when the person cancels or a save fails.
    void closeTab(int index);
    void closeAll(const std::function<void()> &then);

    /// Leaves the window without closing anything, as unsaved changes are drafts that come back: @p then runs
    /// once they are on the disk. Asks only if that fails.
    void leave(const std::function<void()> &then);
    void saveAll();

    /// Goes to the tab that was in front before this one.
    void showLastUsed();

signals:
    /// Another tab is in front, or what it shows has another name or mark.
    void currentEditorChanged();

    /// The person wants to merge, or to compare, what is in the tab of @p editor, which is in front.
    void mergeRequested(ActionEditor *editor);
    void compareRequested();

    /// The person wants to see where @p trigger runs an action, or to let another one run it.
    void triggerRequested(const zitadel::TriggerId &trigger, const QString &actionId);
    void runRequested(); ///< of what is in front
    void addToTriggerRequested(const QString &actionId);

    /// places() is not what it was.
    void placesChanged();

protected:
    bool event(QEvent *event) override;

private:
    void keepFocusOffName(ActionEditor *editor);
    void focusRestored();
    void putInOrder(const OpenTabs &tabs);
    void goToPlace(ActionEditor *editor, const OpenTabs::Tab &tab);
    QList<ActionEditor *> allEditors() const;
    /// Editors that may be gone by the time when they are needed: a question waits for a person, and a save
    /// for a server.
    using Editors = QList<QPointer<ActionEditor>>;
    void closeAsking(const QList<ActionEditor *> &editors, const std::function<void()> &then,
                     const QString &meaning);
    QList<QFuture<Result<>>> saveEach(const QList<ActionEditor *> &editors);
    void saveAndClose(const Editors &edited, const std::function<void()> &closeThem);
    void remove(ActionEditor *editor);
    void zoomAll(int level);
    void addCloseButton(int index, ActionEditor *editor);
    void showMarks(ActionEditor *editor);
    void tellOtherWindow(ActionEditor *editor);
    void lookAtOtherWindows();

    Workspace &m_workspace;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    QHash<QString, QList<QKeySequence>> m_keys;
    QList<ActionEditor *> m_lastUsed; ///< the one in front first
};
