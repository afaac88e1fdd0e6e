// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/organisationtree.h"

#include "base/colours.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/profilelook.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using promote::Site;

namespace {

constexpr int profileRole = Qt::UserRole;
constexpr int stateRole = Qt::UserRole + 1; // of a connection: whether it is loaded
constexpr int moreRole = Qt::UserRole + 2;  // ... and whether there are more than those

enum LoadState { Unopened, Loading, Loaded };

} // namespace

OrganisationTree::OrganisationTree(const std::shared_ptr<Reach> &reach, const Hindrance &hindrance,
                                   QWidget *parent)
    : QWidget(parent)
    , m_reach(reach)
    , m_hindrance(hindrance)
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeWidget(this))
    , m_note(new PlainLabel(this))
{
    build();
    for (const Profile &profile : m_reach->connections())
        addConnection(profile);
    m_tree->topLevelItem(0)->setExpanded(true);
}

void OrganisationTree::build()
{
    m_search->setObjectName("targetSearch"_L1);
    m_search->setPlaceholderText(tr("Filter organisations"));
    m_search->setAccessibleName(tr("Filter organisations by name or id"));
    m_search->setClearButtonEnabled(true);
    m_tree->setObjectName("targetTree"_L1);
    m_tree->setAccessibleName(tr("Connections and organisations"));
    m_tree->setHeaderLabels({tr("Organisation"), tr("State")});
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->header()->setStretchLastSection(true);
    m_tree->header()->resizeSection(0, fontMetrics().averageCharWidth() * 44);
    m_note->setObjectName("targetNote"_L1);
    m_note->setWordWrap(true);
    m_note->hide();
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(250ms);
    connect(m_search, &QLineEdit::textChanged, this, [this] {
        filter();
        m_searchSoon.start();
    });
    connect(&m_searchSoon, &QTimer::timeout, this, &OrganisationTree::search);
    connect(m_tree, &QTreeWidget::itemChanged, this, &OrganisationTree::chosenChanged);
    connect(m_tree, &QTreeWidget::itemExpanded, this, [this](QTreeWidgetItem *item) {
        if (!item->parent() && item->data(0, stateRole).toInt() == Unopened)
            load(item, {});
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_search);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_note);
    setFocusProxy(m_search);
}

void OrganisationTree::addConnection(const Profile &profile)
{
    auto *item = new QTreeWidgetItem(m_tree, {plaintext::brief(profile.name)});
    item->setIcon(0, profilelook::dot(profile.colour, palette()));
    item->setToolTip(0, plaintext::toolTip(profile.url.toString()));
    QStringList words;
    if (m_reach->isOwn(profile.id))
        words << tr("this connection");
    if (const QString marks = profilelook::marks(profile); !marks.isEmpty())
        words << marks;
    item->setText(1, words.join(", "_L1));
    item->setData(0, profileRole, profile.id);
    item->setData(0, stateRole, Unopened);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setChildIndicatorPolicy(QTreeWidgetItem::ShowIndicator);
}

/// Says something below a connection in place of organisations.
void OrganisationTree::tell(QTreeWidgetItem *connection, const QString &text, const QString &details)
{
    auto *item = new QTreeWidgetItem(connection, {text});
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    item->setFirstColumnSpanned(true);
    item->setToolTip(0, plaintext::toolTip(details.isEmpty() ? text : text + u'\n' + details));
}

void OrganisationTree::load(QTreeWidgetItem *connection, const QString &name)
{
    const bool isSearch = !name.isEmpty();
    if (!isSearch) {
        connection->setData(0, stateRole, Loading);
        const QSignalBlocker blocker(m_tree);
        qDeleteAll(connection->takeChildren());
        tell(connection, tr("Asking for the organisations…"));
    }
    const int row = m_tree->indexOfTopLevelItem(connection);
    m_reach->organisations(connection->data(0, profileRole).toString(), name)
        .then(this, [this, row, isSearch](const Result<OrganisationList> &found) {
            take(m_tree->topLevelItem(row), found, isSearch);
        });
}

