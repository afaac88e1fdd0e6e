// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/slowwork.h"

#include <QCoreApplication>

#include <chrono>

using namespace std::chrono_literals;

namespace {

// Threads that wait cost next to nothing. More of them than anybody starts things that hang.
constexpr int slowThreads = 64;

// For what is being written at that moment, such as a folder of actions.
constexpr std::chrono::milliseconds farewell = 3s;

QThreadPool *makeSlowPool()
{
    auto *pool = new QThreadPool; // never deleted: that would wait for what hangs
    pool->setMaxThreadCount(slowThreads);
    qAddPostRoutine([] { slowwork::pool().waitForDone(QDeadlineTimer(farewell)); });
    return pool;
}

} // namespace

QThreadPool &slowwork::pool()
{
    static QThreadPool *const pool = makeSlowPool();
    return *pool;
}
