// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "editor/codeeditor.h"

#include <QApplication>
#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace Qt::StringLiterals;
using Sci = QsciScintillaBase;

/// What is beside the text and what of it is seen: folds, scrolling, the marks of problems.
class tst_Folding : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void cleanup() { m_editor.reset(); }

    void depths_data();
    void depths();
    void foldsAndUnfolds();
    void foldsAll();
    void foldsByMouse();
    void goingThereUnfolds();
    void editingUnfolds();
    void endOfBlockUnfolds();
    void marksFollowThePalette();
    void canBeOff();
    void isRestored();
    void isRestoredBeforeFirstPaint();
    void topLineCountsFoldedLines();
    void movingTakesAlongWhatIsFolded();

    void problemsAreMarked();
    void problemTooltip();
    void problemsMoveWithText();

private:
    long ask(unsigned message, long wParam = 0, long lParam = 0) const
    {
        return m_editor->SendScintilla(message, ulong(wParam), lParam);
    }
    bool isSeen(int line) const { return ask(Sci::SCI_GETLINEVISIBLE, line - 1); }
    /// The lines that are seen, counted from 1.
    QList<int> seen() const
    {
        QList<int> found;
        for (int line = 1; line <= m_editor->lines(); ++line) {
            if (isSeen(line))
                found.append(line);
        }
        return found;
    }
    QString tooltipAt(QPoint point) const;

    SyntaxThemes m_themes;
    std::unique_ptr<CodeEditor> m_editor;
};

namespace {

// Lines:   1            2       3       4      5     6           7      8    9   10
const QString blocks = u"function a() {\n  if (b) {\n    c;\n  } else {\n    d;\n  }\n}\n/*\n e\n*/\n"_s;

} // namespace

void tst_Folding::initTestCase()
{
    QApplication::setStyle(u"Fusion"_s);
}

void tst_Folding::init()
{
    m_editor = std::make_unique<CodeEditor>(m_themes);
    m_editor->resize(700, 500);
    m_editor->show();
    QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    QTRY_VERIFY(m_editor->lexer());
}

void tst_Folding::depths_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("depths"); // a sign per line, + behind those that can be folded
    QTest::newRow("blocks") << blocks << u"0+1+2 1+2 2 1 0+1 1 0 "_s;
    QTest::newRow("unclosed") << u"a {\n b {\n"_s << u"0+1+2 "_s;
    QTest::newRow("closed too often") << u"}\n}\na {\n}\n"_s << u"0 0 0+1 0 "_s;
    QTest::newRow("template") << u"a = `\n{\n`;\nb {\n}"_s << QString();
    QTest::newRow("CRLF") << u"a {\r\n b\r\n}\r\n"_s << u"0+1 1 0 "_s;
}

void tst_Folding::depths()
{
    QFETCH(QString, script);
    QFETCH(QString, depths);
    m_editor->load(script);
    ask(Sci::SCI_COLOURISE, 0, -1);
    QString found;
    for (int line = 0; line < m_editor->lines(); ++line) {
        const long level = ask(Sci::SCI_GETFOLDLEVEL, line);
        found += QString::number((level & Sci::SC_FOLDLEVELNUMBERMASK) - Sci::SC_FOLDLEVELBASE);
        found += level & Sci::SC_FOLDLEVELHEADERFLAG ? u'+' : u' ';
    }
    if (!depths.isEmpty())
        QCOMPARE(found, depths);
    else
        QVERIFY2(found.endsWith(u"0+1 "), qPrintable(found)); // the brace in the template opens nothing
}

