// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/codeeditor.h"

#include <QApplication>
#include <QClipboard>
#include <QInputMethodEvent>
#include <QMimeData>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using Sci = QsciScintillaBase;

/// What typing and the commands on lines do to a script. In the texts here | is a text cursor, and what
/// stands between « and » is selected, the text cursor behind it.
class tst_Editing : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_editor.reset(); }

    void pairs_data();
    void pairs();
    void pairsAreOneStep();
    void pairsCanBeOff();
    void pairsLeaveOthersAlone();
    void ownClosersAreForgotten();
    void typingAtSeveralCursors_data();
    void typingAtSeveralCursors();
    void severalCursorsAreOneStep();
    void wordsAtSeveralCursorsAreUndoneAsWords();
    void commandKeysTypeNothing_data();
    void commandKeysTypeNothing();
    void emojiAtSeveralCursors();
    void pasteAtSeveralCursors();
    void cursorsAboveAndBelow();
    void occurrences();
    void escapeDropsCursorsFirst();
    void mouseAddsCursors();
    void columnSelection();
    void rectangularPaste();

    void lineCommands_data();
    void lineCommands();
    void lineCommandsKeepReadOnly();
    void matchingBracket();
    void trailingBlanks();
    void convertsLineEnds();
    void convertsIndentation();

    void smartHome();
    void indentsNewLines_data();
    void indentsNewLines();
    void pasteIsVerbatim();
    void optionsAreShown();
    void randomKeysCanBeUndone_data();
    void randomKeysCanBeUndone();

private:
    /// Loads @p text and puts cursors and selections where its signs are.
    void show(const QString &text);
    /// The script with the signs of cursors and selections.
    QString shown() const;
    void type(const QString &text);
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::keyClick(m_editor.get(), key, modifiers);
    }
    long ask(unsigned message, long wParam = 0, long lParam = 0) const
    {
        return m_editor->SendScintilla(message, ulong(wParam), lParam);
    }
    QPoint pointOf(qsizetype position) const { return m_editor->placeOf(position).center(); }

    SyntaxThemes m_themes;
    std::unique_ptr<CodeEditor> m_editor;
};

void tst_Editing::initTestCase()
{
    QApplication::setStyle(u"Fusion"_s);
}

void tst_Editing::init()
{
    m_editor = std::make_unique<CodeEditor>(m_themes);
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    m_editor->setFocus();
    QTRY_VERIFY(m_editor->lexer());
}

void tst_Editing::show(const QString &text)
{
    QByteArray script;
    QList<std::pair<long, long>> ranges; // caret, anchor
    long anchor = -1;
    for (const char32_t sign : text.toUcs4()) {
        if (sign == U'|')
            ranges.append({script.size(), script.size()});
        else if (sign == U'«')
            anchor = script.size();
        else if (sign == U'»')
            ranges.append({script.size(), std::exchange(anchor, -1)});
        else
            script += QString::fromUcs4(&sign, 1).toUtf8();
    }
    m_editor->load(QString::fromUtf8(script));
    for (qsizetype i = 0; i < ranges.size(); ++i)
        ask(i == 0 ? Sci::SCI_SETSELECTION : Sci::SCI_ADDSELECTION, ranges[i].first, ranges[i].second);
}

QString tst_Editing::shown() const
{
    QByteArray text = m_editor->script().toUtf8();
    QList<std::pair<long, long>> ranges;
    for (long i = 0; i < ask(Sci::SCI_GETSELECTIONS); ++i)
        ranges.append({ask(Sci::SCI_GETSELECTIONNSTART, i), ask(Sci::SCI_GETSELECTIONNEND, i)});
    std::ranges::sort(ranges, std::greater());
    for (const auto &[start, end] : std::as_const(ranges)) {
        if (start == end) {
            text.insert(start, '|');
        } else {
            text.insert(end, "»");
            text.insert(start, "«");
        }
    }
    return QString::fromUtf8(text);
}

void tst_Editing::type(const QString &text)
{
    for (const char32_t c : text.toUcs4()) {
        if (c == U'\n')
            press(Qt::Key_Return);
        else if (c == U'\b')
            press(Qt::Key_Backspace);
        else
            QTest::sendKeyEvent(QTest::Click, m_editor.get(), Qt::Key_unknown, QString::fromUcs4(&c, 1),
                                Qt::NoModifier);
    }
}

