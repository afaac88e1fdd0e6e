// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/syntaxthemes.h"

#include "base/colours.h"
#include "base/editoroptions.h"

#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/Theme>

#include <QPalette>

#include <algorithm>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

static_assert(EditorColours::styles == Theme::Others + 1, "styles are numbered by text style");

namespace {

struct Ground
{
    QColor colour;
    double contrast = 4.5;
};

// Themes choose comments and line numbers too pale to read. This keeps the hue and moves only the lightness.
QColor legible(QColor ink, std::initializer_list<Ground> grounds)
{
    const auto tooClose = [&ink](const Ground &ground) {
        return colours::contrast(ink, ground.colour) < ground.contrast;
    };
    const float step = colours::luminance(grounds.begin()->colour) < 0.18 ? 0.01F : -0.01F;
    float h, s, l;
    ink.getHslF(&h, &s, &l);
    while (std::ranges::any_of(grounds, tooClose) && l > 0 && l < 1) {
        l = std::clamp(l + step, 0.0F, 1.0F);
        ink.setHslF(std::max(h, 0.0F), s, l);
    }
    return ink;
}

// Takes the colours of a theme or palette and makes sure that all can be read.
void makeLegible(EditorColours &colours, const QPalette &palette)
{
    using colours::Meaning;
    if (colours::contrast(colours.match, colours.paper) < 2 && colours::isDark(palette))
        colours.match = colours::ink(Meaning::Warning, palette); // finds must be found
    // Light text on a dark ground stands less of it; there the outline does the more.
    colours.match.setAlpha(colours::isDark(palette) ? 60 : 110);
    const QColor match = colours::mix(colours.match, colours.paper, colours.match.alphaF());
    for (size_t style = 0; style < colours.ink.size(); ++style) {
        colours.ink[style] = legible(colours.ink[style], {{colours.ground[style]},
                                                          {colours.paper},
                                                          {colours.currentLine},
                                                          {colours.selection, 3},
                                                          {match, 3}});
    }
    colours.text = colours.ink[Theme::Normal];
    colours.lineNumber = legible(colours.lineNumber, {{colours.margin}});
    colours.brace = legible(colours.text, {{colours.braceGround}});
    colours.brokenBrace = colours::ink(Meaning::Error, palette);
    colours.brokenBraceGround = colours::ground(Meaning::Error, palette);
}

// All code is in one font, so what a theme tells by bold letters alone needs a colour. The theme has some to
// spare.
QRgb inkOf(const Theme &theme, Theme::TextStyle style)
{
    const auto isUsable = [&theme](QRgb ink) {
        return qAlpha(ink) > 0 && ink != theme.textColor(Theme::Normal);
    };
    const QRgb own = theme.textColor(style);
    if (isUsable(own) || !theme.isBold(style))
        return qAlpha(own) > 0 ? own : theme.textColor(Theme::Normal);
    for (const auto spare : {Theme::ControlFlow, Theme::Char, Theme::Operator}) {
        if (isUsable(theme.textColor(spare)))
            return theme.textColor(spare);
    }
    return own;
}

} // namespace

EditorColours EditorColours::plain(const QPalette &palette)
{
    EditorColours colours;
    const QColor text = palette.color(QPalette::Text);
    colours.paper = palette.color(QPalette::Base);
    colours.ink.fill(text);
    colours.ground.fill(colours.paper);
    colours.currentLine = colours::mix(text, colours.paper, 0.05);
    colours.selection = colours::mix(palette.color(QPalette::Highlight), colours.paper, 0.4);
    colours.match = QColor(0xff, 0xcc, 0x33);
    colours.margin = colours::mix(text, colours.paper, 0.03);
    colours.lineNumber = colours::mix(text, colours.paper, 0.5);
    colours.guide = colours::mix(text, colours.paper, 0.15);
    colours.braceGround = colours::mix(text, colours.paper, 0.15);
    makeLegible(colours, palette);
    return colours;
}

SyntaxThemes::SyntaxThemes() = default;
SyntaxThemes::~SyntaxThemes() = default;

KSyntaxHighlighting::Repository &SyntaxThemes::repository()
{
    if (!m_repository)
        m_repository = std::make_unique<KSyntaxHighlighting::Repository>();
    return *m_repository;
}

KSyntaxHighlighting::Definition SyntaxThemes::javaScript()
{
    return repository().definitionForName(u"JavaScript"_s);
}

QList<SyntaxThemes::ThemeName> SyntaxThemes::themes()
{
    QList<ThemeName> names;
    for (const Theme &theme : repository().themes())
        names.append({theme.name(), theme.translatedName()});
    std::ranges::sort(names, [](const ThemeName &a, const ThemeName &b) {
        return QString::localeAwareCompare(a.title, b.title) < 0;
    });
    return names;
}

EditorColours SyntaxThemes::colours(const QPalette &palette, const EditorOptions &options)
{
    EditorColours colours = EditorColours::plain(palette);
    Theme theme = repository().theme(::colours::isDark(palette) ? options.darkTheme : options.lightTheme);
    if (!theme.isValid()) // none chosen, or one that is no longer installed
        theme = repository().themeForPalette(palette);
    if (!theme.isValid())
        return colours;

    const auto take = [&theme](QColor &colour, Theme::EditorColorRole role) {
        if (const QRgb rgb = theme.editorColor(role); qAlpha(rgb) > 0)
            colour = QColor::fromRgb(rgb);
    };
    take(colours.paper, Theme::BackgroundColor);
    take(colours.currentLine, Theme::CurrentLine);
    take(colours.selection, Theme::TextSelection);
    take(colours.match, Theme::SearchHighlight);
    take(colours.margin, Theme::IconBorder);
    take(colours.lineNumber, Theme::LineNumbers);
    take(colours.guide, Theme::IndentationLine);
    take(colours.braceGround, Theme::BracketMatching);
    // The syntax colours stay in selected text, so its ground must not be too strong for them.
    colours.selection = colours::mix(colours.selection, colours.paper, 0.6);

    for (int style = 0; style < EditorColours::styles; ++style) {
        const QRgb ground = theme.backgroundColor(Theme::TextStyle(style));
        colours.ink[size_t(style)] = QColor::fromRgb(inkOf(theme, Theme::TextStyle(style)));
        colours.ground[size_t(style)] = qAlpha(ground) > 0 ? QColor::fromRgb(ground) : colours.paper;
    }
    makeLegible(colours, palette);
    return colours;
}
