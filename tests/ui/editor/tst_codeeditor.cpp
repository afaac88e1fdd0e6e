// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "editor/codeeditor.h"
#include "script/texthabits.h"

#include <KSyntaxHighlighting/Theme>
#include <Qsci/qscicommandset.h>

#include <QApplication>
#include <QClipboard>
#include <QMimeData>
#include <QRandomGenerator>
#include <QShortcut>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

using namespace Qt::StringLiterals;
using KSyntaxHighlighting::Theme;

namespace {

QPalette darkPalette()
{
    QPalette palette(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    palette.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    palette.setColor(QPalette::Text, Qt::white);
    palette.setColor(QPalette::WindowText, Qt::white);
    return palette;
}

// The styles of all bytes, coloured by whatever way the editor has to.
QByteArray stylesOf(CodeEditor &editor)
{
    editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
    const long length = editor.SendScintilla(QsciScintillaBase::SCI_GETLENGTH);
    QByteArray styled(2 * length + 2, '\0');
    struct
    {
        long from, to;
        char *text;
    } range{0, length, styled.data()};
    editor.SendScintilla(QsciScintillaBase::SCI_GETSTYLEDTEXT, 0UL, static_cast<void *>(&range));
    QByteArray styles;
    for (long i = 0; i < length; ++i)
        styles += styled[2 * i + 1];
    return styles;
}

// The depth of all lines for folding, coloured like that before.
QList<long> depthsOf(CodeEditor &editor)
{
    editor.SendScintilla(QsciScintillaBase::SCI_COLOURISE, 0UL, -1L);
    QList<long> depths;
    for (int line = 0; line < editor.lines(); ++line)
        depths += editor.SendScintilla(QsciScintillaBase::SCI_GETFOLDLEVEL, ulong(line));
    return depths;
}

Theme::TextStyle styleAt(CodeEditor &editor, const QString &of)
{
    const qsizetype place = editor.script().toUtf8().indexOf(of.toUtf8());
    return Theme::TextStyle(place < 0 ? -1 : int(stylesOf(editor).at(place)));
}

QString realScript()
{
    return u"/**\n * Adds roles.\n */\nfunction addGroups(ctx, api) {\n    const a = `x ${ctx.v1} y`;\n"
           u"    if (a === 'ä😀') { return; } // done\n    /* two\n       lines */\n    let n = 42;\n}\n"_s;
}

} // namespace

class tst_CodeEditor : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup();

    void verbatim_data();
    void verbatim();
    void nulIsRefused();
    void copyKeepsByteOrderMark();
    void habits_data();
    void habits();
    void typingFollowsHabits_data();
    void typingFollowsHabits();
    void loadIsABase();
    void replaceAllIsOneStep();
    void replaceAllKeepsPlace();
    void replaceAllRandom();
    void cursorIsToldInCodePoints();
    void goToStaysInside();
    void spansAreUtf16();
    void readOnly();
    void commentToggle_data();
    void commentToggle();
    void commentGoesOnBehindIt();
    void autoIndent();
    void zoom();
    void keysReachTheWindow_data();
    void keysReachTheWindow();
    void coloursCode();
    void coloursOnlyAfterFirstPaint();
    void longLineStaysPlainFurtherOut();
    void openCommentColoursAllThatIsVisible();
    void randomEditsColourAsAfresh_data();
    void randomEditsColourAsAfresh();
    void followsPalette();
    void inksAreLegible_data();
    void inksAreLegible();

private:
    std::unique_ptr<SyntaxThemes> m_themes;
    std::unique_ptr<CodeEditor> m_editor;
};

void tst_CodeEditor::initTestCase()
{
    QApplication::setStyle(u"Fusion"_s);
    m_themes = std::make_unique<SyntaxThemes>();
}

void tst_CodeEditor::init()
{
    m_editor = std::make_unique<CodeEditor>(*m_themes);
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_editor.get()));
    m_editor->setFocus();
    QTRY_VERIFY(m_editor->lexer());
}

void tst_CodeEditor::cleanup()
{
    m_editor.reset();
    QApplication::setPalette(QPalette());
}

