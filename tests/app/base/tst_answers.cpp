// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/answers.h"

#include <QtConcurrentRun>
#include <QTest>

/// What follows an answer is carried out once, and in the right thread.
class tst_Answers : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void comesInTheThreadOfTheContext();
    void isFollowedOnceHoweverItEnds();
};

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
