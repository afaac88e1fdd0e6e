// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/draft.h"
#include "base/result.h"
#include "workspace/actiondocument.h"
#include "workspace/draftkeeping.h"

#include <QFuture>
#include <QHash>
#include <QList>
#include <QObject>

#include <functional>

class ActionList;
class Ledger;
class Place;

/// The actions that are open: opening, saving, keeping what is typed, merging, closing. Documents without
/// edits follow what the server has. Lives on the GUI thread and never waits.
class Documents : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    Documents(Ledger &ledger, Place &place, ActionList &list, QObject *parent = nullptr);

    // -- open and close
    /// The document of an action of the list, at once, and asks the server whether there is a newer version.
    /// The same document when it is already open; nullptr when the list does not have @p id.
    ActionDocument *open(const QString &id);

    /// The same for an action of any organisation, as it was open before: one of the list as the list has it,
    /// without a question of its own. Those of another organisation, as many as are asked for in one go, are
    /// fetched together. @p open is called with its document, and not at all if there is no such action any
    /// more, or neither the server nor this computer has it.
    void openIn(const QString &organisationId, const QString &id,
                const std::function<void(ActionDocument *)> &open);

    /// Calls @p open with the id of the action of this name or id; where there is none, that is the list's
    /// trouble.
    void openNamed(const QString &nameOrId, const std::function<void(const QString &id)> &open);

    /// A document for a new action with a script skeleton; nothing is created before it is saved.
    ActionDocument *newAction();

    /// The same with @p fields as an edit, under a free name that its function follows.
    ActionDocument *newActionOf(const zitadel::ActionFields &fields);

    /// A document for a new action with the fields of @p id and a name of its own.
    ActionDocument *duplicate(const QString &id);

    ActionDocument *document(const QString &id) const; ///< nullptr if it is not open
    /// The document with this draftId(); nullptr if there is none.
    ActionDocument *draft(const QString &draftId) const;
    const QList<ActionDocument *> &all() const { return m_documents; }

    /// Asks the server for the newest version of what @p document edits.
    void refresh(ActionDocument *document);

    /// The server was heard to have the action @p id with @p sequence: a document that is older is refreshed.
    void noteSequence(const QString &id, quint64 sequence);

    /// Forgets a document and deletes it once control is back in the event loop. What was typed and not saved
    /// goes into the history.
    void close(ActionDocument *document);

    // -- save
    /// Creates or replaces the action on the server. Problems that block, and refusals, end up in the
    /// document's trouble() as well as in the answer. "No changes" is a success. One save at a time per
    /// document: while one is under way, this saves once more after it, what was typed since; where it fails,
    /// with the same answer and without another try.
    QFuture<Result<>> save(ActionDocument *document);
    /// The same, but sends nothing if the server's action is active by then: Kind::Conflict.
    QFuture<Result<>> saveIfInactive(ActionDocument *document);
    void cancelSaving(ActionDocument *document);

    /// Makes a document whose action is gone a new one that keeps all that was typed.
    void keepAsNew(ActionDocument *document);

    /// A refusal stands in the action's document if it is open, else in the list's trouble.
    void report(const QString &id, explain::Operation operation, const Error &error);

    // -- what is typed
    /// Brings what is typed to the disk; tells when it cannot.
    DraftKeeping &drafts() { return *m_drafts; }

    /// Opens what earlier runs of the program, however they ended, left unsaved, and tells what was open
    /// then. A document that is open already keeps its own text; what else was typed into it goes into the
    /// history.
    QFuture<Result<LeftBehind>> restoreDrafts();

    /// Puts an earlier version into the editor, as an edit that is not saved. What was typed goes into the
    /// history.
    void putBack(ActionDocument *document, const zitadel::ActionFields &version);

    /// Puts the server's version, the newest one known, back into the editor. What was typed goes into the
    /// history.
    void revert(ActionDocument *document);

    /// Makes @p merged an edit of @p theirs, the server's newer version; see ActionDocument::rebase(). What
    /// was typed goes into the history.
    void resolve(ActionDocument *document, const zitadel::Action &theirs,
                 const zitadel::ActionFields &merged);

    /// Brings to the disk what is typed while @p document is merged with @p theirs, like any edit and beside
    /// that of the document, which stays as it is. Where the program ends meanwhile, what was edited last
    /// opens the next time, and the other is in the history. Goes on until resolve() or leaveMerge().
    void keepMerging(ActionDocument *document, const zitadel::Action &theirs,
                     const zitadel::ActionFields &typed);

    /// The person gives up what keepMerging() was told last: it goes into the history. Nothing happens if
    /// that is nothing.
    void leaveMerge(ActionDocument *document);

signals:
    void saved(ActionDocument *document);
    /// A save made @p before, as the server had it, what it has @p now.
    void replaced(const zitadel::Action &before, const zitadel::Action &now);
    void closed(ActionDocument *document);

private:
    friend class Saving;

    void followList();
    void refreshSoon(ActionDocument *document);
    void fetchSoon(const QString &organisationId, const QString &id,
                   const std::function<void(const Result<zitadel::Action> &)> &take);
    void fetchWanted();
    void askTriggers();
    void follow(const zitadel::Action &action, ActionDocument::By by);
    void followRemoval(const QString &id);
    void keepTyped(const ActionDocument *document, history::Source source);
    void keepSaved(const zitadel::Action &action, history::Source source, const QFuture<Result<>> &kept);
    void openDraft(const Draft &draft);
    ActionDocument *addDocument(const zitadel::Action &action);
    QString freeName(const QString &wish) const;
    void saveAgain(ActionDocument *document, const Result<> &before);

    Ledger &m_ledger;
    Place &m_place;
    ActionList &m_list;
    DraftKeeping *m_drafts;
    QList<ActionDocument *> m_documents;
    QHash<ActionDocument *, ActionDocument *> m_merging; ///< what is typed in a merge, by what is merged
    /// What is to be read, by organisation; see fetchSoon().
    struct Wanted
    {
        QString id;
        std::function<void(const Result<zitadel::Action> &)> take;
    };
    QHash<QString, QList<Wanted>> m_wanted;
    bool m_isLeapTold = false; ///< see ActionDocument::Saved::isOvertakingSure
};
