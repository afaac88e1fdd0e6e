// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QByteArrayView>

#include <optional>

namespace demo {

/// A whole number of either sign.
struct WholeNumber
{
    bool isNegative = false; ///< never with an amount of 0
    quint64 amount = 0;
};

/// Reads JSON's notation: `100`, `1e2`, `10.0`. Nothing for fractions, blanks and what 64 bits cannot hold.
std::optional<WholeNumber> parseWholeNumber(QByteArrayView text);

/// Decimal seconds and an `s` (API 14). \a isInRange is false beyond 10,000 years. The result is held at the
/// ends of 64 bits.
std::optional<std::chrono::nanoseconds> parseDuration(QByteArrayView text, bool &isInRange);

/// RFC 3339 with `Z` or an offset, as Go reads it: the hour may have one digit, the fraction a comma before
/// it, and offsets reach 24 hours; cut to microseconds. \a isInRange is false outside the years 1 to 9999.
std::optional<Moment> parseTimestamp(QByteArrayView text, bool &isInRange);

} // namespace demo
