// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/answersedit.h"
#include "run/namedialog.h"
#include "run/pastedialog.h"
#include "run/runpane.h"
#include "run/timelineview.h"
#include "support/windowfixture.h"
#include "workspace/runs.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

/// The pane in which scripts are run, in the real window, with the real engine.
class tst_Run : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;
    QString m_organisation;
    QString m_id;

    RunPane *pane() const { return f->find<RunPane>("runPane"); }
    TimelineView *timeline() const { return f->find<TimelineView>("runTimeline"); }
    QString state() const { return f->text("runState"); }
    QPushButton *button(const char *name) const { return f->find<QPushButton>(name); }
    CodeEditor *inputs() const { return f->find<CodeEditor>("runInputsEdit"); }
    QString rows() const { return timeline()->asText(); }
    void choose(const char *name, const QString &text) const
    {
        auto *box = f->find<QComboBox>(name);
        for (int i = 0; i < box->count(); ++i) {
            if (!box->itemText(i).contains(text))
                continue;
            box->setCurrentIndex(i);
            emit box->activated(i);
            return;
        }
        QFAIL(qPrintable(u"no “%1” in %2"_s.arg(text, QLatin1StringView(name))));
    }
    QAction *menuAction(const char *name) const
    {
        QMenu *menu = f->find<QToolButton>("runPersonMenuButton")->menu();
        emit menu->aboutToShow();
        return menu->findChild<QAction *>(QLatin1StringView(name));
    }
    void openAndRun(const QString &script)
    {
        f->open(u"probe"_s);
        f->editor()->code().replaceAllUndoable(script);
        f->command("runCommand");
    }
    void name(const QString &text) const
    {
        auto *dialog = f->window->findChild<NameDialog *>();
        QVERIFY(dialog);
        auto *edit = dialog->findChild<QLineEdit *>("runNameEdit"_L1);
        edit->clear();
        QTest::keyClicks(edit, text);
        dialog->findChild<QPushButton *>("runKeepButton"_L1)->click();
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        m_organisation = f->profile.organisationId;
        m_id = f->server.addAction(m_organisation, u"probe"_s, u"function probe(ctx, api) {\n}\n"_s);
        const QString second = f->server.addAction(
            m_organisation, u"second"_s,
            u"function second(ctx, api) {\n  api.v1.claims.setClaim('b', ctx.v1.claims.a + 1);\n}\n"_s);
        QVERIFY(answerOf(f->client().setTriggerActions(m_organisation, u"2"_s, u"5"_s, {m_id, second})));
        QVERIFY(f->start());
        QTRY_VERIFY(f->workspace->list().model().triggers().areKnown);
    }
    void cleanup() { f.reset(); }

    /// What stands in the tab is run, saved or not, and the server hears nothing of it.
    void runsWhatStandsInTheTab()
    {
        openAndRun(u"function probe(ctx, api) {\n  require('zitadel/log').log('hi');\n"
                   "  api.v1.claims.setClaim('a', ctx.v1.getUser().username);\n}\n"_s);
        QVERIFY(pane()->isVisible());
        QTRY_VERIFY2(state().startsWith(u"Succeeded at Complement Token › Pre access token creation"_s),
                     qPrintable(state()));
        QVERIFY2(rows().contains(u"log info: hi"_s), qPrintable(rows()));
        QVERIFY2(rows().contains(u"claim a = \"nightly-export\""_s), qPrintable(rows()));
        QVERIFY(f->find<QComboBox>("runTriggerBox")->currentText().contains(u"(runs it)"_s));
        QVERIFY(f->workspace->runs().wasRun(f->editor()->document().fields()));
        QVERIFY(f->editor()->document().isDirty());
        QVERIFY(!f->scriptOnServer(m_id).contains(u"setClaim"_s));
        button("copyRunButton")->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains(u"claim a"_s));
    }

    void aFailureLeadsToItsPlace()
    {
        openAndRun(u"function probe(ctx, api) {\n  const a = 1;\n  ctx.v1.user.grants.count;\n}\n"_s);
        QTRY_VERIFY2(state().startsWith(u"Failed at"_s), qPrintable(state()));
        QVERIFY2(state().contains(u"nobody signs in"_s), qPrintable(state()));
        f->editor()->code().goTo(1);
        int failed = 0;
        while (failed < timeline()->topLevelItemCount() &&
               timeline()->rows()[failed].kind != run::TimelineRow::Kind::Failed)
            ++failed;
        QVERIFY(failed < timeline()->topLevelItemCount());
        emit timeline() -> itemActivated(timeline()->topLevelItem(failed), 0);
        QCOMPARE(f->editor()->code().lineOfCursor(), 3);
        // For somebody else it does not fail.
        choose("runPersonBox", u"Marek"_s);
        button("runButton")->click();
        QTRY_VERIFY2(state().startsWith(u"Succeeded at"_s), qPrintable(state()));
    }

    void whatIsNotAsBeforeIsMarked()
    {
        openAndRun(u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n"
                   "  api.v1.claims.setClaim('b', 1);\n}\n"_s);
        QTRY_VERIFY(rows().contains(u"claim b = 1"_s));
        QVERIFY(!rows().contains(u"≠"_s));
        f->editor()->code().replaceAllUndoable(
            u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n"
            "  api.v1.claims.setClaim('b', 2);\n}\n"_s);
        f->command("runCommand");
        QTRY_VERIFY(rows().contains(u"claim b = 2"_s));
        QCOMPARE(rows().count(u'≠'), 1);
        QVERIFY2(rows().contains(u"≠ line 3: claim b = 2"_s), qPrintable(rows()));
    }

    void theWholeTriggerInItsOrder()
    {
        openAndRun(u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n}\n"_s);
        QTRY_VERIFY(rows().contains(u"claim a = 1"_s));
        button("runTriggerButton")->click();
        QTRY_VERIFY2(rows().contains(u"claim b = 2"_s), qPrintable(rows()));
        QVERIFY(rows().indexOf(u"claim a"_s) < rows().indexOf(u"claim b"_s));
        QVERIFY2(rows().contains(u"“second” succeeded"_s), qPrintable(rows()));
        // A line of the other action leads to its tab.
        for (int i = 0; i < timeline()->topLevelItemCount(); ++i) {
            if (timeline()->rows()[i].text.contains(u"claim b"_s)) {
                emit timeline() -> itemActivated(timeline()->topLevelItem(i), 0);
                break;
            }
        }
        QTRY_COMPARE(f->editor()->document().fields().name, u"second"_s);
        QCOMPARE(f->editor()->code().lineOfCursor(), 2);
    }

    void whatDoesNotEndCanBeStopped()
    {
        openAndRun(u"function probe(ctx, api) {\n  while (true) ;\n}\n"_s);
        QTRY_VERIFY(button("stopRunButton")->isEnabled());
        QVERIFY(!button("runButton")->isEnabled());
        QTRY_VERIFY(state().contains(u"Running"_s));
        button("stopRunButton")->click();
        QTRY_VERIFY2(state().contains(u"stopped"_s), qPrintable(state()));
        QTRY_VERIFY(button("runButton")->isEnabled());
        f->editor()->code().replaceAllUndoable(u"function probe() {}\n"_s);
        f->command("runCommand");
        QTRY_VERIFY2(state().startsWith(u"Succeeded"_s), qPrintable(state()));
    }

    void inputsAreCheckedAndCanBeKept()
    {
        openAndRun(u"function probe(ctx, api) {\n  api.v1.claims.setClaim('d', ctx.v1.user.getMetadata()"
                   ".metadata.length);\n}\n"_s);
        QTRY_VERIFY(rows().contains(u"claim d"_s));
        const QString before = inputs()->script();
        inputs()->replaceAllUndoable(u"{\n  \"metadata\": {\n"_s);
        QTRY_VERIFY(f->find<QLabel>("runInputsProblem")->isVisible());
        QVERIFY2(f->text("runInputsProblem").startsWith(u"Line 3"_s),
                 qPrintable(f->text("runInputsProblem")));
        QVERIFY(!button("runButton")->isEnabled());
        inputs()->replaceAllUndoable(u"{\"metadatta\": {}}"_s);
        QTRY_VERIFY(f->text("runInputsProblem").contains(u"metadatta"_s));
        inputs()->replaceAllUndoable(u"{\"metadata\": {\"a\": 1, \"b\": 2, \"c\": 3}}"_s);
        QTRY_VERIFY(button("runButton")->isEnabled());
        button("runButton")->click();
        QTRY_VERIFY2(rows().contains(u"claim d = 3"_s), qPrintable(rows()));
        menuAction("keepPersonAction")->trigger();
        name(u"Three <b>entries</b>"_s);
        QTRY_VERIFY(f->find<QComboBox>("runPersonBox")->currentText().contains(u"Three"_s));
        // They are there again in the next window.
        f->window.reset();
        QVERIFY(f->start());
        f->open(u"probe"_s);
        f->command("runCommand");
        QTRY_VERIFY(f->find<QComboBox>("runPersonBox")->findText(u"Three <b>entries</b>"_s) >= 0);
        choose("runPersonBox", u"Three"_s);
        QVERIFY(inputs()->script().contains(u"\"c\": 3"_s));
        menuAction("removePersonAction")->trigger();
        QTRY_VERIFY(f->find<QComboBox>("runPersonBox")->findText(u"Three <b>entries</b>"_s) < 0);
        // What was typed is not lost by choosing somebody.
        choose("runPersonBox", u"Ada"_s);
        inputs()->undo();
        QVERIFY(inputs()->script().contains(u"\"c\": 3"_s));
        QVERIFY(before.contains(u"nightly-export"_s));
    }

    void aPastedTokenBecomesThePerson()
    {
        openAndRun(
            u"function probe(ctx, api) {\n  api.v1.claims.setClaim('m', ctx.v1.getUser().human.email);\n"
            "  api.v1.claims.setClaim('r', ctx.v1.user.grants.grants[0].roles.join());\n}\n"_s);
        menuAction("pastePersonAction")->trigger();
        auto *dialog = f->window->findChild<PasteDialog *>();
        auto *text = dialog->findChild<QPlainTextEdit *>("pastedEdit"_L1);
        auto *use = dialog->findChild<QPushButton *>("usePastedButton"_L1);
        text->setPlainText(u"opaque-token"_s);
        use->click();
        QVERIFY(dialog->findChild<QLabel *>("pastedProblem"_L1)->text().contains(u"userinfo"_s));
        const QByteArray payload =
            R"({"sub":"7","name":"Ida","email":"ida@acme.example","email_verified":true,)"
            R"("urn:zitadel:iam:org:project:88:roles":{"admin":{"1":"acme"},"user":{"1":"acme"}}})";
        const auto part = [](const QByteArray &json) {
            return QString::fromLatin1(
                json.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        };
        text->setPlainText(part("{}") + u'.' + part(payload) + u".sosecretsignature"_s);
        use->click();
        QVERIFY2(inputs()->script().contains(u"ida@acme.example"_s), qPrintable(inputs()->script()));
        QVERIFY(!inputs()->script().contains(u"sosecret"_s));
        QTRY_VERIFY(button("runButton")->isEnabled());
        button("runButton")->click();
        QTRY_VERIFY2(rows().contains(u"claim m = \"ida@acme.example\""_s), qPrintable(rows()));
        QVERIFY2(rows().contains(u"claim r = \"admin,user\""_s), qPrintable(rows()));
    }

    /// Nothing is sent unless a person says so, who is told where it goes.
    void httpIsAnsweredOrSentForReal()
    {
        openAndRun(
            u"function probe(ctx, api) {\n  const a = require('zitadel/http').fetch('%1');\n"
            "  api.v1.claims.setClaim('role', a.json().role);\n}\n"_s.arg(u"https://service.example/role"_s));
        QTRY_VERIFY2(state().startsWith(u"Failed"_s), qPrintable(state()));
        QVERIFY2(rows().contains(u"HTTP GET https://service.example/role, not sent: 200, nothing"_s),
                 qPrintable(rows()));

        f->find<QTabWidget>("runTabs")->setCurrentIndex(1);
        auto *edit = pane()->findChild<AnswersEdit *>();
        edit->add({.method = {},
                   .url = u"https://service.example/*"_s,
                   .headers = {},
                   .body = u"{\"role\":\"canned\"}"_s,
                   .refused = {}});
        button("runButton")->click();
        QTRY_VERIFY2(rows().contains(u"claim role = \"canned\""_s), qPrintable(rows()));

        // What is denied to servers is denied here, too, whatever a person says.
        edit->setAnswers({});
        f->editor()->code().replaceAllUndoable(
            u"function probe(ctx, api) {\n  require('zitadel/http').fetch('http://localhost:9/role');\n}\n"_s);
        f->find<QCheckBox>("sendForRealBox")->setChecked(true);
        button("runButton")->click();
        QTRY_VERIFY(f->box("sendForRealQuestion"));
        QVERIFY(f->box("sendForRealQuestion")->informativeText().contains(u"localhost"_s));
        f->box("sendForRealQuestion")->findChild<QPushButton *>("confirmButton"_L1)->click();
        QTRY_VERIFY2(rows().contains(u"address is denied"_s), qPrintable(rows()));

        for (int i = 0; i < timeline()->topLevelItemCount(); ++i) {
            if (timeline()->rows()[i].text.contains(u"HTTP GET"_s))
                timeline()->setCurrentItem(timeline()->topLevelItem(i));
        }
        QVERIFY(button("keepAnswerButton")->isVisible());
        button("keepAnswerButton")->click();
        const auto answers = edit->answers();
        QCOMPARE(answers.size(), 1);
        QVERIFY(answers[0].refused.contains(u"denied"_s));
        QCOMPARE(answers[0].url, u"http://localhost:9/role"_s);
    }

    void casesTellWhenSomethingChanges()
    {
        openAndRun(u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 1);\n}\n"_s);
        QTRY_VERIFY(rows().contains(u"claim a = 1"_s));
        f->find<QTabWidget>("runTabs")->setCurrentIndex(2);
        QVERIFY(!button("runAllCasesButton")->isEnabled());
        button("keepCaseButton")->click();
        name(u"a is one"_s);
        auto *list = f->find<QTreeWidget>("runCases");
        QTRY_COMPARE(list->topLevelItemCount(), 1);
        button("runAllCasesButton")->click();
        QTRY_COMPARE(list->topLevelItem(0)->text(2), u"passed"_s);
        QVERIFY2(state().contains(u"All 1 case"_s), qPrintable(state()));
        f->editor()->code().replaceAllUndoable(
            u"function probe(ctx, api) {\n  api.v1.claims.setClaim('a', 2);\n}\n"_s);
        button("runAllCasesButton")->click();
        QTRY_VERIFY2(list->topLevelItem(0)->text(2).startsWith(u"failed: claims: {\"a\":2}"_s),
                     qPrintable(list->topLevelItem(0)->text(2)));
        list->setCurrentItem(list->topLevelItem(0));
        button("removeCaseButton")->click();
        QTRY_COMPARE(list->topLevelItemCount(), 0);
    }

    void withoutATabThereIsNothingToRun()
    {
        f->command("runPaneCommand");
        QTRY_VERIFY(pane() && pane()->isVisible());
        QVERIFY(!button("runButton")->isEnabled());
        QVERIFY2(state().contains(u"Open an action"_s), qPrintable(state()));
        f->open(u"probe"_s);
        QTRY_VERIFY(button("runButton")->isEnabled());
        f->command("closeTabCommand");
        QTRY_VERIFY(!button("runButton")->isEnabled());
    }

    void theKeyRunsAndTheNameOfEachControlIsThere()
    {
        f->open(u"probe"_s);
        f->editor()->focusScript();
        QTest::keyClick(&f->editor()->code(), Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY2(pane() && state().startsWith(u"Succeeded"_s), qPrintable(state()));
        QCOMPARE(f->editor()->code().script(), u"function probe(ctx, api) {\n}\n"_s);
        for (const QWidget *control : pane()->findChildren<QWidget *>()) {
            const bool isControl = control->isVisible() && (control->focusPolicy() & Qt::TabFocus);
            const auto *shown = qobject_cast<const QAbstractButton *>(control);
            if (isControl && !shown && !control->objectName().startsWith(u"qt_"_s))
                QVERIFY2(!control->accessibleName().isEmpty() || control->focusProxy(),
                         qPrintable(control->objectName() + u' ' +
                                    QString::fromLatin1(control->metaObject()->className())));
        }
    }
};

QTEST_MAIN(tst_Run)
#include "tst_run.moc"
