// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/requestlog.h"
#include "support/exchanges.h"
#include "support/rawserver.h"

#include <QAbstractItemModelTester>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using http::Exchange;

/// What people see of the requests that were sent, and what they send to support.
class tst_requestlog : public QObject
{
    Q_OBJECT

    static Exchange sample(int number = 1)
    {
        Exchange exchange;
        exchange.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 678), QTimeZone::UTC);
        exchange.method = "GET";
        exchange.url = QUrl(u"https://acme.example/v1/%1"_s.arg(number));
        exchange.status = 200;
        exchange.duration = 1234ms;
        exchange.requestId = "r-1";
        return exchange;
    }
    static QString text(const RequestLog &log, int row, int column, int role = Qt::DisplayRole)
    {
        return log.index(row, column).data(role).toString();
    }

private slots:
    void init() { QTest::failOnWarning(); }

    void shows()
    {
        RequestLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        log.add(sample());
        QCOMPARE(log.rowCount(), 1);
        QCOMPARE(text(log, 0, RequestLog::Time),
                 sample().startedAt.toLocalTime().time().toString(u"HH:mm:ss"_s));
        QCOMPARE(text(log, 0, RequestLog::Time, Qt::ToolTipRole), u"2026-01-02T03:04:05.678Z"_s);
        QCOMPARE(text(log, 0, RequestLog::Method), u"GET"_s);
        QCOMPARE(text(log, 0, RequestLog::Path), u"/v1/1"_s);
        QCOMPARE(text(log, 0, RequestLog::Path, Qt::ToolTipRole), u"https://acme.example/v1/1"_s);
        QCOMPARE(text(log, 0, RequestLog::Status), u"200"_s);
        QCOMPARE(text(log, 0, RequestLog::Duration), QLocale().toString(1234) + u" ms"_s);
        QCOMPARE(text(log, 0, RequestLog::RequestId), u"r-1"_s);
        for (int column = 0; column < RequestLog::ColumnCount; ++column) {
            const bool isNumber = column == RequestLog::Status || column == RequestLog::Duration;
            const auto alignment = Qt::Alignment(log.index(0, column).data(Qt::TextAlignmentRole).toInt());
            QCOMPARE(alignment.testFlag(Qt::AlignRight), isNumber);
            QCOMPARE(log.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).toInt(), int(alignment));
            QVERIFY(!log.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty());
        }
        // A refusal by gRPC has a good status.
        Exchange refused = sample(3);
        refused.refusal = u"gRPC status 9"_s;
        RequestLog other;
        other.add(refused);
        QCOMPARE(text(other, 0, RequestLog::Status), u"200 (gRPC status 9)"_s);
        QVERIFY(other.asText({0}).contains(u"200 (gRPC status 9)"_s));
        Exchange failed = sample(2);
        failed.status = 0;
        failed.failure = u"Connection refused"_s;
        log.add(failed);
        QCOMPARE(text(log, 1, RequestLog::Status), u"no answer"_s);
        QCOMPARE(text(log, 1, RequestLog::Status, Qt::ToolTipRole), u"Connection refused"_s);
        log.clear();
        QCOMPARE(log.rowCount(), 0);
        QVERIFY(!log.headerData(0, Qt::Horizontal, Qt::TextAlignmentRole).isNull());
    }

    void keepsTheLastThousand()
    {
        RequestLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (int i = 0; i < 1'010; ++i)
            log.add(sample(i));
        QCOMPARE(log.rowCount(), 1'000);
        QCOMPARE(log.at(0).url.path(), u"/v1/10"_s);
        QCOMPARE(text(log, 999, RequestLog::Path), u"/v1/1009"_s);
    }

    void bodiesHaveABound()
    {
        RequestLog log;
        const QAbstractItemModelTester tester(&log, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Exchange large = sample();
        large.sent = "{}";
        large.received = "ä"_ba.repeated(5'000'000);
        large.requestId = QByteArray(100'000, 'x');
        for (int i = 0; i < 1'200; ++i) {
            log.add(large);
            QVERIFY(log.bodyBytes() <= RequestLog::bodiesAtMost);
        }
        QCOMPARE(log.rowCount(), 1'000);
        const Exchange &newest = log.at(999);
        QCOMPARE(newest.sent, "{}"_ba);
        QVERIFY(newest.received.size() < RequestLog::bodyAtMost + 200);
        QVERIFY(newest.received.startsWith("ää") && newest.received.isValidUtf8());
        QVERIFY(newest.received.endsWith("more bytes, which are not kept)"));
        QVERIFY(newest.requestId.size() <= 200);
        QCOMPARE(log.at(0).received, "(no longer kept)"_ba);
        qsizetype sum = 0;
        for (int row = 0; row < log.rowCount(); ++row)
            sum += log.at(row).sent.size() + log.at(row).received.size();
        QCOMPARE(sum, log.bodyBytes());
        log.clear();
        QCOMPARE(log.bodyBytes(), 0);
    }

    void asText()
    {
        RequestLog log;
        log.add(sample(1));
        Exchange cut = sample(2);
        cut.failure = u"Connection\tclosed\nearly"_s;
        cut.sent = "{\"name\":\"ä\"}";
        cut.received = "{";
        log.add(cut);
        log.add(sample(3));
        QCOMPARE(log.asText({0, 1}),
                 u"Time\tMethod\tPath\tStatus\tDuration\tRequest ID\n"
                 "2026-01-02T03:04:05.678Z\tGET\t/v1/1\t200\t1234 ms\tr-1\n"
                 "2026-01-02T03:04:05.678Z\tGET\t/v1/2\t200 (Connection closed early)\t1234 ms\tr-1\n"
                 "Sent:\n{\"name\":\"ä\"}\nReceived:\n{\n"_s);
    }

    void holdsNoSecret()
    {
        RawServer server(RawServer::http("200 OK", "secret-answer"));
        http::Transport transport({});
        RequestLog log;
        connect(&transport, &http::Transport::answered, &log, &RequestLog::add);
        QUrl url = server.url();
        url.setUserName(u"someone"_s);
        url.setPassword(u"secret-password"_s);
        url.setQuery(u"code=secret-code"_s);
        QVERIFY(outcomeOf(transport.send(requestFor(url, "POST", "secret-body"))));
        transport.setRecordsBodies(true);
        QVERIFY(outcomeOf(transport.send(requestFor(url, "POST", "secret-body"), true)));
        url.setPort(closedPort());
        QVERIFY(outcomeOf(transport.send(requestFor(url, "POST", "secret-body"), true)));
        QCOMPARE(log.rowCount(), 3);
        QString all = log.asText({0, 1, 2});
        for (int row = 0; row < 3; ++row) {
            for (int column = 0; column < RequestLog::ColumnCount; ++column)
                all += text(log, row, column) + text(log, row, column, Qt::ToolTipRole);
        }
        QVERIFY2(!all.contains(u"secret"_s), qPrintable(all));
        QVERIFY(!all.contains(u"someone"_s));
    }
};

QTEST_MAIN(tst_requestlog) // the tester of models asks for fonts
#include "tst_requestlog.moc"
