// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// What tells the versions that can be compared from one another. Those of the history have keys of their own,
/// see history::ActionHistory::keyOf().
namespace versionkey {

inline const QString draft = QStringLiteral("draft");   ///< what the editor holds
inline const QString server = QStringLiteral("server"); ///< the newest of the server's that is known
inline const QString folder = QStringLiteral("folder"); ///< what a file holds

} // namespace versionkey
