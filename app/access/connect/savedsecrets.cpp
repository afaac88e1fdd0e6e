// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/savedsecrets.h"

#include "http/address.h"

#include <QSet>

using Kind = Secrets::Kind;
using Method = SignInOptions::Method;

namespace {

/// What belongs to a way of signing in that is no longer used, or to another instance or app.
QSet<Kind> unwanted(const Profile &before, const Profile &saved)
{
    QSet<Kind> kinds;
    if (before.signIn.method != saved.signIn.method) {
        kinds.unite({Kind::RefreshToken, Kind::SessionToken});
        if (before.signIn.method == Method::AccessToken)
            kinds.insert(Kind::AccessToken);
        if (before.signIn.method == Method::KeyFile)
            kinds.insert(Kind::Key);
        if (before.signIn.method == Method::ClientCredentials)
            kinds.insert(Kind::ClientSecret);
    }
    if (before.url != saved.url || before.signIn.clientId != saved.signIn.clientId)
        kinds.unite({Kind::RefreshToken, Kind::SessionToken});
    // What was given for one server is never sent to another; who saved has been asked for it again.
    if (!connection::isSameOrigin(before.url, saved.url) ||
        !connection::isSameOrigin(reachedAt(before), reachedAt(saved)))
        kinds.unite({Kind::AccessToken, Kind::ClientSecret, Kind::Key, Kind::RefreshToken, Kind::SessionToken,
                     Kind::ExtraHeaders});
    if (saved.network.extraHeaders.isEmpty())
        kinds.insert(Kind::ExtraHeaders);
    if (!saved.signIn.keyFile.isEmpty())
        kinds.insert(Kind::Key); // the file is read each time
    return kinds;
}

/// From memory into the keyring, or the other way round. What the keyring does not hand out stays there.
QFuture<Result<>> moved(Secrets &secrets, const Profile &saved, Kind kind)
{
    return secrets.read(saved.id, kind)
        .then(&secrets,
              [&secrets, saved, kind](const Result<QByteArray> &secret) -> QFuture<Result<>> {
                  if (!secret)
                      return QtFuture::makeReadyValueFuture<Result<>>(std::unexpected(secret.error()));
                  if (secret->isEmpty())
                      return QtFuture::makeReadyValueFuture(Result<>());
                  return secrets.store(saved.id, kind, *secret, saved.signIn.isRemembered)
                      .then(&secrets, [](Secrets::Kept) { return Result<>(); });
              })
        .unwrap();
}

} // namespace

QFuture<Result<>> saveSecrets(Secrets &secrets, const Profile &before, const Profile &saved,
                              const TypedSecrets &typed)
{
    QList<QFuture<Result<>>> all;
    for (auto secret = typed.begin(); secret != typed.end(); ++secret)
        all.append(secrets.store(saved.id, secret.key(), secret.value(), saved.signIn.isRemembered)
                       .then(&secrets, [](Secrets::Kept) { return Result<>(); }));
    if (!before.id.isEmpty()) {
        const QSet<Kind> toGo = unwanted(before, saved);
        for (const Kind kind : {Kind::AccessToken, Kind::ClientSecret, Kind::Key, Kind::RefreshToken,
                                Kind::SessionToken, Kind::ProxyPassword, Kind::ExtraHeaders}) {
            if (typed.contains(kind))
                continue;
            if (toGo.contains(kind))
                all.append(secrets.remove(saved.id, kind));
            else if (before.signIn.isRemembered != saved.signIn.isRemembered)
                all.append(moved(secrets, saved, kind));
        }
    }
    if (all.isEmpty())
        return QtFuture::makeReadyValueFuture(Result<>());
    return QtFuture::whenAll(all.begin(), all.end())
        .then(&secrets, [](const QList<QFuture<Result<>>> &done) -> Result<> {
            for (const QFuture<Result<>> &one : done) {
                if (one.resultCount() == 0) // cancelled, as the secrets are about to die
                    continue;
                if (const Result<> result = one.result(); !result)
                    return result;
            }
            return {};
        });
}
