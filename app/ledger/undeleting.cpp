// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/undeleting.h"

#include "api/client.h"
#include "archive/archive.h"
#include "ledger/awaitread.h"
#include "ledger/bindings.h"
#include "ledger/ledger.h"

#include <QPromise>

#include <algorithm>
#include <memory>

using zitadel::Action;
using zitadel::ActionState;

namespace {

/// One deleted action that is brought back, from the look whether it is there to its last trigger.
class Undeleting : public std::enable_shared_from_this<Undeleting>
{
public:
    Undeleting(Ledger &ledger, history::RemovedAction removed, QList<zitadel::Binding> triggers)
        : m_ledger(ledger)
        , m_removed(std::move(removed))
        , m_triggers(std::move(triggers))
    {
    }

    QFuture<Result<Undeleted>> start()
    {
        m_promise.start();
        auto future = m_promise.future();
        if (m_removed.action.id.isEmpty())
            create();
        else
            look();
        return future;
    }

private:
    const QString &organisation() const { return m_removed.action.details.resourceOwner; }
    history::RemovedActions &kept() const { return m_ledger.archive().removed(); }

    void look()
    {
        // After a deletion reads may go on showing the action. One that we made or changed since is there.
        const auto ask = [self = shared_from_this()] {
            return self->m_ledger.read(self->organisation(), self->m_removed.action.id);
        };
        const auto isGood = [self = shared_from_this()](const Result<Action> &read) {
            const bool mayBeLate =
                isRecent(self->m_removed) && !self->m_ledger.knows(self->m_removed.action.id);
            return !read || !mayBeLate;
        };
        reads::await<Result<Action>>(&m_ledger, ask, isGood, reads::patiently)
            .then(&m_ledger, [self = shared_from_this()](const Result<Action> &read) {
                if (!read && read.error().kind == Error::Kind::NotFound)
                    return self->create();
                if (!read)
                    return self->fail(read.error());
                self->m_outcome.wasThere = true;
                self->m_ledger.noteRead(*read);
                self->goOnWith(*read);
            });
    }

    static bool isRecent(const history::RemovedAction &removed)
    {
        return removed.removedAt.addDuration(reads::longestLag) > QDateTime::currentDateTimeUtc();
    }

    void create()
    {
        m_ledger.create(organisation(), m_removed.action.fields)
            .then(&m_ledger, [self = shared_from_this()](const Result<Ledger::Written> &made) {
                if (made)
                    return self->goOnWith(made->action);
                const bool mayBeThere =
                    made.error().mayHaveHappened || made.error().kind == Error::Kind::NameTaken;
                return mayBeThere ? self->findCreated(made.error()) : self->fail(made.error());
            });
    }

    /// @p refusal may be that of a second try, or the loss of an answer: what is there then with all that was
    /// to be created is ours.
    void findCreated(const Error &refusal)
    {
        m_ledger.findCreated(organisation(), m_removed.action.fields, {}, true, reads::patiently)
            .then(&m_ledger, [self = shared_from_this(), refusal](const Result<Ledger::Created> &created) {
                if (!created || !created->action)
                    return self->fail(refusal); // the name is somebody else's, or nothing was created
                self->m_ledger.noteRead(*created->action);
                self->goOnWith(*created->action);
            });
    }

    void goOnWith(const Action &there)
    {
        m_action = there;
        m_outcome.id = there.id;
        kept().setThere(m_removed.id, there.id, m_removed.bindings);
        setState();
    }

    /// Before it is put into a trigger, or a script that was switched off would run.
    void setState()
    {
        if (m_removed.action.state != ActionState::Inactive || m_action.state == ActionState::Inactive)
            return bind();
        m_ledger.setActive(m_action, false)
            .then(&m_ledger, [self = shared_from_this()](const Result<Ledger::Written> &written) {
                if (written)
                    return self->bind();
                self->m_outcome.notDeactivated = written.error();
                QList<flows::TriggerChange> changes;
                for (const zitadel::Binding &binding : self->m_triggers)
                    changes.append({.binding = binding, .result = std::unexpected(written.error())});
                self->bound(changes);
            });
    }

    void bind()
    {
        flows::bind(m_ledger, organisation(), m_action.id, m_triggers)
            .then(&m_ledger, [self = shared_from_this()](const QList<flows::TriggerChange> &changes) {
                self->bound(changes);
            });
    }

    void bound(const QList<flows::TriggerChange> &changes)
    {
        QList<zitadel::Binding> left;
        for (const flows::TriggerChange &change : changes) {
            if (!change.result)
                left.append(change.binding);
        }
        if (changes.size() > left.size())
            m_ledger.bindings().read(organisation());
        if (left.isEmpty() && !m_outcome.notDeactivated)
            kept().forget(m_removed.id);
        else
            kept().setThere(m_removed.id, m_action.id, left);
        m_outcome.triggers = changes;
        m_promise.addResult(m_outcome);
        m_promise.finish();
    }

    void fail(const Error &error)
    {
        m_promise.addResult(std::unexpected(error));
        m_promise.finish();
    }

    Ledger &m_ledger; ///< outlives this: every continuation is bound to it
    const history::RemovedAction m_removed;
    const QList<zitadel::Binding> m_triggers;
    Action m_action; ///< as it is there
    Undeleted m_outcome;
    QPromise<Result<Undeleted>> m_promise;
};

} // namespace

bool Undeleted::isWhole() const
{
    return !notDeactivated && std::ranges::all_of(triggers, [](const flows::TriggerChange &change) {
        return bool(change.result);
    });
}

QFuture<Result<Undeleted>> undelete(Ledger &ledger, const history::RemovedAction &removed,
                                    const QList<zitadel::Binding> &triggers)
{
    return std::make_shared<Undeleting>(ledger, removed, triggers)->start();
}
