// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/actioneditor.h"

#include "base/barstack.h"
#include "base/busysign.h"
#include "base/colours.h"
#include "base/elidedlabel.h"
#include "base/emptystate.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "base/times.h"
#include "base/writegate.h"
#include "editor/actionheader.h"
#include "editor/codeassist.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "editor/findbar.h"
#include "editor/gotoline.h"
#include "editor/lengthmeter.h"
#include "editor/lockoutbar.h"
#include "editor/problemlist.h"
#include "editor/renamebar.h"
#include "editor/saveround.h"
#include "editor/triggerline.h"
#include "ledger/bindings.h"
#include "script/functionname.h"
#include "workspace/runs.h"
#include "workspace/scripthelp.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPromise>
#include <QPushButton>
#include <QSplitter>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

ActionEditor::ActionEditor(Workspace &workspace, ActionDocument &document, SyntaxThemes &themes,
                           QWidget *parent)
    : QWidget(parent)
    , m_workspace(workspace)
    , m_document(document)
    , m_check(new ScriptCheck(document, workspace.runs().checker(), this))
    , m_help(new ScriptHelp(document, this))
    , m_guard(new SaveGuard(workspace, document, *m_check, this))
    , m_header(new ActionHeader(document, *m_check, this))
    , m_triggers(new TriggerLine(workspace, document, this))
    , m_organisation(new EmptyState(this))
    , m_message(new EmptyState(this))
    , m_lockout(new LockoutBar(workspace, document, *m_check, this))
    , m_renaming(new RenameBar(workspace, document, *m_check, this))
    , m_code(new CodeEditor(themes, this))
    , m_assist(new CodeAssist(*m_code, *m_help, this))
    , m_note(new EditorNote(*m_code, this))
    , m_findBar(new FindBar(*m_code, this))
    , m_goToLineBar(new GoToLineBar(*m_code, this))
    , m_problems(new ProblemList(*m_check, *m_code, this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
    , m_problemButton(new QToolButton(this))
    , m_length(new LengthMeter(this))
    , m_progress(new ElidedLabel(this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
    , m_position(new PlainLabel(this))
    , m_saving(new BusySign(this))
{
    build();
    m_code->load(document.fields().script);
    m_length->setScript(document.fields().script);
    connectDocument();
    showMessage();
    showProgress();
}

void ActionEditor::build()
{
    m_organisation->setObjectName("editorOrganisation"_L1);
    m_organisation->setForm(EmptyState::Form::Banner);
    m_organisation->setMeaning(colours::Meaning::Information);
    connect(m_organisation->addButton(tr("Go to its organisation"), u"goToOrganisationButton"_s),
            &QPushButton::clicked, this,
            [this] { m_workspace.place().selectOrganisation(m_document.organisationId()); });
    m_message->setObjectName("editorMessage"_L1);
    m_message->setForm(EmptyState::Form::Banner);
    m_retry = m_message->addButton(tr("Retry"), u"editorRetryButton"_s);
    m_keepAsNew = m_message->addButton(tr("Save as a new action"), u"keepAsNewButton"_s);
    m_merge = m_message->addButton(tr("Merge…"), u"mergeButton"_s);
    m_compare = m_message->addButton(tr("Compare…"), u"compareButton"_s);
    m_takeTheirs = m_message->addButton(tr("Show the server's version"), u"takeTheirsButton"_s);
    m_dismiss = m_message->addButton(tr("Close"), u"editorDismissButton"_s);
    connect(m_retry, &QPushButton::clicked, this, [this] {
        writegate::pass(m_workspace, this).then(this, [this](bool yes) {
            if (yes)
                retry();
        });
    });
    connect(m_keepAsNew, &QPushButton::clicked, this, [this] {
        m_workspace.documents().keepAsNew(&m_document);
        save();
    });
    connect(m_merge, &QPushButton::clicked, this, &ActionEditor::mergeRequested);
    connect(m_compare, &QPushButton::clicked, this, &ActionEditor::compareRequested);
    connect(m_takeTheirs, &QPushButton::clicked, this, &ActionEditor::revert);
    connect(m_dismiss, &QPushButton::clicked, this, [this] {
        if (m_document.trouble())
            m_document.dismissTrouble();
        else if (m_document.lastSave() && m_document.lastSave()->overtaken > 0)
            m_acknowledgedOvertaking = m_document.lastSave()->sequence;
        else
            m_document.acknowledgeSwitched();
        m_document.acknowledgeRestored();
        showMessage();
        focusScript();
    });

    m_progress->setObjectName("saveState"_L1);
    m_cancel->setObjectName("cancelSaveButton"_L1);
    m_cancel->setAccessibleName(tr("Cancel saving"));
    m_cancel->hide();
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_workspace.documents().cancelSaving(&m_document); });
    m_position->setObjectName("cursorPosition"_L1);
    m_problems->hide();
    m_problemButton->setObjectName("problemButton"_L1);
    m_problemButton->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_problemButton->setAutoRaise(true);
    m_problemButton->setCheckable(true);
    m_problemButton->setFocusPolicy(Qt::TabFocus);
    m_problemButton->setToolTip(tr("Show what would go wrong with the script (F8 turns to the next)"));
    connect(m_problemButton, &QToolButton::toggled, this, [this](bool shown) {
        m_problems->setVisible(shown);
        if (shown)
            setProblemsHeight(m_problemsHeight);
        showProblems();
        emit problemsShown();
    });
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] {
        m_problemsHeight = m_splitter->sizes().constLast();
        emit problemsResized(m_problemsHeight);
    });
    connect(m_code, &CodeEditor::nothingToMend, this,
            [this] { m_progress->setText(tr("There is no quick fix here.")); });
    connect(m_problems, &ProblemList::changed, this, &ActionEditor::showProblems);
    showProblems();
    connect(m_saving, &BusySign::due, this, &ActionEditor::showProgress);

    auto *below = new QHBoxLayout;
    below->setContentsMargins(12, 4, 12, 4);
    below->setSpacing(16);
    below->addWidget(m_length);
    below->addWidget(m_problemButton);
    below->addWidget(m_progress, 1);
    below->addWidget(m_cancel);
    below->addWidget(m_position);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_splitter->setObjectName("problemSplitter"_L1);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_code);
    m_splitter->addWidget(m_problems);
    m_splitter->setStretchFactor(0, 1);
    m_splitter->setStretchFactor(1, 0);
    layout->addWidget(m_organisation);
    layout->addWidget(m_header);
    layout->addWidget(m_triggers);
    auto *bars = new BarStack(this);
    bars->addBar(m_lockout);
    bars->addBar(m_message);
    bars->addBar(m_renaming);
    bars->addBar(m_note);
    layout->addWidget(bars);
    layout->addWidget(m_splitter, 1);
    layout->addWidget(m_findBar);
    layout->addWidget(m_goToLineBar);
    layout->addLayout(below);
    setFocusProxy(m_code);
}