void tst_Editing::pairs_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, const QString &before, const QString &typed, const QString &after) {
        QTest::newRow(name) << before << typed << after;
    };
    row("round", u"f|"_s, u"("_s, u"f(|)"_s);
    row("square", u"a = |;"_s, u"["_s, u"a = [|];"_s);
    row("curly", u"|"_s, u"{"_s, u"{|}"_s);
    row("double quote", u"a = |"_s, u"\""_s, u"a = \"|\""_s);
    row("single quote", u"f(|)"_s, u"'"_s, u"f('|')"_s);
    row("template", u"a = |"_s, u"`"_s, u"a = `|`"_s);
    row("tagged template", u"html|"_s, u"`"_s, u"html`|`"_s);
    row("over it", u"f|"_s, u"()"_s, u"f()|"_s);
    row("over it, with text", u"f|;"_s, u"(a)"_s, u"f(a)|;"_s);
    row("over several", u"|"_s, u"f({[1]})"_s, u"f({[1]})|"_s);
    row("over a quote", u"a = |"_s, u"'x'"_s, u"a = 'x'|"_s);
    row("over an empty quote", u"a = |"_s, u"''"_s, u"a = ''|"_s);
    row("over in a template", u"a = |"_s, u"`${b}`"_s, u"a = `${b}`|"_s);
    row("umlaut within", u"a = |"_s, u"'ä😀'"_s, u"a = 'ä😀'|"_s);
    row("not over one that was there", u"f(|)"_s, u")"_s, u"f()|)"_s);
    row("not before a word", u"|abc"_s, u"("_s, u"(|abc"_s);
    row("not before a dollar", u"|$a"_s, u"{"_s, u"{|$a"_s);
    row("not before an umlaut", u"|ä"_s, u"["_s, u"[|ä"_s);
    row("not before a quote", u"f|'a'"_s, u"("_s, u"f(|'a'"_s);
    row("not a quote before a word", u"a = |b"_s, u"'"_s, u"a = '|b"_s);
    row("not a quote after a word", u"// don|"_s, u"'"_s, u"// don'|"_s);
    row("not before a template", u"a = |`b`"_s, u"`"_s, u"a = `|`b`"_s);
    row("not a third quote", u"a = ''|"_s, u"'"_s, u"a = '''|"_s);
    row("not a quote in a string", u"a = \"b | c\""_s, u"'"_s, u"a = \"b '| c\""_s);
    row("not a quote in a comment", u"// a |"_s, u"'"_s, u"// a '|"_s);
    row("not a quote in a block comment", u"/*\n a |\n*/"_s, u"\""_s, u"/*\n a \"|\n*/"_s);
    row("not a quote in a template", u"`\n |\n`"_s, u"'"_s, u"`\n '|\n`"_s);
    row("a quote in code in a template", u"`${ | }`"_s, u"'"_s, u"`${ '|' }`"_s);
    row("a quote after a string", u"a = 'b' + |"_s, u"'"_s, u"a = 'b' + '|'"_s);
    row("not a quote in an expression", u"a = /b |/"_s, u"'"_s, u"a = /b '|/"_s);
    row("a bracket in a string", u"a = 'b |'"_s, u"("_s, u"a = 'b (|'"_s);
    row("wraps", u"a = «b + c»;"_s, u"("_s, u"a = («b + c»);"_s);
    row("wraps again", u"«b»"_s, u"([\""_s, u"([\"«b»\"])"_s);
    row("wraps in a string", u"'a «b» c'"_s, u"`"_s, u"'a `«b»` c'"_s);
    row("wraps lines", u"«a\nb»"_s, u"{"_s, u"{«a\nb»}"_s);
    row("a closing one replaces", u"«b»"_s, u")"_s, u"|"_s.prepend(u')'));
    row("backspace takes both", u"f|"_s, u"(\b"_s, u"f|"_s);
    row("backspace takes both of any", u"f(|)"_s, u"\b"_s, u"f|"_s);
    row("backspace takes both quotes", u"a = |"_s, u"'\b"_s, u"a = |"_s);
    row("backspace takes nested ones", u"|"_s, u"({\b\b"_s, u"|"_s);
    row("backspace between strings", u"'a'|'b'"_s, u"\b"_s, u"'a|'b'"_s);
    row("backspace within text", u"(a|)"_s, u"\b"_s, u"(|)"_s);
    row("backspace of other pairs", u"(|]"_s, u"\b"_s, u"|]"_s);
    row("several", u"a|\nb|"_s, u"("_s, u"a(|)\nb(|)"_s);
    row("over several cursors", u"a|\nb|"_s, u"(1)"_s, u"a(1)|\nb(1)|"_s);
    row("each as it stands", u"a|\n|b\n«c»"_s, u"("_s, u"a(|)\n(|b\n(«c»)"_s);
    row("backspace at several", u"a|\nb|"_s, u"([\b\b"_s, u"a|\nb|"_s);
    row("several on one line", u"a| b|"_s, u"[1]"_s, u"a[1]| b[1]|"_s);
}

void tst_Editing::pairs()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    show(before);
    type(typed);
    QCOMPARE(shown(), after);
}

void tst_Editing::pairsAreOneStep()
{
    const QSignalSpy changed(m_editor.get(), &CodeEditor::scriptChanged);
    show(u"a = «b» + «c»;"_s);
    const auto loaded = changed.count();
    type(u"("_s);
    QCOMPARE(shown(), u"a = («b») + («c»);"_s);
    QCOMPARE(changed.count(), loaded + 1);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"a = b + c;"_s);
    QVERIFY(!m_editor->isUndoAvailable());
    m_editor->redo();
    QCOMPARE(m_editor->script(), u"a = (b) + (c);"_s);

    show(u"f|"_s);
    type(u"("_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"f"_s);
    show(u"f(|)"_s);
    type(u"\b"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"f()"_s);
}

