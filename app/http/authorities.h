// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/certificate.h"
#include "base/result.h"

namespace http {

/// Reads the certificates of a PEM (or a single DER) file. Kind::Input if there is none in it, if it holds a
/// private key, if none of them is a certificate authority's, or if no root is among these.
Result<QList<Certificate>> authoritiesIn(const QByteArray &fileContent);

/// @p fileContent as the PEM that NetworkOptions::privateAuthorities takes.
QByteArray authoritiesAsPem(const QByteArray &fileContent);

} // namespace http
