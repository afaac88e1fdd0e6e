// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <chrono>

namespace demo {

/// A point of time as the server stores it: UTC, microseconds.
using Moment = std::chrono::sys_time<std::chrono::microseconds>;

inline Moment now()
{
    return std::chrono::floor<std::chrono::microseconds>(std::chrono::system_clock::now());
}

} // namespace demo
