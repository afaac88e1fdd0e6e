// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plandialog.h"

#include "base/busyline.h"
#include "base/colours.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"
#include "compare/comparedialog.h"
#include "compare/versionkey.h"
#include "ledger/planrun.h"
#include "plan/planmodel.h"
#include "plan/plantexts.h"

#include <QClipboard>
#include <QDateTime>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using exchange::Step;

PlanDialog::PlanDialog(const PlanJob &job, SyntaxThemes &themes, const EditorOptions &options,
                       QWidget *parent)
    : QDialog(parent)
    , m_job(job)
    , m_themes(themes)
    , m_options(options)
    , m_model(new PlanModel(this))
    , m_summary(new PlainLabel(this))
    , m_busy(new BusyLine(this))
    , m_message(new EmptyState(this))
    , m_list(new QTreeView(this))
    , m_progress(new QProgressBar(this))
    , m_show(new QPushButton(tr("&Show the difference…"), this))
    , m_all(new QPushButton(tr("&All"), this))
    , m_none(new QPushButton(tr("&None"), this))
    , m_do(new QPushButton(this))
    , m_retry(new QPushButton(tr("&Retry the failed ones"), this))
    , m_copy(new QPushButton(tr("&Copy report"), this))
    , m_undo(new QPushButton(tr("&Undo…"), this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("planDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(plaintext::title(job.title));
    build();
    load();
    resize(860, 560);
}

void PlanDialog::build()
{
    m_summary->setObjectName("planSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setWrapsInWords();
    m_busy->hide();
    connect(&m_isReading, &BusySign::due, m_busy, &QWidget::show);
    m_message->setObjectName("planMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_progress->setObjectName("planProgress"_L1);
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->hide();
    buildList();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_busy);
    layout->addWidget(m_message);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buildButtons());
    showInks();
    showButtons();
}

void PlanDialog::buildList()
{
    m_list->setObjectName("planList"_L1);
    m_list->setAccessibleName(tr("What would be done"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RoomyDelegate(m_list));
    m_list->setRootIsDecorated(false);
    m_list->setUniformRowHeights(true);
    m_list->setAllColumnsShowFocus(true);
    m_list->setColumnHidden(PlanModel::Outcome, true); // until there is one
    m_list->header()->setStretchLastSection(true);
    connect(m_model, &PlanModel::ticksChanged, this, &PlanDialog::showButtons);
    connect(m_list, &QTreeView::doubleClicked, this, &PlanDialog::compare);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &PlanDialog::showButtons);
}

void PlanDialog::addButton(QLayout *row, QPushButton *button, const char *name, void (PlanDialog::*run)())
{
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    row->addWidget(button);
}

QLayout *PlanDialog::buildButtons()
{
    m_show->setToolTip(tr("What is there beside what is to be there"));
    m_all->setAccessibleName(tr("Tick all steps"));
    m_none->setAccessibleName(tr("Tick no step"));
    m_undo->setToolTip(tr("Makes a plan that takes back what was done"));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    addButton(row, m_all, "planAllButton", &PlanDialog::tickAll);
    addButton(row, m_none, "planNoneButton", &PlanDialog::tickNone);
    addButton(row, m_show, "planShowButton", &PlanDialog::compare);
    addButton(row, m_copy, "planCopyButton", &PlanDialog::copyReport);
    row->addStretch();
    addButton(row, m_undo, "planUndoButton", &PlanDialog::undo);
    addButton(row, m_retry, "planRetryButton", &PlanDialog::retry);
    addButton(row, m_do, "planButton", &PlanDialog::begin);
    addButton(row, m_close, "planCloseButton", &PlanDialog::reject);
    m_do->setDefault(true);
    return row;
}

// -- the plan

void PlanDialog::load()
{
    m_summary->setText(m_job.reading.isEmpty() ? tr("Reading what the server has…") : m_job.reading);
    m_isReading.begin();
    m_job.make().then(this, [this](const Result<exchange::Plan> &plan) {
        m_isReading.end();
        m_busy->hide();
        if (plan)
            return showPlan(*plan);
        m_summary->setText(tr("Nothing was changed."));
        showError(plan.error().message, plan.error());
    });
}

void PlanDialog::showError(const QString &title, const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(title);
    m_message->setText(error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

void PlanDialog::showPlan(const exchange::Plan &plan)
{
    m_model->setSteps(plan.steps, m_job.isForDeleting);
    arrangeColumns();
    if (!plan.steps.isEmpty()) {
        m_list->setCurrentIndex(m_model->index(0, 0));
        m_list->setFocus();
        m_summary->setText(
            tr("In “%1”. Unchanged: %2. What is replaced stays in the history, what is "
               "deleted can be brought back.")
                .arg(plaintext::line(m_job.place()), QLocale().toString(plan.unchanged.size())));
    } else {
        m_summary->setText(m_job.nothing.isEmpty() ? tr("There is nothing to be done.") : m_job.nothing);
    }
    showNotes(plan.notes);
}

void PlanDialog::showNotes(const QStringList &notes)
{
    if (notes.isEmpty())
        return;
    QStringList lines;
    for (const QString &note : notes)
        lines << plaintext::line(note);
    m_message->setMeaning(colours::Meaning::Information);
    m_message->setTitle(tr("Some things are left as they are"));
    m_message->setText(lines.join(u'\n'));
    m_message->setDetails({});
    m_message->show();
}

/// All columns are to be seen at once; what is too long for its own is in the tooltip.
void PlanDialog::arrangeColumns()
{
    for (const int column : {PlanModel::What, PlanModel::Of}) {
        m_list->resizeColumnToContents(column);
        m_list->setColumnWidth(column, std::min(m_list->columnWidth(column), width() / 3));
    }
    if (!m_list->isColumnHidden(PlanModel::Outcome))
        m_list->setColumnWidth(PlanModel::Details, width() / 5);
}

void PlanDialog::showInks()
{
    m_model->setInks(colours::ink(colours::Meaning::Warning, palette()),
                     colours::ink(colours::Meaning::Error, palette()));
}

void PlanDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showInks();
}

void PlanDialog::showButtons()
{
    const Step *step = chosen();
    m_show->setEnabled(step && (step->kind == Step::Kind::Create || step->kind == Step::Kind::Change ||
                                step->kind == Step::Kind::Delete));
    const bool isFresh = !m_run && !m_isAsking;
    const bool isOver = m_run && m_run->isFinished() && !m_isAsking;
    m_do->setText(tr("&Do %n step(s)", nullptr, int(m_model->tickedCount())));
    m_do->setEnabled(isFresh && m_model->tickedCount() > 0);
    m_do->setVisible(!m_run);
    for (QPushButton *button : {m_all, m_none}) {
        button->setVisible(!m_run);
        button->setEnabled(isFresh && m_model->rowCount() > 0);
    }
    m_retry->setVisible(isOver && m_canRetry);
    m_undo->setVisible(isOver && m_job.undo && !m_done.isEmpty());
    m_copy->setVisible(isOver);
    m_close->setText(isRunning() ? tr("Cancel") : tr("Close"));
}

void PlanDialog::tickAll()
{
    m_model->setAllTicked(true);
}

void PlanDialog::tickNone()
{
    m_model->setAllTicked(false);
}

const Step *PlanDialog::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    return current.isValid() ? &m_model->steps()[current.row()] : nullptr;
}

void PlanDialog::compare()
{
    if (!m_show->isEnabled())
        return;
    const Step step = *chosen();
    const auto fetch = [step](const QString &key) {
        return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(
            key == versionkey::server ? step.before.fields : step.after.fields));
    };
    auto *dialog = new CompareDialog(m_themes, m_options, fetch, this);
    dialog->setWindowTitle(tr("Compare “%1”").arg(plaintext::title(step.name())));
    dialog->setChoices({{versionkey::folder, m_job.to}, {versionkey::server, m_job.from}}, versionkey::server,
                       versionkey::folder);
    dialog->open();
}

// -- carrying it out

bool PlanDialog::isRunning() const
{
    return m_run && !m_run->isFinished();
}

void PlanDialog::begin()
{
    const QList<qsizetype> rows = m_model->tickedRows();
    QList<Step> steps;
    for (const qsizetype row : rows)
        steps << m_model->steps()[row];
    askAndStart(steps, rows);
}

void PlanDialog::retry()
{
    QList<Step> steps;
    QList<qsizetype> rows;
    for (const auto &[index, step] : m_run->retryable()) {
        steps << step;
        rows << m_rows[index];
    }
    askAndStart(steps, rows);
}

void PlanDialog::askAndStart(const QList<Step> &steps, const QList<qsizetype> &rows)
{
    if (!m_job.confirm)
        return start(steps, rows);
    m_isAsking = true;
    showButtons();
    m_job.confirm(this).then(this, [this, steps, rows](bool yes) {
        m_isAsking = false;
        if (yes)
            start(steps, rows);
        else
            showButtons();
    });
}

void PlanDialog::start(const QList<Step> &steps, const QList<qsizetype> &rows)
{
    const auto run = m_job.run(steps, this);
    if (!run) {
        showButtons();
        return showError(run.error().message, run.error());
    }
    m_run = *run;
    m_rows = rows;
    m_ended = 0;
    m_message->hide();
    m_model->lock();
    for (const qsizetype row : rows)
        m_model->setOutcome(row, std::nullopt, {});
    m_list->setColumnHidden(PlanModel::Outcome, false);
    arrangeColumns();
    m_progress->setRange(0, int(steps.size()));
    m_progress->setValue(0);
    m_progress->show();
    m_summary->setText(tr("Doing it, in “%1”…").arg(plaintext::line(m_job.place())));
    connect(m_run, &exchange::PlanRun::stepFinished, this, &PlanDialog::showOutcome);
    connect(m_run, &exchange::PlanRun::waitingChanged, this, &PlanDialog::showProgress);
    connect(m_run, &exchange::PlanRun::finished, this, &PlanDialog::finish);
    showButtons();
    m_close->setFocus();
    m_run->start();
}

void PlanDialog::showOutcome(qsizetype step)
{
    const auto &result = m_run->results()[step];
    m_model->setOutcome(m_rows[step], result, m_run->notes()[step]);
    if (*result)
        m_done << m_run->steps()[step];
    ++m_ended;
    showProgress();
}

void PlanDialog::showProgress()
{
    m_progress->setValue(int(m_ended));
    //: steps that are done, of how many
    const QString count = tr("%1 of %2").arg(QLocale().toString(m_ended), QLocale().toString(m_rows.size()));
    const bool isWaiting = m_run->isWaiting();
    m_progress->setFormat(isWaiting ? tr("Waiting, the server asks for fewer requests (%1)").arg(count)
                                    : count);
}

QString PlanDialog::summary() const
{
    const auto all = m_model->tickedCount();
    qsizetype notBegun = 0;
    for (const qsizetype row : m_model->tickedRows()) {
        const auto &result = m_model->resultOf(row);
        notBegun += !result || (!*result && result->error().kind == Error::Kind::Cancelled);
    }
    const QLocale locale;
    QStringList parts{
        tr("%1 of %2 steps were done.").arg(locale.toString(m_done.size()), locale.toString(all))};
    if (const auto failed = all - m_done.size() - notBegun; failed > 0)
        parts << tr("Failed: %1.").arg(locale.toString(failed));
    if (notBegun > 0)
        parts << tr("Not begun: %1.").arg(locale.toString(notBegun));
    return parts.join(u' ');
}

void PlanDialog::finish()
{
    m_progress->hide();
    m_summary->setText(summary());
    m_canRetry = !m_run->retryable().isEmpty();
    m_close->setEnabled(true);
    showButtons();
    showFirstFailure();
    emit carriedOut(m_done.size());
}

void PlanDialog::showFirstFailure()
{
    const auto &results = m_run->results();
    const auto failed = std::ranges::find_if(results, [](const auto &result) {
        return !*result && result->error().kind != Error::Kind::Cancelled;
    });
    if (failed == results.end())
        return;
    const qsizetype index = failed - results.begin();
    const Step &step = m_run->steps()[index];
    m_list->setCurrentIndex(m_model->index(int(m_rows[index]), 0));
    //: what was to be done ("Change"), with what, and why not
    showError(
        tr("%1 %2: %3").arg(plantexts::verb(step), plantexts::subject(step), (*failed)->error().message),
        (*failed)->error());
}

void PlanDialog::copyReport()
{
    QStringList lines{windowTitle(), plaintext::line(m_job.place()),
                      QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat), summary()};
    lines << QString() << m_model->lines();
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

/// A plan of its own, above this one: what was done here stays to be seen.
void PlanDialog::undo()
{
    PlanJob back = m_job;
    back.title = tr("Undo: %1").arg(m_job.title);
    back.make = [undo = m_job.undo, done = m_done] { return undo(done); };
    back.to = tr("As it was before");
    back.reading.clear();
    back.nothing = tr("All is as it was before.");
    back.isForDeleting = true; // of what was made here
    (new PlanDialog(back, m_themes, m_options, this))->open();
}

void PlanDialog::reject()
{
    if (isRunning()) {
        m_run->cancel(); // the report stays
        m_close->setEnabled(m_run->isFinished());
        return;
    }
    QDialog::reject();
}