void tst_CodeEditor::verbatim_data()
{
    QTest::addColumn<QString>("script");
    QTest::newRow("empty") << QString();
    QTest::newRow("byte order mark") << u"\uFEFFfunction a() {}\n"_s;
    QTest::newRow("only a byte order mark") << u"\uFEFF"_s;
    QTest::newRow("CRLF") << u"a\r\nb\r\n"_s;
    QTest::newRow("CR") << u"a\rb\r"_s;
    QTest::newRow("mixed") << u"a\r\nb\nc\rd\n\re\r\r\n"_s;
    QTest::newRow("no final newline") << u"a\nb"_s;
    QTest::newRow("emoji") << u"let 😀 = '👩‍👩‍👧'; // ä"_s;
    QTest::newRow("line separator") << u"a\u2028b\u2029c\u0085d"_s;
    QTest::newRow("control characters") << u"a\u0001\u000b\f\u007f\u001bb\tc"_s;
    QTest::newRow("last and first code points") << u"\U0010FFFF\uFFFF\uFFFE\u0080\u07FF\u0800"_s;
    QTest::newRow("40 kB") << realScript().repeated(40'000 / realScript().size());
    QTest::newRow("one line") << u"x = 'ä' + "_s.repeated(1000);
}

void tst_CodeEditor::verbatim()
{
    QFETCH(QString, script);
    m_editor->load(script);
    QCOMPARE(m_editor->script(), script);
    stylesOf(*m_editor);
    QApplication::processEvents();
    QCOMPARE(m_editor->script(), script);
    QVERIFY(!m_editor->isModified());

    m_editor->load(u"something else"_s);
    m_editor->replaceAllUndoable(script);
    QCOMPARE(m_editor->script(), script);
}

void tst_CodeEditor::nulIsRefused()
{
    const QSignalSpy refused(m_editor.get(), &CodeEditor::nulRefused);
    QApplication::clipboard()->setText(u"one\0two"_s);
    m_editor->paste();
    QCOMPARE(m_editor->script(), u"onetwo"_s);
    QCOMPARE(refused.count(), 1);

    m_editor->replaceAllUndoable(u"\0three"_s);
    QCOMPARE(m_editor->script(), u"three"_s);
    QCOMPARE(refused.count(), 2);

    // What is on the server is never altered, not even this.
    m_editor->load(u"four\0five"_s);
    QCOMPARE(m_editor->script(), u"four\0five"_s);
    QCOMPARE(refused.count(), 2);
}

void tst_CodeEditor::copyKeepsByteOrderMark()
{
    m_editor->load(u"\uFEFFa"_s);
    m_editor->selectAll();
    m_editor->copy();
    QCOMPARE(QApplication::clipboard()->text(), u"\uFEFFa"_s);
}

void tst_CodeEditor::habits_data()
{
    using End = TextHabits::LineEnd;
    QTest::addColumn<QString>("script");
    QTest::addColumn<int>("end");
    QTest::addColumn<bool>("tabs");
    QTest::addColumn<int>("width");
    const auto row = [](const char *name, const QString &script, End end, bool tabs, int width) {
        QTest::newRow(name) << script << int(end) << tabs << width;
    };
    row("empty", {}, End::Lf, false, 4);
    row("flat", u"a\nb\n"_s, End::Lf, false, 4);
    row("two", u"a {\n  b {\n    c\n  }\n}\n"_s, End::Lf, false, 2);
    row("four", u"a {\r\n    b {\r\n        c\r\n    }\r\n}\r\n"_s, End::CrLf, false, 4);
    row("tabs", u"a {\r\tb {\r\t\tc\r\t}\r}\r"_s, End::Cr, true, 4);
    row("comments say nothing", u"/**\n * a\n * b\n */\nx {\n   y\n}"_s, End::Lf, false, 3);
    row("most win", u"a\r\nb\r\nc\nd"_s, End::CrLf, false, 4);
}

void tst_CodeEditor::habits()
{
    QFETCH(QString, script);
    QFETCH(int, end);
    QFETCH(bool, tabs);
    QFETCH(int, width);
    const TextHabits found = TextHabits::of(script);
    QCOMPARE(int(found.lineEnd), end);
    QCOMPARE(found.tabs, tabs);
    QCOMPARE(found.indentWidth, width);
}

void tst_CodeEditor::typingFollowsHabits_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("default") << QString() << u"f {\n    x"_s;
    QTest::newRow("CRLF, two") << u"a {\r\n  b\r\n}\r\n"_s << u"f {\r\n  xa {\r\n  b\r\n}\r\n"_s;
    QTest::newRow("CR, tabs") << u"a {\r\tb\r}\r"_s << u"f {\r\txa {\r\tb\r}\r"_s;
}

