// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/extraheaders.h"

#include <QHttpHeaders>
#include <QUrl>

namespace http {

/// Names the instance that is meant, where the request is sent to another name than its own (API 3).
inline constexpr auto instanceHeader = "x-zitadel-instance-host";

/// To which server requests for one instance really go, and what goes along with them.
struct Route
{
    QUrl instance;  ///< its own address; empty: requests go where they say
    QUrl connectTo; ///< where it is reached instead; empty: at its own address
    extraheaders::List extra;

    /// Leads a request for @p url there: changes where it goes, and adds to its @p headers. A request that is
    /// for anybody else than the instance is left as it is.
    void lead(QUrl &url, QHttpHeaders &headers) const;
};

} // namespace http
