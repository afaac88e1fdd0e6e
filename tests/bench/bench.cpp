// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

bool isBrief = false;
bool hasFailed = false;

} // namespace

int benches::usually(int usual, int brief)
{
    return isBrief ? brief : usual;
}

void benches::fail(const QString &what)
{
    hasFailed = true;
    std::printf("FAILED %s\n", qPrintable(what));
}

/// Prints all figures in one run. Not a test: wall times on a shared machine prove nothing, ratios say
/// something. With --brief it only shows that each can do its work.
int main(int argc, char *argv[])
{
    // Qt waits 5 ms for more changes before it paints; that is nobody's work.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QApplication application(argc, argv);
    QStringList wanted = application.arguments().mid(1);
    if (wanted.value(0) == "--serve-organisations"_L1)
        return benches::serveOrganisations(wanted.value(1).toInt(), wanted.value(2).toInt());
    isBrief = wanted.removeAll(u"--brief"_s) > 0;
    const bool isAll = wanted.isEmpty();
    const auto run = [&](const char *name, const auto &bench) {
        if (wanted.removeAll(QLatin1StringView(name)) > 0 || isAll)
            bench();
    };
    run("startup", [] {
        // The one that was built, or the one from a package.
        benches::startUp(qEnvironmentVariable("BENCH_PROGRAM", QStringLiteral(ACTION_STUDIO_PROGRAM)),
                         QStringLiteral(BENCH_HELLO));
    });
    run("save", benches::save);
    run("parse", benches::parse);
    run("list", benches::list);
    run("filter", benches::filter);
    run("findall", benches::findAll);
    run("history", benches::history);
    run("drafts", benches::drafts);
    run("script", benches::script);
    run("completion", benches::completion);
    run("problems", benches::problems);
    run("promote", benches::promote);
    if (!wanted.isEmpty())
        benches::fail(u"there is no benchmark "_s + wanted.join(u", "_s));
    return hasFailed ? 1 : 0;
}
