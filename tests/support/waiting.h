// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QSignalSpy>
#include <QTest>

/// Runs the event loop until @p future has its answer; an Error of Kind::Cancelled if that takes too long.
template<typename T>
Result<T> answerOf(QFuture<Result<T>> future)
{
    if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 15'000) || !future.isValid() ||
        future.resultCount() == 0)
        return std::unexpected(
            Error{.kind = Error::Kind::Cancelled, .message = QStringLiteral("no answer in the test")});
    return future.result();
}