void ActionEditor::connectDocument()
{
    connect(m_code, &CodeEditor::scriptChanged, this, [this] {
        m_document.setScript(m_code->script());
        m_length->setScript(m_document.fields().script);
    });
    const auto showPosition = [this](int line, int column) {
        const QLocale locale;
        //: %1 is a line, %2 a column
        m_position->setText(tr("Ln %1 : %2").arg(locale.toString(line), locale.toString(column)));
    };
    connect(m_code, &CodeEditor::cursorMoved, this, showPosition);
    showPosition(1, 1);
    connect(m_code, &CodeEditor::nulRefused, this,
            [this] { m_progress->setText(tr("Left out NUL characters, which the server cannot store.")); });

    // One bar below the script at a time.
    connect(m_findBar, &FindBar::opened, m_goToLineBar, &GoToLineBar::closeBar);
    connect(m_goToLineBar, &GoToLineBar::opened, m_findBar, &FindBar::closeBar);

    connect(&m_workspace.bindings(), &Bindings::changed, this, &ActionEditor::followTriggers);
    connect(&m_document, &ActionDocument::baseChanged, this, &ActionEditor::followTriggers);
    followTriggers();

    connect(&m_workspace.place(), &Place::organisationChanged, this, &ActionEditor::showOrganisation);
    connect(&m_document, &ActionDocument::baseChanged, this, &ActionEditor::showOrganisation);
    showOrganisation();
    connect(&m_workspace.list().model(), &ActionListModel::countsChanged, this, &ActionEditor::showNameTaken);
    connect(&m_document, &ActionDocument::fieldsChanged, this, [this] {
        if (std::exchange(m_lookedUpName, m_document.fields().name) != m_document.fields().name)
            showNameTaken(); // which goes through the list, and is not for each key in the script
    });
    connect(&m_document, &ActionDocument::baseChanged, this, &ActionEditor::showNameTaken);
    showNameTaken();
    connect(&m_workspace.place(), &Place::rightsChanged, this, &ActionEditor::showHindrance);
    connect(&m_document, &ActionDocument::dirtyChanged, this, &ActionEditor::showHindrance);
    showHindrance();

    m_guard->setRemedy([this] { return renaming(); });
    connect(m_guard, &SaveGuard::conflicted, this, [this] {
        if (isVisible()) // who saves wants it to be saved: so what is in the way is shown at once
            emit mergeRequested();
    });
    connect(m_guard, &SaveGuard::saved, m_lockout, &LockoutBar::noteSaved);
    connect(m_lockout, &LockoutBar::problemsRequested, this, [this] { goToNextProblem(); });
    connect(m_header, &ActionHeader::saveRequested, this, &ActionEditor::save);
    connect(m_header, &ActionHeader::revertRequested, this, &ActionEditor::revert);
    connect(m_header, &ActionHeader::renameFunctionRequested, this, &ActionEditor::renameFunction);
    connect(m_guard, &SaveGuard::runRequested, this, &ActionEditor::runRequested);
    connect(m_triggers, &TriggerLine::triggerRequested, this, &ActionEditor::triggerRequested);
    connect(m_triggers, &TriggerLine::addRequested, this, &ActionEditor::addToTriggerRequested);

    connect(&m_document, &ActionDocument::fieldsReplaced, this, &ActionEditor::showScript);
    connect(&m_document, &ActionDocument::fieldsChanged, this, &ActionEditor::showProgress);
    connect(&m_document, &ActionDocument::dirtyChanged, this, &ActionEditor::showMessage);
    connect(&m_document, &ActionDocument::dirtyChanged, m_note, [this](bool dirty) {
        if (!dirty)
            m_note->end(EditorNote::Until::Saved);
    });
    connect(&m_document, &ActionDocument::fieldsChanged, this, [this] {
        if (m_document.restoredAt()) // it names what differs
            showMessage();
    });
    connect(&m_document, &ActionDocument::baseChanged, this, &ActionEditor::showProgress);
    connect(&m_document, &ActionDocument::troubleChanged, this, &ActionEditor::showMessage);
    connect(&m_document, &ActionDocument::baseChanged, this, &ActionEditor::showMessage);
    connect(&m_document, &ActionDocument::savingChanged, this, [this](bool saving) {
        m_saving->setBusy(saving);
        showProgress();
    });
}

