// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <memory>

/// A file system of a few megabytes that only this process and its children see, and that can be filled up.
class SmallDisk
{
public:
    /// Over @p folder, which must exist. Must be called before there is any thread. Nothing where the system
    /// does not let this user mount anything.
    static std::unique_ptr<SmallDisk> mount(const QString &folder, qint64 bytes);
    ~SmallDisk();

    /// Takes the last free byte, or gives all of them back.
    void setFull(bool isFull);

private:
    explicit SmallDisk(const QString &folder);

    const QString m_folder;
};
