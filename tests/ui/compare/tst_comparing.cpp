// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "editor/actioneditor.h"
#include "editor/scriptview.h"
#include "support/keptdrafts.h"
#include "support/windowfixture.h"

#include <QComboBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSemaphore>
#include <QThreadPool>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QString s(const QString &text)
{
    return u"function f() {}\n"_s + text;
}

template<typename T>
T *in(const QWidget *dialog, const char *name)
{
    return dialog->findChild<T *>(QLatin1StringView(name));
}

CodeEditor &code(const QWidget *dialog, const char *name = "mergeResult")
{
    return *in<CodeEditor>(dialog, name);
}

void click(const QWidget *dialog, const char *name)
{
    in<QAbstractButton>(dialog, name)->click();
}

void type(CodeEditor &editor, const QString &text)
{
    for (const QChar c : text)
        QTest::sendKeyEvent(QTest::Click, &editor, Qt::Key_unknown, c, Qt::NoModifier);
}

/// The word that stands beside a line, from 0.
QString wordBeside(CodeEditor &editor, int line)
{
    const auto size =
        editor.SendScintilla(QsciScintillaBase::SCI_MARGINGETTEXT, ulong(line), static_cast<void *>(nullptr));
    QByteArray word(size, '\0');
    editor.SendScintilla(QsciScintillaBase::SCI_MARGINGETTEXT, ulong(line), static_cast<void *>(word.data()));
    return QString::fromUtf8(word).trimmed();
}

} // namespace

/// The windows in which versions are compared and merged.
class tst_comparing : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    // -- a merge of these scripts, in no program
    SyntaxThemes m_themes;
    std::unique_ptr<MergeDialog> m_dialog;
    void merge(const QString &base, const QString &theirs, const QString &mine, const QString &name = u"f"_s)
    {
        const auto fields = [&name](const QString &script) {
            return zitadel::ActionFields{.name = name, .script = script, .timeout = 10s};
        };
        MergeDialog::Versions versions{.base = {}, .theirs = {}, .mine = fields(mine)};
        versions.base.fields = fields(base);
        versions.theirs.fields = fields(theirs);
        merge(versions);
    }
    void merge(const MergeDialog::Versions &versions)
    {
        m_dialog = std::make_unique<MergeDialog>(versions, m_themes, EditorOptions());
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        m_dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
        QTRY_VERIFY(!in<QLabel>(m_dialog.get(), "mergeState")->text().contains(u"being merged"_s));
    }
    QString place() const { return in<QLabel>(m_dialog.get(), "changePlace")->text(); }
    bool maySave() const { return in<QPushButton>(m_dialog.get(), "mergeSaveButton")->isEnabled(); }

    // -- a merge in the program
    void start()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        f->server.addAction(f->profile.organisationId, u"f"_s, s(u"// 1\n// 2\n// 3\n"_s));
        QVERIFY(f->start());
    }
    void mergeInProgram()
    {
        start();
        const QString id = f->open(u"f"_s);
        f->editor()->code().replaceAllUndoable(s(u"// mine\n// 2\n// 3\n"_s));
        QVERIFY(answerOf(f->workspace->documents().drafts().flush())); // so that it is the earlier draft
        zitadel::ActionFields theirs = answerOf(f->client().action({}, id))->fields;
        theirs.script = s(u"// theirs\n// 2\n// 3\n"_s);
        QVERIFY(answerOf(f->client().updateAction({}, id, theirs)));
        f->command("saveCommand");
        QTRY_VERIFY(dialog());
        QVERIFY(QTest::qWaitForWindowActive(dialog()));
        QTRY_VERIFY(in<QPushButton>(dialog(), "takeBothButton")->isEnabled());
        click(dialog(), "takeBothButton");
        QVERIFY(!code(dialog()).isReadOnly());
        code(dialog()).goTo(4);
        type(code(dialog()), u"// typed "_s);
        QCOMPARE(code(dialog()).script(), typedScript());
    }
    MergeDialog *dialog() const { return f->find<MergeDialog>("mergeDialog"); }
    static QString mineScript() { return s(u"// mine\n// 2\n// 3\n"_s); }
    static QString typedScript() { return s(u"// theirs\n// mine\n// typed // 2\n// 3\n"_s); }
    QStringList kept() const { return keptDrafts(*f->archive); }
    /// The scripts that this computer keeps of the action, and that the server never had.
    QStringList neverSaved() const
    {
        QStringList scripts;
        const QString id = f->workspace->list().idOf(u"f"_s);
        const auto versions = answerOf(f->archive->history().versionsOf(f->profile.organisationId, id));
        for (const history::Version &version : versions.value()) {
            if (version.sequence == 0)
                scripts << answerOf(f->archive->history().fields(version.id)).value().script;
        }
        return scripts;
    }
    void compare()
    {
        f->command("compareCommand");
        QTRY_VERIFY(f->find<CompareDialog>("compareDialog"));
    }
    CompareDialog *comparing() const { return f->find<CompareDialog>("compareDialog"); }
    QString summary() const { return in<QLabel>(comparing(), "compareSummary")->text(); }

