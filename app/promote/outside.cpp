// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/outside.h"

namespace promote {

Outside::Outside(const Profile &profile, Secrets &secrets, const QByteArray &proxyPassword, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_link(new ServerLink(profile, secrets, proxyPassword))
    , m_archive(Archive::pathFor(profile))
    , m_ledger(m_link->client(), m_archive)
{
}

Outside::~Outside() = default;

QFuture<Result<>> Outside::signIn()
{
    return m_link->credentials().token().then(this, [this](const Result<QByteArray> &token) -> Result<> {
        if (token)
            return {};
        Error error = token.error();
        if (error.kind == Error::Kind::SignInFailed && m_link->credentials().needsPerson())
            error.advice = tr("This connection needs a person to sign in: open it in the window first.");
        return std::unexpected(error);
    });
}

QFuture<Result<OrganisationList>> Outside::organisations(const QString &name)
{
    return client().organisations(name);
}

} // namespace promote
