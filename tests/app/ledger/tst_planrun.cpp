// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/undoing.h"
#include "ledger/planrun.h"
#include "support/ledgerfixture.h"

#include <QElapsedTimer>
#include <QTimer>

#include <ctime>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Break = demo::Switches::Break;
using exchange::Content;
using exchange::PlanRun;
using exchange::Step;

namespace {

Content::Entry entry(const QString &name, const QString &script, bool isActive = true)
{
    return {{name, script, 10s, false}, isActive};
}

QString said(const std::optional<Result<>> &result)
{
    if (!result)
        return u"nothing"_s;
    return *result ? u"done"_s : result->error().message;
}

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

} // namespace

/// Steps side by side, a server that wants fewer of them, and whatever else comes in between.
class PlanRunTest : public QObject, LedgerFixture
{
    Q_OBJECT

    std::unique_ptr<Ledger> m_ledger;
    std::unique_ptr<PlanRun> m_run;
    int m_answered = 0;
    int m_mostAtOnce = 0;

    QList<QString> addActions(int count)
    {
        QList<QString> ids;
        for (int i = 0; i < count; ++i)
            ids << m_server->addAction(m_organisation, u"action%1"_s.arg(i, 4, 10, QChar(u'0')), u"old"_s);
        return ids;
    }
    Content content()
    {
        Ledger ledger(*m_client, *m_archive);
        const auto now = answerOf(ledger.readSnapshot({m_organisation, QString()})).value();
        return exchange::contentOf(now.actions, now.flows);
    }
    QList<Step> planned(const Content &wanted)
    {
        Ledger ledger(*m_client, *m_archive);
        const auto now = answerOf(ledger.readSnapshot({m_organisation, QString()})).value();
        return exchange::plan(wanted, now.actions, now.flows).steps;
    }
    QList<Step> undoingOf(const QList<Step> &done)
    {
        Ledger ledger(*m_client, *m_archive);
        const auto now = answerOf(ledger.readSnapshot({m_organisation, QString()})).value();
        return exchange::undoing(done, now.actions, now.flows).steps;
    }
    /// All actions are to have the script "new".
    QList<Step> allChanged()
    {
        Content wanted = content();
        for (Content::Entry &each : wanted.actions)
            each.fields.script = u"new"_s;
        return planned(wanted);
    }
    int countOf(const QString &script)
    {
        int count = 0;
        for (const Content::Entry &each : content().actions)
            count += each.fields.script == script;
        return count;
    }
    PlanRun &run(const QList<Step> &steps)
    {
        m_run = std::make_unique<PlanRun>(*m_ledger, m_organisation, steps);
        m_run->setPauses({20ms, 40ms, 80ms});
        return *m_run;
    }
    bool ends()
    {
        return QTest::qWaitFor([this] { return m_run->isFinished(); }, 30'000);
    }
    /// Starts it and waits for its end.
    bool carriesOut(const QList<Step> &steps)
    {
        run(steps).start();
        return ends();
    }
    void watchRequests()
    {
        m_answered = 0;
        m_mostAtOnce = 0;
        m_server->clearRequests();
        connect(&m_transport, &http::Transport::answered, this, [this] {
            // Those that were under way right before this answer.
            m_mostAtOnce = std::max(m_mostAtOnce, int(m_server->requests().size()) - m_answered);
            ++m_answered;
        });
    }

private slots:
    void init()
    {
        m_run.reset();
        m_ledger.reset();
        QVERIFY(begin());
        m_ledger = std::make_unique<Ledger>(*m_client, *m_archive);
    }
    void cleanup() { disconnect(&m_transport, nullptr, this, nullptr); }
    void cleanupTestCase()
    {
        m_run.reset();
        m_ledger.reset();
    }

    void fourStepsGoSideBySide()
    {
        addActions(12);
        const QList<Step> steps = allChanged();
        fault({.latency = 60ms});
        watchRequests();
        QElapsedTimer timer;
        timer.start();
        run(steps).start();
        QTRY_VERIFY_WITH_TIMEOUT(
            std::ranges::all_of(m_run->results(), [](const auto &result) { return result.has_value(); }),
            20'000);
        const auto stepsTook = timer.durationElapsed();
        QVERIFY(ends());
        QVERIFY(m_run->isGood());
        QCOMPARE(m_mostAtOnce, 4);
        // 24 requests, one after the other, would take 1.4 s.
        QVERIFY2(stepsTook < 1200ms, qPrintable(QString::number(stepsTook / 1ms)));
        fault({});
        QCOMPARE(countOf(u"new"_s), 12);
    }

    void theStepsOfOneActionStayInOrder()
    {
        addActions(6);
        Content wanted = content();
        for (Content::Entry &each : wanted.actions)
            each = entry(each.fields.name, u"new"_s, false);
        for (int i = 0; i < 6; ++i)
            wanted.actions << entry(u"made%1"_s.arg(i), u"made"_s, false);
        wanted.triggers = {{u"2"_s, u"5"_s, {u"made3"_s, u"action0001"_s}}, {u"2"_s, u"4"_s, {u"made0"_s}}};
        const QList<Step> steps = planned(wanted);
        QCOMPARE(steps.size(), 6 + 6 + 12 + 2);
        fault({.latency = 10ms});
        watchRequests();
        QVERIFY(carriesOut(steps));
        for (const auto &result : m_run->results())
            QVERIFY2(*result, qPrintable(said(result)));
        QCOMPARE(m_mostAtOnce, 4);
        fault({});
        std::ranges::sort(wanted.actions, {}, [](const Content::Entry &each) { return each.fields.name; });
        QCOMPARE(content().actions, wanted.actions);
        QCOMPARE(runBy(u"5"_s).size(), 2);
    }

    /// 429 to the reads and writes of a burst, and to the list before.
    void aServerThatAsksForFewerGetsFewer_data()
    {
        QTest::addColumn<bool>("isLimited");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<int>("count");
        QTest::newRow("all, at first") << true << QByteArray() << 3;
        QTest::newRow("reads") << true << QByteArray("GET") << 6;
        QTest::newRow("writes") << true << QByteArray("PUT") << 6;
        QTest::newRow("unavailable") << false << QByteArray("PUT") << 6;
        QTest::newRow("all unavailable") << false << QByteArray() << 3;
    }
    void aServerThatAsksForFewerGetsFewer()
    {
        QFETCH(const bool, isLimited);
        QFETCH(const QByteArray, method);
        QFETCH(const int, count);
        addActions(8);
        const QList<Step> steps = allChanged();
        fault({.rateLimited = isLimited, .unavailable = !isLimited, .onlyMethod = method, .count = count});
        run(steps);
        QSignalSpy waiting(m_run.get(), &PlanRun::waitingChanged);
        m_run->start();
        QVERIFY(ends());
        for (const auto &result : m_run->results())
            QVERIFY2(*result, qPrintable(said(result)));
        QVERIFY(waiting.size() >= 2);
        QVERIFY(!m_run->isWaiting());
        QCOMPARE(countOf(u"new"_s), 8);
    }

    void retryAfterIsHeeded()
    {
        addActions(1);
        const QList<Step> steps = allChanged();
        fault({.rateLimited = true, .retryAfter = 1s, .onlyMethod = "PUT", .count = 1});
        QElapsedTimer timer;
        timer.start();
        QVERIFY(carriesOut(steps));
        QVERIFY(m_run->isGood());
        QVERIFY2(timer.durationElapsed() >= 1s, qPrintable(QString::number(timer.elapsed())));
    }

    void whoNeverRelentsEndsTheRun()
    {
        addActions(20);
        const QList<Step> steps = allChanged();
        fault({.rateLimited = true, .onlyMethod = "PUT"});
        m_server->clearRequests();
        QVERIFY(carriesOut(steps));
        int limited = 0;
        for (const auto &result : m_run->results()) {
            QVERIFY(!*result);
            const auto kind = result->error().kind;
            limited += kind == Error::Kind::RateLimited;
            QVERIFY(kind == Error::Kind::RateLimited || kind == Error::Kind::Cancelled);
        }
        QVERIFY(limited >= 4 && limited <= 10);
        QVERIFY(m_server->requests().size() < 30); // it was left alone
        // All of it may be done once the server has time again.
        fault({});
        QList<Step> again;
        for (const auto &[index, step] : m_run->retryable())
            again << step;
        QCOMPARE(again.size(), 20);
        QVERIFY(carriesOut(again));
        QVERIFY(m_run->isGood());
        QCOMPARE(countOf(u"new"_s), 20);
    }

    /// One action alone that is never served holds up nobody else for good.
    void oneStepThatIsRefusedFailsAlone()
    {
        const auto ids = addActions(6);
        const QList<Step> steps = allChanged();
        fault({.unavailable = true, .onlyMethod = "PUT", .onlyPath = ids[2].toLatin1()});
        QVERIFY(carriesOut(steps));
        for (qsizetype i = 0; i < 6; ++i) {
            QCOMPARE(m_run->results()[i]->has_value(), steps[i].before.id != ids[2]);
            if (steps[i].before.id == ids[2])
                QCOMPARE(m_run->results()[i]->error().httpStatus, 503);
        }
        fault({});
        QCOMPARE(countOf(u"new"_s), 5);
        QList<Step> again;
        for (const auto &[index, step] : m_run->retryable())
            again << step;
        QVERIFY(carriesOut(again));
        QVERIFY(m_run->isGood());
        QCOMPARE(countOf(u"new"_s), 6);
    }

    void aWriteWhoseAnswerGotLostIsNotDoneTwice_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("count");
        // With 1 the second try is answered.
        for (const int count : {1, -1}) {
            QTest::addRow("change %d", count) << "PUT"_ba << "/actions/"_ba << count;
            QTest::addRow("switch %d", count) << "POST"_ba << "/_deactivate"_ba << count;
            QTest::addRow("create %d", count) << "POST"_ba << "/management/v1/actions"_ba << count;
            QTest::addRow("delete %d", count) << "DELETE"_ba << "/actions/"_ba << count;
        }
    }
    void aWriteWhoseAnswerGotLostIsNotDoneTwice()
    {
        QFETCH(const QByteArray, method);
        QFETCH(const QByteArray, path);
        QFETCH(const int, count);
        addActions(3);
        Content wanted = content();
        wanted.actions[0].fields.script = u"new"_s;
        wanted.actions[1].isActive = false;
        wanted.actions.removeLast();
        wanted.actions << entry(u"made"_s, u"made"_s, false);
        run(planned(wanted));
        // The list is read first, by a POST of its own.
        connect(
            &m_transport, &http::Transport::answered, this,
            [this, method, path, count] {
                fault({.breakage = Break::DropBeforeAnswer,
                       .onlyMethod = method,
                       .onlyPath = path,
                       .count = count});
            },
            Qt::SingleShotConnection);
        m_run->start();
        QVERIFY(ends());
        fault({});
        if (count < 0) {
            // What is gone is deleted, and what reads as wanted is done, whoever heard of it.
            QCOMPARE(m_run->isGood(), method == "DELETE" || method == "PUT");
            QList<Step> again;
            for (const auto &[index, step] : m_run->retryable())
                again << step;
            QCOMPARE(again.isEmpty(), m_run->isGood());
            QVERIFY(again.isEmpty() || carriesOut(again));
        }
        for (const auto &result : m_run->results())
            QVERIFY2(*result, qPrintable(said(result)));
        std::ranges::sort(wanted.actions, {}, [](const Content::Entry &each) { return each.fields.name; });
        QCOMPARE(content().actions, wanted.actions);
    }

    void aConflictInTheMiddleHoldsBackWhatBuildsOnIt()
    {
        const auto ids = addActions(8);
        Content wanted = content();
        for (Content::Entry &each : wanted.actions)
            each = entry(each.fields.name, u"new"_s, false);
        wanted.triggers = {{u"2"_s, u"5"_s, {u"action0003"_s}}, {u"2"_s, u"4"_s, {u"action0004"_s}}};
        const QString extra = m_server->addAction(m_organisation, u"extra"_s, u"1"_s);
        const QList<Step> steps = planned(wanted);
        QVERIFY(
            answerOf(m_client->updateAction(m_organisation, ids[3], {u"action0003"_s, u"theirs"_s, 10s})));
        QVERIFY(carriesOut(steps));
        for (qsizetype i = 0; i < steps.size(); ++i) {
            const bool isIts = steps[i].kind != Step::Kind::SetTrigger && steps[i].before.id == ids[3];
            const bool isHeld =
                steps[i].kind == Step::Kind::Delete ||
                (steps[i].kind == Step::Kind::SetTrigger && steps[i].trigger.trigger == "5"_L1);
            QCOMPARE(m_run->results()[i]->has_value(), !isIts && !isHeld);
        }
        QCOMPARE(countOf(u"new"_s), 7);
        QCOMPARE(countOf(u"theirs"_s), 1);
        QVERIFY(isThere(extra));
        QVERIFY(runBy(u"5"_s).isEmpty());
        QCOMPARE(runBy(u"4"_s), QStringList{ids[4]});
        // Neither it nor what builds on it may be tried again as it is: somebody has to look.
        QVERIFY(m_run->retryable().isEmpty());
    }

    void cancelEndsItWithFourUnderWay()
    {
        addActions(12);
        const QList<Step> steps = allChanged();
        fault({.latency = 150ms});
        run(steps).start();
        m_server->clearRequests();
        QTRY_COMPARE(m_server->requests().size(), 5); // the list, and four reads
        m_run->cancel();
        QVERIFY(ends());
        for (const auto &result : m_run->results())
            QCOMPARE(result->error().kind, Error::Kind::Cancelled);
        QCOMPARE(m_server->requests().size(), 5);
        fault({});
        QCOMPARE(countOf(u"old"_s), 12);
        QCOMPARE(m_run->retryable().size(), 12);
    }

    void cancelEndsTheWaitAtOnce()
    {
        addActions(8);
        const QList<Step> steps = allChanged();
        fault({.rateLimited = true, .onlyMethod = "PUT"});
        run(steps).setPauses({60s});
        m_run->start();
        QTRY_VERIFY(m_run->isWaiting());
        QElapsedTimer timer;
        timer.start();
        m_run->cancel();
        QVERIFY(!m_run->isWaiting());
        QVERIFY(ends());
        QVERIFY(timer.durationElapsed() < 5s);
        QCOMPARE(m_run->retryable().size(), 8);
    }

    void whoGoesInTheMiddleLeavesNoHalfStep()
    {
        addActions(12);
        const QList<Step> steps = allChanged();
        fault({.latency = 30ms});
        run(steps);
        int ended = 0;
        connect(m_run.get(), &PlanRun::stepFinished, this, [this, &ended] {
            if (++ended == 3)
                m_run.release()->deleteLater();
        });
        m_run->start();
        QTRY_VERIFY(ended >= 3);
        QVERIFY(!m_run);
        QTest::qWait(200); // what was under way comes to its end
        fault({});
        QCOMPARE(countOf(u"new"_s) + countOf(u"old"_s), 12);
        QVERIFY(countOf(u"new"_s) >= 3 && countOf(u"new"_s) <= 8);
        // And the same plan can be made and done again.
        QVERIFY(carriesOut(allChanged()));
        QVERIFY(m_run->isGood());
        QCOMPARE(countOf(u"new"_s), 12);
    }

    /// One takes the name that another gives up: in the order of the plan alone the server lets them.
    void namesThatMoveOnGoOneAfterAnother()
    {
        const auto ids = addActions(2);
        const auto rename = [this](const QString &id, const QString &name) {
            const auto action = answerOf(m_client->action(m_organisation, id)).value();
            Step step{.kind = Step::Kind::Change, .before = action, .after = {action.fields, true}};
            step.after.fields.name = name;
            return step;
        };
        Step last = rename(ids[1], u"action0001"_s);
        last.before.fields.name = u"spare"_s; // as the second step leaves it
        last.after.fields.name = u"action0000"_s;
        const QList<Step> swap{rename(ids[1], u"spare"_s), rename(ids[0], u"action0001"_s), last};
        fault({.latency = 20ms});
        QVERIFY(carriesOut(swap));
        for (const auto &result : m_run->results())
            QVERIFY2(*result, qPrintable(said(result)));
        QCOMPARE(answerOf(m_client->action(m_organisation, ids[0]))->fields.name, u"action0001"_s);
        QCOMPARE(answerOf(m_client->action(m_organisation, ids[1]))->fields.name, u"action0000"_s);
    }

    void whatWasDoneCanBeUndone()
    {
        const auto ids = addActions(4);
        QVERIFY(letRun({ids[3], ids[0], ids[1]}, u"5"_s));
        QVERIFY(letRun({ids[3]}, u"4"_s));
        const Content before = content();
        Content wanted = before;
        wanted.actions[0] = entry(u"action0000"_s, u"new"_s, false);
        wanted.actions[1].isActive = false;
        wanted.actions.removeLast();
        wanted.actions << entry(u"made"_s, u"made"_s);
        for (exchange::TriggerNames &trigger : *wanted.triggers) {
            trigger.actions.removeIf([](const QString &name) { return name == "action0003"_L1; });
            if (trigger.key() == "2/5"_L1)
                trigger.actions.prepend(u"made"_s);
        }
        const QList<Step> steps = planned(wanted);
        QVERIFY(carriesOut(steps));
        QVERIFY(m_run->isGood());
        QCOMPARE(content().triggers, wanted.triggers);
        const auto undone = undoingOf(steps);
        QCOMPARE(undone.size(), steps.size());
        for (const Step &step : undone)
            QVERIFY2(step.blocked.isEmpty(), qPrintable(step.blocked));
        QVERIFY(carriesOut(undone));
        for (const auto &result : m_run->results())
            QVERIFY2(*result, qPrintable(said(result)));
        QCOMPARE(content(), before);
        QVERIFY(undoingOf(steps).isEmpty()); // it is so already
    }

    void aDeletionAloneIsUndoneWithItsTriggers()
    {
        const auto ids = addActions(3);
        QVERIFY(letRun(ids, u"5"_s));
        const Content before = content();
        Content wanted = before;
        wanted.triggers.reset();
        wanted.actions.removeAt(1);
        const QList<Step> steps = planned(wanted);
        QVERIFY(carriesOut(steps));
        QVERIFY(m_run->isGood());
        QVERIFY(carriesOut(undoingOf(steps)));
        QVERIFY(m_run->isGood());
        QCOMPARE(content(), before);
    }

    void whatOthersChangedSinceIsNotUndone()
    {
        const auto ids = addActions(2);
        const QList<Step> steps = allChanged();
        QVERIFY(carriesOut(steps));
        QVERIFY(
            answerOf(m_client->updateAction(m_organisation, ids[0], {u"action0000"_s, u"theirs"_s, 10s})));
        const auto undone = undoingOf(steps);
        QCOMPARE(undone.size(), 2);
        for (const Step &step : undone)
            QCOMPARE(step.blocked.isEmpty(), step.before.id == ids[1]);
        QVERIFY(carriesOut(undone));
        QCOMPARE(countOf(u"theirs"_s), 1);
        QCOMPARE(countOf(u"old"_s), 1);
    }

    void theWindowIsNeverHeldUp()
    {
        addActions(500);
        const QList<Step> steps = allChanged();
        QCOMPARE(steps.size(), 500);
        // By the time that this thread works between two looks, so that other programs do not count.
        double longest = 0;
        double before = threadMilliseconds();
        QTimer looks;
        connect(&looks, &QTimer::timeout, this, [&] {
            const double now = threadMilliseconds();
            longest = std::max(longest, now - before);
            before = now;
        });
        run(steps);
        before = threadMilliseconds();
        looks.start(0);
        m_run->start();
        QVERIFY(ends());
        looks.stop();
        QVERIFY(m_run->isGood());
        qInfo("500 steps: the longest stall is %.1f ms", longest);
        QVERIFY2(longest < 50, qPrintable(QString::number(longest)));
        QCOMPARE(countOf(u"new"_s), 500);
    }
};

QTEST_GUILESS_MAIN(PlanRunTest)
#include "tst_planrun.moc"
