// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace http {
struct TlsRefusal;
}

namespace explain {

struct CertificateTexts
{
    QString message; ///< what is wrong with the certificate, one sentence
    QString advice;  ///< who can do what about it
};

/// Why a server's certificate was refused, in words.
CertificateTexts certificateRefused(const http::TlsRefusal &refusal);

} // namespace explain
