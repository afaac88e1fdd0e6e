// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historypane.h"

#include "base/busyline.h"
#include "base/emptystate.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/times.h"
#include "compare/versionkey.h"
#include "history/comparedversions.h"
#include "history/historydelegate.h"
#include "history/historytexts.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QIcon>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QShortcut>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using history::ActionHistory;

namespace {

constexpr int keyRole = Qt::UserRole;
constexpr int contentRole = Qt::UserRole + 1;
constexpr int searchedRole = Qt::UserRole + 2;

} // namespace

HistoryPane::HistoryPane(Workspace &workspace, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_filter(new QLineEdit(this))
    , m_list(new QTreeWidget(this))
    , m_delegate(new HistoryDelegate(m_list))
    , m_empty(new EmptyState(this))
    , m_note(new PlainLabel(this))
    , m_busy(new BusyLine(this))
    , m_retry(new QPushButton(tr("Retry"), this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_compare(new QPushButton(tr("Compare…"), this))
    , m_restore(new QPushButton(tr("Put into the editor"), this))
{
    setObjectName("historyPane"_L1);
    build();
    buildActions();
    connect(&m_reading, &BusySign::due, this, &HistoryPane::showState);
    connect(&workspace.history(), &ActionHistory::changed, this, &HistoryPane::showEntries);
    connect(&workspace.place(), &Place::rightsChanged, this, &HistoryPane::follow);
    connect(&workspace.documents().drafts(), &DraftKeeping::historyKept, this, [this] {
        if (isVisible())
            m_workspace.history().reloadLocal();
    });
    showEntries();
}

void HistoryPane::build()
{
    m_filter->setObjectName("historyFilter"_L1);
    m_filter->setAccessibleName(tr("Filter the history"));
    m_filter->setPlaceholderText(tr("Filter"));
    m_filter->setClearButtonEnabled(true);
    connect(m_filter, &QLineEdit::textChanged, this, &HistoryPane::filter);
    m_list->setObjectName("historyList"_L1);
    m_list->setAccessibleName(tr("History"));
    m_list->setHeaderLabels({tr("What"), tr("When"), tr("Who")});
    m_list->setItemDelegate(m_delegate);
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->moveSection(1, 0);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &HistoryPane::showButtons);
    // Not when activated: some desktops do that with one click, and who wants to choose two gets a window.
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &HistoryPane::compare);
    m_note->setObjectName("historyNote"_L1);
    m_note->setWordWrap(true);
    m_retry->setObjectName("historyRetryButton"_L1);
    connect(m_retry, &QPushButton::clicked, this, [this] { m_workspace.history().reload(); });
    m_cancel->setObjectName("historyCancelButton"_L1);
    m_cancel->setAccessibleName(tr("Cancel reading the server's history"));
    connect(m_cancel, &QPushButton::clicked, &m_workspace.history(), &ActionHistory::cancel);
    m_compare->setObjectName("historyCompareButton"_L1);
    m_compare->setToolTip(tr("Compares the two chosen, or the one chosen with the editor (Enter)"));
    m_restore->setObjectName("historyRestoreButton"_L1);
    m_restore->setToolTip(tr("As an edit that is not saved"));
    connect(m_compare, &QPushButton::clicked, this, &HistoryPane::compare);
    connect(m_restore, &QPushButton::clicked, this, &HistoryPane::restore);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_compare);
    buttons->addWidget(m_restore);
    buttons->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    auto *top = new QVBoxLayout; // the busy line takes its room in the gap, so that nothing jumps
    top->setSpacing(0);
    top->addWidget(m_filter);
    top->addSpacing(4);
    top->addWidget(m_busy);
    top->addWidget(m_list, 1);
    top->addWidget(m_empty, 1);
    layout->addLayout(top, 1);
    layout->addWidget(m_note);
    layout->addWidget(m_retry, 0, Qt::AlignLeft);
    layout->addWidget(m_cancel, 0, Qt::AlignLeft);
    layout->addLayout(buttons);
}

void HistoryPane::buildActions()
{
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_compareAction = addAction(u"historyCompare"_s, tr("&Compare…"), u"vcs-diff"_s,
                                {Qt::Key_Return, Qt::Key_Enter}, &HistoryPane::compare);
    m_previousAction =
        addAction(u"historyComparePrevious"_s, tr("Compare with the one &before…"), u"vcs-diff"_s,
                  {Qt::SHIFT | Qt::Key_Return, Qt::SHIFT | Qt::Key_Enter}, &HistoryPane::compareWithPrevious);
    m_restoreAction = addAction(u"historyRestore"_s, tr("&Put into the editor"), u"edit-undo"_s,
                                {Qt::CTRL | Qt::SHIFT | Qt::Key_Return, Qt::CTRL | Qt::SHIFT | Qt::Key_Enter}, &HistoryPane::restore);
    m_copyAction = addAction(u"historyCopy"_s, tr("Copy the &script"), u"edit-copy"_s,
                             QKeySequence::keyBindings(QKeySequence::Copy), &HistoryPane::copyScript);
}

