// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/actionpages.h"
#include "api/wire.h"
#include "base/result.h"
#include "http/tokensource.h"
#include "zitadel/account.h"
#include "zitadel/action.h"
#include "zitadel/explain.h"
#include "zitadel/flow.h"
#include "zitadel/organisationlist.h"
#include "zitadel/serverevent.h"

#include <QFuture>
#include <QList>
#include <QObject>
#include <QSet>
#include <QUrl>

#include <memory>
#include <stop_token>

namespace http {
class Transport;
struct Request;
} // namespace http

/// The API's calls, one function each: plain structs in and out, one answer per question.
///
/// Knows no window and no state. A request that is answered with 401 is sent once more with a renewed token,
/// as any one may meet the end of a token's life (API 7, 59). Every call names the organisation it acts in,
/// as tabs of several organisations may be open at once; an empty one means the token owner's own. Some
/// tokens are refused where the header names just that one: then it is left out, once the server has told for
/// this very token that it is the own (API 87). An id that could not travel as it is is refused with
/// Kind::Input before anything is sent. Answers have limits (reply::largest), and so have lists in pages. A
/// pending future is cancelled when the client dies. Asking @p stop to stop aborts the request and gives
/// Kind::Cancelled; a write may have been carried out all the same.
class Client : public QObject
{
    Q_OBJECT

public:
    /// Calls the instance at @p url (connection::instanceUrl) by way of @p transport, as its options say
    /// (NetworkOptions::wire), with tokens of @p tokens; both are borrowed and must outlive this.
    Client(const QUrl &url, http::Transport &transport, TokenSource &tokens, QObject *parent = nullptr);
    ~Client() override;

    const QUrl &url() const { return m_url; }

    /// All actions of the organisation, with their scripts, in no particular order (API 33). One request, or
    /// pages where the answer is too large for one (API 21) or has fewer rows than the server counts (API
    /// 34): as large as answers may be, and some at a time. Kind::CutOff where the rest does not come, and
    /// Kind::Conflict where rows go all the while: what is given is the whole list.
    QFuture<Result<QList<zitadel::Action>>> actions(const QString &organisation, std::stop_token stop = {});

    /// One action. Right after a write it may be the old one, or missing (API 23).
    QFuture<Result<zitadel::Action>> action(const QString &organisation, const QString &id,
                                            std::stop_token stop = {});

    /// Creates an active action (API 37).
    QFuture<Result<zitadel::WriteAnswer>>
    createAction(const QString &organisation, const zitadel::ActionFields &fields, std::stop_token stop = {});

    /// Replaces all four fields (API 38). Kind::NoChanges when nothing differs.
    QFuture<Result<zitadel::WriteAnswer>> updateAction(const QString &organisation, const QString &id,
                                                       const zitadel::ActionFields &fields,
                                                       std::stop_token stop = {});

    /// Switches an action off (API 40). Kind::NoChanges when it already is so.
    QFuture<Result<zitadel::WriteAnswer>> deactivateAction(const QString &organisation, const QString &id);
    QFuture<Result<zitadel::WriteAnswer>> reactivateAction(const QString &organisation, const QString &id);

    /// Deletes an action (API 41).
    QFuture<Result<>> deleteAction(const QString &organisation, const QString &id);

    /// The triggers of a flow and what they run; @p id is the flow type's, "1" to "4" (API 45).
    QFuture<Result<zitadel::Flow>> flow(const QString &organisation, const QString &id);

    /// Makes a trigger run exactly these actions, in this order (API 46). Kind::NoChanges when the server
    /// remembers the same list.
    QFuture<Result<zitadel::WriteAnswer>> setTriggerActions(const QString &organisation, const QString &flow,
                                                            const QString &trigger,
                                                            const QStringList &actionIds);

