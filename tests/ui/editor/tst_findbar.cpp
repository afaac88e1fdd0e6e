// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/textsearch.h"
#include "editor/codeeditor.h"
#include "editor/findbar.h"
#include "editor/gotoline.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;
using Spans = QList<TextSpan>;

class tst_FindBar : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { QApplication::setStyle(u"Fusion"_s); }
    void init();
    void cleanup() { m_window.reset(); }

    void search_data();
    void search();
    void searchErrors();
    void costlyExpressionGivesUp();
    void replacement_data();
    void replacement();

    void opensWithSelection();
    void searchesAsTyped();
    void stepsAndWraps();
    void nothingFound();
    void invalidExpressionIsTold();
    void emptyMatchesDoNotHang();
    void umlautsAndEmoji();
    void marksAllMatches();
    void replacesOne();
    void replacesAllInOneStep();
    void replacesWithGroupsAndLineEnds();
    void toggles();
    void inSelection();
    void inSelectionFollowsEdits();
    void findsInFolds();
    void severalCursors();
    void escapeCloses();
    void worksWhileHidden();
    void followsEdits();
    void readOnlyScript();
    void everyControlHasNameAndKey();
    void fitsWhenNarrow();
    void goToLine();

private:
    template<typename T>
    T *child(const QString &name) const
    {
        return m_window->findChild<T *>(name);
    }
    QString status() const { return child<QLabel>(u"findStatus"_s)->text(); }
    QString selected() const { return m_editor->selectedText(); }
    void find(const QString &text) const { child<QLineEdit>(u"findEdit"_s)->setText(text); }
    void press(const QString &button) const
    {
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
    }
    int marksAt(qsizetype byte) const
    {
        return int(m_editor->SendScintilla(QsciScintillaBase::SCI_INDICATORALLONFOR, ulong(byte)));
    }

    SyntaxThemes m_themes;
    std::unique_ptr<QWidget> m_window;
    CodeEditor *m_editor = nullptr;
    FindBar *m_bar = nullptr;
    GoToLineBar *m_goTo = nullptr;
};

void tst_FindBar::init()
{
    m_window = std::make_unique<QWidget>();
    m_editor = new CodeEditor(m_themes);
    m_bar = new FindBar(*m_editor);
    m_goTo = new GoToLineBar(*m_editor);
    auto *layout = new QVBoxLayout(m_window.get());
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_editor);
    layout->addWidget(m_bar);
    layout->addWidget(m_goTo);
    m_window->resize(900, 500);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    m_editor->setFocus();
    m_editor->load(u"one two\nTwo three\ntwofold\n"_s);
}

void tst_FindBar::search_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("options"); // c case, w word, r regular expression
    QTest::addColumn<Spans>("found");
    const auto row = [](const char *name, const QString &script, const QString &text, const QString &options,
                        const Spans &found) { QTest::newRow(name) << script << text << options << found; };
    row("nothing asked", u"abc"_s, {}, {}, {});
    row("plain", u"ab Ab abab"_s, u"ab"_s, {}, {{0, 2}, {3, 2}, {6, 2}, {8, 2}});
    row("case", u"ab Ab abab"_s, u"Ab"_s, u"c"_s, {{3, 2}});
    row("word", u"ab abc $ab ab_ ab"_s, u"ab"_s, u"w"_s, {{0, 2}, {15, 2}});
    row("word with signs", u"foo(x) afoo(x)"_s, u"foo("_s, u"w"_s, {{0, 4}});
    row("umlauts ignore case", u"Äpfel äpfel"_s, u"äPFEL"_s, {}, {{0, 5}, {6, 5}});
    row("umlauts are words", u"fe für üfe"_s, u"f"_s, u"w"_s, {});
    row("emoji", u"a😀b😀"_s, u"😀"_s, u"cw"_s, {{1, 2}, {4, 2}});
    row("signs stand for themselves", u"a.b a*b a\\b"_s, u"a.b"_s, {}, {{0, 3}});
    row("expression", u"a.b axb"_s, u"a.b"_s, u"r"_s, {{0, 3}, {4, 3}});
    row("a dot is one emoji", u"a😀b"_s, u"a.b"_s, u"r"_s, {{0, 4}});
    row("line ends, any kind", u"a;\nb;\r\nc;\rd;"_s, u";$"_s, u"r"_s, {{1, 1}, {4, 1}, {8, 1}, {11, 1}});
    row("line starts", u"a\nb\r\nc\rd"_s, u"^"_s, u"r"_s, {{0, 0}, {2, 0}, {5, 0}, {7, 0}});
    row("a dot ends with its line", u"ab\r\ncd"_s, u".+"_s, u"r"_s, {{0, 2}, {4, 2}});
    row("word expression", u"a1 b1 xa1"_s, u"a1|b1"_s, u"wr"_s, {{0, 2}, {3, 2}});
    row("over lines", u"a\nb\na\nb"_s, u"a\nb"_s, {}, {{0, 3}, {4, 3}});
    row("byte order mark", u"\uFEFFa"_s, u"a"_s, {}, {{1, 1}});
}

