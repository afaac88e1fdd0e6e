// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/many.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace exchange;
using namespace exchange::many;

namespace {

using Kind = Step::Kind;

zitadel::Action action(const QString &id, bool isActive = true, std::chrono::seconds timeout = 10s,
                       bool isAllowedToFail = true)
{
    zitadel::Action made;
    made.id = id;
    made.state = isActive ? zitadel::ActionState::Active : zitadel::ActionState::Inactive;
    const QString name = u"do"_s + id.toUpper();
    made.fields = {name, u"function %1() {}"_s.arg(name), timeout, isAllowedToFail};
    return made;
}

QList<Chosen> chosen(const QString &ids)
{
    QList<Chosen> list;
    for (const QString &id : ids.split(u' '))
        list.append({id, u"do"_s + id.toUpper()});
    return list;
}

const zitadel::TriggerId preUserinfo{u"2"_s, u"4"_s};
const zitadel::TriggerId preToken{u"2"_s, u"5"_s};

} // namespace

/// What is to be done to several actions at once.
class TestMany : public QObject
{
    Q_OBJECT

    /// b is inactive, and run by one trigger with a; d by none.
    const QList<zitadel::Action> m_actions{action(u"a"_s), action(u"b"_s, false), action(u"c"_s, true, 20s),
                                           action(u"d"_s, true, 5s, false)};
    const QList<zitadel::Flow> m_flows{{u"2"_s, {}, {{u"5"_s, {}, {u"a"_s, u"b"_s, u"c"_s}}}}};

    Plan planOf(const Deed &deed, const QString &ids) const
    {
        return plan(deed, chosen(ids), m_actions, m_flows);
    }
    static QStringList names(const Plan &plan)
    {
        QStringList names;
        for (const Step &step : plan.steps)
            names << step.name();
        return names;
    }

private slots:
    void switching()
    {
        const Plan off = planOf(Switch{false}, u"d b a"_s);
        QCOMPARE(names(off), (QStringList{u"doD"_s, u"doA"_s})); // in the order of the choice
        QCOMPARE(off.unchanged, QStringList(u"doB"_s));
        QCOMPARE(off.steps[1].kind, Kind::SetState);
        QVERIFY(!off.steps[1].after.isActive);
        QCOMPARE(off.steps[1].after.fields, m_actions[0].fields);
        QCOMPARE(off.steps[1].before, m_actions[0]);
        QVERIFY(off.steps[0].hints.isEmpty());
        QCOMPARE(off.steps[1].hints,
                 QStringList(u"From the next sign-in on it is skipped by Complement Token › Pre access token "
                             "creation."_s));
        const Plan on = planOf(Switch{true}, u"a b"_s);
        QCOMPARE(names(on), QStringList(u"doB"_s));
        QVERIFY(on.steps[0].after.isActive);
        QVERIFY(on.steps[0].hints.value(0).contains(u"it is run by"_s));
    }

    void timeouts()
    {
        const Plan shorter = planOf(SetTimeout{5s}, u"a b c d"_s);
        QCOMPARE(names(shorter), (QStringList{u"doA"_s, u"doB"_s, u"doC"_s}));
        QCOMPARE(shorter.steps[0].kind, Kind::Change);
        QCOMPARE(shorter.steps[0].after.fields.timeout, 5s);
        QCOMPARE(shorter.steps[0].after.fields.script, m_actions[0].fields.script);
        QVERIFY(!shorter.steps[1].after.isActive); // a change switches nothing
        QVERIFY(shorter.steps[0].hints.value(0).contains(u"longer fails"_s));
        // 0 is what 20 seconds are.
        QCOMPARE(names(planOf(SetTimeout{0s}, u"a c"_s)), QStringList(u"doA"_s));
        QCOMPARE(planOf(SetTimeout{0s}, u"a c"_s).unchanged, QStringList(u"doC"_s));
        const Plan tooLong = planOf(SetTimeout{21s}, u"a d"_s);
        QCOMPARE(tooLong.steps.size(), 2);
        QVERIFY(tooLong.steps[0].blocked.contains(u"between 0 and 20"_s));
        QVERIFY(tooLong.steps[0].hints.isEmpty()); // longer than before
    }

    void allowedToFail()
    {
        const Plan strict = planOf(SetAllowedToFail{false}, u"a d"_s);
        QCOMPARE(names(strict), QStringList(u"doA"_s));
        QVERIFY(!strict.steps[0].after.fields.allowedToFail);
        QVERIFY(strict.steps[0].hints.value(0).contains(u"so does the sign-in"_s));
        const Plan lenient = planOf(SetAllowedToFail{true}, u"a d"_s);
        QCOMPARE(names(lenient), QStringList(u"doD"_s));
        QVERIFY(lenient.steps[0].hints.isEmpty());
    }

    /// What could not be saved otherwise cannot be saved so either.
    void whatTheServerRefusesIsBlocked()
    {
        QList<zitadel::Action> actions = m_actions;
        actions[0].fields.script.clear();
        const Plan strict = plan(SetAllowedToFail{false}, chosen(u"a b"_s), actions, m_flows);
        QVERIFY(strict.steps[0].blocked.contains(u"script is empty"_s));
        QVERIFY(strict.steps[1].blocked.isEmpty());
        actions[1].fields.name = QString(198, u'n');
        const Plan copies = plan(Duplicate{}, chosen(u"b"_s), actions, m_flows);
        QCOMPARE(copies.steps.size(), 2);
        QVERIFY(!copies.steps[0].blocked.isEmpty());
        QVERIFY(!copies.steps[1].blocked.isEmpty());
    }

