// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/removeddialog.h"

#include "base/busyline.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/times.h"
#include "base/undeletedtext.h"
#include "base/writegate.h"
#include "editor/scriptview.h"
#include "history/keptversions.h"
#include "zitadel/trigger.h"

#include <QCloseEvent>
#include <QDialogButtonBox>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using zitadel::ActionState;

RemovedDialog::RemovedDialog(Workspace &workspace, SyntaxThemes &themes, const EditorOptions &options,
                             QWidget *parent)
    : QDialog(parent)
    , m_workspace(workspace)
    , m_message(new EmptyState(this))
    , m_busy(new BusyLine(this))
    , m_empty(new EmptyState(this))
    , m_both(new QSplitter(this))
    , m_list(new QListWidget(this))
    , m_versions(new KeptVersions(workspace.kept(), this))
    , m_view(new ScriptView(themes, options, this))
    , m_triggersTitle(new PlainLabel(tr("Put it back into:"), this))
    , m_triggers(new QListWidget(this))
    , m_copy(new QPushButton(tr("Copy the script"), this))
    , m_open(new QPushButton(tr("Open as a new action"), this))
    , m_make(new QPushButton(tr("Create again"), this))
{
    setObjectName("removedDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Recently deleted"));
    build();
    load();
    resize(860, 560);
}

void RemovedDialog::build()
{
    m_message->setObjectName("removedMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_busy->hide();
    m_empty->setTitle(tr("Nothing was deleted"));
    m_empty->setText(
        tr("Actions of this organisation that are deleted with this program can be brought back here."));
    m_empty->hide();
    m_list->setObjectName("removedList"_L1);
    m_list->setAccessibleName(tr("Deleted actions"));
    m_list->setSpacing(3);
    m_triggers->setObjectName("removedTriggers"_L1);
    m_triggers->setAccessibleName(tr("Triggers that ran it"));
    auto *right = new QWidget(m_both);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_versions);
    column->addWidget(m_view, 1);
    column->addWidget(m_triggersTitle);
    column->addWidget(m_triggers);
    m_both->addWidget(m_list);
    m_both->addWidget(right);
    m_both->setStretchFactor(1, 1);
    m_both->setChildrenCollapsible(false);
    m_both->setHandleWidth(12);
    m_both->setSizes({280, 560});
    m_both->hide();
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        m_message->hide(); // it was said of another one
        showChosen();
    });
    connect(m_versions, &KeptVersions::chosen, this, &RemovedDialog::showVersion);
    connect(m_versions, &KeptVersions::failed, this,
            [this](const Error &error) { showError(tr("The version could not be read."), error); });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_message);
    layout->addWidget(m_busy);
    layout->addWidget(m_empty, 1);
    layout->addWidget(m_both, 1);
    layout->addWidget(buildButtons());
}

QDialogButtonBox *RemovedDialog::buildButtons()
{
    m_copy->setObjectName("removedCopyButton"_L1);
    m_open->setObjectName("removedOpenButton"_L1);
    m_open->setToolTip(tr("Under a name that is free; nothing is created before it is saved"));
    m_make->setObjectName("removedMakeButton"_L1);
    m_make->setDefault(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    for (QPushButton *button : {m_copy, m_open, m_make})
        buttons->addButton(button, QDialogButtonBox::ActionRole);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, m_view, &ScriptView::copyScript);
    connect(m_open, &QPushButton::clicked, this, [this] {
        emit newActionRequested(m_view->fields());
        close();
    });
    connect(m_make, &QPushButton::clicked, this, &RemovedDialog::make);
    return buttons;
}

/// @p choice is the row to be chosen, by its id; the first one where that is gone.
void RemovedDialog::load(qint64 choice)
{
    m_workspace.deeds().removedActions().then(
        this, [this, choice](const Result<QList<history::RemovedAction>> &removed) {
            showLoaded(removed, choice);
        });
}