    /// All events of one action, the oldest first (API 70). Kind::Forbidden without the right events.read,
    /// which goes with roles of the instance.
    QFuture<Result<QList<zitadel::ServerEvent>>>
    actionEvents(const QString &organisation, const QString &actionId, std::stop_token stop = {});
    /// The events of an organisation's flows that come after the sequence @p after, or all.
    QFuture<Result<QList<zitadel::ServerEvent>>> flowEvents(const QString &organisation,
                                                            std::stop_token stop = {}, quint64 after = 0);

    /// The organisation that @p organisation names, or the token owner's own (API 65).
    QFuture<Result<zitadel::Organisation>> organisation(const QString &organisation);

    /// The organisations that the account may see, sorted by name, 2,000 at most; with @p name only those
    /// that have it in theirs, ignoring case (API 66). Where the server does not offer the search (before
    /// v2.59.0), those in which the account is a member.
    QFuture<Result<OrganisationList>> organisations(const QString &name = {});

    /// Who is signed in (API 62).
    QFuture<Result<zitadel::Account>> account();

    /// What the account may do in @p organisation (API 64).
    QFuture<Result<zitadel::Rights>> rights(const QString &organisation);

    /// How many actions there are, without their scripts where the server can be asked so (API 34).
    QFuture<Result<qsizetype>> countActions(const QString &organisation);

    /// Whether there is a ZITADEL instance at the address, and its clock; needs no token (API 67). The time
    /// is invalid if the server does not tell.
    QFuture<Result<QDateTime>> probe();
    /// The same by @p wire, whatever else is asked by: whether it is let through.
    QFuture<Result<QDateTime>> probe(NetworkOptions::Wire wire, std::stop_token stop = {});

private:
    friend struct Attempt;

    struct Call
    {
        explain::Operation operation;
        Wire::Question question;
        QString organisation;
        std::stop_token stop;
    };
    using Answer = Result<QByteArray>;

    QFuture<Answer> send(const Call &call);
    QFuture<Result<QDateTime>> probe(const std::shared_ptr<const Wire> &wire, std::stop_token stop);
    void attempt(std::shared_ptr<struct Attempt> attempt, const QByteArray &token);
    void refused(std::shared_ptr<struct Attempt> attempt, const Error &refusal);
    void renew(std::shared_ptr<struct Attempt> attempt, const Error &refusal);
    void askForOwner(std::shared_ptr<struct Attempt> attempt, const Error &refusal);
    http::Request request(const Call &call, const QByteArray &token, const Wire &wire) const;

    /// What reads an answer on any thread, also after the client is gone.
    template<typename T>
    auto reader(Result<T> (Wire::*read)(QByteArray) const) const
    {
        return [wire = m_wire, read](QByteArray message) { return ((*wire).*read)(std::move(message)); };
    }

    bool isNeedless(const Call &call, const QByteArray &token) const;
    QFuture<Result<zitadel::WriteAnswer>> write(const Call &call);
    QFuture<Result<QList<zitadel::ServerEvent>>> events(std::shared_ptr<struct EventPages> pages);
    void eventPages(std::shared_ptr<struct EventPages> pages);
    void takeEvents(std::shared_ptr<struct EventPages> pages, quint64 after,
                    const Result<QList<zitadel::ServerEvent>> &page);
    void askForActions(const std::shared_ptr<struct ActionLoad> &load);
    void takeActions(std::shared_ptr<struct ActionLoad> load, const ActionPages::Page &asked, Answer body);
    void organisationPages(std::shared_ptr<struct OrganisationPages> pages);
    void organisationsByMembership(std::shared_ptr<struct OrganisationPages> pages);

    /// The token that is refused with the header of its owner's organisation, which is this one.
    struct OwnOrganisation
    {
        QByteArray token;
        QString id;
    };

    QUrl m_url;
    std::shared_ptr<const Wire> m_wire; ///< shared with those that read large answers on other threads
    OwnOrganisation m_own;
    QSet<QString> m_largeLists; ///< organisations whose actions are too many for one answer
    http::Transport &m_transport;
    TokenSource &m_tokens;
};
