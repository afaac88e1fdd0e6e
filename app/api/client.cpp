// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"

#include "api/reply.h"
#include "base/answers.h"
#include "http/address.h"
#include "http/transport.h"

#include <QCoreApplication>
#include <QLocale>
#include <QPromise>

using namespace Qt::StringLiterals;
using explain::Operation;
using reply::read;

namespace {

/// How much of an answer is taken: those that repeat many scripts are the large ones.
qint64 limitOf(Operation operation)
{
    const bool isLarge =
        operation == Operation::List || operation == Operation::Flows || operation == Operation::History;
    return isLarge ? reply::largest : http::usualAnswer;
}

} // namespace

/// One call on its way, which may need a second try with another token.
struct Attempt
{
    Client::Call call;
    QPromise<Result<QByteArray>> promise;
    QByteArray token;
    bool isSecond = false;          ///< with a renewed token
    bool namesOrganisation = false; ///< in its header
    bool hasTriedWithout = false;   ///< that header, with this token; see Client::askForOwner()

    void finish(Result<QByteArray> result)
    {
        promise.addResult(std::move(result));
        promise.finish();
    }
};

Client::Client(const QUrl &url, http::Transport &transport, TokenSource &tokens, QObject *parent)
    : QObject(parent)
    , m_url(url)
    , m_wire(Wire::of(transport.options().wire))
    , m_transport(transport)
    , m_tokens(tokens)
{
}

Client::~Client() = default;

http::Request Client::request(const Call &call, const QByteArray &token, const Wire &wire) const
{
    QHttpHeaders headers;
    using Header = QHttpHeaders::WellKnownHeader;
    if (!token.isEmpty())
        headers.append(Header::Authorization, "Bearer "_ba + token);
    if (!call.organisation.isEmpty() && !isNeedless(call, token))
        headers.append("x-zitadel-orgid", call.organisation.toUtf8());
    // The server's messages follow this header (API 8); Qt's own choice would be the system's region.
    headers.append(Header::AcceptLanguage, QLocale().bcp47Name().toLatin1());
    headers.append(Header::UserAgent, "ActionStudio/" ACTION_STUDIO_VERSION);
    http::Request request{.method = call.question.method,
                          .url = connection::below(m_url, call.question.path),
                          .headers = std::move(headers),
                          .body = call.question.body,
                          .isWrite = explain::isWrite(call.operation),
                          .stop = call.stop,
                          .answerLimit = limitOf(call.operation)};
    wire.dress(request, m_transport.timeInAll());
    return request;
}

/// True if the organisation is the token owner's own, and the header that says so is refused.
bool Client::isNeedless(const Call &call, const QByteArray &token) const
{
    return !token.isEmpty() && token == m_own.token && call.organisation == m_own.id;
}

QFuture<Result<QByteArray>> Client::send(const Call &call)
{
    // Qt leaves a header out whose value it does not like, and the call would act in another organisation.
    if (!connection::isOneWord(call.organisation.toUtf8()))
        return QtFuture::makeReadyValueFuture(
            Answer(std::unexpected(explain::badOrganisationId(call.operation))));
    const auto sent = std::make_shared<Attempt>(call);
    sent->promise.start();
    auto future = sent->promise.future();
    m_tokens.token().then(this, [this, sent](const Answer &token) {
        if (!token)
            return sent->finish(std::unexpected(explain::notSignedIn(token.error(), sent->call.operation)));
        attempt(sent, *token);
    });
    return future;
}

void Client::attempt(std::shared_ptr<Attempt> sent, const QByteArray &token)
{
    if (!connection::isOneWord(token))
        return sent->finish(std::unexpected(explain::badToken(sent->call.operation)));
    sent->token = token;
    sent->namesOrganisation = !sent->call.organisation.isEmpty() && !isNeedless(sent->call, token);
    m_transport.send(request(sent->call, token, *m_wire))
        .then(this, [this, sent](const http::Outcome &outcome) {
            Answer answer = m_wire->judge(outcome, sent->call.operation);
            if (!answer && answer.error().kind == Error::Kind::Unauthorized)
                return refused(sent, answer.error());
            if (answer)
                m_tokens.accepted();
            sent->finish(std::move(answer));
        });
}

/// Nothing was carried out, so sending it again is safe, writes included (API 4).
void Client::refused(std::shared_ptr<Attempt> sent, const Error &refusal)
{
    if (sent->namesOrganisation && !std::exchange(sent->hasTriedWithout, true)) {
        if (isNeedless(sent->call, sent->token)) // as another call has found out meanwhile
            return attempt(sent, sent->token);
        return askForOwner(sent, refusal);
    }
    if (!sent->isSecond)
        return renew(sent, refusal);
    sent->finish(std::unexpected(refusal));
}

/// The token may be good, and only the header not (API 87). Without it a call acts in the organisation that
/// owns the account, so which that is has to come from the server, for just this token.
void Client::askForOwner(std::shared_ptr<Attempt> sent, const Error &refusal)
{
    const Call call{Operation::Account, m_wire->account(), {}, sent->call.stop};
    m_transport.send(request(call, sent->token, *m_wire))
        .then(this, [this, sent, refusal](const http::Outcome &outcome) {
            const auto owner = read<zitadel::Account>(m_wire->judge(outcome, Operation::Account),
                                                      Operation::Account, reader(&Wire::readAccount));
            if (!owner)
                return refused(sent, refusal);
            if (owner->organisationId != sent->call.organisation)
                return sent->finish(
                    std::unexpected(explain::refusedInOrganisation(refusal, sent->call.operation)));
            m_own = {sent->token, owner->organisationId};
            attempt(sent, sent->token);
        });
}

