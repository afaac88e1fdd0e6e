// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/extraheaders.h"

#include <QHttpHeaders>

namespace http {

/// What stands for a secret in a header that is shown.
inline constexpr auto maskedValue = "•••";

/// Headers as they are fit to be seen and kept: the value is maskedValue() of those that carry tokens,
/// passwords or cookies, of @p extra ones, and wherever a secret of @p sent (its token) or of @p extra comes
/// back in another. No more than 100 of them, and none longer than 2,000 characters.
QList<std::pair<QString, QString>> recordedHeaders(const QHttpHeaders &headers, const QHttpHeaders &sent,
                                                   const extraheaders::List &extra);

} // namespace http
