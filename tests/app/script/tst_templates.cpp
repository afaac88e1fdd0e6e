// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/catalogue.h"
#include "script/problems.h"
#include "script/templates.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace script;

/// The actions for usual jobs: each of them works where it is offered, as it is.
class tst_templates : public QObject
{
    Q_OBJECT

private slots:
    void allAreWhole()
    {
        QVERIFY(bundledTemplates().size() >= 12);
        QSet<QString> ids;
        QSet<QString> names;
        QSet<QString> titles;
        for (const Template &one : bundledTemplates()) {
            ids.insert(one.id);
            names.insert(one.fields.name);
            titles.insert(one.title());
            QVERIFY2(!one.title().isEmpty() && !one.doc().isEmpty(), qPrintable(one.id));
            QVERIFY2(one.fields.timeout > std::chrono::seconds(0), qPrintable(one.id));
            QVERIFY2(one.fields.timeout <= std::chrono::seconds(10), qPrintable(one.id));
            QVERIFY2(one.fields.script.startsWith(u"// "), qPrintable(one.id));
            QVERIFY2(one.fields.script.contains(u"\n// To change: "), qPrintable(one.id));
            QVERIFY2(!one.fields.script.contains(u"${NAME}"), qPrintable(one.id));
            QVERIFY2(!one.triggers.isEmpty(), qPrintable(one.id));
            for (const zitadel::TriggerId &id : one.triggers)
                QVERIFY2(Catalogue::bundled().trigger(id.flow, id.trigger), qPrintable(one.id));
        }
        QCOMPARE(ids.size(), bundledTemplates().size());
        QCOMPARE(names.size(), bundledTemplates().size());
        QCOMPARE(titles.size(), bundledTemplates().size());
        QVERIFY(readTemplates("no JSON").isEmpty());
        QVERIFY(!bundledTemplate(u"nobody"));
    }

    void eachWorksInItsTriggers_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        for (const Template &one : bundledTemplates()) {
            for (const zitadel::TriggerId &trigger : one.triggers)
                QTest::addRow("%s in %s/%s", qPrintable(one.id), qPrintable(trigger.flow),
                              qPrintable(trigger.trigger))
                    << one.id << u"%1/%2"_s.arg(trigger.flow, trigger.trigger);
        }
    }
    void eachWorksInItsTriggers()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        const Template *one = bundledTemplate(id);
        for (const zitadel::ActionFields &fields : {one->fields, one->fieldsFor(u"anotherName"_s)}) {
            const QList<Problem> problems = problemsOf(SyntaxTree(fields.script), fields,
                                                       {{key.section(u'/', 0, 0), key.section(u'/', 1)}});
            for (const Problem &problem : problems) {
                // What is told of the trigger, and of what is not allowed to fail, is true of any action
                // there.
                if (problem.where == Problem::Where::Script)
                    QFAIL(qPrintable(problem.id + u": "_s + problem.message + u'\n' + fields.script));
            }
        }
    }

    /// The check above would find the function missing; this one that it would.
    void theFunctionBearsTheName()
    {
        for (const Template &one : bundledTemplates()) {
            zitadel::ActionFields fields = one.fieldsFor(u"anotherName"_s);
            QCOMPARE(fields.name, u"anotherName"_s);
            QVERIFY2(fields.script.contains(u"function anotherName("_s), qPrintable(one.id));
            QVERIFY2(!fields.script.contains(u"function "_s + one.fields.name), qPrintable(one.id));
            fields.name = u"noSuchFunction"_s;
            QVERIFY(!problemsOf(SyntaxTree(fields.script), fields, one.triggers).isEmpty());
        }
    }

    /// Those that are to stop somebody do, and no other one locks anybody out.
    void onlyWhatThrowsMayStopASignIn()
    {
        for (const Template &one : bundledTemplates())
            QVERIFY2(one.fields.allowedToFail != one.fields.script.contains(u"throw "_s), qPrintable(one.id));
    }
};

QTEST_APPLESS_MAIN(tst_templates)
#include "tst_templates.moc"
