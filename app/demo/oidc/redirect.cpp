// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/redirect.h"

#include <QHostAddress>
#include <QUrl>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

HttpResponse redirectWith(const QByteArray &redirectUri,
                          const QList<std::pair<QByteArray, QByteArray>> &fields)
{
    const qsizetype hash = redirectUri.indexOf('#');
    QByteArray address = redirectUri.first(hash < 0 ? redirectUri.size() : hash);
    for (const auto &[name, value] : fields) {
        if (value.isEmpty())
            continue;
        address += address.contains('?') ? '&' : '?';
        address += name + '=' + value.toPercentEncoding(" ").replace(' ', '+'); // as in a form
    }
    return redirectTo(hash < 0 ? address : address + redirectUri.sliced(hash));
}

bool isLoopback(const QString &host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

bool isRedirectOf(const AppRecord &app, const QByteArray &redirectUri)
{
    const QUrl url = QUrl::fromEncoded(redirectUri, QUrl::StrictMode);
    static const QStringList schemes{u"http"_s, u"https"_s};
    if (!url.isValid() || !schemes.contains(url.scheme()) || !isLoopback(url.host()))
        return false;
    QByteArray path = url.path(QUrl::FullyEncoded).toLatin1();
    if (url.hasQuery())
        path += '?' + url.query(QUrl::FullyEncoded).toLatin1();
    return app.redirectPaths.contains(path);
}

HttpResponse redirectWithCode(const AuthRequest &request, const QByteArray &code)
{
    return redirectWith(request.redirectUri, {{"code", code}, {"state", request.state}});
}

HttpResponse redirectWithError(const QByteArray &redirectUri, const QByteArray &state,
                               const OAuthError &error)
{
    return redirectWith(
        redirectUri,
        {{"error", error.error}, {"error_description", error.description.toUtf8()}, {"state", state}});
}

} // namespace demo
