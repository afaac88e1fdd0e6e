// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace exchange {

inline constexpr int fileFormat = 1;
inline constexpr auto flowsFile = QLatin1StringView("flows.json");
inline constexpr auto scriptEnding = QLatin1StringView(".js");
inline constexpr auto settingsEnding = QLatin1StringView(".json");

/// The part of a file's name that stands for an action's: ASCII letters, digits and most signs as they are,
/// the rest as percent-encoded UTF-8. What would be longer than file systems take is cut, and ends with `#`
/// and a hash of the name. No two names share one; a capital letter where only that would tell two actions
/// apart never occurs, as the server's names are unique without regard to case (API 30).
QString fileName(const QString &action);

/// Whether @p json, the content of a NAME.json, is an action's and not some tool's (package.json,
/// tsconfig.json): it has settings that only actions have. One that nobody can read is an action's if there
/// is a script beside it.
bool isSettings(const QString &stem, const QByteArray &json, bool hasScript);

} // namespace exchange
