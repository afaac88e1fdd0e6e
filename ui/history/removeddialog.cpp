// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/removeddialog.h"

#include "common/emptystate.h"
#include "common/errortext.h"
#include "common/times.h"
#include "common/writegate.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

RemovedDialog::RemovedDialog(Workspace &workspace, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_list(new QListWidget(this))
    , m_empty(new EmptyState(this))
    , m_triggersTitle(new QLabel(tr("Put it back into:"), this))
    , m_triggers(new QListWidget(this))
    , m_message(new EmptyState(this))
    , m_make(new QPushButton(tr("Create again"), this))
{
    setObjectName("removedDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recently deleted"));
    build();
    load();
    resize(560, 480);
}

void RemovedDialog::build()
{
    m_list->setObjectName("removedList"_L1);
    m_list->setAccessibleName(tr("Deleted actions"));
    m_empty->setTitle(tr("Nothing was deleted"));
    m_empty->setText(
        tr("Actions of this organisation that are deleted with this program can be brought back here."));
    m_triggers->setObjectName("removedTriggers"_L1);
    m_triggers->setAccessibleName(tr("Triggers that ran it"));
    m_triggers->setMaximumHeight(fontMetrics().lineSpacing() * 6);
    m_message->setObjectName("removedMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_make->setObjectName("removedMakeButton"_L1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->addButton(m_make, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_make, &QPushButton::clicked, this, &RemovedDialog::make);
    connect(m_list, &QListWidget::currentRowChanged, this, &RemovedDialog::showChosen);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_triggersTitle);
    layout->addWidget(m_triggers);
    layout->addWidget(buttons);
}

void RemovedDialog::load()
{
    m_workspace.removedActions().then(this, [this](const Result<QList<history::RemovedAction>> &removed) {
        m_list->clear();
        m_removed = removed.value_or(QList<history::RemovedAction>());
        for (const history::RemovedAction &each : std::as_const(m_removed)) {
            const QString name = each.action.fields.name.isEmpty() ? tr("Unnamed") : each.action.fields.name;
            const QString when = times::relative(each.removedAt, QDateTime::currentDateTime());
            auto *item = new QListWidgetItem(each.action.id.isEmpty()
                                                 ? tr("%1, never saved, given up %2").arg(name, when)
                                                 : tr("%1, deleted %2").arg(name, when),
                                             m_list);
            item->setToolTip(times::exact(each.removedAt));
        }
        if (!removed) {
            m_message->setMeaning(colours::Meaning::Error);
            m_message->setTitle(removed.error().message);
            m_message->show();
        }
        m_list->setVisible(!m_removed.isEmpty());
        m_empty->setVisible(m_removed.isEmpty());
        m_list->setCurrentRow(m_removed.isEmpty() ? -1 : 0);
        showChosen();
    });
}

const history::RemovedAction *RemovedDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_removed.size() ? &m_removed[row] : nullptr;
}

void RemovedDialog::showChosen()
{
    const history::RemovedAction *removed = chosen();
    m_make->setEnabled(removed);
    m_triggers->clear();
    const bool hasTriggers = removed && !removed->bindings.isEmpty();
    m_triggersTitle->setVisible(hasTriggers);
    m_triggers->setVisible(hasTriggers);
    if (!hasTriggers)
        return;
    for (const Bindings::Binding &binding : removed->bindings) {
        auto *item = new QListWidgetItem(
            tr("%1 › %2, as number %3")
                .arg(binding.flowName, binding.triggerName, QLocale().toString(binding.place + 1)),
            m_triggers);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
}

void RemovedDialog::make()
{
    const history::RemovedAction *removed = chosen();
    if (!removed)
        return;
    QList<Bindings::Binding> triggers;
    for (int i = 0; i < m_triggers->count(); ++i) {
        if (m_triggers->item(i)->checkState() == Qt::Checked)
            triggers.append(removed->bindings[i]);
    }
    writegate::pass(m_workspace, this).then(this, [this, action = *removed, triggers](bool yes) {
        if (!yes)
            return;
        m_make->setEnabled(false);
        m_workspace.undelete(action, triggers)
            .then(this, [this](const Result<Workspace::Undeleted> &outcome) { showOutcome(outcome); });
    });
}

void RemovedDialog::showOutcome(const Result<Workspace::Undeleted> &outcome)
{
    m_message->setDetails({});
    if (!outcome) {
        m_message->setMeaning(colours::Meaning::Error);
        m_message->setTitle(errortext::title(explain::Asked::Create, outcome.error()));
        m_message->setText(outcome.error().advice);
        m_message->setDetails(errortext::details(outcome.error()));
        m_message->show();
        return showChosen();
    }
    emit made(outcome->id);
    QStringList failures;
    for (const flows::Change &rebound : outcome->triggers) {
        if (!rebound.result) {
            failures << tr("%1 › %2: %3")
                            .arg(rebound.binding.flowName, rebound.binding.triggerName,
                                 rebound.result.error().message);
        }
    }
    if (failures.isEmpty())
        return accept();
    m_message->setMeaning(colours::Meaning::Warning);
    m_message->setTitle(tr("The action is there again, but not in all of its triggers."));
    m_message->setText(failures.join(u'\n'));
    m_message->show();
    load();
}
