// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/campaigndialog.h"

#include "base/colours.h"
#include "base/emptystate.h"
#include "base/errortext.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/roomydelegate.h"
#include "base/windowsize.h"
#include "compare/comparedialog.h"
#include "compare/versionkey.h"
#include "promote/campaign.h"
#include "promote/survey.h"
#include "workspace/workspace.h"

#include <QClipboard>
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
using promote::Site;

CampaignDialog::CampaignDialog(const Bringing &what, SyntaxThemes &themes, const EditorOptions &options,
                               QWidget *parent)
    : QDialog(parent)
    , m_what(what)
    , m_themes(themes)
    , m_options(options)
    , m_model(new CampaignModel(this))
    , m_summary(new PlainLabel(this))
    , m_message(new EmptyState(this))
    , m_tree(new QTreeView(this))
    , m_progress(new QProgressBar(this))
    , m_all(new QPushButton(tr("&All"), this))
    , m_none(new QPushButton(tr("&None"), this))
    , m_show(new QPushButton(tr("&Show the difference…"), this))
    , m_copy(new QPushButton(tr("&Copy report"), this))
    , m_retry(new QPushButton(tr("&Retry the failed ones"), this))
    , m_undo(new QPushButton(tr("&Undo…"), this))
    , m_do(new QPushButton(this))
    , m_close(new QPushButton(tr("Close"), this))
{
    setObjectName("campaignDialog"_L1);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    setWindowTitle(isUndo() ? tr("Undo in %n organisation(s)", nullptr, int(what.targets.size()))
                            : tr("Bring to %n organisation(s)", nullptr, int(what.targets.size())));
    build();
    windowsize::fit(this, {900, 600});
    read();
}

