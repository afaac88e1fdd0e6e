// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"

#include <QApplication>

#include <cstdio>

/// Prints all figures in one run. Not a test: wall times on a shared machine prove nothing, ratios say
/// something.
int main(int argc, char *argv[])
{
    // Qt waits 5 ms for more changes before it paints; that is nobody's work.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QApplication application(argc, argv);
    const QStringList wanted = application.arguments().mid(1);
    const auto run = [&wanted](const char *name, const auto &bench) {
        if (wanted.isEmpty() || wanted.contains(QLatin1StringView(name)))
            bench();
    };
    run("startup", [] {
        // The one that was built, or the one from a package.
        benches::startUp(qEnvironmentVariable("BENCH_PROGRAM", QStringLiteral(ACTION_STUDIO_PROGRAM)),
                         QStringLiteral(BENCH_HELLO));
    });
    run("save", benches::save);
    run("parse", benches::parse);
    run("filter", benches::filter);
    run("findall", benches::findAll);
    run("history", benches::history);
    run("script", benches::script);
    run("completion", benches::completion);
    run("problems", benches::problems);
    return 0;
}
