// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <expected>

namespace demo {

/// The first of the two stages in which a body is read (API 9): finds the first complete JSON value.
///
/// Bytes after it are not looked at. An empty or blank body gives an empty view. Otherwise the view starts at
/// the value's first character, from which the second stage counts lines and columns. The error is the real
/// server's text, such as `unexpected EOF`.
std::expected<QByteArrayView, QString> firstJsonValue(QByteArrayView body);

} // namespace demo
