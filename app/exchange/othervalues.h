// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace placeholders {

/// @p script with those of its lines as @p file has them that differ from one there only by what stands in the
/// place of placeholders in @p names: somebody's other value, or an older one, is no more for files than ours.
QString withNamesOf(const QString &file, const QString &script, const QStringList &names);

} // namespace placeholders
