// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/outside.h"

#include "access/secrets/secrets.h"

namespace promote {

Outside::Outside(const Profile &profile, Secrets &secrets, const NetworkSecrets &network, QObject *parent)
    : QObject(parent)
    , m_profile(profile)
    , m_secrets(secrets)
    , m_link(new ServerLink(profile, secrets, network))
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

QFuture<Result<placeholders::Values>> Outside::values()
{
    return valuesOf(this, m_secrets, m_profile.id);
}

QFuture<Result<placeholders::Values>> valuesOf(QObject *context, Secrets &secrets, const QString &profile)
{
    return secrets.read(profile, Secrets::Kind::Placeholders)
        .then(context, [](const Result<QByteArray> &json) { return json.and_then(placeholders::fromJson); });
}

} // namespace promote
