// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/donebar.h"

#include "actions/switching.h"
#include "base/errortext.h"
#include "base/plaintext.h"
#include "base/undeletedtext.h"
#include "editor/lockoutquestion.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"
#include "shell/shell.h"

#include <QPushButton>

#include <utility>

using namespace Qt::StringLiterals;
using explain::Operation;

DoneBar::DoneBar(Workspace &workspace, Switching &switching, Shell &shell)
    : EmptyState(shell.widget())
    , m_workspace(workspace)
    , m_switching(switching)
    , m_shell(shell)
    , m_undo(addButton(tr("Undo"), u"undoDeedButton"_s))
    , m_close(addButton(tr("Close"), u"closeDeedButton"_s))
{
    setObjectName("doneBar"_L1);
    setForm(Form::Banner);
    connect(m_undo, &QPushButton::clicked, this, &DoneBar::undo);
    connect(m_close, &QPushButton::clicked, this, &DoneBar::end);
    connectWorkspace();
    hide();
}

void DoneBar::connectWorkspace()
{
    connect(&m_workspace.deeds(), &Deeds::switched, this, &DoneBar::tellSwitched);
    connect(&m_switching, &Switching::givenUp, this, [this] { m_undoing.clear(); });
    connect(&m_workspace.deeds(), &Deeds::removed, this, &DoneBar::tellDeleted);
    connect(&m_workspace.documents(), &Documents::replaced, this,
            [this](const zitadel::Action &before, const zitadel::Action &now) {
                if (before.fields.name != now.fields.name)
                    tellRenamed(before, now);
            });
    const Ledger &ledger = m_workspace.ledger();
    connect(&ledger, &Ledger::wrote, this, [this](const zitadel::Action &action) { follow(action, true); });
    connect(&ledger, &Ledger::wasRead, this,
            [this](const zitadel::Action &action) { follow(action, false); });
    connect(&ledger, &Ledger::removed, this, [this](const QString &id) {
        if (id == m_action.id && m_deed != Deed::Deleted)
            end();
    });
    connect(&m_workspace.bindings(), &Bindings::changed, this, &DoneBar::describe);
    connect(&m_workspace.place(), &Place::left, this, &DoneBar::end);
}

/// What it says is not so any more.
void DoneBar::follow(const zitadel::Action &action, bool isOurs)
{
    if (action.id != m_action.id)
        return;
    const bool isSwitchedBack = m_deed == Deed::Switched && action.state != m_action.state;
    // What others change is a conflict when it comes to an Undo; what is saved here leaves nothing to undo.
    const bool isRenamedBack =
        m_deed == Deed::Renamed &&
        (isOurs ? action.fields != m_action.fields : action.fields.name != m_action.fields.name);
    if (isSwitchedBack || isRenamedBack)
        end();
}

void DoneBar::end()
{
    m_deed = Deed::None;
    hide();
}

void DoneBar::begin(Deed deed, const zitadel::Action &action)
{
    m_deed = deed;
    m_action = action;
    setDetails({});
    m_undo->setEnabled(true);
    m_undo->show();
    m_close->show();
    // At once, and again with what is learnt.
    describe();
    show();
    if (deed != Deed::Deleted)
        m_workspace.bindings().known(action.details.resourceOwner);
}

void DoneBar::tellSwitched(const zitadel::Action &action)
{
    if (std::exchange(m_undoing, QString()) == action.id)
        return end();
    begin(Deed::Switched, action);
}

void DoneBar::tellRenamed(const zitadel::Action &before, const zitadel::Action &now)
{
    m_former = before.fields;
    begin(Deed::Renamed, now);
}

void DoneBar::tellDeleted(const zitadel::Action &action)
{
    begin(Deed::Deleted, action);
    setMeaning(colours::Meaning::Information);
    setTitle(tr("“%1” is deleted.").arg(plaintext::line(action.fields.name)));
    setText(tr("Undo makes it again, with another id, and puts it back into its triggers."));
}

void DoneBar::describe()
{
    if (m_deed == Deed::Switched)
        describeSwitched();
    else if (m_deed == Deed::Renamed)
        describeRenamed();
}