void RemovedDialog::showLoaded(const Result<QList<history::RemovedAction>> &removed, qint64 choice)
{
    const QSignalBlocker quietly(m_list);
    m_removed = removed.value_or(QList<history::RemovedAction>());
    m_list->clear();
    int row = m_removed.isEmpty() ? -1 : 0;
    for (const history::RemovedAction &each : std::as_const(m_removed)) {
        addRow(each);
        if (each.id == choice)
            row = m_list->count() - 1;
    }
    if (!removed)
        showError(tr("What was deleted could not be read."), removed.error());
    m_both->setVisible(!m_removed.isEmpty());
    m_empty->setVisible(removed && m_removed.isEmpty());
    m_list->setCurrentRow(row);
    showChosen();
}

void RemovedDialog::addRow(const history::RemovedAction &removed)
{
    const QString &ownName = removed.action.fields.name;
    const QString name = ownName.isEmpty() ? tr("Unnamed") : plaintext::line(ownName);
    const QString when = times::relative(removed.removedAt, QDateTime::currentDateTime());
    //: an action, and on the line below what became of it and when
    const QString text = onServer(removed)             ? tr("%1\non the server").arg(name)
                         : removed.action.id.isEmpty() ? tr("%1\nnever saved, given up %2").arg(name, when)
                                                       : tr("%1\ndeleted %2").arg(name, when);
    auto *item = new QListWidgetItem(text, m_list);
    item->setToolTip(plaintext::toolTip(times::exact(removed.removedAt)));
}

const history::RemovedAction *RemovedDialog::chosen() const
{
    const int row = m_list->currentRow();
    return row >= 0 && row < m_removed.size() ? &m_removed[row] : nullptr;
}

/// The action itself, where the list has it: it was not deleted after all, or made again in part.
const zitadel::Action *RemovedDialog::onServer(const history::RemovedAction &removed) const
{
    return removed.action.id.isEmpty() ? nullptr : m_workspace.list().model().find(removed.action.id);
}

QString RemovedDialog::aboutOf(const history::RemovedAction &removed) const
{
    const QString when = times::exact(removed.removedAt);
    const QString &id = removed.action.id;
    if (id.isEmpty())
        return tr("Never saved, given up %1.").arg(when);
    if (onServer(removed))
        return removed.bindings.isEmpty()
                   ? tr("It is on the server, id %1.").arg(id)
                   : tr("It is on the server, id %1, and perhaps not in all of its triggers.").arg(id);
    return removed.action.state == ActionState::Inactive
               ? tr("Deleted %1. It was inactive, id %2.").arg(when, id)
               : tr("Deleted %1. It was active, id %2.").arg(when, id);
}

/// What is left to be done; empty: nothing.
QString RemovedDialog::makeText(const history::RemovedAction &removed) const
{
    const zitadel::Action *there = onServer(removed);
    if (!there)
        return tr("Create again");
    if (!removed.bindings.isEmpty())
        return tr("Put back into triggers");
    return removed.action.state == ActionState::Inactive && there->isActive() ? tr("Deactivate") : QString();
}

void RemovedDialog::showChosen()
{
    const history::RemovedAction *removed = chosen();
    m_copy->setEnabled(removed);
    m_open->setEnabled(removed && !m_isWorking);
    m_list->setEnabled(!m_isWorking);
    m_versions->setEnabled(!m_isWorking);
    m_triggers->setEnabled(!m_isWorking);
    showTriggers(removed);
    if (removed) {
        const zitadel::Action &action = removed->action;
        m_view->show(action.fields, aboutOf(*removed));
        m_versions->setAction(action.details.resourceOwner, action.id, action.fields);
    }
    enableMake();
}

/// What is created again is the action as it was deleted; an earlier version opens as a new one.
void RemovedDialog::enableMake()
{
    const history::RemovedAction *removed = chosen();
    const QString text = removed ? makeText(*removed) : QString();
    m_make->setText(text.isEmpty() ? tr("Create again") : text);
    m_make->setEnabled(!text.isEmpty() && !m_isWorking && m_versions->isLast());
}

