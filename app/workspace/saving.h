// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/ledger.h"
#include "workspace/documents.h"

#include <QCoreApplication>
#include <QPromise>

#include <memory>

/// One save of one document that is not being saved, from the check of the limits to the details that the
/// server returned.
///
/// The server cannot be told "only if it is still as I know it" (API 24). So before an update the action is
/// read and compared with what the edit started from, and anything else is a conflict that a person decides.
/// What comes in between that read and the write is told by the sequence that the write returns.
///
/// The same PUT may be sent twice without harm. With a create that is different: when its answer got
/// lost (cut off, timed out, or sent again by the network layer itself) the action may exist already, and a
/// second try would be refused as "name taken". So before such a second try, and after such a refusal, the
/// list is searched for an action that was not there before the first try and that has exactly the fields
/// sent.
class Saving : public std::enable_shared_from_this<Saving>
{
    Q_DECLARE_TR_FUNCTIONS(Saving)

public:
    static QFuture<Result<>> start(Documents &documents, ActionDocument *document);

private:
    Saving(Documents &documents, ActionDocument *document);

    void confirm();
    void check();
    void checked(const Ledger::Seen &seen);
    void update(const zitadel::Action &before);
    void updated(quint64 checked, const Result<Ledger::Written> &written);
    void askWhoElse(quint64 checked, const Ledger::Written &written);
    void succeedAfterLeap(const Ledger::Written &written);
    void readUnchanged();
    void create();
    void findCreated(const std::optional<Error> &refusal);
    void succeed(const Ledger::Written &written);
    void succeedUnchanged(const zitadel::Action &read);
    void end(const zitadel::Action &action, bool isUnchanged);
    void fail(const Error &error);
    void finish(const Result<> &result);
    explain::Operation operation() const;

    static Error notChecked(Error error);

    Documents &m_documents;
    Ledger &m_ledger;
    ActionDocument *m_document; ///< outlives this: every continuation is bound to it
    const zitadel::ActionFields m_sent;
    const bool m_isForInactive; ///< nothing is sent to an action that is active
    std::stop_source m_stop;
    quint64 m_overtaken = 0; ///< see ActionDocument::Saved
    bool m_isOvertakingSure = true;
    QPromise<Result<>> m_promise;
};