void tst_CodeEditor::typingFollowsHabits()
{
    m_editor->setOptions({.closeBrackets = false});
    QFETCH(QString, before);
    QFETCH(QString, after);
    m_editor->load(before);
    QTest::keyClicks(m_editor.get(), u"f {"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QCOMPARE(m_editor->script(), after);

    m_editor->load(before);
    QTest::keyClick(m_editor.get(), Qt::Key_Tab);
    const TextHabits habits = TextHabits::of(before);
    QCOMPARE(m_editor->script(), (habits.tabs ? u"\t"_s : QString(habits.indentWidth, u' ')) + before);
}

void tst_CodeEditor::loadIsABase()
{
    m_editor->load(u"one\ntwo"_s);
    m_editor->goTo(2, 2);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QVERIFY(m_editor->isModified());

    const QSignalSpy changed(m_editor.get(), &CodeEditor::scriptChanged);
    m_editor->load(u"three"_s);
    QCOMPARE(changed.count(), 1);
    QVERIFY(!m_editor->isModified());
    QVERIFY(!m_editor->isUndoAvailable());
    QCOMPARE(m_editor->lineOfCursor(), 1);
    QCOMPARE(m_editor->columnOfCursor(), 1);
    QTest::keyClick(m_editor.get(), Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(m_editor->script(), u"three"_s);
}

void tst_CodeEditor::replaceAllIsOneStep()
{
    m_editor->load(realScript());
    const QSignalSpy changed(m_editor.get(), &CodeEditor::scriptChanged);
    const QString other = realScript().replace(u'a', u'ö').append(u"// more"_s);
    m_editor->replaceAllUndoable(other);
    QCOMPARE(m_editor->script(), other);
    QCOMPARE(changed.count(), 1);
    m_editor->undo();
    QCOMPARE(m_editor->script(), realScript());
    QVERIFY(!m_editor->isModified());
    m_editor->redo();
    QCOMPARE(m_editor->script(), other);

    m_editor->replaceAllUndoable(other);
    QVERIFY2(!m_editor->isRedoAvailable(), "the same text is no change");
}

void tst_CodeEditor::replaceAllKeepsPlace()
{
    const QString script = realScript().repeated(20);
    m_editor->load(script);
    m_editor->goTo(104, 3);
    const int top = m_editor->firstVisibleLine();
    m_editor->replaceAllUndoable(u"// a new first line\n"_s + script);
    QCOMPARE(m_editor->lineOfCursor(), 105); // still the same text
    QCOMPARE(m_editor->columnOfCursor(), 3);

    m_editor->load(script);
    m_editor->goTo(104, 3);
    QString changed = script;
    m_editor->replaceAllUndoable(u'x' + changed.replace(u' ', u'_') + u'x');
    QCOMPARE(m_editor->lineOfCursor(), 104);
    QCOMPARE(m_editor->columnOfCursor(), 3);
    QCOMPARE(m_editor->firstVisibleLine(), top);
    m_editor->replaceAllUndoable(u"short"_s);
    QCOMPARE(m_editor->lineOfCursor(), 1);
}

void tst_CodeEditor::replaceAllRandom()
{
    QRandomGenerator random(7);
    const QStringList pieces{u"a"_s, u"ä"_s, u"ö"_s, u"😀"_s, u"😁"_s, u"\r"_s, u"\n"_s, u"\uFEFF"_s};
    const auto text = [&] {
        QString made;
        for (auto i = random.bounded(12); i > 0; --i)
            made += pieces[random.bounded(pieces.size())];
        return made;
    };
    m_editor->load(text());
    for (int i = 0; i < 2000; ++i) {
        const QString before = m_editor->script();
        const QString after = text();
        m_editor->goTo(int(random.bounded(4)) + 1, int(random.bounded(6)) + 1);
        m_editor->replaceAllUndoable(after);
        QCOMPARE(m_editor->script(), after);
        if (before == after)
            continue;
        m_editor->undo();
        QCOMPARE(m_editor->script(), before);
        m_editor->redo();
    }
}

void tst_CodeEditor::cursorIsToldInCodePoints()
{
    m_editor->load(u"ä😀x\n\tb"_s);
    QSignalSpy moved(m_editor.get(), &CodeEditor::cursorMoved);
    QTest::keyClick(m_editor.get(), Qt::Key_End);
    QTRY_COMPARE(moved.count(), 1);
    QCOMPARE(moved.takeFirst(), QVariantList({1, 4}));
    m_editor->goTo(2, 2);
    QCOMPARE(moved.takeFirst(), QVariantList({2, 2}));
    m_editor->goTo(1, 3);
    QCOMPARE(moved.takeFirst(), QVariantList({1, 3}));
    QTest::keyClicks(m_editor.get(), u"y"_s);
    QCOMPARE(m_editor->script(), u"ä😀yx\n\tb"_s);
}

void tst_CodeEditor::goToStaysInside()
{
    m_editor->load(u"one\r\ntwo\r\n"_s.repeated(100));
    const auto place = [this] { return std::pair(m_editor->lineOfCursor(), m_editor->columnOfCursor()); };
    m_editor->goTo(2, 99);
    QCOMPARE(place(), std::pair(2, 4));
    m_editor->goTo(9999, 1);
    QCOMPARE(place(), std::pair(201, 1));
    m_editor->goTo(-1, -1);
    QCOMPARE(place(), std::pair(1, 1));
    m_editor->goTo(100, 1);
    const long top = m_editor->firstVisibleLine();
    QVERIFY2(top < 95 && top > 50, "the line has lines around it");
}

void tst_CodeEditor::spansAreUtf16()
{
    const QString script = u"ä😀\u2028x\r\nfoo ä😀 foo"_s;
    m_editor->load(script);
    for (qsizetype start = 0; start <= script.size(); ++start) {
        for (qsizetype end = start; end <= script.size(); ++end) {
            const auto inside = [&](qsizetype i) { return i < script.size() && script[i].isLowSurrogate(); };
            if (inside(start) || inside(end))
                continue;
            m_editor->select({start, end - start});
            QCOMPARE(m_editor->selection(), (TextSpan{start, end - start}));
        }
    }
    m_editor->replaceSpans({{{1, 2}, u"E"_s}, {{7, 3}, u"bär"_s}, {{15, 0}, u"!"_s}});
    QCOMPARE(m_editor->script(), u"äE\u2028x\r\nbär ä😀 !foo"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), script);
}

void tst_CodeEditor::readOnly()
{
    m_editor->load(u"a"_s);
    m_editor->setScriptReadOnly(true);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QTest::keyClick(m_editor.get(), Qt::Key_D, Qt::ControlModifier);
    m_editor->replaceSpans({{{0, 1}, u"b"_s}});
    QCOMPARE(m_editor->script(), u"a"_s);
    m_editor->load(u"c"_s);
    QCOMPARE(m_editor->script(), u"c"_s);
    m_editor->replaceAllUndoable(u"d"_s);
    QCOMPARE(m_editor->script(), u"d"_s);
    QVERIFY(m_editor->isReadOnly());
}

void tst_CodeEditor::commentToggle_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<TextSpan>("selection");
    QTest::addColumn<QString>("after");
    QTest::newRow("one line") << u"  a;\nb;"_s << TextSpan{3, 0} << u"  // a;\nb;"_s;
    QTest::newRow("and back") << u"  // a;\nb;"_s << TextSpan{3, 0} << u"  a;\nb;"_s;
    QTest::newRow("without a space") << u"//a"_s << TextSpan{0, 0} << u"a"_s;
    QTest::newRow("several") << u"a\n  b\n\n    c\n"_s << TextSpan{0, 12} << u"// a\n//   b\n\n//     c\n"_s;
    QTest::newRow("inner") << u"a\n  b\n    c\n"_s << TextSpan{2, 10} << u"a\n  // b\n  //   c\n"_s;
    QTest::newRow("not the line after") << u"a\nb\n"_s << TextSpan{0, 2} << u"// a\nb\n"_s;
    QTest::newRow("some are comments") << u"// a\nb\n"_s << TextSpan{0, 6} << u"// // a\n// b\n"_s;
    QTest::newRow("all are comments") << u"// // a\n// b"_s << TextSpan{0, 12} << u"// a\nb"_s;
    QTest::newRow("empty line") << QString() << TextSpan{0, 0} << u"// "_s;
    QTest::newRow("umlauts, CRLF") << u"\tä😀\r\n\tb"_s << TextSpan{0, 7} << u"\t// ä😀\r\n\t// b"_s;
}

