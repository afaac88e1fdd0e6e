// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/person.h"
#include "access/signin/refusal.h"

#include <QHostAddress>
#include <QOAuthHttpServerReplyHandler>

using namespace Qt::StringLiterals;

namespace signin {

namespace {

/// A value of a query as a form has it: a plus sign is a blank. Qt leaves both the plus sign and what is
/// percent-encoded of delimiters as they are.
QByteArray decoded(const QString &value)
{
    QByteArray bytes = value.toUtf8();
    bytes.replace('+', ' ');
    return QByteArray::fromPercentEncoding(bytes);
}

} // namespace

BrowserGrant::BrowserGrant(const Profile &profile, Authority &authority, QObject *parent)
    : PersonGrant(profile, authority, parent)
{
}

BrowserGrant::~BrowserGrant() = default;

QFuture<Result<Tokens>> BrowserGrant::begin()
{
    auto future = wait();
    m_authority.endpoints().then(this,
                                 [this, round = round()](const Result<Authority::Endpoints> &endpoints) {
                                     if (!isWaiting(round))
                                         return;
                                     if (!endpoints)
                                         return finish(std::unexpected(endpoints.error()));
                                     openPage(*endpoints);
                                 });
    return future;
}

void BrowserGrant::openPage(const Authority::Endpoints &endpoints)
{
    // Port and name do not matter to the server, the path does (API 57).
    m_listener = std::make_unique<QOAuthHttpServerReplyHandler>();
    m_listener->setCallbackPath(u"/callback"_s);
    if (!m_listener->isListening() && !m_listener->listen(QHostAddress::LocalHost, 0)) {
        return finish(std::unexpected(
            Error{.kind = Error::Kind::SignInFailed,
                  .message = tr("No port of this computer could be opened for the browser's answer."),
                  .advice = tr("Sign in by device code instead.")}));
    }
    m_redirect = "http://127.0.0.1:" + QByteArray::number(m_listener->port()) + "/callback";
    m_state = randomWord();
    m_verifier = randomWord();
    connect(m_listener.get(), &QAbstractOAuthReplyHandler::callbackReceived, this,
            &BrowserGrant::pageAnswered);

    QUrl page = endpoints.authorization;
    page.setQuery(QString::fromLatin1(encoded({{"client_id", m_clientId},
                                               {"redirect_uri", m_redirect},
                                               {"response_type", "code"},
                                               {"scope", personScope()},
                                               {"state", m_state},
                                               {"nonce", randomWord()},
                                               {"code_challenge", challenge(m_verifier)},
                                               {"code_challenge_method", "S256"}})),
                  QUrl::StrictMode);
    emit prompted({.kind = SignInPrompt::Kind::Browser, .url = page});
}

void BrowserGrant::pageAnswered(const QVariantMap &values)
{
    const auto value = [&values](const QString &name) { return decoded(values.value(name).toString()); };
    // Anybody on this computer can call the port; only the page that we opened knows the state.
    if (m_state.isEmpty() || value(u"state"_s) != m_state) {
        m_listener->setCallbackText(tr("This is not the answer that Action Studio waits for."));
        return;
    }
    if (const QByteArray error = value(u"error"_s); !error.isEmpty()) {
        m_listener->setCallbackText(tr("You are not signed in. You can close this page."));
        const Error refused = refusal({.serverMessage = QString::fromUtf8(value(u"error_description"_s)),
                                       .serverId = QString::fromUtf8(error)});
        // Queued, so that the page is answered before the port is closed.
        QMetaObject::invokeMethod(
            this,
            [this, refused, round = round()] {
                if (isWaiting(round))
                    finish(std::unexpected(refused));
            },
            Qt::QueuedConnection);
        return;
    }
    m_listener->setCallbackText(tr("You can close this page and go back to Action Studio."));
    m_state.clear(); // spent
    m_authority
        .tokens({{"grant_type", "authorization_code"},
                 {"code", value(u"code"_s)},
                 {"redirect_uri", m_redirect},
                 {"client_id", m_clientId},
                 {"code_verifier", m_verifier}})
        .then(this, [this, round = round()](const Result<Tokens> &tokens) {
            PersonGrant::answered(round, tokens);
        });
}

void BrowserGrant::stopListening()
{
    // Not at once: we may be called from within the listener.
    if (m_listener) {
        m_listener->disconnect(this);
        m_listener.release()->deleteLater();
    }
}

} // namespace signin
