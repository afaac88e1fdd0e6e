// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/address.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
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

} // namespace

Result<QUrl> connection::instanceUrl(const QString &typed)
{
    QString address = typed.trimmed();
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
    QString path = url.path();
    while (path.endsWith(u'/'))
        path.chop(1);
    url.setPath(path);
    url.setQuery(QString());
    url.setFragment(QString());
    return url;
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

Result<QByteArray> connection::tokenFromFile(const QString &path)
{
    QFile file(path);
    if (!QFileInfo::exists(path))
        return refused(Texts::tr("The token file “%1” does not exist.").arg(path));
    if (QFileInfo(path).isDir())
        return refused(Texts::tr("The token file “%1” is a folder.").arg(path));
    if (!file.open(QIODevice::ReadOnly))
        return refused(Texts::tr("The token file “%1” cannot be read: %2").arg(path, file.errorString()));
    // No token is longer; what is, is another file given by mistake.
    const QByteArray token = file.read(64 * 1024 + 1).trimmed();
    if (token.isEmpty())
        return refused(Texts::tr("The token file “%1” is empty.").arg(path));
    if (!isOneWord(token) || token.size() > 64 * 1024)
        return refused(Texts::tr("The token file “%1” does not hold a token.").arg(path),
                       Texts::tr("It should contain the token alone, on one line."));
    return token;
}
