// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/saveguard.h"

#include "ledger/bindings.h"
#include "workspace/cases.h"
#include "workspace/runs.h"
#include "workspace/scriptcheck.h"

#include <QPromise>
#include <QTimer>

#include <algorithm>
#include <memory>

using namespace Qt::StringLiterals;
using lockout::Findings;

SaveGuard::SaveGuard(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_document(document)
    , m_check(check)
{
}

bool SaveGuard::sendsNothing() const
{
    const auto blocks = [](const limits::Problem &problem) { return problem.blocks; };
    return (!m_document.isNew() && !m_document.isDirty()) ||
           std::ranges::any_of(m_document.problems(), blocks);
}

bool SaveGuard::isHindered() const
{
    return !m_workspace.place().hindrance(explain::Operation::Save, m_document.organisationId()).isEmpty();
}

QFuture<Findings> SaveGuard::look()
{
    auto answer = std::make_shared<QPromise<Findings>>();
    answer->start();
    const auto finish = [this, answer](bool isChecked) {
        if (answer->future().isFinished())
            return; // the patience is at its end
        answer->addResult(looked(isChecked));
        answer->finish();
    };
    // A text made to be slow must not keep anybody from saving: then what is known by now has to do.
    QTimer::singleShot(lockout::patience, this, [finish] { finish(false); });
    m_doubts.clear();
    const auto check = [this, finish] {
        m_check.caughtUp().then(this, [this, finish] { tryOut([finish] { finish(true); }); });
    };
    // The check looks for more where it knows the triggers, so those come first.
    const bool mayMatter = m_document.base().isActive() && !m_document.isNew();
    if (mayMatter)
        lockout::asked(this, m_workspace.bindings(), m_document.organisationId()).then(this, check);
    else
        check();
    return answer->future();
}

/// What a run would tell that no check does, of an action whose failure keeps people out.
void SaveGuard::tryOut(const std::function<void()> &then)
{
    zitadel::Action action = m_document.base();
    action.fields = m_document.fields();
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), action);
    const bool matters = action.isActive() && !m_document.isNew() && !runners.triggers.isEmpty() &&
                         !action.fields.allowedToFail;
    if (!matters)
        return then();
    if (!m_check.isProved() && !m_workspace.runs().wasRun(action.fields))
        m_doubts.append(
            {.id = u"untried"_s, .range = {}, .message = tr("It was not run since it was changed.")});
    m_workspace.cases().of(action.id).then(this, [this, action, then](const Result<QList<run::Case>> &cases) {
        if (!cases || cases->isEmpty())
            return then(); // that they cannot be read is told in the pane of runs
        m_workspace.cases()
            .runAll(action.fields, *cases)
            .then(this, [this, then](const QList<Cases::Outcome> &outcomes) {
                for (const Cases::Outcome &outcome : outcomes) {
                    if (outcome.differences && !outcome.differences->isEmpty())
                        m_doubts.append(
                            {.id = u"case"_s,
                             .range = {},
                             .message = tr("The case “%1” fails: %2")
                                            .arg(outcome.of.name, outcome.differences->constFirst())});
                }
                then();
            });
    });
}

/// With the doubts. That it was not run is only told where nothing else is known.
Findings SaveGuard::looked(bool isChecked) const
{
    Findings findings = found(isChecked);
    const bool isKnown = !findings.danger.isEmpty();
    for (const script::Problem &doubt : m_doubts) {
        if (doubt.id == "untried"_L1 && (isKnown || m_doubts.size() > 1))
            continue;
        if (findings.danger.isEmpty()) {
            zitadel::Action action = m_document.base();
            action.fields = m_document.fields();
            findings.danger =
                lockout::dangerOf(action, {doubt}, lockout::runnersOf(m_workspace.bindings(), action));
        } else {
            findings.danger.problems.append(doubt);
        }
    }
    return findings;
}

Findings SaveGuard::found(bool isChecked) const
{
    zitadel::Action action = m_document.base();
    action.fields = m_document.fields();
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), action);
    // Where only the engine has not answered yet, what the checks know counts.
    if (isChecked || m_check.isRead())
        return {.danger = lockout::dangerOf(action, m_check.problems(), runners)};
    const bool mayMatter = action.isActive() && runners.mayBeSome() && !action.fields.allowedToFail;
    return {.danger = {}, .isChecked = !mayMatter};
}

bool SaveGuard::isNews(const Findings &findings) const
{
    return !findings.danger.isEmpty() && !m_confirmedDangers.contains(findings.danger.keys());
}

LockoutQuestion::Of SaveGuard::described(const Findings &findings) const
{
    return {.fields = m_document.fields(),
            .organisation = m_workspace.place().nameOf(m_document.organisationId()),
            .danger = findings.danger};
}

SaveDoubts SaveGuard::doubts() const
{
    return SaveDoubts(m_document, m_check.errors(), m_confirmedErrors);
}

QFuture<Result<>> SaveGuard::save(Way way, const Findings &findings)
{
    m_confirmedErrors |= doubts().errors();
    if (way == Way::Anyway)
        m_confirmedDangers |= findings.danger.keys();
    return send(way).then(this, [this, way, findings](const Result<> &saved) {
        if (saved)
            noteSaved(way, findings);
        else if (saved.error().kind == Error::Kind::Conflict)
            emit conflicted();
        return saved;
    });
}

void SaveGuard::noteSaved(Way way, const Findings &findings)
{
    if (findings.danger.isEmpty())
        m_confirmedDangers.clear(); // it is mended: the next one is news again
    // Others may have switched it meanwhile, which the save has shown.
    const bool isSame = !m_document.isDirty() && !m_check.isBehind();
    emit saved(isSame ? found(true) : way == Way::Allowed ? Findings() : findings);
}

QFuture<Result<>> SaveGuard::send(Way way)
{
    if (way == Way::Inactive)
        return m_workspace.deeds().saveInactive(&m_document);
    if (way == Way::Allowed) {
        zitadel::ActionFields fields = m_document.fields();
        fields.allowedToFail = true;
        m_document.replaceFields(fields);
    }
    return m_workspace.documents().save(&m_document);
}
