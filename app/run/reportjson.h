// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"

#include <QJsonObject>

/// What the engine answers, read from JSON of a process that is ours: what is missing is as if it were empty.
namespace run {

Checked readChecked(const QJsonObject &json);
Report readReport(const QJsonObject &json);

} // namespace run
