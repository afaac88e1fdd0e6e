// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "problemrows.h"
#include "script/checks/check.h"
#include "script/problems.h"

#include <QDir>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;
using namespace std::chrono_literals;

namespace {

/// "2/4 4/6"
QList<zitadel::TriggerId> triggerIds(const QString &keys)
{
    QList<zitadel::TriggerId> ids;
    for (const QString &key : keys.split(u' ', Qt::SkipEmptyParts))
        ids.append({key.section(u'/', 0, 0), key.section(u'/', 1)});
    return ids;
}

QList<Problem> check(const QString &script, const QString &triggers, const QString &name = u"f"_s)
{
    return problemsOf(SyntaxTree(script),
                      {.name = name, .script = script, .timeout = 10s, .allowedToFail = true},
                      triggerIds(triggers));
}

QString told(const QList<Problem> &problems)
{
    QStringList lines;
    for (const Problem &problem : problems)
        lines.append(u"%1 %2-%3: %4"_s.arg(problem.id)
                         .arg(problem.range.begin)
                         .arg(problem.range.end)
                         .arg(problem.message));
    return lines.join(u'\n');
}

bool has(const QList<Problem> &problems, const QString &id)
{
    return std::ranges::any_of(problems, [&id](const Problem &problem) { return problem.id == id; });
}

/// A line of a function's body becomes an action.
QString whole(const QString &script)
{
    return script.contains(u"function"_s) || script.contains(u"f ="_s) || script.startsWith(u"class"_s)
               ? script
               : u"function f(ctx, api) {\n  %1\n}"_s.arg(script);
}

} // namespace

