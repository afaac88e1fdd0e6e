// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionpages.h"

#include <QTest>

#include <algorithm>
#include <random>
#include <vector>

using namespace Qt::StringLiterals;
using State = ActionPages::State;
using Page = ActionPages::Page;

namespace {

/// A list that others change while it is read, page by page, and whose answers come in any order.
class ChangingServer
{
public:
    ChangingServer(int rows, unsigned seed)
        : m_random(seed)
    {
        for (int i = 0; i < rows; ++i)
            add();
    }

    int below(int end) { return end < 1 ? 0 : int(m_random() % unsigned(end)); }
    qsizetype count() const { return qsizetype(m_ids.size()); }
    QStringList ids() const
    {
        QStringList ids(m_ids.cbegin(), m_ids.cend());
        ids.sort();
        return ids;
    }

    /// Rows have no order, so a new one may be anywhere.
    void add()
    {
        m_ids.insert(m_ids.begin() + below(int(m_ids.size()) + 1), QString::number(++m_lastId));
        ++m_writes;
    }
    void removeOne()
    {
        if (m_ids.empty())
            return;
        m_ids.erase(m_ids.begin() + below(int(m_ids.size())));
        ++m_writes;
    }

    paging::ActionPage answer(const Page &page, qsizetype cap = 1'000'000) const
    {
        paging::ActionPage answer;
        const qsizetype limit = std::min(page.limit == 0 ? cap : page.limit, cap);
        const qsizetype end = std::min(page.offset + limit, count());
        for (qsizetype i = page.offset; i < end; ++i)
            answer.actions.append(zitadel::Action{.id = m_ids[size_t(i)]});
        answer.total = answer.actions.isEmpty() ? 0 : count(); // API 34
        answer.asOf = QString::number(m_writes);
        return answer;
    }

private:
    std::mt19937 m_random;
    std::vector<QString> m_ids;
    int m_lastId = 0;
    int m_writes = 0;
};

QStringList idsOf(const QList<zitadel::Action> &actions)
{
    QStringList ids;
    for (const zitadel::Action &action : actions)
        ids.append(action.id);
    ids.sort();
    return ids;
}

} // namespace

/// What is asked for of a list in pages, and when it is the whole.
class tst_actionpages : public QObject
{
    Q_OBJECT

    static constexpr qint64 rowBytes = 10'000;

    static QList<Page> allOf(ActionPages &pages)
    {
        QList<Page> asked;
        while (const auto page = pages.next())
            asked.append(*page);
        return asked;
    }
    static void give(ActionPages &pages, const Page &page, const ChangingServer &server,
                     qsizetype cap = 1'000'000)
    {
        const auto answer = server.answer(page, cap);
        pages.take(page, answer, 60 + rowBytes * answer.actions.size());
    }
    /// Answers all, in their order.
    static int finish(ActionPages &pages, const ChangingServer &server, qsizetype cap = 1'000'000)
    {
        QList<Page> onTheWay = allOf(pages);
        int answers = 0;
        while (!onTheWay.isEmpty() && ++answers < 10'000) {
            give(pages, onTheWay.takeFirst(), server, cap);
            onTheWay += allOf(pages);
        }
        return answers;
    }

private slots:
    void oneAnswerIsTheWhole()
    {
        const ChangingServer server(100, 1);
        ActionPages pages(false);
        QCOMPARE(finish(pages, server), 1);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(pages.rowCount(), 100);
        ActionPages none(false);
        QCOMPARE(finish(none, ChangingServer(0, 1)), 1);
        QCOMPARE(none.state(), State::Whole);
    }

