// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/account.h"

using namespace Qt::StringLiterals;

zitadel::Rights zitadel::Rights::of(const QStringList &permissions)
{
    const auto has = [&permissions](QLatin1StringView name) { return permissions.contains(name); };
    return {.areKnown = true,
            .mayRead = has("org.action.read"_L1),
            .mayWrite = has("org.action.write"_L1),
            .mayDelete = has("org.action.delete"_L1),
            .mayReadFlows = has("org.flow.read"_L1),
            .mayWriteFlows = has("org.flow.write"_L1),
            .mayReadEvents = has("events.read"_L1)};
}
