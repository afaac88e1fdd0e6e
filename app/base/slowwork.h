// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtConcurrentRun>
#include <QThreadPool>

/// Work that may hang, as it waits for something beyond our reach: files of folders that may be far away,
/// what the system finds out on the network.
///
/// Qt's own pool has a thread for each core and is for work that computes: the checks of what is typed, a
/// list that is being prepared. A few reads of a server that has gone away would fill it up, and then all of
/// that stands still.
namespace slowwork {

/// Where such work is done: threads that mostly wait, so there may be many. When the program ends they are
/// given a moment, and those that hang are left behind. Thread-safe.
QThreadPool &pool();

/// QtConcurrent::run() in pool(). Follow the answer by `then(context, …)`; see base/answers.h.
template<typename Work, typename... Arguments>
auto run(Work &&work, Arguments &&...arguments)
{
    return QtConcurrent::run(&pool(), std::forward<Work>(work), std::forward<Arguments>(arguments)...);
}

} // namespace slowwork