    void pagesAreAsLargeAsRowsAllow()
    {
        const ChangingServer server(5'000, 1);
        ActionPages pages(false);
        const Page all = allOf(pages).constFirst();
        QCOMPARE(all.limit, 1'000);
        QVERIFY(pages.halve(all));
        // Nobody knows yet how many there are, nor how large: one that surely fits.
        const QList<Page> first = allOf(pages);
        QCOMPARE(first.size(), 1);
        QCOMPARE(first.constFirst().limit, 50);
        give(pages, first.constFirst(), server);
        const QList<Page> several = allOf(pages);
        QCOMPARE(several.size(), ActionPages::atATime);
        for (const Page &page : several) {
            const qint64 bytes = page.limit * rowBytes;
            QVERIFY2(bytes > 2'000'000 && bytes < 3 * 1024 * 1024, qPrintable(QString::number(bytes)));
        }
        QCOMPARE(several[1].offset, several[0].offset + several[0].limit);
        for (const Page &page : several)
            give(pages, page, server);
        QVERIFY(finish(pages, server) < 25);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(idsOf(pages.rows()), server.ids());
    }

    void whatIsTooLargeIsHalvedDownToARow()
    {
        const ChangingServer server(60, 1);
        ActionPages pages(true);
        Page page = allOf(pages).constFirst();
        QList<qsizetype> limits{page.limit};
        while (page.limit > 1) {
            QVERIFY(pages.halve(page));
            page = allOf(pages).constFirst();
            limits.append(page.limit);
        }
        QCOMPARE(limits, QList<qsizetype>({50, 25, 12, 6, 3, 1}));
        give(pages, page, server);
        finish(pages, server);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(idsOf(pages.rows()), server.ids());

        ActionPages hopeless(true);
        page = allOf(hopeless).constFirst();
        while (page.limit > 1 && hopeless.halve(page))
            page = allOf(hopeless).constFirst();
        QVERIFY(!hopeless.halve(page));
    }

    /// Where many large scripts stand together, a page in the middle is refused.
    void largeRowsInTheMiddle()
    {
        const ChangingServer server(3'000, 1);
        ActionPages pages(true);
        QList<Page> onTheWay = allOf(pages);
        int refused = 0;
        while (!onTheWay.isEmpty()) {
            const Page page = onTheWay.takeFirst();
            const bool isThere = page.offset < 1'400 && page.offset + page.limit > 1'000;
            if (isThere && page.limit > 30) {
                ++refused;
                QVERIFY(pages.halve(page));
            } else {
                give(pages, page, server);
            }
            onTheWay += allOf(pages);
            QVERIFY(onTheWay.size() <= ActionPages::atATime);
        }
        QVERIFY(refused > 0);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(idsOf(pages.rows()), server.ids());
    }

    void aServerThatGivesNoMoreIsAskedForAsMany()
    {
        const ChangingServer server(1'000, 1);
        ActionPages pages(false);
        const int answers = finish(pages, server, 30);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(pages.rowCount(), 1'000);
        QVERIFY2(answers < 45, qPrintable(QString::number(answers)));
    }

    void rowsThatAreAddedAreThere()
    {
        ChangingServer server(1'000, 1);
        ActionPages pages(true);
        give(pages, allOf(pages).constFirst(), server);
        server.add();
        server.add();
        finish(pages, server);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(idsOf(pages.rows()), server.ids());
    }

    /// One goes, one comes: the server counts as many as before, and one was never read.
    void oneThatIsMissedIsNotMissing()
    {
        ChangingServer server(1'000, 1);
        ActionPages pages(true);
        give(pages, allOf(pages).constFirst(), server);
        server.removeOne();
        server.add();
        finish(pages, server);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(idsOf(pages.rows()), server.ids());
    }

    void anEmptiedListIsEmpty()
    {
        ChangingServer server(200, 1);
        ActionPages pages(true);
        give(pages, allOf(pages).constFirst(), server);
        while (server.count() > 0)
            server.removeOne();
        finish(pages, server);
        QCOMPARE(pages.state(), State::Whole);
        QCOMPARE(pages.rowCount(), 0);
    }

    void whatGoesAllTheTimeIsNotTakenForWhole()
    {
        ChangingServer server(2'000, 1);
        ActionPages pages(true);
        QList<Page> onTheWay = allOf(pages);
        while (!onTheWay.isEmpty()) {
            server.removeOne();
            give(pages, onTheWay.takeFirst(), server);
            onTheWay += allOf(pages);
        }
        QCOMPARE(pages.state(), State::Changing);
    }

    /// Whatever happens in the first two runs, in whatever order answers come: what is given is the list as
    /// it is.
    void anyChangesInAnyOrder()
    {
        int changed = 0;
        for (unsigned seed = 0; seed < 2'000; ++seed) {
            ChangingServer server(100 + int(seed % 700), seed);
            ActionPages pages(seed % 2 == 0);
            QList<Page> onTheWay = allOf(pages);
            int answers = 0;
            while (!onTheWay.isEmpty()) {
                const Page page = onTheWay.takeAt(server.below(int(onTheWay.size())));
                if (server.below(12) == 0 && page.limit != 1) {
                    QVERIFY(pages.halve(page));
                } else {
                    give(pages, page, server, seed % 3 == 0 ? 90 : 1'000'000);
                    ++answers;
                }
                if (pages.state() == State::Going && answers < 3 && server.below(2) == 0) {
                    ++changed;
                    if (server.below(2) == 0)
                        server.add();
                    if (server.below(2) == 0)
                        server.removeOne();
                }
                onTheWay += allOf(pages);
                QVERIFY(onTheWay.size() <= ActionPages::atATime);
            }
            QVERIFY2(pages.state() == State::Whole, qPrintable(QString::number(seed)));
            QVERIFY2(idsOf(pages.rows()) == server.ids(), qPrintable(QString::number(seed)));
        }
        QVERIFY(changed > 500);
    }
};

QTEST_GUILESS_MAIN(tst_actionpages)
#include "tst_actionpages.moc"
