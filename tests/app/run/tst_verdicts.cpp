// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/engine.h"
#include "run/verdict.h"
#include "script/syntaxtree.h"
#include "support/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using script::Problem;
using script::Severity;

/// What checks and engine say of scripts together, beside what a real server made of them.
class tst_verdicts : public QObject
{
    Q_OBJECT

    const std::unique_ptr<run::Engine> m_engine =
        std::make_unique<run::Engine>(QStringLiteral(ACTION_ENGINE));

    QList<Problem> problemsOf(const QString &name, const QString &script,
                              const QList<zitadel::TriggerId> &triggers) const
    {
        const zitadel::ActionFields fields{name, script, 10s, true};
        const auto checked = answerOf(m_engine->check(fields, triggers));
        if (!checked)
            return {{.id = u"no answer"_s, .message = checked.error().message}};
        return run::verdict(script::problemsOf(script::SyntaxTree(script), fields, triggers), *checked,
                            fields);
    }
    static QString said(const QList<Problem> &problems, const QString &script)
    {
        QStringList said;
        for (const Problem &problem : problems) {
            const QString weight = problem.severity == Severity::Error     ? u"error"_s
                                   : problem.severity == Severity::Warning ? u"warning"_s
                                                                           : u"hint"_s;
            said << u"%1 %2 line %3: %4"_s.arg(problem.id, weight)
                        .arg(run::shownPosition(script, problem.range.begin).line)
                        .arg(problem.message);
        }
        return said.join(u'\n');
    }
    static bool has(const QList<Problem> &problems, Severity severity)
    {
        return std::ranges::contains(problems, severity, &Problem::severity);
    }
    static QJsonObject realVerdicts()
    {
        QFile file(QStringLiteral(ENGINE_DATA) + u"/real-verdicts.json"_s);
        return file.open(QIODevice::ReadOnly)
                   ? QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toObject()
                   : QJsonObject();
    }

private slots:
    void asTheRealServer_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("fails");
        const QJsonObject cases = realVerdicts();
        QVERIFY(cases.size() > 200);
        for (auto one = cases.begin(); one != cases.end(); ++one)
            QTest::newRow(qPrintable(one.key()))
                << one.value()["script"_L1].toString() << one.value()["fails"_L1].toBool();
    }
    /// What fails there is told here, and what runs there is no error here: with the triggers known, and, for
    /// the errors, also without.
    void asTheRealServer()
    {
        QFETCH(QString, script);
        QFETCH(bool, fails);
        const auto bound = problemsOf(u"guiRun"_s, script, {{u"2"_s, u"5"_s}});
        const auto unbound = problemsOf(u"guiRun"_s, script, {});
        const bool isTold = has(bound, Severity::Error) || has(bound, Severity::Warning);
        const auto checked = answerOf(m_engine->check({u"guiRun"_s, script, 10s, true}, {{u"2"_s, u"5"_s}}));
        QVERIFY(checked);
        // What does not compile is one error, on the engine's line.
        if (!checked->faults.isEmpty()) {
            QVERIFY(fails);
            const auto error = std::ranges::find(bound, u"syntax"_s, &Problem::id);
            QVERIFY2(error != bound.cend(), qPrintable(said(bound, script)));
            QCOMPARE(error->severity, Severity::Error);
            QCOMPARE(run::shownPosition(script, error->range.begin).line,
                     checked->faults.constFirst().place.line);
        }
        if (fails)
            QVERIFY2(isTold, qPrintable(said(bound, script)));
        else
            QVERIFY2(!has(bound, Severity::Error), qPrintable(said(bound, script)));
        if (!fails)
            QVERIFY2(!has(unbound, Severity::Error), qPrintable(said(unbound, script)));
    }

    void whatPeopleStumbleOver_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("trigger");
        QTest::addColumn<QString>("expected"); ///< a beginning of each problem that is more than a hint
        const auto row = [](const char *name, const QString &trigger, const QString &body,
                            const QString &expected) {
            QTest::newRow(name) << u"function f(ctx, api) {\n  %1\n}\n"_s.arg(body) << trigger << expected;
        };
        row("claims of a person in an access token", u"2/5"_s,
            u"api.v1.claims.setClaim('email', 'a@b.example'); api.v1.claims.setClaim('name', 'A');"_s, {});
        row("... and in userinfo", u"2/4"_s, u"api.v1.claims.setClaim('email', 'a@b.example');"_s,
            u"W04 warning line 2"_s);
        row("the server's own in a token", u"2/5"_s, u"api.v1.claims.setClaim('exp', 1);"_s,
            u"W04 warning line 2"_s);
        row("what is not there, behind ?.", u"2/4"_s,
            u"const id = ctx.user?.id; if (id) api.v1.claims.setClaim('m', id);"_s,
            u"E12 warning line 2: There is no “user”"_s);
        row("a named group read by number", u"2/4"_s,
            u"const m = 'a1'.match(/a(?<n>\\d)/); api.v1.claims.setClaim('n', m[1]);"_s, {});
        row("a list put into itself", u"1/3"_s, u"api.userGrants.push(api.userGrants);"_s,
            u"E18 error line 2"_s);
        row("grants compared with undefined", u"2/4"_s,
            u"if (ctx.v1.user.grants === undefined) return;\n"
            "  api.v1.claims.setClaim('n', ctx.v1.user.grants.count);"_s,
            u"trial warning line 3: Tried for “Service account, no grants”"_s);
        row("grants taken for granted", u"2/5"_s, u"ctx.v1.user.grants.grants.forEach(g => g);"_s,
            u"trial warning line 2: Tried for “Service account, no grants”"_s);
        row("grants asked for", u"2/5"_s,
            u"if (ctx.v1.user.grants) ctx.v1.user.grants.grants.forEach(g => g);"_s, {});
        row("an ok that there is not", u"2/5"_s,
            u"const a = require('zitadel/http').fetch('https://s.example'); if (a.ok) { a.json(); }"_s,
            u"W15 warning line 2"_s);
        row("a body made twice", u"2/5"_s,
            u"const p = JSON.stringify({}); require('zitadel/http').fetch('https://s.example', "
            "{ method: 'POST', body: p });"_s,
            u"W15 warning line 2"_s);
        row("asked for with &&", u"2/4"_s,
            u"const found = ctx.v1.user.getMetadata();\n"
            "  const all = found && found.metadata ? found.metadata : found;\n"
            "  if (all && all.forEach) all.forEach(e => e);"_s,
            {});
        row("asked for with typeof", u"2/5"_s, u"if (typeof api.v1.foo === 'function') { api.v1.foo(); }"_s,
            {});
        row("asked for before", u"3/3"_s, u"if (!ctx.v1.user) return;\n  ctx.v1.user.grants.count;"_s, {});
        row("caught", u"2/5"_s, u"try { nothere(); } catch (e) { }"_s, {});
        row("caught and thrown again", u"2/5"_s, u"try { nothere(); } catch (e) { throw e; }"_s,
            u"E10 error line 2"_s);
        row("a constant that is set", u"2/5"_s, u"const a = 1; a = 2;"_s,
            u"trial error line 2: Whoever it was tried for, this failed: TypeError: Assignment"_s);
        row("used before its let", u"2/5"_s, u"api.v1.claims.setClaim('a', a); let a = 1;"_s,
            u"trial error line 2"_s);
        row("stops some on purpose", u"2/5"_s, u"if (!ctx.v1.user.grants) throw 'no grants';"_s, {});
        row("a getter", u"2/5"_s, u"const o = { get x() { return 1; } }; api.v1.claims.setClaim('a', o.x);"_s,
            {});
        row("a name with an escape", u"2/5"_s, u"const a\\u0062 = 1; api.v1.claims.setClaim('x', ab);"_s, {});
        row("never ends", u"2/5"_s, u"while (true) ;"_s, u"trial warning line"_s);
        row("a typographic quote", u"2/4"_s, u"const t = \u201ca\u201d;"_s,
            u"syntax error line 2: This is a typographic quote, U+201C"_s);
        row("no width", u"2/4"_s, u"const a\u200b = 1;"_s,
            u"syntax error line 2: There is an invisible character here, U+200B"_s);
        row("turned round", u"2/4"_s, u"const a = 'guest\u202e';"_s,
            u"hidden warning line 2: The character U+202E turns"_s);
        row("a language's own", u"2/4"_s, u"const a = '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645';"_s,
            {});
        row("left by Terraform", u"2/4"_s, u"const ids = ${jsonencode(var.ids)};"_s,
            u"syntax error line 2: “${…}” stands here"_s);
    }
    void whatPeopleStumbleOver()
    {
        QFETCH(QString, script);
        QFETCH(QString, trigger);
        QFETCH(QString, expected);
        const zitadel::TriggerId id{trigger.section(u'/', 0, 0), trigger.section(u'/', 1)};
        QList<Problem> problems = problemsOf(u"f"_s, script, {id});
        problems.removeIf([](const Problem &each) { return each.severity == Severity::Hint; });
        const QString all = said(problems, script);
        QVERIFY2(expected.isEmpty() ? all.isEmpty() : all.startsWith(expected), qPrintable(all));
        QVERIFY2(problems.size() == (expected.isEmpty() ? 0 : 1), qPrintable(all));
    }

    void secretsAreHints()
    {
        const QString script =
            u"function f(ctx, api) {\n  const key = 'ghp_0123456789abcdefghijklmnopqrstuvwx';\n"
            "  const other = 'REPLACE_ME';\n  api.v1.claims.setClaim(key, other);\n}\n"_s;
        const QString all = said(problemsOf(u"f"_s, script, {{u"2"_s, u"5"_s}}), script);
        QVERIFY2(all.contains(u"secret hint line 2"_s), qPrintable(all));
        QVERIFY2(all.contains(u"placeholder hint line 3"_s), qPrintable(all));
        QVERIFY(!all.contains(u"ghp_"_s));
    }
};

QTEST_GUILESS_MAIN(tst_verdicts)
#include "tst_verdicts.moc"
