// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demoserver.h"

#include <QProcess>
#include <QSet>
#include <QStringList>
#include <QTest>

#include <memory>

/// One window of the program, in a process of its own.
struct Window
{
    static constexpr std::chrono::seconds patience{30};

    std::unique_ptr<QProcess> process;
    bool isDiskFull = false;
    QStringList said; ///< and answered, the last lines of it: tells how a loss came about

    QString ask(const QString &command)
    {
        process->write(command.toUtf8() + '\n');
        std::ignore = QTest::qWaitFor([this] { return process->canReadLine() || hasEnded(); },
                                      std::chrono::milliseconds(patience).count());
        const bool answered = process->canReadLine();
        const QString answer =
            answered ? QString::fromUtf8(process->readLine()).trimmed() : QStringLiteral("dead");
        if (!answered)
            process->kill(); // who does not answer once would be waited for each time
        note(command + QStringLiteral(" -> ") + answer);
        return answer;
    }

    bool hasEnded() const { return process->state() == QProcess::NotRunning; }

    void note(const QString &line)
    {
        said << line;
        if (said.size() > 60)
            said.removeFirst();
    }
};

/// What was typed last into one draft.
struct Typed
{
    QString token;
    int window = 0;
    bool isKept = false; ///< the program has said, or promised, that the disk has it
};

namespace faults {

/// The word by which what was typed into @p script is known.
inline void collect(const QString &script, QSet<QString> &tokens)
{
    const QString token = script.section(u'\n', 1, 1).trimmed().section(u' ', 1);
    if (!token.isEmpty())
        tokens.insert(token);
}

/// A fault of the server and its name; no name for one that is well. @p die is below 10.
inline std::pair<demo::Switches, QString> of(unsigned die)
{
    using Break = demo::Switches::Break;
    demo::Switches switches;
    switch (die) {
    case 0:
        switches.breakage = Break::DropBeforeAnswer;
        return {switches, QStringLiteral("connection dropped")};
    case 1:
        switches.breakage = Break::CutOffInTheMiddle;
        return {switches, QStringLiteral("answer cut off")};
    case 2:
        switches.breakage = Break::Garbage;
        return {switches, QStringLiteral("garbage")};
    case 3:
        switches.breakage = Break::BadGateway;
        return {switches, QStringLiteral("502")};
    case 4:
        switches.serverErrorRate = 0.5;
        return {switches, QStringLiteral("500")};
    case 5:
        switches.tokensExpired = true;
        return {switches, QStringLiteral("401")};
    case 6:
        switches.rateLimited = true;
        return {switches, QStringLiteral("429")};
    default:
        return {};
    }
}

} // namespace faults