void OrganisationTree::take(QTreeWidgetItem *connection, const Result<OrganisationList> &found, bool isSearch)
{
    const QSignalBlocker blocker(m_tree);
    if (!isSearch)
        qDeleteAll(connection->takeChildren());
    if (!found) {
        // To be asked again when it is opened the next time: somebody may have signed in meanwhile.
        if (!isSearch)
            connection->setData(0, stateRole, Unopened);
        QStringList words{found.error().message, found.error().advice};
        words.removeAll(QString());
        tell(connection, plaintext::line(words.join(u' ')), errortext::details(found.error()));
        connection->child(connection->childCount() - 1)
            ->setForeground(0, colours::ink(colours::Meaning::Error, palette()));
        return;
    }
    if (!isSearch) {
        connection->setData(0, stateRole, Loaded);
        connection->setData(0, moreRole, !found->isComplete);
    }
    for (const zitadel::Organisation &organisation : found->organisations)
        add(connection, organisation);
    if (connection->childCount() == 0)
        tell(connection, tr("This account sees no organisation."));
    filter();
    showNote();
}

void OrganisationTree::add(QTreeWidgetItem *connection, const zitadel::Organisation &organisation)
{
    Site *site = m_reach->site(connection->data(0, profileRole).toString(), organisation);
    for (int i = 0; i < connection->childCount(); ++i) {
        if (m_sites.value(connection->child(i)) == site)
            return; // a search finds what is here already
    }
    const QString name = organisation.name.isEmpty() ? organisation.id : organisation.name;
    auto *item = new QTreeWidgetItem(connection, {plaintext::brief(name)});
    item->setToolTip(0, plaintext::toolTip(plaintext::line(name) + u'\n' + organisation.id));
    const QString hindrance = m_hindrance ? m_hindrance(*site) : QString();
    item->setText(1, plaintext::line(hindrance));
    item->setToolTip(1, plaintext::toolTip(plaintext::line(hindrance)));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren);
    m_sites.insert(item, site);
    if (!hindrance.isEmpty()) {
        item->setForeground(0, palette().brush(QPalette::Disabled, QPalette::Text));
        return;
    }
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(0, Qt::Unchecked);
}

QList<Site *> OrganisationTree::chosen() const
{
    QList<Site *> sites;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        const QTreeWidgetItem *connection = m_tree->topLevelItem(i);
        for (int k = 0; k < connection->childCount(); ++k) {
            const QTreeWidgetItem *item = connection->child(k);
            if (m_sites.contains(item) && item->checkState(0) == Qt::Checked)
                sites << m_sites.value(item);
        }
    }
    return sites;
}

void OrganisationTree::choose(const QList<Site *> &sites)
{
    {
        const QSignalBlocker blocker(m_tree);
        for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
            QTreeWidgetItem *connection = m_tree->topLevelItem(i);
            for (int k = 0; k < connection->childCount(); ++k) {
                QTreeWidgetItem *item = connection->child(k);
                if (item->flags() & Qt::ItemIsUserCheckable)
                    item->setCheckState(0, sites.contains(m_sites.value(item)) ? Qt::Checked : Qt::Unchecked);
            }
        }
    }
    emit chosenChanged();
}

void OrganisationTree::filter()
{
    const QString text = m_search->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i) {
        QTreeWidgetItem *connection = m_tree->topLevelItem(i);
        for (int k = 0; k < connection->childCount(); ++k) {
            QTreeWidgetItem *item = connection->child(k);
            const Site *site = m_sites.value(item);
            item->setHidden(site && !site->organisation().name.contains(text, Qt::CaseInsensitive) &&
                            !site->organisation().id.startsWith(text));
        }
    }
}

/// Only the server knows those that were too many to be listed.
void OrganisationTree::search()
{
    const QString text = m_search->text().trimmed();
    for (int i = 0; i < m_tree->topLevelItemCount() && !text.isEmpty(); ++i) {
        QTreeWidgetItem *connection = m_tree->topLevelItem(i);
        if (connection->data(0, moreRole).toBool())
            load(connection, text);
    }
}

void OrganisationTree::showNote()
{
    bool hasMore = false;
    for (int i = 0; i < m_tree->topLevelItemCount(); ++i)
        hasMore = hasMore || m_tree->topLevelItem(i)->data(0, moreRole).toBool();
    m_note->setText(tr("There are more: type a part of the name."));
    m_note->setVisible(hasMore);
}
