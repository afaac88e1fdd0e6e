// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/smalldisk.h"

#include <QByteArray>
#include <QFile>

#include <fcntl.h>
#include <sched.h>
#include <sys/mount.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

std::unique_ptr<SmallDisk> SmallDisk::mount(const QString &folder, qint64 bytes)
{
    // Root needs no namespace of users, and may not be allowed to make one.
    if (unshare(CLONE_NEWNS) != 0 && unshare(CLONE_NEWUSER | CLONE_NEWNS) != 0)
        return nullptr;
    if (::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        return nullptr;
    const QByteArray options = "mode=0700,size=" + QByteArray::number(bytes);
    if (::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", 0, options.constData()) != 0)
        return nullptr;
    return std::unique_ptr<SmallDisk>(new SmallDisk(folder));
}

SmallDisk::SmallDisk(const QString &folder)
    : m_folder(folder)
{
}

SmallDisk::~SmallDisk()
{
    umount2(QFile::encodeName(m_folder).constData(), MNT_DETACH);
}

void SmallDisk::setFull(bool isFull)
{
    const QByteArray ballast = QFile::encodeName(m_folder + "/ballast"_L1);
    if (!isFull) {
        unlink(ballast.constData());
        return;
    }
    const int file = open(ballast.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    for (qsizetype size = 1 << 20; size > 0; size /= 2) {
        const QByteArray piece(size, 'b');
        while (write(file, piece.constData(), size_t(size)) == size) {
        }
    }
    close(file);
}
