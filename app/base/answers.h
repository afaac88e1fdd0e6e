// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QObject>

/// Answers that come from other threads.
namespace answers {

/// @p future, but finished in the thread of @p context, and cancelled when that dies.
///
/// What another thread finishes goes through here before anything but `then(context, …)` or a QFutureWatcher
/// follows it. `then()` without a context, unwrap() and whenAll() are set up and run under locks of their own
/// each: if the other thread finishes just then, Qt (to 6.9 at least) carries out the same continuation
/// twice, the second time with no promise, and crashes. `tests/continuations.cmake` fails on a `then()`
/// without one.
template<typename T>
QFuture<T> broughtTo(QObject *context, QFuture<T> future)
{
    return future.then(context, [](const T &answer) { return answer; });
}

} // namespace answers
