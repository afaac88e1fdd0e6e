// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/order.h"
#include "run/report.h"

#include <QFuture>
#include <QObject>
#include <QSet>

#include <memory>

namespace run {
class Engine;
}

/// Scripts that are run on this computer: the engines, and which texts were run since they changed.
class Runs : public QObject
{
    Q_OBJECT

public:
    explicit Runs(QObject *parent = nullptr);
    ~Runs() override;

    /// For looking at what is typed: it has an answer within milliseconds, and so is never given a run.
    run::Engine &checker() { return *m_checker; }

    /// Runs @p order, after those before it; cancelling the answer ends it. Errors as of run::Engine.
    QFuture<Result<run::Report>> run(const run::Order &order);

    /// True if @p action, just as it is, was run to an end since the program started, at any trigger; what
    /// came of it does not count.
    bool wasRun(const zitadel::ActionFields &action) const;

signals:
    /// wasRun() is true of more than before.
    void ran();

private:
    void note(const run::Order &order, const run::Report &report);

    std::unique_ptr<run::Engine> m_checker;
    std::unique_ptr<run::Engine> m_runner;
    QSet<QByteArray> m_ran; ///< hashes
};
