// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importdialog.h"

#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"
#include "base/writegate.h"
#include "ledger/planrun.h"

#include <QDir>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

constexpr int stepRole = Qt::UserRole;
constexpr int detailsColumn = 2;
constexpr int outcomeColumn = 3;

QString verb(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Create:
        return ImportDialog::tr("Create");
    case Step::Kind::Change:
        return ImportDialog::tr("Change");
    case Step::Kind::SetState:
        return step.after.isActive ? ImportDialog::tr("Activate") : ImportDialog::tr("Deactivate");
    case Step::Kind::SetTrigger:
        return ImportDialog::tr("Set trigger");
    case Step::Kind::Delete:
        return ImportDialog::tr("Delete");
    }
    return {};
}

QString subject(const Step &step)
{
    return plaintext::line(step.kind == Step::Kind::SetTrigger ? step.trigger.label() : step.name());
}

QString list(const QStringList &names)
{
    return names.isEmpty() ? ImportDialog::tr("nothing") : plaintext::line(names.join(", "_L1));
}

QString changes(const Step &step)
{
    const zitadel::ActionFields &before = step.before.fields;
    const zitadel::ActionFields &after = step.after.fields;
    QStringList parts;
    switch (step.kind) {
    case Step::Kind::SetTrigger:
        return ImportDialog::tr("%1 → %2").arg(list(step.triggerBefore), list(step.trigger.actions));
    case Step::Kind::Delete:
        return ImportDialog::tr("Only on the server; would be lost");
    case Step::Kind::Change:
        if (before.script != after.script) {
            //: lines of a script that come, and lines that go
            parts << ImportDialog::tr("script +%1 −%2").arg(step.linesAdded).arg(step.linesRemoved);
        }
        if (before.name != after.name)
            parts << ImportDialog::tr("name");
        if (before.timeout != after.timeout)
            parts << ImportDialog::tr("timeout");
        if (before.allowedToFail != after.allowedToFail)
            parts << ImportDialog::tr("allowed to fail");
        return parts.join(", "_L1);
    default:
        return {};
    }
}

QString details(const Step &step)
{
    if (!step.blocked.isEmpty())
        return plaintext::line(step.blocked);
    QStringList parts = step.hints;
    if (const QString what = changes(step); !what.isEmpty())
        parts.prepend(what);
    return plaintext::line(parts.join(u' '));
}

/// Something that nobody does by the way.
bool isRisky(const Step &step)
{
    return step.kind == Step::Kind::Delete || step.undoesOthers || step.replacesSecret;
}

} // namespace

ImportDialog::ImportDialog(Workspace &workspace, const QString &folder, QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_folder(folder)
    , m_summary(new PlainLabel(tr("Reading the folder and the server…"), this))
    , m_message(new EmptyState(this))
    , m_list(new QTreeWidget(this))
    , m_progress(new QProgressBar(this))
    , m_show(new QPushButton(tr("Show the change…"), this))
    , m_do(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("importDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Import from “%1”").arg(plaintext::title(QDir(folder).dirName())));
    build();
    load();
    resize(820, 560);
}

void ImportDialog::build()
{
    m_summary->setObjectName("importSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setWrapsInWords();
    m_message->setObjectName("importMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_list->setObjectName("importList"_L1);
    m_list->setAccessibleName(tr("What would be done"));
    m_list->setHeaderLabels({tr("What"), tr("Of"), tr("Details"), tr("Outcome")});
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setColumnHidden(outcomeColumn, true); // until there is one
    m_list->header()->setStretchLastSection(true);
    connect(m_list, &QTreeWidget::itemChanged, this, &ImportDialog::showCount);
    m_progress->setObjectName("importProgress"_L1);
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->hide();
    m_do->setObjectName("importButton"_L1);
    m_do->setDefault(true);
    m_close->setObjectName("importCloseButton"_L1);
    m_show->setObjectName("importShowButton"_L1);
    m_show->setToolTip(tr("What is on the server beside what is in the folder"));
    m_show->setAutoDefault(false);
    connect(m_show, &QPushButton::clicked, this, &ImportDialog::compare);
    connect(m_list, &QTreeWidget::itemDoubleClicked, this, &ImportDialog::compare);
    connect(m_list, &QTreeWidget::currentItemChanged, this, &ImportDialog::showChosen);
    connect(m_do, &QPushButton::clicked, this, &ImportDialog::apply);
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_show);
    buttons->addWidget(m_progress, 1);
    buttons->addStretch();
    buttons->addWidget(m_do);
    buttons->addWidget(m_close);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);
    showCount();
    showChosen();
}

