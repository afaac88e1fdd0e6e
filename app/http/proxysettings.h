// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/networkoptions.h"

#include <QHash>
#include <QNetworkProxyFactory>
#include <QUrl>

namespace http {

/// True for this computer itself, which no proxy stands before: localhost, *.localhost, 127.0.0.0/8 and ::1.
bool isLoopback(const QString &host);

/// Which proxy each host is reached by, as far as that is known yet.
///
/// The system's answer for a host can take seconds (a script that is fetched from the network), so it is
/// asked for elsewhere (systemProxiesFor) and handed in; Qt only ever gets what is here already.
class ProxySettings : public QNetworkProxyFactory
{
public:
    ProxySettings(const ProxyOptions &options, const QByteArray &password);

    /// True if the system has to be asked before @p url can be reached.
    bool hasToAskFor(const QUrl &url) const;
    void setSystemProxies(const QUrl &url, const QList<QNetworkProxy> &proxies);

    /// True if requests to @p url leave by a proxy, as far as is known.
    bool isProxied(const QUrl &url) const;

    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override;

private:
    /// Scheme, host and port: the system may send http and https different ways.
    static QString key(const QUrl &url);
    QList<QNetworkProxy> proxiesFor(const QUrl &url) const;

    const ProxyOptions::Mode m_mode;
    QNetworkProxy m_manual{QNetworkProxy::NoProxy};
    QHash<QString, QList<QNetworkProxy>> m_system;
};

/// What the system says for @p url; blocks. Never empty.
QList<QNetworkProxy> systemProxiesFor(const QUrl &url);

} // namespace http
