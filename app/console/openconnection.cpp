// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/openconnection.h"

#include "access/profile/profilestore.h"
#include "console/words.h"
#include "http/headerfile.h"
#include "http/pastedtoken.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

OrStatus<std::unique_ptr<OpenConnection>> openAddress(const CommandLine &line, Secrets &secrets)
{
    Profile profile;
    profile.id = u"command-line"_s;
    profile.name = line.connection->url.authority();
    profile.url = line.connection->url;
    profile.network.wire = line.transport.value_or(profile.network.wire);
    const auto token = pastedtoken::fromFileNow(line.tokenFile);
    if (!token)
        return std::unexpected(fail(token.error(), BadUsage));
    awaitEnd(secrets.store(profile.id, Secrets::Kind::AccessToken, *token));
    profile.network.connectTo = line.connectTo;
    NetworkSecrets network;
    if (!line.headerFile.isEmpty()) {
        const auto headers = waitFor(extraheaders::fromFile(line.headerFile, &secrets));
        if (!headers)
            return std::unexpected(fail(headers.error(), BadUsage));
        network.headers = *headers;
        profile.network.extraHeaders = extraheaders::namesOf(*headers);
    }
    return std::make_unique<OpenConnection>(profile, secrets, network);
}

} // namespace

Error noAnswer()
{
    return {.kind = Error::Kind::Cancelled, .message = Texts::tr("It was ended before there was an answer.")};
}

OpenConnection::OpenConnection(const Profile &profile, Secrets &secrets, const NetworkSecrets &network)
    : m_outside(profile, secrets, network)
{
}

OrStatus<zitadel::Organisation> OpenConnection::organisation(const QString &id)
{
    if (const auto signedIn = waitFor(m_outside.signIn()); !signedIn)
        return std::unexpected(fail(signedIn.error()));
    return waitFor(client().organisation(id)).transform_error([](const Error &error) { return fail(error); });
}

OrStatus<Ledger::Snapshot> OpenConnection::read(const zitadel::Organisation &organisation)
{
    auto present = waitFor(ledger().readSnapshot(organisation));
    if (!present)
        return std::unexpected(fail(present.error()));
    // Every version that was seen can be had back in the window.
    if (!present->kept)
        fail(Error{
            .message =
                Texts::tr("What was read is not in the history: %1").arg(present->kept.error().message)});
    return *std::move(present);
}

std::unique_ptr<Secrets> secretsFor(const CommandLine &line)
{
    return std::make_unique<Secrets>(!line.connection);
}

OrStatus<std::unique_ptr<OpenConnection>> open(const CommandLine &line, Secrets &secrets)
{
    return line.connection ? openAddress(line, secrets) : openSaved(line.profile, secrets, line.transport);
}

OrStatus<std::unique_ptr<OpenConnection>> openSaved(const QString &profile, Secrets &secrets,
                                                    std::optional<NetworkOptions::Wire> transport)
{
    ProfileStore profiles(ProfileStore::defaultPath());
    if (const auto loaded = profiles.load(); !loaded)
        return std::unexpected(fail(loaded.error()));
    auto found = profiles.named(profile);
    if (!found)
        return std::unexpected(
            fail({.message = Texts::tr("There is no connection “%1”.").arg(profile)}, BadUsage));
    found->network.wire = transport.value_or(found->network.wire);
    const auto network = readNetworkSecrets(secrets, *found);
    awaitEnd(network);
    return std::make_unique<OpenConnection>(*found, secrets,
                                            network.resultCount() > 0 ? network.result() : NetworkSecrets());
}

} // namespace console
