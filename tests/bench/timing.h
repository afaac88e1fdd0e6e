// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <vector>

/// Wall times of a shared machine vary by half, so medians of many rounds are compared, and the two sides of
/// a ratio are measured in turns.
namespace timing {

using Milliseconds = std::chrono::duration<double, std::milli>;

/// Milliseconds that @p work takes.
template<typename Work>
double of(Work work)
{
    const auto begin = std::chrono::steady_clock::now();
    work();
    return Milliseconds(std::chrono::steady_clock::now() - begin).count();
}

inline double median(std::vector<double> values)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[values.size() / 2];
}

} // namespace timing