void ActionEditor::followTriggers()
{
    const QList<zitadel::TriggerId> triggers = m_workspace.bindings().triggersOf(m_document.id());
    m_help->setTriggers(triggers);
    m_check->setTriggers(triggers);
}

void ActionEditor::focusScript()
{
    m_code->setFocus(Qt::OtherFocusReason);
}

void ActionEditor::focusName()
{
    m_header->focusName();
}

QList<QWidget *> ActionEditor::stops() const
{
    return m_problems->isVisible() ? QList<QWidget *>{m_header->nameField(), m_code, m_problems}
                                   : QList<QWidget *>{m_header->nameField(), m_code};
}

bool ActionEditor::isNameFocused() const
{
    return window()->focusWidget() == m_header->nameField();
}

QString ActionEditor::title() const
{
    const QString &name = m_document.fields().name;
    return name.isEmpty() ? tr("Unnamed") : name;
}

QString ActionEditor::elsewhere() const
{
    const Place &place = m_workspace.place();
    return place.isElsewhere(m_document.organisationId()) ? place.nameOf(m_document.organisationId())
                                                          : QString();
}

void ActionEditor::showOrganisation()
{
    const QString own = elsewhere();
    m_organisation->setVisible(!own.isEmpty());
    if (own.isEmpty())
        return;
    const Place &place = m_workspace.place();
    m_organisation->setTitle(tr("This action belongs to “%1”.").arg(plaintext::line(own)));
    m_organisation->setText(tr("A save goes there. The list shows “%1”.")
                                .arg(plaintext::line(place.nameOf(place.organisation().id))));
}

/// The list knows it before the server is asked. It may be old, so the server has the last word.
void ActionEditor::showNameTaken()
{
    QString taken;
    const QString &name = m_document.fields().name;
    const ActionList &list = m_workspace.list();
    const bool isHere = !m_workspace.place().isElsewhere(m_document.organisationId());
    if (isHere && (m_document.isNew() || name != m_document.base().fields.name)) {
        const QString id = list.model().idByName(name);
        const zitadel::Action *other = id == m_document.id() ? nullptr : list.model().find(id);
        if (other && other->fields.name == name)
            taken = tr("Another action of the organisation has this name.");
        else if (other)
            taken =
                tr("The action “%1” has this name; the server does not tell capital letters from small ones.")
                    .arg(plaintext::line(other->fields.name));
    }
    m_header->setNameTaken(taken);
}

