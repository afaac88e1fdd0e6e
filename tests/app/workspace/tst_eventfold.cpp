// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/history/actionhistory.h"
#include "workspace/history/eventfold.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using history::Moment;
using history::Source;
using history::Version;
using zitadel::KnownFields;
using zitadel::ServerEvent;
using Kind = Moment::Kind;
using Type = ServerEvent::Type;

namespace {

QDateTime at(int minute)
{
    return QDateTime(QDate(2026, 7, 1), QTime(8, 0), QTimeZone::UTC).addSecs(minute * 60);
}

/// One minute per sequence, so that both tell the same order.
ServerEvent event(Type type, quint64 sequence, const KnownFields &fields = {})
{
    return {
        .type = type, .sequence = sequence, .at = at(int(sequence)), .editor = u"Mia"_s, .fields = fields};
}

ServerEvent flowEvent(Type type, quint64 sequence, const QString &flow, const QString &trigger,
                      const QStringList &actions = {})
{
    return {.type = type,
            .sequence = sequence,
            .at = at(int(sequence)),
            .flow = flow,
            .trigger = trigger,
            .actionIds = actions};
}

KnownFields whole(const QString &script)
{
    return {u"f"_s, script, 10s, false};
}

QList<Kind> kinds(const QList<Moment> &moments)
{
    QList<Kind> kinds;
    for (const Moment &moment : moments)
        kinds << moment.kind;
    return kinds;
}

Version version(qint64 id, quint64 sequence, int minute, Source source = Source::Fetched)
{
    return {.id = id,
            .actionId = u"7"_s,
            .name = u"f"_s,
            .sequence = sequence,
            .at = at(minute),
            .source = source,
            .timeout = 10s,
            .scriptBytes = 3};
}

QStringList keys(const QList<history::Entry> &entries)
{
    QStringList keys;
    for (const history::Entry &entry : entries)
        keys << entry.key;
    return keys;
}

const auto life = QList{event(Type::Added, 1, whole(u"one"_s)),
                        event(Type::Changed, 2, {.script = u"two"_s}),
                        event(Type::Deactivated, 3),
                        event(Type::Changed, 4, {.timeout = 0ns, .allowedToFail = true}),
                        event(Type::Reactivated, 5),
                        event(Type::Deactivated, 6),
                        event(Type::Reactivated, 7),
                        event(Type::Removed, 8)};

} // namespace

/// Events into what happened, and with what this computer kept onto one time line.
class tst_eventfold : public QObject
{
    Q_OBJECT

private slots:
    void foldsAWholeLife()
    {
        const QList<Moment> moments = history::foldAction(life, {});
        QCOMPARE(kinds(moments), (QList{Kind::Created, Kind::Changed, Kind::Deactivated, Kind::Changed,
                                        Kind::Activated, Kind::Deactivated, Kind::Activated, Kind::Removed}));
        QCOMPARE(moments[0].fields, whole(u"one"_s));
        QCOMPARE(moments[1].changed, (KnownFields{.script = u"two"_s}));
        QCOMPARE(moments[1].fields, whole(u"two"_s));
        QCOMPARE(moments[3].fields, (KnownFields{u"f"_s, u"two"_s, 0ns, true}));
        QCOMPARE(moments[7].fields, moments[3].fields); // what was deleted is known still
        QCOMPARE(moments[7].author, u"Mia"_s);
        QVERIFY(std::ranges::none_of(moments, &Moment::isFilledIn));
    }

    void anyOrderAndDoublesGiveTheSame()
    {
        const QList<Moment> expected = history::foldAction(life, {});
        std::mt19937 dice(1);
        for (int round = 0; round < 50; ++round) {
            QList<ServerEvent> events = life + life.mid(round % 5, 3);
            std::ranges::shuffle(events, dice);
            QCOMPARE(history::foldAction(events, {}), expected);
        }
    }

    void aPrefixFoldsToAPrefix()
    {
        const QList<Moment> all = history::foldAction(life, {});
        for (qsizetype n = 0; n <= life.size(); ++n)
            QCOMPARE(history::foldAction(life.first(n), {}), all.first(n));
    }