    void duplicates()
    {
        QList<zitadel::Action> actions = m_actions;
        actions[3].fields.name = u"DOACOPY"_s;
        const Plan copies = plan(Duplicate{}, chosen(u"a b"_s), actions, m_flows);
        QCOMPARE(names(copies), (QStringList{u"doACopy2"_s, u"doBCopy"_s, u"doBCopy"_s}));
        QCOMPARE(copies.steps[0].kind, Kind::Create);
        QCOMPARE(copies.steps[0].after.fields.script, u"function doACopy2() {}"_s);
        QCOMPARE(copies.steps[1].kind, Kind::Create);
        QCOMPARE(copies.steps[2].kind, Kind::SetState); // as the one that it is a copy of
        QVERIFY(!copies.steps[2].after.isActive);

        // Two of them whose copies would have one name.
        actions[2].fields.name = u"DoA"_s + u"x"_s;
        actions[3].fields.name = u"doAX"_s;
        QCOMPARE(names(plan(Duplicate{}, chosen(u"c d"_s), actions, m_flows)),
                 (QStringList{u"DoAxCopy"_s, u"doAXCopy2"_s}));
    }

    void deleting()
    {
        const Plan gone = planOf(Delete{}, u"d a"_s);
        QCOMPARE(names(gone), (QStringList{u"doD"_s, u"doA"_s}));
        QCOMPARE(gone.steps[0].kind, Kind::Delete);
        QVERIFY(gone.steps[0].bindings.isEmpty());
        QCOMPARE(gone.steps[1].bindings.size(), 1);
        QVERIFY(gone.steps[1].hints.value(0).contains(u"No longer run by Complement Token"_s));
    }

    void addingToATrigger()
    {
        const Plan last = planOf(AddTo{preToken, {}}, u"d b"_s);
        QCOMPARE(last.steps.size(), 1);
        QCOMPARE(last.steps[0].kind, Kind::SetTrigger);
        QCOMPARE(last.steps[0].triggerBefore, (QStringList{u"doA"_s, u"doB"_s, u"doC"_s}));
        QCOMPARE(last.steps[0].trigger.actions, (QStringList{u"doA"_s, u"doB"_s, u"doC"_s, u"doD"_s}));
        QCOMPARE(last.unchanged, QStringList(u"doB"_s));
        QVERIFY(last.steps[0].hints.isEmpty());

        const Plan before = planOf(AddTo{preToken, u"b"_s}, u"d"_s);
        QCOMPARE(before.steps[0].trigger.actions, (QStringList{u"doA"_s, u"doD"_s, u"doB"_s, u"doC"_s}));

        // Another one that runs nothing yet, in the order of the choice.
        const Plan fresh = planOf(AddTo{preUserinfo, {}}, u"d b a"_s);
        QCOMPARE(fresh.steps[0].trigger.actions, (QStringList{u"doD"_s, u"doB"_s, u"doA"_s}));
        QCOMPARE(fresh.steps[0].trigger.key(), u"2/4"_s);
        QCOMPARE(fresh.steps[0].hints, QStringList(u"Skipped as long as they are inactive: doB."_s));

        // The neighbour has gone meanwhile.
        const Plan moved = planOf(AddTo{preToken, u"d"_s}, u"d"_s);
        QCOMPARE(moved.steps[0].trigger.actions.last(), u"doD"_s);
        QVERIFY(moved.steps[0].hints.value(0).contains(u"go to the end"_s));

        QVERIFY(planOf(AddTo{preToken, {}}, u"a b c"_s).steps.isEmpty());
    }

    void takingFromATrigger()
    {
        const Plan taken = planOf(TakeFrom{preToken}, u"b d"_s);
        QCOMPARE(taken.steps.size(), 1);
        QCOMPARE(taken.steps[0].trigger.actions, (QStringList{u"doA"_s, u"doC"_s}));
        QCOMPARE(taken.unchanged, QStringList(u"doD"_s));
        QVERIFY(planOf(TakeFrom{preUserinfo}, u"a b"_s).steps.isEmpty());
    }

    void whatIsGoneIsTold()
    {
        for (const Deed &deed : {Deed(Switch{false}), Deed(SetTimeout{1s}), Deed(Delete{}), Deed(Duplicate{}),
                                 Deed(AddTo{preUserinfo, {}})}) {
            const Plan left = planOf(deed, u"x a"_s);
            QCOMPARE(left.notes, QStringList(u"No longer on the server: doX."_s));
            QCOMPARE(left.steps.size(), 1);
        }
    }

    /// What plan() promises of its steps holds for these, too.
    void appliesAsARead()
    {
        const Content present = contentOf(m_actions, m_flows);
        const Content after =
            applied(present, planOf(TakeFrom{preToken}, u"b"_s).steps + planOf(Delete{}, u"d"_s).steps +
                                 planOf(Switch{false}, u"a"_s).steps);
        QCOMPARE(after.actions.size(), 3);
        QVERIFY(!after.actions[0].isActive);
        const auto trigger = std::ranges::find(*after.triggers, u"2/5"_s, &TriggerNames::key);
        QCOMPARE(trigger->actions, (QStringList{u"doA"_s, u"doC"_s}));
    }
};

QTEST_GUILESS_MAIN(TestMany)
#include "tst_many.moc"
