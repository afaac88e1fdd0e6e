// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/reference.h"
#include "script/values.h"

#include <QWidget>

class EmptyState;
class QComboBox;
class QLineEdit;
class QSortFilterProxyModel;
class QStandardItem;
class QStandardItemModel;
class QTextBrowser;
class QTreeView;

/// All that a script can use in one trigger, to look through and to search: its two parameters with the types
/// behind them, modules, the engine, and what the engine lacks. Reads the catalogue when first shown.
class ReferencePane : public QWidget
{
    Q_OBJECT

public:
    explicit ReferencePane(QWidget *parent = nullptr);
    ~ReferencePane() override;

    /// What the action in front is bound to: these triggers are offered first, and the first of them is
    /// chosen unless the one shown is among them. Empty: what is shown stays.
    void setBoundTriggers(const QList<zitadel::TriggerId> &triggers);

    /// Turns to what ReferenceEntry::path calls @p path, in another trigger if the one shown does not have
    /// it. False, and nothing changes, if there is none.
    bool showPath(const QString &path);

    void focusSearch();

    /// Where the key for the next pane stops.
    QWidget *stop() const;

signals:
    /// Escape, with nothing left to clear: the person wants back to the script.
    void leaveRequested();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void fillTriggers();
    void showTrigger();
    void addEntries(QStandardItem *parent, const std::vector<script::ReferenceEntry> &entries);
    void search();
    QModelIndex bestFind(const QStringList &words) const;
    void showCurrent();
    QStandardItem *find(const QString &path) const;
    bool chooseTriggerWith(const QString &path);

    QComboBox *m_trigger;
    QLineEdit *m_search;
    QTreeView *m_tree;
    QTextBrowser *m_detail;
    EmptyState *m_nothing;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_found;
    QList<zitadel::TriggerId> m_bound;
    std::vector<script::ReferenceEntry> m_entries; ///< of the trigger shown; the items point into it
    QString m_shownTrigger;
};
