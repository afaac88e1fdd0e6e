// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "base/textspan.h"
#include "editor/syntaxthemes.h"
#include "script/texthabits.h"

#include <Qsci/qsciscintilla.h>

#include <QHash>
#include <QKeySequence>
#include <QList>

#include <algorithm>

class CodeLexer;
class QMenu;

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
    void setScriptReadOnly(bool readOnly);

    int lineOfCursor() const;
    int columnOfCursor() const;
    /// Beyond the end of the line or script means its end. Scrolls so that the line has some lines around it.
    void goTo(int line, int column = 1);

    /// What moves, selects and deletes by a key of its own, rather than by a command of the window's.
    struct KeyCommand
    {
        QString id;
        QString title;
        QList<QKeySequence> keys; ///< the program's own
    };
    static QList<KeyCommand> keyCommands();
    /// Other keys than those of keyCommands(), by id; the first two of each count.
    void setKeys(const QHash<QString, QList<QKeySequence>> &chosen);

    /// Looks and typing from here on; the text stays as it is.
    void setOptions(const EditorOptions &options);
    const EditorOptions &options() const { return m_options; }

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
    /// Tints the part of the script that is searched; an empty span takes the tint away. The tint moves along
    /// with the text, and markedRange() says where it has come to.
    void markRange(TextSpan span);
    TextSpan markedRange() const;
    struct ProblemMark
    {
        TextSpan span; ///< an empty one marks the character after it
        bool isError = false;
        QString text = {};      ///< what is wrong, for people; plain
        QStringList fixes = {}; ///< what can be done about it: titles
        int number = -1;        ///< by which whoever marked it knows it
    };
    /// Underlines what is wrong and marks its lines in the margin; an empty list takes all that away.
    void markProblems(const QList<ProblemMark> &marks);
    /// Does what can be done about the problem at the text cursor, or else in its line: at once if there is
    /// one way, else after a choice in a menu.
    void mendAtCursor();
    /// True for keys that are meant as a command, whether or not one has them: they never type a text.
    static bool isCommandKey(const QKeyEvent &event);

    /// One undo step. In ascending order, without overlap.
    void replaceSpans(const QList<Replacement> &replacements);

    // Commands on the lines that are selected or hold a text cursor, each one step to undo.
    void toggleComment();
    void moveLinesUp();
    void moveLinesDown();
    /// What is selected, or else the line.
    void duplicateSelected();
    void deleteLines();
    /// With the next line, or all that are selected into one.
    void joinLines();
    void indentLines();
    void unindentLines();

    void goToMatchingBracket();
    void selectToMatchingBracket();

    // Commands on the whole script, only ever on a person's word, each one step to undo.
    /// Leaves those within strings and templates, where they mean something.
    void removeTrailingBlanks();
    void convertLineEnds(TextHabits::LineEnd to);
    void convertIndentation(bool toTabs);

    // Several text cursors. What is typed, deleted or pasted happens at each, as one step to undo.
    void addCursorAbove();
    void addCursorBelow();
    /// Adds the next place of the selected text; without a selection selects the word first.
    void selectNextOccurrence();
    void selectAllOccurrences();

    // Folding
    void foldAtCursor();
    void unfoldAtCursor();
    void setAllFolded(bool folded);
    /// Lines under which something is folded away.
    QList<int> foldedLines() const;
    /// Folds under these lines, where there is still something to fold; costs colouring the script up to
    /// them.
    void foldLines(const QList<int> &lines);
    /// The first line that is seen, also where there are folds above it.
    int topLine() const;
    void setTopLine(int line);

    int zoomLevel() const;
    void resetZoom();
    void zoomIn() override;
    void zoomOut() override;
    /// At several text cursors each takes a line, if there are as many; else all of it goes to each.
    void paste() override;
    void cut() override;
    void undo() override;
    void redo() override;
    /// In points more or less than the system's size, within limits that can be read and used.
    void zoomTo(int level) override;
    TextHabits habits() const { return m_habits; }

    /// One line of a comparison of two scripts.
    struct ComparedLine
    {
        enum class Kind { Same, Removed, Added, Filler };
        Kind kind = Kind::Same;
        QString text;            ///< without its end
        int number = 0;          ///< in its own script, from 1
        QList<TextSpan> changed; ///< of text
    };
    /// Shows @p lines instead of a script, for reading only: their numbers and a plus or minus beside them.
    void showCompared(const QList<ComparedLine> &lines);

