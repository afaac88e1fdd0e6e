// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "removal/removal.h"

#include "api/client.h"
#include "flow/flowchanges.h"
#include "storage/archive.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

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
        if (m_how.mayReadFlows)
            readFlows();
        else
            keep();
        return future;
    }

private:
    const QString &organisation() const { return m_action.details.resourceOwner; }

    void finish(const Result<> &result)
    {
        m_promise.addResult(result);
        m_promise.finish();
    }

    void readFlows()
    {
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
                    return self->takeBack(error);
                }
                self->deleteIt();
            });
    }

    void deleteIt()
    {
        m_client.deleteAction(organisation(), m_action.id)
            .then(&m_client, [self = shared_from_this()](const Result<> &deleted) {
                if (deleted || deleted.error().kind == Error::Kind::NotFound)
                    return self->finish({});
                if (deleted.error().mayHaveHappened)
                    return self->lookWhether(deleted.error());
                self->takeBack(deleted.error());
            });
    }

    void lookWhether(const Error &error)
    {
        m_client.action(organisation(), m_action.id)
            .then(&m_client, [self = shared_from_this(), error](const Result<zitadel::Action> &now) {
                if (!now && now.error().kind == Error::Kind::NotFound)
                    return self->finish({});
                if (now)
                    return self->takeBack(error);
                self->finish(std::unexpected(error));
            });
    }

    /// It is there still, and is to run where it ran.
    void takeBack(const Error &error)
    {
        m_archive.removed().forget(m_kept);
        flows::takeBack(m_client, organisation(), m_changes)
            .then(&m_client, [self = shared_from_this(), error](const QList<flows::Change> &changes) {
                Error told = error;
                for (const flows::Change &change : changes) {
                    if (!change.result)
                        told.advice +=
                            u' ' + Texts::tr("It is out of “%1 › %2” now, and could not be put back: %3")
                                       .arg(change.binding.flowName, change.binding.triggerName,
                                            change.result.error().message);
                }
                self->finish(std::unexpected(told));
            });
    }

    Client &m_client;
    Archive &m_archive;
    const zitadel::Action m_action;
    const How m_how;
    QList<Bindings::Binding> m_bindings; ///< as they are when it begins
    QList<flows::Change> m_changes;      ///< what was done to them
    qint64 m_kept = 0;
    QPromise<Result<>> m_promise;
};

} // namespace

QFuture<Result<>> remove(Client &client, Archive &archive, const zitadel::Action &action, const How &how)
{
    return std::make_shared<Removal>(client, archive, action, how)->start();
}

} // namespace removal