void tst_CodeEditor::commentToggle()
{
    QFETCH(QString, before);
    QFETCH(TextSpan, selection);
    QFETCH(QString, after);
    m_editor->load(before);
    m_editor->select(selection);
    m_editor->toggleComment();
    QCOMPARE(m_editor->script(), after);
    m_editor->undo();
    QCOMPARE(m_editor->script(), before);
}

void tst_CodeEditor::commentGoesOnBehindIt()
{
    m_editor->load({});
    m_editor->toggleComment();
    QTest::keyClicks(m_editor.get(), u"x"_s);
    QCOMPARE(m_editor->script(), u"// x"_s);
}

void tst_CodeEditor::autoIndent()
{
    m_editor->setOptions({.closeBrackets = false});
    const auto type = [this](const QString &text) {
        for (const QChar c : text) {
            if (c == u'\n')
                QTest::keyClick(m_editor.get(), Qt::Key_Return);
            else
                QTest::keyClick(m_editor.get(), c.toLatin1());
        }
    };
    m_editor->load({});
    type(u"function a() {\nb([\n1,\n2\n]);\n}\nc"_s);
    QCOMPARE(m_editor->script(), u"function a() {\n    b([\n        1,\n        2\n    ]);\n}\nc"_s);

    // Between brackets, as one step to undo.
    m_editor->load(u"  f({});\n"_s);
    m_editor->goTo(1, 6);
    type(u"\nx"_s);
    QCOMPARE(m_editor->script(), u"  f({\n    x\n  });\n"_s);
    m_editor->load(u"  f({});\n"_s);
    m_editor->goTo(1, 6);
    type(u"\n"_s);
    m_editor->undo();
    QCOMPARE(m_editor->script(), u"  f({});\n"_s);

    m_editor->load(u"    a\n"_s);
    type(u"\n"_s);
    QCOMPARE(m_editor->script(), u"\n    a\n"_s);
}