signals:
    /// Any change of the text, also load(). Sent from within the change: read as you like, but edit later.
    void scriptChanged();
    void cursorMoved(int line, int column);
    void zoomChanged(int level);
    /// Escape with nothing of the editor's own to close.
    void escapePressed();
    /// What was pasted, dropped or put in had NUL characters, which no script can hold; they were left out.
    void nulRefused() const;
    /// A fix was chosen: the number of the ProblemMark, and which of its fixes.
    void fixChosen(int number, int fix);
    /// There is nothing to be mended where the text cursor is, or it may not be.
    void nothingToMend();

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void inputMethodEvent(QInputMethodEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    QByteArray fromMimeData(const QMimeData *source, bool &rectangular) const override;
    QMimeData *toMimeData(const QByteArray &text, bool rectangular) const override;

private:
    /// Several changes that are one for the user: one undo step and one scriptChanged().
    class UndoGroup
    {
    public:
        explicit UndoGroup(CodeEditor &editor);
        ~UndoGroup();
        Q_DISABLE_COPY_MOVE(UndoGroup)

    private:
        CodeEditor &m_editor;
    };

    /// One text cursor with what it has selected, in bytes.
    struct Range
    {
        long caret = 0;
        long anchor = 0;

        long start() const { return std::min(caret, anchor); }
        long end() const { return std::max(caret, anchor); }
        bool isEmpty() const { return caret == anchor; }
        bool operator==(const Range &) const = default;
    };
    /// All of them, in the order of the text, while Scintilla numbers them as they came.
    struct Cursors
    {
        QList<Range> ranges;
        qsizetype main = 0; ///< the one that scrolling follows
    };
    /// Whole lines, counted from 0.
    struct Lines
    {
        long first = 0;
        long last = 0;
    };
    /// A problem as it is kept for its tooltip, in bytes.
    struct Problem
    {
        long start = 0;
        long end = 0;
        QString text;
        QStringList fixes = {};
        int number = -1;
    };
    /// What is typed at several text cursors and is undone together.
    enum class Typing { None, Word, Between };

    long send(unsigned message, long wParam = 0, long lParam = 0) const;
    QByteArrayView bytes() const;
    QByteArray withoutNul(QByteArray utf8) const;
    void replaceBytes(long start, long end, QByteArrayView with);
    void setHabits(const TextHabits &found);

    void setUpBehaviour();
    bool handleKey(const QKeyEvent &event);
    bool handlePairKey(const QKeyEvent &event);
    void handleCharAdded(int character);
    void scrollToCursor();

    Cursors cursors() const;
    void setCursors(const Cursors &cursors);
    Range mainRange() const;
    bool hasSeveralCursors() const { return send(SCI_GETSELECTIONS) > 1; }
    QList<Lines> selectedLines() const;
    QList<Lines> linesToMove() const;
    QByteArray textOf(long start, long end) const;
    QByteArray lineEndBytes() const;
    bool isTextAt(long position);
    bool isString(long position) const;

    void typeNewLine(QKeyEvent *event);
    void groupTyping(const QKeyEvent &event);
    void endTyping();
    void typeAtEachCursor(const QList<QByteArray> &texts);
    bool spreadPaste();
    bool typePaired(char typed);
    bool deletePair();
    bool isOwnCloser(long position, char closer) const;
    bool wantsPartner(long position, char opening);
    void setOwnCloser(long position, bool isOwn);
    void forgetOwnClosers();
    void indentNewLine(long index);
    void indentClosingBracket(long position);

    void addCursor(int step);
    void addCursorAt(long place);
    bool prepareOccurrences();
    void showMainCursor();
    void changeIndentation(int step);

    void setUpFolding();
    void showFoldColours(const EditorColours &colours);
    void fitMargins();
    int textLeft() const;

    void setUpProblemMarks();
    void showProblemColours();
    QString problemsAt(QPoint point) const;
    QString problemsOfLine(long line) const;
    QList<Problem> problemsToMend(long position) const;
    void addFixes(QMenu &menu, const QList<Problem> &problems);
    void moveProblems(long position, long added);
    void describeProblems();

    void loadSyntax();
    void applyLook();
    void noteChange(int position, int type, const char *text, int length);
    void noteCursor();

    SyntaxThemes &m_themes;
    EditorOptions m_options;
    TextHabits m_found; // of the script, before the options had their say
    CodeLexer *m_lexer = nullptr;
    TextHabits m_habits;
    int m_matchIndicator = -1;
    int m_errorIndicator = -1;
    int m_warningIndicator = -1;
    int m_rangeIndicator = -1;
    int m_closerIndicator = -1; // unseen, on the brackets and quotes that came by themselves
    int m_removedIndicator = -1;
    int m_addedIndicator = -1;
    bool m_hasOwnClosers = false;
    bool m_newLineTyped = false;
    Typing m_typing = Typing::None;  // an undo step that is still open
    bool m_dragsAdded = false;       // the mouse holds a text cursor that it added
    bool m_occurrenceIsWord = false; // the first was a word under the text cursor, so parts of words are none
    Range m_occurrence;              // what was selected by it
    QList<Problem> m_problems;
    int m_line = 1;
    int m_column = 1;
    int m_bulk = 0; // changes under way that count as one
    bool m_changedInGroup = false;
    bool m_syntaxAwaited = false;
    int m_wheelRest = 0;
};
