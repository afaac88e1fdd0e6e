// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "editor/lockoutquestion.h"
#include "ledger/bindings.h"
#include "support/windowfixture.h"
#include "workspace/cases.h"
#include "workspace/scriptcheck.h"

#include <QCheckBox>
#include <QSemaphore>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;

/// Nobody is kept from signing in by accident: what is asked before, what can be undone after.
class tst_guard : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QString m_acme;
    QString m_id;    ///< "bound", which Pre access token creation runs
    QString m_other; ///< "also", which it runs after that
    QString m_free;  ///< "free", which nothing runs

    const QString m_broken = u"let a = 1; let a = 2;\n"_s; ///< in front of a script

    EmptyState *bar(const char *name) const
    {
        return f->inTab<EmptyState>(name) ? f->inTab<EmptyState>(name) : f->find<EmptyState>(name);
    }
    bool isShown(const char *name) const { return bar(name) && bar(name)->isVisible(); }
    QString textOf(const char *box) const
    {
        return f->box(box) ? f->box(box)->text() + u'\n' + f->box(box)->informativeText() : QString();
    }
    int boxes() const
    {
        int open = 0;
        for (const QMessageBox *box : f->window->findChildren<QMessageBox *>())
            open += box->isVisible() ? 1 : 0;
        return open;
    }
    /// Waits for the box @p name and clicks one of its buttons; "" is Cancel.
    void answer(const char *name, const char *button)
    {
        QTRY_VERIFY2_WITH_TIMEOUT(f->box(name) && f->box(name)->isVisible(), name, 10'000);
        QCOMPARE(boxes(), 1);
        QMessageBox *box = f->box(name);
        QAbstractButton *clicked = *button ? box->findChild<QAbstractButton *>(QLatin1StringView(button))
                                           : box->button(QMessageBox::Cancel);
        QVERIFY2(clicked, button);
        clicked->click();
        QTRY_VERIFY(!f->box(name)); // gone, and not only hidden: the next one has the same name
    }
    /// Those that came since @p first and change an action, as "PUT" or the end of the path.
    QStringList writes(qsizetype first) const
    {
        QStringList all;
        const QList<demo::RecordedRequest> requests = f->server.requests();
        for (const demo::RecordedRequest &request : requests.mid(first)) {
            const QString path = QString::fromLatin1(request.path);
            if (request.method == "PUT" || request.method == "DELETE")
                all << QString::fromLatin1(request.method);
            else if (path.endsWith("activate"_L1))
                all << path.section(u'/', -1);
        }
        return all;
    }
    zitadel::Action onServer(const QString &id)
    {
        return answerOf(f->client().action(m_acme, id)).value_or(zitadel::Action());
    }
    QStringList runBy(const QString &trigger)
    {
        const auto read = answerOf(f->client().flow(m_acme, u"2"_s));
        return read ? zitadel::actionsOf(*read, trigger) : QStringList(u"no answer"_s);
    }
    void fault(demo::Switches switches)
    {
        switches.projectionDelay = 0ms;
        f->server.setSwitches(switches);
    }
    /// The tab of "bound", of which it is known what runs it.
    void openBound()
    {
        f->open(u"bound"_s);
        QTRY_VERIFY(f->editor() && !f->workspace->bindings().of(m_id).isEmpty());
    }
    void breakIt() { f->type(m_broken); }
    void saveAnyway()
    {
        openBound();
        breakIt();
        f->command("saveCommand");
        answer("lockoutQuestion", "confirmButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QTRY_VERIFY(isShown("lockoutBar"));
    }
    void rename(const QString &name)
    {
        auto *edit = f->inTab<QLineEdit>("nameEdit");
        edit->selectAll();
        QTest::keyClicks(edit, name);
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        m_acme = f->server.organisations().constFirst().id;
        m_id = f->server.addAction(m_acme, u"bound"_s, u"function bound() {}\n"_s);
        m_other = f->server.addAction(m_acme, u"also"_s, u"function also() {}\n"_s);
        m_free = f->server.addAction(m_acme, u"free"_s, u"function free() {}\n"_s);
        QVERIFY(answerOf(f->client().setTriggerActions(m_acme, u"2"_s, u"5"_s, {m_id, m_other})));
    }
    void cleanup() { f.reset(); }

    // -- deactivate and activate

    void whatNothingRunsIsDeactivatedWithoutAQuestion()
    {
        QVERIFY(f->start());
        f->open(u"free"_s);
        f->command("toggleActiveCommand");
        QTRY_VERIFY(!onServer(m_free).isActive());
        QCOMPARE(boxes(), 0);
        QTRY_VERIFY2(bar("doneBar")->wholeText().contains(u"No trigger"_s),
                     qPrintable(bar("doneBar")->wholeText()));
    }

    void deactivatingNamesTheTriggersFirst()
    {
        QVERIFY(f->start());
        // From the list: nothing has asked for the flows yet.
        f->window->listPane().setCurrentId(m_id);
        f->window->refresh();
        f->command("toggleActiveCommand");
        QTRY_VERIFY(f->box("deactivateQuestion"));
        QVERIFY2(textOf("deactivateQuestion").contains(zitadel::shownName({u"2"_s, u"5"_s})),
                 qPrintable(textOf("deactivateQuestion")));
        f->command("toggleActiveCommand"); // asked already
        answer("deactivateQuestion", "");
        QVERIFY(onServer(m_id).isActive());
        QCOMPARE(boxes(), 0);
        f->command("toggleActiveCommand");
        answer("deactivateQuestion", "confirmButton");
        QTRY_VERIFY(isShown("doneBar"));
        QVERIFY(!onServer(m_id).isActive());
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY(onServer(m_id).isActive());
        QTRY_VERIFY(!isShown("doneBar"));
        QCOMPARE(boxes(), 0);
    }

    void aDeactivationThatIsRefusedIsToldInTheTab()
    {
        QVERIFY(f->start());
        openBound();
        fault({.breakage = Break::BadGateway, .onlyPath = "_deactivate"});
        f->command("toggleActiveCommand");
        answer("deactivateQuestion", "confirmButton");
        QTRY_VERIFY(isShown("editorMessage"));
        QVERIFY2(bar("editorMessage")->wholeText().contains(u"Not deactivated"_s),
                 qPrintable(bar("editorMessage")->wholeText()));
        QVERIFY(!isShown("doneBar"));
    }

    /// A call may do anything, so nobody can tell without having run it.
    void whatWasNeverRunIsAskedAbout()
    {
        QVERIFY(f->start());
        openBound();
        f->editor()->code().replaceAllUndoable(
            u"function bound() {\n  require('zitadel/http').fetch('https://service.example').json();\n}\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        QVERIFY2(f->box("lockoutQuestion")->text().contains(u"without having run it"_s),
                 qPrintable(textOf("lockoutQuestion")));
        QVERIFY(textOf("lockoutQuestion").contains(u"Should it fail there"_s));
        answer("lockoutQuestion", "runItButton");
        QTRY_VERIFY(f->find<QLabel>("runState") && f->text("runState").startsWith(u"Failed at"_s));
        QVERIFY(f->editor()->document().isDirty());
        QVERIFY(!onServer(m_id).fields.script.contains(u"fetch"_s));
        // Run once, it is the person who knows.
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(boxes(), 0);
        // Another text is another matter, and may be saved in a way that harms nobody.
        f->type(u"// more\n"_s);
        f->command("saveCommand");
        answer("lockoutQuestion", "allowedButton");
        QTRY_VERIFY(onServer(m_id).fields.allowedToFail);
    }

    void aCaseThatFailsIsAskedAbout()
    {
        QVERIFY(f->start());
        openBound();
        QVERIFY(answerOf(f->workspace->cases().keep(m_id, {.id = {},
                                                           .name = u"sets nothing"_s,
                                                           .trigger = {u"2"_s, u"5"_s},
                                                           .input = {},
                                                           .answers = {},
                                                           .expected = "{\"claims\":{}}"})));
        f->editor()->code().replaceAllUndoable(u"function bound() {\n}\n// same\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(boxes(), 0);
        f->editor()->code().replaceAllUndoable(
            u"function bound(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n}\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        QVERIFY2(textOf("lockoutQuestion").contains(u"The case “sets nothing” fails"_s),
                 qPrintable(textOf("lockoutQuestion")));
        answer("lockoutQuestion", "confirmButton");
        QTRY_VERIFY(onServer(m_id).fields.script.contains(u"setClaim"_s));
        // Who has said yes to that is not asked again.
        f->type(u"// more\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(boxes(), 0);
    }

    void whoMayNotSeeTheFlowsIsToldSo()
    {
        fault({.breakage = Break::BadGateway, .onlyMethod = "GET", .onlyPath = "/flows/"});
        QVERIFY(f->start());
        f->workspace->bindings().setAllowed([](const QString &) { return false; });
        f->open(u"bound"_s);
        f->command("toggleActiveCommand");
        QTRY_VERIFY(f->box("deactivateQuestion"));
        QVERIFY(textOf("deactivateQuestion").contains(u"not known"_s));
        answer("deactivateQuestion", "");
        // An error counts as if a trigger ran it, and that nobody knows is said.
        breakIt();
        f->command("saveCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        QVERIFY2(textOf("lockoutQuestion").contains(u"not known"_s), qPrintable(textOf("lockoutQuestion")));
        answer("lockoutQuestion", "");
        QVERIFY(!onServer(m_id).fields.script.contains(u"let a"_s));
    }

    void activatingABrokenOneAsks()
    {
        f->server.changeAction(m_acme, m_id, m_broken + u"function bound() {}\n"_s);
        QVERIFY(answerOf(f->client().deactivateAction(m_acme, m_id)));
        QVERIFY(f->start());
        f->window->listPane().setCurrentId(m_id);
        f->window->refresh();
        f->command("toggleActiveCommand");
        answer("activateQuestion", "");
        QVERIFY(!onServer(m_id).isActive());
        f->command("toggleActiveCommand");
        answer("activateQuestion", "confirmButton");
        QTRY_VERIFY(onServer(m_id).isActive());
        QVERIFY(!onServer(m_id).fields.allowedToFail);
        // And there is a way back, without a question: nobody is kept out by it.
        QTRY_VERIFY(isShown("doneBar"));
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY(!onServer(m_id).isActive());
        QCOMPARE(boxes(), 0);
    }

    void activatingABrokenOneThatMayFailAfterAll()
    {
        f->server.changeAction(m_acme, m_id, m_broken + u"function bound() {}\n"_s);
        QVERIFY(answerOf(f->client().deactivateAction(m_acme, m_id)));
        QVERIFY(f->start());
        f->window->listPane().setCurrentId(m_id);
        f->window->refresh();
        const qsizetype first = f->server.requests().size();
        f->command("toggleActiveCommand");
        answer("activateQuestion", "allowedButton");
        QTRY_VERIFY(onServer(m_id).isActive());
        QVERIFY(onServer(m_id).fields.allowedToFail);
        QCOMPARE(writes(first), (QStringList{u"PUT"_s, u"_reactivate"_s}));
    }

    // -- saving

    void aSaveThatWouldKeepPeopleOutAsksOnce()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        f->command("saveCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        const QString text = textOf("lockoutQuestion");
        QVERIFY2(text.contains(u"Acme Corp"_s), qPrintable(text));
        QVERIFY2(text.contains(zitadel::shownName({u"2"_s, u"5"_s})), qPrintable(text));
        QVERIFY2(text.contains(u"Line 1"_s), qPrintable(text));
        QVERIFY(f->box("lockoutQuestion")->defaultButton() ==
                f->box("lockoutQuestion")->button(QMessageBox::Cancel));
        f->command("saveCommand"); // asked already
        answer("lockoutQuestion", "");
        QCOMPARE(boxes(), 0);
        QVERIFY(f->editor()->document().isDirty());
        QVERIFY(!f->editor()->document().trouble());
        QVERIFY(!onServer(m_id).fields.script.contains(u"let a"_s));
        f->command("saveCommand");
        answer("lockoutQuestion", "confirmButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(boxes(), 0);
        QTRY_VERIFY(isShown("lockoutBar"));
        // Said yes to: not asked again for what they have said yes to.
        f->type(u"// more\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(boxes(), 0);
        QVERIFY(isShown("lockoutBar"));
    }

    void whatNothingRunsIsSavedWithoutThatQuestion()
    {
        QVERIFY(f->start());
        f->open(u"free"_s);
        QTRY_VERIFY(f->workspace->bindings().isKnown(m_acme));
        breakIt();
        f->command("saveCommand");
        answer("saveWithErrorsQuestion", "confirmButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!isShown("lockoutBar"));
    }

    void deactivateNowIsAtHand()
    {
        QVERIFY(f->start());
        saveAnyway();
        QVERIFY2(bar("lockoutBar")->wholeText().contains(u"bound"_s),
                 qPrintable(bar("lockoutBar")->wholeText()));
        f->inTab<QPushButton>("deactivateNowButton")->click();
        QCOMPARE(boxes(), 0);
        QTRY_VERIFY(!isShown("lockoutBar"));
        QVERIFY(!onServer(m_id).isActive());
        QTRY_VERIFY(isShown("doneBar"));
        // Its Undo would bring the broken one back.
        f->find<QPushButton>("undoDeedButton")->click();
        answer("activateQuestion", "");
        QVERIFY(!onServer(m_id).isActive());
    }

    void theBarGoesOnceItIsMended()
    {
        QVERIFY(f->start());
        saveAnyway();
        f->editor()->code().replaceAllUndoable(u"function bound() {}\n"_s);
        QTRY_VERIFY(!f->editor()->findChild<ScriptCheck *>()->isBehind());
        QVERIFY(isShown("lockoutBar")); // not on the server yet
        f->command("saveCommand");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QTRY_VERIFY(!isShown("lockoutBar"));
        // And the same mistake is news again.
        breakIt();
        f->command("saveCommand");
        answer("lockoutQuestion", "");
    }

    void theBarCanBeClosed()
    {
        QVERIFY(f->start());
        saveAnyway();
        f->inTab<QPushButton>("closeLockoutButton")->click();
        QVERIFY(!isShown("lockoutBar"));
    }

    void savedInactiveItIsDeactivatedFirst()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        const qsizetype first = f->server.requests().size();
        f->command("saveCommand");
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(writes(first), (QStringList{u"_deactivate"_s, u"PUT"_s}));
        QVERIFY(!onServer(m_id).isActive());
        QVERIFY(onServer(m_id).fields.script.contains(u"let a"_s));
        QVERIFY(!isShown("lockoutBar"));
        QVERIFY(isShown("doneBar"));
        QVERIFY(!isShown("editorMessage")); // nobody else did it
    }

    void whatCannotBeDeactivatedIsNotSaved()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        const QString typed = f->editor()->code().script();
        fault({.breakage = Break::BadGateway, .onlyPath = "_deactivate"});
        const qsizetype first = f->server.requests().size();
        f->command("saveCommand");
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY(isShown("editorMessage"));
        QVERIFY2(bar("editorMessage")->wholeText().contains(u"not sent"_s),
                 qPrintable(bar("editorMessage")->wholeText()));
        QCOMPARE(writes(first), QStringList(u"_deactivate"_s));
        QCOMPARE(f->editor()->code().script(), typed);
        QVERIFY(f->editor()->document().isDirty());
        // Retry is a save like any other, and asks.
        fault({});
        f->inTab<QPushButton>("editorRetryButton")->click();
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(!onServer(m_id).isActive());
    }

    void whatIsDeactivatedAndNotSavedSaysSo()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        fault({.breakage = Break::BadGateway, .onlyMethod = "PUT"});
        f->command("saveCommand");
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY(isShown("editorMessage"));
        QVERIFY2(bar("editorMessage")->wholeText().contains(u"It was deactivated before that"_s),
                 qPrintable(bar("editorMessage")->wholeText()));
        QVERIFY(!onServer(m_id).isActive());
        QVERIFY(f->editor()->document().isDirty());
    }

    void savedAllowedToFailItIsOneRequest()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        const qsizetype first = f->server.requests().size();
        f->command("saveCommand");
        answer("lockoutQuestion", "allowedButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QCOMPARE(writes(first), QStringList(u"PUT"_s));
        QVERIFY(onServer(m_id).isActive());
        QVERIFY(onServer(m_id).fields.allowedToFail);
        QVERIFY(f->inTab<QCheckBox>("allowedToFailBox")->isChecked());
        QVERIFY(!isShown("lockoutBar"));
        // Not allowed any more, it asks.
        f->inTab<QCheckBox>("allowedToFailBox")->click();
        f->command("saveCommand");
        answer("lockoutQuestion", "");
        QVERIFY(onServer(m_id).fields.allowedToFail);
    }

    void toBeAllowedIsNotOfferedWhereItIsNoHelp()
    {
        QVERIFY(f->start());
        openBound();
        f->editor()->code().replaceAllUndoable(
            u"let http = require('zitadel/http');\nhttp.fetch('https://acme.example.com');\n"
            "function bound() {}\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        QVERIFY(!f->box("lockoutQuestion")->findChild<QPushButton *>("allowedButton"_L1));
        QVERIFY(f->box("lockoutQuestion")->findChild<QPushButton *>("inactiveButton"_L1));
        answer("lockoutQuestion", "");
    }

    void allAreAskedAboutAtOnce()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        f->open(u"also"_s);
        breakIt();
        f->open(u"free"_s);
        breakIt();
        f->command("saveAllCommand");
        QTRY_VERIFY(f->box("lockoutQuestion"));
        QVERIFY2(textOf("lockoutQuestion").contains(u"“bound”"_s), qPrintable(textOf("lockoutQuestion")));
        QVERIFY(textOf("lockoutQuestion").contains(u"“also”"_s));
        QVERIFY(!textOf("lockoutQuestion").contains(u"“free”"_s));
        answer("lockoutQuestion", "");
        QCOMPARE(boxes(), 0);
        QVERIFY(!onServer(m_free).fields.script.contains(u"let a"_s));
        f->command("saveAllCommand");
        answer("lockoutQuestion", "inactiveButton");
        answer("saveWithErrorsQuestion", "confirmButton"); // what nobody runs, after that
        for (const QString &id : {m_id, m_other, m_free})
            QTRY_VERIFY(onServer(id).fields.script.contains(u"let a"_s));
        QVERIFY(!onServer(m_id).isActive());
        QVERIFY(!onServer(m_other).isActive());
        QVERIFY(onServer(m_free).isActive());
    }

    void aMergedVersionIsAskedAboutOnce()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        f->server.changeAction(m_acme, m_id, u"// theirs\nfunction bound() {}\n"_s);
        f->command("saveCommand");
        answer("lockoutQuestion", "confirmButton");
        QTRY_VERIFY(f->find<QDialog>("mergeDialog"));
        ActionDocument &document = f->editor()->document();
        const zitadel::ActionFields merged = document.fields();
        f->workspace->documents().resolve(&document, *document.newerOnServer(), merged);
        f->find<QDialog>("mergeDialog")->done(QDialog::Accepted);
        f->editor()->save();
        QTRY_VERIFY(!document.isDirty());
        QCOMPARE(boxes(), 0);
        QTRY_VERIFY(isShown("lockoutBar"));
    }

    void aCheckThatTakesLongKeepsNobodyFromSaving()
    {
        QVERIFY(f->start());
        openBound();
        const auto done = std::make_shared<QSemaphore>();
        f->editor()->findChild<ScriptCheck *>()->addSource(
            [done](const script::SyntaxTree &, const zitadel::ActionFields &,
                   const QList<zitadel::TriggerId> &) -> QList<script::Problem> {
                done->acquire();
                done->release();
                return {{.id = u"slow"_s, .message = u"It would fail."_s}};
            });
        f->type(u"// typed\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY_WITH_TIMEOUT(!f->editor()->document().isDirty(), 10'000);
        QCOMPARE(boxes(), 0);
        QTRY_VERIFY(isShown("lockoutBar"));
        QVERIFY2(bar("lockoutBar")->wholeText().contains(u"before its check was done"_s),
                 qPrintable(bar("lockoutBar")->wholeText()));
        done->release();
        QTRY_VERIFY2(bar("lockoutBar")->wholeText().contains(u"1 problem"_s),
                     qPrintable(bar("lockoutBar")->wholeText()));
    }

    void nothingIsSavedWhereNobodyAnswers()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        fault({.breakage = Break::DropBeforeAnswer});
        f->command("saveCommand");
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY_WITH_TIMEOUT(isShown("editorMessage"), 20'000);
        QVERIFY2(bar("editorMessage")->wholeText().contains(u"not known whether it was deactivated"_s),
                 qPrintable(bar("editorMessage")->wholeText()));
        fault({});
        QVERIFY(!onServer(m_id).fields.script.contains(u"let a"_s));
        QVERIFY(f->editor()->document().isDirty());
    }

    void whoActivatesItInBetweenIsNotSavedOver()
    {
        QVERIFY(f->start());
        openBound();
        breakIt();
        // Somebody else, between our deactivation and our save.
        connect(&f->workspace->deeds(), &Deeds::switched, this,
                [this] { QVERIFY(answerOf(f->client().reactivateAction(m_acme, m_id))); });
        f->command("saveCommand");
        answer("lockoutQuestion", "inactiveButton");
        QTRY_VERIFY(isShown("editorMessage"));
        QVERIFY2(bar("editorMessage")->wholeText().contains(u"activated this action again"_s),
                 qPrintable(bar("editorMessage")->wholeText()));
        QVERIFY(!onServer(m_id).fields.script.contains(u"let a"_s));
    }

    void productionIsAskedAboutOneAfterTheOther()
    {
        f->profile.isProduction = true;
        QVERIFY(f->start());
        openBound();
        breakIt();
        f->command("saveCommand");
        answer("productionQuestion", "");
        QCOMPARE(boxes(), 0);
        f->command("toggleActiveCommand");
        answer("deactivateQuestion", "confirmButton");
        answer("productionQuestion", "");
        QVERIFY(onServer(m_id).isActive());
        f->command("saveCommand");
        answer("productionQuestion", "confirmButton");
        answer("lockoutQuestion", "confirmButton");
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(onServer(m_id).fields.script.contains(u"let a"_s));
    }

    // -- rename

    void renamingSaysWhatRunsItByName()
    {
        QVERIFY(f->start());
        openBound();
        QVERIFY(!isShown("renameBar"));
        rename(u"fresh"_s);
        QTRY_VERIFY(isShown("renameBar"));
        QTRY_VERIFY2(bar("renameBar")->wholeText().contains(zitadel::shownName({u"2"_s, u"5"_s})) &&
                         bar("renameBar")->wholeText().contains(u"each run would fail"_s),
                     qPrintable(bar("renameBar")->wholeText()));
        // The function has not followed: that keeps people out.
        f->command("saveCommand");
        answer("lockoutQuestion", "anotherButton"); // which renames it
        QTRY_VERIFY(!f->editor()->document().isDirty());
        QVERIFY(onServer(m_id).fields.script.contains(u"function fresh("_s));
        QVERIFY(!isShown("renameBar"));
        QCOMPARE(boxes(), 0);

        QTRY_VERIFY(isShown("doneBar"));
        QVERIFY2(bar("doneBar")->wholeText().contains(u"“bound” is called “fresh” now"_s),
                 qPrintable(bar("doneBar")->wholeText()));
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_COMPARE(onServer(m_id).fields.name, u"bound"_s);
        QVERIFY(onServer(m_id).fields.script.contains(u"function bound("_s));
        QTRY_COMPARE(f->editor()->code().script(), u"function bound() {}\n"_s);
        QTRY_VERIFY(!isShown("doneBar"));
    }

    void noRenamingOverWhatOthersDid()
    {
        QVERIFY(f->start());
        openBound();
        rename(u"fresh"_s);
        f->editor()->code().replaceAllUndoable(u"function fresh() {}\n"_s);
        f->command("saveCommand");
        QTRY_VERIFY(isShown("doneBar"));
        f->server.changeAction(m_acme, m_id, u"// theirs\nfunction fresh() {}\n"_s);
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY2(bar("doneBar")->wholeText().contains(u"Somebody else changed"_s),
                     qPrintable(bar("doneBar")->wholeText()));
        QCOMPARE(onServer(m_id).fields.name, u"fresh"_s);
        QVERIFY(onServer(m_id).fields.script.startsWith(u"// theirs"_s));
    }

    // -- delete

    void whatIsDeletedComesBackWithItsTriggers()
    {
        QVERIFY(f->start());
        openBound();
        f->command("deleteCommand");
        answer("deleteQuestion", "confirmButton");
        QTRY_VERIFY(isShown("doneBar"));
        QCOMPARE(runBy(u"5"_s), QStringList(m_other));
        // Not at the first try.
        fault({.breakage = Break::BadGateway, .onlyMethod = "POST", .onlyPath = "/v1/actions", .count = 1});
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY2(bar("doneBar")->wholeText().contains(u"Not created"_s),
                     qPrintable(bar("doneBar")->wholeText()));
        QVERIFY(bar("doneBar")->wholeText().contains(u"HTTP 502"_s));
        fault({});
        f->find<QPushButton>("undoDeedButton")->click();
        QTRY_VERIFY2(bar("doneBar")->wholeText().contains(u"is there again"_s),
                     qPrintable(bar("doneBar")->wholeText()));
        const QString again = f->workspace->list().idOf(u"bound"_s);
        QVERIFY(!again.isEmpty() && again != m_id);
        QCOMPARE(runBy(u"5"_s), (QStringList{again, m_other}));
    }
};

QTEST_MAIN(tst_guard)
#include "tst_guard.moc"