void RemovedDialog::showVersion(const zitadel::ActionFields &fields, const QString &about)
{
    const history::RemovedAction *removed = chosen();
    if (!removed)
        return;
    m_view->show(fields, about.isEmpty() ? aboutOf(*removed) : about);
    enableMake();
}

void RemovedDialog::showError(const QString &title, const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(title);
    m_message->setText(error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

void RemovedDialog::showTriggers(const history::RemovedAction *removed)
{
    m_triggers->clear();
    const bool hasTriggers = removed && !removed->bindings.isEmpty();
    m_triggersTitle->setVisible(hasTriggers);
    m_triggers->setVisible(hasTriggers);
    if (!hasTriggers)
        return;
    for (const zitadel::Binding &binding : removed->bindings) {
        auto *item = new QListWidgetItem(
            //: %1 is a trigger
            tr("%1, as number %2")
                .arg(zitadel::shownName(binding.id()), QLocale().toString(binding.place + 1)),
            m_triggers);
        item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
        item->setCheckState(Qt::Checked);
    }
    // The script gets the room that they do not need.
    constexpr int mostRows = 5;
    const int rows = std::min(m_triggers->count(), mostRows);
    m_triggers->setFixedHeight(rows * m_triggers->sizeHintForRow(0) + 2 * m_triggers->frameWidth() + 4);
}

// -- bringing back

void RemovedDialog::make()
{
    const history::RemovedAction *removed = chosen();
    if (!removed)
        return;
    QList<zitadel::Binding> triggers;
    for (int i = 0; i < m_triggers->count(); ++i) {
        if (m_triggers->item(i)->checkState() == Qt::Checked)
            triggers.append(removed->bindings[i]);
    }
    writegate::pass(m_workspace, this).then(this, [this, action = *removed, triggers](bool yes) {
        if (!yes || m_isWorking)
            return;
        m_message->hide();
        setWorking(true);
        m_workspace.deeds()
            .undelete(action, triggers)
            .then(this,
                  [this, id = action.id](const Result<Undeleted> &outcome) { showOutcome(outcome, id); });
    });
}

/// What is shown is what is worked on: no other row can be chosen meanwhile, and no trigger unticked.
void RemovedDialog::setWorking(bool isWorking)
{
    m_isWorking = isWorking;
    m_busy->setVisible(isWorking);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_list, m_versions, m_triggers, m_open, m_make})
        widget->setEnabled(!isWorking);
}

void RemovedDialog::reject()
{
    if (m_isWorking)
        hide();
    else
        QDialog::reject();
}

void RemovedDialog::closeEvent(QCloseEvent *event)
{
    if (!m_isWorking)
        return QDialog::closeEvent(event);
    event->ignore();
    hide();
}

void RemovedDialog::showOutcome(const Result<Undeleted> &outcome, qint64 choice)
{
    setWorking(false);
    if (outcome) {
        emit made(outcome->id);
        if (outcome->isWhole()) {
            if (isHidden())
                deleteLater();
            else
                accept();
            return;
        }
        showRest(*outcome);
        load(choice);
    } else {
        showFailure(outcome.error());
        showChosen();
    }
    open(); // the person may have closed it meanwhile
}

void RemovedDialog::showFailure(const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(errortext::title(explain::Operation::Create, error));
    m_message->setText(
        error.kind == Error::Kind::NameTaken ? tr("Upper and lower case do not make a difference. “Open as a "
                                                  "new action” gives it a free name.")
        : error.mayHaveHappened
            ? tr("It is not known whether the server has created it. Retry: what is there already is not "
                 "created again.")
            : error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

void RemovedDialog::showRest(const Undeleted &outcome)
{
    const UndeletedText rest = UndeletedText::of(outcome);
    m_message->setMeaning(colours::Meaning::Warning);
    m_message->setTitle(rest.title);
    m_message->setText(rest.text);
    m_message->setDetails(rest.details);
    m_message->show();
}
