// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Proof of "no binding is ever lost": two people change the same triggers at nearly the same time, with reads
// that lag and with faults of all kinds, while actions are deleted, brought back and put into triggers. After
// each round the server's events tell what was set, and whether any action is gone that nobody took out.
//
//     twopeople [ROUNDS] [SEED]
//
// prints what was done; the exit status is 1 if anything was lost.
#include "faults/bindingsoracle.h"
#include "faults/person.h"
#include "faults/window.h"
#include "ledger/flowchanges.h"
#include "ledger/flowlog.h"
#include "ledger/removal.h"
#include "ledger/undeleting.h"
#include "support/waiting.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QTimer>

#include <cstdio>
#include <random>

using namespace std::chrono_literals;
using zitadel::TriggerId;
using Deed = BindingsOracle::Deed;
using Told = Deed::Told;
using Outcomes = QList<FlowPlan::Outcome>;

namespace {

const QList<TriggerId> triggers{{u"2"_s, u"4"_s}, {u"2"_s, u"5"_s}, {u"3"_s, u"1"_s}};
constexpr int patience = 120'000;

class TwoPeople
{
public:
    TwoPeople(demo::Server &server, int rounds, unsigned seed)
        : m_server(server)
        , m_rounds(rounds)
        , m_random(seed)
        , m_organisation(server.organisations().constFirst().id)
        , m_watch(server, m_organisation, u"watch"_s, u"owner")
    {
        for (const QString &name : {u"Anna"_s, u"Ben"_s})
            m_people.push_back(std::make_unique<Person>(server, m_organisation, name, u"owner"));
    }

    int run()
    {
        for (m_round = 0; m_round < m_rounds && m_hindrance.isEmpty(); ++m_round)
            round();
        report();
        return m_losses > 0 || !m_hindrance.isEmpty() ? 1 : 0;
    }

private:
    unsigned pick(size_t count) { return unsigned(m_random() % count); }
    const QString &pickId() { return m_ids[qsizetype(pick(size_t(m_ids.size())))]; }

    void round()
    {
        m_oracle = {};
        // People look before they change something anew; see TriggerWriting.
        if (!QTest::qWaitFor([this] { return m_pace.hasExpired(); }))
            return stuck(u"no time passes"_s);
        while (m_ids.size() < 7)
            m_ids << m_server.addAction(m_organisation, u"action%1"_s.arg(++m_made), u"function f() {}"_s);
        well();
        for (const auto &person : m_people) {
            // Now and then somebody goes on with what they were shown earlier.
            const bool looks = person->plan().state() != FlowPlan::State::Known || pick(4) != 0;
            if (looks && !person->isShownFlows())
                return stuck(u"nobody is shown the flows"_s);
            person->plan().discard();
        }
        const auto count = 1 + pick(triggers.size());
        for (const auto &person : m_people) {
            for (unsigned i = 0; i < count; ++i)
                change(person->plan(), triggers[qsizetype((unsigned(m_round) + i) % triggers.size())]);
        }
        fault();
        act();
        well();
        look();
        m_pace.setRemainingTime(1s);
    }

    void change(FlowPlan &plan, const TriggerId &trigger)
    {
        const QStringList ids = plan.wanted(trigger);
        const auto die = pick(100);
        if (die < 3)
            plan.clear(trigger.flow);
        else if (die < 45 || ids.isEmpty())
            plan.insert(trigger, pickId(), pick(size_t(ids.size()) + 1));
        else if (die < 70)
            plan.remove(trigger, ids[qsizetype(pick(size_t(ids.size())))]);
        else
            plan.move(trigger, ids[qsizetype(pick(size_t(ids.size())))], pick(size_t(ids.size())));
    }

    // -- what goes wrong

    void well()
    {
        static constexpr std::array lags{0ms, 0ms, 20ms, 100ms, 400ms};
        m_server.setSwitches({.projectionDelay = lags[pick(lags.size())]});
    }

    void fault()
    {
        const auto [switches, name] = faults::of(pick(10));
        if (name.isEmpty())
            return;
        demo::Switches now = switches;
        now.projectionDelay = m_server.switches().projectionDelay;
        now.count = int(1 + pick(4));
        if (pick(2) == 0)
            now.onlyPath = "/trigger/";
        m_server.setSwitches(now);
        ++m_faults[name];
    }

    // -- what people do

