// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>
#include <optional>

/// Timeouts as protobuf's JSON writes them: decimal seconds and an `s`, up to nine fraction digits (API 14).
namespace zitadel {

/// Reads "10s" or "1.5s" without rounding; nothing when @p json is no such duration.
std::optional<std::chrono::nanoseconds> durationFromJson(QByteArrayView json);

/// Writes the shortest exact form, such as "1.5s". Negative values are written as they are; the server
/// refuses them.
QByteArray durationToJson(std::chrono::nanoseconds duration);

} // namespace zitadel
