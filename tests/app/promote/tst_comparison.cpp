// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/part.h"
#include "promote/comparison.h"
#include "promote/matrixmodel.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace promote;
using exchange::Content;
using Cell = MatrixModel::Cell;

namespace {

Content::Entry entry(const QString &name, const QString &script = u"x\n"_s, bool isActive = true)
{
    return {{.name = name, .script = script, .timeout = std::chrono::seconds(10)}, isActive};
}

Content content(const QList<Content::Entry> &actions, const QStringList &run = {})
{
    Content content{.actions = actions, .triggers = QList<exchange::TriggerNames>()};
    content.triggers->append({.flow = u"2"_s, .trigger = u"4"_s, .actions = run});
    content.triggers->append({.flow = u"2"_s, .trigger = u"5"_s, .actions = {}});
    return content;
}

ComparedAction only(const QList<ComparedAction> &actions, const QString &name)
{
    for (const ComparedAction &action : actions) {
        if (action.name() == name)
            return action;
    }
    return {};
}

/// Notes how long the event loop did not come round.
class Stalls : public QObject
{
public:
    Stalls()
    {
        m_timer.setInterval(0);
        connect(&m_timer, &QTimer::timeout, this, [this] { longest = std::max(longest, m_since.restart()); });
        m_since.start();
        m_timer.start();
    }
    qint64 longest = 0; // ms

private:
    QTimer m_timer;
    QElapsedTimer m_since;
};

} // namespace

/// Actions of several organisations beside one another.
class tst_comparison : public QObject
{
    Q_OBJECT

private slots:
    void matchesByNameAsTheServerDoes()
    {
        const auto rows = compared(content({entry(u"a"_s), entry(u"Both"_s), entry(u"same"_s)}),
                                   content({entry(u"both"_s), entry(u"same"_s), entry(u"z"_s)}));
        QCOMPARE(rows.size(), 4);
        QCOMPARE(rows[0].name(), u"a"_s);
        QCOMPARE(rows[0].standing, Standing::OnlyLeft);
        QCOMPARE(rows[1].standing, Standing::Different);
        QVERIFY(rows[1].difference.name && !rows[1].difference.script);
        QCOMPARE(rows[2].standing, Standing::Same);
        QCOMPARE(rows[3].standing, Standing::OnlyRight);
        QCOMPARE(words(rows[1]), u"case of the name"_s);
    }

    void tellsWhatDiffers()
    {
        Content::Entry other = entry(u"f"_s, u"a\nB\nc\nd\n"_s, false);
        other.fields.timeout = std::chrono::seconds(3);
        other.fields.allowedToFail = true;
        ComparedAction row =
            compared(content({entry(u"f"_s, u"a\nb\nc\n"_s)}), content({other})).constFirst();
        countLines(row);
        QCOMPARE(row.difference.linesAdded, 2);
        QCOMPARE(row.difference.linesRemoved, 1);
        QCOMPARE(row.difference.linesChanged, 2);
        QCOMPARE(words(row), u"script +2 −1, timeout, allowed to fail, active → inactive"_s);
    }

    void triggers_data()
    {
        QTest::addColumn<QString>("left");
        QTest::addColumn<QString>("right");
        QTest::addColumn<QString>("differing");
        QTest::newRow("same") << "a b c" << "a b c" << "";
        QTest::newRow("one side alone") << "a b" << "a" << "b";
        QTest::newRow("others between") << "a b" << "a x b" << "x";
        QTest::newRow("turned round") << "a b c" << "b a c" << "a b";
        QTest::newRow("the last comes first") << "a b c" << "c a b" << "a b c";
        QTest::newRow("none") << "" << "a" << "a";
    }
    void triggers()
    {
        QFETCH(QString, left);
        QFETCH(QString, right);
        QFETCH(QString, differing);
        const QList<Content::Entry> all{entry(u"a"_s), entry(u"b"_s), entry(u"c"_s), entry(u"x"_s)};
        QStringList names;
        for (const ComparedAction &row : compared(content(all, left.split(u' ', Qt::SkipEmptyParts)),
                                                  content(all, right.split(u' ', Qt::SkipEmptyParts)))) {
            if (row.standing != Standing::Different)
                continue;
            names << row.name();
            QCOMPARE(row.difference.triggers.size(), 1);
            QCOMPARE(row.difference.triggers[0].trigger, (zitadel::TriggerId{u"2"_s, u"4"_s}));
            QVERIFY(words(row).contains(u" › "_s));
        }
        QCOMPARE(names.join(u' '), differing);
    }

    /// "Same" must mean that bringing it changes nothing, and bringing all that differs that nothing does.
    void agreesWithWhatBringingWouldChange()
    {
        QRandomGenerator random(5);
        const QStringList names{u"a"_s, u"b"_s, u"c"_s, u"d"_s, u"e"_s};
        QList<Content::Entry> all;
        for (const QString &name : names)
            all.append(entry(name));
        for (int round = 0; round < 500; ++round) {
            const auto some = [&] {
                QStringList list = names;
                std::shuffle(list.begin(), list.end(), random);
                list.resize(random.bounded(int(list.size()) + 1));
                return list;
            };
            const Content left = content(all, some());
            const Content right = content(all, some());
            QStringList differing;
            for (const ComparedAction &row : compared(left, right)) {
                if (row.standing == Standing::Same)
                    QCOMPARE(exchange::part(left, right, {row.name()}).triggers, right.triggers);
                else
                    differing << row.name();
            }
            for (const ComparedAction &row : compared(left, exchange::part(left, right, differing)))
                QCOMPARE(row.standing, Standing::Same);
        }
    }

