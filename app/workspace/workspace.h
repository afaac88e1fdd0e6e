// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "ledger/apply.h"
#include "exchange/folder.h"
#include "ledger/bindings.h"
#include "ledger/flowchanges.h"
#include "workspace/history/actionhistory.h"
#include "workspace/list/actionlistmodel.h"
#include "access/profile/profile.h"
#include "base/result.h"
#include "archive/archive.h"
#include "workspace/actiondocument.h"
#include "workspace/draftkeeping.h"
#include "ledger/recentwrites.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

/// The path of the program: list -> open -> edit -> save -> details. All that the windows talk to.
///
/// Lives on the GUI thread and never waits. The local model is the authority after a write: reads of the
/// server lag behind (reference 2.3), so the list follows each write at once and without a reload.
class Workspace : public QObject
{
    Q_OBJECT

public:
    enum class ListState { NotLoaded, Loading, Loaded, Failed };

    /// Why the list or something done in it failed, and with what, so that it can be tried again.
    struct ListTrouble
    {
        explain::Asked asked;
        QString actionId; ///< empty when it concerns the list itself
        Error error;
    };

    /// @p client and @p archive are borrowed and must outlive the workspace. @p profile says in which
    /// organisation to begin, and how careful to be with writes; @p archive is what this computer keeps of
    /// it.
    Workspace(Client &client, Profile profile, Archive &archive, QObject *parent = nullptr);
    ~Workspace() override;

    // -- where, as whom
    const Profile &profile() const { return m_profile; }

    /// Who is signed in; nothing until known.
    const std::optional<zitadel::Account> &account() const { return m_account; }

    /// What the account may do in the current organisation, as the server says.
    const zitadel::Rights &rights() const { return m_rights; }

    /// Why @p asked cannot be done, one sentence, or nothing if it can: the profile is read-only, or the
    /// server has said that a right is missing. In another organisation than the current one the rights are
    /// not known. What is refused all the same is told by the server.
    QString hindrance(explain::Asked asked, const QString &organisationId = {}) const;

    /// True until the first write to a production profile was confirmed; writes are refused until then
    /// (Kind::NotConfirmed).
    bool needsConfirmation() const { return m_profile.isProduction && !m_isConfirmed; }
    void confirmWrites() { m_isConfirmed = true; }

    /// The organisation in which the list is, and in which new actions are made. Its id is empty until known
    /// if the token owner's own was asked for; its name is empty until known.
    const zitadel::Organisation &organisation() const { return m_organisation; }

    /// All organisations there are to choose from; just the current one where the server tells no more, and
    /// those whose lists this computer knows where it does not answer.
    const QList<zitadel::Organisation> &organisations() const { return m_organisations; }

    /// True if there are more than organisations(), which a search by name finds.
    bool hasMoreOrganisations() const { return m_hasMoreOrganisations; }
    QFuture<Result<QList<zitadel::Organisation>>> searchOrganisations(const QString &name);

    /// Asks for the name of the current organisation and the rights in it, for the others, and for the
    /// account. Kind::UnknownOrganisation if the profile names an organisation that does not exist.
    QFuture<Result<zitadel::Organisation>> identify();

    /// Goes to another organisation and loads its list. Open documents stay with theirs.
    void selectOrganisation(const QString &id);

    // -- list
    ActionListModel &list() { return m_list; }
    const ActionListModel &list() const { return m_list; }
    ListState listState() const { return m_listState; }
    const std::optional<ListTrouble> &listTrouble() const { return m_listTrouble; }

    /// Fetches the list again. What is shown stays until the answer is there; one that is late because of a
    /// newer reload or another organisation is dropped. Documents without edits follow what the server has.
    void reload();
    void cancelReload();
    void retryListTrouble();

    /// Since when nobody knows what the server has: the server could not be asked, and the list shows what
    /// was known then. Nothing if the list is what the server answered last.
    const std::optional<QDateTime> &listKnownAt() const { return m_listKnownAt; }

