// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Tells other windows of the program that this one is alive, for as long as this exists.
///
/// By a lock of the system's kernel, which ends with the process however that ends, and which holds across
/// sandboxes. The number of a process would tell less: in a sandbox each start has the same few numbers, and
/// so a window that has crashed passes for the one that looks.
class WindowLock
{
public:
    explicit WindowLock(const QString &path)
        : m_path(path)
    {
    }
    WindowLock(const WindowLock &) = delete;
    WindowLock &operator=(const WindowLock &) = delete;
    ~WindowLock();

    /// May be tried again: it fails where the file cannot be made.
    bool tryLock();
    bool isLocked() const { return m_file >= 0; }

    /// True if a living window holds the lock at @p path.
    static bool isHeld(const QString &path);

private:
    const QString m_path;
    int m_file = -1;
};
