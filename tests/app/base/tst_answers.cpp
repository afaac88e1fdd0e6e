// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/answers.h"

#include <QPromise>
#include <QtConcurrentRun>
#include <QTest>

#include <atomic>

/// What follows an answer is carried out once, in the right thread, and never for somebody who is gone.
class tst_Answers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void nothingIsDoneForTheDead_data();
    void nothingIsDoneForTheDead();
    void comesInTheThreadOfTheContext();
    void isFollowedOnceHoweverItEnds();
};

void tst_Answers::nothingIsDoneForTheDead_data()
{
    QTest::addColumn<bool>("isFinishedBefore");
    QTest::newRow("the answer was there before it was asked for") << true;
    QTest::newRow("the answer came just before the death") << false;
}

void tst_Answers::nothingIsDoneForTheDead()
{
    QFETCH(const bool, isFinishedBefore);
    auto context = std::make_unique<QObject>();
    bool isDone = false;
    QPromise<int> promise;
    promise.start();
    const auto finish = [&promise] {
        promise.addResult(1);
        promise.finish();
    };
    if (isFinishedBefore)
        finish();
    const QFuture<void> after = promise.future().then(context.get(), [&isDone](int) { isDone = true; });
    if (!isFinishedBefore)
        finish();
    context.reset();
    QTRY_VERIFY(after.isFinished());
    QVERIFY(after.isCanceled());
    QCoreApplication::processEvents();
    QVERIFY(!isDone);
}

void tst_Answers::comesInTheThreadOfTheContext()
{
    QFuture<int> future = answers::broughtTo(this, QtConcurrent::run([] { return 7; }));
    QThread *thread = nullptr;
    future.then([&thread](int) { thread = QThread::currentThread(); });
    QTRY_VERIFY(thread);
    QCOMPARE(thread, QThread::currentThread());
    QCOMPARE(future.result(), 7);
}

/// The other thread finishes at any moment between, before and after the following is set up.
void tst_Answers::isFollowedOnceHoweverItEnds()
{
    constexpr int rounds = 5'000;
    int single = 0;
    int inAll = 0;
    int nested = 0;
    const auto give = [](int number) { return QtConcurrent::run([number] { return number; }); };
    for (int i = 0; i < rounds; ++i) {
        answers::broughtTo(this, give(i)).then([&single](int) { ++single; });
        QList<QFuture<int>> both{answers::broughtTo(this, give(i)), answers::broughtTo(this, give(i))};
        QtFuture::whenAll(both.begin(), both.end()).then(this, [&inAll](const QList<QFuture<int>> &) {
            ++inAll;
        });
        QtFuture::makeReadyValueFuture(i)
            .then(this, [this, give](int number) { return answers::broughtTo(this, give(number)); })
            .unwrap()
            .then(this, [&nested](int) { ++nested; });
        if (i % 50 == 0)
            QCoreApplication::processEvents();
    }
    QTRY_COMPARE(nested, rounds);
    QTRY_COMPARE(inAll, rounds);
    QTRY_COMPARE(single, rounds);
}

QTEST_GUILESS_MAIN(tst_Answers)
#include "tst_answers.moc"