    void act()
    {
        std::vector<QFuture<Outcomes>> applied;
        QList<QList<FlowPlan::Change>> meant;
        for (const auto &person : m_people) {
            meant << person->plan().changes();
            applied.push_back(person->plan().apply());
            if (pick(2) == 0)
                QTest::qWait(int(pick(12)));
        }
        meanwhile(*m_people[pick(2)], pick(10));
        for (size_t i = 0; i < m_people.size(); ++i)
            note(*m_people[i], meant[qsizetype(i)], applied[i]);
        if (pick(4) == 0)
            undo(*m_people[pick(2)]);
    }

    void note(const Person &person, const QList<FlowPlan::Change> &meant, QFuture<Outcomes> &future)
    {
        if (!finished(future))
            return;
        const Outcomes outcomes = future.result();
        for (qsizetype i = 0; i < outcomes.size(); ++i) {
            const FlowPlan::Outcome &outcome = outcomes[i];
            ++m_told[word(outcome.result, outcome.isWritten)];
            countOvertaken(outcome.overtaken, outcome.result, outcome.isWritten);
            m_oracle.did({outcome.change.trigger, meant[i].before, meant[i].after,
                          told(outcome.result, outcome.isWritten), person.name});
        }
    }

    void undo(Person &person)
    {
        QList<FlowPlan::Change> back;
        for (const FlowPlan::Change &change : person.plan().undoable())
            back.append({change.trigger, change.after, change.before});
        auto undone = person.plan().undo();
        note(person, back, undone);
        ++m_undos;
    }

    void meanwhile(Person &person, unsigned die)
    {
        if (die < 2)
            return bind(person, pickId(), triggers[pick(triggers.size())]);
        if (die == 2)
            return remove(person, pickId());
        if (die == 3)
            undelete(person);
    }

    void bind(Person &person, const QString &id, const TriggerId &trigger)
    {
        const zitadel::Binding binding{.flow = trigger.flow, .trigger = trigger.trigger, .place = pick(3)};
        auto bound = flows::bind(person.workspace.ledger(), m_organisation, id, {binding});
        if (!finished(bound))
            return;
        noteBound(person, id, bound.result());
        ++m_binds;
    }

    void noteBound(const Person &person, const QString &id, const QList<flows::TriggerChange> &changes)
    {
        for (const flows::TriggerChange &change : changes) {
            countOvertaken(change.overtaken, change.result, change.isWritten);
            m_oracle.did({change.binding.id(), {}, {id}, told(change.result, change.isWritten), person.name});
        }
    }

    void remove(Person &person, const QString &id)
    {
        const auto action = answerOf(person.client.action(m_organisation, id));
        if (!action)
            return;
        auto removed = removal::remove(person.workspace.ledger(), *action);
        if (!finished(removed))
            return;
        const Result<> result = removed.result();
        if (result || result.error().advice.contains("out of"_L1) || result.error().mayHaveHappened)
            m_oracle.mayBeGone(id); // where it could not be put back, that was told
        m_deletions += int(bool(result));
    }

    void undelete(Person &person)
    {
        const auto kept = answerOf(person.archive.removed().list(m_organisation));
        if (!kept || kept->isEmpty())
            return;
        auto back = ::undelete(person.workspace.ledger(), kept->constFirst(), kept->constFirst().bindings);
        if (!finished(back) || !back.result())
            return;
        const Undeleted made = *back.result();
        m_ids.removeAll(made.id);
        m_ids << made.id;
        noteBound(person, made.id, made.triggers);
        ++m_undeletes;
    }

    // -- what they are told

    static Told told(const Result<> &result, bool isWritten)
    {
        if (result)
            return Told::Done;
        if (isWritten)
            return Told::Unknown;
        return result.error().kind == Error::Kind::Conflict ? Told::Conflict : Told::NotDone;
    }
    static QString word(const Result<> &result, bool isWritten)
    {
        static const QStringList words{u"applied"_s, u"conflict"_s, u"refused"_s, u"unknown"_s};
        return words[int(told(result, isWritten))];
    }
    void countOvertaken(const std::optional<Ledger::Overtaken> &overtaken, const Result<> &result,
                        bool isWritten)
    {
        if (!overtaken)
            return;
        const bool isMended = result || !isWritten;
        ++(isMended ? m_mended : m_offered);
        // What could not be put back is told, and offered.
        for (const QString &id : isMended ? QStringList() : overtaken->actionIds)
            m_oracle.mayBeGone(id);
    }

    // -- what the server has

