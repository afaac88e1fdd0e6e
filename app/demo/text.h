// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

namespace demo {

/// UTF-8 as text, with a byte order mark at its start, which QString::fromUtf8() drops.
QString textOf(QByteArrayView utf8);

/// In small letters, one by one as Go does it: U+0130 becomes a plain `i`, and no two letters are taken for
/// one (API 30).
QString lowerCase(const QString &text);

/// Whether gRPC could carry this in a header: nothing but printable ASCII.
bool isPrintable(QByteArrayView text);

} // namespace demo