void ActionEditor::showScript()
{
    // Comparing first keeps the undo history free of steps that change nothing.
    if (m_code->script() != m_document.fields().script)
        m_code->replaceAllUndoable(m_document.fields().script);
    m_length->setScript(m_document.fields().script);
}

void ActionEditor::renameFunction(const QString &from, const QString &to)
{
    m_code->replaceAllUndoable(functionname::rename(m_code->script(), from, to));
}

QFuture<Result<>> ActionEditor::save()
{
    return SaveRound::start(m_workspace, {m_guard}, this).constFirst();
}

/// What was typed since is looked at like any other save.
void ActionEditor::retry()
{
    const auto &trouble = m_document.trouble();
    const bool isOfSave = trouble && (trouble->operation == explain::Operation::Save ||
                                      trouble->operation == explain::Operation::Create);
    if (!isOfSave)
        return m_workspace.deeds().retry(&m_document);
    m_document.dismissTrouble();
    save();
}

/// What renames the function like the action; nothing where that is no remedy.
std::function<void()> ActionEditor::renaming()
{
    const QString from = m_header->misnamedFunction();
    if (from.isEmpty())
        return {};
    return [this, from] { renameFunction(from, m_document.fields().name); };
}

/// Ready once the problems of what was typed last are known.
QFuture<void> ActionEditor::checked()
{
    auto patience = std::make_shared<QPromise<void>>();
    patience->start();
    QTimer::singleShot(lockout::patience, this, [patience] { patience->finish(); });
    return QtFuture::whenAny(m_check->caughtUp(), patience->future()).then(this, [](const auto &) {});
}

void ActionEditor::showHindrance()
{
    const QString hindrance = m_workspace.place().hindrance(m_document.isNew() ? explain::Operation::Create
                                                                               : explain::Operation::Save,
                                                            m_document.organisationId());
    m_header->setHindrance(hindrance);
    m_problems->setHindrance(m_document.isDirty() ? QString() : hindrance);
    // What was typed before the right was known to be missing can still be edited, and copied elsewhere.
    m_code->setScriptReadOnly(!hindrance.isEmpty() && !m_document.isDirty());
    showProgress();
}

void ActionEditor::revert()
{
    if (m_document.isNew() || m_document.isSaving())
        return;
    if (!m_document.isDirty()) {
        if (m_document.newerOnServer()) // the edit was undone by hand: there is nothing to ask about
            m_workspace.documents().revert(&m_document);
        return;
    }
    const Question question{
        u"revertQuestion"_s, tr("Revert “%1” to the server's version?").arg(plaintext::line(title())),
        tr("Your changes stay in the history of this computer, and Undo brings back those to the script."),
        tr("Revert")};
    question.ask(this, [this](bool yes) {
        if (yes)
            m_workspace.documents().revert(&m_document);
    });
}

void ActionEditor::showProgress()
{
    const bool isSlow = m_saving->isDue();
    m_cancel->setVisible(isSlow);
    m_progress->setToolTip({});
    if (m_document.isSaving()) {
        if (isSlow)
            m_progress->setText(tr("Saving…"));
        return;
    }
    const auto &saved = m_document.lastSave();
    if (m_document.trouble()) {
        m_progress->setText(m_document.isDirty() || m_document.isNew() ? tr("Not saved") : QString());
    } else if (m_document.isNew()) {
        m_progress->setText(tr("New, not on the server yet"));
    } else if (m_document.isDirty()) {
        m_progress->setText(tr("Changed, not saved"));
    } else if (saved && saved->sequence == m_document.base().details.sequence) {
        const QString clock = QLocale().toString(saved->at.toLocalTime().time(), QLocale::ShortFormat);
        QString said = saved->isUnchanged
                           ? tr("No changes: the server already has this")
                           : tr("Saved %1 as sequence %2").arg(clock, QLocale().toString(saved->sequence));
        if (saved->isTimeoutRaised)
            said = tr("%1. A timeout of 0 runs as 20 s").arg(said);
        m_progress->setText(said);
        m_progress->setToolTip(plaintext::toolTip(times::exact(saved->at)));
    } else if (m_code->isReadOnly()) {
        m_progress->setText(tr("Read-only"));
        m_progress->setToolTip(plaintext::toolTip(
            m_workspace.place().hindrance(explain::Operation::Save, m_document.organisationId())));
    } else {
        m_progress->setText({});
    }
}

void ActionEditor::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMessage();
}
