// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "workspace/search/findresultsmodel.h"
#include "workspace/workspace.h"

#include <QTimer>
#include <QWidget>

class BusyLine;
class EmptyState;
class QComboBox;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeView;
class SearchToggles;

/// Finds a text in all scripts of the list, or in all of the history: the query, how much was found, and the
/// places to jump to.
class FindInAllPane : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the pane.
    explicit FindInAllPane(Workspace &workspace, QWidget *parent = nullptr);

    /// Takes the keys, with @p text, if it is not empty, to look for.
    void open(const QString &text);
    /// The same with the row in which to type what is to take the place of the finds.
    void openReplace(const QString &text);

    /// Says something below the query until the next search: what came of replacing.
    void tell(const QString &text);
    /// Scripts have changed: asks the same again, with the same ticks.
    void searchAgain();

    /// Goes to the find after the current one, or before it with a @p step of -1, round the end. False if
    /// there is none.
    bool jumpToNext(int step);

    /// What the last jump selected, so that it is not taken for something new to look for.
    TextSpan lastJump() const { return m_lastJump; }

signals:
    /// The person wants to see @p span of the action; @p document is where it was open when it was searched,
    /// or nullptr.
    void jumpRequested(const QString &actionId, ActionDocument *document, const ScriptFinds &finds,
                       TextSpan span);
    /// The person wants to see @p span of the version of the history that @p finds are in.
    void versionRequested(const ScriptFinds &finds, TextSpan span);
    /// The person wants to see what it would do to put @p with in the place of @p finds.
    void replaceRequested(const QList<ScriptFinds> &finds, const QString &with);
    /// Back to the script.
    void left();

public slots:
    /// Told where the jump ended, which may be elsewhere if the script has changed.
    void noteJump(TextSpan span) { m_lastJump = span; }

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    QLayout *buildQueryRow();
    void buildReplaceRow();
    bool isReplacing() const;
    void showReplacing();
    void requestReplace();
    void start(bool keepsTicks);
    void searchSoon();
    void search();
    ScriptSearch::Where where() const;
    QString countText() const;
    void showWhyNothing(bool isSlow);
    void take(const QList<ScriptFinds> &more);
    void finish();
    void showState();
    void showEmpty(const QString &title, const QString &text);
    void jump(const QModelIndex &index);

    Workspace &m_workspace;
    ScriptSearch *m_search;
    FindResultsModel *m_model;
    QLineEdit *m_query;
    SearchToggles *m_toggles;
    QComboBox *m_where;
    PlainLabel *m_error;
    PlainLabel *m_count;
    QPushButton *m_cancel;
    QToolButton *m_replaces;
    QWidget *m_replaceRow;
    QLineEdit *m_with;
    QPushButton *m_preview;
    PlainLabel *m_told;
    BusyLine *m_busy;
    QStackedWidget *m_pages;
    QTreeView *m_tree;
    EmptyState *m_empty;
    QPushButton *m_inHistory = nullptr;
    QTimer m_whenGone;
    QTimer m_soon;
    BusySign m_searching{this};
    TextSpan m_lastJump{-1, 0};
    QString m_keptId; ///< where the tree was before the same query was asked again
    TextSpan m_keptSpan;
    bool m_isStale = false; ///< the list has changed while the pane was not to be seen
    int m_expanded = 0;     ///< rows of finds unfolded so far
};
