// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/serverevent.h"

namespace zitadel {

void KnownFields::update(const KnownFields &newer)
{
    const auto take = [](auto &mine, const auto &theirs) {
        if (theirs)
            mine = theirs;
    };
    take(name, newer.name);
    take(script, newer.script);
    take(timeout, newer.timeout);
    take(allowedToFail, newer.allowedToFail);
}

} // namespace zitadel