class tst_problems : public QObject
{
    Q_OBJECT

private slots:
    void checksTheRules_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < int(std::size(rows)); ++i)
            QTest::addRow("%s %s", rows[i].id, qPrintable(QString::fromUtf16(rows[i].bad))) << i;
    }
    void checksTheRules()
    {
        QFETCH(int, index);
        const Row &row = rows[index];
        const QString id = QString::fromLatin1(row.id);
        const QString triggers = QString::fromUtf16(row.triggers);
        const QString bad = whole(QString::fromUtf16(row.bad));
        const QString good = whole(QString::fromUtf16(row.good));
        if (bad == good) { // claims are there in one trigger only, and without one known nothing is said
            QVERIFY2(!has(check(bad, triggers), id), qPrintable(told(check(bad, triggers))));
            return;
        }
        const QList<Problem> problems = check(bad, triggers);
        const auto found =
            std::ranges::find_if(problems, [&id](const Problem &problem) { return problem.id == id; });
        QVERIFY2(found != problems.end(), qPrintable(told(problems)));
        QCOMPARE(QStringView(bad).mid(found->range.begin, found->range.length()), QStringView(row.mark));
        QVERIFY(!found->message.isEmpty());
        QVERIFY(!found->server.isEmpty());
        if (row.fixed) {
            QVERIFY2(!found->fixes.isEmpty(), qPrintable(told(problems)));
            const QString mended = edited(bad, found->fixes.constFirst().edits);
            QCOMPARE(mended, QString::fromUtf16(row.fixed));
            QVERIFY2(!has(check(mended, triggers), id) || id == "W12"_L1, qPrintable(mended));
        } else {
            const bool isTextual =
                std::ranges::any_of(found->fixes, [](const Fix &fix) { return !fix.edits.isEmpty(); });
            QVERIFY2(!isTextual,
                     qPrintable(found->fixes.isEmpty() ? QString()
                                                       : edited(bad, found->fixes.constFirst().edits)));
        }
        const QList<Problem> others = check(good, triggers);
        QVERIFY2(!has(others, id), qPrintable(told(others)));
    }

    void checksEveryRuleOfTheCatalogue()
    {
        QSet<QString> tested{u"E02"_s, u"E16"_s, u"W17"_s, u"W18"_s, u"W19"_s}; // about fields, see below
        for (const Row &row : rows)
            tested.insert(QString::fromLatin1(row.id));
        for (const LintRule &rule : Catalogue::bundled().lintRules())
            QVERIFY2(tested.contains(rule.id), qPrintable(rule.id));
        QCOMPARE(Catalogue::bundled().lintRules().size(), 39);
    }

    void checksFields()
    {
        const QString script = u"function f(ctx, api) {}"_s;
        const auto ids = [&](const zitadel::ActionFields &fields, const QString &triggers) {
            QStringList found;
            for (const Problem &problem : problemsOf(SyntaxTree(fields.script), fields, triggerIds(triggers)))
                found.append(problem.id);
            return found;
        };
        QCOMPARE(ids({u"f"_s, script, 10s, true}, u"4/6"_s), QStringList());
        QCOMPARE(ids({QString(), script, 10s, true}, {}), QStringList{u"E16"_s});
        QCOMPARE(ids({QString(201, u'a'), script, 10s, true}, {}), (QStringList{u"E16"_s, u"E01"_s}));
        QCOMPARE(ids({u"f"_s, QString(), 10s, true}, {}), (QStringList{u"E16"_s, u"E01"_s}));
        QCOMPARE(ids({u"f"_s, script + QString(40000, u' '), 10s, true}, {}), QStringList{u"E16"_s});
        QCOMPARE(ids({u"f"_s, script, 21s, true}, {}), QStringList{u"E16"_s});
        QCOMPARE(ids({u"f"_s, script, 0s, true}, {}), QStringList{u"W17"_s});
        QCOMPARE(ids({u"a b"_s, script, 10s, true}, {}), QStringList{u"E02"_s});
        QCOMPARE(ids({u"a b"_s, u"globalThis['a b'] = function (ctx, api) {};"_s, 10s, true}, {}),
                 QStringList());
        QCOMPARE(ids({u"f"_s, script, 10s, false}, u"2/4"_s), QStringList{u"W18"_s});
        QCOMPARE(ids({u"f"_s, script, 10s, true}, u"3/1"_s), QStringList{u"W19"_s});
        const auto renamed = check(u"function g(ctx, api) {}"_s, {});
        QCOMPARE(renamed.constFirst().fixes.size(), 2);
        QCOMPARE(renamed.constFirst().fixes.constLast().name, u"g"_s);
    }

    void findsMistakesOfSyntax_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("mark");
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QString &script, const QString &mark,
                            const QString &message) { QTest::newRow(name) << script << mark << message; };
        row("brace", u"function f() {\n  if (a) {\n}\n"_s, u"{"_s, u"never closed"_s);
        row("parenthesis", u"function f() { g(1; }\nfunction g() {}"_s, u"("_s, u"never closed"_s);
        row("too many", u"function f() { } }"_s, u"}"_s, u"nothing for this"_s);
        row("quote", u"function f() { const a = 'x; }\n"_s, u"'"_s, u"quote"_s);
        row("token", u"function f() { const = 1; }"_s, u"const"_s, u"not expected"_s);
    }
    void findsMistakesOfSyntax()
    {
        QFETCH(QString, script);
        QFETCH(QString, mark);
        QFETCH(QString, message);
        QList<Problem> problems = check(script, {});
        problems.removeIf([](const Problem &problem) { return problem.id != "syntax"_L1; });
        QVERIFY2(!problems.isEmpty(), qPrintable(told(check(script, {}))));
        const Problem &first = problems.constFirst();
        QVERIFY2(first.message.contains(message), qPrintable(told(problems)));
        QVERIFY2(script.mid(first.range.begin, first.range.length()).startsWith(mark),
                 qPrintable(told(problems)));
        QCOMPARE(first.severity, Severity::Error);
        QVERIFY(problems.size() <= 3);
    }

    /// Nothing is said about good scripts that a person could not make use of.
    void findsLittleWrongWithTheDemoScripts_data()
    {
        QTest::addColumn<QString>("triggers");
        QTest::addColumn<QStringList>("ids");
        const auto row = [](const char *name, const QString &triggers, const QStringList &ids) {
            QTest::newRow(name) << triggers << ids;
        };
        row("addGroupsClaim", u"2/4 2/5"_s, {u"W04"_s});
        row("auditSignIn", u"3/1"_s, {u"W19"_s});
        row("awsSamlRoles", u"4/6"_s, {});
        row("blockWeekendSignIn", u"3/1"_s, {u"W19"_s});
        row("countryDefaults", u"3/2"_s, {u"W19"_s});
        row("departmentFromMetadata", u"2/4"_s, {});
        row("grantDefaultRoles", u"3/3"_s, {u"W19"_s});
        row("grantSelfService", u"3/3"_s, {u"W19"_s});
        row("legacyRoleClaim", u"2/4"_s, {});
        row("mapExternalProfile", u"1/1"_s, {u"W19"_s});
        row("normaliseNames", u"3/2"_s, {u"W19"_s});
        row("requireVerifiedEmail", u"1/1"_s, {u"W19"_s});
        row("samlAttributes", u"4/6"_s, {});
        row("signInGreeting", u"3/1"_s, {u"W19"_s});
        row("tenantClaim", u"2/5"_s, {});
        row("usernameFromEmail", u"1/2 3/2"_s, {u"W19"_s});
    }
    void findsLittleWrongWithTheDemoScripts()
    {
        QFETCH(QString, triggers);
        QFETCH(QStringList, ids);
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        QFile file(u"" DEMO_SCRIPTS "/%1.js"_s.arg(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString script = QString::fromUtf8(file.readAll());
        for (const QString &bound : {triggers, QString()}) {
            QStringList found;
            const QList<Problem> problems = check(script, bound, name);
            for (const Problem &problem : problems) {
                found.append(problem.id);
                QVERIFY2(problem.severity != Severity::Error, qPrintable(told(problems)));
            }
            if (!bound.isEmpty())
                QVERIFY2(found == ids, qPrintable(told(problems)));
        }
    }

    void bearsWithTextsMadeToBeSlow()
    {
        const auto times = [](const QString &text) { return text.repeated(40'000 / text.size()); };
        for (const QString &script :
             {times(u"("_s), times(u"["_s), times(u"{"_s), times(u"a?b:"_s), times(u"function f(){"_s),
              u"const "_s + times(u"["_s), u"return "_s + times(u"a?("_s), times(u"if(a)"_s), times(u"a=>"_s),
              times(u"f(f,"_s), times(u"a.b["_s), times(u"`${"_s), times(u"const x "_s), times(u"var a=a;"_s),
              u"const o = o; require('zitadel/http').fetch('x', o);"_s, times(u"!"_s)}) {
            for (const QString &text : {script, u"function f(ctx, api) {"_s + script}) {
                const QList<Problem> problems = check(text, text == script ? u"2/4"_s : QString());
                QVERIFY2(!problems.isEmpty(), qPrintable(text.first(40)));
                for (const Problem &problem : problems) {
                    QVERIFY2(problem.range.begin >= 0 && problem.range.end <= text.size(),
                             qPrintable(text.first(40)));
                    QVERIFY(!problem.message.isEmpty());
                }
            }
        }
    }

    void bearsWithAnything()
    {
        QRandomGenerator random(7);
        QStringList sources;
        for (const Row &row : rows)
            sources.append(whole(QString::fromUtf16(row.bad)));
        const QDir folder(u"" DEMO_SCRIPTS ""_s);
        for (const QString &name : folder.entryList({u"*.js"_s})) {
            QFile file(folder.filePath(name));
            if (file.open(QIODevice::ReadOnly))
                sources.append(QString::fromUtf8(file.readAll()).left(1500));
        }
        for (QString script : sources) {
            for (int i = 0; i < 12; ++i) {
                const qsizetype at = random.bounded(script.size() + 1);
                const QString &other = sources.at(random.bounded(sources.size()));
                const qsizetype from = random.bounded(other.size());
                script.replace(at, random.bounded(8), other.mid(from, random.bounded(12)));
                for (const Problem &problem : check(script, i % 2 ? u"1/1 2/4"_s : QString())) {
                    QVERIFY(problem.range.begin >= 0 && problem.range.end <= script.size());
                    QVERIFY(problem.range.begin <= problem.range.end);
                    for (const Fix &fix : problem.fixes)
                        check(edited(script, fix.edits), {});
                }
            }
        }
    }
};

QTEST_APPLESS_MAIN(tst_problems)
#include "tst_problems.moc"