const Step *ImportDialog::chosen() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item ? &m_plan.steps[item->data(0, stepRole).toLongLong()] : nullptr;
}

void ImportDialog::showChosen()
{
    const Step *step = chosen();
    m_show->setEnabled(step && (step->kind == Step::Kind::Create || step->kind == Step::Kind::Change ||
                                step->kind == Step::Kind::Delete));
}

void ImportDialog::compare()
{
    if (m_show->isEnabled())
        emit compareRequested(chosen()->name(), chosen()->before.fields, chosen()->after.fields);
}

void ImportDialog::load()
{
    m_workspace.deeds().planImport(m_folder).then(this, [this](const Result<exchange::Plan> &plan) {
        if (plan)
            return showPlan(*plan);
        m_summary->setText(tr("Nothing was changed."));
        showError(plan.error().message, plan.error());
    });
}

void ImportDialog::showError(const QString &title, const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(title);
    m_message->setText(error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

void ImportDialog::showPlan(const exchange::Plan &plan)
{
    m_plan = plan;
    {
        // Each tick would count all of them.
        const QSignalBlocker blocker(m_list);
        for (qsizetype i = 0; i < plan.steps.size(); ++i)
            addItem(i);
    }
    arrangeColumns();
    const QLocale locale;
    m_summary->setText(
        plan.steps.isEmpty()
            ? tr("The server is as the folder says: %n action(s).", nullptr, int(plan.unchanged.size()))
            : tr("Into “%1”. Unchanged: %2. What is replaced stays in the history, what is deleted "
                 "can be brought back.")
                  .arg(plaintext::line(m_workspace.place().organisation().name),
                       locale.toString(plan.unchanged.size())));
    if (!plan.notes.isEmpty()) {
        m_message->setMeaning(colours::Meaning::Information);
        m_message->setTitle(tr("Some things are left as they are"));
        QStringList notes;
        for (const QString &note : plan.notes)
            notes << plaintext::line(note);
        m_message->setText(notes.join(u'\n'));
        m_message->setDetails({});
        m_message->show();
    }
    showCount();
}

void ImportDialog::addItem(qsizetype index)
{
    const Step &step = m_plan.steps[index];
    const QString words = details(step);
    auto *item = new QTreeWidgetItem(m_list, {verb(step), subject(step), words, QString()});
    item->setData(0, stepRole, index);
    item->setToolTip(1, plaintext::toolTip(subject(step)));
    item->setToolTip(detailsColumn, plaintext::toolTip(words));
    // What the folder does not have is deleted only by somebody who ticks it; so with what others changed,
    // and where a placeholder would go over a secret.
    const bool isBlocked = !step.blocked.isEmpty();
    item->setCheckState(0, isBlocked || isRisky(step) ? Qt::Unchecked : Qt::Checked);
    if (!step.hints.isEmpty())
        item->setForeground(detailsColumn, colours::ink(colours::Meaning::Warning, palette()));
    item->setDisabled(isBlocked);
}

/// All columns are to be seen at once; what is too long for its own is in the tooltip.
void ImportDialog::arrangeColumns()
{
    for (const int column : {0, 1}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column), width() / 3));
    }
    if (!m_list->isColumnHidden(outcomeColumn))
        m_list->setColumnWidth(detailsColumn, width() / 5);
}

