// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace demo {

/// An RSA key of 2048 bits.
struct RsaKey
{
    QByteArray privatePem; ///< PKCS#1
    QByteArray publicDer;
};

/// Takes a tenth of a second or so.
RsaKey makeRsaKey();

/// Whether \a signature is one by RS256 of \a text.
bool isSignedBy(const QByteArray &publicDer, const QByteArray &text, const QByteArray &signature);

} // namespace demo
