// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QPromise>

#include <memory>

/// One deleted action that is brought back, from the look whether it is there to its last trigger.
///
/// What this computer keeps of it goes only when all is done. Until then every try goes on where the last one
/// ended, whatever ended it: an action that is there is not created again, be it that it was never deleted,
/// that an earlier try made it, or that the answer to that try was lost; and a trigger that runs it stays as
/// it is.
class Undeleting : public std::enable_shared_from_this<Undeleting>
{
public:
    static QFuture<Result<Workspace::Undeleted>> start(Workspace &workspace,
                                                       const history::RemovedAction &removed,
                                                       const QList<Bindings::Binding> &triggers);

private:
    Undeleting(Workspace &workspace, const history::RemovedAction &removed,
               const QList<Bindings::Binding> &triggers);

    void look(int attempt);
    void seen(const zitadel::Action &read, int attempt);
    void create();
    void created(const Result<actionjson::WriteAnswer> &answer);
    void findCreated(int attempt, const Error &refusal);
    void goOnWith(const zitadel::Action &there);
    void setState();
    void bind();
    void bound(const QList<flows::Change> &changes);
    void fail(const Error &error);

    const QString &organisation() const { return m_removed.action.details.resourceOwner; }

    Workspace &m_workspace; ///< outlives this: every continuation is bound to it
    const history::RemovedAction m_removed;
    const QList<Bindings::Binding> m_triggers;
    zitadel::Action m_action; ///< as it is there
    Workspace::Undeleted m_outcome;
    QPromise<Result<Workspace::Undeleted>> m_promise;
};