void tst_FindBar::search()
{
    QFETCH(QString, script);
    QFETCH(QString, text);
    QFETCH(QString, options);
    QFETCH(Spans, found);
    const TextSearch search({.text = text,
                             .matchCase = options.contains(u'c'),
                             .wholeWord = options.contains(u'w'),
                             .regex = options.contains(u'r')});
    const TextSearch::Finds finds = search.findAll(script);
    QCOMPARE(finds.error, QString());
    QCOMPARE(finds.spans, found);
}

void tst_FindBar::searchErrors()
{
    for (const QString &text : {u"("_s, u"a)(b"_s, u"[a"_s, u"*"_s, u"\\"_s}) {
        const auto finds = TextSearch({.text = text, .regex = true}).findAll(u"a)(b"_s);
        QVERIFY2(finds.error.startsWith(u"Error at character "), qPrintable(finds.error));
        QVERIFY(finds.spans.isEmpty());
        QCOMPARE(TextSearch({.text = text}).findAll(u"a)(b"_s).error, QString());
    }
}

void tst_FindBar::costlyExpressionGivesUp()
{
    QElapsedTimer timer;
    timer.start();
    const auto finds = TextSearch({.text = u"(a+)+$"_s, .regex = true}).findAll(QString(40, u'a') + u'b');
    QCOMPARE(finds.error, u"This expression takes too long on this script"_s);
    QVERIFY(timer.elapsed() < 5000);
}

void tst_FindBar::replacement_data()
{
    QTest::addColumn<QString>("with");
    QTest::addColumn<bool>("regex");
    QTest::addColumn<QString>("result");
    QTest::newRow("plain stays") << u"$1\\n"_s << false << u"$1\\n"_s;
    QTest::newRow("groups") << u"$2-\\1"_s << true << u"ö-x"_s;
    QTest::newRow("all") << u"[$&|$0]"_s << true << u"[xö|xö]"_s;
    QTest::newRow("missing group") << u"<$7>"_s << true << u"<>"_s;
    QTest::newRow("escapes") << u"\\n\\t\\\\$$"_s << true << u"\r\n\t\\$"_s;
    QTest::newRow("others stand for themselves") << u"$x \\q $"_s << true << u"$x \\q $"_s;
}

void tst_FindBar::replacement()
{
    QFETCH(QString, with);
    QFETCH(bool, regex);
    QFETCH(QString, result);
    const QString script = u"😀 xö."_s;
    const TextSearch search({.text = regex ? u"(x)(ö)"_s : u"xö"_s, .regex = regex});
    QCOMPARE(search.findAll(script).spans, Spans({{3, 2}}));
    QCOMPARE(search.replacement(script, {3, 2}, with, u"\r\n"_s), result);
}

void tst_FindBar::opensWithSelection()
{
    QVERIFY(!m_bar->isVisible());
    m_editor->select({4, 3});
    m_bar->openFind();
    QVERIFY(m_bar->isVisible());
    QVERIFY(child<QLineEdit>(u"findEdit"_s)->hasFocus());
    QVERIFY(!child<QLineEdit>(u"replaceEdit"_s)->isVisible());
    QCOMPARE(child<QLineEdit>(u"findEdit"_s)->text(), u"two"_s);
    QCOMPARE(child<QLineEdit>(u"findEdit"_s)->selectedText(), u"two"_s);
    QCOMPARE(status(), u"1 of 3"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{4, 3}));

    m_bar->openReplace();
    QVERIFY(child<QLineEdit>(u"replaceEdit"_s)->isVisible());
    m_bar->closeBar();
    m_editor->selectAll();
    m_bar->openFind();
    QCOMPARE(child<QLineEdit>(u"findEdit"_s)->text(), u"two"_s); // several lines are no preset
}

