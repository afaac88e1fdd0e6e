// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/networksecrets.h"

#include "access/secrets/secrets.h"

QFuture<NetworkSecrets> readNetworkSecrets(Secrets &secrets, const Profile &profile)
{
    const bool needsHeaders = !profile.network.extraHeaders.isEmpty();
    return secrets.read(profile.id, Secrets::Kind::ProxyPassword)
        .then(&secrets,
              [&secrets, id = profile.id, needsHeaders](const Result<QByteArray> &password) {
                  const NetworkSecrets found{.proxyPassword = password.value_or(QByteArray()), .headers = {}};
                  if (!needsHeaders)
                      return QtFuture::makeReadyValueFuture(found);
                  return secrets.read(id, Secrets::Kind::ExtraHeaders)
                      .then(&secrets, [found](const Result<QByteArray> &text) {
                          NetworkSecrets all = found;
                          all.headers = text.and_then(extraheaders::parse).value_or(extraheaders::List());
                          return all;
                      });
              })
        .unwrap();
}
