// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "requests/requestspane.h"

#include "base/plainlabel.h"
#include "requests/exchangedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QShortcut>
#include <QSplitter>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RequestsPane::RequestsPane(RequestLog &log, QWidget *parent)
    : QWidget(parent)
    , m_log(log)
    , m_table(new QTableView(this))
    , m_texts(new QPlainTextEdit(this))
    , m_record(new QCheckBox(tr("Re&cord texts, scripts included"), this))
    , m_open(new QPushButton(tr("&Open…"), this))
    , m_copy(new QPushButton(tr("&Copy"), this))
    , m_clear(new QPushButton(tr("C&lear"), this))
    , m_hint(new PlainLabel(tr("No tokens or other secrets are recorded here, ever."), this))
{
    build();
    connect(m_record, &QCheckBox::toggled, this, &RequestsPane::recordingChanged);
    connect(m_open, &QPushButton::clicked, this, &RequestsPane::open);
    connect(m_table, &QTableView::doubleClicked, this, &RequestsPane::open);
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *openKey = new QShortcut(key, m_table);
        openKey->setContext(Qt::WidgetShortcut);
        connect(openKey, &QShortcut::activated, this, &RequestsPane::open);
    }
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_table, &QTableView::customContextMenuRequested, this, &RequestsPane::showMenu);
    connect(m_copy, &QPushButton::clicked, this, &RequestsPane::copy);
    connect(m_clear, &QPushButton::clicked, &m_log, &RequestLog::clear);
    auto *copyKey = new QShortcut(QKeySequence::Copy, m_table);
    copyKey->setContext(Qt::WidgetShortcut);
    connect(copyKey, &QShortcut::activated, this, &RequestsPane::copy);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &RequestsPane::showSelected);
    // The newest stays in sight unless the person has scrolled up to read.
    connect(&m_log, &QAbstractItemModel::rowsAboutToBeInserted, this, [this] {
        const QScrollBar *bar = m_table->verticalScrollBar();
        m_isAtEnd = bar->value() >= bar->maximum();
    });
    connect(&m_log, &QAbstractItemModel::rowsInserted, this, [this] {
        if (m_isAtEnd)
            m_table->scrollToBottom();
        showSelected();
    });
    connect(&m_log, &QAbstractItemModel::modelReset, this, &RequestsPane::showSelected);
    showSelected();
}

void RequestsPane::build()
{
    setObjectName("requestsPane"_L1);
    m_table->setObjectName("requestTable"_L1);
    m_table->setAccessibleName(tr("Requests of this sitting"));
    m_table->setModel(&m_log);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 6);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::Interactive);
    header->setSectionResizeMode(RequestLog::Path, QHeaderView::Stretch);
    header->setHighlightSections(false);
    const int character = fontMetrics().averageCharWidth();
    m_table->setColumnWidth(RequestLog::Time, character * 14);
    m_table->setColumnWidth(RequestLog::Method, character * 10);
    m_table->setColumnWidth(RequestLog::Status, character * 18);
    m_table->setColumnWidth(RequestLog::Duration, character * 12);
    m_table->setColumnWidth(RequestLog::RequestId, character * 26);

    m_texts->setObjectName("requestTexts"_L1);
    m_texts->setAccessibleName(tr("Texts of the selected request"));
    m_texts->setReadOnly(true);
    m_texts->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_record->setObjectName("recordTextsBox"_L1);
    m_record->setToolTip(tr("From now on, until the program ends. Off unless you ask for it."));
    m_open->setObjectName("openRequestButton"_L1);
    m_open->setToolTip(tr("Show what went over the wire for the selected request (Enter)"));
    m_copy->setObjectName("copyRequestsButton"_L1);
    m_copy->setToolTip(tr("Copy the selected requests, or all of them, to send to support"));
    m_clear->setObjectName("clearRequestsButton"_L1);
    m_hint->setObjectName("requestsHint"_L1);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->addWidget(m_table);
    splitter->addWidget(m_texts);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(8, 4, 8, 4);
    buttons->setSpacing(8);
    buttons->addWidget(m_open);
    buttons->addWidget(m_copy);
    buttons->addWidget(m_clear);
    buttons->addWidget(m_record);
    buttons->addWidget(m_hint, 1, Qt::AlignRight);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buttons);
    layout->addWidget(splitter, 1);
    setFocusProxy(m_table);
}

QList<int> RequestsPane::selectedRows() const
{
    QList<int> rows;
    for (const QModelIndex &index : m_table->selectionModel()->selectedRows())
        rows << index.row();
    std::ranges::sort(rows);
    return rows;
}

void RequestsPane::showSelected()
{
    const QList<int> rows = selectedRows();
    QString text;
    for (const int row : rows) {
        const http::Exchange &exchange = m_log.at(row);
        if (!exchange.sent.isEmpty() || !exchange.received.isEmpty())
            text += tr("Sent:\n%1\n\nReceived:\n%2\n\n")
                        .arg(QString::fromUtf8(exchange.sent), QString::fromUtf8(exchange.received));
    }
    m_texts->setPlainText(text);
    m_texts->setVisible(!text.isEmpty());
    const bool hasRows = m_log.rowCount() > 0;
    m_open->setEnabled(!rows.isEmpty());
    m_copy->setEnabled(hasRows);
    m_clear->setEnabled(hasRows);
}

void RequestsPane::copy()
{
    QList<int> rows = selectedRows();
    if (rows.isEmpty()) {
        for (int row = 0; row < m_log.rowCount(); ++row)
            rows << row;
    }
    QGuiApplication::clipboard()->setText(m_log.asText(rows));
}

void RequestsPane::open()
{
    const QList<int> rows = selectedRows();
    if (rows.isEmpty())
        return;
    // A copy: the log goes on, and may drop the row.
    auto *dialog = new ExchangeDialog(m_log.at(rows.constLast()), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void RequestsPane::showMenu(const QPoint &at)
{
    if (selectedRows().isEmpty())
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName("requestMenu"_L1);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("&Open…"), this, &RequestsPane::open)->setObjectName("openRequestAction"_L1);
    menu->addAction(tr("&Copy"), this, &RequestsPane::copy)->setObjectName("copyRequestAction"_L1);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}