    // -- flows
    /// The triggers that run the action, as far as the server has told; empty if none or not known yet.
    QList<script::TriggerId> triggersOf(const QString &actionId) const
    {
        return m_bindings.triggersOf(actionId);
    }
    /// Which triggers run what. Read once an action of the organisation is open, and with each reload from
    /// then on.
    const Bindings &bindings() const { return m_bindings; }

    // -- open
    /// The document of an action of the list, at once, and asks the server whether there is a newer version.
    /// The same document when it is already open; nullptr when the list does not have @p id.
    ActionDocument *open(const QString &id);

    /// The same for an action of any organisation, which may have to be fetched first. @p open is called with
    /// its document, and not at all if there is no such action any more or the server cannot be asked.
    void openIn(const QString &organisationId, const QString &id,
                const std::function<void(ActionDocument *)> &open);

    /// The id in the list of the action with this id or, ignoring case, this name; empty if there is none.
    QString idOf(const QString &nameOrId) const;

    /// Calls @p open with the id of the action of this name or id; where there is none, that is
    /// listTrouble().
    void openNamed(const QString &nameOrId, const std::function<void(const QString &id)> &open);

    /// A document for a new action with a script skeleton; nothing is created before it is saved.
    ActionDocument *newAction();

    /// The same with @p fields as an edit, under a free name that its function follows.
    ActionDocument *newActionOf(const zitadel::ActionFields &fields);

    /// A document for a new action with the fields of @p id and a name of its own.
    ActionDocument *duplicate(const QString &id);

    ActionDocument *document(const QString &id) const; ///< nullptr if it is not open
    const QList<ActionDocument *> &documents() const { return m_documents; }

    /// Forgets a document and deletes it once control is back in the event loop. What was typed and not saved
    /// goes into the history.
    void close(ActionDocument *document);

    // -- drafts
    /// Brings what is typed to the disk; tells when it cannot.
    DraftKeeping &drafts() { return *m_drafts; }

    /// Opens what earlier runs of the program, however they ended, left unsaved, and tells what was open
    /// then. A document that is open already keeps its own text; what else was typed into it goes into the
    /// history.
    QFuture<Result<LeftBehind>> restoreDrafts();

    /// The document with this draftId(); nullptr if there is none.
    ActionDocument *draft(const QString &draftId) const;

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

    /// The history of one action, which its setAction() chooses.
    history::ActionHistory &history() { return *m_history; }

    // -- un-delete
    /// What was deleted here in the current organisation, and new actions that were given up; the last first.
    QFuture<Result<QList<history::RemovedAction>>> removedActions();

    /// What came of bringing one back.
    struct Undeleted
    {
        QString id;
        bool wasThere = false; ///< on the server before anything was done
        QList<flows::Change> triggers;
        /// It was inactive, and is active now; so it was put into no trigger.
        std::optional<Error> notDeactivated = {};

        /// True if nothing is left to be done.
        bool isWhole() const;
    };

    /// Creates a deleted action again (with a new id) unless it is there, and puts it back into those of its
    /// triggers that @p triggers names. Once it is there, what else went wrong is in the answer; what is left
    /// to be done stays among removedActions() and can be tried again. Kind::NameTaken where another action
    /// has its name meanwhile.
    QFuture<Result<Undeleted>> undelete(const history::RemovedAction &removed,
                                        const QList<Bindings::Binding> &triggers);

    // -- files
    /// Makes a folder hold the current organisation's actions and flows; see exchange::write(). Files that
    /// hold what would be lost are refused, or with @p replacesAll copied to exchange::folderOfCopies()
    /// first.
    QFuture<Result<exchange::Written>> exportTo(const QString &folder, bool replacesAll = false);
    /// What is to be done so that the organisation is as the files in @p folder say.
    QFuture<Result<exchange::Plan>> planImport(const QString &folder);
    /// Something that does @p steps once it is started; it belongs to @p parent. The list and the documents
    /// follow each step, and the list is loaded anew after the last. Kind::ReadOnly or Kind::NotConfirmed
    /// where nothing may be changed.
    Result<exchange::Apply *> applyImport(const QList<exchange::Step> &steps, QObject *parent);

