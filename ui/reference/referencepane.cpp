// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reference/referencepane.h"

#include "base/emptystate.h"
#include "base/listkeys.h"
#include "base/plaintext.h"
#include "editor/helptexts.h"
#include "reference/referencedetail.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QStandardItemModel>
#include <QTextBrowser>
#include <QTreeView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using script::ReferenceEntry;

namespace {

constexpr int entryRole = Qt::UserRole;
constexpr int searchRole = Qt::UserRole + 1;
constexpr int pathRole = Qt::UserRole + 2;

/// All words that were typed, wherever they stand.
class Finder : public QSortFilterProxyModel
{
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setWords(const QString &typed)
    {
        m_words = typed.split(u' ', Qt::SkipEmptyParts);
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QString text = sourceModel()->index(row, 0, parent).data(searchRole).toString();
        return std::ranges::all_of(
            m_words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    }

private:
    QStringList m_words;
};

const ReferenceEntry *entryOf(const QModelIndex &index)
{
    return static_cast<const ReferenceEntry *>(index.data(entryRole).value<const void *>());
}

bool hasPath(const std::vector<ReferenceEntry> &entries, const QString &path)
{
    return std::ranges::any_of(entries, [&path](const ReferenceEntry &entry) {
        return entry.path == path || hasPath(entry.children, path);
    });
}

} // namespace

ReferencePane::ReferencePane(QWidget *parent)
    : QWidget(parent)
    , m_trigger(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_tree(new QTreeView(this))
    , m_detail(new QTextBrowser(this))
    , m_nothing(new EmptyState(this))
    , m_model(new QStandardItemModel(this))
    , m_found(new Finder(this))
{
    setObjectName("referencePane"_L1);
    build();
    connect(m_trigger, &QComboBox::currentIndexChanged, this, &ReferencePane::showTrigger);
    connect(m_search, &QLineEdit::textChanged, this, &ReferencePane::search);
    connect(m_search, &QLineEdit::returnPressed, m_tree, qOverload<>(&QWidget::setFocus));
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &ReferencePane::showCurrent);
    connect(m_detail, &QTextBrowser::anchorClicked, this,
            [this](const QUrl &link) { showPath(link.toString()); });
}

ReferencePane::~ReferencePane()
{
    // The tree tells of its rows while it goes.
    m_tree->selectionModel()->disconnect(this);
}

void ReferencePane::build()
{
    m_trigger->setObjectName("referenceTrigger"_L1);
    m_trigger->setAccessibleName(tr("Trigger"));
    m_trigger->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trigger->setMinimumContentsLength(20);
    m_search->setObjectName("referenceSearch"_L1);
    m_search->setPlaceholderText(tr("Search names and descriptions"));
    m_search->setAccessibleName(tr("Search the reference"));
    m_search->setClearButtonEnabled(true);
    new ListKeys(m_search, m_tree);

    m_found->setSourceModel(m_model);
    m_found->setRecursiveFilteringEnabled(true);
    m_found->setAutoAcceptChildRows(false);
    m_tree->setObjectName("referenceTree"_L1);
    m_tree->setAccessibleName(tr("What scripts can use"));
    m_tree->setModel(m_found);
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_detail->setObjectName("referenceDetail"_L1);
    m_detail->setAccessibleName(tr("Description"));
    m_detail->setOpenLinks(false);
    m_detail->document()->setDocumentMargin(8);
    m_nothing->setObjectName("referenceNothing"_L1);
    m_nothing->setIcon(u"edit-find"_s);
    m_nothing->setTitle(tr("Nothing here has all these words."));
    m_nothing->setText(tr("Other triggers may offer it: choose one above."));
    QPushButton *clear = m_nothing->addButton(tr("Clear search"), u"referenceClearButton"_s);
    connect(clear, &QPushButton::clicked, this, [this] {
        m_search->clear();
        focusSearch();
    });
    m_nothing->hide();

    auto *splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_tree);
    splitter->addWidget(m_detail);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(m_trigger);
    layout->addWidget(m_search);
    layout->addWidget(m_nothing, 1);
    layout->addWidget(splitter, 1);
    setMinimumWidth(fontMetrics().averageCharWidth() * 36);
}

void ReferencePane::setBoundTriggers(const QList<zitadel::TriggerId> &triggers)
{
    if (m_bound == triggers)
        return;
    m_bound = triggers;
    if (m_trigger->count() > 0) // else it has not been looked at yet
        fillTriggers();
}

void ReferencePane::fillTriggers()
{
    const QString shown = m_trigger->currentData().toString();
    {
        const QSignalBlocker quiet(m_trigger);
        m_trigger->clear();
        QStringList bound;
        for (const zitadel::TriggerId &id : std::as_const(m_bound))
            bound.append(id.flow + u'/' + id.trigger);
        QList<const script::Trigger *> all = script::Catalogue::bundled().triggers();
        std::ranges::stable_partition(
            all, [&bound](const script::Trigger *trigger) { return bound.contains(trigger->key()); });
        for (const script::Trigger *trigger : std::as_const(all)) {
            const QString name = trigger->shownName();
            const bool isBound = bound.contains(trigger->key());
            if (!isBound && m_trigger->count() > 0 && m_trigger->count() == bound.size())
                m_trigger->insertSeparator(m_trigger->count());
            //: %1 is a trigger of which the action in front is part
            m_trigger->addItem(isBound ? tr("%1 (runs this action)").arg(name) : name, trigger->key());
        }
        // What is looked at stays, unless the action in front has nothing to do with it.
        const bool isKept = bound.isEmpty() || bound.contains(shown);
        m_trigger->setCurrentIndex(qMax(0, isKept ? m_trigger->findData(shown) : 0));
        // The list may be wider than the pane, and has names that differ at their ends.
        m_trigger->view()->setMinimumWidth(m_trigger->view()->sizeHintForColumn(0) + 24);
    }
    showTrigger();
}

