// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/profilelook.h"

#include "base/colours.h"
#include "base/plaintext.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPalette>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(profilelook)
};

struct Shades
{
    QRgb light; ///< on a light ground
    QRgb dark;
};

/// All at least 4.5:1 on their ground, and apart from each other in lightness, too, for people who do not
/// tell colours well.
Shades shades(Profile::Colour colour)
{
    switch (colour) {
    case Profile::Colour::None:
        break;
    case Profile::Colour::Blue:
        return {0xff1a5fb4, 0xff78aeed};
    case Profile::Colour::Green:
        return {0xff1a6e3c, 0xff57e389};
    case Profile::Colour::Yellow:
        return {0xff8a5a00, 0xfff8e45c};
    case Profile::Colour::Red:
        return {0xffb3141f, 0xffff8a80};
    case Profile::Colour::Violet:
        return {0xff6c2c91, 0xffd3a6e8};
    case Profile::Colour::Grey:
        return {0xff5e5c64, 0xffb8b6be};
    }
    return {};
}

} // namespace

QColor profilelook::colour(Profile::Colour colour, const QPalette &palette)
{
    if (colour == Profile::Colour::None)
        return {};
    const Shades both = shades(colour);
    return QColor::fromRgb(colours::isDark(palette) ? both.dark : both.light);
}

QString profilelook::colourName(Profile::Colour colour)
{
    switch (colour) {
    case Profile::Colour::None:
        return Texts::tr("None");
    case Profile::Colour::Blue:
        return Texts::tr("Blue");
    case Profile::Colour::Green:
        return Texts::tr("Green");
    case Profile::Colour::Yellow:
        return Texts::tr("Yellow");
    case Profile::Colour::Red:
        return Texts::tr("Red");
    case Profile::Colour::Violet:
        return Texts::tr("Violet");
    case Profile::Colour::Grey:
        return Texts::tr("Grey");
    }
    return {};
}

QIcon profilelook::dot(Profile::Colour wanted, const QPalette &palette)
{
    QIcon icon;
    for (const int size : {16, 22, 32, 44}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal margin = size * 0.2;
        const QRectF circle(margin, margin, size - 2 * margin, size - 2 * margin);
        if (wanted == Profile::Colour::None) {
            painter.setPen(QPen(palette.color(QPalette::PlaceholderText), size / 12.0));
        } else {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colour(wanted, palette));
        }
        painter.drawEllipse(circle);
        painter.end();
        icon.addPixmap(pixmap);
        icon.addPixmap(pixmap, QIcon::Selected); // a tint would make another colour of it
    }
    return icon;
}

QString profilelook::marks(const Profile &profile)
{
    QStringList marks;
    if (profile.isProduction)
        marks << Texts::tr("production");
    if (profile.isReadOnly)
        marks << Texts::tr("read-only");
    return marks.join(u", "_s);
}

QString profilelook::title(const Profile &profile)
{
    const QString name = plaintext::line(profile.name);
    const QString words = marks(profile);
    //: the name of a connection, and its marks such as "production"
    return words.isEmpty() ? name : Texts::tr("%1 – %2").arg(name, words);
}
