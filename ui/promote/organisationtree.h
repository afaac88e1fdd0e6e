// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/reach.h"

#include <QTimer>
#include <QWidget>

class PlainLabel;
class QLineEdit;
class QTreeWidget;
class QTreeWidgetItem;

/// Connections and their organisations, to tick some of them. A connection other than the window's is opened
/// once somebody looks into it.
class OrganisationTree : public QWidget
{
    Q_OBJECT

public:
    using Hindrance = std::function<QString(const promote::Site &)>;

    /// @p hindrance says why an organisation cannot be chosen, one sentence; empty: it can.
    OrganisationTree(const std::shared_ptr<Reach> &reach, const Hindrance &hindrance,
                     QWidget *parent = nullptr);

    /// Those with a tick, in the order of the tree.
    QList<promote::Site *> chosen() const;
    /// Ticks these, where they are known by now.
    void choose(const QList<promote::Site *> &sites);

signals:
    void chosenChanged();

private:
    void build();
    void addConnection(const Profile &profile);
    void load(QTreeWidgetItem *connection, const QString &name);
    void take(QTreeWidgetItem *connection, const Result<OrganisationList> &found, bool isSearch);
    void add(QTreeWidgetItem *connection, const zitadel::Organisation &organisation);
    void tell(QTreeWidgetItem *connection, const QString &text, const QString &details = {});
    void filter();
    void search();
    void showNote();

    const std::shared_ptr<Reach> m_reach;
    const Hindrance m_hindrance;
    QHash<const QTreeWidgetItem *, promote::Site *> m_sites;
    QLineEdit *m_search;
    QTreeWidget *m_tree;
    PlainLabel *m_note;
    QTimer m_searchSoon{this};
};