    void look()
    {
        const quint64 seen = m_log.newest();
        const auto events = answerOf(m_watch.client.flowEvents(m_organisation, {}, seen));
        if (!events)
            return stuck(u"the events cannot be read: "_s + events.error().message);
        m_log.add(*events);
        QHash<TriggerId, QList<QStringList>> sets;
        BindingsOracle::Lists after;
        for (const TriggerId &trigger : zitadel::triggerIds()) {
            for (const FlowLog::Set &set : m_log.of(trigger)) {
                after[trigger] = set.actionIds;
                if (set.sequence > seen)
                    sets[trigger] << set.actionIds;
            }
        }
        m_sets += int(events->size());
        leaveOutDeleted(after);
        for (const QString &line : m_oracle.judge(m_lists, after, sets)) {
            m_losses += int(!line.startsWith(u' '));
            std::printf("%s%s\n",
                        line.startsWith(u' ') ? "" : qPrintable(u"LOST in round %1, "_s.arg(m_round)),
                        qPrintable(line));
        }
        m_takenUp += m_oracle.takenUp(m_lists, after);
        m_lists = after;
    }

    void leaveOutDeleted(BindingsOracle::Lists &lists)
    {
        QSet<QString> all(m_ids.cbegin(), m_ids.cend());
        for (const QStringList &list : std::as_const(lists))
            all += QSet(list.cbegin(), list.cend());
        for (const QString &id : std::as_const(all) - m_deleted) {
            const auto events = answerOf(m_watch.client.actionEvents(m_organisation, id));
            if (events && !events->isEmpty() &&
                events->constLast().type == zitadel::ServerEvent::Type::Removed)
                m_deleted.insert(id);
        }
        for (QStringList *list : [&lists] {
                 QList<QStringList *> each;
                 for (QStringList &one : lists)
                     each << &one;
                 return each;
             }())
            list->removeIf([this](const QString &id) { return m_deleted.contains(id); });
        m_ids.removeIf([this](const QString &id) { return m_deleted.contains(id); });
    }

    // -- the rest

    template<typename T>
    bool finished(QFuture<T> &future)
    {
        if (QTest::qWaitFor([&future] { return future.isFinished(); }, patience) && future.resultCount() > 0)
            return true;
        stuck(u"no answer"_s);
        return false;
    }
    void stuck(const QString &why) { m_hindrance = why; }

    void report() const
    {
        if (!m_hindrance.isEmpty())
            std::printf("STUCK in round %d: %s. Nothing was proved.\n", m_round, qPrintable(m_hindrance));
        std::printf("%d rounds, %d lists set, %d undone, %d put in, %d deleted, %d brought back\n", m_round,
                    m_sets, m_undos, m_binds, m_deletions, m_undeletes);
        for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault)
            std::printf("  %-26s %d\n", qPrintable(fault.key()), fault.value());
        for (auto told = m_told.cbegin(); told != m_told.cend(); ++told)
            std::printf("  told: %-20s %d\n", qPrintable(told.key()), told.value());
        std::printf("  overtaken and mended       %d\n  overtaken and offered      %d\n", m_mended,
                    m_offered);
        std::printf("  conflict, and taken up     %d\nlosses %d\n", m_takenUp, m_losses);
    }

    demo::Server &m_server;
    const int m_rounds;
    std::mt19937 m_random;
    const QString m_organisation;
    Person m_watch;
    std::vector<std::unique_ptr<Person>> m_people;
    QStringList m_ids;
    QSet<QString> m_deleted;
    FlowLog m_log;
    BindingsOracle m_oracle;
    BindingsOracle::Lists m_lists;
    QMap<QString, int> m_faults;
    QMap<QString, int> m_told;
    QDeadlineTimer m_pace{0};
    QString m_hindrance; ///< why it cannot go on
    int m_round = 0;
    int m_made = 0;
    int m_sets = 0;
    int m_undos = 0;
    int m_binds = 0;
    int m_deletions = 0;
    int m_undeletes = 0;
    int m_mended = 0;
    int m_offered = 0;
    int m_takenUp = 0;
    int m_losses = 0;
};

} // namespace

int main(int argc, char **argv)
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const QCoreApplication application(argc, argv);
    demo::Server server(demo::SampleState::Empty);
    if (!server.listen())
        return 1;
    const QStringList arguments = QCoreApplication::arguments();
    const int rounds = arguments.size() > 1 ? arguments[1].toInt() : 1'000;
    const unsigned seed = arguments.size() > 2 ? arguments[2].toUInt() : 1;
    return TwoPeople(server, rounds, seed).run();
}