void tst_Folding::foldsAndUnfolds()
{
    m_editor->load(blocks);
    m_editor->goTo(3, 2);
    m_editor->foldAtCursor();
    QCOMPARE(m_editor->foldedLines(), QList<int>{2});
    QCOMPARE(seen(), (QList<int>{1, 2, 4, 5, 6, 7, 8, 9, 10, 11}));
    QCOMPARE(m_editor->lineOfCursor(), 2);
    m_editor->foldAtCursor(); // the block around it
    QCOMPARE(seen(), (QList<int>{1, 8, 9, 10, 11}));
    QCOMPARE(m_editor->lineOfCursor(), 1);
    m_editor->unfoldAtCursor();
    QCOMPARE(seen(), (QList<int>{1, 2, 4, 5, 6, 7, 8, 9, 10, 11}));
    m_editor->goTo(2);
    m_editor->unfoldAtCursor();
    QCOMPARE(seen().size(), 11);
    m_editor->goTo(11);
    m_editor->foldAtCursor(); // nothing to fold here
    QCOMPARE(seen().size(), 11);
    QCOMPARE(m_editor->script(), blocks);
    QVERIFY(!m_editor->isModified());
}

void tst_Folding::foldsAll()
{
    m_editor->load(blocks);
    m_editor->goTo(5);
    m_editor->setAllFolded(true);
    QCOMPARE(seen(), (QList<int>{1, 8, 11}));
    QVERIFY(isSeen(m_editor->lineOfCursor()));
    m_editor->setAllFolded(false);
    QCOMPARE(seen().size(), 11);
    QCOMPARE(m_editor->foldedLines(), QList<int>());
}

void tst_Folding::foldsByMouse()
{
    m_editor->load(blocks);
    m_editor->repaint();
    const int x = m_editor->marginWidth(0) + m_editor->marginWidth(1) + m_editor->marginWidth(2) / 2;
    const QPoint place(x, m_editor->placeOf(0).center().y());
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(seen(), (QList<int>{1, 8, 9, 10, 11}));
    QTest::mouseClick(m_editor->viewport(), Qt::LeftButton, {}, place);
    QCOMPARE(seen().size(), 11);
}

void tst_Folding::goingThereUnfolds()
{
    m_editor->load(blocks);
    const auto fold = [this] {
        m_editor->goTo(1);
        m_editor->setAllFolded(true);
        QVERIFY(!isSeen(3));
    };
    fold();
    m_editor->goTo(3);
    QVERIFY(isSeen(3));
    fold();
    m_editor->setPosition(blocks.indexOf(u"d;"));
    QVERIFY(isSeen(5));
    fold();
    m_editor->select({blocks.indexOf(u"c;"), 2}); // as a find or a problem is
    QVERIFY(isSeen(3));
    fold();
    m_editor->select({blocks.indexOf(u"c;"), blocks.indexOf(u" e\n") - blocks.indexOf(u"c;")});
    QVERIFY(isSeen(3));
    QVERIFY(isSeen(9));
}

void tst_Folding::editingUnfolds()
{
    m_editor->load(blocks);
    m_editor->goTo(3, 5);
    QTest::keyClicks(m_editor.get(), u"x"_s);
    m_editor->goTo(1);
    m_editor->setAllFolded(true);
    m_editor->undo();
    QVERIFY(isSeen(3));
    QCOMPARE(m_editor->script(), blocks);
    m_editor->setAllFolded(true);
    m_editor->redo();
    QVERIFY(isSeen(3));
    m_editor->setAllFolded(true);
    m_editor->replaceSpans({{{m_editor->script().indexOf(u"d;"), 1}, u"new\nline"_s}});
    QVERIFY(isSeen(5));
    QVERIFY(isSeen(6));
}

void tst_Folding::endOfBlockUnfolds()
{
    m_editor->load(blocks);
    m_editor->goTo(1, 15);
    m_editor->setAllFolded(true);
    QVERIFY(!isSeen(2));
    QTest::keyClick(m_editor.get(), Qt::Key_Backspace); // the bracket that opens it
    m_editor->repaint();
    QVERIFY(isSeen(2));
}

