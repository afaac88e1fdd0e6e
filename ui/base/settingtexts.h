// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

/// An action's settings as a person reads them.
namespace settingtexts {

QString timeout(std::chrono::nanoseconds timeout); ///< "2.5 s"
QString yesNo(bool is);

} // namespace settingtexts
