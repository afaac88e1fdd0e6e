// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/certificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslError>

/// Qt's certificates and checks, as the plain structs that the rest of the program knows.
namespace http {

/// What is in @p certificate for a person to see. Texts are short and in one line, whatever a stranger's
/// server wrote into them.
Certificate factsOf(const QSslCertificate &certificate);

/// What failed when @p host showed @p chain, with the most telling reason of several.
TlsRefusal refusalOf(const QString &host, const QList<QSslError> &errors,
                     const QList<QSslCertificate> &chain);

/// Qt's defaults, with those of @p pem trusted besides the system's authorities. Takes 100 ms and more: not
/// on the GUI thread.
QSslConfiguration trustingAlso(const QByteArray &pem);

} // namespace http
