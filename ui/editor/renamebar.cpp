// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/renamebar.h"

#include "base/plaintext.h"
#include "editor/lockoutquestion.h"
#include "ledger/bindings.h"
#include "workspace/scriptcheck.h"

using namespace Qt::StringLiterals;

RenameBar::RenameBar(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QWidget *parent)
    : EmptyState(parent)
    , m_workspace(workspace)
    , m_document(document)
    , m_check(check)
{
    setObjectName("renameBar"_L1);
    setForm(Form::Banner);
    setMeaning(colours::Meaning::Information);
    connect(&document, &ActionDocument::fieldsChanged, this, &RenameBar::follow);
    connect(&document, &ActionDocument::baseChanged, this, &RenameBar::follow);
    connect(&check, &ScriptCheck::problemsChanged, this, &RenameBar::follow);
    connect(&workspace.bindings(), &Bindings::changed, this, &RenameBar::follow);
    follow();
}

void RenameBar::follow()
{
    const zitadel::Action &base = m_document.base();
    const QString &name = m_document.fields().name;
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), base);
    // Called for each key in the script, too.
    const bool isRenamed = !m_document.isNew() && name != base.fields.name && !name.isEmpty();
    setVisible(isRenamed && runners.mayBeSome());
    if (!isRenamed || !runners.mayBeSome())
        return;
    setTitle(
        tr("A save renames “%1” to “%2”.").arg(plaintext::line(base.fields.name), plaintext::line(name)));
    setText(meaning(LockoutQuestion::triggers(runners)));
}

/// API 74.
QString RenameBar::meaning(const QString &triggers) const
{
    const QString name = plaintext::line(m_document.fields().name);
    const QString runBy =
        triggers.isEmpty()
            ? tr("Which triggers run it is not known. They call the function “%1” from then on.").arg(name)
            : tr("It is run by %1, which from then on call the function “%2”.").arg(triggers, name);
    if (m_check.functions().hasOwn)
        return runBy;
    return runBy + u' ' +
           (m_document.fields().allowedToFail
                ? tr("The script has none of that name: each run would fail and be passed over.")
                : tr("The script has none of that name: each run would fail, and with it what people sign in "
                     "for."));
}
