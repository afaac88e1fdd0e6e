// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/seenscreen.h"

#include <QtEndian>

#include <cstdlib>

namespace {

// Of the XWD header, in 32-bit words of the highest byte first.
enum Word { HeaderSize = 0, Width = 4, Height = 5, BitsPerPixel = 11, BytesPerLine = 12, Colours = 19 };

constexpr int strongChange = 90; // of green, which is most of the brightness
constexpr int near = 24;         // pixels in which some letters stand
constexpr int changesPerRow = 5;
constexpr int rowsOfText = 6;

} // namespace

SeenScreen::SeenScreen(const QString &file)
    : m_file(file)
{
    if (file.isEmpty() || !m_file.open(QIODevice::ReadOnly))
        return;
    const uchar *all = m_file.map(0, m_file.size());
    if (!all)
        return;
    const auto word = [all](Word index) { return int(qFromBigEndian<quint32>(all + 4 * index)); };
    if (word(BitsPerPixel) != 32)
        return;
    m_width = word(Width);
    m_height = word(Height);
    m_stride = word(BytesPerLine);
    m_pixels = all + word(HeaderSize) + 12 * word(Colours);
}

bool SeenScreen::hasText() const
{
    int rows = 0;
    for (int y = 0; y < m_height; ++y) {
        const uchar *row = m_pixels + qptrdiff(y) * m_stride;
        int changes = 0;
        int first = 0;
        for (int x = 1; x < m_width; ++x) {
            if (std::abs(row[4 * x + 1] - row[4 * (x - 1) + 1]) < strongChange)
                continue;
            if (changes == 0 || x - first > near) {
                changes = 0;
                first = x;
            }
            if (++changes == changesPerRow) {
                if (++rows == rowsOfText)
                    return true;
                break;
            }
        }
    }
    return false;
}
