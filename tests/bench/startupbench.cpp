// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/seenscreen.h"
#include "bench/timing.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTemporaryFile>
#include <QThread>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int rounds()
{
    return benches::usually(21, 1);
}

/// Milliseconds from the start of @p program until it says each of @p words; negative if it never does.
std::vector<double> untilSaid(const QString &program, const QStringList &arguments,
                              const QList<QByteArray> &words)
{
    QTemporaryDir home;
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"QT_LOGGING_RULES"_s, u"studio.startup.debug=true"_s);
    environment.insert(u"QT_FORCE_STDERR_LOGGING"_s, u"1"_s);
    environment.insert(u"XDG_CONFIG_HOME"_s, home.path());
    process.setProcessEnvironment(environment);

    std::vector<double> times(size_t(words.size()), -1);
    const auto begin = std::chrono::steady_clock::now();
    process.start(program, arguments);
    QByteArray said;
    const QDeadlineTimer patience(20s);
    while (!patience.hasExpired() && process.waitForReadyRead(20'000)) {
        const double now = timing::Milliseconds(std::chrono::steady_clock::now() - begin).count();
        said += process.readAll();
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (times[size_t(i)] < 0 && said.contains(words[i]))
                times[size_t(i)] = now;
        }
    }
    process.waitForFinished();
    return times;
}

/// Milliseconds from the start of @p program until text can be seen on the display; negative if never.
double untilSeen(const SeenScreen &screen, const QString &program, const QStringList &arguments)
{
    // The one before may still be going.
    for (const QDeadlineTimer going(5s); screen.hasText() && !going.hasExpired();)
        QThread::msleep(5);
    QTemporaryDir home;
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &folder : {u"HOME"_s, u"XDG_CONFIG_HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_STATE_HOME"_s})
        environment.insert(folder, home.path());
    process.setProcessEnvironment(environment);
    process.setStandardErrorFile(QProcess::nullDevice());
    process.setStandardOutputFile(QProcess::nullDevice());
    const auto begin = std::chrono::steady_clock::now();
    process.start(program, arguments);
    const QDeadlineTimer patience(20s);
    double seen = -1;
    while (seen < 0 && !patience.hasExpired()) {
        if (screen.hasText())
            seen = timing::Milliseconds(std::chrono::steady_clock::now() - begin).count();
        QThread::usleep(300);
    }
    process.kill();
    process.waitForFinished();
    return seen;
}

/// With another editor, all three watched in the same way.
void compareWithKate(const QString &program, const QString &hello)
{
    const SeenScreen screen(qEnvironmentVariable("BENCH_SCREEN"));
    const QString kate = QStandardPaths::findExecutable(u"kate"_s);
    if (!screen.isValid() || kate.isEmpty()) {
        std::printf("  Kate: not compared; needs kate, and BENCH_SCREEN, see CONTRIBUTING.md\n\n");
        return;
    }
    QTemporaryFile script(QDir::tempPath() + u"/XXXXXX.js"_s);
    if (!script.open())
        return;
    script.write(
        QByteArray("function addGroups(ctx, api) {\n    api.v1.claims.setClaim('a', 1);\n}\n").repeated(140));
    script.close();
    std::vector<double> empty, ours, theirs;
    for (int i = 0; i <= rounds(); ++i) {
        const double a = untilSeen(screen, hello, {u"--stay"_s});
        const double b = untilSeen(screen, program, {u"--demo"_s});
        // Blocking, or it would go on in a process of its own, which outlives the round.
        const double c = untilSeen(screen, kate, {u"-n"_s, u"-b"_s, script.fileName()});
        if (std::min({a, b, c}) < 0)
            benches::fail(u"startup: no text is seen on the display"_s);
        if (i == 0)
            continue;
        empty.push_back(a);
        ours.push_back(b);
        theirs.push_back(c);
    }
    const double base = timing::median(theirs);
    std::printf("  text seen on the display: empty QMainWindow %.0f ms, ours %.0f ms, Kate %.0f ms\n",
                timing::median(empty), timing::median(ours), base);
    std::printf("  ours to Kate %.2f (goal 0.45), ours to the empty window %.2f (goal 2.5)\n\n",
                timing::median(ours) / base, timing::median(ours) / timing::median(empty));
}

} // namespace

void benches::startUp(const QString &program, const QString &hello)
{
    std::vector<double> empty;
    std::vector<double> text;
    std::vector<double> list;
    for (int i = 0; i <= rounds(); ++i) {
        const auto theirs = untilSaid(hello, {}, {"painted"});
        const auto ours =
            untilSaid(program, {u"--demo"_s, u"--exit-after-startup"_s}, {"first paint", "list shown"});
        if (std::min({theirs[0], ours[0], ours[1]}) < 0)
            fail(u"startup: a program does not say that it has painted"_s);
        if (i == 0)
            continue; // fills the caches
        empty.push_back(theirs[0]);
        text.push_back(ours[0]);
        list.push_back(ours[1]);
    }
    const double base = timing::median(empty);
    std::printf("start-up, %d times each, on %s\n", rounds(),
                qgetenv("QT_QPA_PLATFORM").isEmpty() ? "the display"
                                                     : qgetenv("QT_QPA_PLATFORM").constData());
    std::printf("  empty QMainWindow %.0f ms\n", base);
    std::printf("  first text %.0f ms, ratio %.2f (goal 2.5)\n", timing::median(text),
                timing::median(text) / base);
    std::printf("  list shown, demo server and its start included %.0f ms, ratio %.2f\n",
                timing::median(list), timing::median(list) / base);
    compareWithKate(program, hello);
}
