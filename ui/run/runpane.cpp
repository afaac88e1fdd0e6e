// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/runpane.h"

#include "base/colours.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "base/settings.h"
#include "base/wrappingrow.h"
#include "editor/actioneditor.h"
#include "ledger/bindings.h"
#include "run/answersedit.h"
#include "run/call.h"
#include "run/casesview.h"
#include "run/inputsedit.h"
#include "run/timelineview.h"
#include "workspace/persons.h"
#include "workspace/runs.h"

#include <QClipboard>
#include <QComboBox>
#include <QFutureWatcher>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QTabWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

RunPane::RunPane(Workspace &workspace, SyntaxThemes &themes, Settings &settings, QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_trigger(new QComboBox(this))
    , m_person(new QComboBox(this))
    , m_menu(new QToolButton(this))
    , m_run(new QPushButton(tr("&Run"), this))
    , m_runAll(new QPushButton(tr("Run the &whole trigger"), this))
    , m_stop(new QPushButton(tr("S&top"), this))
    , m_tabs(new QTabWidget(this))
    , m_inputs(new InputsEdit(themes, settings.editorOptions(), this))
    , m_answers(new AnswersEdit(this))
    , m_cases(new CasesView(this))
    , m_state(new PlainLabel(this))
    , m_timeline(new TimelineView(this))
    , m_copy(new QPushButton(tr("&Copy"), this))
    , m_keepAnswer(new QPushButton(tr("Keep as a&nswer"), this))
{
    build();
    buildMenu();
    connectAll();
    m_workspace.persons().read();
    showPersons(u"sample:machine"_s);
    choosePerson();
    showTriggers();
    follow(nullptr);
}

QLayout *RunPane::buildTools()
{
    m_trigger->setObjectName("runTriggerBox"_L1);
    m_trigger->setAccessibleName(tr("At which trigger"));
    m_trigger->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trigger->setMinimumContentsLength(42);
    m_person->setObjectName("runPersonBox"_L1);
    m_person->setAccessibleName(tr("For whom"));
    m_person->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_person->setMinimumContentsLength(26);
    m_menu->setObjectName("runPersonMenuButton"_L1);
    m_menu->setText(tr("Person…"));
    m_menu->setToolTip(tr("Keep, remove or paste a person"));
    m_menu->setPopupMode(QToolButton::InstantPopup);
    m_menu->setFocusPolicy(Qt::TabFocus);
    m_run->setObjectName("runButton"_L1);
    m_run->setDefault(true);
    m_run->setToolTip(tr("Run the script as it is in the tab. Nothing is saved, and no server is asked."));
    m_runAll->setObjectName("runTriggerButton"_L1);
    m_runAll->setToolTip(
        tr("All active actions of the trigger in their order, this one as it is in the tab"));
    m_stop->setObjectName("stopRunButton"_L1);
    auto *tools = new WrappingRow;
    tools->setContentsMargins(8, 4, 8, 4);
    tools->setSpacing(8);
    for (QWidget *widget :
         {static_cast<QWidget *>(m_trigger), static_cast<QWidget *>(m_person), static_cast<QWidget *>(m_menu),
          static_cast<QWidget *>(m_run), static_cast<QWidget *>(m_runAll), static_cast<QWidget *>(m_stop)})
        tools->addWidget(widget);
    return tools;
}

void RunPane::build()
{
    setObjectName("runPane"_L1);
    m_tabs->setObjectName("runTabs"_L1);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_inputs, tr("&Inputs"));
    m_tabs->addTab(m_answers, tr("&HTTP"));
    m_tabs->addTab(m_cases, tr("Ca&ses"));
    m_state->setObjectName("runState"_L1);
    m_state->setWordWrap(true);
    m_state->setWrapsInWords();
    m_state->setContentsMargins(8, 4, 8, 4);
    m_state->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_copy->setObjectName("copyRunButton"_L1);
    m_copy->setToolTip(tr("Copy what happened, as text"));
    m_keepAnswer->setObjectName("keepAnswerButton"_L1);
    m_keepAnswer->setToolTip(tr("The next run answers this call as it was answered here"));
    auto *below = new WrappingRow;
    below->setContentsMargins(8, 4, 8, 4);
    below->setSpacing(8);
    below->addWidget(m_copy);
    below->addWidget(m_keepAnswer);
    auto *right = new QWidget(this);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_state);
    column->addWidget(m_timeline, 1);
    column->addLayout(below);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName("runSplitter"_L1);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_tabs);
    splitter->addWidget(right);
    splitter->setStretchFactor(0, 2);
    splitter->setStretchFactor(1, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(buildTools());
    layout->addWidget(splitter, 1);
    setFocusProxy(m_run);
}

