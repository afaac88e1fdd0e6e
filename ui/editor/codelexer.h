// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <KSyntaxHighlighting/State>
#include <Qsci/qscilexercustom.h>

#include <QList>

#include <memory>

class SyntaxThemes;
struct EditorColours;

/// Colours JavaScript for one CodeEditor, which owns it, with KSyntaxHighlighting, and tells Scintilla from
/// the same pass how deep each line is folded in. It keeps the grammar's state and the depth at the end of
/// every line coloured so far; after an edit it colours from the changed line on until a line ends in those
/// it had before. So a keystroke costs one line, and only opening a comment, template or block costs all
/// that is visible.
class CodeLexer : public QsciLexerCustom
{
    Q_OBJECT
public:
    /// Longer lines are left plain beyond this many UTF-16 units: no one reads them, and colouring costs.
    static constexpr qsizetype longestLine = 20'000;

    explicit CodeLexer(SyntaxThemes &themes, QObject *parent = nullptr);
    ~CodeLexer() override;

    void setLook(const EditorColours &colours, const QFont &font);

    const char *language() const override;
    QString description(int style) const override;
    const char *wordCharacters() const override;
    void setEditor(QsciScintilla *editor) override;
    void styleText(int start, int end) override;

    /// Whether what is typed at this byte would stand in a string, template, expression or comment.
    bool isTextAt(long position);
    /// Whether a character of this style belongs to a string or template.
    static bool isString(int style);

private:
    class Highlighter;
    struct LineEnd
    {
        KSyntaxHighlighting::State state;
        int depth = 0; ///< blocks and comments open here

        bool operator==(const LineEnd &) const = default;
    };

    void noteChange(int position, int type, const char *text, int length, int linesAdded);
    void noteDeletion(qsizetype line, qsizetype count);
    void noteInsertion(qsizetype line, qsizetype count, qsizetype last);
    void markDirty(qsizetype from, qsizetype to);
    qsizetype lastLineToStyle(int end) const;
    qsizetype styleLines(qsizetype first, qsizetype last);
    void appendLine(qsizetype line);
    void tellDepths();
    QString textBetween(long start, long end);

    std::unique_ptr<Highlighter> m_highlighter;
    QList<LineEnd> m_ends;      // of each line coloured so far
    qsizetype m_lineCount = 0;  // as far as we were told
    qsizetype m_dirtyFrom = -1; // changed lines among those, or -1
    qsizetype m_dirtyTo = -1;
    QByteArray m_line;                             // reused, so that no keystroke allocates
    QByteArray m_styles;                           // one for each byte
    QList<std::pair<qsizetype, int>> m_foldLevels; // lines and what Scintilla is to be told of them
};
