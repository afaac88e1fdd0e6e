// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What is typed: kept on this computer, put back, merged.
#include "archive/archive.h"
#include "ledger/ledger.h"
#include "workspace/documents.h"

#include <algorithm>

QFuture<Result<LeftBehind>> Documents::restoreDrafts()
{
    return m_ledger.archive().drafts().takeOver().then(this, [this](Result<LeftBehind> left) {
        if (left) {
            m_ledger.archive().drafts().claimLater(*left);
            for (const Draft &draft : std::as_const(left->drafts))
                openDraft(draft);
        }
        return left;
    });
}

void Documents::openDraft(const Draft &draft)
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
    askTriggers();
}

void Documents::revert(ActionDocument *document)
{
    m_drafts->giveUp(document);
    document->revert();
}

void Documents::putBack(ActionDocument *document, const zitadel::ActionFields &version)
{
    m_drafts->giveUp(document);
    document->acknowledgeRestored();
    document->replaceFields(version);
}

void Documents::resolve(ActionDocument *document, const zitadel::Action &theirs,
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

void Documents::keepMerging(ActionDocument *document, const zitadel::Action &theirs,
                            const zitadel::ActionFields &typed)
{
    ActionDocument *&merging = m_merging[document];
    if (!merging) {
        merging = new ActionDocument(theirs, this);
        m_drafts->watch(merging);
    }
    merging->replaceFields(typed);
}

void Documents::leaveMerge(ActionDocument *document)
{
    if (ActionDocument *merging = m_merging.take(document)) {
        m_drafts->giveUp(merging);
        m_drafts->forget(merging);
        merging->deleteLater();
    }
}

void Documents::keepTyped(const ActionDocument *document, history::Source source)
{
    m_drafts->keepVersion({.organisationId = document->organisationId(),
                           .actionId = document->id(),
                           .at = QDateTime::currentDateTimeUtc(),
                           .source = source},
                          document->fields());
}

/// What was typed is the server's now, and goes into the history by the ledger, which answers with @p kept.
void Documents::keepSaved(const zitadel::Action &action, history::Source source,
                          const QFuture<Result<>> &kept)
{
    QFuture<Result<>>(kept).then(this, [this, action, source](const Result<> &result) {
        if (result)
            return;
        // Tried again, like what is typed, until the disk has it.
        const QString author = source == history::Source::Saved ? m_ledger.author() : QString();
        m_drafts->keepVersion(history::versionOf(action, source, author), action.fields);
    });
}