void RunPane::connectAll()
{
    connect(m_run, &QPushButton::clicked, this, &RunPane::run);
    connect(m_runAll, &QPushButton::clicked, this, [this] { start(actionsOfTrigger()); });
    connect(m_stop, &QPushButton::clicked, this, &RunPane::stop);
    connect(m_trigger, &QComboBox::activated, this, [this] {
        if (m_front)
            m_triggers.insert(m_front->document().draftId(), trigger());
        showButtons();
    });
    connect(m_person, &QComboBox::activated, this, &RunPane::choosePerson);
    connect(m_inputs, &InputsEdit::changed, this, &RunPane::showButtons);
    connect(m_timeline, &TimelineView::placeRequested, this, &RunPane::placeRequested);
    connect(m_timeline, &QTreeWidget::currentItemChanged, this, &RunPane::showButtons);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_state->text() + u'\n' + m_timeline->asText());
    });
    connect(m_keepAnswer, &QPushButton::clicked, this, &RunPane::keepAsAnswer);
    connect(&m_busy, &BusySign::due, this, [this] { tell(tr("Running…")); });
    connect(&m_workspace.bindings(), &Bindings::changed, this, &RunPane::showTriggers);
    connect(&m_workspace.persons(), &Persons::changed, this, [this] { showPersons(personId()); });
    connect(&m_workspace.cases(), &Cases::changed, this, [this](const QString &actionId) {
        if (m_front && m_front->document().id() == actionId)
            readCases();
    });
    connect(m_cases, &CasesView::runAllRequested, this, &RunPane::runCases);
    connect(m_cases, &CasesView::keepRequested, this, &RunPane::keepCase);
    connect(m_cases, &CasesView::openRequested, this, &RunPane::openCase);
    connect(m_cases, &CasesView::removeRequested, this, [this](const QString &id) {
        if (m_front)
            m_workspace.cases().remove(m_front->document().id(), id).then(this, [this](const Result<> &done) {
                if (!done)
                    tell(done.error().message, true);
            });
    });
}

void RunPane::follow(ActionEditor *front)
{
    if (front && front == m_front)
        return;
    m_front = front;
    showTriggers();
    showReport();
    readCases();
}

/// Those that run the action first, then all others there are.
void RunPane::showTriggers()
{
    const QString id = m_front ? m_front->document().id() : QString();
    const QList<TriggerId> bound = id.isEmpty() ? QList<TriggerId>() : m_workspace.bindings().triggersOf(id);
    TriggerId wanted = bound.isEmpty() ? run::usualTrigger() : bound.constFirst();
    if (m_front)
        wanted = m_triggers.value(m_front->document().draftId(), wanted);
    const QSignalBlocker blocker(m_trigger);
    m_trigger->clear();
    const auto add = [this](const TriggerId &trigger, const QString &text) {
        m_trigger->addItem(text, QStringList{trigger.flow, trigger.trigger});
    };
    for (const TriggerId &trigger : bound)
        add(trigger, tr("%1 (runs it)").arg(zitadel::shownName(trigger)));
    for (const TriggerId &trigger : zitadel::triggerIds()) {
        if (!bound.contains(trigger))
            add(trigger, zitadel::shownName(trigger));
    }
    m_trigger->setCurrentIndex(std::max(0, m_trigger->findData(QStringList{wanted.flow, wanted.trigger})));
    showButtons();
}

TriggerId RunPane::trigger() const
{
    const QStringList ids = m_trigger->currentData().toStringList();
    return ids.size() == 2 ? TriggerId{ids[0], ids[1]} : run::usualTrigger();
}

/// In the order in which it runs them, the one in front as it is in its tab, and at the end if the trigger
/// does not run it.
QList<zitadel::ActionFields> RunPane::actionsOfTrigger() const
{
    const ActionDocument &document = m_front->document();
    QMap<qsizetype, zitadel::ActionFields> byPlace;
    const auto all = m_workspace.bindings().in(document.organisationId());
    bool hasOwn = false;
    for (auto one = all.cbegin(); one != all.cend(); ++one) {
        for (const zitadel::Binding &binding : *one) {
            if (binding.id() != trigger())
                continue;
            const zitadel::Action *action = m_workspace.list().model().find(one.key());
            if (one.key() == document.id())
                byPlace.insert(binding.place, document.fields());
            else if (action && action->isActive())
                byPlace.insert(binding.place, action->fields);
            hasOwn |= one.key() == document.id();
        }
    }
    QList<zitadel::ActionFields> actions = byPlace.values();
    if (!hasOwn)
        actions << document.fields();
    return actions;
}

/// The script above it is to be read, too.
QSize RunPane::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 120, fontMetrics().height() * 15};
}

void RunPane::run()
{
    if (m_front)
        start({m_front->document().fields()});
}

void RunPane::start(const QList<zitadel::ActionFields> &actions)
{
    if (!m_front || !m_inputs->isGood() || m_running.isRunning())
        return;
    const run::Order order{.trigger = trigger(),
                           .actions = actions,
                           .input = m_inputs->input(),
                           .answers = m_answers->answers()};
    if (m_answers->sends())
        sendAfterQuestion(order);
    else
        send(order);
}