void tst_CodeEditor::zoom()
{
    m_editor->load(u"abc"_s);
    const QSignalSpy zoomed(m_editor.get(), &CodeEditor::zoomChanged);
    const int width = m_editor->marginWidth(0);
    const int height = m_editor->textHeight(0);
    QTest::keyClick(m_editor.get(), Qt::Key_Plus, Qt::ControlModifier);
    QTest::keyClick(m_editor.get(), Qt::Key_Equal, Qt::ControlModifier);
    QTest::keyClick(m_editor.get(), Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_editor->zoomLevel(), 3);
    QCOMPARE(zoomed.count(), 3);
    QVERIFY(m_editor->marginWidth(0) > width);
    QVERIFY(m_editor->textHeight(0) > height);
    QTest::keyClick(m_editor.get(), Qt::Key_Minus, Qt::ControlModifier);
    QCOMPARE(m_editor->zoomLevel(), 2);
    QTest::keyClick(m_editor.get(), Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_editor->zoomLevel(), 0);
    QCOMPARE(m_editor->marginWidth(0), width);

    const QPointF middle = m_editor->viewport()->rect().center();
    const auto turn = [&](int delta) {
        QWheelEvent event(middle, m_editor->viewport()->mapToGlobal(middle), {}, {0, delta}, Qt::NoButton,
                          Qt::ControlModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_editor->viewport(), &event);
    };
    turn(240);
    QCOMPARE(m_editor->zoomLevel(), 2);
    for (int i = 0; i < 8; ++i)
        turn(-30);
    QCOMPARE(m_editor->zoomLevel(), 0);
    turn(-120'000);
    QVERIFY(m_editor->zoomLevel() >= -5);
    QVERIFY(m_editor->textHeight(0) > 5);
    QCOMPARE(m_editor->script(), u"abc"_s);
}

void tst_CodeEditor::keysReachTheWindow_data()
{
    QTest::addColumn<QString>("keys");
    for (const char *keys :
         {"Ctrl+S", "Ctrl+W",   "Ctrl+F",   "F3",     "Shift+F3",     "Ctrl+R",       "Ctrl+H",     "Ctrl+G",
          "F5",     "F6",       "Shift+F6", "F9",     "F11",          "Ctrl+K",       "Ctrl+Space", "Ctrl+D",
          "Ctrl+/", "Ctrl+L",   "Ctrl+T",   "Ctrl+U", "Ctrl+Shift+F", "Ctrl+Shift+S", "Ctrl+N",     "Ctrl+Q",
          "Alt+1",  "Ctrl+Tab", "Ctrl++",   "Ctrl+-", "Ctrl+0"})
        QTest::newRow(keys) << QString::fromLatin1(keys);
}

void tst_CodeEditor::keysReachTheWindow()
{
    QFETCH(QString, keys);
    m_editor->load(u"abc"_s);
    int triggered = 0;
    QShortcut shortcut(QKeySequence(keys), m_editor.get());
    connect(&shortcut, &QShortcut::activated, &shortcut, [&triggered] { ++triggered; });
    QTest::keySequence(m_editor.get(), QKeySequence(keys));
    QCOMPARE(triggered, 1);
    QCOMPARE(m_editor->script(), u"abc"_s);
    QCOMPARE(m_editor->zoomLevel(), 0);
}

void tst_CodeEditor::coloursCode()
{
    m_editor->load(realScript());
    QCOMPARE(styleAt(*m_editor, u"function"_s), Theme::Keyword);
    QCOMPARE(styleAt(*m_editor, u"'ä😀'"_s), Theme::String);
    QCOMPARE(styleAt(*m_editor, u"// done"_s), Theme::Comment);
    QCOMPARE(styleAt(*m_editor, u"Adds roles"_s), Theme::Comment);
    QCOMPARE(styleAt(*m_editor, u"lines */"_s), Theme::Comment);
    QCOMPARE(styleAt(*m_editor, u"42"_s), Theme::DecVal);
    const auto templateStyle = styleAt(*m_editor, u"x ${"_s);
    QCOMPARE(styleAt(*m_editor, u"y`"_s), templateStyle);
    QVERIFY(templateStyle != Theme::Normal);
    QVERIFY(styleAt(*m_editor, u"ctx.v1"_s) != templateStyle);

    m_editor->load(u"let a = `one\ntwo\nthree`;\nlet b;"_s);
    QCOMPARE(styleAt(*m_editor, u"two"_s), styleAt(*m_editor, u"one"_s));
    QCOMPARE(styleAt(*m_editor, u"let b"_s), Theme::Keyword);
}

void tst_CodeEditor::coloursOnlyAfterFirstPaint()
{
    SyntaxThemes themes;
    CodeEditor first(themes);
    first.load(realScript());
    QVERIFY(!themes.isReady());
    first.show();
    QVERIFY(QTest::qWaitForWindowExposed(&first));
    QTRY_VERIFY(first.lexer());
    QVERIFY(themes.isReady());
    QCOMPARE(styleAt(first, u"function"_s), Theme::Keyword);
    QCOMPARE(first.script(), realScript());
    QVERIFY(!first.isModified());

    CodeEditor second(themes);
    QVERIFY(second.lexer());
}

void tst_CodeEditor::longLineStaysPlainFurtherOut()
{
    const QString half = u"'a' + 'ä' + 😀 + "_s.repeated(1500);
    m_editor->load(half + half + u"\nlet a;"_s);
    const QByteArray styles = stylesOf(*m_editor);
    const QByteArray text = m_editor->script().toUtf8();
    QCOMPARE(int(styles[text.indexOf("'a'")]), int(Theme::String));
    QCOMPARE(int(styles[text.lastIndexOf("'a'")]), int(Theme::Normal));
    QCOMPARE(styleAt(*m_editor, u"let"_s), Theme::Keyword);
}

void tst_CodeEditor::openCommentColoursAllThatIsVisible()
{
    m_editor->load(u"let a;\n"_s.repeated(200));
    m_editor->repaint();
    QTest::keyClicks(m_editor.get(), u"/*"_s);
    m_editor->repaint();
    const auto styleOfLine = [this](int line) {
        const long start = m_editor->positionFromLineIndex(line, 0);
        return int(m_editor->SendScintilla(QsciScintillaBase::SCI_GETSTYLEAT, ulong(start)));
    };
    const int bottom = int(m_editor->SendScintilla(QsciScintillaBase::SCI_LINESONSCREEN));
    QTRY_COMPARE(styleOfLine(bottom - 1), int(Theme::Comment));
    QCOMPARE(styleOfLine(1), int(Theme::Comment));
    QTest::keyClicks(m_editor.get(), u"*/"_s);
    QTRY_COMPARE(styleOfLine(bottom - 1), int(Theme::Keyword));
}

void tst_CodeEditor::randomEditsColourAsAfresh_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 8; ++seed)
        QTest::addRow("%d", seed) << seed;
}

