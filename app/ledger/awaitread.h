// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/reads.h"

#include <QFuture>
#include <QObject>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <memory>

/// Reads that lag behind a write.
namespace reads {

/// Calls @p ask, and again after each of @p pauses until @p isGood says so of an answer; the answer is the
/// last one, good or not. Cancelled when @p context dies, or what @p ask asks. The one place that waits for
/// late reads.
template<typename Answer>
QFuture<Answer> await(QObject *context, std::function<QFuture<Answer>()> ask,
                      std::function<bool(const Answer &)> isGood, Pauses pauses)
{
    struct Waiting
    {
        QObject *context;
        std::function<QFuture<Answer>()> ask;
        std::function<bool(const Answer &)> isGood;
        Pauses pauses;
        QPromise<Answer> promise = {};

        static void read(const std::shared_ptr<Waiting> &waiting)
        {
            waiting->ask().then(waiting->context, [waiting](const Answer &answer) {
                if (waiting->pauses.empty() || waiting->isGood(answer)) {
                    waiting->promise.addResult(answer);
                    waiting->promise.finish();
                    return;
                }
                const auto pause = waiting->pauses.front();
                waiting->pauses = waiting->pauses.subspan(1);
                QTimer::singleShot(pause, waiting->context, [waiting] { read(waiting); });
            });
        }
    };
    const auto waiting = std::make_shared<Waiting>(context, std::move(ask), std::move(isGood), pauses);
    waiting->promise.start();
    auto future = waiting->promise.future();
    Waiting::read(waiting);
    return future;
}

} // namespace reads
