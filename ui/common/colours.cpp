// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/colours.h"

#include <QPalette>

#include <array>

namespace {

struct Pair
{
    QRgb light;
    QRgb dark;
};

// In the order of Meaning.
constexpr std::array<Pair, 4> inks{{
    {0xff1d4f91, 0xff9cc4f5},
    {0xff1b6b38, 0xff8fd6a5},
    {0xff7a4b00, 0xfff2c572},
    {0xffa4161a, 0xffffa8a3},
}};
constexpr std::array<Pair, 4> grounds{{
    {0xffe8f0fb, 0xff1c2a3d},
    {0xffe6f4ea, 0xff193024},
    {0xfffdf2dc, 0xff3a2d12},
    {0xfffdeaea, 0xff3f1d1f},
}};

QColor pick(const Pair &pair, const QPalette &palette)
{
    return QColor::fromRgb(colours::isDark(palette) ? pair.dark : pair.light);
}

} // namespace

bool colours::isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

QColor colours::ink(Meaning meaning, const QPalette &palette)
{
    return pick(inks[size_t(meaning)], palette);
}

QColor colours::ground(Meaning meaning, const QPalette &palette)
{
    return pick(grounds[size_t(meaning)], palette);
}
