// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What the workspace keeps on this computer: what was typed, and what was on the server.
#include "workspace/workspace.h"

QFuture<Result<LeftBehind>> Workspace::restoreDrafts()
{
    return m_archive.drafts().takeOver().then(this, [this](Result<LeftBehind> left) {
        if (left) {
            m_archive.drafts().claimLater(left->unclaimed);
            for (const Draft &draft : std::as_const(left->drafts))
                openDraft(draft);
        }
        return left;
    });
}

void Workspace::openDraft(const Draft &draft)
{
    auto *document = new ActionDocument(draft.base, this);
    document->restore(draft);
    m_drafts->watch(document, true);
    // Two windows may have edited the same action. The later edit is opened first; the others are in the
    // history.
    if (!draft.base.id.isEmpty() && this->document(draft.base.id)) {
        m_drafts->giveUp(document);
        m_drafts->forget(document);
        document->deleteLater();
        return;
    }
    m_documents.append(document);
}

ActionDocument *Workspace::draft(const QString &draftId) const
{
    const auto found = std::ranges::find(m_documents, draftId, &ActionDocument::draftId);
    return found != m_documents.end() ? *found : nullptr;
}

void Workspace::revert(ActionDocument *document)
{
    m_drafts->giveUp(document);
    document->revert();
}

void Workspace::putBack(ActionDocument *document, const zitadel::ActionFields &version)
{
    m_drafts->giveUp(document);
    document->acknowledgeRestored();
    document->replaceFields(version);
}

void Workspace::resolve(ActionDocument *document, const zitadel::Action &theirs,
                        const zitadel::ActionFields &merged)
{
    if (document->isDirty())
        keepTyped(document, history::Source::Merged);
    document->rebase(theirs, merged);
    // In the same write to the disk: the merged text is in one of the two drafts at any time.
    if (ActionDocument *merging = m_merging.take(document)) {
        merging->revert();
        m_drafts->forget(merging);
        merging->deleteLater();
    }
}

void Workspace::keepMerging(ActionDocument *document, const zitadel::Action &theirs,
                            const zitadel::ActionFields &typed)
{
    ActionDocument *&merging = m_merging[document];
    if (!merging) {
        merging = new ActionDocument(theirs, this);
        m_drafts->watch(merging);
    }
    merging->replaceFields(typed);
}

void Workspace::leaveMerge(ActionDocument *document)
{
    if (ActionDocument *merging = m_merging.take(document)) {
        m_drafts->giveUp(merging);
        m_drafts->forget(merging);
        merging->deleteLater();
    }
}

void Workspace::keepTyped(const ActionDocument *document, history::Source source)
{
    m_drafts->keepVersion({.organisationId = document->organisationId(),
                           .actionId = document->id(),
                           .at = QDateTime::currentDateTimeUtc(),
                           .source = source},
                          document->fields());
}

void Workspace::keepSaved(const zitadel::Action &action)
{
    m_drafts->keepVersion({.organisationId = action.details.resourceOwner,
                           .actionId = action.id,
                           .sequence = action.details.sequence,
                           .at = action.details.changeDate.value_or(QDateTime::currentDateTimeUtc()),
                           .author = m_account ? m_account->name : QString(),
                           .source = history::Source::Saved},
                          action.fields);
}
