// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QPromise>

#include <memory>

/// One save of one document, from the check of the limits to the details that the server returned.
///
/// The server cannot be told "only if it is still as I know it" (reference, gotcha 2). So before an update
/// the action is read and compared with what the edit started from, and anything else is a conflict that a
/// person decides. What comes in between that read and the write is told by the sequence that the write
/// returns.
///
/// The same PUT may be sent twice without harm. With a create that is different: when its answer got
/// lost (cut off, timed out, or sent again by the network layer itself) the action may exist already, and a
/// second try would be refused as "name taken". So before such a second try, and after such a refusal, the
/// list is searched for an action that was not there before the first try and that has exactly the fields
/// sent.
class Saving : public std::enable_shared_from_this<Saving>
{
public:
    static QFuture<Result<>> start(Workspace &workspace, ActionDocument *document);

private:
    Saving(Workspace &workspace, ActionDocument *document);

    void confirm();
    void check(int attempt);
    void checked(const zitadel::Action &read, int attempt);
    void update(quint64 sequence);
    void create();
    void findCreated(int attempt, std::optional<Error> refusal);
    void updated(const Result<actionjson::WriteAnswer> &answer);
    void created(const Result<actionjson::WriteAnswer> &answer);
    void readUnchanged();
    /// What a read will show of the action once it has caught up with the write.
    zitadel::Action written(const actionjson::WriteAnswer &answer) const;
    void succeedAfterLeap(const zitadel::Action &action);
    void succeed(const zitadel::Action &action, bool isUnchanged);
    void fail(const Error &error);
    void finish(const Result<> &result);
    explain::Asked asked() const;

    Workspace &m_workspace;
    ActionDocument *m_document; ///< outlives this: every continuation is bound to it
    const zitadel::ActionFields m_sent;
    std::stop_source m_stop;
    quint64 m_checkedSequence = 0; ///< that the server had right before the update
    quint64 m_overtaken = 0;       ///< see ActionDocument::Saved
    bool m_isOvertakingSure = true;
    QPromise<Result<>> m_promise;
};
