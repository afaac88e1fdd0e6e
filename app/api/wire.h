// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/paging.h"
#include "base/networkoptions.h"
#include "base/result.h"
#include "zitadel/account.h"
#include "zitadel/action.h"
#include "zitadel/explain.h"
#include "zitadel/flow.h"
#include "zitadel/serverevent.h"
#include "zitadel/writeanswer.h"

#include <QByteArray>
#include <QHttpHeaders>
#include <QList>
#include <QStringList>

#include <chrono>
#include <memory>

namespace http {
struct Outcome;
struct Request;
} // namespace http

/// How the API's calls travel: what is sent for each, and what an answer says. Client knows what to ask, when
/// again, and what follows; a wire knows bytes only.
///
/// One for each way in which the server can be spoken to. All say the same of the same answer, refusals and
/// broken connections included. Without state, and thread-safe, so that a large answer can be read off the
/// GUI thread. Readers take what judge() made of an answer; what is not the promised shape is an Error of
/// Kind::NotZitadel.
class Wire
{
public:
    /// One call, ready to be sent but for what all calls have: token, organisation, language.
    struct Question
    {
        QByteArray method;
        QByteArray path; ///< below the instance's address, percent-encoded
        QByteArray body;
    };

    virtual ~Wire() = default;

    /// That of the transport that a connection is to use.
    static std::shared_ptr<const Wire> of(NetworkOptions::Wire kind);

    /// @p limit 0 asks for all of them (API 33).
    virtual Question actions(qsizetype offset, qsizetype limit) const = 0;
    virtual Question action(const QString &id) const = 0;
    virtual Question createAction(const zitadel::ActionFields &fields) const = 0;
    /// Always all four fields, as the server replaces the whole (API 38).
    virtual Question updateAction(const QString &id, const zitadel::ActionFields &fields) const = 0;
    virtual Question deactivateAction(const QString &id) const = 0;
    virtual Question reactivateAction(const QString &id) const = 0;
    virtual Question deleteAction(const QString &id) const = 0;
    virtual Question flow(const QString &id) const = 0;
    virtual Question setTriggerActions(const QString &flow, const QString &trigger,
                                       const QStringList &actionIds) const = 0;
    /// The events of one action, or with @p isOrganisation those of an organisation's flows, that come after
    /// the sequence @p after, the oldest first (API 70).
    virtual Question events(const QString &aggregateId, bool isOrganisation, quint64 after,
                            int limit) const = 0;
    virtual Question ownOrganisation() const = 0;
    /// Sorted by name; with @p name only those that have it in theirs, ignoring case.
    virtual Question organisations(qsizetype offset, qsizetype limit, const QString &name) const = 0;
    virtual Question memberships(qsizetype offset, qsizetype limit) const = 0;
    virtual Question account() const = 0;
    virtual Question permissions() const = 0;
    virtual Question health() const = 0; ///< needs no token

    /// Adds to @p request what only this wire has: the type of its bodies, and how long the server may take,
    /// where it can be told; @p time is how long we wait.
    virtual void dress(http::Request &request, std::chrono::milliseconds time) const = 0;

    /// The message in a good answer, for the readers below, or why there is none.
    virtual Result<QByteArray> judge(const http::Outcome &outcome, explain::Operation operation) const = 0;

    virtual Result<paging::ActionPage> readActions(QByteArray message) const = 0;
    virtual Result<zitadel::Action> readAction(QByteArray message) const = 0;
    virtual Result<zitadel::WriteAnswer> readWritten(QByteArray message) const = 0;
    virtual Result<zitadel::Flow> readFlow(QByteArray message) const = 0;
    virtual Result<QList<zitadel::ServerEvent>> readEvents(QByteArray message) const = 0;
    virtual Result<zitadel::Organisation> readOwnOrganisation(QByteArray message) const = 0;
    virtual Result<paging::OrganisationPage> readOrganisations(QByteArray message) const = 0;
    virtual Result<paging::MembershipPage> readMemberships(QByteArray message) const = 0;
    virtual Result<zitadel::Account> readAccount(QByteArray message) const = 0;
    virtual Result<QStringList> readPermissions(QByteArray message) const = 0;
    /// The answer to health() and deleteAction(), which has nothing in it: a page of a proxy must not pass
    /// for a deletion.
    virtual Result<> readNothing(QByteArray message) const = 0;
};
