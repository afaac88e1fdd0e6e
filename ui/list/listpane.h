// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "base/result.h"
#include "zitadel/explain.h"

#include <QDateTime>
#include <QWidget>

#include <optional>

class ActionListModel;
class ActionTable;
class BusyLine;
class EmptyState;
class FilterButton;
class FilterChip;
class QBoxLayout;
class PlainLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;

/// The list of actions: a filter box, a count, the table, and words in its place when there is nothing to
/// show.
///
/// The model is borrowed and must outlive the pane. Whoever loads the list tells how that goes by
/// showLoading(), showActions() and showError(); rows that are there stay usable meanwhile. What a person
/// selected and where they had scrolled to is kept by id over reloads, filters and changes of single rows.
class ListPane : public QWidget
{
    Q_OBJECT
public:
    explicit ListPane(ActionListModel &model, QWidget *parent = nullptr);

    /// No server is chosen, as at the very start.
    void showDisconnected();

    /// The list is on its way. Shown only after a while, as most answers come sooner.
    void showLoading();

    /// The model now holds what there is, which may be nothing.
    void showActions();

    /// The list could not be read, or something asked for in it was refused. With rows present they stay, and
    /// the error stands above them.
    void showError(explain::Operation operation, const Error &error);

    /// Whose actions these are, for the empty list. Another name means that nothing is loaded yet.
    void setOrganisationName(const QString &name);

    /// Whether actions may be created; if not, @p reason says why.
    void setWritable(bool writable, const QString &reason = {});

    /// The list is as it was then, as the server cannot be asked; nothing: it is as the server says.
    void setKnownAt(const std::optional<QDateTime> &knownAt);

    /// The selected action, of several the one that the keys are on; empty if there is none or the filter
    /// hides it.
    QString currentId() const;
    /// All that are selected and not hidden by the filter, in the order of the list.
    QStringList selectedIds() const;

    /// Asks to open all that is selected; before many, the person.
    void openSelected();

    /// Selects the action alone and scrolls to it. If the filter hides it, it is selected once it shows
    /// again.
    void setCurrentId(const QString &id);

    /// Fills the filter box, as if typed.
    void setFilter(const QString &filter);

    void focusFilter();

    /// Has the keys while they are for the selected action.
    QWidget *rows() const;

    /// For the program's own menus; both belong to the pane.
    QMenu *sortMenu() const;
    QMenu *columnMenu() const;

    /// Widths, visibility and sort order of the columns, for QSettings.
    QByteArray saveColumns() const;
    bool restoreColumns(const QByteArray &state);

signals:
    void openRequested(const QString &id);
    void currentChanged(const QString &id);
    void selectionChanged(); ///< selectedIds()

    /// @p id is empty if the click was beside the rows.
    void contextMenuRequested(const QString &id, const QPoint &globalPosition);
    void reloadRequested();
    void newRequested();
    void templateRequested(); ///< a new action by the job it is to do
    void cancelRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    enum class State { Disconnected, Loading, Ready, Failed };

    void build();
    void setState(State state);
    void buildMessages();
    void applyFilter(const QString &filter);
    void clearFilter();
    void told();
    void refresh();
    void refreshCount();
    QString countText() const;
    void refreshHint();
    bool filterKey(int key);
    void announce(const QString &text);

    ActionListModel &m_model;
    QBoxLayout *m_layout = nullptr;
    QLineEdit *m_filter = nullptr;
    FilterButton *m_choose = nullptr;
    FilterChip *m_chip = nullptr;
    PlainLabel *m_count = nullptr;
    QToolButton *m_view = nullptr;
    BusyLine *m_busy = nullptr;
    QWidget *m_message = nullptr;
    EmptyState *m_error = nullptr;
    EmptyState *m_hint = nullptr;
    QPushButton *m_cancel = nullptr;
    QPushButton *m_new = nullptr;
    QPushButton *m_fromTemplate = nullptr;
    QPushButton *m_clearFilter = nullptr;
    ActionTable *m_table = nullptr;

    State m_state = State::Disconnected;
    bool m_loaded = false; // at least once for this organisation
    std::optional<QDateTime> m_knownAt;
    BusySign m_loading{this};
    QString m_organisation;
};