void tst_Editing::pairsCanBeOff()
{
    m_editor->setOptions({.closeBrackets = false});
    show(u"a = |"_s);
    type(u"('"_s);
    QCOMPARE(shown(), u"a = ('|"_s);
    show(u"«b»"_s);
    type(u"("_s);
    QCOMPARE(shown(), u"(|"_s);
    show(u"f(|)"_s);
    type(u"\b"_s);
    QCOMPARE(shown(), u"f|)"_s);
}

void tst_Editing::pairsLeaveOthersAlone()
{
    show(u"|"_s);
    QApplication::clipboard()->setText(u"({['"_s);
    m_editor->paste();
    QCOMPARE(shown(), u"({['|"_s);

    show(u"|"_s);
    QInputMethodEvent composing(u"("_s, {});
    QApplication::sendEvent(m_editor.get(), &composing);
    QInputMethodEvent composed;
    composed.setCommitString(u"(には"_s);
    QApplication::sendEvent(m_editor.get(), &composed);
    QCOMPARE(m_editor->script(), u"(には"_s);

    show(u"«a»"_s);
    m_editor->setScriptReadOnly(true);
    type(u"(\b'\n😀"_s);
    QCOMPARE(m_editor->script(), u"a"_s);
}

void tst_Editing::ownClosersAreForgotten()
{
    show(u"f|\nb"_s);
    type(u"("_s);
    press(Qt::Key_Down);
    m_editor->repaint();
    press(Qt::Key_Up);
    m_editor->goTo(1, 3);
    type(u")"_s);
    QCOMPARE(shown(), u"f()|)\nb"_s);

    // Also by loading another script.
    show(u"f|"_s);
    type(u"("_s);
    m_editor->load(u"f()"_s);
    m_editor->goTo(1, 3);
    type(u")"_s);
    QCOMPARE(shown(), u"f()|)"_s);
}

void tst_Editing::typingAtSeveralCursors_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("after");
    QTest::newRow("letters") << u"a|\nb|\nc"_s << u"xy"_s << u"axy|\nbxy|\nc"_s;
    QTest::newRow("umlauts") << u"ä|\n😀|"_s << u"ö"_s << u"äö|\n😀ö|"_s;
    QTest::newRow("selections") << u"«ab» «cd»"_s << u"x"_s << u"x| x|"_s;
    QTest::newRow("backspace") << u"ab|\ncd|"_s << u"\b"_s << u"a|\nc|"_s;
    QTest::newRow("backspace of selections") << u"a«b»\n«cd»"_s << u"\b"_s << u"a|\n|"_s;
    QTest::newRow("Enter") << u"  a|\nb|"_s << u"\nx"_s << u"  a\n  x|\nb\nx|"_s;
    QTest::newRow("Enter behind brackets") << u"  a {|\nb {|"_s << u"\nx"_s << u"  a {\n    x|\nb {\n  x|"_s;
    QTest::newRow("Enter between brackets")
        << u"a {|}\n  b {|}"_s << u"\nx"_s << u"a {\n  x|\n}\n  b {\n    x|\n  }"_s;
    QTest::newRow("Enter over selections") << u"a«b»c\nd«e»f"_s << u"\n"_s << u"a\n|c\nd\n|f"_s;
    QTest::newRow("Enter, CRLF") << u"a {|}\r\nb|"_s << u"\nx"_s << u"a {\r\n    x|\r\n}\r\nb\r\nx|"_s;
    QTest::newRow("closing brackets find their column")
        << u"a {\n    |\nb {\n    |"_s << u"}"_s << u"a {\n}|\nb {\n}|"_s;
}

void tst_Editing::typingAtSeveralCursors()
{
    QFETCH(QString, before);
    QFETCH(QString, typed);
    QFETCH(QString, after);
    show(before);
    type(typed);
    QCOMPARE(shown(), after);
}

void tst_Editing::severalCursorsAreOneStep()
{
    const QString before = u"a {|}\nb {|}\nc {|}"_s;
    for (const QString &typed : {u"\n"_s, u"x"_s, u"("_s, u"😀"_s, u"\b"_s}) {
        show(before);
        type(typed);
        QVERIFY(m_editor->script() != u"a {}\nb {}\nc {}"_s);
        m_editor->undo();
        QCOMPARE(m_editor->script(), u"a {}\nb {}\nc {}"_s);
        QVERIFY(!m_editor->isUndoAvailable());
    }
}

void tst_Editing::wordsAtSeveralCursorsAreUndoneAsWords()
{
    show(u"|\n|"_s);
    type(u"let first = x"_s);
    QCOMPARE(m_editor->script(), u"let first = x\nlet first = x"_s);
    for (const QString &left : {u"let first = "_s, u"let "_s, QString()}) {
        m_editor->undo();
        QCOMPARE(m_editor->script(), left + u'\n' + left);
    }
    QVERIFY(!m_editor->isUndoAvailable());
    press(Qt::Key_Y, Qt::ControlModifier);
    press(Qt::Key_Y, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"let first = \nlet first = "_s);
    // By key, in the middle of a word, and what is done otherwise is a step of its own.
    show(u"|\n|"_s);
    type(u"ab"_s);
    press(Qt::Key_Left);
    type(u"c"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"ab\nab"_s);
    press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"\n"_s);
}