QAction *HistoryPane::addAction(const QString &objectName, const QString &text, const QString &icon,
                                const QList<QKeySequence> &keys, void (HistoryPane::*run)())
{
    auto *action = new QAction(QIcon::fromTheme(icon), text, this);
    action->setObjectName(objectName);
    action->setShortcuts(keys);
    action->setShortcutContext(Qt::WidgetShortcut); // in the list only
    connect(action, &QAction::triggered, this, run);
    m_list->addAction(action);
    return action;
}

void HistoryPane::setDocument(ActionDocument *document)
{
    if (document == m_document)
        return;
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        // Queued: the version that was just saved is on its way to the disk.
        connect(document, &ActionDocument::baseChanged, this, &HistoryPane::follow, Qt::QueuedConnection);
        connect(document, &ActionDocument::dirtyChanged, this, &HistoryPane::showEntries);
    }
    follow();
    showEntries(); // one new action after another has no other history
}

void HistoryPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    follow();
}

void HistoryPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 60;
    if (isNarrow == m_delegate->isNarrow())
        return;
    m_delegate->setNarrow(isNarrow);
    m_list->setColumnHidden(HistoryDelegate::When, isNarrow);
    m_list->setColumnHidden(HistoryDelegate::Who, isNarrow);
    m_list->setHeaderHidden(isNarrow); // it would name the first line only
    m_list->doItemsLayout();
}

void HistoryPane::follow()
{
    // Nothing is asked of the server for a pane that nobody sees.
    if (!isVisible())
        return;
    ActionHistory &history = m_workspace.history();
    const bool isNone = !m_document || m_document->isNew();
    const zitadel::Rights &rights = m_workspace.place().rights();
    const QString id = isNone ? QString() : m_document->id();
    const bool isSame = id == history.actionId();
    history.setAction(isNone ? QString() : m_document->organisationId(), id,
                      isNone ? zitadel::ActionFields() : m_document->base().fields,
                      !rights.areKnown || rights.mayReadEvents);
    if (isSame && !isNone)
        history.reload();
}

void HistoryPane::showEntries()
{
    const QStringList selected = selectedKeys();
    const QString current =
        m_list->currentItem() ? m_list->currentItem()->data(0, keyRole).toString() : QString();
    m_list->clear();
    if (m_document && m_document->isDirty()) {
        auto *item = new QTreeWidgetItem(m_list, {tr("In the editor, not saved"), QString(), QString()});
        item->setData(0, keyRole, versionkey::draft);
        item->setData(0, contentRole, true);
        item->setIcon(0, QIcon::fromTheme(u"document-edit"_s));
    }
    for (const history::Entry &entry : m_workspace.history().entries())
        addEntry(entry);
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        const QString key = item->data(0, keyRole).toString();
        if (key == current) // the arrow keys go on from where they were
            m_list->setCurrentItem(item, 0, QItemSelectionModel::NoUpdate);
        item->setSelected(selected.contains(key));
    }
    filter();
    showState();
    showButtons();
}

void HistoryPane::addEntry(const history::Entry &entry)
{
    const bool isGap = entry.moment && entry.moment->kind == history::Moment::Kind::Gap;
    const QString what = historytexts::what(entry);
    const QString author = plaintext::line(entry.author());
    auto *item = new QTreeWidgetItem(
        m_list,
        {what, isGap ? QString() : times::relative(entry.at(), QDateTime::currentDateTime()), author});
    item->setData(0, keyRole, entry.key);
    item->setData(0, contentRole, entry.hasContent());
    item->setIcon(0, QIcon::fromTheme(historytexts::icon(entry)));
    const QString who = entry.author().isEmpty() ? QString() : u'\n' + author;
    const QString more =
        HistoryDelegate::whenAndWho(m_list->model()->index(m_list->topLevelItemCount() - 1, 0));
    item->setData(0, Qt::AccessibleTextRole, more.isEmpty() ? what : what + ", "_L1 + more);
    item->setData(0, searchedRole, historytexts::details(entry) + who);
    item->setToolTip(0, plaintext::toolTip(historytexts::details(entry) + who));
    if (!isGap)
        item->setToolTip(1, plaintext::toolTip(times::exact(entry.at())));
    item->setToolTip(2, plaintext::toolTip(author));
}

void HistoryPane::showState()
{
    const bool isEmpty = m_list->topLevelItemCount() == 0;
    m_list->setVisible(!isEmpty);
    m_filter->setVisible(!isEmpty);
    m_empty->setVisible(isEmpty);
    if (!m_document) {
        m_empty->setTitle(tr("No action is open"));
        m_empty->setText(tr("Open one to see what happened to it."));
    } else if (m_document->isNew()) {
        m_empty->setTitle(tr("No history yet"));
        m_empty->setText(tr("It begins with the first save."));
    } else {
        m_empty->setTitle(tr("No history yet"));
        m_empty->setText(tr("Every version that you open or save is kept from now on."));
    }
    showNote();
}

