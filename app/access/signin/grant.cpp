// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/grant.h"

namespace signin {

QFuture<Result<Tokens>> Grant::renew(const QByteArray &)
{
    return begin();
}

QFuture<void> Grant::revoke(const Tokens &)
{
    return QtFuture::makeReadyVoidFuture();
}

} // namespace signin
