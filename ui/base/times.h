// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QDateTime;

/// Points in time as a person reads them, in the zone and the locale of the user.
namespace times {

/// Short and relative to @p now: "just now", "5 min ago", "today 09:52", "yesterday 18:20", then the date.
QString relative(const QDateTime &when, const QDateTime &now);

/// The whole of it, with seconds and the zone's name: for tooltips and details.
QString exact(const QDateTime &when);

} // namespace times