void tst_Editing::commandKeysTypeNothing_data()
{
    QTest::addColumn<int>("key");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("modifiers");
    QTest::addColumn<bool>("types");
    constexpr int ctrl = Qt::ControlModifier;
    constexpr int shift = Qt::ShiftModifier;
    constexpr int alt = Qt::AltModifier;
    QTest::newRow("Ctrl+.") << int(Qt::Key_Period) << u"."_s << ctrl << false;
    QTest::newRow("Ctrl+,") << int(Qt::Key_Comma) << u","_s << ctrl << false;
    QTest::newRow("Ctrl+1") << int(Qt::Key_1) << u"1"_s << ctrl << false;
    QTest::newRow("Ctrl+;") << int(Qt::Key_Semicolon) << u";"_s << ctrl << false;
    QTest::newRow("Ctrl+Shift+(") << int(Qt::Key_ParenLeft) << u"("_s << (ctrl | shift) << false;
    QTest::newRow("Ctrl+'") << int(Qt::Key_Apostrophe) << u"'"_s << ctrl << false;
    QTest::newRow("Ctrl+Shift+X") << int(Qt::Key_X) << u"X"_s << (ctrl | shift) << false;
    QTest::newRow("Ctrl+ö") << int(Qt::Key_Odiaeresis) << u"ö"_s << ctrl << false;
    QTest::newRow("Ctrl+emoji") << int(Qt::Key_unknown) << u"😀"_s << ctrl << false;
    QTest::newRow("Meta+x") << int(Qt::Key_X) << u"x"_s << int(Qt::MetaModifier) << false;
    QTest::newRow("AltGr as Ctrl+Alt") << int(Qt::Key_Q) << u"@"_s << (ctrl | alt) << true;
    QTest::newRow("AltGr, bracket") << int(Qt::Key_BraceLeft) << u"\\"_s << (ctrl | alt) << true;
    QTest::newRow("Shift") << int(Qt::Key_X) << u"X"_s << shift << true;
}

void tst_Editing::commandKeysTypeNothing()
{
    QFETCH(int, key);
    QFETCH(QString, text);
    QFETCH(int, modifiers);
    QFETCH(bool, types);
    for (const QString &before : {u"a«bc»d"_s, u"a|d|"_s}) {
        show(before);
        const QString script = m_editor->script();
        QTest::sendKeyEvent(QTest::Click, m_editor.get(), Qt::Key(key), text,
                            Qt::KeyboardModifiers(modifiers));
        QCOMPARE(m_editor->script() != script, types);
        QCOMPARE(m_editor->script().contains(text), types);
    }
}

void tst_Editing::emojiAtSeveralCursors()
{
    show(u"a|b «ä»"_s);
    type(u"😀x"_s);
    QCOMPARE(shown(), u"a😀x|b 😀x|"_s);
}