/// Where it goes is known once it has been run without sending anything.
void RunPane::sendAfterQuestion(const run::Order &order)
{
    m_workspace.runs().run(order).then(this, [this, order](const Result<run::Report> &report) {
        const QStringList hosts = report ? run::hostsIn(*report) : QStringList();
        if (hosts.isEmpty())
            return take(order, report);
        const Question question{u"sendForRealQuestion"_s, tr("Really send the calls of this run?"),
                                tr("They go from this computer to: %1. What the script puts into them goes "
                                   "along.")
                                    .arg(hosts.join(", "_L1)),
                                tr("Send")};
        question.ask(this, [this, order](bool yes) {
            run::Order sending = order;
            sending.sends = yes;
            if (yes)
                send(sending);
        });
    });
}

void RunPane::send(const run::Order &order)
{
    m_running = m_workspace.runs().run(order);
    m_busy.begin();
    showButtons();
    // A watcher, as the future itself must stay one that can be cancelled.
    auto *watcher = new QFutureWatcher<Result<run::Report>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, order] {
        watcher->deleteLater();
        m_busy.end();
        const auto answer = watcher->future();
        if (answer.resultCount() > 0 && !answer.isCanceled())
            take(order, answer.result());
        else
            tell(tr("It was stopped."));
        showButtons();
    });
    watcher->setFuture(m_running);
}

void RunPane::take(const run::Order &order, const Result<run::Report> &report)
{
    if (!report) {
        tell(report.error().message + u' ' + report.error().advice, true);
        return;
    }
    if (!m_front)
        return;
    Last &last = m_last[m_front->document().draftId()];
    // Beside a run at another trigger or of other actions nothing would be the same.
    const bool isAlike =
        last.order.trigger == order.trigger && last.order.actions.size() == order.actions.size();
    last.before = isAlike && !last.report.runs.isEmpty() ? std::optional(last.report) : std::nullopt;
    last.order = order;
    last.report = *report;
    showReport();
}

void RunPane::stop()
{
    m_running.cancel();
}

void RunPane::tell(const QString &text, bool isError)
{
    QPalette colours = palette();
    if (isError)
        colours.setColor(QPalette::WindowText, colours::ink(colours::Meaning::Error, palette()));
    m_state->setPalette(colours);
    m_state->setText(text.trimmed());
}

void RunPane::showReport()
{
    const auto last = m_front ? m_last.constFind(m_front->document().draftId()) : m_last.cend();
    if (last == m_last.cend()) {
        m_timeline->show({});
        tell(m_front ? tr("Run the script to see what it does: on the server's own engine, on this computer.")
                     : tr("Open an action to run it."));
        return showButtons();
    }
    const auto rows = run::timeline(last->report, last->order, last->before ? &*last->before : nullptr);
    m_timeline->show(rows);
    const bool isGood = last->report.isGood;
    const bool isSwallowed = std::ranges::any_of(last->report.runs, &run::Run::isSwallowed);
    tell((!isGood       ? tr("Failed at %1. %2")
          : isSwallowed ? tr("Failed at %1, as it is allowed to. %2")
                        : tr("Succeeded at %1. %2"))
             .arg(zitadel::shownName(last->order.trigger), rows.constLast().text),
         !isGood);
    showButtons();
}

void RunPane::showButtons()
{
    m_trigger->setToolTip(plaintext::toolTip(m_trigger->currentText())); // it may be cut off
    const bool isRunning = m_running.isRunning();
    const bool canRun = m_front && m_inputs->isGood() && !isRunning;
    m_run->setEnabled(canRun);
    m_runAll->setEnabled(canRun);
    m_stop->setEnabled(isRunning);
    m_copy->setEnabled(!m_timeline->rows().isEmpty());
    const int row = m_timeline->currentRow();
    const auto last = m_front ? m_last.constFind(m_front->document().draftId()) : m_last.cend();
    const qsizetype event = row >= 0 && row < m_timeline->rows().size() ? m_timeline->rows()[row].event : -1;
    const auto call = last != m_last.cend() && event >= 0 && event < last->report.events.size()
                          ? run::callOf(last->report.events[event])
                          : std::nullopt;
    m_keepAnswer->setVisible(call.has_value());
    const bool isSaved = m_front && !m_front->document().isNew();
    m_cases->setKeepable(isSaved && last != m_last.cend() && last->order.actions.size() == 1);
}

void RunPane::keepAsAnswer()
{
    const auto last = m_last.constFind(m_front ? m_front->document().draftId() : QString());
    const int row = m_timeline->currentRow();
    if (last == m_last.cend() || row < 0)
        return;
    if (const auto call = run::callOf(last->report.events[m_timeline->rows()[row].event])) {
        m_answers->add(run::answerLike(*call));
        m_tabs->setCurrentWidget(m_answers);
    }
}
