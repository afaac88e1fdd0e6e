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
    std::printf("  %-22s %8s %8s %8s %8s\n", "keystroke to painted", "first", "median", "worst", "peak");
    const auto print = [](const char *what, const char *format, const FilterBench::Times &times) {
        std::printf("  %-22s", what);
        for (const double time : {times.first, times.median, times.worst, times.peak})
            std::printf(format, time);
        std::printf("\n");
    };
    print("list pane", " %8.2f", ours);
    print("QSortFilterProxyModel", " %8.2f", proxy);
    print("ratio", " %8.3f",
          {ours.first / proxy.first, ours.median / proxy.median, ours.worst / proxy.worst,
           ours.peak / proxy.peak});
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
