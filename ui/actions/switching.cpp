// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/switching.h"

#include "base/plaintext.h"
#include "base/question.h"
#include "ledger/bindings.h"
#include "shell/shell.h"
#include "workspace/runs.h"

using namespace Qt::StringLiterals;
using Way = LockoutQuestion::Way;

Switching::Switching(Workspace &workspace, Shell &shell, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_shell(shell)
{
}

/// As the server has it, as far as is known; what is typed in its tab is not meant.
std::optional<zitadel::Action> Switching::find(const QString &id) const
{
    if (const zitadel::Action *listed = m_workspace.list().model().find(id))
        return *listed;
    const ActionDocument *opened = m_workspace.documents().document(id);
    return opened ? std::optional(opened->base()) : std::nullopt;
}

void Switching::switchNow(const QString &id, bool active)
{
    m_shell.write([this, id, active] { m_workspace.deeds().setActive(id, active); });
}

/// Nobody has to be asked any more. @p active: nothing if it is to stay as it is.
void Switching::decided(const QString &id, std::optional<bool> active)
{
    m_asking.clear();
    if (active)
        switchNow(id, *active);
    else
        emit givenUp();
}

void Switching::deactivate(const QString &id)
{
    const std::optional<zitadel::Action> action = find(id);
    if (!action || !m_asking.isEmpty())
        return;
    m_asking = id;
    lockout::asked(this, m_workspace.bindings(), action->details.resourceOwner).then(this, [this, id] {
        Question::inTurn(m_shell.widget(), [this, id] { askDeactivate(id); });
    });
}

void Switching::askDeactivate(const QString &id)
{
    const std::optional<zitadel::Action> action = find(id);
    if (!action)
        return decided(id, std::nullopt);
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), *action);
    if (!runners.mayBeSome())
        return decided(id, false);
    const QString triggers = LockoutQuestion::triggers(runners);
    const Question question{
        u"deactivateQuestion"_s, tr("Deactivate “%1”?").arg(plaintext::line(action->fields.name)),
        triggers.isEmpty()
            ? tr("Which triggers run it is not known. From the next sign-in on they skip it.")
            : tr("It is run by %1. From the next sign-in on it is skipped there.").arg(triggers),
        tr("Deactivate")};
    question.ask(m_shell.widget(), [this, id](bool yes) {
        decided(id, yes ? std::optional(false) : std::nullopt);
    });
}

void Switching::activate(const QString &id)
{
    std::optional<zitadel::Action> action = find(id);
    if (!action || !m_asking.isEmpty())
        return;
    m_asking = id;
    action->state = zitadel::ActionState::Active;
    lockout::lookAt(this, m_workspace.bindings(), m_workspace.runs().checker(), *action)
        .then(this, [this, id](const lockout::Findings &findings) {
            Question::inTurn(m_shell.widget(), [this, id, findings] { askActivate(id, findings); });
        });
}

void Switching::askActivate(const QString &id, const lockout::Findings &findings)
{
    const std::optional<zitadel::Action> action = find(id);
    if (!action || findings.danger.isEmpty()) // a check that takes long keeps nobody from it
        return decided(id, true);
    const ActionDocument *opened = m_workspace.documents().document(id);
    const bool canChange =
        m_workspace.place().hindrance(explain::Operation::Save, action->details.resourceOwner).isEmpty() &&
        (opened ? !opened->isDirty() && !opened->isSaving() : m_workspace.list().model().find(id) != nullptr);
    const LockoutQuestion question = LockoutQuestion::beforeActivation(
        {.fields = action->fields,
         .organisation = m_workspace.place().nameOf(action->details.resourceOwner),
         .danger = findings.danger},
        canChange);
    question.ask(m_shell.widget(), [this, id](Way way) {
        if (way != Way::Allowed)
            return decided(id, way == Way::Anyway ? std::optional(true) : std::nullopt);
        m_asking.clear();
        m_shell.write([this, id] { activateAllowed(id); });
    });
}

/// In its tab, where the change is seen, and where is told what goes wrong with it. Active only once it is
/// allowed to fail.
void Switching::activateAllowed(const QString &id)
{
    ActionDocument *document = m_workspace.documents().document(id);
    if (!document)
        document = m_workspace.documents().open(id);
    if (!document)
        return;
    m_shell.showTab(document);
    zitadel::ActionFields fields = document->fields();
    fields.allowedToFail = true;
    document->replaceFields(fields);
    m_workspace.documents().save(document).then(document, [this, id](const Result<> &saved) {
        if (saved)
            m_workspace.deeds().setActive(id, true);
    });
}
