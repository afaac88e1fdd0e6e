// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/plan.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::Content;
using exchange::Step;

/// What a plan would make of sign-ins is said beside its steps.
class tst_planproblems : public QObject
{
    Q_OBJECT

    const QString m_good = u"function f() {}\n"_s;
    const QString m_broken = u"let a = 1; let a = 2;\nfunction f() {}\n"_s;

    static zitadel::Action action(const QString &script, bool isActive = true, bool allowed = false)
    {
        return {.id = u"1"_s,
                .state = isActive ? zitadel::ActionState::Active : zitadel::ActionState::Inactive,
                .fields = {u"f"_s, script, 10s, allowed}};
    }
    /// What Pre access token creation runs.
    static QList<zitadel::Flow> flows(const QStringList &ids)
    {
        zitadel::TriggerActions trigger;
        trigger.id = u"5"_s;
        trigger.actionIds = ids;
        zitadel::Flow flow;
        flow.id = u"2"_s;
        flow.triggers = {trigger};
        return {flow};
    }
    static exchange::Plan planned(const zitadel::Action &before, const QStringList &runs,
                                  const Content::Entry &after, std::optional<QStringList> runsAfter)
    {
        Content wanted = exchange::contentOf({before}, flows(runs));
        wanted.actions = {after};
        for (exchange::TriggerNames &trigger : *wanted.triggers) {
            if (runsAfter && trigger.key() == "2/5"_L1)
                trigger.actions = *runsAfter;
        }
        exchange::Plan plan = exchange::plan(wanted, {before}, flows(runs));
        exchange::lookForProblems(plan, {before}, flows(runs));
        return plan;
    }
    static QStringList hints(const exchange::Plan &plan)
    {
        QStringList all;
        for (const Step &step : plan.steps)
            all += step.hints;
        return all;
    }

private slots:
    void aScriptThatATriggerRuns()
    {
        const exchange::Plan plan =
            planned(action(m_good), {u"1"_s}, {action(m_broken).fields, true}, std::nullopt);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps[0].hints.size(), 1);
        const QString &hint = plan.steps[0].hints[0];
        QVERIFY2(hint.contains(zitadel::shownName({u"2"_s, u"5"_s})) && hint.contains(u"line 1"_s),
                 qPrintable(hint));
    }

    void whatIsPutIntoATrigger()
    {
        const exchange::Plan plan =
            planned(action(m_broken), {}, {action(m_broken).fields, true}, QStringList(u"f"_s));
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps[0].kind, Step::Kind::SetTrigger);
        QCOMPARE(plan.steps[0].hints.size(), 1);
    }

    void whatIsActivated()
    {
        const exchange::Plan plan =
            planned(action(m_broken, false), {u"1"_s}, {action(m_broken).fields, true}, std::nullopt);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps[0].kind, Step::Kind::SetState);
        QCOMPARE(plan.steps[0].hints.size(), 1);
    }

    void nothingIsSaidOfWhatKeepsNobodyOut_data()
    {
        QTest::addColumn<bool>("isGood");
        QTest::addColumn<bool>("isActive");
        QTest::addColumn<bool>("isAllowed");
        QTest::addColumn<bool>("isRun");
        QTest::newRow("good") << true << true << false << true;
        QTest::newRow("inactive") << false << false << false << true;
        QTest::newRow("allowed to fail") << false << true << true << true;
        QTest::newRow("run by nothing") << false << true << false << false;
    }
    void nothingIsSaidOfWhatKeepsNobodyOut()
    {
        QFETCH(const bool, isGood);
        QFETCH(const bool, isActive);
        QFETCH(const bool, isAllowed);
        QFETCH(const bool, isRun);
        const zitadel::ActionFields after =
            action((isGood ? m_good : m_broken) + u"// new\n"_s, true, isAllowed).fields;
        const exchange::Plan plan =
            planned(action(m_good, isActive), isRun ? QStringList(u"1"_s) : QStringList(), {after, isActive},
                    std::nullopt);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(hints(plan), QStringList());
    }

    /// A failure outside of the run is one whatever is allowed.
    void whatFailsAnywayIsSaid()
    {
        const QString script = u"require('zitadel/http').fetch('https://acme.example.com');\n"_s + m_good;
        const exchange::Plan plan =
            planned(action(m_good), {u"1"_s}, {action(script, true, true).fields, true}, std::nullopt);
        QCOMPARE(hints(plan).size(), 1);
    }

    void whatIsBlockedIsNotLookedAt()
    {
        const exchange::Plan plan =
            planned(action(m_good), {u"1"_s}, {action(m_broken + u"/"_s.repeated(50'000)).fields, true},
                    std::nullopt);
        QCOMPARE(plan.steps.size(), 1);
        QVERIFY(!plan.steps[0].blocked.isEmpty());
        QCOMPARE(hints(plan), QStringList());
    }
};

QTEST_GUILESS_MAIN(tst_planproblems)
#include "tst_planproblems.moc"