void CampaignDialog::build()
{
    m_summary->setObjectName("campaignSummary"_L1);
    m_summary->setWordWrap(true);
    m_summary->setWrapsInWords();
    m_message->setObjectName("campaignMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_message->hide();
    m_tree->setObjectName("campaignTree"_L1);
    m_tree->setAccessibleName(tr("What would be done, by organisation"));
    m_tree->setModel(m_model);
    m_tree->setItemDelegate(new RoomyDelegate(m_tree));
    m_tree->setUniformRowHeights(true);
    m_tree->setAllColumnsShowFocus(true);
    m_tree->setColumnHidden(CampaignModel::Outcome, true); // until there is one
    connect(m_tree, &QTreeView::doubleClicked, this, &CampaignDialog::compare);
    connect(m_tree->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &CampaignDialog::showButtons);
    connect(m_model, &CampaignModel::ticksChanged, this, &CampaignDialog::showButtons);
    m_progress->setObjectName("campaignProgress"_L1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 16, 16, 16);
    layout->setSpacing(8);
    layout->addWidget(m_summary);
    layout->addWidget(m_message);
    layout->addWidget(m_tree, 1);
    layout->addWidget(m_progress);
    layout->addLayout(buildButtons());
    showInks();
}

void CampaignDialog::addButton(QLayout *row, QPushButton *button, const char *name,
                               void (CampaignDialog::*run)())
{
    button->setObjectName(QLatin1StringView(name));
    button->setAutoDefault(false);
    connect(button, &QPushButton::clicked, this, run);
    row->addWidget(button);
}

QLayout *CampaignDialog::buildButtons()
{
    m_show->setToolTip(tr("What is there beside what is to be there"));
    m_all->setAccessibleName(tr("Tick all steps"));
    m_none->setAccessibleName(tr("Tick no step"));
    m_undo->setToolTip(tr("Shows what would take back what was done here, and does it."));
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    addButton(row, m_all, "campaignAllButton", &CampaignDialog::tickAll);
    addButton(row, m_none, "campaignNoneButton", &CampaignDialog::tickNone);
    addButton(row, m_show, "campaignShowButton", &CampaignDialog::compare);
    addButton(row, m_copy, "campaignCopyButton", &CampaignDialog::copyReport);
    row->addStretch();
    addButton(row, m_undo, "campaignUndoButton", &CampaignDialog::undo);
    addButton(row, m_retry, "campaignRetryButton", &CampaignDialog::retry);
    addButton(row, m_do, "campaignButton", &CampaignDialog::begin);
    addButton(row, m_close, "campaignCloseButton", &CampaignDialog::reject);
    m_do->setDefault(true);
    return row;
}

// -- reading and planning

void CampaignDialog::read()
{
    m_summary->setText(tr("Reading what the organisations have…"));
    QList<Site *> sites = m_what.targets;
    if (!isUndo())
        sites.prepend(m_what.source);
    for (Site *site : std::as_const(sites))
        site->forget();
    m_survey = new promote::Survey(sites, this);
    m_progress->setAccessibleName(tr("Organisations read"));
    m_progress->setRange(0, int(sites.size()));
    m_progress->setFormat(u"%v/%m"_s);
    connect(m_survey, &promote::Survey::progressed, m_progress, &QProgressBar::setValue);
    connect(m_survey, &promote::Survey::finished, this, &CampaignDialog::plan);
    showButtons();
    m_survey->start();
}

/// What came of reading a target, or, with -1, the source.
const Result<> &CampaignDialog::readOf(int target) const
{
    return *m_survey->results()[isUndo() ? target : target + 1];
}

void CampaignDialog::plan()
{
    if (isUndo()) {
        // Nothing comes from the source.
    } else if (const Result<> &source = readOf(-1); !source) {
        m_progress->hide();
        m_summary->setText(tr("Nothing was changed."));
        return showError(tr("%1 could not be read: %2")
                             .arg(plaintext::line(m_what.source->label()), source.error().message),
                         source.error());
    }
    m_summary->setText(tr("Comparing…"));
    m_missing = int(m_what.targets.size());
    for (int i = 0; i < m_what.targets.size(); ++i) {
        m_plans.append({.label = m_what.targets[i]->label()});
        m_ways.append(m_what.options);
    }
    for (int i = 0; i < m_what.targets.size(); ++i) {
        if (const Result<> &read = readOf(i); !read)
            planned(i, std::unexpected(read.error()));
        else
            planTo(i);
    }
}

void CampaignDialog::planTo(int target)
{
    Site &there = *m_what.targets[target];
    const auto take = [this, target](const Result<exchange::Plan> &plan) { planned(target, plan); };
    if (isUndo()) {
        promote::planUndo(there, m_what.done.value(&there)).then(this, take);
        return;
    }
    m_what.reach->withValues(*m_what.source, there, m_what.options)
        .then(this, [this, target, take](const Result<promote::Options> &options) {
            if (!options)
                return planned(target, std::unexpected(options.error()));
            m_ways[target] = *options;
            promote::plan(this, *m_what.source, *m_what.targets[target], m_what.names, *options)
                .then(this, take);
        });
}

void CampaignDialog::planned(int target, const Result<exchange::Plan> &plan)
{
    if (plan)
        m_plans[target].steps = plan->steps;
    else
        m_plans[target].trouble = plan.error();
    if (--m_missing == 0)
        showPlans();
}

void CampaignDialog::showPlans()
{
    m_isPlanned = true;
    m_progress->hide();
    m_model->setTargets(m_plans, isUndo()); // what was made here goes
    m_tree->expandAll();
    for (const int column : {CampaignModel::What, CampaignModel::Of}) {
        m_tree->resizeColumnToContents(column);
        m_tree->setColumnWidth(column, std::min(m_tree->columnWidth(column), width() / 3));
    }
    m_tree->setCurrentIndex(m_model->index(0, 0));
    m_tree->setFocus();
    m_summary->setText(
        origin() + u' ' +
        tr("What is replaced stays in the history, what is deleted can be brought back."));
    showButtons();
}

QString CampaignDialog::origin() const
{
    return isUndo() ? tr("As it was before.") : tr("From %1.").arg(plaintext::line(m_what.source->label()));
}

void CampaignDialog::showError(const QString &title, const Error &error)
{
    m_message->setMeaning(colours::Meaning::Error);
    m_message->setTitle(title);
    m_message->setText(error.advice);
    m_message->setDetails(errortext::details(error));
    m_message->show();
}

void CampaignDialog::showInks()
{
    m_model->setInks(colours::ink(colours::Meaning::Warning, palette()),
                     colours::ink(colours::Meaning::Error, palette()));
    m_tree->viewport()->update();
}

void CampaignDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showInks();
}