void HistoryPane::showNote()
{
    using State = ActionHistory::ServerState;
    const ActionHistory &history = m_workspace.history();
    const bool isShown = m_document && !m_document->isNew();
    // Most answers come sooner than anybody could read that they are on their way.
    const bool isLoading = isShown && history.serverState() == State::Loading;
    m_reading.setBusy(isLoading);
    QString note;
    switch (history.serverState()) {
    case State::NotAsked:
        note = tr("Shown is what this computer kept. Reading the server's own history was cancelled.");
        break;
    case State::Loaded:
        break;
    case State::Loading:
        if (m_reading.isDue())
            note = tr("Reading the server's history…");
        break;
    case State::NotAllowed:
        note = tr(
            "Shown is what this computer kept. The server's own history, with all authors, takes a role of "
            "the instance: IAM_OWNER or IAM_OWNER_VIEWER.");
        break;
    case State::Failed:
        note = (history.areOnlyFlowsMissing()
                    ? tr("What happened to its triggers could not be read: %1")
                    : tr("Shown is what was known before. The server's own history could not be read: %1"))
                   .arg(history.trouble() ? history.trouble()->message : QString());
        break;
    }
    if (history.localTrouble()) {
        const QString local = tr("What this computer keeps could not be read or written: %1")
                                  .arg(history.localTrouble()->message);
        note = note.isEmpty() ? local : local + u'\n' + note;
    }
    m_note->setText(note);
    m_note->setVisible(!note.isEmpty() && isShown);
    m_retry->setVisible(isShown &&
                        (history.serverState() == State::Failed || history.serverState() == State::NotAsked));
    m_busy->setVisible(m_reading.isDue());
    m_cancel->setVisible(m_reading.isDue());
}

void HistoryPane::showButtons()
{
    QList<QTreeWidgetItem *> items = m_list->selectedItems();
    items.removeIf(
        [](const QTreeWidgetItem *item) { return item->isHidden(); }); // nobody means what they do not see
    const auto hasContent = [](const QTreeWidgetItem *item) { return item->data(0, contentRole).toBool(); };
    const bool areGood = !items.isEmpty() && items.size() <= 2 && std::ranges::all_of(items, hasContent);
    const bool isAlone = m_document && m_document->isNew(); // there is nothing to compare it with
    m_compare->setEnabled(areGood && !isAlone);
    const QString only = areGood && items.size() == 1 ? selectedKeys().constFirst() : QString();
    m_restore->setEnabled(!only.isEmpty() && only != versionkey::draft);
    m_compareAction->setEnabled(m_compare->isEnabled());
    m_previousAction->setEnabled(!only.isEmpty() && !previousOf(only).isEmpty());
    m_restoreAction->setEnabled(m_restore->isEnabled());
    m_copyAction->setEnabled(!only.isEmpty());
}

void HistoryPane::filter()
{
    const QString wanted = m_filter->text();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        bool isFound = false;
        for (int column = 0; column < item->columnCount(); ++column)
            isFound |= item->text(column).contains(wanted, Qt::CaseInsensitive);
        item->setHidden(!isFound &&
                        !item->data(0, searchedRole).toString().contains(wanted, Qt::CaseInsensitive));
    }
    showButtons();
}

void HistoryPane::compare()
{
    if (!m_compare->isEnabled())
        return;
    const QStringList keys = selectedKeys();
    if (keys.size() == 2)
        emit compareRequested(keys[1], keys[0]); // the older one on the left
    else if (keys.constFirst() != versionkey::draft)
        emit compareRequested(keys.constFirst(), versionkey::draft);
    else if (!m_workspace.history().entries().isEmpty())
        emit compareRequested(versionkey::server, versionkey::draft);
}

QString HistoryPane::previousOf(const QString &key) const
{
    bool isBelow = key == versionkey::draft;
    for (const history::Entry &entry : m_workspace.history().entries()) {
        if (isBelow && entry.hasContent())
            return entry.key;
        isBelow |= entry.key == key;
    }
    return {};
}

void HistoryPane::compareWithPrevious()
{
    const QString key = selectedKeys().constFirst();
    emit compareRequested(previousOf(key), key);
}

void HistoryPane::restore()
{
    emit restoreRequested(selectedKeys().constFirst());
}

void HistoryPane::copyScript()
{
    const ComparedVersions versions(m_workspace, m_document);
    versions.fieldsOf(selectedKeys().constFirst())
        .then(this, [this](const Result<zitadel::ActionFields> &fields) {
            if (fields)
                return QGuiApplication::clipboard()->setText(fields->script);
            m_note->setText(tr("The script could not be copied: %1").arg(fields.error().message));
            m_note->show();
        });
}

QStringList HistoryPane::selectedKeys() const
{
    QStringList keys; // in the order of the list
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        if (m_list->topLevelItem(i)->isSelected() && !m_list->topLevelItem(i)->isHidden())
            keys << m_list->topLevelItem(i)->data(0, keyRole).toString();
    }
    return keys;
}

void HistoryPane::focusList()
{
    if (m_list->isVisible())
        m_list->setFocus(Qt::ShortcutFocusReason);
}