void Client::renew(std::shared_ptr<Attempt> sent, const Error &refusal)
{
    sent->isSecond = true;
    m_tokens.renewed(sent->token).then(this, [this, sent, refusal](const Answer &token) {
        if (token) {
            sent->hasTriedWithout = false;
            return attempt(sent, *token);
        }
        // What the server said to the request is told; why there is no other token is told by whoever signs
        // in.
        sent->finish(std::unexpected(refusal));
    });
}

QFuture<Result<zitadel::Action>> Client::action(const QString &organisation, const QString &id,
                                                std::stop_token stop)
{
    return send({Operation::Open, m_wire->action(id), organisation, stop}).then(this, [this](Answer body) {
        return read<zitadel::Action>(std::move(body), Operation::Open, reader(&Wire::readAction));
    });
}

QFuture<Result<zitadel::WriteAnswer>> Client::write(const Call &call)
{
    return send(call).then(this, [this, operation = call.operation](Answer body) {
        return read<zitadel::WriteAnswer>(std::move(body), operation, reader(&Wire::readWritten));
    });
}

QFuture<Result<zitadel::WriteAnswer>>
Client::createAction(const QString &organisation, const zitadel::ActionFields &fields, std::stop_token stop)
{
    return write({Operation::Create, m_wire->createAction(fields), organisation, stop});
}

QFuture<Result<zitadel::WriteAnswer>> Client::updateAction(const QString &organisation, const QString &id,
                                                           const zitadel::ActionFields &fields,
                                                           std::stop_token stop)
{
    return write({Operation::Save, m_wire->updateAction(id, fields), organisation, stop});
}

QFuture<Result<zitadel::WriteAnswer>> Client::deactivateAction(const QString &organisation, const QString &id)
{
    return write({Operation::Deactivate, m_wire->deactivateAction(id), organisation, {}});
}

QFuture<Result<zitadel::WriteAnswer>> Client::reactivateAction(const QString &organisation, const QString &id)
{
    return write({Operation::Activate, m_wire->reactivateAction(id), organisation, {}});
}

QFuture<Result<>> Client::deleteAction(const QString &organisation, const QString &id)
{
    return send({Operation::Delete, m_wire->deleteAction(id), organisation, {}})
        .then(this, [this](Answer body) {
            return read<void>(std::move(body), Operation::Delete, reader(&Wire::readNothing));
        });
}

QFuture<Result<zitadel::Flow>> Client::flow(const QString &organisation, const QString &id)
{
    // The answer repeats the whole scripts, which may be megabytes.
    const auto take = [readFlow = reader(&Wire::readFlow)](Answer body) {
        return read<zitadel::Flow>(std::move(body), Operation::Flows, readFlow);
    };
    return answers::broughtTo(
        this,
        send({Operation::Flows, m_wire->flow(id), organisation, {}}).then(QtFuture::Launch::Async, take));
}

QFuture<Result<zitadel::WriteAnswer>> Client::setTriggerActions(const QString &organisation,
                                                                const QString &flow, const QString &trigger,
                                                                const QStringList &actionIds)
{
    return write(
        {Operation::SetTrigger, m_wire->setTriggerActions(flow, trigger, actionIds), organisation, {}});
}

QFuture<Result<zitadel::Organisation>> Client::organisation(const QString &organisation)
{
    return send({Operation::Organisation, m_wire->ownOrganisation(), organisation, {}})
        .then(this, [this](Answer body) {
            return read<zitadel::Organisation>(std::move(body), Operation::Organisation,
                                               reader(&Wire::readOwnOrganisation));
        });
}

// -- who, and what may they do

QFuture<Result<zitadel::Account>> Client::account()
{
    return send({Operation::Account, m_wire->account(), {}, {}}).then(this, [this](Answer body) {
        return read<zitadel::Account>(std::move(body), Operation::Account, reader(&Wire::readAccount));
    });
}

QFuture<Result<zitadel::Rights>> Client::rights(const QString &organisation)
{
    return send({Operation::Account, m_wire->permissions(), organisation, {}})
        .then(this, [this](Answer body) {
            return read<QStringList>(std::move(body), Operation::Account, reader(&Wire::readPermissions))
                .transform(zitadel::Rights::of);
        });
}

QFuture<Result<qsizetype>> Client::countActions(const QString &organisation)
{
    return send({Operation::List, m_wire->actions(0, 1), organisation, {}}).then(this, [this](Answer body) {
        return read<paging::ActionPage>(std::move(body), Operation::List, reader(&Wire::readActions))
            .transform([](const paging::ActionPage &page) { return page.total; });
    });
}

QFuture<Result<QDateTime>> Client::probe()
{
    return probe(m_wire, {});
}

QFuture<Result<QDateTime>> Client::probe(NetworkOptions::Wire wire, std::stop_token stop)
{
    return probe(Wire::of(wire), std::move(stop));
}

QFuture<Result<QDateTime>> Client::probe(const std::shared_ptr<const Wire> &wire, std::stop_token stop)
{
    const Call call{Operation::Probe, wire->health(), {}, std::move(stop)};
    return m_transport.send(request(call, {}, *wire)).then(this, [wire](const http::Outcome &outcome) {
        // Anything may answer 200; only an instance answers an empty object.
        const auto readNothing = [wire](QByteArray message) { return wire->readNothing(std::move(message)); };
        return read<void>(wire->judge(outcome, Operation::Probe), Operation::Probe, readNothing)
            .transform([&outcome] { return outcome.serverTime(); });
    });
}