bool CampaignDialog::isRunning() const
{
    return m_campaign && !m_campaign->isFinished();
}

void CampaignDialog::showButtons()
{
    const Step *step = m_model->stepAt(m_tree->currentIndex());
    m_show->setEnabled(step && (step->kind == Step::Kind::Create || step->kind == Step::Kind::Change ||
                                step->kind == Step::Kind::Delete));
    const bool isFresh = m_isPlanned && !m_campaign && !m_isAsking;
    const bool isOver = m_campaign && m_campaign->isFinished();
    //: how many steps, and in how many organisations
    m_do->setText(tr("&Do %n step(s) in %1", nullptr, int(m_model->tickedCount()))
                      .arg(tr("%n organisation(s)", nullptr, m_model->targetCount())));
    m_do->setEnabled(isFresh && m_model->tickedCount() > 0);
    m_do->setVisible(!m_campaign);
    for (QPushButton *button : {m_all, m_none}) {
        button->setVisible(!m_campaign);
        button->setEnabled(isFresh);
    }
    m_retry->setVisible(isOver && !m_campaign->isGood());
    m_copy->setVisible(isOver);
    m_undo->setVisible(isOver && !m_done.isEmpty());
    const bool isReading = m_survey && !m_survey->isFinished();
    m_close->setText(isRunning() || isReading ? tr("Cancel") : tr("Close"));
}

void CampaignDialog::tickAll()
{
    m_model->setAllTicked(true);
}

void CampaignDialog::tickNone()
{
    m_model->setAllTicked(false);
}

void CampaignDialog::compare()
{
    showButtons();
    if (!m_show->isEnabled())
        return;
    const Step step = *m_model->stepAt(m_tree->currentIndex());
    const QString target = m_tree->currentIndex().parent().data().toString();
    const auto fetch = [step](const QString &key) {
        return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(
            key == versionkey::server ? step.before.fields : step.after.fields));
    };
    auto *dialog = new CompareDialog(m_themes, m_options, fetch, this);
    dialog->setWindowTitle(tr("Compare “%1”").arg(plaintext::title(step.name())));
    dialog->setChoices(
        {{versionkey::draft, isUndo() ? tr("As it was before") : plaintext::line(m_what.source->label())},
         {versionkey::server, target}},
        versionkey::server, versionkey::draft);
    dialog->open();
}

// -- carrying it out

void CampaignDialog::begin()
{
    QList<Site *> targets;
    for (int i = 0; i < m_what.targets.size(); ++i) {
        if (!m_model->tickedSteps(i).isEmpty())
            targets << m_what.targets[i];
    }
    m_isAsking = true;
    showButtons();
    m_what.reach->confirm(targets, this).then(this, [this](bool yes) {
        m_isAsking = false;
        if (yes)
            start();
        showButtons();
    });
}

void CampaignDialog::start()
{
    QList<promote::Job> jobs;
    for (int i = 0; i < m_what.targets.size(); ++i) {
        const QList<qsizetype> ticked = m_model->tickedSteps(i);
        if (ticked.isEmpty())
            continue;
        promote::Job job{.target = m_what.targets[i], .steps = {}, .isConfirmed = true, .planAgain = {}};
        for (const qsizetype step : ticked)
            job.steps << m_plans[i].steps[step];
        if (isUndo())
            job.planAgain = [done = m_what.done.value(job.target)](const Ledger::Snapshot &present) {
                return promote::undoing(done, present);
            };
        else
            job.planAgain = [source = *m_what.source->known(), names = m_what.names,
                         options = m_ways[i]](const Ledger::Snapshot &present) {
                return promote::planTo(source, present, names, options);
        };
        jobs << job;
        m_targets << i;
        m_steps << ticked;
    }
    m_campaign = new promote::Campaign(jobs, this);
    connect(m_campaign, &promote::Campaign::begun, this, &CampaignDialog::showTarget);
    connect(m_campaign, &promote::Campaign::stepFinished, this, &CampaignDialog::showStep);
    connect(m_campaign, &promote::Campaign::waitingChanged, this, &CampaignDialog::showProgress);
    connect(m_campaign, &promote::Campaign::ended, this, &CampaignDialog::showTarget);
    connect(m_campaign, &promote::Campaign::finished, this, &CampaignDialog::finish);
    m_model->lock();
    m_tree->setColumnHidden(CampaignModel::Outcome, false);
    m_tree->setColumnWidth(CampaignModel::Details, width() / 4);
    watch();
    m_campaign->start();
}