// The heart of the incremental colouring: whatever was edited, in whatever order it was coloured in between,
// the result is that of colouring all from the start.
void tst_CodeEditor::randomEditsColourAsAfresh()
{
    QFETCH(int, seed);
    const QStringList pieces{u"/*"_s,
                             u"*/"_s,
                             u"`"_s,
                             u"${"_s,
                             u"}"_s,
                             u"'"_s,
                             u"\""_s,
                             u"//"_s,
                             u"/"_s,
                             u"\\"_s,
                             u"\n"_s,
                             u"\r\n"_s,
                             u"\r"_s,
                             u"ä"_s,
                             u"😀"_s,
                             u"\u2028"_s,
                             u" "_s,
                             u"let x = 1;"_s,
                             u"function f() {\n  return `a\nb`;\n}\n"_s,
                             u"/**\n * @param {x} ä\n */\n"_s,
                             u"/[/`]+/g"_s,
                             u"\uFEFF"_s,
                             u"<div>"_s,
                             u"import x"_s,
                             u"{"_s,
                             u"} else {"_s,
                             u"[("_s,
                             u"\n\n\n"_s,
                             u"a\rb\nc\r\nd"_s};
    QRandomGenerator random{quint32(seed)};
    CodeEditor fresh(*m_themes);
    m_editor->load(realScript().repeated(3));

    for (int step = 0; step < 1500; ++step) {
        const long length = m_editor->SendScintilla(QsciScintillaBase::SCI_GETLENGTH);
        const auto place = [&] {
            const long byte = long(random.bounded(quint32(length + 1)));
            // Any byte but within a character; between CR and LF is fine and must be survived.
            long p = byte;
            while (p > 0 && p < length &&
                   (m_editor->SendScintilla(QsciScintillaBase::SCI_GETCHARAT, ulong(p)) & 0xc0) == 0x80)
                --p;
            return p;
        };
        switch (random.bounded(10)) {
        case 0:
        case 1:
        case 2: {
            const QByteArray piece = pieces[random.bounded(pieces.size())].toUtf8();
            m_editor->SendScintilla(QsciScintillaBase::SCI_INSERTTEXT, uintptr_t(place()), piece.constData());
            break;
        }
        case 3:
        case 4: {
            const long start = place();
            const long end = length < 3000 ? std::min(start + long(random.bounded(9)), length) : place();
            long to = std::max(start, end);
            while (to < length &&
                   (m_editor->SendScintilla(QsciScintillaBase::SCI_GETCHARAT, ulong(to)) & 0xc0) == 0x80)
                ++to;
            m_editor->SendScintilla(QsciScintillaBase::SCI_DELETERANGE, ulong(std::min(start, end)),
                                    to - std::min(start, end));
            break;
        }
        case 5:
            for (auto i = random.bounded(4); i > 0; --i)
                m_editor->undo();
            break;
        case 6:
            for (auto i = random.bounded(3); i > 0; --i)
                m_editor->redo();
            break;
        case 7: // colouring up to somewhere, as when scrolling
            m_editor->SendScintilla(QsciScintillaBase::SCI_COLOURISE, ulong(place()), place());
            m_editor->setFirstVisibleLine(int(random.bounded(60)));
            break;
        case 8: // folding, which changes what is seen
            m_editor->SendScintilla(QsciScintillaBase::SCI_TOGGLEFOLD,
                                    ulong(random.bounded(quint32(m_editor->lines()))));
            break;
        case 9: {
            if (random.bounded(8) != 0)
                break;
            const QString of = pieces[random.bounded(pieces.size())];
            QList<CodeEditor::Replacement> all;
            const QString script = m_editor->script();
            for (qsizetype at = script.indexOf(of); at >= 0; at = script.indexOf(of, at + of.size()))
                all.append({{at, of.size()}, pieces[random.bounded(pieces.size())]});
            m_editor->replaceSpans(all);
            break;
        }
        }
        if (random.bounded(3) != 0)
            continue; // several edits before one paint
        if (random.bounded(4) == 0)
            m_editor->repaint();
        fresh.load(m_editor->script());
        QCOMPARE(m_editor->script().toUtf8().size(),
                 m_editor->SendScintilla(QsciScintillaBase::SCI_GETLENGTH));
        const QByteArray styles = stylesOf(*m_editor);
        const QByteArray expected = stylesOf(fresh);
        const qsizetype wrong = std::ranges::mismatch(styles, expected).in1 - styles.begin();
        QVERIFY2(styles == expected,
                 qPrintable(u"step %1, byte %2 of %3, at: %4"_s.arg(step)
                                .arg(wrong)
                                .arg(styles.size())
                                .arg(QString::fromUtf8(m_editor->script().toUtf8().sliced(wrong).first(
                                    std::min<qsizetype>(40, styles.size() - wrong))))));
        QCOMPARE(depthsOf(*m_editor), depthsOf(fresh));
    }
}

