// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/findinallpane.h"

#include "base/busyline.h"
#include "base/colours.h"
#include "base/emptystate.h"
#include "base/listkeys.h"
#include "base/plainlabel.h"
#include "ledger/ledger.h"
#include "search/finddelegate.h"
#include "search/searchtoggles.h"

#include <QAccessible>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

using Where = ScriptSearch::Where;

namespace {

// Words are looked for rather than letters.
constexpr int typingPause = 120;

// More than anybody scrolls through; beyond it the actions are shown folded.
constexpr int unfoldedAtMost = 2'000;

} // namespace

FindInAllPane::FindInAllPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_search(new ScriptSearch(workspace, this))
    , m_model(new FindResultsModel(workspace, this))
    , m_query(new QLineEdit(this))
    , m_toggles(new SearchToggles(this))
    , m_where(new QComboBox(this))
    , m_error(new PlainLabel(this))
    , m_count(new PlainLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_replaces(new QToolButton(this))
    , m_replaceRow(new QWidget(this))
    , m_with(new QLineEdit(m_replaceRow))
    , m_preview(new QPushButton(tr("Preview…"), m_replaceRow))
    , m_told(new PlainLabel(m_replaceRow))
    , m_busy(new BusyLine(this))
    , m_pages(new QStackedWidget(this))
    , m_tree(new QTreeView(this))
    , m_empty(new EmptyState(this))
{
    build();
    m_soon.setSingleShot(true);
    m_soon.setInterval(typingPause);
    connect(&m_soon, &QTimer::timeout, this, &FindInAllPane::search);
    connect(&m_searching, &BusySign::due, this, &FindInAllPane::showState);
    connect(m_query, &QLineEdit::textChanged, this, &FindInAllPane::searchSoon);
    connect(m_query, &QLineEdit::returnPressed, this, [this] {
        if (m_soon.isActive())
            search();
        else
            jump(m_tree->currentIndex());
    });
    connect(m_toggles, &SearchToggles::changed, this, &FindInAllPane::search);
    connect(m_where, &QComboBox::currentIndexChanged, this, &FindInAllPane::search);
    connect(m_cancel, &QPushButton::clicked, m_search, &ScriptSearch::cancel);
    connect(m_replaces, &QToolButton::toggled, this, &FindInAllPane::showReplacing);
    connect(m_with, &QLineEdit::textChanged, this, &FindInAllPane::showReplacing);
    connect(m_with, &QLineEdit::returnPressed, this, &FindInAllPane::requestReplace);
    connect(m_preview, &QPushButton::clicked, this, &FindInAllPane::requestReplace);
    connect(m_model, &FindResultsModel::ticksChanged, this, &FindInAllPane::showState);
    connect(m_search, &ScriptSearch::found, this, &FindInAllPane::take);
    connect(m_search, &ScriptSearch::finished, this, &FindInAllPane::finish);
    connect(m_tree, &QTreeView::activated, this, &FindInAllPane::jump);
    connect(&workspace.list(), &ActionList::stateChanged, this, &FindInAllPane::searchAgain);
    // A row whose action is gone leads nowhere. Several may go at a time.
    m_whenGone.setSingleShot(true);
    m_whenGone.setInterval(0);
    connect(&m_whenGone, &QTimer::timeout, this, &FindInAllPane::searchAgain);
    connect(&workspace.ledger(), &Ledger::removed, &m_whenGone, qOverload<>(&QTimer::start));
    connect(&workspace.documents(), &Documents::closed, this, [this](ActionDocument *document) {
        if (document->isNew() || !m_workspace.list().model().find(document->id()))
            m_whenGone.start();
    });
    showState();
}

void FindInAllPane::build()
{
    setObjectName("findInAllPane"_L1);
    m_tree->setObjectName("findInAllTree"_L1);
    m_tree->setAccessibleName(tr("What was found in all scripts"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new FindDelegate(m_tree));
    m_tree->setHeaderHidden(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setExpandsOnDoubleClick(false);
    m_tree->setTabKeyNavigation(false);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setObjectName("findInAllEmpty"_L1);
    m_inHistory = m_empty->addButton(tr("Search the history"), u"findInHistoryButton"_s);
    connect(m_inHistory, &QPushButton::clicked, this, [this] { m_where->setCurrentIndex(1); });
    m_pages->addWidget(m_empty);
    m_pages->addWidget(m_tree);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildQueryRow());
    buildReplaceRow();
    layout->addWidget(m_replaceRow);
    layout->addWidget(m_busy);
    layout->addWidget(m_pages, 1);
    setFocusProxy(m_query);
}

QLayout *FindInAllPane::buildQueryRow()
{
    m_query->setObjectName("findInAllEdit"_L1);
    m_query->setAccessibleName(tr("Find in all scripts"));
    m_query->setPlaceholderText(tr("Find in all scripts"));
    m_query->setClearButtonEnabled(true);
    m_query->setMinimumWidth(fontMetrics().averageCharWidth() * 16);
    m_query->setMaximumWidth(fontMetrics().averageCharWidth() * 60);
    new ListKeys(m_query, m_tree);
    m_toggles->watch(m_query);
    m_where->setObjectName("findInAllWhere"_L1);
    m_where->setAccessibleName(tr("Where to look"));
    m_where->addItem(tr("As they are now"));
    m_where->addItem(tr("In the history"));
    m_where->setToolTip(tr("The history is every version that this computer keeps of this connection"));
    m_error->setObjectName("findInAllError"_L1);
    m_count->setObjectName("findInAllCount"_L1);
    m_cancel->setObjectName("findInAllCancel"_L1);
    m_cancel->setAccessibleName(tr("Cancel the search"));
    m_cancel->setAutoDefault(false);
    m_cancel->hide();

    auto *row = new QHBoxLayout;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_query, 2);
    row->addWidget(m_toggles);
    row->addWidget(m_where);
    row->addWidget(m_replaces);
    row->addWidget(m_error);
    row->addWidget(m_count, 1);
    row->addWidget(m_cancel);
    return row;
}

void FindInAllPane::buildReplaceRow()
{
    m_replaces->setObjectName("replaceInAllToggle"_L1);
    m_replaces->setText(tr("Replace"));
    m_replaces->setAccessibleName(tr("Replace what is found"));
    m_replaces->setToolTip(tr("Replace what is found"));
    m_replaces->setCheckable(true);
    m_replaces->setAutoRaise(true);
    m_replaces->setFocusPolicy(Qt::TabFocus);
    m_with->setObjectName("replaceInAllEdit"_L1);
    m_with->setAccessibleName(tr("Replace with"));
    m_with->setPlaceholderText(tr("Replace with"));
    m_with->setMinimumWidth(m_query->minimumWidth());
    m_with->setMaximumWidth(m_query->maximumWidth());
    new ListKeys(m_with, m_tree);
    m_toggles->watch(m_with);
    m_preview->setObjectName("replaceInAllButton"_L1);
    m_preview->setAccessibleName(tr("Preview the replacement"));
    m_preview->setToolTip(tr("Shows what it would do before anything is written"));
    m_preview->setAutoDefault(false);
    m_told->setObjectName("replaceInAllTold"_L1);
    auto *row = new QHBoxLayout(m_replaceRow);
    row->setContentsMargins(8, 0, 8, 4);
    row->setSpacing(8);
    row->addWidget(m_with, 2);
    row->addWidget(m_preview);
    row->addWidget(m_told, 1);
    m_replaceRow->hide();
}

// -- replacing

/// What is in the history stays as it was.
bool FindInAllPane::isReplacing() const
{
    return m_replaces->isChecked() && where() == Where::Now;
}

void FindInAllPane::showReplacing()
{
    m_model->setReplacement(isReplacing() ? std::optional(m_with->text()) : std::nullopt);
    showState();
}

void FindInAllPane::openReplace(const QString &text)
{
    m_where->setCurrentIndex(0);
    m_replaces->setChecked(true);
    open(text);
}

void FindInAllPane::tell(const QString &text)
{
    m_told->setText(text);
}

void FindInAllPane::requestReplace()
{
    if (m_preview->isEnabled() && isReplacing())
        emit replaceRequested(m_model->ticked(), m_with->text());
}

// -- searching

void FindInAllPane::open(const QString &text)
{
    const bool isNew = !text.isEmpty() && text != m_query->text();
    if (isNew)
        m_query->setText(text);
    m_query->setFocus(Qt::ShortcutFocusReason);
    m_query->selectAll();
    if (isNew)
        search();
    else if (where() == Where::History)
        search();
    else
        searchAgain(); // scripts may have been edited since
}

void FindInAllPane::searchSoon()
{
    m_soon.start();
}

void FindInAllPane::search()
{
    m_told->clear();
    start(false);
}

void FindInAllPane::start(bool keepsTicks)
{
    m_soon.stop();
    m_isStale = false;
    m_expanded = 0;
    m_model->setReplacement(isReplacing() ? std::optional(m_with->text()) : std::nullopt);
    m_model->clear(keepsTicks);
    m_lastJump = {-1, 0};
    SearchQuery query{.text = m_query->text()};
    m_toggles->fill(query);
    m_searching.begin();
    m_search->start(query, where());
    showState();
}

/// The list is another one now; whoever reads the finds stays where they were.
void FindInAllPane::searchAgain()
{
    if (where() == Where::History) // which has not changed by a reload
        return;
    if (!isVisible()) {
        m_isStale = true;
        return;
    }
    m_keptId.clear();
    if (const QModelIndex current = m_tree->currentIndex(); m_model->isFind(current)) {
        m_keptId = m_model->scriptOf(current).in.actionId;
        m_keptSpan = m_model->spanOf(current);
    }
    start(true);
}

void FindInAllPane::take(const QList<ScriptFinds> &more)
{
    const int first = m_model->scriptCount();
    m_model->append(more);
    for (int row = first; row < m_model->scriptCount() && m_expanded < unfoldedAtMost; ++row) {
        const QModelIndex script = m_model->index(row, 0);
        m_tree->expand(script);
        m_expanded += m_model->rowCount(script);
    }
    showState();
}

void FindInAllPane::finish()
{
    m_searching.end();
    if (!m_keptId.isEmpty()) {
        const QModelIndex kept = m_model->find(m_keptId, m_keptSpan);
        m_tree->setCurrentIndex(kept);
        m_keptId.clear();
    }
    showState();
    if (QAccessible::isActive() && !m_query->text().isEmpty()) {
        QAccessibleAnnouncementEvent announcement(m_count, m_count->text() + m_error->text());
        QAccessible::updateAccessibility(&announcement);
    }
}

void FindInAllPane::showState()
{
    const bool isSlow = m_search->isRunning() && m_searching.isDue();
    m_busy->setVisible(isSlow);
    m_cancel->setVisible(isSlow);

    m_replaces->setEnabled(where() == Where::Now);
    m_replaceRow->setVisible(isReplacing());
    m_preview->setEnabled(isReplacing() && !m_search->isRunning() && m_model->tickedCount() > 0);

    const QString &error = m_search->search().error();
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    QPalette bad = palette();
    QPalette field = palette();
    if (!error.isEmpty()) {
        bad.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
        field.setColor(QPalette::Base, colours::ground(colours::Meaning::Error, palette()));
    }
    m_error->setPalette(bad);
    m_query->setPalette(field);

    m_count->setText(countText());
    if (m_model->scriptCount() > 0)
        m_pages->setCurrentWidget(m_tree);
    else
        showWhyNothing(isSlow);
}

QString FindInAllPane::countText() const
{
    if (m_model->scriptCount() == 0)
        return {};
    const QString finds = tr("%Ln find(s)", nullptr, int(m_search->count()));
    //: "23 finds in 7 actions"; %1 is the first part, %2 the second
    QString count =
        tr("%1 in %2")
            .arg(finds, where() == Where::Now ? tr("%Ln action(s)", nullptr, m_model->scriptCount())
                                              : tr("%Ln version(s)", nullptr, m_model->scriptCount()));
    if (m_search->isLimited())
        count = tr("%1, and more that are not shown").arg(count);
    else if (m_search->isCancelled())
        count = tr("%1 until it was cancelled").arg(count);
    if (const auto trouble = m_search->trouble())
        count += u". "_s + trouble->message;
    return count;
}

/// Only with an empty list.
void FindInAllPane::showWhyNothing(bool isSlow)
{
    using ListState = ActionList::State;
    const ListState list = m_workspace.list().state();
    const bool isHistory = where() == Where::History;
    const bool hasActions = m_workspace.list().model().totalCount() > 0 || isHistory;
    if (m_query->text().isEmpty())
        showEmpty(tr("Find in all scripts"),
                  isHistory ? tr("Type what to look for. Every version that this computer keeps is searched, "
                                 "also of actions that are gone.")
                            : tr("Type what to look for. Where a script is open, what is in its "
                                 "editor is searched, saved or not."));
    else if (!m_search->search().error().isEmpty())
        showEmpty(tr("This is not a regular expression yet"), tr("What is wrong with it stands beside it."));
    else if (m_search->isRunning())
        showEmpty(isSlow ? tr("Searching…") : QString(), {});
    else if (const auto trouble = m_search->trouble())
        showEmpty(tr("The history could not be read"), trouble->message + u' ' + trouble->advice);
    else if (m_search->isCancelled())
        showEmpty(tr("The search was cancelled"), tr("Nothing was found until then."));
    else if (list == ListState::Loading && !hasActions)
        showEmpty(tr("The actions are being loaded"), tr("They are searched as soon as they are there."));
    else if (list != ListState::Loaded && !hasActions)
        showEmpty(tr("There are no actions to search"),
                  tr("The list of actions could not be loaded. Reload it, and they are searched."));
    else
        showEmpty(tr("Nothing was found"), isHistory
                                               ? tr("No version that this computer keeps has this text.")
                                               : tr("No script of this organisation has this text."));
}

ScriptSearch::Where FindInAllPane::where() const
{
    return m_where->currentIndex() == 0 ? Where::Now : Where::History;
}

void FindInAllPane::showEmpty(const QString &title, const QString &text)
{
    m_empty->setTitle(title);
    m_empty->setText(text);
    const bool isFinished = !m_query->text().isEmpty() && !m_search->isRunning();
    m_inHistory->setVisible(isFinished && m_search->search().error().isEmpty() && where() == Where::Now);
    m_pages->setCurrentWidget(m_empty);
}

bool FindInAllPane::jumpToNext(int step)
{
    const QModelIndex next = m_model->next(m_tree->currentIndex(), step);
    if (!next.isValid())
        return false;
    m_tree->setCurrentIndex(next);
    jump(next);
    return true;
}

void FindInAllPane::jump(const QModelIndex &index)
{
    QModelIndex find = index;
    if (!m_model->isFind(find)) // an action stands for its first find
        find = m_model->next(find, 1);
    if (!find.isValid())
        return;
    m_tree->setCurrentIndex(find);
    const ScriptFinds finds = m_model->scriptOf(find);
    if (finds.in.version)
        emit versionRequested(finds, m_model->spanOf(find));
    else
        emit jumpRequested(finds.in.actionId, finds.in.document, finds, m_model->spanOf(find));
}

void FindInAllPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit left();
    else
        QWidget::keyPressEvent(event);
}

void FindInAllPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_empty)
        showState();
}

void FindInAllPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (m_isStale)
        searchAgain();
}
