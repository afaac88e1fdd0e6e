// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace demo {

/// An unguessable word of letters that need no encoding in URLs; \a bytes of chance are in it.
QByteArray randomToken(qsizetype bytes = 48);

/// \a length letters, drawn from \a alphabet.
QByteArray randomLetters(QByteArrayView alphabet, qsizetype length);

} // namespace demo
