// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/order.h"
#include "run/report.h"

#include <QFuture>
#include <QJsonObject>
#include <QObject>
#include <QProcess>
#include <QPromise>
#include <QTimer>

#include <deque>
#include <functional>
#include <memory>

namespace run {

/// The server's own engine, in a process beside this one: scripts that do not end, or take all memory, end
/// that process and nothing else.
///
/// It is started when it is first asked, again when it has died, and ends with this. Questions are answered
/// one after the other. Lives on the GUI thread and never waits. Cancelling a future ends what is being run.
/// Errors: Kind::Storage where the process cannot be started, Kind::CutOff where it died over the question,
/// Kind::TimedOut where the question did not end, Kind::Input where the engine did not understand it,
/// Kind::Cancelled.
class Engine : public QObject
{
    Q_OBJECT

public:
    /// @p program is the file of the process.
    explicit Engine(const QString &program = whereItIs(), QObject *parent = nullptr);
    ~Engine() override;

    /// Beside the program, or where a package puts it.
    static QString whereItIs();

    /// What came of @p order; a failing script is an answer and no error.
    QFuture<Result<Report>> run(const Order &order);
    /// What is wrong with @p action, which @p triggers run: how it compiles, and what comes of trying it for
    /// some persons, for whom nothing is sent. Where no trigger is known it is tried at each.
    QFuture<Result<Checked>> check(const zitadel::ActionFields &action,
                                   const QList<zitadel::TriggerId> &triggers);
    /// The engine and its version, "goja v0.0.0-…".
    QFuture<Result<QString>> version();

private:
    struct Question
    {
        int id = 0;
        QByteArray line;
        std::chrono::milliseconds limit{0};
        std::function<void(const Result<QJsonObject> &)> answer;
        std::function<bool()> isUnwanted; ///< nobody waits for the answer any more
        bool isStopped = false;
    };

    template<typename T>
    QFuture<Result<T>> ask(QJsonObject question, std::chrono::milliseconds limit,
                           const std::function<T(const QJsonObject &)> &read);
    void begin();
    void start();
    void read();
    void take(const QJsonObject &answer);
    void look();
    void ended();
    void failFirst(const Error &error);
    void finishFirst(const Result<QJsonObject> &answer);

    const QString m_program;
    std::unique_ptr<QProcess> m_process;
    std::deque<Question> m_questions; ///< the first is with the process
    QTimer m_watch{this};             ///< over the first
    std::chrono::steady_clock::time_point m_begun;
    std::chrono::steady_clock::time_point m_stopped; ///< when the first was asked to stop
    bool m_isAsked = false;                          ///< the first was written to the process
    bool m_isTooLong = false;                        ///< it was killed for that
    int m_lastId = 0;
};

} // namespace run
