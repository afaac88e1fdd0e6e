// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QUrl>

namespace demo {

/// By which names the instance may be called, and what it calls itself (API 3).
///
/// A real instance knows its name from its configuration ("ExternalDomain") and refuses all others, also when
/// the request has reached it. Until a name is given, it is called by its socket.
class Address
{
public:
    /// Called by `127.0.0.1` or `localhost`.
    void setLoopback();

    /// The only name from now on: the host of \a url. What base() says has its scheme and port as well; the
    /// rest of it is not looked at.
    void setExternalUrl(const QUrl &url);

    /// Whether a request with this `Host` header is for us; its port does not matter.
    bool accepts(QByteArrayView host) const;

    /// `scheme://host[:port]` without a slash at the end: the issuer of tokens and start of all addresses, as
    /// it is for a client that called us \a host.
    QByteArray base(QByteArrayView host) const;

    /// The host by configuration, for messages.
    QString externalDomain() const { return m_externalDomain; }

private:
    QByteArray m_externalBase; ///< empty: follows the `Host` header
    QString m_externalDomain = QStringLiteral("localhost");
    QByteArrayList m_names; ///< in lower case
};

} // namespace demo
