// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localfiles/colouredscript.h"

#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/State>

#include <QPalette>

namespace {

/// Collects the runs of one line after the other.
class Collector : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    Collector(SyntaxThemes &themes, const EditorColours &colours)
        : m_colours(colours)
    {
        setDefinition(themes.javaScript());
    }

    ColouredScript::Line next(const QString &text)
    {
        m_line = {text, {}};
        m_state = highlightLine(text, m_state);
        return m_line;
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        const QColor ink = m_colours.ink[size_t(format.textStyle())];
        if (length > 0 && ink != m_colours.text)
            m_line.runs.append({offset, length, ink});
    }

private:
    EditorColours m_colours;
    ColouredScript::Line m_line;
    KSyntaxHighlighting::State m_state;
};

} // namespace

ColouredScript ColouredScript::of(const QString &script, SyntaxThemes &themes, const EditorOptions &options)
{
    const EditorColours colours = themes.colours(QPalette(Qt::white), options);
    ColouredScript coloured{
        .lines = {}, .text = colours.text, .paper = colours.paper, .lineNumber = colours.lineNumber};
    Collector collector(themes, colours);
    qsizetype begin = 0;
    for (qsizetype i = 0; i <= script.size(); ++i) {
        if (i < script.size() && script[i] != u'\n' && script[i] != u'\r')
            continue;
        coloured.lines.append(collector.next(script.mid(begin, i - begin)));
        if (i + 1 < script.size() && script[i] == u'\r' && script[i + 1] == u'\n')
            ++i;
        begin = i + 1;
    }
    // What follows the last line end is a line in an editor, and nothing on paper.
    if (coloured.lines.size() > 1 && coloured.lines.constLast().text.isEmpty())
        coloured.lines.removeLast();
    return coloured;
}
