// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later

// Prints a table; not a test, as wall times on a shared machine prove nothing.
#include "bench/filterbench.h"

#include <QApplication>

#include <cstdio>

namespace {

void run(int rows, int characters)
{
    const FilterBench bench(rows, characters);
    const auto [preparing, setting] = bench.load();
    std::printf("%d rows, scripts of %d characters on average; ms\n", rows, characters);
    std::printf("  load: prepare %.1f, set %.1f\n", preparing, setting);
    const FilterBench::Times ours = bench.ours();
    const FilterBench::Times proxy = bench.proxy();
    std::printf("  %-22s %8s %8s %8s\n", "keystroke to painted", "first", "median", "worst");
    std::printf("  %-22s %8.2f %8.2f %8.2f\n", "list pane", ours.first, ours.median, ours.worst);
    std::printf("  %-22s %8.2f %8.2f %8.2f\n", "QSortFilterProxyModel", proxy.first, proxy.median, proxy.worst);
    std::printf("  %-22s %8.3f %8.3f %8.3f\n", "ratio", ours.first / proxy.first, ours.median / proxy.median,
                ours.worst / proxy.worst);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    // Qt waits 5 ms for more changes before it paints; that is nobody's work.
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0");
    const QApplication app(argc, argv);
    run(10'000, 1'000);
    run(10'000, 10'000);
    return 0;
}