    void nothingGivesNothing()
    {
        QVERIFY(history::foldAction({}, {}).isEmpty());
        QVERIFY(history::foldFlows({}, u"7"_s).isEmpty());
    }

    void whatIsThereWithoutAnEventIsAGap()
    {
        const QList<Moment> moments = history::foldAction({}, zitadel::ActionFields{});
        QCOMPARE(kinds(moments), QList{Kind::Gap});
        QVERIFY(!moments[0].at.isValid());
        const auto entries = history::timeLine(moments, {version(11, 1, 1)});
        QCOMPARE(keys(entries), (QStringList{u"version:11"_s, u"gap"_s}));
    }

    void whatRetentionHidesIsAGap()
    {
        const QList<Moment> moments = history::foldAction(life.mid(1), {});
        QCOMPARE(kinds(moments.first(2)), (QList{Kind::Gap, Kind::Changed}));
        QCOMPARE(moments[0].sequence, 0u);
        QCOMPARE(moments[0].at, at(2));
        QCOMPARE(moments[1].fields, (KnownFields{.script = u"two"_s}));
        QVERIFY(!moments[1].fields.isComplete());
        QCOMPARE(moments[3].fields, (KnownFields{.script = u"two"_s, .timeout = 0ns, .allowedToFail = true}));
    }

    void whatNeverChangedSinceIsFilledIn()
    {
        const zitadel::ActionFields now{u"f"_s, u"two"_s, 20s, true};
        const QList<Moment> moments = history::foldAction(life.mid(1), now);
        // The name never changed, so it always was so. The others were changed on the way: what they were
        // before nobody knows.
        QCOMPARE(moments[1].fields, (KnownFields{.name = u"f"_s, .script = u"two"_s}));
        QVERIFY(moments[1].isFilledIn);
        QCOMPARE(moments[3].fields, (KnownFields{u"f"_s, u"two"_s, 0ns, true}));
        QVERIFY(moments[3].fields.isComplete());
        QVERIFY(!moments[0].isFilledIn); // of the gap nothing is told
        QCOMPARE(moments[0].fields, KnownFields());
    }

    void onlySwitchesLeftAreFilledIn()
    {
        const zitadel::ActionFields now{u"f"_s, u"two"_s, 20s, true};
        const QList<Moment> moments = history::foldAction(life.mid(4, 3), now);
        QCOMPARE(kinds(moments), (QList{Kind::Gap, Kind::Activated, Kind::Deactivated, Kind::Activated}));
        QCOMPARE(moments[1].fields, (KnownFields{u"f"_s, u"two"_s, 20s, true}));
    }

    void unknownEventsAreLeftOut()
    {
        QList<ServerEvent> events = life.first(2);
        events.append(::event(Type::Other, 3, {.script = u"never"_s}));
        events.append(::event(Type::Changed, 4, {.name = u"g"_s}));
        const QList<Moment> moments = history::foldAction(events, {});
        QCOMPARE(kinds(moments), (QList{Kind::Created, Kind::Changed, Kind::Changed}));
        QCOMPARE(moments[2].fields.script, u"two"_s);
    }

    // -- flows

    void tellsOfBindings()
    {
        const QList<Moment> moments = history::foldFlows(
            {flowEvent(Type::TriggerSet, 1, u"2"_s, u"5"_s, {u"1"_s, u"7"_s}),
             flowEvent(Type::TriggerSet, 2, u"2"_s, u"5"_s, {u"7"_s, u"1"_s}),
             flowEvent(Type::TriggerSet, 3, u"2"_s, u"5"_s, {u"7"_s, u"1"_s, u"2"_s}), // behind it: no news
             flowEvent(Type::TriggerSet, 4, u"3"_s, u"1"_s, {u"1"_s}),                 // not its own
             flowEvent(Type::TriggerSet, 5, u"2"_s, u"5"_s, {u"1"_s})},
            u"7"_s);
        QCOMPARE(kinds(moments), (QList{Kind::Bound, Kind::Moved, Kind::Unbound}));
        QCOMPARE(moments[0].flow, u"2"_s);
        QCOMPARE(moments[0].trigger, u"5"_s);
        QCOMPARE(moments[0].place, 1);
        QCOMPARE(moments[0].count, 2);
        QCOMPARE(moments[1].place, 0);
        QCOMPARE(moments[2].at, at(5));
    }

