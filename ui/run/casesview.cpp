// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/casesview.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"
#include "base/wrappingrow.h"
#include "zitadel/trigger.h"

#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

CasesView::CasesView(QWidget *parent)
    : QWidget(parent)
    , m_list(new QTreeWidget(this))
    , m_hint(new PlainLabel(this))
    , m_runAll(new QPushButton(tr("Run &all cases"), this))
    , m_keep(new QPushButton(tr("&Keep the last run as a case…"), this))
    , m_remove(new QPushButton(tr("Re&move"), this))
{
    m_list->setObjectName("runCases"_L1);
    m_list->setAccessibleName(tr("Cases of this action"));
    m_list->setHeaderLabels({tr("Case"), tr("At"), tr("Outcome")});
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->header()->setStretchLastSection(true);
    m_hint->setObjectName("runCasesHint"_L1);
    m_hint->setWordWrap(true);
    m_hint->setContentsMargins(8, 4, 8, 4);
    m_runAll->setObjectName("runAllCasesButton"_L1);
    m_keep->setObjectName("keepCaseButton"_L1);
    m_keep->setToolTip(tr("What came of it is then what is expected of it, whenever the script changes."));
    m_remove->setObjectName("removeCaseButton"_L1);
    auto *row = new WrappingRow;
    row->setContentsMargins(8, 4, 8, 4);
    row->setSpacing(8);
    for (QPushButton *button : {m_runAll, m_keep, m_remove})
        row->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_hint);
    layout->addLayout(row);
    setFocusProxy(m_list);
    connect(m_runAll, &QPushButton::clicked, this, &CasesView::runAllRequested);
    connect(m_keep, &QPushButton::clicked, this, &CasesView::keepRequested);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        if (const auto one = current())
            emit removeRequested(one->id);
    });
    connect(m_list, &QTreeWidget::itemActivated, this, [this] {
        if (const auto one = current())
            emit openRequested(*one);
    });
    connect(m_list, &QTreeWidget::currentItemChanged, this, &CasesView::showButtons);
    setKeepable(false);
}

void CasesView::setCases(const QList<run::Case> &cases)
{
    m_cases = cases;
    m_list->clear();
    for (const run::Case &one : cases)
        new QTreeWidgetItem(m_list,
                            {plaintext::brief(one.name), zitadel::shownShortName(one.trigger), QString()});
    m_list->resizeColumnToContents(0);
    m_list->resizeColumnToContents(1);
    showButtons();
}

void CasesView::setOutcomes(const QList<Cases::Outcome> &outcomes)
{
    for (qsizetype i = 0; i < m_cases.size(); ++i) {
        const auto outcome =
            std::ranges::find(outcomes, m_cases[i].id, [](const Cases::Outcome &each) { return each.of.id; });
        if (outcome == outcomes.cend())
            continue;
        const QString text = outcome->isPassed() ? tr("passed")
                             : outcome->differences
                                 ? tr("failed: %1").arg(outcome->differences->join("; "_L1))
                                 : outcome->differences.error().message;
        QTreeWidgetItem *item = m_list->topLevelItem(int(i));
        item->setText(2, plaintext::line(text));
        item->setToolTip(2,
                         plaintext::toolTip(outcome->differences ? outcome->differences->join(u'\n') : text));
        item->setForeground(
            2, colours::ink(outcome->isPassed() ? colours::Meaning::Success : colours::Meaning::Error,
                            palette()));
    }
}

void CasesView::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty());
}

void CasesView::setKeepable(bool isKeepable)
{
    m_keep->setEnabled(isKeepable);
    showButtons();
}

std::optional<run::Case> CasesView::current() const
{
    const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
    return row < 0 ? std::nullopt : std::optional(m_cases[row]);
}

void CasesView::showButtons()
{
    m_runAll->setEnabled(!m_cases.isEmpty());
    m_remove->setEnabled(current().has_value());
}
