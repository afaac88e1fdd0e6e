// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>

namespace console {

/// Prints @p json on one line of the standard output, in ASCII: what else is in it is escaped as JSON does,
/// so that nothing of it reaches a terminal as more than text.
void printJson(const QJsonArray &json);
void printJson(const QJsonObject &json);

} // namespace console
