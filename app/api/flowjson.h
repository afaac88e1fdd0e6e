// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/flow.h"

#include <QByteArray>

/// The API's answers about flows, as structs. Thread-safe. What is not the promised shape is an Error of
/// Kind::NotZitadel.
namespace flowjson {

Result<zitadel::Flow> flow(const QByteArray &body); ///< API 45

/// The body that sets what a trigger runs (API 46).
QByteArray actionIds(const QStringList &ids);

} // namespace flowjson