    void aCascadeConcernsTheWholeFlow()
    {
        // One event per trigger, and none tells which (API 72).
        const QList<Moment> moments =
            history::foldFlows({flowEvent(Type::TriggerSet, 1, u"2"_s, u"4"_s, {u"7"_s}),
                                flowEvent(Type::TriggerSet, 2, u"2"_s, u"5"_s, {u"7"_s, u"1"_s}),
                                flowEvent(Type::TriggerSet, 3, u"3"_s, u"1"_s, {u"7"_s}),
                                flowEvent(Type::TriggerCascade, 4, u"2"_s, u"0"_s, {u"7"_s}),
                                flowEvent(Type::TriggerCascade, 5, u"2"_s, u"0"_s, {u"7"_s})},
                               u"7"_s);
        QCOMPARE(kinds(moments),
                 (QList{Kind::Bound, Kind::Bound, Kind::Bound, Kind::Unbound, Kind::Unbound}));
        QCOMPARE(moments[3].trigger, u"4"_s);
        QCOMPARE(moments[4].trigger, u"5"_s);
        QCOMPARE(moments[4].at, at(4));
    }

    void anotherActionsCascadeMovesIt()
    {
        const QList<Moment> moments =
            history::foldFlows({flowEvent(Type::TriggerSet, 1, u"2"_s, u"5"_s, {u"1"_s, u"7"_s}),
                                flowEvent(Type::TriggerCascade, 2, u"2"_s, u"0"_s, {u"1"_s})},
                               u"7"_s);
        QCOMPARE(kinds(moments), (QList{Kind::Bound, Kind::Moved}));
        QCOMPARE(moments[1].place, 0);
        QCOMPARE(moments[1].count, 1);
    }

    void aClearedFlowRunsNothing()
    {
        const QList<Moment> moments =
            history::foldFlows({flowEvent(Type::FlowCleared, 4, u"2"_s, u"0"_s),
                                flowEvent(Type::TriggerSet, 1, u"2"_s, u"4"_s, {u"7"_s}),
                                flowEvent(Type::TriggerSet, 3, u"4"_s, u"6"_s, {u"7"_s}),
                                flowEvent(Type::TriggerSet, 5, u"2"_s, u"4"_s, {u"7"_s}),
                                flowEvent(Type::TriggerSet, 5, u"2"_s, u"4"_s, {u"7"_s})},
                               u"7"_s);
        QCOMPARE(kinds(moments), (QList{Kind::Bound, Kind::Bound, Kind::Unbound, Kind::Bound}));
        QCOMPARE(moments[2].flow, u"2"_s);
    }

    void whatRetentionHidesMayHaveBeenBoundBefore()
    {
        const QList events{flowEvent(Type::TriggerSet, 1, u"2"_s, u"5"_s, {u"7"_s}),
                           flowEvent(Type::TriggerSet, 2, u"2"_s, u"5"_s, {}),
                           flowEvent(Type::TriggerSet, 3, u"2"_s, u"5"_s, {u"7"_s}),
                           flowEvent(Type::FlowCleared, 4, u"3"_s, u"0"_s),
                           flowEvent(Type::TriggerSet, 5, u"3"_s, u"1"_s, {u"7"_s})};
        QVERIFY(history::isWholeLife(life));
        QVERIFY(std::ranges::none_of(history::foldFlows(events, u"7"_s), &Moment::isAssumed));
        QVERIFY(!history::isWholeLife(life.mid(1)));
        const QList<Moment> moments = history::foldFlows(events, u"7"_s, false);
        QCOMPARE(kinds(moments), (QList{Kind::Bound, Kind::Unbound, Kind::Bound, Kind::Bound}));
        QVERIFY(moments[0].isAssumed);
        QVERIFY(!moments[2].isAssumed); // it was seen without it
        QVERIFY(!moments[3].isAssumed);
    }

