// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/removal.h"

#include "zitadel/reads.h"
#include "api/client.h"
#include "ledger/flowchanges.h"
#include "archive/archive.h"

#include <QCoreApplication>
#include <QPromise>
#include <QTimer>

#include <memory>
#include <span>

using reads::shown;

namespace removal {

namespace {

// How long a read may lag behind a write before we believe what it says (reference, gotcha 1).
constexpr auto pauses = std::span(reads::pauses).first<6>();

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// One deletion, from step to step. Lives as long as something is under way.
class Removal : public std::enable_shared_from_this<Removal>
{
public:
    Removal(Client &client, Archive &archive, zitadel::Action action, How how)
        : m_client(client)
        , m_archive(archive)
        , m_action(std::move(action))
        , m_how(std::move(how))
    {
    }

    QFuture<Result<>> start()
    {
        m_promise.start();
        auto future = m_promise.future();
        look(0);
        return future;
    }

private:
    const QString &organisation() const { return m_action.details.resourceOwner; }

    void finish(const Result<> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    void again(int attempt, void (Removal::*step)(int attempt))
    {
        QTimer::singleShot(pauses[size_t(attempt)], &m_client,
                           [self = shared_from_this(), attempt, step] { ((*self).*step)(attempt + 1); });
    }

    /// What is kept must be what is deleted, and what is deleted what the person has seen.
    void look(int attempt)
    {
        m_client.action(organisation(), m_action.id)
            .then(&m_client, [self = shared_from_this(), attempt](const Result<zitadel::Action> &read) {
                if (read)
                    return self->looked(*read, attempt);
                // Gone, or made a moment ago and the read is late: the deletion itself tells.
                if (read.error().kind == Error::Kind::NotFound)
                    return self->readFlows();
                Error error = read.error();
                error.advice = Texts::tr("Nothing was deleted.") + u' ' + error.advice;
                self->finish(std::unexpected(error));
            });
    }

    void looked(const zitadel::Action &read, int attempt)
    {
        // Older than what we know: the read is late. If it stays so, what we know counts.
        if (read.details.sequence < m_action.details.sequence)
            return attempt < int(pauses.size()) ? again(attempt, &Removal::look) : readFlows();
        if (shown(read.fields) == shown(m_action.fields)) {
            m_action = read;
            return readFlows();
        }
        if (m_how.newer)
            m_how.newer(read);
        finish(std::unexpected(Error{
            .kind = Error::Kind::Conflict,
            .message = Texts::tr("Somebody else changed this action since it was read."),
            .advice = Texts::tr("Nothing was deleted. Look at the newer version, then delete again.")}));
    }

    void succeed()
    {
        m_archive.removed().gather(m_kept);
        finish({});
    }

    void readFlows()
    {
        if (!m_how.mayReadFlows)
            return keep();
        flows::read(m_client, organisation())
            .then(&m_client, [self = shared_from_this()](const Result<QList<zitadel::Flow>> &flows) {
                if (!flows && flows.error().kind != Error::Kind::Forbidden)
                    return self->finish(std::unexpected(flows.error()));
                self->m_bindings = Bindings::in(flows.value_or(QList<zitadel::Flow>()), self->m_action.id);
                self->keep();
            });
    }

    /// What cannot be made again is not deleted.
    void keep()
    {
        const QList<Bindings::Binding> &bindings = m_how.before.isEmpty() ? m_bindings : m_how.before;
        m_archive.removed()
            .add(m_action, bindings)
            .then(&m_client, [self = shared_from_this()](const Result<qint64> &kept) {
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
        if (m_bindings.isEmpty() || !m_how.mayWriteFlows)
            return deleteIt();
        flows::unbind(m_client, organisation(), m_action.id, m_bindings)
            .then(&m_client, [self = shared_from_this()](const QList<flows::Change> &changes) {
                self->m_changes = changes;
                for (const flows::Change &change : changes) {
                    if (change.result || change.result.error().kind == Error::Kind::Forbidden)
                        continue;
                    Error error = change.result.error();
                    error.advice =
                        Texts::tr("It was not deleted, as it could not be taken out of “%1 › %2” first.")
                            .arg(change.binding.flowName, change.binding.triggerName);
                    return self->takeBack(error, Kept::Goes);
                }
                self->deleteIt();
            });
    }

    void deleteIt()
    {
        m_client.deleteAction(organisation(), m_action.id)
            .then(&m_client, [self = shared_from_this()](const Result<> &deleted) {
                if (deleted || deleted.error().kind == Error::Kind::NotFound)
                    return self->succeed();
                if (!deleted.error().mayHaveHappened)
                    return self->takeBack(deleted.error(), Kept::Goes);
                self->m_doubt = deleted.error();
                self->lookWhether(0);
            });
    }

    /// The answer was lost, and the deletion perhaps was not. Reads lag, so that it is there proves nothing
    /// for a while; that it is not proves enough.
    void lookWhether(int attempt)
    {
        m_client.action(organisation(), m_action.id)
            .then(&m_client, [self = shared_from_this(), attempt](const Result<zitadel::Action> &now) {
                if (!now && now.error().kind == Error::Kind::NotFound)
                    return self->succeed();
                const bool isSilent = !now && now.error().kind == Error::Kind::TimedOut;
                if (attempt < int(pauses.size()) && !isSilent)
                    return self->again(attempt, &Removal::lookWhether);
                if (!now)
                    return self->leaveInDoubt();
                // Were it gone after all, the server would refuse to put it into a trigger (reference 2.14).
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
        if (std::ranges::any_of(m_changes, &flows::Change::isWritten))
            error.advice += u' ' + Texts::tr("It was taken out of them before.");
        finish(std::unexpected(error));
    }

    enum class Kept { Goes, Stays };

    /// It is there still, and is to run where it ran.
    void takeBack(const Error &error, Kept kept)
    {
        flows::takeBack(m_client, organisation(), m_changes)
            .then(&m_client, [self = shared_from_this(), error, kept](const QList<flows::Change> &changes) {
                Error told = error;
                bool isAsBefore = true;
                for (const flows::Change &change : changes) {
                    if (change.result)
                        continue;
                    isAsBefore = false;
                    told.advice +=
                        u' ' + Texts::tr("It is out of “%1 › %2” now, and could not be put back: %3")
                                   .arg(change.binding.flowName, change.binding.triggerName,
                                        change.result.error().message);
                }
                if (!isAsBefore)
                    told.advice += u' ' + Texts::tr("“Recently deleted” keeps its places.");
                else if (kept == Kept::Goes)
                    self->m_archive.removed().forget(self->m_kept);
                self->finish(std::unexpected(told));
            });
    }

    Client &m_client;
    Archive &m_archive;
    zitadel::Action m_action; ///< as the server has it, once that was asked
    const How m_how;
    QList<Bindings::Binding> m_bindings; ///< as they are when it begins
    QList<flows::Change> m_changes;      ///< what was done to them
    qint64 m_kept = 0;
    std::optional<Error> m_doubt; ///< why nobody knows whether it was deleted
    QPromise<Result<>> m_promise;
};

} // namespace

QFuture<Result<>> remove(Client &client, Archive &archive, const zitadel::Action &action, const How &how)
{
    return std::make_shared<Removal>(client, archive, action, how)->start();
}

} // namespace removal
