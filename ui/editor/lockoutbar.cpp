// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/lockoutbar.h"

#include "base/plaintext.h"
#include "base/writegate.h"
#include "editor/lockoutquestion.h"
#include "ledger/bindings.h"
#include "workspace/scriptcheck.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

LockoutBar::LockoutBar(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QWidget *parent)
    : EmptyState(parent)
    , m_workspace(workspace)
    , m_document(document)
    , m_check(check)
{
    setObjectName("lockoutBar"_L1);
    setForm(Form::Banner);
    setMeaning(colours::Meaning::Error);
    m_deactivate = addButton(tr("Deactivate now"), u"deactivateNowButton"_s);
    m_problems = addButton(tr("Show the problems"), u"lockoutProblemsButton"_s);
    QPushButton *close = addButton(tr("Close"), u"closeLockoutButton"_s);
    connect(m_deactivate, &QPushButton::clicked, this, &LockoutBar::deactivate);
    connect(m_problems, &QPushButton::clicked, this, &LockoutBar::problemsRequested);
    connect(close, &QPushButton::clicked, this, [this] {
        m_isTold = false;
        hide();
    });
    connect(&document, &ActionDocument::baseChanged, this, &LockoutBar::follow);
    connect(&document, &ActionDocument::dirtyChanged, this, &LockoutBar::follow);
    connect(&check, &ScriptCheck::problemsChanged, this, &LockoutBar::follow);
    connect(&workspace.bindings(), &Bindings::changed, this, &LockoutBar::follow);
    hide();
}

void LockoutBar::noteSaved(const lockout::Findings &findings)
{
    m_findings = findings;
    m_isTold = m_document.base().isActive() && (!findings.danger.isEmpty() || !findings.isChecked);
    showFindings();
}

/// What is told is about the server's action, so it stands while a mended one is being typed.
void LockoutBar::follow()
{
    if (!m_isTold)
        return;
    const zitadel::Action &base = m_document.base();
    if (m_document.isNew() || !base.isActive()) {
        m_isTold = false;
    } else if (!m_document.isDirty() && !m_check.isBehind()) {
        m_findings = {.danger = lockout::dangerOf(base, m_check.problems(),
                                                  lockout::runnersOf(m_workspace.bindings(), base))};
        m_isTold = !m_findings.danger.isEmpty();
    }
    showFindings();
}

void LockoutBar::showFindings()
{
    setVisible(m_isTold);
    if (!m_isTold)
        return;
    const zitadel::Action &base = m_document.base();
    const lockout::Danger &danger = m_findings.danger;
    const QString name = plaintext::line(base.fields.name);
    m_problems->setVisible(!danger.isEmpty());
    if (danger.isEmpty()) {
        setMeaning(colours::Meaning::Warning);
        setTitle(tr("“%1” was saved before its check was done.").arg(name));
        const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), base);
        setText(LockoutQuestion::standing(runners) + u' ' +
                tr("If the check finds something that would keep people out, it is said here."));
        return;
    }
    setMeaning(colours::Meaning::Error);
    setTitle(tr("“%1” is active with %n problem(s) that make it fail.", nullptr, int(danger.problems.size()))
                 .arg(name));
    QStringList sentences = LockoutQuestion::consequences(
        danger.runners.triggers, m_workspace.place().nameOf(m_document.organisationId()));
    sentences.prepend(LockoutQuestion::standing(danger.runners));
    setText(sentences.join(u' '));
}

void LockoutBar::deactivate()
{
    m_deactivate->setEnabled(false); // until it is answered: nobody has to wonder whether it was clicked
    writegate::pass(m_workspace, this).then(this, [this](bool yes) {
        if (!yes)
            return m_deactivate->setEnabled(true);
        m_workspace.deeds().setActive(m_document.id(), false).then(this, [this](const Result<> &) {
            m_deactivate->setEnabled(true);
        });
    });
}