void tst_FindBar::searchesAsTyped()
{
    m_editor->goTo(2, 1);
    m_bar->openFind();
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    QTest::keyClicks(edit, u"t"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{8, 1}));
    QTest::keyClicks(edit, u"wof"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{18, 4}));
    QCOMPARE(status(), u"1 of 1"_s);
    QTest::keyClick(edit, Qt::Key_Backspace); // back to where the search began
    QCOMPARE(m_editor->selection(), (TextSpan{8, 3}));
    edit->clear();
    QCOMPARE(m_editor->selection(), (TextSpan{8, 0}));
    QCOMPARE(status(), QString());
    QTest::keyClicks(edit, u"one"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{0, 3}));
    QCOMPARE(status(), u"1 of 1 – Continued from the top"_s);
}

void tst_FindBar::stepsAndWraps()
{
    m_bar->openFind();
    find(u"two"_s);
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    QCOMPARE(status(), u"1 of 3"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(status(), u"2 of 3"_s);
    QCOMPARE(selected(), u"Two"_s);
    QTest::keyClick(edit, Qt::Key_F3);
    QCOMPARE(status(), u"3 of 3"_s);
    press(u"findNextButton"_s);
    QCOMPARE(status(), u"1 of 3 – Continued from the top"_s);
    QTest::keyClick(edit, Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(status(), u"3 of 3 – Continued from the bottom"_s);
    QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(status(), u"2 of 3"_s);
    press(u"findPreviousButton"_s);
    QCOMPARE(status(), u"1 of 3"_s);

    // From where the cursor is by now.
    m_editor->goTo(3, 1);
    m_bar->findNext();
    QCOMPARE(status(), u"3 of 3"_s);
}

void tst_FindBar::nothingFound()
{
    m_bar->openFind();
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    const QColor plain = edit->palette().color(QPalette::Base);
    find(u"zwei"_s);
    QCOMPARE(status(), u"No match"_s);
    QVERIFY(edit->palette().color(QPalette::Base) != plain);
    QVERIFY(!child<QToolButton>(u"findNextButton"_s)->isEnabled());
    QCOMPARE(child<QToolButton>(u"findNextButton"_s)->toolTip(), u"Nothing was found"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(status(), u"No match"_s);
    find(u"two"_s);
    QCOMPARE(edit->palette().color(QPalette::Base), plain);
    QVERIFY(child<QToolButton>(u"findNextButton"_s)->isEnabled());
}

void tst_FindBar::invalidExpressionIsTold()
{
    m_bar->openFind();
    find(u"tw("_s);
    QCOMPARE(status(), u"No match"_s);
    press(u"regexButton"_s);
    QCOMPARE(status(), u"Error at character 4: missing closing parenthesis"_s);
    find(u"tw(o)"_s);
    QCOMPARE(status(), u"1 of 3"_s);
}

void tst_FindBar::emptyMatchesDoNotHang()
{
    m_editor->load(u"a\r\n\r\nb"_s);
    m_bar->openReplace();
    press(u"regexButton"_s);
    find(u"^"_s);
    QCOMPARE(status(), u"1 of 3"_s);
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextSpan{3, 0}));
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextSpan{5, 0}));
    m_bar->findNext();
    QCOMPARE(status(), u"1 of 3 – Continued from the top"_s);
    m_bar->findPrevious();
    QCOMPARE(m_editor->selection(), (TextSpan{5, 0}));
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"> "_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"> a\r\n> \r\n> b"_s);
    find(u"x*"_s);
    m_bar->findNext();
    m_bar->findPrevious();
    press(u"replaceAllButton"_s);
}

