// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/removedaction.h"
#include "base/result.h"
#include "exchange/folder.h"
#include "exchange/many.h"
#include "exchange/plan.h"
#include "ledger/undeleting.h"
#include "zitadel/explain.h"

#include <QFuture>
#include <QObject>

#include <atomic>
#include <memory>

class ActionDocument;
class ActionList;
class Documents;
class Ledger;
class Place;
class PlaceholderValues;

namespace exchange {
class PlanRun;
}

/// What is done to actions as a whole: activating, deleting, bringing back, files in and out. List and
/// documents follow by themselves. Lives on the GUI thread and never waits.
class Deeds : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this.
    Deeds(Ledger &ledger, Place &place, ActionList &list, Documents &documents,
          PlaceholderValues &placeholders, QObject *parent = nullptr);

    // A refusal stands in the action's document if it is open, else in the list's trouble.
    QFuture<Result<>> setActive(const QString &id, bool active);
    void remove(const QString &id); ///< an edited document of it stays, as one for a new action

    /// Deactivates the action of @p document and then saves what was typed: what is new in the script is at
    /// no moment active. Nothing is saved where it cannot be deactivated, or where somebody has activated it
    /// again in between.
    QFuture<Result<>> saveInactive(ActionDocument *document);

    /// Gives an action that was saved here, as @p written, its @p former fields back. Kind::Conflict, and
    /// nothing is done, where the server has others by now. A refusal is in the answer alone.
    QFuture<Result<>> putBack(const zitadel::Action &written, const zitadel::ActionFields &former);

    /// Does again what led to the document's trouble().
    void retry(ActionDocument *document);
    /// The same of the list's trouble().
    void retryListTrouble();

    // -- un-delete
    /// What was deleted here in the current organisation, and new actions that were given up; the last first.
    QFuture<Result<QList<history::RemovedAction>>> removedActions();

    /// See ::undelete(); what is left to be done stays among removedActions() and can be tried again.
    QFuture<Result<Undeleted>> undelete(const history::RemovedAction &removed,
                                        const QList<zitadel::Binding> &triggers);

    // -- several at once
    /// What @p deed is for the current organisation, as the server has it now.
    QFuture<Result<exchange::Plan>> planFor(const exchange::many::Deed &deed,
                                            const QList<exchange::many::Chosen> &chosen);
    /// The same of what was deleted last of the action with the id @p actionId, with all of its triggers.
    QFuture<Result<Undeleted>> undeleteLast(const QString &organisation, const QString &actionId);

    // -- files
    /// Makes a folder hold the current organisation's actions and flows; see exchange::write(). Files that
    /// hold what would be lost are refused, or with @p replacesAll copied to exchange::folderOfCopies()
    /// first. The connection's placeholders stand for their values. With @p ids only of these actions, and
    /// what else the folder has stays as it is.
    ///
    /// @p isBegun is set right before the first file is written. Whoever sets it earlier prevents that:
    /// Kind::Cancelled.
    QFuture<Result<exchange::FolderChanges>> exportTo(const QString &folder, bool replacesAll = false,
                                                      std::shared_ptr<std::atomic_flag> isBegun = {},
                                                      const QStringList &ids = {});
    /// What is to be done so that the organisation is as the files in @p folder say, with the values of this
    /// connection in the place of placeholders.
    QFuture<Result<exchange::Plan>> planImport(const QString &folder);

    // -- plans
    /// Something that does @p steps in the current organisation once it is started; it belongs to @p parent.
    /// The list is loaded anew after the last. Kind::ReadOnly or Kind::NotConfirmed where nothing may be
    /// changed.
    Result<exchange::PlanRun *> apply(const QList<exchange::Step> &steps, QObject *parent);
    /// What takes back @p done, steps of the current organisation that were done; see exchange::undoing().
    QFuture<Result<exchange::Plan>> planUndo(const QList<exchange::Step> &done);

signals:
    // By the functions of the same names above.
    void switched(const zitadel::Action &action);
    void removed(const zitadel::Action &action);

private:
    void noteUnsaved(exchange::Plan &plan, const exchange::many::Deed &deed,
                     const QList<exchange::many::Chosen> &chosen) const;
    QFuture<Result<>> saveDeactivated(ActionDocument *document);
    QFuture<Result<>> updated(const zitadel::Action &before, const zitadel::ActionFields &fields);
    std::optional<zitadel::Action> shown(const QString &id) const;
    bool doAgain(explain::Operation operation, const QString &id);
    /// @p work on another thread, with what the organisation has and the values of placeholders.
    template<typename T, typename Work>
    QFuture<Result<T>> withServer(Work work);

    Ledger &m_ledger;
    Place &m_place;
    ActionList &m_list;
    Documents &m_documents;
    PlaceholderValues &m_placeholders;
};
