// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proof of "nothing is ever lost": random steps of one or two windows of the program, with faults of all
// kinds between them, and after each step a look at whether all that was typed is in the server, a draft or
// the history.
//
//     faultrun [STEPS] [SEED] [smalldisk]
//
// prints what was done; the exit status is 1 if anything was lost. With "smalldisk" all is kept on a file
// system of 16 MB, and a full disk is one without a free byte, for all at once (77: this system lets nobody
// mount one). Without, no file of one process can grow.
#include "faults/faultrun.h"
#include "faults/smalldisk.h"
#include "faults/typist.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    if (argc > 1 && qstrcmp(argv[1], "--typist") == 0)
        return runTypist(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    // Now: where this process was alone, its mounts are gone once it has its own, and the way to its file
    // with them.
    const QString program = QFile::symLinkTarget(u"/proc/self/exe"_s);
    const QTemporaryDir folder;
    std::unique_ptr<SmallDisk> disk;
    if (argc > 3 && qstrcmp(argv[3], "smalldisk") == 0) {
        disk = SmallDisk::mount(folder.path(), 16'000'000);
        if (!disk) {
            std::printf("This system lets nobody mount a small disk.\n");
            return 77;
        }
    }
    const QCoreApplication application(argc, argv);
    demo::Server server(demo::SampleState::Empty);
    if (!server.listen())
        return 1;
    const QStringList arguments = application.arguments();
    const int steps = arguments.size() > 1 ? arguments[1].toInt() : 10'000;
    const unsigned seed = arguments.size() > 2 ? arguments[2].toUInt() : 1;
    return runFaults(server, program, folder.path(), disk.get(), steps, seed);
}
