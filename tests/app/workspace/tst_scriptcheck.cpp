// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/engine.h"
#include "support/waiting.h"
#include "workspace/scriptcheck.h"

#include <QSignalSpy>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What the checks and the server's own engine say together of what is typed.
class tst_scriptcheck : public QObject
{
    Q_OBJECT

    std::unique_ptr<run::Engine> m_engine;
    std::unique_ptr<ActionDocument> m_document;
    std::unique_ptr<ScriptCheck> m_check;

    void show(const QString &script, const QString &engine = {})
    {
        m_check.reset();
        zitadel::Action action;
        action.id = u"1"_s;
        action.fields = {u"probe"_s, script, 10s, true};
        m_document = std::make_unique<ActionDocument>(action, nullptr);
        m_engine = engine.isEmpty() ? std::make_unique<run::Engine>() : std::make_unique<run::Engine>(engine);
        m_check = std::make_unique<ScriptCheck>(*m_document, *m_engine);
        m_check->setTriggers({{u"2"_s, u"5"_s}});
    }
    bool isRead() const
    {
        const auto caughtUp = m_check->caughtUp();
        return QTest::qWaitFor([&caughtUp] { return caughtUp.isFinished(); }, 10'000);
    }
    QStringList said() const
    {
        QStringList said;
        for (const script::Problem &problem : m_check->problems())
            said << problem.id + u' ' + problem.source + u": "_s + problem.message;
        return said;
    }

private slots:
    void cleanup()
    {
        m_check.reset();
        m_engine.reset();
        m_document.reset();
    }

    void theEngineHasTheLastWord_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QStringList>("ids");
        QTest::newRow("good") << u"function probe(ctx, api) {}\n"_s << QStringList{};
        QTest::newRow("one fault, and nothing that follows from it")
            << u"function probe( {\n  setTimeout(x);\n  return 1;\n}\n"_s << QStringList{u"syntax"_s};
        QTest::newRow("made by a wrapper")
            << u"const wrap = (f) => (ctx, api) => { f(ctx, api); };\nvar probe = wrap(() => {});\n"_s
            << QStringList{};
        QTest::newRow("put where globals are")
            << u"globalThis['pro' + 'be'] = function () {};\n"_s << QStringList{};
        QTest::newRow("no such function") << u"function other() {}\n"_s << QStringList{u"E01"_s};
        QTest::newRow("fails outside of the function")
            << u"const roles = [];\nroles[0].name;\nfunction probe() {}\n"_s << QStringList{u"run"_s};
        QTest::newRow("never gets to the function")
            << u"for (let i = 0; ; ++i) ;\nfunction probe() {}\n"_s << QStringList{u"run"_s};
        QTest::newRow("returns a promise") << u"var probe = async () => {};\n"_s << QStringList{u"E05"_s};
    }
    void theEngineHasTheLastWord()
    {
        QFETCH(QString, script);
        QFETCH(QStringList, ids);
        show(script);
        QVERIFY(isRead());
        QStringList found;
        for (const script::Problem &problem : m_check->problems()) {
            if (problem.severity == script::Severity::Error)
                found << problem.id;
        }
        QVERIFY2(found == ids, qPrintable(said().join(u'\n')));
        QCOMPARE(m_check->errors().size(), ids.size());
    }

    /// Both are there a moment after the last key.
    void isThereAMomentAfterTheLastKey()
    {
        show(u"function probe() {}\n"_s);
        QVERIFY(isRead());
        QVERIFY(m_check->problems().isEmpty());
        const QSignalSpy news(m_check.get(), &ScriptCheck::problemsChanged);
        for (const QString &typed : {u"function probe() {}\nnull"_s, u"function probe() {}\nnull.x"_s})
            m_document->setScript(typed);
        QVERIFY(m_check->isBehind());
        QTRY_VERIFY(!m_check->isBehind());
        QCOMPARE(m_check->checkedScript(), u"function probe() {}\nnull.x"_s);
        QCOMPARE(m_check->errors().size(), 1);
        QCOMPARE(m_check->errors().constFirst().range.begin, 25);
        QCOMPARE_LE(news.size(), 2); // without the engine's word, and with it
    }

    /// What is typed meanwhile is not kept waiting by a text that takes long.
    void theNewestTextWins()
    {
        show(u"while (true) ;\nfunction probe() {}\n"_s);
        QTest::qWait(ScriptCheck::delay + 20ms);
        m_document->setScript(u"function probe() {}\n"_s);
        QVERIFY(isRead());
        QCOMPARE(m_check->checkedScript(), u"function probe() {}\n"_s);
        QCOMPARE(said(), QStringList());
    }

    /// On the server it would do no less.
    void whatTheEngineCannotEndIsAnError()
    {
        show(u"/^(?=a)(a+)+$/.test('a'.repeat(40) + 'b');\nfunction probe() {}\n"_s);
        QVERIFY(isRead());
        QVERIFY2(std::ranges::contains(m_check->errors(), u"crash"_s, &script::Problem::id),
                 qPrintable(said().join(u'\n')));
        QVERIFY(!m_check->isProved());
        // Nor does it keep what is typed next waiting.
        show(u"/^(?=a)(a+)+$/.test('a'.repeat(40) + 'b');\nfunction probe() {}\n"_s);
        QTest::qWait(ScriptCheck::delay + 20ms);
        m_document->setScript(u"function probe() {}\n"_s);
        QVERIFY(isRead());
        QCOMPARE(said(), QStringList());
        QVERIFY(m_check->isProved());
    }

    void withoutTheEngineTheChecksStand()
    {
        show(u"function probe( {\n"_s, u"/nowhere/action-engine"_s);
        QVERIFY(isRead());
        QVERIFY(std::ranges::contains(m_check->errors(), u"syntax"_s, &script::Problem::id));
        const auto hint = std::ranges::find(m_check->problems(), u"engine"_s, &script::Problem::id);
        QVERIFY(hint != m_check->problems().cend());
        QCOMPARE(hint->severity, script::Severity::Hint);
        QVERIFY2(hint->message.contains(u"could not be started"_s), qPrintable(hint->message));
    }

    void endsWithItsDocument()
    {
        show(u"while (true) ;\n"_s);
        QTest::qWait(ScriptCheck::delay + 20ms);
        m_check.reset();
        // And the engine is free for the next one.
        show(u"function probe() {}\n"_s);
        QVERIFY(isRead());
        QVERIFY(m_check->problems().isEmpty());
    }
};

QTEST_GUILESS_MAIN(tst_scriptcheck)
#include "tst_scriptcheck.moc"