    // -- one time line

    void theSameSequenceIsOneEntry()
    {
        const auto entries = history::timeLine(history::foldAction(life.first(2), {}),
                                               {version(12, 2, 9, Source::Saved), version(11, 1, 1)});
        QCOMPARE(keys(entries), (QStringList{u"sequence:2"_s, u"sequence:1"_s}));
        QCOMPARE(entries[0].version->id, 12);
        QCOMPARE(entries[0].at(), at(2)); // the server's clock, not the one of this computer
        QCOMPARE(entries[0].author(), u"Mia"_s);
    }

    void whatWasReadAfterASwitchStandsWithIt()
    {
        const auto entries = history::timeLine(history::foldAction(life.first(3), {}), {version(11, 3, 3)});
        QCOMPARE(keys(entries), (QStringList{u"sequence:3"_s, u"sequence:2"_s, u"sequence:1"_s}));
        QVERIFY(entries[0].version && entries[0].hasContent());
    }

    void theSameVersionTwiceIsOneEntry()
    {
        const QList versions{version(12, 2, 5, Source::Fetched), version(11, 2, 2, Source::Saved)};
        QCOMPARE(history::timeLine({}, versions).size(), 1);
        QCOMPARE(history::timeLine(history::foldAction(life.first(2), {}), versions).size(), 2);
        // Nothing that differs is ever left out.
        QList different = versions;
        different[0].scriptBytes = 4;
        QCOMPARE(history::timeLine({}, different).size(), 2);
    }

    void draftsStandByTheirTime()
    {
        const auto entries =
            history::timeLine(history::foldAction(life.first(3), {}),
                              {version(14, 0, 9, Source::Discarded), version(13, 0, 2, Source::Merged),
                               version(12, 0, 0, Source::Discarded)});
        QCOMPARE(keys(entries), (QStringList{u"version:14"_s, u"sequence:3"_s, u"sequence:2"_s,
                                             u"version:13"_s, u"sequence:1"_s, u"version:12"_s}));
    }

    void sequencesWinOverClocks()
    {
        QList<ServerEvent> events = life.first(3);
        events[1].at = at(0); // a server of a cluster whose clock is behind
        QCOMPARE(keys(history::timeLine(history::foldAction(events, {}), {})),
                 (QStringList{u"sequence:3"_s, u"sequence:2"_s, u"sequence:1"_s}));
    }

    void theGapStandsBelowWhatIsTold()
    {
        const auto entries = history::timeLine(history::foldAction(life.mid(1, 2), {}), {version(11, 1, 1)});
        QCOMPARE(entries.size(), 4);
        QCOMPARE(entries[2].moment->kind, Kind::Gap);
        QVERIFY(!entries[2].hasContent());
        QCOMPARE(entries[3].key, u"version:11"_s);
    }

    void keysStayOverReloads()
    {
        const QList flows{flowEvent(Type::TriggerSet, 1, u"2"_s, u"4"_s, {u"7"_s}),
                          flowEvent(Type::TriggerSet, 2, u"2"_s, u"5"_s, {u"7"_s}),
                          flowEvent(Type::FlowCleared, 3, u"2"_s, u"0"_s)};
        const auto line = [&flows](qsizetype events) {
            QList<Moment> moments = history::foldAction(life.first(events), {});
            moments += history::foldFlows(flows, u"7"_s);
            return keys(history::timeLine(moments, {}));
        };
        const QStringList before = line(2);
        const QStringList after = line(3);
        QCOMPARE(QSet<QString>(before.begin(), before.end()).size(), 6);
        for (const QString &key : before)
            QVERIFY2(after.contains(key), qPrintable(key));
    }
};

QTEST_APPLESS_MAIN(tst_eventfold)
#include "tst_eventfold.moc"
