// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowplandialog.h"

#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "flows/flowtexts.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

FlowPlanDialog::FlowPlanDialog(FlowPlan &plan, const ActionList &list, QWidget *parent)
    : QDialog(parent)
    , m_plan(plan)
    , m_list(list)
    , m_title(new PlainLabel(this))
    , m_changes(new QTreeWidget(this))
{
    setObjectName("flowPlanDialog"_L1);
    setWindowTitle(tr("Apply changes of flows"));
    m_title->setObjectName("flowPlanTitle"_L1);
    m_title->setWordWrap(true);
    m_changes->setObjectName("flowPlanChanges"_L1);
    m_changes->setAccessibleName(tr("Changes, trigger by trigger"));
    m_changes->setHeaderLabels({tr("Trigger and what it is to run"), tr("Now")});
    m_changes->setSelectionMode(QAbstractItemView::NoSelection);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_changes->header()->setStretchLastSection(false);
    m_changes->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(tr("&Apply"), QDialogButtonBox::ActionRole);
    m_apply->setObjectName("applyFlowsButton"_L1);
    m_apply->setDefault(true);
    m_close = buttons->addButton(QDialogButtonBox::Cancel);
    m_close->setObjectName("closeFlowPlanButton"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_title);
    layout->addWidget(m_changes, 1);
    layout->addWidget(buttons);
    resize(fontMetrics().averageCharWidth() * 80, fontMetrics().height() * 22);
    connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_apply, &QPushButton::clicked, this, [this] {
        m_apply->setEnabled(false);
        m_title->setText(tr("Applying…"));
        emit applyRequested();
    });
    showChanges(m_plan.changes());
}

void FlowPlanDialog::showChanges(const QList<FlowPlan::Change> &changes)
{
    m_title->setText(
        tr("Each trigger is read again before it is set. One that somebody else has changed since stays as "
           "they made it."));
    for (const FlowPlan::Change &change : changes) {
        auto *top = new QTreeWidgetItem(m_changes, {zitadel::shownName(change.trigger), QString()});
        QFont bold = top->font(0);
        bold.setBold(true);
        top->setFont(0, bold);
        for (qsizetype place = 0; place < change.after.size(); ++place) {
            const QString &id = change.after[place];
            const qsizetype before = change.before.indexOf(id);
            const QString now = before < 0        ? tr("new here")
                                : before == place ? QString()
                                                  : tr("place %1").arg(before + 1);
            //: an action's place and name
            new QTreeWidgetItem(
                top, {tr("%1. %2").arg(QString::number(place + 1), flowtexts::actionName(m_list, id)), now});
        }
        for (const QString &id : change.before) {
            if (!change.after.contains(id))
                new QTreeWidgetItem(top, {flowtexts::actionName(m_list, id), tr("no longer run")});
        }
        if (change.after.isEmpty())
            new QTreeWidgetItem(top, {tr("It runs nothing any more."), QString()});
    }
    m_changes->expandAll();
}

void FlowPlanDialog::showOutcomes(const QList<FlowPlan::Outcome> &outcomes)
{
    const auto failed = std::ranges::count_if(outcomes, [](const auto &outcome) { return !outcome.result; });
    m_title->setText(
        failed == 0 ? tr("All is applied.")
                    : tr("%n trigger(s) could not be set; the changes of them stay.", nullptr, int(failed)));
    m_changes->clear();
    m_changes->setHeaderLabels({tr("Trigger"), tr("Outcome")});
    m_changes->setWordWrap(true);
    m_changes->setSelectionMode(QAbstractItemView::SingleSelection);
    m_changes->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_changes->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    for (const FlowPlan::Outcome &outcome : outcomes) {
        const QString title = zitadel::shownName(outcome.change.trigger);
        if (outcome.result) {
            auto *item = new QTreeWidgetItem(m_changes, {title, tr("applied")});
            if (outcome.overtaken)
                new QTreeWidgetItem(
                    item, {QString(),
                           tr("Somebody else set it at the same time; the actions that they added are in.")});
            continue;
        }
        const Error &error = outcome.result.error();
        auto *item = new QTreeWidgetItem(
            m_changes, {title, plaintext::line(errortext::title(explain::Operation::SetTrigger, error))});
        if (!error.advice.isEmpty())
            new QTreeWidgetItem(item, {QString(), plaintext::line(error.advice)});
        if (const QString details = errortext::details(error); !details.isEmpty())
            new QTreeWidgetItem(item, {QString(), plaintext::line(details)});
    }
    m_changes->expandAll();
    m_apply->hide();
    m_close->setText(tr("&Close"));
    m_close->setDefault(true);
    m_close->setFocus();
}
