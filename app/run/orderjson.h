// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"

#include <QJsonArray>
#include <QJsonObject>

namespace run {

/// The order as the engine reads it, without an id. What Order::input should be and is not, is left out.
QJsonObject toJson(const Order &order);

/// Answers as the engine reads them, and as this computer keeps them.
QJsonArray toJson(const QList<CannedAnswer> &answers);
/// The other way round; what makes no sense is left out.
QList<CannedAnswer> answersOf(const QJsonArray &json);

} // namespace run