void ReferencePane::showTrigger()
{
    const QString key = m_trigger->currentData().toString();
    if (key == m_shownTrigger)
        return;
    const script::Trigger *trigger =
        script::Catalogue::bundled().trigger(key.section(u'/', 0, 0), key.section(u'/', 1));
    if (!trigger)
        return;
    m_shownTrigger = key;
    m_trigger->setToolTip(
        plaintext::toolTip(tr("The trigger whose reference is shown: %1").arg(m_trigger->currentText())));
    const ReferenceEntry *current = entryOf(m_tree->currentIndex());
    const QString path = current ? current->path : QString();
    {
        const QSignalBlocker quiet(m_tree->selectionModel());
        m_model->clear();
        m_entries = script::referenceOf(*trigger, script::Catalogue::bundled());
        addEntries(m_model->invisibleRootItem(), m_entries);
    }
    search();
    if (QStandardItem *item = find(path); item && !path.isEmpty())
        m_tree->setCurrentIndex(m_found->mapFromSource(item->index()));
    showCurrent();
}

void ReferencePane::addEntries(QStandardItem *parent, const std::vector<ReferenceEntry> &entries)
{
    QFont struck = font();
    struck.setStrikeOut(true);
    for (const ReferenceEntry &entry : entries) {
        auto *item = new QStandardItem(entry.signature);
        item->setData(QVariant::fromValue(static_cast<const void *>(&entry)), entryRole);
        item->setData(referencedetail::searched(entry), searchRole);
        item->setData(entry.path, pathRole);
        item->setToolTip(plaintext::toolTip(entry.doc));
        if (entry.deprecated) {
            item->setFont(struck);
            item->setData(tr("%1, deprecated").arg(entry.signature), Qt::AccessibleTextRole);
        }
        addEntries(item, entry.children);
        parent->appendRow(item);
    }
}

void ReferencePane::search()
{
    const QString typed = m_search->text().trimmed();
    static_cast<Finder *>(m_found)->setWords(typed);
    const bool isNothing = m_found->rowCount() == 0;
    m_nothing->setVisible(isNothing);
    m_tree->parentWidget()->setVisible(!isNothing);
    if (typed.isEmpty()) {
        m_tree->collapseAll();
        for (int row = 1; row <= 2; ++row) // the two parameters
            m_tree->expandRecursively(m_found->index(row, 0), 1);
        m_tree->scrollTo(m_tree->currentIndex());
        if (!m_tree->currentIndex().isValid())
            m_tree->setCurrentIndex(m_found->index(0, 0));
        return;
    }
    m_tree->expandAll();
    m_tree->setCurrentIndex(bestFind(typed.split(u' ', Qt::SkipEmptyParts)));
}

/// What is meant itself, rather than something around it: names go before paths and these before texts.
QModelIndex ReferencePane::bestFind(const QStringList &words) const
{
    const auto isIn = [&words](const QString &text) {
        return std::ranges::all_of(
            words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
    };
    QModelIndex best;
    int most = 0;
    for (QModelIndex index = m_found->index(0, 0); index.isValid(); index = m_tree->indexBelow(index)) {
        const ReferenceEntry *entry = entryOf(index);
        const int score = isIn(entry->name)                         ? 3
                          : isIn(entry->path)                       ? 2
                          : isIn(index.data(searchRole).toString()) ? 1
                                                                    : 0;
        if (score > most) {
            best = index;
            most = score;
        }
    }
    return best;
}

void ReferencePane::showCurrent()
{
    const ReferenceEntry *entry = entryOf(m_tree->currentIndex());
    m_detail->setHtml(entry ? referencedetail::richText(*entry, palette()) : QString());
}

QStandardItem *ReferencePane::find(const QString &path) const
{
    const QModelIndexList found =
        m_model->match(m_model->index(0, 0), pathRole, path, 1, Qt::MatchExactly | Qt::MatchRecursive);
    return found.isEmpty() ? nullptr : m_model->itemFromIndex(found.constFirst());
}

bool ReferencePane::chooseTriggerWith(const QString &path)
{
    const script::Catalogue &catalogue = script::Catalogue::bundled();
    for (int i = 0; i < m_trigger->count(); ++i) { // those that run the action come first
        const QString key = m_trigger->itemData(i).toString();
        const script::Trigger *trigger = catalogue.trigger(key.section(u'/', 0, 0), key.section(u'/', 1));
        if (trigger && hasPath(script::referenceOf(*trigger, catalogue), path)) {
            m_trigger->setCurrentIndex(i);
            return true;
        }
    }
    return false;
}

bool ReferencePane::showPath(const QString &path)
{
    if (m_trigger->count() == 0)
        fillTriggers();
    if (path.isEmpty() || (!find(path) && !chooseTriggerWith(path)))
        return false;
    m_search->clear();
    const QModelIndex index = m_found->mapFromSource(find(path)->index());
    m_tree->setCurrentIndex(index);
    m_tree->scrollTo(index, QAbstractItemView::PositionAtCenter);
    return true;
}

void ReferencePane::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

QWidget *ReferencePane::stop() const
{
    return m_search;
}

void ReferencePane::showEvent(QShowEvent *event)
{
    if (m_trigger->count() == 0)
        fillTriggers();
    QWidget::showEvent(event);
}

void ReferencePane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (m_search->text().isEmpty())
        emit leaveRequested();
    else
        m_search->clear();
}

void ReferencePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showCurrent();
}
