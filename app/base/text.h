// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Counting and converting text the way the server does.
namespace text {

/// Unicode code points in @p text. A QString counts UTF-16 units, so an emoji would count twice.
/// A lone surrogate counts as one.
qsizetype codePoints(QStringView text);

/// Bytes that @p text takes as UTF-8, without making the copy.
qsizetype utf8Bytes(QStringView text);

/// Decodes UTF-8 without dropping a leading byte order mark, which QString::fromUtf8() swallows:
/// the server stores scripts verbatim (API 28), so a load and save must send the very same bytes.
QString fromUtf8Verbatim(QByteArrayView utf8);

/// True if @p text has no lone surrogate and so survives the way through UTF-8 unchanged.
bool isWellFormed(QStringView text);

/// The line of @p position in @p text, from 1 on. LF, CR LF, and a CR alone end a line, as the editor counts.
/// A position behind the end is in the last line; one between CR and LF is still before the line's end.
qsizetype lineAt(QStringView text, qsizetype position);

} // namespace text
