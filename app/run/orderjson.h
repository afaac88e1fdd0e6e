// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/order.h"

#include <QJsonObject>

namespace run {

/// The order as the engine reads it, without an id. What Order::input should be and is not, is left out.
QJsonObject toJson(const Order &order);

} // namespace run
