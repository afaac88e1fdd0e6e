// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QList>

/// What the server takes, checked before anything is sent (API 27).
namespace limits {

using namespace std::chrono_literals;

inline constexpr qsizetype nameCodePoints = 200;
inline constexpr qsizetype scriptWarning = 9'000;     ///< code points from which the counter warns
inline constexpr qsizetype scriptDocumented = 10'000; ///< code points, the API documentation's limit
inline constexpr qsizetype scriptBytes = 40'000;      ///< UTF-8 bytes, enforced by servers since v2.37.0
inline constexpr std::chrono::nanoseconds timeoutMax = 20s;

/// How long a script is, by the thresholds above.
enum class ScriptLength { Fine, NearLimit, OverDocumented, OverEnforced };
ScriptLength scriptLength(qsizetype codePoints, qsizetype utf8Bytes);

/// The field that a problem stands beside.
enum class Field { Name, Script, Timeout };

/// Something that the server would refuse or that needs a person's consent.
struct Problem
{
    Field field;
    bool blocks;  ///< true: Save is not possible; false: Save asks once
    QString text; ///< translated, fit to be shown beside the field
};

/// All that stands between @p fields and a save, in the order of the fields. Empty when there is nothing.
QList<Problem> check(const zitadel::ActionFields &fields);

/// What of it a server would refuse, the first if there are several; empty if nothing.
QString refusal(const zitadel::ActionFields &fields);

/// The timeout as the server runs it and shows it when reading: 0 and everything from 20 s on is 20 s.
std::chrono::nanoseconds effectiveTimeout(std::chrono::nanoseconds timeout);

} // namespace limits