    void unknownTriggersMakeNoDifference()
    {
        Content left = content({entry(u"a"_s)}, {u"a"_s});
        left.triggers.reset();
        QCOMPARE(only(compared(left, content({entry(u"a"_s)})), u"a"_s).standing, Standing::Same);
    }

    void matrix()
    {
        MatrixModel model;
        const QAbstractItemModelTester tester(&model);
        model.setColumns({u"Ref"_s, u"One"_s, u"Two"_s, u"Bad"_s});
        QSignalSpy done(&model, &MatrixModel::comparedAll);
        const auto isDone = [&] { return !done.isEmpty() && !model.isComparing(); };
        model.setContent(1, content({entry(u"a"_s), entry(u"b"_s, u"y\nz\n"_s), entry(u"extra"_s)}));
        model.setContent(3,
                         std::unexpected(Error{.kind = Error::Kind::Forbidden, .message = u"No right."_s}));
        QCOMPARE(model.rowCount(), 0);
        model.setContent(0, content({entry(u"a"_s), entry(u"b"_s), entry(u"c"_s)}));
        model.setContent(2, content({entry(u"A"_s), entry(u"b"_s, u"x\n"_s, false), entry(u"c"_s),
                                     entry(u"extra"_s), entry(u"mine"_s)}));
        QTRY_VERIFY(isDone());
        done.clear();
        QCOMPARE(model.rowCount(), 5);
        const auto row = [&model](const QString &name) {
            for (int i = 0; i < model.rowCount(); ++i) {
                if (model.name(i).compare(name, Qt::CaseInsensitive) == 0)
                    return i;
            }
            return -1;
        };
        const auto text = [&](const QString &name, int column) {
            return model.index(row(name), column).data().toString();
        };
        QCOMPARE(text(u"a"_s, 0), u"reference"_s);
        QCOMPARE(text(u"a"_s, 1), u"same"_s);
        QCOMPARE(text(u"a"_s, 2), u"differs (settings)"_s);
        QCOMPARE(text(u"a"_s, 3), u"not read"_s);
        QVERIFY(model.index(row(u"a"_s), 3).data(Qt::ToolTipRole).toString().contains(u"No right."_s));
        QCOMPARE(text(u"b"_s, 1), u"differs (2 line(s))"_s);
        QCOMPARE(text(u"b"_s, 2), u"differs (state)"_s);
        QCOMPARE(text(u"c"_s, 1), u"missing"_s);
        QCOMPARE(text(u"extra"_s, 0), u"–"_s);
        QCOMPARE(text(u"extra"_s, 1), u"extra"_s);
        QCOMPARE(text(u"mine"_s, 1), u"–"_s);
        QCOMPARE(text(u"mine"_s, 2), u"only here"_s);
        QCOMPARE(model.differingColumns(row(u"b"_s)), (QList<int>{1, 2}));
        model.setFilter(u"B"_s, false);
        QCOMPARE(model.rowCount(), 1);
        model.setFilter({}, true);
        QCOMPARE(model.rowCount(), 5);

        model.setReference(2);
        QTRY_VERIFY(isDone());
        QCOMPARE(done.count(), 1); // and not before all were compared
        QCOMPARE(text(u"mine"_s, 0), u"missing"_s);
        QCOMPARE(text(u"extra"_s, 1), u"same"_s);
        model.forget(1);
        QCOMPARE(text(u"mine"_s, 1), u"reading…"_s);
    }

    /// 500 actions in 20 organisations, each of them another one.
    void aLargeMatrixHoldsNobodyUp()
    {
        constexpr int rows = 500;
        constexpr int columns = 20;
        QList<Content> contents;
        for (int column = 0; column < columns; ++column) {
            QList<Content::Entry> actions;
            for (int row = 0; row < rows; ++row) {
                QString script;
                for (int line = 0; line < 100; ++line)
                    script += u"const value%1 = %2;\n"_s.arg(line).arg(line == column ? row : 0);
                actions.append(entry(u"action%1"_s.arg(row), script));
            }
            contents.append(content(actions));
        }
        MatrixModel model;
        QStringList labels;
        for (int column = 0; column < columns; ++column)
            labels << QString::number(column);
        model.setColumns(labels);
        const QSignalSpy done(&model, &MatrixModel::comparedAll);
        QTest::qWait(1);
        Stalls stalls;
        for (int column = 0; column < columns; ++column)
            model.setContent(column, contents[column]);
        QTRY_VERIFY_WITH_TIMEOUT(!done.isEmpty(), 60000);
        QCOMPARE(model.rowCount(), rows);
        QCOMPARE(model.index(1, columns - 1).data().toString(), u"differs (2 line(s))"_s);
        qInfo("longest stall %lld ms", static_cast<long long>(stalls.longest));
        QVERIFY2(stalls.longest < 500, "a matrix is compared on other threads"); // on a slow machine, too
    }
};

QTEST_GUILESS_MAIN(tst_comparison)
#include "tst_comparison.moc"
