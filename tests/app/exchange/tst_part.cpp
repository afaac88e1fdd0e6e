// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/part.h"
#include "exchange/plan.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace exchange;

namespace {

Content::Entry entry(const QString &name, const QString &script, bool isActive = true)
{
    return {{.name = name, .script = script, .timeout = std::chrono::seconds(10)}, isActive};
}

QSet<QString> keys(const QString &words)
{
    const QStringList list = nameKeys(words.split(u' ', Qt::SkipEmptyParts));
    return {list.cbegin(), list.cend()};
}

QStringList words(const QString &text)
{
    return text.split(u' ', Qt::SkipEmptyParts);
}

} // namespace

/// A part of an organisation's actions, brought to another one.
class TestPart : public QObject
{
    Q_OBJECT

private slots:
    void order_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<QString>("present");
        QTest::addColumn<QString>("chosen");
        QTest::addColumn<QString>("merged");
        QTest::newRow("the same") << "a b c" << "a b c" << "a b c" << "a b c";
        QTest::newRow("into nothing") << "a b c" << "" << "a b c" << "a b c";
        QTest::newRow("only what is chosen") << "a b c" << "" << "c a" << "a c";
        QTest::newRow("behind its neighbour") << "a b" << "a x" << "b" << "a b x";
        QTest::newRow("before its neighbour") << "a b" << "x b" << "a" << "x a b";
        QTest::newRow("without a neighbour") << "a" << "x y" << "a" << "x y a";
        QTest::newRow("others stay between") << "a b" << "a x b" << "a b" << "a x b";
        QTest::newRow("turned round") << "b a" << "a x b" << "a b" << "x b a";
        QTest::newRow("no longer run there") << "a" << "b a x" << "a b" << "a x";
        QTest::newRow("not chosen, not moved") << "b a" << "a b" << "" << "a b";
        QTest::newRow("a stranger keeps its place") << "a" << "x a y" << "a" << "x a y";
        QTest::newRow("in another case") << "A b" << "a B" << "a b" << "A b";
        QTest::newRow("moved past one that is not chosen") << "n c" << "c n" << "c" << "n c";
    }
    void order()
    {
        QFETCH(const QString, wanted);
        QFETCH(const QString, present);
        QFETCH(const QString, chosen);
        QFETCH(const QString, merged);
        QCOMPARE(mergedOrder(words(wanted), words(present), keys(chosen)), words(merged));
    }

    /// Whatever the lists are: who was not chosen stays, in order; who was is there if wanted, in the order
    /// that is wanted; doing it again changes nothing.
    void orderHolds()
    {
        QRandomGenerator random(16);
        const QStringList all = words(u"a b c d e f g h"_s);
        const auto some = [&] {
            QStringList list = all;
            std::shuffle(list.begin(), list.end(), random);
            list.resize(random.bounded(int(all.size()) + 1));
            return list;
        };
        for (int round = 0; round < 2000; ++round) {
            const QStringList wanted = some();
            const QStringList present = some();
            const QStringList picked = some();
            const QSet<QString> chosen(picked.cbegin(), picked.cend());
            const QStringList merged = mergedOrder(wanted, present, chosen);
            const auto only = [&chosen](QStringList list, bool isChosen) {
                list.removeIf([&](const QString &name) { return chosen.contains(name) != isChosen; });
                return list;
            };
            QCOMPARE(only(merged, false), only(present, false));
            QCOMPARE(only(merged, true), only(wanted, true));
            QCOMPARE(mergedOrder(wanted, merged, chosen), merged);
        }
    }

    void nothingElseChanges()
    {
        const Content from{{entry(u"a"_s, u"new"_s), entry(u"b"_s, u"new"_s)},
                           QList<TriggerNames>{{u"2"_s, u"5"_s, {u"a"_s, u"b"_s}}}};
        const Content to{
            {entry(u"b"_s, u"old"_s), entry(u"c"_s, u"old"_s), entry(u"gone"_s, u"old"_s)},
            QList<TriggerNames>{{u"2"_s, u"4"_s, {u"c"_s}}, {u"2"_s, u"5"_s, {u"b"_s, u"gone"_s}}}};
        const Content wanted = part(from, to, {u"A"_s, u"gone"_s});
        QCOMPARE(wanted.actions,
                 (QList{entry(u"a"_s, u"new"_s), entry(u"b"_s, u"old"_s), entry(u"c"_s, u"old"_s)}));
        QCOMPARE(*wanted.triggers,
                 (QList<TriggerNames>{{u"2"_s, u"4"_s, {u"c"_s}}, {u"2"_s, u"5"_s, {u"a"_s, u"b"_s}}}));
    }

    /// A folder without flows.json, or an account that may not read flows.
    void triggersThatNobodyKnowsStay()
    {
        const Content from{{entry(u"a"_s, u"new"_s)}, std::nullopt};
        const Content to{{}, QList<TriggerNames>{{u"2"_s, u"5"_s, {u"x"_s}}}};
        QCOMPARE(part(from, to, {u"a"_s}).triggers, to.triggers);
    }

    void namesThatNobodyHas()
    {
        const Content one{{entry(u"a"_s, {})}, {}};
        const Content other{{entry(u"b"_s, {})}, {}};
        QCOMPARE(unknown({u"A"_s, u"b"_s, u"c"_s}, one, other), QStringList(u"c"_s));
    }
};

QTEST_GUILESS_MAIN(TestPart)
#include "tst_part.moc"
