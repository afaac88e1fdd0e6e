// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFuture>
#include <QFutureWatcher>

namespace console {

/// Without a window there is nothing else to be done meanwhile.
template<typename T>
void awaitEnd(const QFuture<T> &future)
{
    QFutureWatcher<T> watcher;
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcher<T>::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
}

/// Why there is no answer: who was to give it has gone. Of Kind::Cancelled.
Error noAnswer();

/// The answer once it is there, or noAnswer().
template<typename T>
Result<T> waitFor(const QFuture<Result<T>> &future)
{
    awaitEnd(future);
    if (future.resultCount() == 0)
        return std::unexpected(noAnswer());
    return future.result();
}

} // namespace console