void tst_CodeEditor::followsPalette()
{
    m_editor->load(realScript());
    stylesOf(*m_editor);
    const auto paper = [this] {
        return m_editor->SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK,
                                       ulong(QsciScintillaBase::STYLE_DEFAULT));
    };
    const auto keyword = [this] {
        return m_editor->SendScintilla(QsciScintillaBase::SCI_STYLEGETFORE, ulong(Theme::Keyword));
    };
    const auto margin = [this] {
        return m_editor->SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK,
                                       ulong(QsciScintillaBase::STYLE_LINENUMBER));
    };
    const long light = paper(), lightKeyword = keyword(), lightMargin = margin();
    QCOMPARE(light, 0xffffff);
    const QByteArray styles = stylesOf(*m_editor);

    QApplication::setPalette(darkPalette());
    QTRY_VERIFY(paper() != light);
    QVERIFY((paper() & 0xff) < 0x40);
    QVERIFY(keyword() != lightKeyword);
    QVERIFY(margin() != lightMargin);
    QCOMPARE(stylesOf(*m_editor), styles);
    QVERIFY(!m_editor->isModified());

    QApplication::setPalette(QPalette());
    QTRY_COMPARE(paper(), light);
    QCOMPARE(keyword(), lightKeyword);
}

void tst_CodeEditor::inksAreLegible_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::addColumn<bool>("plain");
    QTest::newRow("light") << QPalette() << false;
    QTest::newRow("dark") << darkPalette() << false;
    QTest::newRow("light, no theme yet") << QPalette() << true;
    QTest::newRow("dark, no theme yet") << darkPalette() << true;
}