    /// What this computer keeps of the connection.
    Archive &archive() const { return m_archive; }

    // -- save
    /// Creates or replaces the action on the server. Problems that block, and refusals, end up in the
    /// document's trouble() as well as in the answer. "No changes" is a success. One save at a time per
    /// document.
    QFuture<Result<>> save(ActionDocument *document);
    void cancelSaving(ActionDocument *document);

    /// Does again what led to the document's trouble().
    void retry(ActionDocument *document);

    /// Makes a document whose action is gone a new one that keeps all that was typed.
    void keepAsNew(ActionDocument *document);

    // -- what is done to an action as a whole
    // A refusal stands in the action's document if it is open, else in listTrouble().
    void setActive(const QString &id, bool active);
    void remove(const QString &id); ///< an edited document of it stays, as one for a new action

signals:
    void organisationChanged(); ///< organisation() or organisations()
    void rightsChanged();       ///< rights() or account()
    void listStateChanged();
    void listTroubleChanged();
    void bindingsChanged(); ///< bindings()
    void saved(ActionDocument *document);
    void removed(const QString &id);
    void documentClosed(ActionDocument *document);

private:
    friend class Saving;
    friend class Undeleting;

    void askForRights();
    void askForName();
    void offerKnownOrganisations();
    std::optional<Error> refusalToWrite(explain::Asked asked) const;
    void setListState(ListState state);
    void setListTrouble(std::optional<ListTrouble> trouble);
    void prepareList(quint64 reload, const QList<zitadel::Action> &read);
    void showLoaded(PreparedActions prepared);
    void refresh(ActionDocument *document);
    void readBindings(const QString &organisation);
    void wrote(const zitadel::Action &action);
    void learned(const zitadel::Action &action);
    void keepSaved(const zitadel::Action &action);
    void keepTyped(const ActionDocument *document, history::Source source);
    void openDraft(const Draft &draft);
    void showKnown(const Error &error);
    void forgetRemoved(const QString &id);
    QFuture<Result<exchange::Present>> fetchPresent();
    void report(const QString &id, explain::Asked asked, const Error &error);
    void stateWritten(const QString &id, bool active, const Result<actionjson::WriteAnswer> &answer);
    ActionDocument *addDocument(const zitadel::Action &action);
    QString freeName(const QString &wish) const;
    QString organisationOf(const QString &id) const;

    Client &m_client;
    const Profile m_profile;
    Archive &m_archive;
    DraftKeeping *m_drafts;
    history::ActionHistory *m_history;
    ActionListModel m_list;
    RecentWrites m_recentWrites;
    Bindings m_bindings;
    zitadel::Organisation m_organisation;
    QList<zitadel::Organisation> m_organisations;
    bool m_hasMoreOrganisations = false;
    bool m_areOrganisationsTold = false; ///< by the server
    std::optional<zitadel::Account> m_account;
    zitadel::Rights m_rights;
    bool m_isConfirmed = false;
    ListState m_listState = ListState::NotLoaded;
    std::optional<ListTrouble> m_listTrouble;
    std::optional<QDateTime> m_listReadAt; ///< UTC; nothing: not yet in this organisation
    std::optional<QDateTime> m_listKnownAt;
    QList<ActionDocument *> m_documents;
    QHash<ActionDocument *, ActionDocument *> m_merging; ///< what is typed in a merge, by what is merged
    QSet<QString> m_removing; ///< ids of actions whose deletion has begun and not ended
    std::stop_source m_stopReload{std::nostopstate};
    bool m_isIdentifying = false;
    bool m_isLeapTold = false; ///< see ActionDocument::Saved::isOvertakingSure
    quint64 m_reloads = 0;     ///< the number of the newest reload; answers to older ones are dropped
    quint64 m_writes = 0;      ///< how many writes came through
};
