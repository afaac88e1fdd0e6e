// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/list/actionlistmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

zitadel::Action action(const QString &id, const QString &name, const QString &script = u"x"_s)
{
    zitadel::Action made;
    made.id = id;
    made.state = zitadel::ActionState::Active;
    made.fields.name = name;
    made.fields.script = script;
    made.fields.timeout = 10s;
    made.details.sequence = 1;
    return made;
}

QDateTime day(int number)
{
    return QDateTime(QDate(2026, 7, number), QTime(9, 52, 56), QTimeZone::UTC);
}

/// The visible names in their order, as one line.
QString names(const ActionListModel &model)
{
    QStringList all;
    for (int row = 0; row < model.rowCount(); ++row)
        all.append(model.at(row).fields.name);
    return all.join(u' ');
}

QString shown(const ActionListModel &model, int row, int column, int role = Qt::DisplayRole)
{
    return model.index(row, column).data(role).toString();
}

/// Scripts of the most common words, so that random filters match some of them and not all.
QList<zitadel::Action> manyActions(int count, quint32 seed)
{
    static const QStringList words{u"const"_s,  u"User"_s, u"api.v1"_s, u"Grüße"_s,
                                   u"ÄNDERN"_s, u"{\n"_s,  u"claims"_s, u"metadata"_s,
                                   u"return"_s, u"😀"_s,   u"roles"_s,  u"fünf"_s};
    std::mt19937 random(seed);
    QList<zitadel::Action> actions;
    for (int i = 0; i < count; ++i) {
        QString script;
        for (auto left = 1 + random() % 8; left > 0; --left)
            script += words.at(qsizetype(random() % words.size())) + u' ';
        actions.append(action(QString::number(1'000'000 + i),
                              words.at(qsizetype(random() % words.size())) + QString::number(random() % 50),
                              script));
        actions.last().state = random() % 3 ? zitadel::ActionState::Active : zitadel::ActionState::Inactive;
        actions.last().fields.timeout = std::chrono::milliseconds(random() % 20'000);
        actions.last().details.changeDate = day(1).addSecs(random() % 100'000);
    }
    return actions;
}

/// What a filter means, in the plainest words.
bool matchesPlainly(const zitadel::Action &action, const QString &filter)
{
    const QString name = action.fields.name.toCaseFolded();
    const QString script = action.fields.script.toCaseFolded();
    const QStringList words = filter.toCaseFolded().simplified().split(u' ', Qt::SkipEmptyParts);
    return std::ranges::all_of(
        words, [&](const QString &word) { return name.contains(word) || script.contains(word); });
}

} // namespace

class TestActionListModel : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        // The tester asks for a QPixmap once in its life, and Qt warns as there is no Qt Gui in this program.
        ActionListModel model;
        const QAbstractItemModelTester tester(&model);
        model.setActions({action(u"1"_s, u"a"_s)});
    }

    void init()
    {
        QTest::failOnWarning();
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }

    void empty()
    {
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model.rowCount(), 0);
        QCOMPARE(model.totalCount(), 0);
        QCOMPARE(model.columnCount(), 7);
        QCOMPARE(model.find(u"1"_s), nullptr);
        QCOMPARE(model.rowOf(u"1"_s), -1);
        QCOMPARE(model.idAt(0), QString());
        QCOMPARE(model.idAt(-1), QString());
        model.remove(u"1"_s);
        model.setFilter(u"a"_s);
        model.setActions({});
        QCOMPARE(model.rowCount(), 0);
    }

    static ActionTriggers triggersOf(const QHash<QString, QList<zitadel::TriggerId>> &byAction)
    {
        ActionTriggers triggers{.areKnown = true};
        for (const auto &[id, run] : byAction.asKeyValueRange()) {
            for (const zitadel::TriggerId &trigger : run)
                triggers.byAction[id].append(
                    {.flow = trigger.flow, .trigger = trigger.trigger, .place = 1, .count = 3});
        }
        return triggers;
    }

    void triggersAreShownAndSorted()
    {
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const int column = ActionListModel::TriggersColumn;
        model.setActions({action(u"1"_s, u"a"_s), action(u"2"_s, u"b"_s), action(u"3"_s, u"c"_s)});
        QCOMPARE(shown(model, 0, column), u"…"_s);
        model.setTriggers({.hindrance = u"You may not."_s});
        QCOMPARE(shown(model, 0, column), u"unknown"_s);
        QCOMPARE(shown(model, 0, column, Qt::ToolTipRole), u"You may not."_s);
        QVERIFY(
            model.headerData(column, Qt::Horizontal, Qt::ToolTipRole).toString().contains(u"You may not."_s));

        model.sort(column, Qt::DescendingOrder);
        QCOMPARE(names(model), u"a b c"_s);
        const QPersistentModelIndex first(model.index(0, 0));
        model.setTriggers(
            triggersOf({{u"3"_s, {{u"2"_s, u"5"_s}, {u"3"_s, u"1"_s}}}, {u"2"_s, {{u"2"_s, u"4"_s}}}}));
        QCOMPARE(names(model), u"c b a"_s);
        QCOMPARE(first.row(), 2);
        QCOMPARE(shown(model, 0, column), u"Pre access token creation, Post Authentication (internal)"_s);
        QCOMPARE(shown(model, 2, column), u"–"_s);
        QVERIFY(shown(model, 1, column, Qt::ToolTipRole)
                    .contains(u"Complement Token › Pre Userinfo creation (2 of 3)"_s));
        // What is written, or loaded, later.
        model.upsert(action(u"3"_s, u"renamed"_s));
        QCOMPARE(names(model), u"renamed b a"_s);
        model.setActions({action(u"2"_s, u"b"_s), action(u"4"_s, u"new"_s)});
        QCOMPARE(shown(model, 0, column), u"Pre Userinfo creation"_s);
        QCOMPARE(shown(model, 1, column), u"–"_s);
    }

    void choosesByStateAndTrigger()
    {
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<zitadel::Action> actions{action(u"1"_s, u"a"_s), action(u"2"_s, u"ab"_s),
                                       action(u"3"_s, u"b"_s)};
        actions[1].state = zitadel::ActionState::Inactive;
        model.setActions(actions);
        model.setChoice({.state = ListChoice::State::Inactive});
        QVERIFY(model.isFiltered());
        QCOMPARE(names(model), u"ab"_s);
        // Words and choice are narrowed and widened independently.
        model.setFilter(u"a"_s);
        model.setFilter(u"ab"_s);
        model.setChoice({});
        QCOMPARE(names(model), u"ab"_s);
        model.setFilter(u"a"_s);
        QCOMPARE(names(model), u"a ab"_s);
        model.setFilter({});

        // Before it is known what runs them, that hides nothing.
        model.setChoice({.runBy = ListChoice::RunBy::Nothing});
        QCOMPARE(names(model), u"a ab b"_s);
        model.setTriggers(triggersOf({{u"2"_s, {{u"2"_s, u"5"_s}}}}));
        QCOMPARE(names(model), u"a b"_s);
        model.setChoice({.runBy = ListChoice::RunBy::Trigger, .trigger = {u"2"_s, u"5"_s}});
        QCOMPARE(names(model), u"ab"_s);
        model.setTriggers(triggersOf({{u"1"_s, {{u"2"_s, u"5"_s}}}, {u"2"_s, {{u"2"_s, u"4"_s}}}}));
        QCOMPARE(names(model), u"a"_s);
        model.setChoice({.state = ListChoice::State::Inactive,
                         .runBy = ListChoice::RunBy::Trigger,
                         .trigger = {u"2"_s, u"4"_s}});
        QCOMPARE(names(model), u"ab"_s);
        model.upsert(action(u"2"_s, u"ab"_s)); // active now
        QCOMPARE(names(model), QString());
        model.setChoice({});
        QVERIFY(!model.isFiltered());
        QCOMPARE(names(model), u"a ab b"_s);
    }

    void namesSortNaturally()
    {
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions({action(u"1"_s, u"step10"_s), action(u"2"_s, u"Zebra"_s), action(u"3"_s, u"Step9"_s),
                          action(u"4"_s, u"änd"_s), action(u"5"_s, u"and"_s)});
        QCOMPARE(names(model), u"and änd Step9 step10 Zebra"_s);
        model.sort(ActionListModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(names(model), u"Zebra step10 Step9 änd and"_s);
    }

    void otherColumnsSortByValue()
    {
        auto a = action(u"1"_s, u"a"_s, QString(900, u'x'));
        auto b = action(u"2"_s, u"b"_s, QString(10'000, u'x'));
        auto c = action(u"10"_s, u"c"_s, QString(1000, u'x'));
        a.state = zitadel::ActionState::Inactive;
        a.fields.timeout = 9s;
        b.fields.timeout = 0s; // runs as 20 s
        c.fields.timeout = 10s;
        c.fields.allowedToFail = true;
        a.details.changeDate = day(3);
        b.details.changeDate = day(2);

        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions({c, b, a});
        model.sort(ActionListModel::StateColumn);
        QCOMPARE(names(model), u"b c a"_s);
        model.sort(ActionListModel::TimeoutColumn);
        QCOMPARE(names(model), u"a c b"_s);
        model.sort(ActionListModel::AllowedToFailColumn, Qt::DescendingOrder);
        QCOMPARE(names(model), u"c a b"_s);
        model.sort(ActionListModel::CharactersColumn);
        QCOMPARE(names(model), u"a c b"_s);
        model.sort(ActionListModel::ChangedColumn, Qt::DescendingOrder);
        QCOMPARE(names(model), u"a b c"_s);
        model.sort(ActionListModel::ChangedColumn);
        QCOMPARE(names(model), u"c b a"_s);
        model.sort(-1);
        model.sort(99);
        QCOMPARE(names(model), u"c b a"_s);
    }

    void tiesSortByNameAndId()
    {
        ActionListModel model;
        model.setActions({action(u"30"_s, u"same"_s), action(u"4"_s, u"same"_s), action(u"1"_s, u"Zebra"_s)});
        for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model.sort(ActionListModel::StateColumn, order);
            QCOMPARE(model.idAt(0), u"4"_s);
            QCOMPARE(model.idAt(1), u"30"_s);
            QCOMPARE(model.idAt(2), u"1"_s);
        }
    }

    void persistentIndexesFollowTheSort()
    {
        ActionListModel model;
        model.setActions({action(u"1"_s, u"a"_s), action(u"2"_s, u"b"_s), action(u"3"_s, u"c"_s)});
        const QPersistentModelIndex kept = model.index(0, ActionListModel::ChangedColumn);
        model.sort(ActionListModel::NameColumn, Qt::DescendingOrder);
        QCOMPARE(kept.row(), 2);
        QCOMPARE(kept.column(), int(ActionListModel::ChangedColumn));
        QCOMPARE(kept.data(ActionListModel::IdRole).toString(), u"1"_s);
    }

    void filters_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QString>("expected");
        QTest::newRow("none") << u""_s << u"addGroups hello Ümlaut"_s;
        QTest::newRow("blanks only") << u" \t "_s << u"addGroups hello Ümlaut"_s;
        QTest::newRow("name, other case") << u"GROUPS"_s << u"addGroups"_s;
        QTest::newRow("script") << u"setclaim"_s << u"addGroups"_s;
        QTest::newRow("umlaut in a name") << u"üML"_s << u"Ümlaut"_s;
        QTest::newRow("capital umlaut in a script") << u"ÄNDERN"_s << u"Ümlaut"_s;
        QTest::newRow("emoji") << u"😀"_s << u"hello"_s;
        QTest::newRow("Greek final sigma") << u"ΟΔΟΣ"_s << u"hello"_s;
        QTest::newRow("all words") << u"  hello   function "_s << u"hello"_s;
        QTest::newRow("one in the name, one in the script") << u"ümlaut geändert"_s << u""_s;
        QTest::newRow("not across name and script") << u"hellofunction"_s << u""_s;
        QTest::newRow("no pattern") << u".*"_s << u""_s;
        QTest::newRow("nowhere") << u"zebra"_s << u""_s;
    }
    void filters()
    {
        QFETCH(const QString, filter);
        QFETCH(const QString, expected);
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setActions(
            {action(u"1"_s, u"addGroups"_s, u"function addGroups(ctx, api) { api.setClaim() }"_s),
             action(u"2"_s, u"hello"_s, u"function hello() { log('😀 οδος') }"_s),
             action(u"3"_s, u"Ümlaut"_s, u"// ändern"_s)});
        const QSignalSpy counts(&model, &ActionListModel::countsChanged);
        model.setFilter(filter);
        QCOMPARE(model.filter(), filter);
        QCOMPARE(model.isFiltered(), !filter.trimmed().isEmpty());
        QCOMPARE(names(model), expected);
        QCOMPARE(model.totalCount(), 3);
        QCOMPARE(counts.size(), model.isFiltered() ? 1 : 0);
        QVERIFY(model.find(u"1"_s));
        model.setFilter({});
        QCOMPARE(model.rowCount(), 3);
    }

    // Typing looks only at what matched before, deleting only at what did not: both must come to the same as
    // looking at everything.
    void narrowingEqualsFullScan()
    {
        std::mt19937 random(20260710);
        const QList<zitadel::Action> actions = manyActions(300, 1);
        const QString letters = u"constUsermetadataäüÄÜ😀 aeiou5 v1. r"_s;
        ActionListModel model;
        model.setActions(actions);
        model.sort(ActionListModel::ChangedColumn, Qt::DescendingOrder);
        QString filter;
        for (int step = 0; step < 4000; ++step) {
            switch (random() % 5) {
            case 0:
                filter.chop(qsizetype(random() % 3));
                break;
            case 1:
                filter.remove(qsizetype(random() % 4), 1);
                break;
            case 2:
                if (random() % 8 == 0)
                    filter.clear();
                break;
            default: // whole emoji half of the time
                filter.insert(random() % 2 ? filter.size() : 0,
                              letters.mid(qsizetype(random() % letters.size()), 1 + random() % 3));
            }
            filter = QString::fromUtf8(
                filter.toUtf8()); // no halves of emoji, which a line edit does not hand out, either
            if (filter.size() > 12)
                filter.clear();
            model.setFilter(filter);
            QStringList expected;
            for (const zitadel::Action &one : actions) {
                if (matchesPlainly(one, filter))
                    expected.append(one.id);
            }
            QStringList got;
            for (int row = 0; row < model.rowCount(); ++row) {
                got.append(model.idAt(row));
                QVERIFY(row == 0 ||
                        *model.at(row - 1).details.changeDate >= *model.at(row).details.changeDate);
            }
            expected.sort();
            got.sort();
            QVERIFY2(got == expected, qPrintable(filter));
        }
    }

    void upsertAndRemoveUnderFilterAndSort()
    {
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        const QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        const QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        const QSignalSpy moved(&model, &QAbstractItemModel::rowsMoved);
        const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setActions(
            {action(u"1"_s, u"b"_s), action(u"2"_s, u"d"_s), action(u"3"_s, u"f"_s, u"other"_s)});
        model.setFilter(u"x"_s);
        QCOMPARE(resets.size(), 2);
        QCOMPARE(names(model), u"b d"_s);

        model.upsert(action(u"4"_s, u"c"_s)); // new and visible
        QCOMPARE(names(model), u"b c d"_s);
        model.upsert(action(u"5"_s, u"a"_s, u"other"_s)); // new and hidden
        QCOMPARE(names(model), u"b c d"_s);
        QCOMPARE(model.totalCount(), 5);
        QCOMPARE(inserted.size(), 1);

        model.upsert(action(u"1"_s, u"b"_s, u"xx"_s)); // stays in its place
        QCOMPARE(changed.size(), 1);
        const QPersistentModelIndex kept = model.index(0, 0);
        model.upsert(action(u"1"_s, u"z"_s)); // goes to the end
        QCOMPARE(names(model), u"c d z"_s);
        QCOMPARE(kept.row(), 2);
        model.upsert(action(u"1"_s, u"a"_s)); // goes to the beginning
        QCOMPARE(names(model), u"a c d"_s);
        QCOMPARE(kept.row(), 0);
        QCOMPARE(moved.size(), 2);
        QCOMPARE(changed.size(), 3);

        model.upsert(action(u"4"_s, u"c"_s, u"other"_s)); // falls out of the filter
        QCOMPARE(names(model), u"a d"_s);
        QVERIFY(model.find(u"4"_s));
        model.upsert(action(u"3"_s, u"c"_s)); // comes into it, at another place
        QCOMPARE(names(model), u"a c d"_s);

        model.remove(u"5"_s); // hidden
        model.remove(u"1"_s); // visible, and the last row takes its place in the store
        model.remove(u"1"_s);
        QCOMPARE(names(model), u"c d"_s);
        QCOMPARE(removed.size(), 2);
        QCOMPARE(model.totalCount(), 3);
        QCOMPARE(model.find(u"1"_s), nullptr);
        QCOMPARE(model.find(u"4"_s)->fields.script, u"other"_s);
        QCOMPARE(resets.size(), 2);
        model.setFilter({});
        QCOMPARE(names(model), u"c c d"_s);
    }

    // Whatever single changes come in whatever order, the result is that of loading it all anew.
    void singleChangesEqualAReload()
    {
        std::mt19937 random(99);
        ActionListModel model;
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<zitadel::Action> pool = manyActions(120, 5);
        QHash<QString, zitadel::Action> present;
        for (int step = 0; step < 1500; ++step) {
            if (step % 100 == 0)
                model.sort(int(random() % ActionListModel::ColumnCount), Qt::SortOrder(random() % 2));
            if (step % 70 == 0)
                model.setFilter(random() % 3 ? QString(QChar(char16_t(u'a' + random() % 26))) : QString());
            zitadel::Action changed = pool.at(qsizetype(random() % pool.size()));
            if (random() % 3 == 0) {
                model.remove(changed.id);
                present.remove(changed.id);
            } else {
                const auto &other = pool.at(qsizetype(random() % pool.size()));
                changed.fields = other.fields;
                changed.details = other.details;
                model.upsert(changed);
                present.insert(changed.id, changed);
            }
            if (step % 10)
                continue;
            ActionListModel fresh;
            fresh.sort(model.sortColumn(), model.sortOrder());
            fresh.setFilter(model.filter());
            fresh.setActions(present.values());
            QCOMPARE(model.totalCount(), fresh.totalCount());
            QCOMPARE(model.rowCount(), fresh.rowCount());
            for (int row = 0; row < model.rowCount(); ++row) {
                QCOMPARE(model.idAt(row), fresh.idAt(row));
                QCOMPARE(model.rowOf(model.idAt(row)), row);
                QVERIFY(model.at(row) == present.value(model.idAt(row)));
            }
        }
    }

    void reloadKeepsFilterAndSort()
    {
        ActionListModel model;
        model.setActions({action(u"1"_s, u"a"_s), action(u"2"_s, u"b"_s)});
        model.sort(ActionListModel::NameColumn, Qt::DescendingOrder);
        model.setFilter(u"x"_s);
        model.setActions(
            {action(u"1"_s, u"a"_s), action(u"3"_s, u"c"_s), action(u"4"_s, u"d"_s, u"other"_s)});
        QCOMPARE(names(model), u"c a"_s);
        QCOMPARE(model.totalCount(), 3);
    }

    void sameIdTwiceKeepsTheNewer()
    {
        zitadel::Action older = action(u"1"_s, u"older"_s);
        zitadel::Action newer = action(u"1"_s, u"newer"_s);
        newer.details.sequence = 2;
        ActionListModel model;
        model.setActions({older, newer});
        QCOMPARE(names(model), u"newer"_s);
        model.setActions({newer, older});
        QCOMPARE(names(model), u"newer"_s);
    }

    void texts()
    {
        zitadel::Action one = action(u"1"_s, u"addGroups"_s, u"a😀"_s + QString(1232, u'x'));
        one.fields.timeout = 1500ms;
        one.details.changeDate = day(9);
        zitadel::Action two = action(u"2"_s, u"hello"_s);
        two.state = zitadel::ActionState::Inactive;
        two.fields.timeout = 0s;
        two.fields.allowedToFail = true;
        ActionListModel model;
        model.setActions({one, two});

        QCOMPARE(shown(model, 0, ActionListModel::NameColumn), u"addGroups"_s);
        QCOMPARE(shown(model, 0, ActionListModel::StateColumn), u"active"_s);
        QCOMPARE(shown(model, 1, ActionListModel::StateColumn), u"inactive"_s);
        QCOMPARE(shown(model, 0, ActionListModel::TimeoutColumn), u"1.5 s"_s);
        QCOMPARE(shown(model, 1, ActionListModel::TimeoutColumn), u"20 s"_s);
        QCOMPARE(shown(model, 0, ActionListModel::AllowedToFailColumn), u"no"_s);
        QCOMPARE(shown(model, 1, ActionListModel::AllowedToFailColumn), u"yes"_s);
        QCOMPARE(shown(model, 0, ActionListModel::CharactersColumn), u"1,234"_s);
        QCOMPARE(shown(model, 1, ActionListModel::ChangedColumn), u"unknown"_s);
        QCOMPARE(shown(model, 1, ActionListModel::NameColumn, Qt::AccessibleTextRole), u"hello, inactive"_s);
        QCOMPARE(model.index(0, 3).data(ActionListModel::ChangedRole).toDateTime(), day(9));
        QCOMPARE(model.index(1, 0).data(ActionListModel::StateRole).value<zitadel::ActionState>(),
                 zitadel::ActionState::Inactive);
        QCOMPARE(model.index(0, ActionListModel::CharactersColumn).data(ActionListModel::SortRole).toInt(),
                 1234);
        for (int column = 0; column < model.columnCount(); ++column) {
            const bool number =
                column == ActionListModel::TimeoutColumn || column == ActionListModel::CharactersColumn;
            const auto alignment = model.index(0, column).data(Qt::TextAlignmentRole).value<Qt::Alignment>();
            QCOMPARE(alignment.testFlag(Qt::AlignRight), number);
            QCOMPARE(model.headerData(column, Qt::Horizontal, Qt::TextAlignmentRole).value<Qt::Alignment>(),
                     alignment);
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
            for (const int role : {int(Qt::ToolTipRole), int(Qt::AccessibleTextRole)}) {
                QVERIFY(!model.headerData(column, Qt::Horizontal, role).toString().isEmpty());
                QVERIFY(!shown(model, 0, column, role).isEmpty());
                QVERIFY(!shown(model, 1, column, role).isEmpty());
            }
        }
    }

    void timeouts_data()
    {
        QTest::addColumn<qint64>("nanoseconds");
        QTest::addColumn<QString>("expected");
        QTest::newRow("whole") << qint64(10'000'000'000) << u"10 s"_s;
        QTest::newRow("none") << qint64(0) << u"20 s"_s;
        QTest::newRow("milliseconds") << qint64(1'234'000'000) << u"1,234 s"_s;
        QTest::newRow("short") << qint64(5'000'000) << u"0,005 s"_s;
        QTest::newRow("finer than milliseconds") << qint64(1'500'000'001) << u"1,500000001 s"_s;
        QTest::newRow("too long") << qint64(60'000'000'000) << u"20 s"_s;
    }
    void timeouts()
    {
        QFETCH(const qint64, nanoseconds);
        QFETCH(const QString, expected);
        QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
        zitadel::Action one = action(u"1"_s, u"a"_s);
        one.fields.timeout = std::chrono::nanoseconds(nanoseconds);
        ActionListModel model;
        model.setActions({one});
        QCOMPARE(shown(model, 0, ActionListModel::TimeoutColumn), expected);
    }

    void preparesInAnotherThread()
    {
        const QList<zitadel::Action> actions = manyActions(500, 3);
        PreparedActions prepared;
        const std::unique_ptr<QThread> thread(
            QThread::create([&] { prepared = ActionListModel::prepare(actions); }));
        thread->start();
        QVERIFY(thread->wait());
        ActionListModel model;
        model.setPrepared(std::move(prepared));
        QCOMPARE(model.rowCount(), 500);
    }

    void tenThousandRows()
    {
        const QList<zitadel::Action> actions = manyActions(10'000, 7);
        ActionListModel model;
        model.setActions(actions);
        QCOMPARE(model.rowCount(), 10'000);
        for (const QString &filter :
             {u"r"_s, u"ro"_s, u"rol"_s, u"role"_s, u"roles"_s, u"roles 7"_s, u"role"_s}) {
            model.setFilter(filter);
            const auto expected = std::ranges::count_if(
                actions, [&](const zitadel::Action &one) { return matchesPlainly(one, filter); });
            QCOMPARE(qsizetype(model.rowCount()), qsizetype(expected));
        }
        model.setFilter({});
        for (int column = 0; column < ActionListModel::ColumnCount; ++column) {
            model.sort(column, Qt::DescendingOrder);
            QSet<QString> ids;
            for (int row = 0; row < model.rowCount(); ++row)
                ids.insert(model.idAt(row));
            QCOMPARE(ids.size(), 10'000);
        }
        model.sort(ActionListModel::CharactersColumn);
        for (int row = 1; row < model.rowCount(); ++row) {
            QVERIFY(
                model.index(row - 1, ActionListModel::CharactersColumn)
                    .data(ActionListModel::SortRole)
                    .toInt() <=
                model.index(row, ActionListModel::CharactersColumn).data(ActionListModel::SortRole).toInt());
        }
    }
};

QTEST_GUILESS_MAIN(TestActionListModel)
#include "tst_actionlistmodel.moc"