private slots:
    void cleanup()
    {
        m_dialog.reset();
        f.reset();
    }

    // -- what is typed in a merge

    void turningToAnotherChangeKeepsWhatIsTyped()
    {
        merge(u"1\n2\n3\n4\n"_s, u"t1\n2\n3\nt4\n"_s, u"m1\n2\n3\nm4\n"_s);
        click(m_dialog.get(), "takeMineButton");
        click(m_dialog.get(), "takeTheirsButton");
        QVERIFY(maySave());
        code(m_dialog.get()).goTo(2);
        type(code(m_dialog.get()), u"typed "_s);
        const QString typed = u"m1\ntyped 2\n3\nt4\n"_s;
        QCOMPARE(code(m_dialog.get()).script(), typed);
        click(m_dialog.get(), "previousChangeButton");
        QCOMPARE(code(m_dialog.get()).script(), typed);
        click(m_dialog.get(), "nextChangeButton");
        QCOMPARE(code(m_dialog.get()).script(), typed);
        // Another side for one of the conflicts changes that one.
        QSignalSpy givenUp(m_dialog.get(), &MergeDialog::givenUp);
        click(m_dialog.get(), "takeMineButton");
        QCOMPARE(code(m_dialog.get()).script(), u"m1\ntyped 2\n3\nm4\n"_s);
        QVERIFY(givenUp.isEmpty());
        code(m_dialog.get()).undo();
        QCOMPARE(code(m_dialog.get()).script(), typed);
    }

    void takingASideKeepsWhatWasTypedThere()
    {
        merge(u"1\n2\n"_s, u"t\n2\n"_s, u"m\n2\n"_s);
        click(m_dialog.get(), "takeMineButton");
        code(m_dialog.get()).goTo(1);
        QSignalSpy typed(m_dialog.get(), &MergeDialog::typed);
        QSignalSpy givenUp(m_dialog.get(), &MergeDialog::givenUp);
        type(code(m_dialog.get()), u"x"_s);
        QCOMPARE(typed.size(), 1);
        QCOMPARE(typed[0][1].value<zitadel::ActionFields>().script, u"xm\n2\n"_s);
        click(m_dialog.get(), "takeTheirsButton");
        QCOMPARE(givenUp.size(), 1);
        QCOMPARE(code(m_dialog.get()).script(), u"t\n2\n"_s);
        QCOMPARE(typed.constLast()[1].value<zitadel::ActionFields>().script, u"t\n2\n"_s);
        code(m_dialog.get()).undo();
        QCOMPARE(code(m_dialog.get()).script(), u"xm\n2\n"_s);
    }

    void undoGoesNoFurtherThanTheDecisions()
    {
        merge(u"1\n2\n"_s, u"t\n2\n"_s, u"m\n2\n"_s);
        click(m_dialog.get(), "takeTheirsButton");
        code(m_dialog.get()).undo();
        QCOMPARE(code(m_dialog.get()).script(), u"t\n2\n"_s);
    }

    void leavingAsksWhereSomethingWasDone()
    {
        merge(u"1\n2\n"_s, u"t\n2\n"_s, u"m\n2\n"_s);
        click(m_dialog.get(), "takeTheirsButton");
        m_dialog->close();
        auto *box = in<QMessageBox>(m_dialog.get(), "leaveMergeQuestion");
        QVERIFY(box && m_dialog->isVisible());
        box->button(QMessageBox::Cancel)->click();
        QVERIFY(m_dialog->isVisible());
        QTRY_VERIFY(!in<QMessageBox>(m_dialog.get(), "leaveMergeQuestion"));
        code(m_dialog.get()).setFocus();
        QTest::keyClick(&code(m_dialog.get()), Qt::Key_Escape);
        QTRY_VERIFY(in<QMessageBox>(m_dialog.get(), "leaveMergeQuestion"));
        click(in<QMessageBox>(m_dialog.get(), "leaveMergeQuestion"), "confirmButton");
        QVERIFY(!m_dialog->isVisible());
    }

    void whatIsTypedIsOnTheDiskBesideTheDraft()
    {
        mergeInProgram();
        QTRY_COMPARE(kept(), (QStringList{mineScript(), typedScript()}));
        QCOMPARE(f->editor()->document().fields().script, mineScript());
        // Leaving puts it into the history, and the draft is what it was.
        click(dialog(), "mergeCancelButton");
        click(in<QMessageBox>(dialog(), "leaveMergeQuestion"), "confirmButton");
        QTRY_VERIFY(!dialog());
        QCOMPARE(f->editor()->code().script(), mineScript());
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        QCOMPARE(kept(), QStringList(mineScript()));
        QCOMPARE(neverSaved(), QStringList(typedScript()));
    }

    void anEndOfTheProgramLosesNothing()
    {
        mergeInProgram();
        QTRY_COMPARE(kept().size(), 2);
        f->window.reset();
        f->show();
        f->drafts->restoreDrafts();
        QTRY_VERIFY(f->editor());
        QCOMPARE(f->editor()->code().script(), typedScript());
        QCOMPARE(f->editor()->document().base().fields.script, s(u"// theirs\n// 2\n// 3\n"_s));
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        f->workspace->list().reload();
        QTRY_VERIFY(!f->workspace->list().idOf(u"f"_s).isEmpty());
        QCOMPARE(neverSaved(), QStringList(mineScript()));
        QCOMPARE(kept(), QStringList(typedScript()));
    }

    void savingTheMergeLeavesNoDraft()
    {
        mergeInProgram();
        QTRY_COMPARE(kept().size(), 2);
        QTest::keyClick(&code(dialog()), Qt::Key_S, Qt::ControlModifier);
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(f->scriptOnServer(f->workspace->list().idOf(u"f"_s)), typedScript());
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        QCOMPARE(kept(), QStringList());
        QCOMPARE(neverSaved(), QStringList(mineScript())); // as it was before the merge
    }

    void closingTheTabKeepsBoth()
    {
        mergeInProgram();
        f->workspace->documents().close(&f->editor()->document());
        QTRY_VERIFY(!dialog());
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        QCOMPARE(kept(), QStringList());
        QStringList scripts = neverSaved();
        scripts.sort();
        QCOMPARE(scripts, (QStringList{mineScript(), typedScript()}));
    }

    // -- what is shown of a merge

    void aCleanMergeTellsWhoseEachChangeIs()
    {
        merge(u"1\n2\n3\n4\n5\n6\n"_s, u"t1\n2\n3\n4\n6\n"_s, u"1\n2\nm3\n4\n5\n6\n"_s);
        QVERIFY(maySave());
        CodeEditor &result = code(m_dialog.get());
        QCOMPARE(result.script(), u"t1\n2\nm3\n4\n6\n"_s);
        QCOMPARE(wordBeside(result, 0), u"▸ theirs"_s); // the one at hand
        QCOMPARE(wordBeside(result, 1), QString());
        QCOMPARE(wordBeside(result, 2), u"mine"_s);
        QCOMPARE(wordBeside(result, 4), u"− theirs"_s);
        QVERIFY(code(m_dialog.get(), "mergeMine").isVisible());
        QCOMPARE(place(), u"Change 1 of 3: only they changed this"_s);
        QCOMPARE(code(m_dialog.get(), "mergeTheirs").script(), u"t1\n"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_F7);
        QCOMPARE(place(), u"Change 2 of 3: only you changed this"_s);
        QCOMPARE(code(m_dialog.get(), "mergeBase").script(), u"3\n"_s);
        QCOMPARE(result.lineOfCursor(), 3);
        QVERIFY(!in<QPushButton>(m_dialog.get(), "takeBothButton")->isEnabled());
        click(m_dialog.get(), "takeTheirsButton");
        QCOMPARE(result.script(), u"t1\n2\n3\n4\n6\n"_s);
        QCOMPARE(wordBeside(result, 2), u"▸ theirs"_s);
        QVERIFY(maySave());
    }

    void marksMoveAlongWithWhatIsTyped()
    {
        merge(u"1\n2\n3\n"_s, u"1\n2\nt3\n"_s, u"m1\n2\n3\n"_s);
        CodeEditor &result = code(m_dialog.get());
        result.goTo(2);
        QTest::keyClick(&result, Qt::Key_Return);
        QTest::keyClick(&result, Qt::Key_Return);
        QTRY_COMPARE(wordBeside(result, 4), u"theirs"_s);
        click(m_dialog.get(), "nextChangeButton");
        QCOMPARE(result.lineOfCursor(), 5);
    }

    void conflictsAreFoundInEachKindOfLine_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("windows") << u"\r\n"_s;
        QTest::newRow("old mac") << u"\r"_s;
    }
    void conflictsAreFoundInEachKindOfLine()
    {
        QFETCH(const QString, end);
        const auto with = [&end](QString text) { return text.replace(u'\n', end); };
        merge(with(u"\ufeff1\n2\n3\n4"_s), with(u"\ufeff1\n2\n3\nt"_s), with(u"\ufeff1\n2\n3\nm"_s));
        QVERIFY(!maySave());
        QCOMPARE(code(m_dialog.get()).lineOfCursor(), 4);
        QCOMPARE(wordBeside(code(m_dialog.get()), 3), u"▸ conflict"_s);
        click(m_dialog.get(), "takeBothButton");
        QCOMPARE(code(m_dialog.get()).script(), with(u"\ufeff1\n2\n3\nt\nm"_s));
    }

    void keysLeadOutOfTheResult()
    {
        merge(u"1\n2\n3\n"_s, u"1\n2\nt3\n"_s, u"m1\n2\n3\n"_s);
        CodeEditor &result = code(m_dialog.get());
        result.setFocus();
        QTest::keyClick(&result, Qt::Key_F6);
        QVERIFY(in<QPushButton>(m_dialog.get(), "mergeCancelButton")->hasFocus());
        QTest::keyClick(m_dialog->focusWidget(), Qt::Key_F6, Qt::ShiftModifier);
        QVERIFY(result.hasFocus());
        QTest::keyClick(&result, Qt::Key_Tab, Qt::ControlModifier);
        QVERIFY(!result.hasFocus());
        QSignalSpy merged(m_dialog.get(), &MergeDialog::merged);
        QTest::keyClick(m_dialog.get(), Qt::Key_S, Qt::AltModifier);
        QTRY_COMPARE(merged.size(), 1);
    }

    /// Those of the names of people and actions.
    void longNamesMakeNoWindowWide()
    {
        const QString name(200, u'W');
        MergeDialog::Versions versions{.base = {}, .theirs = {}, .mine = {.name = name + u'm'}};
        versions.base.fields.name = name;
        versions.theirs.fields.name = name + u't';
        merge(versions);
        QVERIFY2(m_dialog->minimumSizeHint().width() < 1000,
                 qPrintable(QString::number(m_dialog->minimumSizeHint().width())));
        auto *choice = in<QComboBox>(m_dialog.get(), "mergeName");
        QVERIFY(choice->toolTip().contains(name));
        choice->setCurrentIndex(0);
        QVERIFY(choice->toolTip().contains(versions.theirs.fields.name));

        const auto fetch = [versions](const QString &key) {
            return QtFuture::makeReadyValueFuture(
                Result<zitadel::ActionFields>(key == "draft"_L1 ? versions.mine : versions.theirs.fields));
        };
        CompareDialog compare(m_themes, {}, fetch);
        compare.setChoices({{u"draft"_s, name}, {u"server"_s, name + u's'}}, u"server"_s, u"draft"_s);
        compare.show();
        auto *settings = in<QWidget>(&compare, "comparedSettings");
        QTRY_VERIFY(settings->isVisible());
        QVERIFY2(compare.minimumSizeHint().width() < 1000,
                 qPrintable(QString::number(compare.minimumSizeHint().width())));
        QTRY_VERIFY(settings->height() > compare.fontMetrics().lineSpacing() * 2); // all of it can be read

        ScriptView view(m_themes, {});
        view.show(versions.mine, name);
        view.QWidget::show();
        QVERIFY(view.minimumSizeHint().width() < 600);
    }

    void mergesWhileTheWindowIsThere()
    {
        QStringList lines;
        for (int i = 0; i < 5000; ++i)
            lines << QString::number(i * 7919 % 97);
        const QString mine = lines.join(u'\n');
        // No thread has time for the merge before all has been looked at.
        QThreadPool &threads = *QThreadPool::globalInstance();
        QSemaphore end;
        for (int i = 0; i < threads.maxThreadCount(); ++i)
            threads.start([&end] { end.acquire(); });
        const auto letGo = qScopeGuard([&] {
            end.release(threads.maxThreadCount());
            threads.waitForDone();
        });
        MergeDialog dialog({.base = {}, .theirs = {}, .mine = {.script = mine}}, m_themes, {});
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QVERIFY(!in<QPushButton>(&dialog, "mergeSaveButton")->isEnabled());
        dialog.show();
        dialog.close(); // at once, without a question
        QVERIFY(!dialog.isVisible());
    }

    // -- comparing

    void copyingNeverOverwritesWhatWasTypedSince()
    {
        start();
        f->open(u"f"_s);
        f->editor()->code().replaceAllUndoable(s(u"// one\n// 2\n// 3\n"_s));
        compare();
        QTRY_VERIFY(summary().contains(u"Change 1 of 1"_s));
        f->editor()->code().replaceAllUndoable(s(u"// one\n// 2\n// 3\n// precious\n"_s));
        click(comparing(), "copyChangeButton"); // of what is shown still
        QCOMPARE(f->editor()->code().script(), s(u"// one\n// 2\n// 3\n// precious\n"_s));
        QTRY_VERIFY(in<QLabel>(comparing(), "compareError")->isVisible());
        QTRY_VERIFY(summary().contains(u"Change 1 of 2"_s));
        // Of settings nothing is taken along.
        f->editor()->document().setTimeout(7s);
        click(comparing(), "copyChangeButton");
        QCOMPARE(f->editor()->code().script(), s(u"// 1\n// 2\n// 3\n// precious\n"_s));
        QCOMPARE(f->editor()->document().fields().timeout, std::chrono::nanoseconds(7s));
        QTRY_VERIFY(summary().contains(u"Change 1 of 1"_s));
        QVERIFY(!in<QLabel>(comparing(), "compareError")->isVisible());
    }

    void comparesOnceForManyKeys()
    {
        int fetched = 0;
        const auto fetch = [&fetched](const QString &) {
            ++fetched;
            return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(zitadel::ActionFields()));
        };
        CompareDialog dialog(m_themes, {}, fetch);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setChoices({{u"draft"_s, u"a"_s}, {u"server"_s, u"b"_s}}, u"server"_s, u"draft"_s);
        QTRY_COMPARE(fetched, 2);
        for (int key = 0; key < 20; ++key)
            dialog.draftChanged();
        QCOMPARE(fetched, 2);
        QTRY_COMPARE(fetched, 4);
    }

    void followsASave()
    {
        start();
        f->open(u"f"_s);
        f->editor()->code().replaceAllUndoable(s(u"// one\n"_s));
        compare();
        QTRY_VERIFY(summary().contains(u"Change 1 of 1"_s));
        QVERIFY(in<QComboBox>(comparing(), "leftChoice")->currentText().endsWith(u"1"_s));
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QTRY_VERIFY(summary().contains(u"the same"_s));
        QVERIFY(in<QComboBox>(comparing(), "leftChoice")->currentText().endsWith(u"2"_s));
        QCOMPARE(in<QComboBox>(comparing(), "leftChoice")->currentData().toString(), u"server"_s);
    }

    void otherLineEndsHideNoChange()
    {
        const auto fetch = [](const QString &key) {
            return QtFuture::makeReadyValueFuture(Result<zitadel::ActionFields>(
                {.script = key == "draft"_L1 ? u"a\r\nb\r\nc\r\n"_s : u"a\nB\nc\n"_s}));
        };
        CompareDialog dialog(m_themes, {}, fetch);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.setChoices({{u"draft"_s, u"a"_s}, {u"server"_s, u"b"_s}}, u"server"_s, u"draft"_s);
        auto *summary = in<QLabel>(&dialog, "compareSummary");
        QTRY_COMPARE(summary->text(), u"Change 1 of 1. The line ends differ as well."_s);
        QSignalSpy wanted(&dialog, &CompareDialog::draftWanted);
        click(&dialog, "copyChangeButton");
        QCOMPARE(wanted.constFirst(), (QVariantList{u"a\r\nb\r\nc\r\n"_s, u"a\r\nB\r\nc\r\n"_s}));
    }
};

QTEST_MAIN(tst_comparing)
#include "tst_comparing.moc"