void CampaignDialog::retry()
{
    watch();
    m_campaign->retry();
    showButtons();
}

void CampaignDialog::watch()
{
    m_message->hide();
    m_summary->setText(tr("Doing it, one organisation after the other…"));
    m_progress->setAccessibleName(tr("Steps done"));
    m_progress->setRange(0, int(m_campaign->stepsInAll()));
    m_progress->show();
    m_close->setFocus();
    showProgress();
}

void CampaignDialog::showProgress()
{
    m_progress->setValue(int(m_campaign->stepsEnded()));
    const QLocale locale;
    //: steps that are done, of how many
    const QString count = tr("%1 of %2").arg(locale.toString(m_campaign->stepsEnded()),
                                             locale.toString(m_campaign->stepsInAll()));
    m_progress->setFormat(m_campaign->isWaiting()
                              ? tr("Waiting, the server asks for fewer requests (%1)").arg(count)
                              : count);
}

void CampaignDialog::undo()
{
    Bringing back = m_what;
    back.done = m_done;
    back.targets.removeIf([this](Site *target) { return !m_done.contains(target); });
    auto *dialog = new CampaignDialog(back, m_themes, m_options, this);
    connect(dialog, &CampaignDialog::carriedOut, this, &CampaignDialog::carriedOut);
    dialog->open();
}

void CampaignDialog::showStep(qsizetype job, qsizetype step)
{
    const auto &outcome = m_campaign->outcomes()[job];
    m_model->setOutcome(m_targets[job], m_steps[job][step], outcome.results[step], outcome.notes[step]);
    if (*outcome.results[step])
        m_done[m_campaign->jobs()[job].target] << m_campaign->jobs()[job].steps[step];
    showProgress();
}

void CampaignDialog::showTarget(qsizetype job)
{
    const auto &outcome = m_campaign->outcomes()[job];
    for (qsizetype step = 0; step < outcome.results.size(); ++step)
        m_model->setOutcome(m_targets[job], m_steps[job][step], outcome.results[step], outcome.notes[step]);
    m_model->setRefusal(m_targets[job], outcome.refusal);
    m_tree->scrollTo(m_model->index(m_targets[job], 0));
    showProgress();
}

QString CampaignDialog::summary() const
{
    const auto [done, failed, notBegun] = m_model->count();
    const QLocale locale;
    QStringList parts{tr("%1 of %2 steps were done.")
                          .arg(locale.toString(done), locale.toString(done + failed + notBegun))};
    if (failed > 0)
        parts << tr("Failed: %1.").arg(locale.toString(failed));
    if (notBegun > 0)
        parts << tr("Not begun: %1.").arg(locale.toString(notBegun));
    return parts.join(u' ');
}

void CampaignDialog::finish()
{
    m_progress->hide();
    m_close->setEnabled(true);
    m_summary->setText(summary());
    if (const QModelIndex failure = m_model->firstFailure(); failure.isValid())
        m_tree->setCurrentIndex(failure);
    // The list follows each write by itself; what the server has made of all of it is read once.
    for (const int target : std::as_const(m_targets)) {
        if (m_what.reach->isHere(*m_what.targets[target]))
            m_what.reach->workspace().list().reload();
    }
    showButtons();
    emit carriedOut();
}

void CampaignDialog::copyReport()
{
    QStringList lines{windowTitle(), origin(),
                      QLocale().toString(QDateTime::currentDateTime(), QLocale::LongFormat), summary()};
    lines << QString() << m_model->lines();
    QGuiApplication::clipboard()->setText(lines.join(u'\n') + u'\n');
}

void CampaignDialog::reject()
{
    if (isRunning()) {
        m_campaign->cancel(); // the report stays
        m_close->setEnabled(m_campaign->isFinished());
        return;
    }
    if (m_survey && !m_survey->isFinished()) {
        m_survey->disconnect(this);
        m_survey->cancel();
    }
    QDialog::reject();
}
