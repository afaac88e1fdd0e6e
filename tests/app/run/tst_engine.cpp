// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/engine.h"
#include "run/verdict.h"
#include "script/syntaxtree.h"
#include "support/waiting.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const zitadel::TriggerId atToken{u"2"_s, u"5"_s};

run::Order order(const QString &script, std::chrono::nanoseconds timeout = 2s)
{
    return {.trigger = atToken, .actions = {{.name = u"f"_s, .script = script, .timeout = timeout}}};
}

} // namespace

/// The real process, asked as the program asks it.
class TestEngine : public QObject
{
    Q_OBJECT

    /// Longer than usual, as runs have to come to their own end first.
    template<typename T>
    Result<T> wait(const QFuture<Result<T>> &future)
    {
        return QTest::qWaitFor([&] { return future.isFinished(); }, 60'000) && future.resultCount() > 0
                   ? future.result()
                   : std::unexpected(Error{.kind = Error::Kind::Cancelled});
    }

    std::unique_ptr<run::Engine> m_engine;

private slots:
    void init() { m_engine = std::make_unique<run::Engine>(QStringLiteral(ACTION_ENGINE)); }

    void runs()
    {
        const auto report = wait(m_engine->run(order(
            u"const log = require('zitadel/log');\n"
            "function f(ctx, api) {\n  log.warn('hi %s', 'you');\n  api.v1.claims.setClaim('a', [1, null]);\n}"_s)));
        QVERIFY(report);
        QVERIFY(report->isGood);
        QCOMPARE(report->status, 200);
        QCOMPARE(report->meaning, u"tokenIssued"_s);
        QCOMPARE(report->events.size(), 2);
        QCOMPARE(report->events[0].text, u"hi you"_s);
        QCOMPARE(report->events[0].level, u"warning"_s);
        QCOMPARE(report->events[0].place.line, 3);
        QCOMPARE(report->events[1].name, u"a"_s);
        QCOMPARE(report->events[1].value, "[1,null]"_ba);
    }

    void refusesInputsThatAreNone()
    {
        for (const QByteArray &input : {"{"_ba, "[1]"_ba, "null"_ba, "\"a\""_ba}) {
            run::Order wrong = order(u"function f() {}"_s);
            wrong.input = input;
            const auto report = wait(m_engine->run(wrong));
            QVERIFY(!report);
            QCOMPARE(report.error().kind, Error::Kind::Input);
            QVERIFY(!report.error().message.isEmpty());
        }
        QVERIFY(wait(m_engine->run(order(u"function f() {}"_s))));
    }

    void failsInTheServersWords()
    {
        const auto report = wait(m_engine->run(order(u"function f(ctx, api) {\n  api.v1.nothing.x();\n}"_s)));
        QVERIFY(report);
        QVERIFY(!report->isGood);
        QCOMPARE(report->status, 500);
        QCOMPARE(report->error,
                 u"TypeError: Cannot read property 'x' of undefined or null at f (<eval>:2:10)"_s);
        QCOMPARE(report->runs.constFirst().place.line, 2);
    }

    /// The second sees what the first did; what stops one keeps the next from running.
    void chain()
    {
        run::Order both = order(u"function f(ctx, api) { api.v1.claims.setClaim('a', 1); }"_s);
        both.actions.append(
            {.name = u"g"_s,
             .script = u"function g(ctx, api) { api.v1.claims.setClaim('b', (ctx.v1.claims.a || 0) + 1); }"_s,
             .timeout = 2s});
        auto report = wait(m_engine->run(both));
        QVERIFY(report && report->isGood);
        QCOMPARE(report->events[1].value, "2"_ba);
        both.actions[0].script = u"function f() { throw 'no'; }"_s;
        report = wait(m_engine->run(both));
        QVERIFY(report && !report->isGood);
        QVERIFY(!report->runs[1].isBegun);
        both.actions[0].allowedToFail = true;
        report = wait(m_engine->run(both));
        QVERIFY(report && report->isGood);
        QVERIFY(report->runs[0].isSwallowed);
        QVERIFY(report->runs[1].isBegun);
    }

    /// Whatever a script does, it ends, it is told, and the next one runs.
    void limits_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("error"); ///< of the run; empty: the process ends
        QTest::newRow("an endless loop") << u"function f() { while (true) {} }"_s << u"interrupt"_s;
        QTest::newRow("an endless loop outside") << u"while (true) {}\nfunction f() {}"_s << u"interrupt"_s;
        QTest::newRow("an endless loop that catches")
            << u"function f() { for (;;) { try { for (;;); } catch (e) {} finally {} } }"_s << u"interrupt"_s;
        QTest::newRow("recursion") << u"function f() { return f() + 1; }"_s << u""_s;
        QTest::newRow("recursion by way of the engine") << u"function f() { [1].forEach(f); }"_s << u""_s;
        QTest::newRow("memory")
            << u"function f() { const a = []; for (;;) a.push('x'.repeat(1 << 20) + a.length); }"_s << u""_s;
        QTest::newRow("memory at once") << u"function f() { 'x'.repeat(2 ** 30).split(''); }"_s << u""_s;
        QTest::newRow("a slow expression")
            << u"function f() { /^(?=a)(a+)+$/.test('a'.repeat(40) + 'b'); }"_s << u""_s;
    }
    void limits()
    {
        QFETCH(const QString, script);
        QFETCH(const QString, error);
        QElapsedTimer timer;
        timer.start();
        const auto report = wait(m_engine->run(order(script, 1s)));
        QVERIFY2(timer.elapsed() < 15'000, QByteArray::number(timer.elapsed()).constData());
        if (report) {
            QVERIFY(!report->isGood);
            QVERIFY2(report->error.startsWith(error), qPrintable(report->error));
        } else {
            QVERIFY(report.error().kind != Error::Kind::Cancelled);
            QVERIFY(!report.error().message.isEmpty());
            QVERIFY2(error.isEmpty(), qPrintable(report.error().message));
        }
        const auto next = wait(m_engine->run(order(u"function f() {}"_s)));
        QVERIFY(next && next->isGood);
    }

    void outputHasABound()
    {
        const auto report = wait(m_engine->run(order(
            u"const log = require('zitadel/log');\nfunction f() { for (let i = 0; i < 100000; ++i) log.log('x'.repeat(100)); }"_s)));
        QVERIFY(report);
        QVERIFY(report->json.size() < 4'000'000);
        QCOMPARE(report->events.constLast().kind, u"cut"_s);
    }

    /// Neither files nor the environment nor the network are a script's.
    void isAlone_data()
    {
        QTest::addColumn<QString>("statement");
        QTest::newRow("a file") << u"require('./secrets.js')"_s;
        QTest::newRow("an absolute file") << u"require('/etc/passwd')"_s;
        QTest::newRow("a module of Node") << u"require('node:fs')"_s;
        QTest::newRow("the environment") << u"process.env.HOME"_s;
        QTest::newRow("this computer") << u"require('zitadel/http').fetch('http://127.0.0.1:1/')"_s;
    }
    void isAlone()
    {
        QFETCH(const QString, statement);
        const auto report = wait(m_engine->run(order(u"function f() { %1; }"_s.arg(statement))));
        QVERIFY(report);
        QVERIFY2(!report->isGood, report->json.constData());
    }

    /// Nothing goes out unless somebody says so.
    void callsAreAnsweredByThePerson()
    {
        run::Order asked = order(u"function f(ctx, api) {\n"
                                 "  const r = require('zitadel/http').fetch('https://api.example.com/x', "
                                 "{method: 'POST', body: {a: 1}});\n"
                                 "  api.v1.claims.setClaim('r', r.status + r.json().b);\n}"_s);
        asked.answers = {{.url = u"https://api.example.com/*"_s, .status = 201, .body = u"{\"b\":\"c\"}"_s}};
        auto report = wait(m_engine->run(asked));
        QVERIFY(report);
        QVERIFY2(report->isGood, report->json.constData());
        QCOMPARE(report->events.constLast().value, "\"201c\""_ba);
        QVERIFY(report->json.contains(R"("sent":false)"));
        asked.answers[0].refused = u"connect: connection refused"_s;
        report = wait(m_engine->run(asked));
        QVERIFY(report && !report->isGood);
        QVERIFY2(report->error.contains("connection refused"_L1), qPrintable(report->error));
    }

    void canBeStopped()
    {
        QElapsedTimer timer;
        timer.start();
        auto running = m_engine->run(order(u"function f() { while (true) {} }"_s, 20s));
        QTest::qWait(300); // so that it is really running
        running.cancel();
        const auto next = wait(m_engine->run(order(u"function f() {}"_s)));
        QVERIFY(next && next->isGood);
        QVERIFY2(timer.elapsed() < 5'000, QByteArray::number(timer.elapsed()).constData());
    }

    void aMissingProcessIsTold()
    {
        run::Engine missing(u"/nonexistent/action-engine"_s);
        const auto report = wait(missing.run(order(u"function f() {}"_s)));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Storage);
    }

    void anInputThatIsNotUnderstood()
    {
        run::Order asked = order(u"function f() {}"_s);
        asked.input = R"({"usr": {}})";
        const auto report = wait(m_engine->run(asked));
        QVERIFY(!report);
        QCOMPARE(report.error().kind, Error::Kind::Input);
        QVERIFY2(report.error().message.contains("usr"_L1), qPrintable(report.error().message));
    }

    void checks_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("errors"); ///< ids with lines
        QTest::newRow("good") << u"function f(ctx, api) {}"_s << QStringList();
        QTest::newRow("a mistake is told once, at the engine's line")
            << u"function f(ctx, api) {\n  const a;\n  b.c();\n}"_s << QStringList(u"syntax 2"_s);
        QTest::newRow("curly quotes") << u"function f() {\n  log(“a”);\n}"_s << QStringList(u"syntax 2"_s);
        QTest::newRow("what the engine reads is no mistake")
            << u"function f(ctx, api) {\n  /[/.test('');\n}"_s << QStringList();
        QTest::newRow("made a global") << u"globalThis.f = (ctx, api) => {};"_s << QStringList();
        QTest::newRow("missing") << u"function g() {}"_s << QStringList(u"E01 1"_s);
        QTest::newRow("asynchronous") << u"const f = async () => {};"_s << QStringList(u"E05 1"_s);
        QTest::newRow("fails outside")
            << u"const a = null;\na.b;\nfunction f() {}"_s << QStringList(u"run 2"_s);
    }
    void checks()
    {
        QFETCH(const QString, script);
        QFETCH(const QStringList, errors);
        const zitadel::ActionFields fields{.name = u"f"_s, .script = script, .timeout = 10s};
        const auto checked = wait(m_engine->check(fields, {atToken}));
        QVERIFY(checked);
        QStringList found;
        for (const script::Problem &problem : run::verdict(
                 script::problemsOf(script::SyntaxTree(script), fields, {atToken}), *checked, fields)) {
            if (problem.severity == script::Severity::Error)
                found << u"%1 %2"_s.arg(problem.id).arg(run::shownPosition(script, problem.range.begin).line);
        }
        QCOMPARE(found, errors);
    }

    void positionsAreInBytes()
    {
        const QString script = u"const ä = '😀'; x\r\nu"_s;
        const qsizetype x = script.indexOf(u'x');
        QCOMPARE(run::offsetOf(script, {1, int(script.first(x).toUtf8().size()) + 1}), x);
        QCOMPARE(run::shownPosition(script, x), (run::Position{1, int(script.first(x).toUcs4().size()) + 1}));
        QCOMPARE(run::offsetOf(script, {2, 1}), script.indexOf(u'u'));
        QCOMPARE(run::offsetOf(script, {9, 1}), script.size());
    }
};

QTEST_GUILESS_MAIN(TestEngine)
#include "tst_engine.moc"
