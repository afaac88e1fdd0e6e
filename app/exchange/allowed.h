// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"
#include "zitadel/account.h"

namespace exchange {

/// Whether an account with @p rights may do @p step; also where they are not known, as the server's own
/// refusal tells then.
bool isAllowed(const Step &step, const zitadel::Rights &rights);

} // namespace exchange
