// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QList>
#include <QString>

#include <array>
#include <memory>

class QPalette;
struct EditorOptions;
namespace KSyntaxHighlighting {
class Definition;
class Repository;
} // namespace KSyntaxHighlighting

/// All colours of the editor. Every ink has a contrast of at least 4.5:1 to where it stands, and of 3:1 to
/// what may pass under it for a moment: selection and finds.
struct EditorColours
{
    /// One for each KSyntaxHighlighting::Theme::TextStyle, whose numbers are our style numbers.
    static constexpr int styles = 31;

    std::array<QColor, styles> ink;
    std::array<QColor, styles> ground;
    QColor text;
    QColor paper;
    QColor currentLine;
    QColor selection;
    QColor match; // translucent
    QColor margin;
    QColor lineNumber;
    QColor guide;
    QColor brace;
    QColor braceGround;
    QColor brokenBrace;
    QColor brokenBraceGround;

    /// From the palette alone, as long as no theme has been read.
    static EditorColours plain(const QPalette &palette);
};

/// What KSyntaxHighlighting knows: the grammar of JavaScript and the colour themes. One for the whole
/// program, made in main.cpp, and outlives every editor. Cheap to make: its Repository, which costs about 5
/// ms, is built on first use, so that the first window is painted before.
class SyntaxThemes
{
public:
    SyntaxThemes();
    ~SyntaxThemes();
    Q_DISABLE_COPY_MOVE(SyntaxThemes)

    /// True once the costly part has been done.
    bool isReady() const { return m_repository != nullptr; }

    KSyntaxHighlighting::Definition javaScript();
    /// Those of the theme that @p options name for a palette as light or dark as this one.
    EditorColours colours(const QPalette &palette, const EditorOptions &options);

    struct ThemeName
    {
        QString name;  ///< as in EditorOptions
        QString title; ///< for people
    };
    /// All themes there are, by title.
    QList<ThemeName> themes();

private:
    KSyntaxHighlighting::Repository &repository();

    std::unique_ptr<KSyntaxHighlighting::Repository> m_repository;
};
