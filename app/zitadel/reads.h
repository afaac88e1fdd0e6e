// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/limits.h"

#include <array>
#include <chrono>
#include <span>

/// What reads show of a write, and how long they may lag behind it (API 23, 31).
namespace reads {

/// Pauses between reads that lag behind a write; after the last one that is waited for the server is
/// believed.
inline constexpr std::array pauses{std::chrono::milliseconds(50),  std::chrono::milliseconds(100),
                                   std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                   std::chrono::milliseconds(800), std::chrono::milliseconds(1600),
                                   std::chrono::milliseconds(3200)};
using Pauses = std::span<const std::chrono::milliseconds>;

/// While a person waits for one answer: about a second and a half.
inline constexpr Pauses briefly = Pauses(pauses).first(5);
/// Before something is done that cannot be taken back: about three seconds.
inline constexpr Pauses patiently = Pauses(pauses).first(6);
/// Where much has been written, and nobody waits for this alone: about six seconds.
inline constexpr Pauses atLength = Pauses(pauses);

/// Later than this after a write no read is late any more: twice the longest cycle in which the server
/// refreshes what it reads from (API 23).
inline constexpr std::chrono::seconds longestLag{120};

/// What was sent as a read shows it: the server clamps a timeout.
inline zitadel::ActionFields shown(zitadel::ActionFields fields)
{
    fields.timeout = limits::effectiveTimeout(fields.timeout);
    return fields;
}

} // namespace reads