void tst_Folding::marksFollowThePalette()
{
    m_editor->load(blocks);
    m_editor->repaint();
    const auto shot = [this] { return m_editor->grab().toImage(); };
    const QImage light = shot();
    QPalette dark(QColor(0x31, 0x36, 0x3b), QColor(0x2a, 0x2e, 0x32));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::WindowText, Qt::white);
    QApplication::setPalette(dark);
    const QPoint corner(m_editor->marginWidth(0) + m_editor->marginWidth(1) + 1, 300);
    QTRY_VERIFY(shot().pixelColor(corner).lightness() < 80);
    QVERIFY(light.pixelColor(corner).lightness() > 200);
    QApplication::setPalette(QPalette());
}

void tst_Folding::canBeOff()
{
    m_editor->load(blocks);
    m_editor->setAllFolded(true);
    m_editor->setOptions({.showFolding = false});
    QCOMPARE(seen().size(), 11);
    QCOMPARE(m_editor->marginWidth(2), 0);
    m_editor->goTo(3);
    m_editor->foldAtCursor();
    m_editor->setAllFolded(true);
    m_editor->foldLines({1});
    QCOMPARE(seen().size(), 11);
    m_editor->setOptions({.showFolding = true});
    m_editor->foldAtCursor();
    QVERIFY(!isSeen(3));
}

void tst_Folding::isRestored()
{
    m_editor->load(blocks);
    m_editor->goTo(3);
    m_editor->foldAtCursor();
    m_editor->goTo(8);
    m_editor->foldAtCursor();
    const QList<int> folded = m_editor->foldedLines();
    QCOMPARE(folded, (QList<int>{2, 8}));
    m_editor->load(blocks);
    QCOMPARE(m_editor->foldedLines(), QList<int>());
    m_editor->foldLines({2, 8, 3, 0, 99, -1}); // what is no block by now is left
    QCOMPARE(m_editor->foldedLines(), folded);
}

void tst_Folding::isRestoredBeforeFirstPaint()
{
    SyntaxThemes themes;
    CodeEditor fresh(themes);
    fresh.load(u"x;\n"_s.repeated(500) + blocks);
    fresh.foldLines({502});
    fresh.setTopLine(400);
    QCOMPARE(fresh.foldedLines(), QList<int>{502});
    fresh.resize(400, 300);
    fresh.show();
    QVERIFY(QTest::qWaitForWindowExposed(&fresh));
    QCOMPARE(fresh.foldedLines(), QList<int>{502});
    QCOMPARE(fresh.topLine(), 400);
}

