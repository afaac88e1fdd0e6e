// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringView>

/// When two names of actions are one to the server (API 30, 85). The only rule for "this name is taken".
namespace zitadel {

/// @p name with each code point in its small letter, as the server compares names: the same for two names
/// that cannot both be in an organisation. For keys of a table; never shown.
QString nameKey(QStringView name);

/// True if nameKey() of both is the same; makes no copy.
bool isSameName(QStringView a, QStringView b);

} // namespace zitadel