void tst_Editing::pasteAtSeveralCursors()
{
    show(u"a|\n«b»"_s);
    QApplication::clipboard()->setText(u"ä1"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"aä1|\nä1|"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"a\nb"_s);

    // What several have copied several can paste: each its own.
    show(u"«a1» «ä2»"_s);
    press(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(shown(), u"| |"_s);
    QCOMPARE(QApplication::clipboard()->text(), u"a1\nä2"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"a1| ä2|"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u" "_s);
    show(u"|\n|\n|"_s);
    m_editor->paste();
    QCOMPARE(shown(), u"a1\nä2|\na1\nä2|\na1\nä2|"_s);
    show(u"|"_s);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(shown(), u"a1\nä2|"_s);
}

void tst_Editing::cursorsAboveAndBelow()
{
    show(u"abcd\nef|gh\nx\nijkl"_s);
    m_editor->addCursorBelow();
    QCOMPARE(shown(), u"abcd\nef|gh\nx|\nijkl"_s);
    m_editor->addCursorBelow(); // the short line between does not change the column
    m_editor->addCursorAbove();
    QCOMPARE(shown(), u"ab|cd\nef|gh\nx|\nij|kl"_s);
    m_editor->addCursorAbove();
    m_editor->addCursorBelow();
    QCOMPARE(ask(Sci::SCI_GETSELECTIONS), 4);
    type(u"-"_s);
    QCOMPARE(shown(), u"ab-|cd\nef-|gh\nx-|\nij-|kl"_s);

    // The same place on the screen, whatever it is indented with.
    show(u"\tä|\n    äb"_s);
    m_editor->addCursorBelow();
    QCOMPARE(shown(), u"\tä|\n    ä|b"_s);
}

void tst_Editing::occurrences()
{
    // From within a word: the word, and then only whole words.
    show(u"f|oo food foo Foo\nfoo"_s);
    m_editor->selectNextOccurrence();
    QCOMPARE(shown(), u"«foo» food foo Foo\nfoo"_s);
    m_editor->selectNextOccurrence();
    QCOMPARE(shown(), u"«foo» food «foo» Foo\nfoo"_s);
    m_editor->selectNextOccurrence();
    m_editor->selectNextOccurrence(); // there are no more
    QCOMPARE(shown(), u"«foo» food «foo» Foo\n«foo»"_s);
    type(u"x"_s);
    QCOMPARE(shown(), u"x| food x| Foo\nx|"_s);

    // From a selection: wherever it is found.
    show(u"«foo» food ö foo"_s);
    m_editor->selectNextOccurrence();
    QCOMPARE(shown(), u"«foo» «foo»d ö foo"_s);
    m_editor->selectAllOccurrences();
    QCOMPARE(shown(), u"«foo» «foo»d ö «foo»"_s);

    show(u"$a|b a$ab $ab"_s);
    m_editor->selectAllOccurrences();
    QCOMPARE(shown(), u"«$ab» a$ab «$ab»"_s);
    show(u"gr|öße; größe + größer"_s);
    m_editor->selectAllOccurrences();
    QCOMPARE(shown(), u"«größe»; «größe» + größer"_s);
    show(u"ä = 1; | = ä"_s);
    m_editor->selectAllOccurrences();
    QCOMPARE(shown(), u"ä = 1; | = ä"_s);
}

void tst_Editing::escapeDropsCursorsFirst()
{
    const QSignalSpy escaped(m_editor.get(), &CodeEditor::escapePressed);
    show(u"«a»b\n«a»c"_s);
    press(Qt::Key_Escape);
    QCOMPARE(shown(), u"ab\n«a»c"_s);
    QCOMPARE(escaped.count(), 0);
    press(Qt::Key_Escape);
    QCOMPARE(escaped.count(), 1);
}

void tst_Editing::mouseAddsCursors()
{
    show(u"abcd\nefgh"_s);
    m_editor->repaint();
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, pointOf(1));
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(7));
    QCOMPARE(shown(), u"a|bcd\nef|gh"_s);
    type(u"x"_s);
    QCOMPARE(shown(), u"ax|bcd\nefx|gh"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, pointOf(1));
    QCOMPARE(shown(), u"a|xbcd\nefxgh"_s);

    // Where there is one, it goes, but never the last.
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(7));
    QCOMPARE(shown(), u"a|xbcd\ne|fxgh"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(1));
    QCOMPARE(shown(), u"axbcd\ne|fxgh"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(7));
    QCOMPARE(shown(), u"axbcd\ne|fxgh"_s);
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(1));
    QTest::mouseDClick(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(1));
    QVERIFY2(shown().startsWith(u"«axbcd»\n"_s), qPrintable(shown()));
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, pointOf(1));

    // Held, it selects.
    QTest::mousePress(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(7));
    QMouseEvent move(QEvent::MouseMove, pointOf(9), m_editor->viewport()->mapToGlobal(pointOf(9)),
                     Qt::NoButton, Qt::LeftButton, Qt::ControlModifier);
    QApplication::sendEvent(m_editor->viewport(), &move);
    QTest::mouseRelease(m_editor->viewport(), Qt::LeftButton, Qt::ControlModifier, pointOf(9));
    QCOMPARE(shown(), u"a|xbcd\ne«fx»gh"_s);
}

void tst_Editing::columnSelection()
{
    show(u"|abcd\nefgh\nijkl"_s);
    m_editor->repaint();
    for (const auto key : {Qt::Key_Down, Qt::Key_Down, Qt::Key_Right, Qt::Key_Right})
        press(key, Qt::AltModifier | Qt::ShiftModifier);
    QCOMPARE(shown(), u"«ab»cd\n«ef»gh\n«ij»kl"_s);
    type(u"("_s);
    QCOMPARE(shown(), u"(«ab»)cd\n(«ef»)gh\n(«ij»)kl"_s);
    type(u"x"_s);
    QCOMPARE(shown(), u"(x|)cd\n(x|)gh\n(x|)kl"_s);

    show(u"abcd\nefgh\nijkl"_s);
    m_editor->repaint();
    QTest::mousePress(m_editor->viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(1));
    QMouseEvent move(QEvent::MouseMove, pointOf(13), m_editor->viewport()->mapToGlobal(pointOf(13)),
                     Qt::NoButton, Qt::LeftButton, Qt::AltModifier);
    QApplication::sendEvent(m_editor->viewport(), &move);
    QTest::mouseRelease(m_editor->viewport(), Qt::LeftButton, Qt::AltModifier, pointOf(13));
    QCOMPARE(shown(), u"a«bc»d\ne«fg»h\ni«jk»l"_s);
    press(Qt::Key_Delete);
    QCOMPARE(shown(), u"a|d\ne|h\ni|l"_s);
}

void tst_Editing::rectangularPaste()
{
    show(u"|abcd\nefgh"_s);
    m_editor->repaint();
    for (const auto key : {Qt::Key_Down, Qt::Key_Right, Qt::Key_Right})
        press(key, Qt::AltModifier | Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier);
    m_editor->goTo(1, 5);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"abcdab\nefghef"_s);
}

