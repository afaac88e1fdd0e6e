// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <expected>

namespace demo {

class Tokens;

/// Reads one JSON object and gives it as a google.protobuf.Struct, in which every number is a double. The
/// error is that of Tokens.
std::expected<QByteArray, QString> structBytes(Tokens &tokens);

} // namespace demo
