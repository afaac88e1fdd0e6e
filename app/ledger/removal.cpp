// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/removal.h"

#include "api/client.h"
#include "archive/archive.h"
#include "base/plaintext.h"
#include "ledger/awaitread.h"
#include "ledger/flowchanges.h"
#include "ledger/ledger.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

using reads::shown;

namespace removal {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// One deletion, from step to step. Lives as long as something is under way.
class Removal : public std::enable_shared_from_this<Removal>
{
public:
    Removal(Ledger &ledger, zitadel::Action action, Options options)
        : m_ledger(ledger)
        , m_action(std::move(action))
        , m_options(std::move(options))
    {
    }

    QFuture<Result<>> start()
    {
        m_promise.start();
        auto future = m_promise.future();
        m_ledger.setBeingRemoved(m_action.id, true);
        look();
        return future;
    }

private:
    const QString &organisation() const { return m_action.details.resourceOwner; }
    history::RemovedActions &removed() const { return m_ledger.archive().removed(); }

    void finish(const Result<> &result)
    {
        m_ledger.setBeingRemoved(m_action.id, false);
        m_promise.addResult(result);
        m_promise.finish();
    }

    /// What is kept must be what is deleted, and what is deleted what the person has seen.
    void look()
    {
        m_ledger.readCaughtUp(m_action, reads::patiently)
            .then(&m_ledger, [self = shared_from_this()](const Result<Ledger::Seen> &seen) {
                if (seen)
                    return self->looked(*seen);
                if (seen.error().kind == Error::Kind::NotFound)
                    return self->keepGone();
                Error error = seen.error();
                error.advice = Texts::tr("Nothing was deleted.") + u' ' + error.advice;
                self->finish(std::unexpected(error));
            });
    }

    /// Somebody else has deleted it, and nothing is left to ask for: flows leave it out (API 42). It is kept
    /// all the same, as the person may want it back.
    void keepGone()
    {
        removed()
            .add(m_action, m_options.before)
            .then(&m_ledger, [self = shared_from_this()](const Result<qint64> &kept) {
                self->m_ledger.noteRemoved(self->organisation(), self->m_action.id);
                if (!kept)
                    return self->finish(std::unexpected(kept.error()));
                self->m_kept = *kept;
                self->succeed();
            });
    }

    void looked(const Ledger::Seen &seen)
    {
        if (seen.isLate)
            return readFlows();
        if (shown(seen.action.fields) == shown(m_action.fields)) {
            m_action = seen.action;
            return readFlows();
        }
        m_ledger.noteRead(seen.action);
        finish(std::unexpected(Error{
            .kind = Error::Kind::Conflict,
            .message = Texts::tr("Somebody else changed this action since it was read."),
            .advice = Texts::tr("Nothing was deleted. Look at the newer version, then delete again.")}));
    }

    void succeed()
    {
        removed().replaceEarlier(m_kept);
        finish({});
    }

    void readFlows()
    {
        if (!m_options.mayReadFlows)
            return keep();
        m_ledger.readFlows(organisation())
            .then(&m_ledger, [self = shared_from_this()](const Result<Ledger::Flows> &read) {
                const bool isForbidden = !read && read.error().kind == Error::Kind::Forbidden;
                if (!read && !isForbidden)
                    return self->finish(std::unexpected(read.error()));
                if (read && read->isLate) {
                    Error error = Ledger::stillLate();
                    error.advice = Texts::tr("Nothing was deleted, as what triggers run could get lost.") +
                                   u' ' + error.advice;
                    return self->finish(std::unexpected(error));
                }
                if (read)
                    self->m_bindings = zitadel::bindingsIn(read->flows, self->m_action.id);
                self->keep();
            });
    }

    /// What cannot be made again is not deleted.
    void keep()
    {
        const QList<zitadel::Binding> &bindings = m_options.before.isEmpty() ? m_bindings : m_options.before;
        removed()
            .add(m_action, bindings)
            .then(&m_ledger, [self = shared_from_this()](const Result<qint64> &kept) {
                if (!kept) {
                    Error error = kept.error();
                    error.advice = Texts::tr("Nothing was deleted, as it could not be brought back.");
                    return self->finish(std::unexpected(error));
                }
                self->m_kept = *kept;
                self->unbind();
            });
    }