void DoneBar::describeSwitched()
{
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), m_action);
    const QString triggers = LockoutQuestion::triggers(runners);
    const QString name = plaintext::line(m_action.fields.name);
    const bool isActive = m_action.isActive();
    setMeaning(isActive || !runners.mayBeSome() ? colours::Meaning::Information : colours::Meaning::Warning);
    setTitle(isActive ? tr("“%1” is active now.").arg(name) : tr("“%1” is inactive now.").arg(name));
    setText(!runners.areKnown    ? tr("Which triggers run it is not known.")
            : triggers.isEmpty() ? tr("No trigger runs it.")
            : isActive           ? tr("From the next sign-in on it is run by %1.").arg(triggers)
                                 : tr("From the next sign-in on it is skipped by %1.").arg(triggers));
}

void DoneBar::describeRenamed()
{
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), m_action);
    const QString triggers = LockoutQuestion::triggers(runners);
    const QString name = plaintext::line(m_action.fields.name);
    setMeaning(colours::Meaning::Information);
    setTitle(tr("“%1” is called “%2” now.").arg(plaintext::line(m_former.name), name));
    setText(!runners.areKnown    ? tr("Which triggers run it is not known.")
            : triggers.isEmpty() ? tr("No trigger runs it.")
                                 : tr("It is run by %1, which call the function “%2”.").arg(triggers, name));
}

// -- the way back

void DoneBar::undo()
{
    switch (m_deed) {
    case Deed::None:
        return;
    case Deed::Switched:
        m_undoing = m_action.id;
        // Back to inactive nobody is kept out; back to active they may be.
        return m_action.isActive() ? m_switching.switchNow(m_action.id, false)
                                   : m_switching.activate(m_action.id);
    case Deed::Renamed:
        return m_shell.write([this] { undoRename(); });
    case Deed::Deleted:
        return m_shell.write([this] { undelete(); });
    }
}

void DoneBar::setBusy(const QString &title)
{
    m_undo->setEnabled(false);
    m_close->hide(); // how it ends is told here
    setMeaning(colours::Meaning::Information);
    setTitle(title);
    setText({});
    setDetails({});
}

void DoneBar::showError(Operation operation, const Error &error)
{
    m_undo->setEnabled(true);
    m_close->show();
    setMeaning(colours::Meaning::Error);
    setTitle(errortext::title(operation, error));
    setText(error.advice);
    setDetails(errortext::details(error));
    show();
}

void DoneBar::undoRename()
{
    if (m_deed != Deed::Renamed)
        return; // something else since
    setBusy(tr("Renaming “%1” back…").arg(plaintext::line(m_action.fields.name)));
    m_workspace.deeds()
        .putBack(m_action, m_former)
        .then(this, [this, id = m_action.id](const Result<> &done) {
            if (m_deed != Deed::Renamed || m_action.id != id)
                return; // it ended with the write, or something else is told by now
            if (done)
                end();
            else
                showError(Operation::Save, done.error());
        });
}

void DoneBar::undelete()
{
    if (m_deed != Deed::Deleted)
        return;
    setBusy(tr("Making “%1” again…").arg(plaintext::line(m_action.fields.name)));
    m_workspace.deeds()
        .undeleteLast(m_action.details.resourceOwner, m_action.id)
        .then(this, [this, id = m_action.id](const Result<Undeleted> &outcome) {
            if (m_deed == Deed::Deleted && m_action.id == id)
                told(outcome);
        });
}

void DoneBar::told(const Result<Undeleted> &outcome)
{
    if (!outcome) {
        Error error = outcome.error();
        if (error.kind == Error::Kind::NameTaken)
            error.advice = tr("“Recently deleted” can open it under a name that is free.");
        return showError(Operation::Create, error);
    }
    m_undo->setEnabled(true);
    m_close->show();
    if (outcome->isWhole()) {
        m_deed = Deed::None;
        m_undo->hide();
        setTitle(tr("“%1” is there again.").arg(plaintext::line(m_action.fields.name)));
        setText(outcome->triggers.isEmpty() ? tr("No trigger ran it.") : tr("It is back in its triggers."));
        return;
    }
    m_action.id = outcome->id; // a second try goes on with what is there
    const UndeletedText rest = UndeletedText::of(*outcome);
    setMeaning(colours::Meaning::Warning);
    setTitle(rest.title);
    setText(rest.text);
    setDetails(rest.details);
}
