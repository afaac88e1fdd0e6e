// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/address.h"

namespace demo {

using namespace Qt::StringLiterals;

void Address::setLoopback()
{
    if (m_externalBase.isEmpty())
        m_names = {"127.0.0.1", "localhost"};
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
    m_names = {plain.host(QUrl::FullyEncoded).toLatin1().toLower()};
}

bool Address::accepts(QByteArrayView host) const
{
    const qsizetype port = host.indexOf(':', qMax<qsizetype>(0, host.lastIndexOf(']')));
    return m_names.contains(host.first(port < 0 ? host.size() : port).toByteArray().toLower());
}

QByteArray Address::base(QByteArrayView host) const
{
    return m_externalBase.isEmpty() ? "http://" + host.toByteArray().toLower() : m_externalBase;
}

} // namespace demo
