// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>

namespace exchange {

/// What turns the files @p before into @p after, as a patch in git's format; empty if nothing differs.
/// Kind::Storage if it cannot be made.
Result<QString> patch(const QMap<QString, QByteArray> &before, const QMap<QString, QByteArray> &after);

} // namespace exchange