void tst_Folding::topLineCountsFoldedLines()
{
    m_editor->load(blocks + u"x;\n"_s.repeated(300));
    m_editor->setAllFolded(true);
    m_editor->setTopLine(50);
    QCOMPARE(m_editor->topLine(), 50);
    QVERIFY(m_editor->firstVisibleLine() < 49);
    m_editor->setTopLine(-3);
    QCOMPARE(m_editor->topLine(), 1);
    m_editor->setTopLine(100'000);
    QVERIFY(m_editor->topLine() > 200);
}

void tst_Folding::movingTakesAlongWhatIsFolded()
{
    m_editor->load(u"x;\n"_s + blocks);
    m_editor->goTo(2);
    m_editor->foldAtCursor();
    m_editor->moveLinesUp();
    QCOMPARE(m_editor->script(), QString(blocks).insert(blocks.indexOf(u"/*"_s), u"x;\n"_s));
    m_editor->load(blocks + u"x;\n"_s);
    m_editor->goTo(8);
    m_editor->foldAtCursor();
    m_editor->moveLinesDown();
    QCOMPARE(m_editor->script(),
             QString(blocks + u"\n"_s).insert(blocks.indexOf(u"/*"_s), u"x;\n"_s).chopped(1));
}

void tst_Folding::problemsAreMarked()
{
    m_editor->load(blocks);
    const auto marks = [this](int line) { return ask(Sci::SCI_MARKERGET, line - 1); };
    m_editor->markProblems({{{0, 8}, false, u"slow"_s},
                            {{blocks.indexOf(u"c;"), 1}, false, u"odd"_s},
                            {{blocks.indexOf(u"c;") + 1, 1}, true, u"wrong"_s},
                            {{blocks.size(), 0}, true, u"open"_s}});
    QVERIFY(marks(1) != 0);
    QVERIFY(marks(3) != 0);
    QVERIFY2(marks(3) != marks(1), "the worst is what is shown");
    QCOMPARE(marks(11), marks(3));
    QCOMPARE(marks(2), 0);

    // Two shapes, not two colours alone.
    m_editor->repaint();
    const QImage shot = m_editor->grab().toImage();
    const auto markAt = [&](int line) {
        const qsizetype start = m_editor->positionFromLineIndex(line - 1, 0);
        const QRect place = m_editor->placeOf(start);
        return shot.copy(m_editor->marginWidth(0), place.top(), m_editor->marginWidth(1), place.height());
    };
    const auto shape = [](const QImage &image) {
        QString inked;
        const QRgb ground = image.pixel(0, 0);
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                inked += image.pixel(x, y) == ground ? u' ' : u'x';
        return inked;
    };
    QVERIFY(shape(markAt(1)).contains(u'x'));
    QVERIFY(shape(markAt(3)).contains(u'x'));
    QVERIFY(shape(markAt(1)) != shape(markAt(3)));
    QVERIFY(!shape(markAt(5)).contains(u'x'));

    m_editor->markProblems({});
    QCOMPARE(marks(1), 0);
    QCOMPARE(marks(3), 0);
}

QString tst_Folding::tooltipAt(QPoint point) const
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, point, m_editor->viewport()->mapToGlobal(point));
    QApplication::sendEvent(m_editor->viewport(), &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

void tst_Folding::problemTooltip()
{
    m_editor->load(blocks);
    m_editor->markProblems({{{blocks.indexOf(u"c;"), 2}, true, u"Error: <b>ä</b> & c\nis wrong"_s},
                            {{blocks.indexOf(u"c;") + 1, 1}, false, u"Warning: odd"_s}});
    m_editor->repaint();
    const QPoint onText = m_editor->placeOf(blocks.indexOf(u"c;")).center() + QPoint(2, 0);
    QVERIFY2(tooltipAt(onText).contains(u"&lt;b&gt;ä&lt;/b&gt; &amp; c\nis wrong"_s),
             qPrintable(tooltipAt(onText)));
    QVERIFY(!tooltipAt(onText).contains(u"odd"_s));
    const QPoint onMargin(m_editor->marginWidth(0) + 3, onText.y());
    QVERIFY(tooltipAt(onMargin).contains(u"is wrong"_s));
    QVERIFY(tooltipAt(onMargin).contains(u"odd"_s));
    QTRY_COMPARE(tooltipAt(m_editor->placeOf(0).center()), QString());
    QTRY_COMPARE(tooltipAt(QPoint(onMargin.x(), 450)), QString()); // below the last line
    m_editor->goTo(3);
    QVERIFY(m_editor->accessibleDescription().contains(u"is wrong"_s));
    m_editor->goTo(4);
    QCOMPARE(m_editor->accessibleDescription(), QString());
}

void tst_Folding::problemsMoveWithText()
{
    m_editor->load(blocks);
    m_editor->markProblems({{{blocks.indexOf(u"c;"), 1}, true, u"wrong"_s}});
    m_editor->goTo(1);
    QTest::sendKeyEvent(QTest::Click, m_editor.get(), Qt::Key_unknown, u"ä"_s, Qt::NoModifier);
    QTest::keyClick(m_editor.get(), Qt::Key_Return);
    m_editor->repaint();
    const QRect place = m_editor->placeOf(m_editor->script().indexOf(u"c;"));
    QVERIFY(tooltipAt(place.center() + QPoint(2, 0)).contains(u"wrong"_s));
    QVERIFY(tooltipAt(QPoint(m_editor->marginWidth(0) + 3, place.center().y())).contains(u"wrong"_s));
}

QTEST_MAIN(tst_Folding)
#include "tst_folding.moc"
