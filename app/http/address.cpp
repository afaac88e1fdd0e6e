// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"

#include "http/pastedtoken.h"

#include <QCoreApplication>
#include <QHostAddress>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(connection)
};

std::unexpected<Error> refused(const QString &message, const QString &advice = {})
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

/// Stricter than http::isLoopback: only a name that cannot be meant otherwise gets a token without TLS.
bool isThisMachine(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1) || QHostAddress(host).isLoopback();
}

/// What people copy from the browser's address bar is a page below the instance, not the instance itself.
/// What stands before it, such as the path that a proxy serves it under, is kept.
QString withoutPage(const QString &path)
{
    static const QStringList pages{u"ui"_s,         u"oauth"_s,  u"oidc"_s,   u".well-known"_s,
                                   u"management"_s, u"admin"_s,  u"auth"_s,   u"system"_s,
                                   u"saml"_s,       u"assets"_s, u"debug"_s,  u"device"_s,
                                   u"idps"_s,       u"v2"_s,     u"v2beta"_s, u"openapi"_s};
    QStringList kept;
    for (const QString &part : path.split(u'/', Qt::SkipEmptyParts)) {
        if (pages.contains(part, Qt::CaseInsensitive) || part.startsWith("zitadel."_L1))
            break;
        kept << part;
    }
    return kept.isEmpty() ? QString() : u'/' + kept.join(u'/');
}

int defaultPort(const QString &scheme)
{
    return scheme == "https"_L1 ? 443 : 80;
}

/// As it came along when it was copied out of a text.
QString withoutWrapping(const QString &typed)
{
    QString address = pastedtoken::withoutInvisible(typed);
    address.removeIf([](QChar c) { return c == u'\n' || c == u'\r' || c == u'\t'; });
    address = address.trimmed();
    static const QString around = u"<>\"'`\u201c\u201d\u201e\u2018\u2019"_s;
    while (!address.isEmpty() && around.contains(address.front()))
        address.removeFirst();
    while (!address.isEmpty() && around.contains(address.back()))
        address.chop(1);
    return address.trimmed();
}

} // namespace

Result<QUrl> connection::instanceUrl(const QString &typed)
{
    QString address = withoutWrapping(typed);
    if (address.isEmpty())
        return refused(Texts::tr("The instance's address is empty."));
    if (!address.contains("://"_L1))
        address.prepend("https://"_L1);
    QUrl url(address, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return refused(Texts::tr("“%1” is not an address.").arg(typed),
                       Texts::tr("It should look like https://acme.example.com."));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return refused(Texts::tr("“%1” is not a web address.").arg(typed),
                       Texts::tr("It should look like https://acme.example.com."));
    // A password in an address would end up in logs and window titles.
    if (!url.userInfo().isEmpty())
        return refused(Texts::tr("The address must not contain a user name or password."));
    if (url.scheme() == "http"_L1 && !isThisMachine(url.host()))
        return refused(Texts::tr("The address begins with http, so the token would travel unprotected."),
                       Texts::tr("Use https. Plain http is possible only to this machine."));
    url.setPath(withoutPage(url.path()));
    url.setQuery(QString());
    url.setFragment(QString());
    if (url.port() == defaultPort(url.scheme()))
        url.setPort(-1);
    return url;
}

bool connection::isSameOrigin(const QUrl &a, const QUrl &b)
{
    const auto port = [](const QUrl &url) { return url.port(defaultPort(url.scheme())); };
    return a.scheme() == b.scheme() && a.host() == b.host() && port(a) == port(b);
}

bool connection::mayBeOpened(const QUrl &page)
{
    if (!page.isValid() || page.host().isEmpty() || !page.userInfo().isEmpty())
        return false;
    return page.scheme() == "https"_L1 || (page.scheme() == "http"_L1 && isThisMachine(page.host()));
}

QUrl connection::below(QUrl instance, const QByteArray &path)
{
    instance.setPath(instance.path(QUrl::FullyEncoded) + QString::fromLatin1(path), QUrl::StrictMode);
    return instance;
}

bool connection::isOneWord(QByteArrayView text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f; });
}
