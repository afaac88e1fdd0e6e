// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/emptystate.h"
#include "reference/referencepane.h"
#include "support/windowfixture.h"
#include "workspace/scripthelp.h"

#include <QComboBox>
#include <QDockWidget>
#include <QTextBrowser>
#include <QTreeView>

using namespace Qt::StringLiterals;

/// The reference of what scripts can use, beside the script.
class tst_referencepane : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    QDockWidget *dock() const { return f->find<QDockWidget>("referenceDock"); }
    ReferencePane *pane() const { return f->find<ReferencePane>("referencePane"); }
    QLineEdit *search() const { return f->find<QLineEdit>("referenceSearch"); }
    QTreeView *tree() const { return f->find<QTreeView>("referenceTree"); }
    QString detail() const { return f->find<QTextBrowser>("referenceDetail")->toPlainText(); }
    QComboBox *trigger() const { return f->find<QComboBox>("referenceTrigger"); }
    QString current() const { return tree()->currentIndex().data().toString(); }

    void openScript(const QString &script)
    {
        const QString id = f->server.addAction(f->server.organisations().constFirst().id, u"probe"_s, script);
        f->workspace->list().reload();
        QTRY_VERIFY(f->workspace->list().model().find(id));
        f->window->openAction(id);
        QTRY_VERIFY(f->editor() && f->editor()->code().hasFocus());
    }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>(demo::SampleState::Empty);
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void isClosedUntilAskedFor()
    {
        QVERIFY(dock()->isHidden());
        f->command("referenceCommand");
        QTRY_VERIFY(dock()->isVisible());
        QVERIFY(f->find<QAction>("referenceCommand")->isChecked());
        QCOMPARE(trigger()->count(), 9);
        QVERIFY(tree()->model()->rowCount() >= 6);
        QTRY_VERIFY(search()->hasFocus());
        f->command("referenceCommand");
        QVERIFY(dock()->isHidden());
    }

    void showsTheWordUnderTheCursor()
    {
        openScript(u"// ü🚀\r\nfunction probe(c, a) {\r\n  a.v1.claims.setClaim('a', 1);\r\n}\r\n"_s);
        f->editor()->help().setTriggers({{u"2"_s, u"5"_s}});
        f->editor()->code().setPosition(f->editor()->code().script().indexOf(u"Claim('"_s));
        f->command("explainWordCommand");
        QTRY_VERIFY(dock()->isVisible());
        QTRY_COMPARE(current(), u"setClaim(key: string, value: any): undefined"_s);
        QVERIFY(detail().contains(u"api.v1.claims.setClaim"_s));
        QVERIFY(detail().contains(u"Adds a claim unless the key exists."_s));
        QVERIFY(trigger()->currentText().contains(u"Complement Token"_s));
        QVERIFY(f->editor()->code().hasFocus()); // reading on in the script
    }

    void aWordOfTheScriptsOwnIsASearch()
    {
        openScript(u"function probe(ctx, api) {\n  mine();\n}\nfunction mine() {}\n"_s);
        f->editor()->code().setPosition(f->editor()->code().script().indexOf(u"mine"_s));
        f->command("explainWordCommand");
        QTRY_VERIFY(search() && search()->hasFocus());
    }

    void searchesNamesAndDescriptions()
    {
        f->command("referenceCommand");
        pane()->setBoundTriggers({{u"2"_s, u"4"_s}});
        QTest::keyClicks(search(), u"setclaim"_s);
        QVERIFY(current().startsWith(u"setClaim"_s));
        QVERIFY(detail().contains(u"Adds a claim"_s));
        // Through the finds by keys, while the keys stay in the field.
        const QString first = current();
        QTest::keyClick(search(), Qt::Key_Down);
        QVERIFY(current() != first);
        QVERIFY(search()->hasFocus());
        search()->setText(u"no such words anywhere"_s);
        auto *nothing = f->find<EmptyState>("referenceNothing");
        QVERIFY(nothing->isVisible() && !tree()->isVisible());
        f->find<QPushButton>("referenceClearButton")->click();
        QVERIFY(search()->text().isEmpty() && tree()->isVisible() && !nothing->isVisible());
        search()->setText(u"userinfo setclaim"_s);
        QVERIFY(detail().contains(u"api.v1.userinfo.setClaim"_s));
        search()->setText(u"console"_s);
        QCOMPARE(current(), u"console"_s);
        QVERIFY(detail().contains(u"does not have this"_s));
    }

    void followsTheTriggers()
    {
        f->command("referenceCommand");
        pane()->setBoundTriggers({{u"4"_s, u"6"_s}});
        QVERIFY(trigger()->currentText().contains(u"Pre SAMLResponse creation"_s));
        QVERIFY(trigger()->itemText(0).contains(u"runs this action"_s));
        QVERIFY(pane()->showPath(u"api.v1.attributes.setCustomAttribute"_s));
        // Another one can be chosen, and what it does not have is found where it is.
        trigger()->setCurrentIndex(trigger()->findData(u"1/1"_s));
        QVERIFY(pane()->showPath(u"api.setFirstName"_s));
        QCOMPARE(trigger()->currentData().toString(), u"1/1"_s);
        QVERIFY(pane()->showPath(u"api.v1.attributes.setCustomAttribute"_s));
        QCOMPARE(trigger()->currentData().toString(), u"4/6"_s);
        QVERIFY(!pane()->showPath(u"api.nobody"_s) && !pane()->showPath({}));
        pane()->setBoundTriggers({});
        QCOMPARE(trigger()->currentData().toString(), u"4/6"_s);
    }

    void deprecatedLeadsToItsReplacement()
    {
        f->command("referenceCommand");
        pane()->setBoundTriggers({{u"2"_s, u"4"_s}});
        QVERIFY(pane()->showPath(u"api.v1.userinfo.setClaim"_s));
        QVERIFY(detail().contains(u"Deprecated"_s));
        QVERIFY(tree()->currentIndex().data(Qt::FontRole).value<QFont>().strikeOut());
        emit f->find<QTextBrowser>("referenceDetail")->anchorClicked(QUrl(u"api.v1.claims.setClaim"_s));
        QVERIFY(detail().contains(u"api.v1.claims.setClaim"_s));
        QVERIFY(!detail().contains(u"Deprecated"_s));
    }

    void theListGivesWayInANarrowWindow()
    {
        openScript(u"function probe(ctx, api) {\n}\n"_s);
        f->window->resize(900, 600);
        auto *side = f->find<QWidget>("sidePane");
        QTRY_VERIFY(side->isVisible());
        f->command("referenceCommand");
        QTRY_VERIFY(dock()->isVisible() && !side->isVisible());
        QTRY_COMPARE(f->window->width(), 900);
        QVERIFY(f->window->rect().contains(dock()->geometry()));
        f->command("referenceCommand");
        QTRY_VERIFY(side->isVisible());
    }

    void escapeGoesBackToTheScript()
    {
        openScript(u"function probe(ctx, api) {\n}\n"_s);
        f->command("referenceCommand");
        QTRY_VERIFY(search()->hasFocus());
        search()->setText(u"claim"_s);
        QTest::keyClick(search(), Qt::Key_Escape);
        QVERIFY(search()->text().isEmpty() && search()->hasFocus());
        QTest::keyClick(search(), Qt::Key_Escape);
        QTRY_VERIFY(f->editor()->code().hasFocus());
    }
};

QTEST_MAIN(tst_referencepane)
#include "tst_referencepane.moc"
