// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/windowlock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

WindowLock::~WindowLock()
{
    if (m_file < 0)
        return;
    unlink(QFile::encodeName(m_path).constData());
    close(m_file);
}

bool WindowLock::tryLock()
{
    if (isLocked())
        return true;
    // Not for programs that are started from here: the lock would live as long as they do.
    const int file = open(QFile::encodeName(m_path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return false;
    if (flock(file, LOCK_EX | LOCK_NB) != 0) { // somebody looks just now, or the file system knows no locks
        close(file);
        return false;
    }
    m_file = file;
    return true;
}

bool WindowLock::isHeld(const QString &path)
{
    const int file = open(QFile::encodeName(path).constData(), O_RDWR | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool isHeld = flock(file, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
    close(file);
    return isHeld;
}
