// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/proxysettings.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;
using http::ProxySettings;

bool http::isLoopback(const QString &host)
{
    const QHostAddress address(host);
    if (!address.isNull())
        return address.isLoopback();
    // A dot at the end of a name means that it is complete, not that it is another one.
    const QStringView name = host.endsWith(u'.') ? QStringView(host).chopped(1) : QStringView(host);
    return name.compare("localhost"_L1, Qt::CaseInsensitive) == 0 ||
           name.endsWith(".localhost"_L1, Qt::CaseInsensitive);
}

ProxySettings::ProxySettings(const ProxyOptions &options, const QByteArray &password)
    : m_mode(options.mode)
{
    if (m_mode != ProxyOptions::Mode::Manual)
        return;
    // Name and password as part of the proxy rather than as an answer to QNetworkAccessManager's question: Qt
    // tries them once, where an answer to the question would be asked for again and again when it is wrong.
    m_manual = QNetworkProxy(options.type == ProxyOptions::Type::Socks5 ? QNetworkProxy::Socks5Proxy
                                                                        : QNetworkProxy::HttpProxy,
                             options.host, options.port, options.user,
                             options.user.isEmpty() ? QString() : QString::fromUtf8(password));
}

QString ProxySettings::key(const QUrl &url)
{
    return url.scheme() + u"://"_s + url.host().toLower() + u':' + QString::number(url.port(-1));
}

bool ProxySettings::hasToAskFor(const QUrl &url) const
{
    return m_mode == ProxyOptions::Mode::System && !isLoopback(url.host()) && !m_system.contains(key(url));
}

void ProxySettings::setSystemProxies(const QUrl &url, const QList<QNetworkProxy> &proxies)
{
    m_system.insert(key(url), proxies);
}

bool ProxySettings::isProxied(const QUrl &url) const
{
    return m_mode != ProxyOptions::Mode::None &&
           proxiesFor(url).constFirst().type() != QNetworkProxy::NoProxy;
}

QList<QNetworkProxy> ProxySettings::queryProxy(const QNetworkProxyQuery &query)
{
    return proxiesFor(query.url());
}

QList<QNetworkProxy> ProxySettings::proxiesFor(const QUrl &url) const
{
    // Whatever the mode: only to this computer may requests travel readable, and over a proxy they would
    // leave it, token included. Besides, to a proxy this computer is another one.
    if (isLoopback(url.host()))
        return {QNetworkProxy(QNetworkProxy::NoProxy)};
    switch (m_mode) {
    case ProxyOptions::Mode::Manual:
        return {m_manual};
    case ProxyOptions::Mode::System:
        if (const auto known = m_system.constFind(key(url)); known != m_system.cend())
            return *known;
        break;
    case ProxyOptions::Mode::None:
        break;
    }
    return {QNetworkProxy(QNetworkProxy::NoProxy)};
}

QList<QNetworkProxy> http::systemProxiesFor(const QUrl &url)
{
    QList<QNetworkProxy> proxies = QNetworkProxyFactory::systemProxyForQuery(QNetworkProxyQuery(url));
    // "As the application has it" would lead back to where we came from.
    proxies.removeIf([](const QNetworkProxy &proxy) { return proxy.type() == QNetworkProxy::DefaultProxy; });
    return proxies.isEmpty() ? QList{QNetworkProxy(QNetworkProxy::NoProxy)} : proxies;
}
