// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profile.h"
#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "ledger/ledger.h"
#include "support/waiting.h"
#include "workspace/flowplan.h"
#include "workspace/place.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using zitadel::TriggerId;
using Outcomes = QList<FlowPlan::Outcome>;

namespace {

const TriggerId userinfo{u"2"_s, u"4"_s};
const TriggerId token{u"2"_s, u"5"_s};

/// A person at a program, with all that belongs to it.
struct Desk
{
    Desk(demo::Server &server, const QString &organisation)
        : client(server.url(), transport, owner = FixedToken(server.identity(u"owner").token))
        , archive(folder.filePath(u"archive.sqlite"_s))
        , ledger(client, archive)
        , place(client, archive, in(organisation))
        , plan(ledger, place)
    {
    }

    static Profile in(const QString &organisation)
    {
        Profile profile;
        profile.organisationId = organisation;
        return profile;
    }
    bool read()
    {
        plan.read();
        return QTest::qWaitFor([this] { return plan.state() == FlowPlan::State::Known; }, 15'000);
    }
    static Outcomes await(QFuture<Outcomes> future)
    {
        if (!QTest::qWaitFor([&future] { return future.isFinished(); }, 30'000) || future.resultCount() == 0)
            return {};
        return future.result();
    }

    http::Transport transport{NetworkOptions{.timeout = 5s}};
    FixedToken owner{QByteArray()};
    QTemporaryDir folder;
    Client client;
    Archive archive;
    Ledger ledger;
    Place place;
    FlowPlan plan;
};

} // namespace

/// What triggers are to run, on the demo server.
class tst_flowplan : public QObject
{
    Q_OBJECT

    std::unique_ptr<demo::Server> m_server;
    QString m_acme;
    QStringList m_ids;

    std::unique_ptr<Desk> desk() const { return std::make_unique<Desk>(*m_server, m_acme); }
    QStringList onServer(const TriggerId &trigger) const
    {
        const auto other = desk();
        const auto flow = answerOf(other->client.flow(m_acme, trigger.flow));
        return flow ? zitadel::actionsOf(*flow, trigger.trigger) : QStringList{u"no answer"_s};
    }

private slots:
    void init()
    {
        QTest::failOnWarning();
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_acme = m_server->organisations().constFirst().id;
        m_ids.clear();
        for (const QString &name : {u"one"_s, u"two"_s, u"three"_s, u"four"_s})
            m_ids << m_server->addAction(m_acme, name, u"function %1() {}"_s.arg(name));
    }

    void collectsAndWritesOnlyWhenTold()
    {
        const auto me = desk();
        QVERIFY(me->read());
        QVERIFY(me->plan.insert(userinfo, m_ids[0], 0));
        QVERIFY(me->plan.insert(userinfo, m_ids[1], 0));
        QVERIFY(!me->plan.insert(userinfo, m_ids[1], 2)); // the server refuses an action twice
        QVERIFY(me->plan.insert(token, m_ids[2], 7));     // past the end is the end
        me->plan.move(userinfo, m_ids[1], 1);
        QCOMPARE(me->plan.wanted(userinfo), QStringList({m_ids[0], m_ids[1]}));
        QCOMPARE(me->plan.changes().size(), 2);
        QVERIFY(onServer(userinfo).isEmpty());

        const Outcomes outcomes = Desk::await(me->plan.apply());
        QCOMPARE(outcomes.size(), 2);
        for (const FlowPlan::Outcome &outcome : outcomes)
            QVERIFY(outcome.result);
        QVERIFY(me->plan.changes().isEmpty());
        QCOMPARE(onServer(userinfo), QStringList({m_ids[0], m_ids[1]}));
        QCOMPARE(onServer(token), QStringList{m_ids[2]});

        // And all of it back.
        for (const FlowPlan::Outcome &outcome : Desk::await(me->plan.undo()))
            QVERIFY(outcome.result);
        QVERIFY(onServer(userinfo).isEmpty());
        QVERIFY(onServer(token).isEmpty());
        QVERIFY(me->plan.changes().isEmpty());
        QVERIFY(me->plan.undoable().isEmpty());
    }

    void discardAndClear()
    {
        const auto me = desk();
        QVERIFY(me->read());
        me->plan.insert(userinfo, m_ids[0], 0);
        me->plan.discard();
        QVERIFY(me->plan.changes().isEmpty());
        me->plan.insert(userinfo, m_ids[0], 0);
        me->plan.insert(token, m_ids[1], 0);
        QCOMPARE(Desk::await(me->plan.apply()).size(), 2);
        me->plan.clear(u"2"_s);
        QCOMPARE(me->plan.changes().size(), 2);
        QCOMPARE(Desk::await(me->plan.apply()).size(), 2);
        QVERIFY(onServer(userinfo).isEmpty());
        QVERIFY(onServer(token).isEmpty());
    }

    /// A list that was made from an older one is not written, and the wish is not lost.
    void whatOthersDidMeanwhileStays()
    {
        const auto me = desk();
        const auto other = desk();
        QVERIFY(me->read());
        QVERIFY(other->read());
        me->plan.insert(userinfo, m_ids[0], 0);
        me->plan.insert(token, m_ids[0], 0);
        other->plan.insert(userinfo, m_ids[1], 0);
        QVERIFY(Desk::await(other->plan.apply()).constFirst().result);

        const Outcomes outcomes = Desk::await(me->plan.apply());
        QCOMPARE(outcomes.size(), 2);
        QCOMPARE(outcomes[0].result.error().kind, Error::Kind::Conflict);
        QVERIFY(outcomes[1].result);
        QCOMPARE(onServer(userinfo), QStringList{m_ids[1]});
        QVERIFY(me->plan.isOvertaken(userinfo));
        QCOMPARE(me->plan.current(userinfo), QStringList{m_ids[1]});
        QCOMPARE(me->plan.wanted(userinfo), QStringList{m_ids[0]});
        QCOMPARE(me->plan.changes().size(), 1);

        // Whoever has looked at it may mean it.
        QVERIFY(Desk::await(me->plan.apply()).constFirst().result);
        QCOMPARE(onServer(userinfo), QStringList{m_ids[0]});
        QVERIFY(!me->plan.isOvertaken(userinfo));
    }

    void undoLeavesWhatOthersDid()
    {
        const auto me = desk();
        const auto other = desk();
        QVERIFY(me->read());
        me->plan.insert(userinfo, m_ids[0], 0);
        QVERIFY(Desk::await(me->plan.apply()).constFirst().result);
        QVERIFY(other->read());
        other->plan.insert(userinfo, m_ids[1], 1);
        QVERIFY(Desk::await(other->plan.apply()).constFirst().result);
        QCOMPARE(Desk::await(me->plan.undo()).constFirst().result.error().kind, Error::Kind::Conflict);
        QCOMPARE(onServer(userinfo), QStringList({m_ids[0], m_ids[1]}));
        QCOMPARE(me->plan.wanted(userinfo), me->plan.current(userinfo));
    }

    void wishesStayWhileReadingAndElsewhere()
    {
        const auto me = desk();
        QVERIFY(me->read());
        me->plan.insert(userinfo, m_ids[0], 0);
        QVERIFY(me->read());
        QCOMPARE(me->plan.wanted(userinfo), QStringList{m_ids[0]});
        const QString there = m_server->addOrganisation(u"There"_s);
        me->place.selectOrganisation(there);
        QVERIFY(me->read());
        QCOMPARE(me->plan.organisation(), there);
        QVERIFY(me->plan.changes().isEmpty());
        me->place.selectOrganisation(m_acme);
        QVERIFY(me->read());
        QCOMPARE(me->plan.wanted(userinfo), QStringList{m_ids[0]});
    }

    void refusalsKeepTheWish()
    {
        const auto me = desk();
        QVERIFY(me->read());
        me->plan.insert(userinfo, u"404"_s, 0);
        const Outcomes outcomes = Desk::await(me->plan.apply());
        QVERIFY(!outcomes.constFirst().result);
        QVERIFY(!outcomes.constFirst().result.error().serverId.isEmpty());
        QCOMPARE(me->plan.changes().size(), 1);
        QVERIFY(me->plan.undoable().isEmpty());
    }

    void nothingIsSentWhereNothingMayBeWritten()
    {
        Profile profile = Desk::in(m_acme);
        profile.isReadOnly = true;
        const auto me = desk();
        Place place(me->client, me->archive, profile);
        FlowPlan plan(me->ledger, place);
        plan.read();
        QTRY_COMPARE(plan.state(), FlowPlan::State::Known);
        plan.insert(userinfo, m_ids[0], 0);
        m_server->clearRequests();
        QCOMPARE(Desk::await(plan.apply()).constFirst().result.error().kind, Error::Kind::ReadOnly);
        for (const demo::RecordedRequest &request : m_server->requests())
            QCOMPARE(request.method, "GET"_ba);
        QCOMPARE(plan.changes().size(), 1);
    }

    /// Reads lag behind, two people add to the same trigger: whatever was told as applied is there.
    void nobodysActionIsLost()
    {
        m_server->setSwitches({.projectionDelay = 40ms});
        const auto me = desk();
        const auto other = desk();
        QRandomGenerator random(7);
        QVERIFY(me->read());
        QVERIFY(other->read());
        for (int round = 0; round < 3; ++round) {
            for (Desk *person : {me.get(), other.get()}) {
                const QString id = m_ids[random.bounded(int(m_ids.size()))];
                const bool adds = !person->plan.wanted(userinfo).contains(id);
                if (adds)
                    person->plan.insert(userinfo, id, random.bounded(3));
                else
                    person->plan.remove(userinfo, id);
            }
            auto mine = me->plan.apply();
            auto theirs = other->plan.apply();
            const Outcomes first = Desk::await(mine);
            const Outcomes second = Desk::await(theirs);
            QStringList now = onServer(userinfo);
            const auto matches = [&now](const Outcomes &outcomes) {
                return !outcomes.isEmpty() && outcomes.constFirst().result &&
                       outcomes.constFirst().change.after == now;
            };
            if (!first.isEmpty() && !second.isEmpty() && (first[0].result || second[0].result))
                QTRY_VERIFY_WITH_TIMEOUT((now = onServer(userinfo), matches(first) || matches(second)), 3000);
            for (Desk *person : {me.get(), other.get()}) {
                QVERIFY(person->read());
                person->plan.discard();
            }
        }
    }

    /// Another organisation is chosen while this one's triggers are being set.
    void whatIsAskedForWhileWritingIsReadRightAfter()
    {
        const auto me = desk();
        QVERIFY(me->read());
        QStringList others = m_ids;
        others.removeIf([&me](const QString &id) { return me->plan.current(userinfo).contains(id); });
        QVERIFY(me->plan.insert(userinfo, others.constFirst(), 0));
        auto applying = me->plan.apply();
        QCOMPARE(me->plan.state(), FlowPlan::State::Writing);
        const QString there = m_server->organisations().at(1).id;
        me->place.selectOrganisation(there);
        me->plan.read();
        QCOMPARE(me->plan.organisation(), m_acme);
        QVERIFY(Desk::await(applying).constFirst().result);
        QTRY_COMPARE(me->plan.organisation(), there);
        QTRY_COMPARE(me->plan.state(), FlowPlan::State::Known);
        QVERIFY(me->plan.undoable().isEmpty());
        // What was written can be taken back where it was.
        me->place.selectOrganisation(m_acme);
        QVERIFY(me->read());
        QCOMPARE(me->plan.undoable().size(), 1);
    }

    /// That somebody else has set right now what is wanted here counts once it has stayed: they may take it
    /// back, having overtaken a third one.
    void whatMayBeTakenBackIsLookedAtAgain()
    {
        const auto mine = desk();
        const auto other = desk();
        const auto set = [&](const QStringList &ids) {
            return answerOf(other->client.setTriggerActions(m_acme, token.flow, token.trigger, ids))
                .has_value();
        };
        QVERIFY(set({m_ids[0], m_ids[1]}));
        const auto added = [this](QStringList now) -> Result<Ledger::TriggerEdit> {
            if (!now.contains(m_ids[1]))
                now.append(m_ids[1]);
            return Ledger::TriggerEdit{now};
        };
        const auto write = mine->ledger.changeTrigger(m_acme, token, added);
        QTest::qWait(500);
        QVERIFY(!write.isFinished());
        QVERIFY(set({m_ids[0]}));
        QTRY_VERIFY_WITH_TIMEOUT(write.isFinished(), 15'000);
        QVERIFY(write.result().result);
        QCOMPARE(onServer(token), (QStringList{m_ids[0], m_ids[1]}));
    }
};

QTEST_GUILESS_MAIN(tst_flowplan)
#include "tst_flowplan.moc"