void tst_FindBar::umlautsAndEmoji()
{
    m_editor->load(u"ä😀 für 😀 FÜR"_s);
    m_bar->openReplace();
    find(u"für"_s);
    QCOMPARE(selected(), u"für"_s);
    m_bar->findNext();
    QCOMPARE(selected(), u"FÜR"_s);
    QCOMPARE(status(), u"2 of 2"_s);
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"💡"_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"ä😀 💡 😀 💡"_s);
    find(u"😀"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{1, 2}));
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextSpan{7, 2}));
}

void tst_FindBar::marksAllMatches()
{
    m_bar->openFind();
    find(u"two"_s);
    QCOMPARE(marksAt(4), 0); // the selected one has the selection's colour
    QVERIFY(marksAt(8) != 0);
    QVERIFY(marksAt(18) != 0);
    QCOMPARE(marksAt(12), 0);
    m_bar->findNext();
    QVERIFY(marksAt(4) != 0);
    QCOMPARE(marksAt(8), 0);
    m_bar->closeBar();
    QCOMPARE(marksAt(4), 0);
    QCOMPARE(marksAt(18), 0);
}

void tst_FindBar::replacesOne()
{
    m_bar->openReplace();
    find(u"two"_s);
    auto *with = child<QLineEdit>(u"replaceEdit"_s);
    with->setText(u"two two"_s);
    press(u"replaceButton"_s);
    QCOMPARE(m_editor->script(), u"one two two\nTwo three\ntwofold\n"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{12, 3})); // not what was put in
    with->setFocus();
    QTest::keyClick(with, Qt::Key_Return);
    QCOMPARE(m_editor->script(), u"one two two\ntwo two three\ntwofold\n"_s);

    // With nothing of it selected, the first press goes to the next.
    m_editor->load(u"a two"_s);
    press(u"replaceButton"_s);
    QCOMPARE(m_editor->script(), u"a two"_s);
    press(u"replaceButton"_s);
    QCOMPARE(m_editor->script(), u"a two two"_s);
}

void tst_FindBar::replacesAllInOneStep()
{
    const QString script = m_editor->script();
    QSignalSpy changed(m_editor, &CodeEditor::scriptChanged);
    m_bar->openReplace();
    find(u"two"_s);
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"zwei"_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"one zwei\nzwei three\nzweifold\n"_s);
    QCOMPARE(status(), u"Replaced 3 match(es)"_s); // the plural comes from the translation
    QCOMPARE(changed.count(), 1);
    m_editor->undo();
    QCOMPARE(m_editor->script(), script);
    QVERIFY(!m_editor->isUndoAvailable());
    QCOMPARE(changed.count(), 2);
    QTRY_VERIFY(status().contains(u'3'));
}

void tst_FindBar::replacesWithGroupsAndLineEnds()
{
    m_editor->load(u"a=1\r\nb=2\r\n"_s);
    m_bar->openReplace();
    press(u"regexButton"_s);
    find(u"(\\w)=(\\d)"_s);
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"$2\\n$1"_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"1\r\na\r\n2\r\nb\r\n"_s);
}

void tst_FindBar::toggles()
{
    m_bar->openFind();
    find(u"two"_s);
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    QTest::keyClick(edit, Qt::Key_C, Qt::AltModifier);
    QVERIFY(child<QToolButton>(u"matchCaseButton"_s)->isChecked());
    QCOMPARE(status(), u"1 of 2"_s);
    QTest::keyClick(edit, Qt::Key_W, Qt::AltModifier);
    QCOMPARE(status(), u"1 of 1"_s);
    QTest::keyClick(edit, Qt::Key_C, Qt::AltModifier);
    QCOMPARE(status(), u"1 of 2"_s);
    QTest::keyClick(edit, Qt::Key_X, Qt::AltModifier);
    QVERIFY(child<QToolButton>(u"regexButton"_s)->isChecked());
    QCOMPARE(edit->text(), u"two"_s);
}

