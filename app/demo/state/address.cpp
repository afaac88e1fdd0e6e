// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/address.h"

namespace demo {

using namespace Qt::StringLiterals;

void Address::setPort(quint16 port)
{
    if (m_externalBase.isEmpty())
        m_hosts = {"127.0.0.1:" + QByteArray::number(port), "localhost:" + QByteArray::number(port)};
}

void Address::setExternalUrl(const QUrl &url)
{
    QUrl plain =
        url.adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    const int usual = plain.scheme() == "https"_L1 ? 443 : 80;
    const int port = plain.port(usual);
    if (port == usual)
        plain.setPort(-1);
    m_externalBase = plain.toEncoded();
    m_externalDomain = plain.host();
    const QByteArray host = plain.authority(QUrl::FullyEncoded).toLatin1().toLower();
    m_hosts = {host};
    if (port == usual)
        m_hosts << host + ':' + QByteArray::number(port);
}

bool Address::accepts(QByteArrayView host) const
{
    return m_hosts.contains(host.toByteArray().toLower());
}

QByteArray Address::base(QByteArrayView host) const
{
    return m_externalBase.isEmpty() ? "http://" + host.toByteArray().toLower() : m_externalBase;
}

} // namespace demo
