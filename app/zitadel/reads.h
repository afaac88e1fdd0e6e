// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/limits.h"

#include <array>
#include <chrono>

/// What reads show of a write, and how long they may lag behind it (reference 2.3, gotchas 1 and 7).
namespace reads {

/// Pauses between reads that lag behind a write; after the last one that is waited for the server is believed.
inline constexpr std::array pauses{std::chrono::milliseconds(50),  std::chrono::milliseconds(100),
                                   std::chrono::milliseconds(200), std::chrono::milliseconds(400),
                                   std::chrono::milliseconds(800), std::chrono::milliseconds(1600),
                                   std::chrono::milliseconds(3200)};

/// What was sent as a read shows it: the server clamps a timeout.
inline zitadel::ActionFields shown(zitadel::ActionFields fields)
{
    fields.timeout = limits::effectiveTimeout(fields.timeout);
    return fields;
}

} // namespace reads