void ImportDialog::showCount()
{
    int count = 0;
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        count += m_list->topLevelItem(i)->checkState(0) == Qt::Checked;
    m_do->setText(tr("Do %n step(s)", nullptr, count));
    m_do->setEnabled(count > 0 && !m_apply);
}

void ImportDialog::apply()
{
    QList<Step> steps;
    m_running.clear();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
        QTreeWidgetItem *item = m_list->topLevelItem(i);
        if (item->checkState(0) != Qt::Checked)
            continue;
        steps.append(m_plan.steps[item->data(0, stepRole).toLongLong()]);
        m_running.append(item);
    }
    writegate::pass(m_workspace, this).then(this, [this, steps](bool yes) {
        if (yes)
            start(steps);
    });
}

void ImportDialog::start(const QList<Step> &steps)
{
    const auto apply = m_workspace.deeds().applyImport(steps, this);
    if (!apply)
        return showError(apply.error().message, apply.error());
    m_apply = *apply;
    m_message->hide();
    for (int i = 0; i < m_list->topLevelItemCount(); ++i)
        m_list->topLevelItem(i)->setFlags(Qt::ItemIsEnabled);
    m_list->setColumnHidden(outcomeColumn, false);
    arrangeColumns();
    m_progress->setRange(0, int(steps.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_close->setText(tr("Cancel"));
    showCount();
    connect(m_apply, &exchange::PlanRun::stepFinished, this, &ImportDialog::showOutcome);
    connect(m_apply, &exchange::PlanRun::finished, this, &ImportDialog::finish);
    m_apply->start();
}

void ImportDialog::showOutcome(qsizetype step)
{
    const Result<> &result = *m_apply->results()[step];
    const QSignalBlocker blocker(m_list); // an outcome changes no tick
    QTreeWidgetItem *item = m_running[step];
    QString outcome = tr("Done");
    const QString &note = m_apply->notes()[step];
    if (result && !note.isEmpty()) {
        //: a step of an import was done, and something is to be known about it
        outcome = tr("Done. %1").arg(note);
        item->setForeground(outcomeColumn, colours::ink(colours::Meaning::Warning, palette()));
        item->setToolTip(outcomeColumn, plaintext::toolTip(outcome));
    }
    if (!result) {
        QStringList words{result.error().message};
        if (!result.error().advice.isEmpty())
            words << result.error().advice;
        if (!result.error().serverMessage.isEmpty())
            words << tr("The server said: %1").arg(plaintext::line(result.error().serverMessage));
        outcome = tr("Failed: %1").arg(words.join(u' '));
        item->setForeground(outcomeColumn, colours::ink(colours::Meaning::Error, palette()));
        item->setToolTip(outcomeColumn,
                         plaintext::toolTip(outcome + u'\n' + errortext::details(result.error())));
    }
    item->setText(outcomeColumn, plaintext::line(outcome));
    m_progress->setValue(int(step) + 1);
}

void ImportDialog::finish()
{
    const auto done =
        std::ranges::count_if(m_apply->results(), [](const auto &result) { return result && *result; });
    m_summary->setText(
        tr("%1 of %2 steps were done.").arg(QLocale().toString(done), QLocale().toString(m_running.size())));
    m_progress->hide();
    m_close->setText(tr("Close"));
    m_close->setEnabled(true);
    m_do->hide();
    showFirstFailure();
}

void ImportDialog::showFirstFailure()
{
    const auto &results = m_apply->results();
    const auto failed = std::ranges::find_if(results, [](const auto &result) { return !*result; });
    if (failed == results.end())
        return;
    const qsizetype index = failed - results.begin();
    const Step &step = m_apply->steps()[index];
    m_list->setCurrentItem(m_running[index]);
    //: what was to be done ("Change"), with what, and why not
    showError(tr("%1 %2: %3").arg(verb(step), subject(step), (*failed)->error().message), (*failed)->error());
}

void ImportDialog::reject()
{
    if (m_apply && !m_apply->isFinished()) {
        m_apply->cancel(); // the report stays
        m_close->setEnabled(false);
        return;
    }
    QDialog::reject();
}
