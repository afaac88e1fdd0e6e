// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "explain.h"
#include "result.h"

#include <QByteArray>
#include <QFuture>

#include <stop_token>

class QNetworkReply;

/// The only place that knows status codes, broken connections and bodies of errors.
namespace reply {

/// Waits for @p reply and gives its body, or why there is no good one. Takes @p reply over and deletes it.
/// @p stop aborts the request when it is asked to; on the thread of @p reply only.
QFuture<Result<QByteArray>> body(QNetworkReply *reply, explain::Asked asked, std::stop_token stop);

} // namespace reply