void tst_FindBar::inSelection()
{
    m_editor->load(u"two two\ntwo ä two\ntwo two\n"_s);
    const TextSpan second{8, 9};
    m_editor->select(second);
    m_bar->openReplace();
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    edit->setText(u"two"_s);
    QTest::keyClick(edit, Qt::Key_S, Qt::AltModifier);
    QVERIFY(child<QToolButton>(u"inSelectionButton"_s)->isChecked());
    QCOMPARE(status(), u"1 of 2"_s);
    QCOMPARE(m_editor->markedRange(), second);
    QCOMPARE(m_editor->selection(), (TextSpan{8, 3}));
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextSpan{14, 3}));
    m_bar->findNext();
    QCOMPARE(m_editor->selection(), (TextSpan{8, 3}));

    // Also where it was replaced at both ends of it.
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"twofold"_s);
    press(u"replaceButton"_s);
    QCOMPARE(m_editor->markedRange(), (TextSpan{8, 13}));
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"two two\ntwofoldfold ä twofold\ntwo two\n"_s);
    QCOMPARE(m_editor->markedRange(), (TextSpan{8, 21}));
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"2"_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"two two\n2foldfold ä 2fold\ntwo two\n"_s);

    press(u"inSelectionButton"_s);
    QCOMPARE(m_editor->markedRange(), TextSpan());
    QVERIFY(status().endsWith(u"of 4"_s));
    m_bar->closeBar();
    m_editor->goTo(1);
    m_bar->openFind();
    m_editor->goTo(2);
    press(u"inSelectionButton"_s); // there is none
    QVERIFY(!child<QToolButton>(u"inSelectionButton"_s)->isChecked());
    QCOMPARE(status(), u"First select the text to search in"_s);
}

void tst_FindBar::inSelectionFollowsEdits()
{
    m_bar->openFind();
    find(u"two"_s);
    m_editor->select({8, 9});
    press(u"inSelectionButton"_s);
    QCOMPARE(status(), u"1 of 1"_s);
    m_editor->goTo(1);
    QTest::keyClicks(m_editor, u"two two "_s);
    QTRY_COMPARE(m_editor->markedRange(), (TextSpan{16, 9}));
    QTRY_COMPARE(status(), u"1 match(es)"_s);
    m_editor->load(u"two two"_s);
    QTRY_VERIFY(!child<QToolButton>(u"inSelectionButton"_s)->isChecked());
    m_bar->closeBar();
    QCOMPARE(m_editor->markedRange(), TextSpan());
}

void tst_FindBar::findsInFolds()
{
    m_editor->load(u"two {\n  two\n}\ntwo {\n  two\n}\n"_s);
    QTRY_VERIFY(m_editor->lexer());
    m_editor->setAllFolded(true);
    m_bar->openReplace();
    find(u"two"_s);
    QCOMPARE(status(), u"1 of 4"_s);
    QCOMPARE(m_editor->foldedLines(), (QList<int>{1, 4}));
    m_bar->findNext();
    QCOMPARE(m_editor->foldedLines(), QList<int>{4});
    child<QLineEdit>(u"replaceEdit"_s)->setText(u"x"_s);
    press(u"replaceAllButton"_s);
    QCOMPARE(m_editor->script(), u"x {\n  x\n}\nx {\n  x\n}\n"_s);
}

void tst_FindBar::severalCursors()
{
    m_editor->select({4, 3});
    m_editor->selectNextOccurrence();
    m_editor->addCursorBelow();
    m_bar->openFind();
    find(u"three"_s);
    QCOMPARE(m_editor->selection(), (TextSpan{12, 5}));
    QCOMPARE(m_editor->SendScintilla(QsciScintillaBase::SCI_GETSELECTIONS), 1);
}