void tst_CodeEditor::inksAreLegible()
{
    QFETCH(QPalette, palette);
    QFETCH(bool, plain);
    const EditorColours colours = plain ? EditorColours::plain(palette) : m_themes->colours(palette, {});
    for (size_t style = 0; style < colours.ink.size(); ++style) {
        const QColor ink = colours.ink[style];
        QVERIFY2(colours::contrast(ink, colours.paper) >= 4.5, qPrintable(QString::number(style)));
        QVERIFY2(colours::contrast(ink, colours.currentLine) >= 4.5, qPrintable(QString::number(style)));
        QVERIFY2(colours::contrast(ink, colours.ground[style]) >= 4.5, qPrintable(QString::number(style)));
        QVERIFY2(colours::contrast(ink, colours.selection) >= 3, qPrintable(QString::number(style)));
    }
    QVERIFY(colours::contrast(colours.lineNumber, colours.margin) >= 4.5);
    QVERIFY(colours::contrast(colours.brace, colours.braceGround) >= 4.5);
    QVERIFY(colours::contrast(colours.brokenBrace, colours.brokenBraceGround) >= 4.5);
    if (!plain)
        QVERIFY2(colours.ink[Theme::Keyword] != colours.text, "one font, so keywords need a colour");
}

QTEST_MAIN(tst_CodeEditor)
#include "tst_codeeditor.moc"
