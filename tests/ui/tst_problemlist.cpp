// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/problemlist.h"
#include "support/windowfixture.h"

#include <QListWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// What is wrong with a script is said while it is typed: underlined, in a list, with a remedy.
class tst_problemlist : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    void show(const QString &script)
    {
        const QString id = f->server.addAction(f->server.organisations().constFirst().id, u"probe"_s, script);
        f->workspace->reload();
        QTRY_VERIFY(f->workspace->list().find(id));
        f->window->openAction(id);
        QTRY_VERIFY(f->editor());
    }
    QListWidget *list() const { return f->inTab<QListWidget>("problemList"); }
    QToolButton *button() const { return f->inTab<QToolButton>("problemButton"); }
    /// The texts under a line of an error or a warning, in order.
    QStringList underlined() const
    {
        const CodeEditor &code = f->editor()->code();
        QStringList found;
        const QByteArray utf8 = code.script().toUtf8();
        for (int indicator = 0; indicator < 32; ++indicator) {
            if (code.SendScintilla(QsciScintillaBase::SCI_INDICGETSTYLE, indicator) !=
                QsciScintillaBase::INDIC_SQUIGGLE)
                continue;
            for (long at = 0; at < utf8.size();) {
                const long end = code.SendScintilla(QsciScintillaBase::SCI_INDICATOREND, indicator, at);
                if (code.SendScintilla(QsciScintillaBase::SCI_INDICATORVALUEAT, indicator, at) != 0)
                    found << QString::fromUtf8(utf8.sliced(at, qMax(end, at + 1) - at));
                at = qMax(end, at + 1);
            }
        }
        return found;
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void aGoodScriptHasNone()
    {
        show(u"function probe(ctx, api) {\n  const ä = ctx.v1.getUser();\n}\n"_s);
        QTest::qWait(300);
        QCOMPARE(list()->count(), 0);
        QVERIFY(!button()->isEnabled());
        QVERIFY(button()->text().contains(u"No problems"_s));
        QCOMPARE(underlined(), QStringList());
    }

    void problemsFollowTheKeys()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        f->editor()->code().goTo(2, 1);
        f->type(u"// ü 🚀\nfetch('x');"_s);
        QTRY_COMPARE(list()->count(), 1);
        QVERIFY(list()->item(0)->text().contains(u"fetch"_s));
        QVERIFY(list()->item(0)->text().contains(u"line 3"_s));
        QCOMPARE(underlined(), QStringList{u"fetch"_s});
        QVERIFY(button()->isEnabled());
        QVERIFY(!list()->isVisible()); // quiet until asked for
        // Mended by hand, it is gone.
        while (f->editor()->code().isUndoAvailable())
            f->editor()->code().undo();
        QTRY_COMPARE(list()->count(), 0);
        QTRY_COMPARE(underlined(), QStringList());
    }

    void jumpsToThePlace()
    {
        show(u"function probe(ctx, api) {\n  // ü\n  fetch('x');\n  console.log(1);\n}\n"_s);
        QTRY_COMPARE(list()->count(), 2);
        f->command("nextProblemCommand");
        QTRY_VERIFY(list()->isVisible());
        QCOMPARE(f->editor()->code().lineOfCursor(), 3);
        QCOMPARE(f->editor()->code().selectedText(), u"fetch"_s);
        f->command("nextProblemCommand");
        QCOMPARE(f->editor()->code().selectedText(), u"console"_s);
        f->command("nextProblemCommand"); // round again
        QCOMPARE(f->editor()->code().selectedText(), u"fetch"_s);
    }

    void mendsInOneClickAndCanBeUndone()
    {
        const QString before = u"async function probe(ctx, api) {\n}\n"_s;
        show(before);
        QTRY_VERIFY(list()->count() >= 1);
        f->command("nextProblemCommand");
        auto *fix = f->inTab<QPushButton>("fixButton");
        QTRY_VERIFY(fix->isVisible());
        QVERIFY(!fix->text().isEmpty());
        fix->click();
        QTRY_VERIFY(f->editor()->code().script() != before);
        QVERIFY(!f->editor()->code().script().contains(u"async"_s));
        QVERIFY(f->editor()->document().isDirty()); // and nothing was sent
        QTRY_COMPARE(list()->count(), 0);
        f->editor()->code().undo();
        QCOMPARE(f->editor()->code().script(), before);
    }

    void theNameIsSaidOnceBesideTheName()
    {
        show(u"function other(ctx, api) {\n}\n"_s);
        QTRY_VERIFY(f->inTab<QLabel>("nameHint")->isVisible());
        QCOMPARE(list()->count(), 0);
    }

    void theNewestTextWins()
    {
        show(u"function probe(ctx, api) {\n}\n"_s);
        ActionDocument &document = f->editor()->document();
        // Slow ones in between must not overtake.
        for (int i = 0; i < 20; ++i) {
            f->editor()->code().replaceAllUndoable(
                u"function probe() { fetch(%1); }\n"_s.arg(i).repeated(i % 2 == 0 ? 1 : 150));
            QTest::qWait(5);
        }
        f->editor()->code().replaceAllUndoable(u"function probe(ctx, api) {}\n"_s);
        QTest::qWait(400);
        QTRY_COMPARE(list()->count(), 0);
        QCOMPARE(document.fields().script, u"function probe(ctx, api) {}\n"_s);
        QCOMPARE(underlined(), QStringList());
    }
};

QTEST_MAIN(tst_problemlist)
#include "tst_problemlist.moc"
