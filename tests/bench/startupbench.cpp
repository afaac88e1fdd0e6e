// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/timing.h"

#include <QDeadlineTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int rounds = 21;

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

} // namespace

void benches::startUp(const QString &program, const QString &hello)
{
    std::vector<double> empty;
    std::vector<double> text;
    std::vector<double> list;
    for (int i = 0; i <= rounds; ++i) {
        const auto theirs = untilSaid(hello, {}, {"painted"});
        const auto ours =
            untilSaid(program, {u"--demo"_s, u"--exit-after-startup"_s}, {"first paint", "list shown"});
        if (i == 0)
            continue; // fills the caches
        empty.push_back(theirs[0]);
        text.push_back(ours[0]);
        list.push_back(ours[1]);
    }
    const double base = timing::median(empty);
    std::printf("start-up, %d times each, on %s\n", rounds,
                qgetenv("QT_QPA_PLATFORM").isEmpty() ? "the display"
                                                     : qgetenv("QT_QPA_PLATFORM").constData());
    std::printf("  empty QMainWindow %.0f ms\n", base);
    std::printf("  first text %.0f ms, ratio %.2f (goal 2.5)\n", timing::median(text),
                timing::median(text) / base);
    std::printf("  list shown, demo server and its start included %.0f ms, ratio %.2f\n\n",
                timing::median(list), timing::median(list) / base);
}
