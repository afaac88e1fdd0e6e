// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/syntaxthemes.h"
#include "format/texthabits.h"
#include "search/textspan.h"
#include "editoroptions.h"

#include <Qsci/qsciscintilla.h>

#include <QList>

class CodeLexer;

/// The editor for one script. Shows and returns every text verbatim: byte order mark, any line ends, any
/// character. Cheap to make; the colours come right after its first paint, unless another editor has loaded
/// them already. Line and column are counted from 1, a column in code points.
class CodeEditor : public QsciScintilla
{
    Q_OBJECT
public:
    struct Replacement
    {
        TextSpan span;
        QString text;
    };

    /// @p themes must outlive the editor.
    explicit CodeEditor(SyntaxThemes &themes, QWidget *parent = nullptr);

    /// Shows @p script as the base: unmodified, no undo history, cursor at the start.
    void load(const QString &script);
    QString script() const;

    /// For Revert and merge: one undo step that touches only what differs, so cursor and scrolling stay.
    void replaceAllUndoable(const QString &script);

    /// isModified() is false from here on; undo still goes back further.
    void markSaved();
    void setScriptReadOnly(bool readOnly);

    int lineOfCursor() const;
    int columnOfCursor() const;
    /// Beyond the end of the line or script means its end. Scrolls so that the line has some lines around it.
    void goTo(int line, int column = 1);

    /// Looks and typing from here on; the text stays as it is.
    void setOptions(const EditorOptions &options);

    /// Place of the text cursor in UTF-16 units, as in script(). Linear in it.
    qsizetype position() const;
    /// Puts the text cursor there, without a selection, and shows it.
    void setPosition(qsizetype position);
    /// Where the character at @p position is drawn, in the viewport's coordinates; one pixel wide.
    QRect placeOf(qsizetype position) const;
    /// The character under @p point of the viewport, or -1 where there is none.
    qsizetype positionAt(QPoint point) const;

    TextSpan selection() const;
    void select(TextSpan span);
    /// Marks all finds; an empty list takes the marks away. In ascending order, without overlap.
    void markMatches(const QList<TextSpan> &matches);
    struct ProblemMark
    {
        TextSpan span; ///< an empty one marks the character after it
        bool isError = false;
    };
    /// Underlines what is wrong; an empty list takes the lines away.
    void markProblems(const QList<ProblemMark> &marks);
    /// One undo step. In ascending order, without overlap.
    void replaceSpans(const QList<Replacement> &replacements);

    void toggleComment();
    int zoomLevel() const;
    void resetZoom();
    void zoomIn() override;
    void zoomOut() override;
    /// In points more or less than the system's size, within limits that can be read and used.
    void zoomTo(int level) override;
    TextHabits habits() const { return m_habits; }

signals:
    /// Any change of the text, also load(). Sent from within the change: read as you like, but edit later.
    void scriptChanged();
    void cursorMoved(int line, int column);
    void zoomChanged(int level);
    /// Escape with nothing of the editor's own to close.
    void escapePressed();
    /// What was pasted, dropped or put in had NUL characters, which no script can hold; they were left out.
    void nulRefused() const;

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;
    QMimeData *toMimeData(const QByteArray &text, bool rectangular) const override;

private:
    /// Several changes that are one for the user: one undo step and one scriptChanged().
    class Bulk
    {
    public:
        explicit Bulk(CodeEditor &editor);
        ~Bulk();
        Q_DISABLE_COPY_MOVE(Bulk)

    private:
        CodeEditor &m_editor;
    };

    long send(unsigned message, long wParam = 0, long lParam = 0) const;
    QByteArrayView bytes() const;
    QByteArray withoutNul(QByteArray utf8) const;
    void replaceBytes(long start, long end, QByteArrayView with);
    void setHabits(const TextHabits &found);

    void setUpBehaviour();
    void setUpKeys();
    bool handleKey(const QKeyEvent &event);
    void indentNewLine();
    void indentClosingBracket();
    void handleCharAdded(int character);
    void scrollToCursor();

    void loadSyntax();
    void applyLook();
    void fitMargin();
    void noteChange(int position, int type);
    void noteCursor();

    SyntaxThemes &m_themes;
    EditorOptions m_options;
    TextHabits m_found; // of the script, before the options had their say
    CodeLexer *m_lexer = nullptr;
    TextHabits m_habits;
    int m_matchIndicator = -1;
    int m_errorIndicator = -1;
    int m_warningIndicator = -1;
    int m_line = 1;
    int m_column = 1;
    int m_bulk = 0; // changes under way that count as one
    bool m_changedInBulk = false;
    bool m_syntaxAwaited = false;
    int m_wheelRest = 0;
};
