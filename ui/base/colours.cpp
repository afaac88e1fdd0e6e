// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"

#include <QGuiApplication>
#include <QIcon>
#include <QPalette>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

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

void colours::followPalette()
{
    const QString theme = isDark(QGuiApplication::palette()) ? u"breeze-dark"_s : u"breeze"_s;
    if (QIcon::themeName() != theme)
        QIcon::setThemeName(theme);
}

QColor colours::ink(Meaning meaning, const QPalette &palette)
{
    return pick(inks[size_t(meaning)], palette);
}

QColor colours::ground(Meaning meaning, const QPalette &palette)
{
    return pick(grounds[size_t(meaning)], palette);
}

double colours::luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double colours::contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor colours::mix(const QColor &over, const QColor &under, double share)
{
    const auto part = [share](float a, float b) { return float(a * share + b * (1 - share)); };
    return QColor::fromRgbF(part(over.redF(), under.redF()), part(over.greenF(), under.greenF()),
                            part(over.blueF(), under.blueF()));
}