void tst_Editing::lineCommands_data()
{
    using Command = void (CodeEditor::*)();
    QTest::addColumn<Command>("command");
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    const auto row = [](const char *name, Command command, const QString &before, const QString &after) {
        QTest::newRow(name) << command << before << after;
    };
    using E = CodeEditor;
    row("up", &E::moveLinesUp, u"a\nb|b\nc"_s, u"b|b\na\nc"_s);
    row("up, last", &E::moveLinesUp, u"a\nb|"_s, u"b|\na"_s);
    row("up, CRLF", &E::moveLinesUp, u"a\r\n|b\r\n"_s, u"|b\r\na\r\n"_s);
    row("up, mixed", &E::moveLinesUp, u"a\r\n|b\nc"_s, u"|b\na\r\nc"_s);
    row("up, first", &E::moveLinesUp, u"a|\nb"_s, u"a|\nb"_s);
    row("up, several lines", &E::moveLinesUp, u"a\n«b\nc\n»d"_s, u"«b\nc\n»a\nd"_s);
    row("up, several cursors", &E::moveLinesUp, u"a\nb|\nc\nd|"_s, u"b|\na\nd|\nc"_s);
    row("down", &E::moveLinesDown, u"a|a\nb\nc"_s, u"b\na|a\nc"_s);
    row("down, at its start", &E::moveLinesDown, u"|a\nb"_s, u"b\n|a"_s);
    row("down, to the end", &E::moveLinesDown, u"a|\nbö"_s, u"bö\na|"_s);
    row("down, before an empty last line", &E::moveLinesDown, u"a\nb|\n"_s, u"a\n\nb|"_s);
    row("down, last", &E::moveLinesDown, u"a\nb|"_s, u"a\nb|"_s);
    row("down, several lines", &E::moveLinesDown, u"«a\nb»\nc\n"_s, u"c\n«a\nb»\n"_s);
    row("down, several cursors", &E::moveLinesDown, u"a|\nb\nc|\nd"_s, u"b\na|\nd\nc|"_s);
    row("duplicate a line", &E::duplicateSelected, u"a|b\nc"_s, u"a|b\nab\nc"_s);
    row("duplicate a selection", &E::duplicateSelected, u"a«b»c"_s, u"a«b»bc"_s);
    row("delete", &E::deleteLines, u"a\nb|c\nd"_s, u"a\nd|"_s);
    row("delete, last", &E::deleteLines, u"a\nbc|"_s, u"a|"_s);
    row("delete, only", &E::deleteLines, u"a|"_s, u"|"_s);
    row("delete, CRLF, several", &E::deleteLines, u"a|\r\nb\r\nc|\r\nd"_s, u"|b\r\n|d"_s);
    row("delete, selected", &E::deleteLines, u"«a\nb\n»c"_s, u"|c"_s);
    row("join", &E::joinLines, u"a|\n    b\nc"_s, u"a| b\nc"_s);
    row("join, blanks and empty lines", &E::joinLines, u"«a  \n\n  b»"_s, u"«a b»"_s);
    row("join, last", &E::joinLines, u"a|"_s, u"a|"_s);
    row("join, CRLF", &E::joinLines, u"a|\r\nb"_s, u"a| b"_s);
    row("indent", &E::indentLines, u"a|\nb"_s, u"    a|\nb"_s);
    row("indent, several", &E::indentLines, u"«{\n\n  a»\n}"_s, u"«  {\n\n    a»\n}"_s);
    row("indent, tabs", &E::indentLines, u"{\n\ta|\n\tb\n}"_s, u"{\n\t\ta|\n\tb\n}"_s);
    row("unindent", &E::unindentLines, u"{\n  a|\n}"_s, u"{\na|\n}"_s);
    row("unindent, at the margin", &E::unindentLines, u"a|"_s, u"a|"_s);
    row("comment at several cursors", &E::toggleComment, u"a|\n\n  b|"_s, u"// a|\n\n//   b|"_s);
    row("uncomment at several cursors", &E::toggleComment, u"// a|\nc\n//b|"_s, u"a|\nc\nb|"_s);
}

void tst_Editing::lineCommands()
{
    using Command = void (CodeEditor::*)();
    QFETCH(Command, command);
    QFETCH(QString, before);
    QFETCH(QString, after);
    show(before);
    const QString script = m_editor->script();
    const QSignalSpy changed(m_editor.get(), &CodeEditor::scriptChanged);
    (m_editor.get()->*command)();
    QCOMPARE(shown(), after);
    QCOMPARE(changed.count(), m_editor->script() == script ? 0 : 1);
    m_editor->undo();
    QCOMPARE(m_editor->script(), script);
    QVERIFY(!m_editor->isUndoAvailable());
}

void tst_Editing::lineCommandsKeepReadOnly()
{
    show(u"a  \n  b|\nc\n"_s);
    const QString script = m_editor->script();
    m_editor->setScriptReadOnly(true);
    using Command = void (CodeEditor::*)();
    using E = CodeEditor;
    for (const Command command :
         {&E::moveLinesUp, &E::moveLinesDown, &E::duplicateSelected, &E::deleteLines, &E::joinLines,
          &E::indentLines, &E::unindentLines, &E::toggleComment, &E::removeTrailingBlanks})
        (m_editor.get()->*command)();
    m_editor->convertLineEnds(TextHabits::LineEnd::CrLf);
    m_editor->convertIndentation(true);
    QCOMPARE(m_editor->script(), script);
}

