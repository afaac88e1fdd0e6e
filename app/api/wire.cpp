// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/wire.h"

#include "api/jsonwire.h"

std::shared_ptr<const Wire> Wire::of(NetworkOptions::Wire)
{
    return std::make_shared<JsonWire>();
}
