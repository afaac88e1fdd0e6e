// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace http {

/// What a person needs to recognise a certificate.
struct Certificate
{
    QString subject;   ///< common name, or organisation where there is none
    QString issuer;    ///< likewise
    QStringList names; ///< the host names it is good for
    QDateTime validFrom;
    QDateTime validUntil;
    QString fingerprint; ///< SHA-256, hexadecimal in pairs
    bool isSelfSigned = false;

    bool operator==(const Certificate &) const = default;
};

/// Why a server's certificate was refused.
struct TlsRefusal
{
    enum class Reason {
        WrongName, ///< good for other names than the one asked for
        Expired,
        NotYetValid,
        UnknownAuthority, ///< nobody we trust vouches for it; a private authority can be added
        SelfSigned,       ///< it vouches for itself
        Other,            ///< see `words`
    };
    Reason reason = Reason::Other;
    QString host;             ///< the name asked for
    Certificate culprit;      ///< the one that the reason is about; mostly, but not always, the server's own
    QList<Certificate> chain; ///< as the server showed it, its own first; may be empty
    QStringList words;        ///< Qt's English text of every check that failed

    bool operator==(const TlsRefusal &) const = default;
};

} // namespace http