void tst_Editing::matchingBracket()
{
    show(u"f|(a, ')', [b]) ;"_s);
    m_editor->goToMatchingBracket();
    QCOMPARE(shown(), u"f(a, ')', [b])| ;"_s);
    m_editor->goToMatchingBracket();
    const QString back = shown();
    QVERIFY2(back == u"f|(a, ')', [b]) ;"_s || back == u"f(|a, ')', [b]) ;"_s, qPrintable(back));
    show(u"f|(a, [b]) ;"_s);
    m_editor->selectToMatchingBracket();
    QCOMPARE(shown(), u"f«(a, [b])» ;"_s);
    show(u"a | b"_s);
    m_editor->goToMatchingBracket();
    QCOMPARE(shown(), u"a | b"_s);
    // Far below what has been coloured.
    show(u"|{\n"_s + u"'a';\n"_s.repeated(300) + u"}"_s);
    m_editor->goToMatchingBracket();
    QCOMPARE(m_editor->lineOfCursor(), 302);
}

void tst_Editing::trailingBlanks()
{
    m_editor->load(u"a  \r\n\t\nb = `x  \ny`; \nc // d \t\n  "_s);
    QVERIFY(!m_editor->isModified());
    m_editor->removeTrailingBlanks();
    QCOMPARE(m_editor->script(), u"a\r\n\nb = `x  \ny`;\nc // d\n"_s);
    m_editor->undo();
    QVERIFY(!m_editor->isModified());
    QVERIFY(!m_editor->isUndoAvailable());
}

void tst_Editing::convertsLineEnds()
{
    const QString mixed = u"a\r\nb\nc\rd\u2028e"_s;
    m_editor->load(mixed);
    const QSignalSpy changed(m_editor.get(), &CodeEditor::scriptChanged);
    m_editor->convertLineEnds(TextHabits::LineEnd::CrLf);
    QCOMPARE(m_editor->script(), u"a\r\nb\r\nc\r\nd\u2028e"_s);
    QCOMPARE(changed.count(), 1);
    m_editor->goTo(1, 2);
    type(u"\n"_s);
    QCOMPARE(m_editor->script(), u"a\r\n\r\nb\r\nc\r\nd\u2028e"_s);
    m_editor->undo();
    m_editor->undo();
    QCOMPARE(m_editor->script(), mixed);
    m_editor->convertLineEnds(TextHabits::LineEnd::Lf);
    QCOMPARE(m_editor->script(), u"a\nb\nc\nd\u2028e"_s);
    QCOMPARE(m_editor->habits().lineEnd, TextHabits::LineEnd::Lf);
}

void tst_Editing::convertsIndentation()
{
    const QString spaces = u"a {\n  b {\n    c\n     d\n  }\n  e = `\n    x`;\n}"_s;
    const QString tabs = u"a {\n\tb {\n\t\tc\n\t\t d\n\t}\n\te = `\n    x`;\n}"_s;
    m_editor->load(spaces);
    m_editor->convertIndentation(true);
    QCOMPARE(m_editor->script(), tabs);
    QVERIFY(m_editor->habits().tabs);
    m_editor->undo();
    QCOMPARE(m_editor->script(), spaces);
    QVERIFY(!m_editor->isUndoAvailable());

    m_editor->load(u"a {\n\tb {\n\t\tc ä\tx\n\t}\n}"_s);
    m_editor->convertIndentation(false);
    QCOMPARE(m_editor->script(), u"a {\n    b {\n        c ä\tx\n    }\n}"_s);
    QVERIFY(!m_editor->habits().tabs);
}

void tst_Editing::smartHome()
{
    show(u"    ab|c"_s);
    press(Qt::Key_Home);
    QCOMPARE(shown(), u"    |abc"_s);
    press(Qt::Key_Home);
    QCOMPARE(shown(), u"|    abc"_s);
    press(Qt::Key_Home);
    QCOMPARE(shown(), u"    |abc"_s);
    show(u"\tab|c\n\tde|f"_s);
    press(Qt::Key_Home, Qt::ShiftModifier);
    QCOMPARE(shown(), u"\t«ab»c\n\t«de»f"_s);
}

void tst_Editing::indentsNewLines_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("tabs") << u"a {\n\tb {|\n\tc"_s << u"a {\n\tb {\n\t\t|\n\tc"_s;
    QTest::newRow("tabs, between brackets") << u"\ta {\n\t\tb(|)"_s << u"\ta {\n\t\tb(\n\t\t\t|\n\t\t)"_s;
    QTest::newRow("CRLF") << u"  a {\r\n    b([|])"_s << u"  a {\r\n    b([\r\n      |\r\n    ])"_s;
    QTest::newRow("CR") << u"a {\r  b\r  c {|}"_s << u"a {\r  b\r  c {\r    |\r  }"_s;
    QTest::newRow("a bracket in a comment opens nothing") << u"  // see (|"_s << u"  // see (\n  |"_s;
    QTest::newRow("a bracket in a string opens nothing") << u"  a = `b {|"_s << u"  a = `b {\n  |"_s;
    QTest::newRow("in front of text") << u"  f(|  a)"_s << u"  f(\n    |a)"_s;
    QTest::newRow("in the middle") << u"  ab|cd"_s << u"  ab\n  |cd"_s;
}

void tst_Editing::indentsNewLines()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    show(before);
    const QString script = m_editor->script();
    type(u"\n"_s);
    QCOMPARE(shown(), after);
    m_editor->undo();
    QCOMPARE(m_editor->script(), script);
}

