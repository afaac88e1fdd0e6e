// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/case.h"
#include "run/report.h"

#include <QStringList>

namespace run {

/// What a case may expect of @p report: all that the server would see of it, a JSON object as Case::expected.
/// How long it took, what it logged and sent is left out, as that may differ each time.
QByteArray expectable(const Report &report);

/// Where @p report is not as @p kept expects it, one line for each member: "claims: …, expected …". Empty:
/// the case passes.
QStringList differences(const Case &kept, const Report &report);

/// The run of @p kept with @p action as it is now.
Order orderOf(const Case &kept, const zitadel::ActionFields &action);

} // namespace run
