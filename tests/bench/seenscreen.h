// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>

/// What a virtual display shows, read from the file into which `Xvfb -fbdir` maps it. So programs of any
/// kind are watched in the same way and without their help.
class SeenScreen
{
public:
    /// @p file is `Xvfb_screen0`.
    explicit SeenScreen(const QString &file);

    bool isValid() const { return m_pixels != nullptr; }

    /// True once something like letters stands somewhere: several strong changes of brightness close to each
    /// other in a row, in several rows. Frames and single lines are none.
    bool hasText() const;

private:
    QFile m_file;
    const uchar *m_pixels = nullptr;
    int m_width = 0;
    int m_height = 0;
    int m_stride = 0;
};