void tst_Editing::pasteIsVerbatim()
{
    show(u"    {|}"_s);
    const QString pasted = u"x  \n\t  y(\n\n z"_s;
    QApplication::clipboard()->setText(pasted);
    press(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"    {"_s + pasted + u"}"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"    {}"_s);
}

void tst_Editing::optionsAreShown()
{
    m_editor->load(u"a {\n    b\n}"_s);
    EditorOptions options;
    m_editor->setOptions(options);
    QCOMPARE(ask(Sci::SCI_GETVIEWWS), long(Sci::SCWS_INVISIBLE));
    QCOMPARE(ask(Sci::SCI_GETVIEWEOL), 0);
    QVERIFY(ask(Sci::SCI_GETINDENTATIONGUIDES) != Sci::SC_IV_NONE);
    QCOMPARE(ask(Sci::SCI_GETWRAPMODE), long(Sci::SC_WRAP_NONE));
    QVERIFY(m_editor->marginWidth(2) > 0);

    options = {.showWhitespace = true,
               .showLineEnds = true,
               .showIndentGuides = false,
               .showFolding = false,
               .wrapLines = true};
    m_editor->setOptions(options);
    QCOMPARE(ask(Sci::SCI_GETVIEWWS), long(Sci::SCWS_VISIBLEALWAYS));
    QCOMPARE(ask(Sci::SCI_GETVIEWEOL), 1);
    QCOMPARE(ask(Sci::SCI_GETINDENTATIONGUIDES), long(Sci::SC_IV_NONE));
    QCOMPARE(ask(Sci::SCI_GETWRAPMODE), long(Sci::SC_WRAP_WORD));
    QCOMPARE(m_editor->marginWidth(2), 0);
    QVERIFY(!m_editor->isModified());
}

void tst_Editing::randomKeysCanBeUndone_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 6; ++seed)
        QTest::addRow("%d", seed) << seed;
}

// Whatever is pressed, in whatever order: the script stays what a script can be, Undo leads back to the base
// and Redo to the end.
void tst_Editing::randomKeysCanBeUndone()
{
    QFETCH(int, seed);
    QRandomGenerator random{quint32(seed)};
    const QString base = u"function a(ä) {\r\n\tif (x) {\n    f('😀', `b\n${c}`);\r  }\n}\n// end"_s;
    m_editor->load(base);
    QApplication::clipboard()->setText(u"p {\n  'ü'\n}"_s);
    const QStringList typed{u"("_s,  u")"_s, u"["_s, u"]"_s, u"{"_s,  u"}"_s,  u"'"_s,
                            u"\""_s, u"`"_s, u"x"_s, u"ä"_s, u"😀"_s, u"\n"_s, u"\b"_s};
    using Command = void (CodeEditor::*)();
    using E = CodeEditor;
    const QList<Command> commands{&E::toggleComment,        &E::moveLinesUp,
                                  &E::moveLinesDown,        &E::duplicateSelected,
                                  &E::deleteLines,          &E::joinLines,
                                  &E::indentLines,          &E::unindentLines,
                                  &E::addCursorAbove,       &E::addCursorBelow,
                                  &E::selectNextOccurrence, &E::selectAllOccurrences,
                                  &E::goToMatchingBracket,  &E::selectToMatchingBracket,
                                  &E::foldAtCursor,         &E::removeTrailingBlanks};
    const QList<Qt::Key> arrows{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up,  Qt::Key_Down,
                                Qt::Key_Home, Qt::Key_End,   Qt::Key_Tab, Qt::Key_Delete};
    const QList<Qt::KeyboardModifiers> modifiers{Qt::NoModifier, Qt::ShiftModifier, Qt::ControlModifier,
                                                 Qt::AltModifier | Qt::ShiftModifier};
    for (int step = 0; step < 400; ++step) {
        switch (random.bounded(8)) {
        case 0:
            (m_editor.get()->*commands[random.bounded(commands.size())])();
            break;
        case 1:
        case 2:
            press(arrows[random.bounded(arrows.size())], modifiers[random.bounded(modifiers.size())]);
            break;
        case 3:
            switch (random.bounded(6)) {
            case 0:
                press(Qt::Key_V, Qt::ControlModifier);
                break;
            case 1:
                press(Qt::Key_Escape);
                break;
            case 2:
                m_editor->undo();
                break;
            case 3:
                m_editor->redo();
                break;
            case 4:
                m_editor->repaint();
                break;
            case 5:
                m_editor->goTo(int(random.bounded(8)), int(random.bounded(20)));
                break;
            }
            break;
        default:
            type(typed[random.bounded(typed.size())]);
        }
        const QString script = m_editor->script();
        QVERIFY2(QString::fromUtf8(script.toUtf8()) == script, "half a character is left");
        if (script.size() > 20'000)
            break;
    }
    while (m_editor->isRedoAvailable())
        m_editor->redo();
    const QString furthest = m_editor->script();
    while (m_editor->isUndoAvailable())
        m_editor->undo();
    QCOMPARE(m_editor->script(), base);
    while (m_editor->isRedoAvailable())
        m_editor->redo();
    QCOMPARE(m_editor->script(), furthest);
}

QTEST_MAIN(tst_Editing)
#include "tst_editing.moc"
