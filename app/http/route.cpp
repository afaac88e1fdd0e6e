// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/route.h"

#include "http/address.h"

using http::Route;

void Route::lead(QUrl &url, QHttpHeaders &headers) const
{
    if (instance.isEmpty() || !connection::isSameOrigin(url, instance))
        return;
    for (const auto &[name, value] : extra)
        headers.replaceOrAppend(name, value);
    if (connectTo.isEmpty() || connection::isSameOrigin(connectTo, instance))
        return;
    headers.replaceOrAppend(instanceHeader, instance.authority(QUrl::FullyEncoded).toLatin1());
    const QString below = instance.path(QUrl::FullyEncoded);
    QString path = url.path(QUrl::FullyEncoded);
    if (!below.isEmpty() && path.startsWith(below + u'/'))
        path.remove(0, below.size());
    url.setScheme(connectTo.scheme());
    url.setHost(connectTo.host());
    url.setPort(connectTo.port());
    url.setPath(connectTo.path(QUrl::FullyEncoded) + path, QUrl::StrictMode);
}
