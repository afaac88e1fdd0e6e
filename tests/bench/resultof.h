// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QEventLoop>
#include <QFutureWatcher>

/// Waits: nothing else is to be measured.
template<typename T>
Result<T> resultOf(QFuture<Result<T>> future)
{
    QFutureWatcher<Result<T>> watcher; // some answers come by way of the event loop
    QEventLoop loop;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    loop.exec();
    return future.result();
}