    void unbind()
    {
        if (m_bindings.isEmpty() || !m_options.mayWriteFlows)
            return deleteIt();
        flows::unbind(m_ledger, organisation(), m_action.id, m_bindings)
            .then(&m_ledger, [self = shared_from_this()](const QList<flows::TriggerChange> &changes) {
                self->m_changes = changes;
                for (const flows::TriggerChange &change : changes) {
                    if (change.result || change.result.error().kind == Error::Kind::Forbidden)
                        continue;
                    Error error = change.result.error();
                    error.advice =
                        Texts::tr("It was not deleted, as it could not be taken out of “%1” first.")
                            .arg(zitadel::shownName(change.binding.id()));
                    return self->takeBack(error, Kept::Goes);
                }
                self->deleteIt();
            });
    }

    void deleteIt()
    {
        m_ledger.remove(organisation(), m_action.id)
            .then(&m_ledger, [self = shared_from_this()](const Result<> &deleted) {
                if (deleted)
                    return self->succeed();
                if (!deleted.error().mayHaveHappened)
                    return self->takeBack(deleted.error(), Kept::Goes);
                self->m_doubt = deleted.error();
                self->lookWhether();
            });
    }

    /// The answer was lost, and the deletion perhaps was not. Reads lag, so that it is there proves nothing
    /// for a while; that it is not proves enough.
    void lookWhether()
    {
        const auto ask = [self = shared_from_this()] {
            return self->m_ledger.client().action(self->organisation(), self->m_action.id);
        };
        const auto isGood = [](const Result<zitadel::Action> &now) {
            return !now &&
                   (now.error().kind == Error::Kind::NotFound || now.error().kind == Error::Kind::TimedOut);
        };
        reads::await<Result<zitadel::Action>>(&m_ledger, ask, isGood, reads::patiently)
            .then(&m_ledger, [self = shared_from_this()](const Result<zitadel::Action> &now) {
                if (!now && now.error().kind == Error::Kind::NotFound) {
                    self->m_ledger.noteRemoved(self->organisation(), self->m_action.id);
                    return self->succeed();
                }
                if (!now)
                    return self->leaveInDoubt();
                // Were it gone after all, the server would refuse to put it into a trigger (API 46).
                Error error = *self->m_doubt;
                error.advice = Texts::tr("It still seems to be on the server. “Recently deleted” keeps it "
                                         "all the same. Reload the list to see.");
                self->takeBack(error, Kept::Stays);
            });
    }

    void leaveInDoubt()
    {
        Error error = *m_doubt;
        error.advice = Texts::tr("It is not known whether it was deleted. “Recently deleted” keeps it, and "
                                 "its places in triggers.");
        if (std::ranges::any_of(m_changes, &flows::TriggerChange::isWritten))
            error.advice += u' ' + Texts::tr("It was taken out of them before.");
        finish(std::unexpected(error));
    }

    enum class Kept { Goes, Stays };

    /// It is there still, and is to run where it ran.
    void takeBack(const Error &error, Kept kept)
    {
        flows::takeBack(m_ledger, organisation(), m_action.id, m_changes)
            .then(&m_ledger, [self = shared_from_this(), error,
                              kept](const QList<flows::TriggerChange> &changes) {
                Error told = error;
                bool isAsBefore = true;
                for (const flows::TriggerChange &change : changes) {
                    if (change.result)
                        continue;
                    isAsBefore = false;
                    told.advice += u' ' + Texts::tr("It is out of “%1” now, and could not be put back: %2")
                                              .arg(zitadel::shownName(change.binding.id()),
                                                   change.result.error().message);
                }
                if (!isAsBefore)
                    told.advice += u' ' + Texts::tr("“Recently deleted” keeps its places.");
                else if (kept == Kept::Goes)
                    self->removed().forget(self->m_kept);
                self->finish(std::unexpected(told));
            });
    }

    Ledger &m_ledger;
    zitadel::Action m_action; ///< as the server has it, once that was asked
    const Options m_options;
    QList<zitadel::Binding> m_bindings;    ///< as they are when it begins
    QList<flows::TriggerChange> m_changes; ///< what was done to them
    qint64 m_kept = 0;
    std::optional<Error> m_doubt; ///< why nobody knows whether it was deleted
    QPromise<Result<>> m_promise;
};

} // namespace

QFuture<Result<>> remove(Ledger &ledger, const zitadel::Action &action, const Options &options)
{
    return std::make_shared<Removal>(ledger, action, options)->start();
}

} // namespace removal