void tst_FindBar::escapeCloses()
{
    m_bar->openFind();
    QTest::keyClick(child<QLineEdit>(u"findEdit"_s), Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    m_bar->openFind();
    m_editor->setFocus();
    QTest::keyClick(m_editor, Qt::Key_Escape);
    QVERIFY(!m_bar->isVisible());
    m_bar->openFind();
    press(u"closeFindBarButton"_s);
    QVERIFY(!m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
}

void tst_FindBar::worksWhileHidden()
{
    m_bar->findNext(); // nothing to look for yet, so it asks
    QVERIFY(m_bar->isVisible());
    find(u"two"_s);
    m_bar->closeBar();
    m_bar->findNext();
    QCOMPARE(selected(), u"Two"_s);
    QVERIFY(!m_bar->isVisible());
    m_bar->findNext();
    m_bar->findNext(); // continued from the top, which must be told
    QVERIFY(m_bar->isVisible());
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(status(), u"1 of 3 – Continued from the top"_s);

    m_bar->closeBar();
    m_editor->load(u"nothing"_s);
    m_bar->findNext();
    QVERIFY(m_bar->isVisible());
    QCOMPARE(status(), u"No match"_s);
}

void tst_FindBar::followsEdits()
{
    m_bar->openFind();
    find(u"two"_s);
    m_editor->goTo(1, 1);
    QTest::keyClicks(m_editor, u"two "_s);
    QTRY_COMPARE(status(), u"4 match(es)"_s);
    QVERIFY(marksAt(0) != 0);
    m_editor->undo();
    QTRY_COMPARE(status(), u"3 match(es)"_s);
}

void tst_FindBar::readOnlyScript()
{
    m_editor->setScriptReadOnly(true);
    m_bar->openReplace();
    find(u"two"_s);
    QVERIFY(!child<QPushButton>(u"replaceButton"_s)->isEnabled());
    QVERIFY(!child<QPushButton>(u"replaceAllButton"_s)->isEnabled());
    QCOMPARE(child<QPushButton>(u"replaceAllButton"_s)->toolTip(), u"This script is read-only"_s);
    const QString before = m_editor->script();
    m_bar->replaceAll();
    m_bar->replaceCurrent();
    QCOMPARE(m_editor->script(), before);
}

void tst_FindBar::everyControlHasNameAndKey()
{
    m_bar->openReplace();
    for (const QString &name :
         {u"findEdit"_s, u"replaceEdit"_s, u"matchCaseButton"_s, u"wholeWordButton"_s, u"regexButton"_s,
          u"inSelectionButton"_s, u"findNextButton"_s, u"findPreviousButton"_s, u"replaceButton"_s,
          u"replaceAllButton"_s, u"closeFindBarButton"_s}) {
        const auto *control = child<QWidget>(name);
        QVERIFY2(control, qPrintable(name));
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, qPrintable(name));
        const auto *button = qobject_cast<const QPushButton *>(control);
        QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                 qPrintable(name));
    }
}

void tst_FindBar::fitsWhenNarrow()
{
    m_bar->openReplace();
    press(u"regexButton"_s);
    find(u"(two"_s);
    for (const int width : {480, 600, 900, 480}) {
        m_window->resize(width, 400);
        QCoreApplication::processEvents();
        QCOMPARE(m_bar->width(), width);
        const auto *label = child<QLabel>(u"findStatus"_s);
        QVERIFY(label->isVisible());
        QVERIFY2(label->width() >= label->fontMetrics().horizontalAdvance(label->text()),
                 qPrintable(QString::number(width)));
        for (const QWidget *part : m_bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            QVERIFY(m_bar->rect().contains(part->geometry()));
            QVERIFY2(part == label || part->width() >= part->minimumSizeHint().width(),
                     qPrintable(part->objectName()));
        }
    }
}

void tst_FindBar::goToLine()
{
    m_editor->load(u"a\n"_s.repeated(99) + u"\u00e4\U0001F600b"_s);
    m_goTo->openBar();
    auto *edit = child<QLineEdit>(u"goToLineEdit"_s);
    QVERIFY(edit->hasFocus());
    QCOMPARE(edit->selectedText(), u"1"_s);
    QTest::keyClicks(edit, u"x50"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QVERIFY(!m_goTo->isVisible());
    QVERIFY(m_editor->hasFocus());
    QCOMPARE(m_editor->lineOfCursor(), 50);

    m_goTo->openBar();
    QTest::keyClicks(edit, u"100:3"_s);
    QTest::keyClick(edit, Qt::Key_Enter);
    QCOMPARE(m_editor->lineOfCursor(), 100);
    QCOMPARE(m_editor->columnOfCursor(), 3);

    m_goTo->openBar();
    QTest::keyClicks(edit, u"7"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!m_goTo->isVisible());
    QCOMPARE(m_editor->lineOfCursor(), 100);
}

QTEST_MAIN(tst_FindBar)
#include "tst_findbar.moc"
