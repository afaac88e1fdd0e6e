// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "faults/faultrun.h"

#include "api/client.h"
#include "archive/archive.h"
#include "archive/localhistory.h"
#include "demo/demoserver.h"
#include "faults/flowwatch.h"
#include "faults/smalldisk.h"
#include "faults/window.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "storage/database.h"
#include "support/waiting.h"
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QMap>

#include <cstdio>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class FaultRun
{
public:
    /// Windows are processes of @p program. @p disk, if any, is mounted over @p folder.
    FaultRun(demo::Server &demoServer, const QString &program, const QString &folder, SmallDisk *disk,
             int steps, unsigned seed)
        : server(demoServer)
        , m_program(program)
        , m_steps(steps)
        , m_random(seed)
        , m_token(server.identity(u"owner").token)
        , m_client(server.url(), m_transport, m_token)
        , m_smallDisk(disk)
        , m_folder(folder)
        , m_path(m_folder.filePath(u"archive.sqlite"_s))
        , m_disk(std::make_unique<storage::Database>(m_path))
    {
        m_organisation = server.organisations().constFirst().id;
        m_otherOrganisation = server.organisations().constLast().id;
        for (int i = 0; i < 6; ++i)
            m_ids << server.addAction(m_organisation, u"action%1"_s.arg(i),
                                      u"function f() {\n    // first%1\n}\n"_s.arg(i));
        setFault({});
    }

    int run()
    {
        m_windows.resize(2);
        start(0);
        for (m_step = 0; m_step < m_steps && m_hindrance.isEmpty(); ++m_step) {
            step();
            if (m_hindrance.isEmpty())
                look();
        }
        if (!m_hindrance.isEmpty())
            return stuck();
        // In the end all is well again, and nothing may be missing.
        setFault({});
        for (int i = 0; i < 2; ++i) {
            if (m_windows[size_t(i)].process) {
                setDiskFull(i, false);
                flush(i);
                stop(i, false);
            }
        }
        look();
        report();
        return std::min(m_losses, 1);
    }

private:
    demo::Server &server;

    unsigned pick(unsigned count) { return unsigned(m_random() % count); }

    void start(int index)
    {
        Window &window = m_windows[size_t(index)];
        window.isDiskFull = window.isDiskFull && m_smallDisk;
        window.note(u"--- started"_s);
        window.process = std::make_unique<QProcess>();
        window.process->setProcessChannelMode(QProcess::ForwardedErrorChannel);
        window.process->start(m_program, {u"--typist"_s, m_path, server.url().toString(), m_organisation});
        window.process->write(server.identity(u"owner").token + '\n');
        if (window.ask(u"restore"_s) == "dead"_L1) {
            // Not a fault that was tried, and trying it again would go on for ever.
            m_hindrance = u"window %1 does not start: %2, exit status %3"_s.arg(index)
                              .arg(window.process->errorString())
                              .arg(window.process->exitCode());
            return;
        }
        takeOver(index);
    }

    /// Drafts of windows that have ended are this window's now, under other ids.
    void takeOver(int index)
    {
        m_windows[size_t(index)].ask(u"reload"_s);
        for (const QStringList &document : documents(index)) {
            const auto typed = std::ranges::find(m_typed, document[3], &Typed::token);
            if (typed == m_typed.end())
                continue;
            const Typed taken{typed->token, index, typed->isKept};
            m_typed.erase(typed);
            m_typed.insert(document[0], taken);
        }
    }

    int stuck()
    {
        std::printf("STUCK in step %d: %s. Nothing was proved.\n", m_step, qPrintable(m_hindrance));
        return 1;
    }

    void stop(int index, bool isKilled)
    {
        Window &window = m_windows[size_t(index)];
        if (isKilled) {
            window.process->kill();
        } else {
            if (window.ask(u"flush"_s) == "ok"_L1)
                keepAll(index);
            window.process->write("quit\n");
        }
        window.process->waitForFinished(20'000);
        window.process.reset();
        forget(index);
    }

    /// What the program had not said to be on the disk may be gone with the process, or with the session.
    void forget(int index)
    {
        m_typed.removeIf([index](const auto &typed) { return typed->window == index && !typed->isKept; });
    }

    QList<QStringList> documents(int index)
    {
        QList<QStringList> documents;
        const QString state = m_windows[size_t(index)].ask(u"state"_s);
        if (state == "empty"_L1 || state == "dead"_L1)
            return documents;
        for (const QString &document : state.split(u' '))
            documents << document.split(u',');
        return documents;
    }

    void keepAll(int index)
    {
        for (Typed &typed : m_typed) {
            if (typed.window == index)
                typed.isKept = true;
        }
    }

    void flush(int index)
    {
        if (m_windows[size_t(index)].ask(u"flush"_s) == "ok"_L1)
            keepAll(index);
    }

    void setDiskFull(int index, bool isFull)
    {
        if (m_smallDisk) {
            m_smallDisk->setFull(isFull);
            for (Window &window : m_windows)
                window.isDiskFull = isFull;
            m_windows[size_t(index)].note(isFull ? u"--- disk full"_s : u"--- disk has room"_s);
            return;
        }
        m_windows[size_t(index)].isDiskFull = isFull;
        m_windows[size_t(index)].ask(isFull ? u"full on"_s : u"full off"_s);
    }

    void setFault(demo::Switches switches)
    {
        // Reads that lag, of actions and flows: shortly, and as long as on a busy day.
        const unsigned lag = pick(9);
        switches.projectionDelay = lag == 0 ? 250ms : lag < 3 ? 20ms : 0ms;
        noteLag();
        m_switches = switches;
        server.setSwitches(switches);
    }

    void chooseFault()
    {
        const auto [switches, name] = faults::of(pick(10));
        if (name.isEmpty())
            return setFault({});
        fault(switches, name);
    }

    void fault(demo::Switches switches, const QString &name)
    {
        if (pick(2) == 0)
            switches.onlyMethod = "PUT";
        setFault(switches);
        ++m_faults[name];
    }

    void step()
    {
        int index = int(pick(2));
        if (!m_windows[size_t(index)].process)
            index = 1 - index;
        Window &window = m_windows[size_t(index)];
        const unsigned die = pick(100);
        if (die < 2)
            return killed(index);
        if (die < 3)
            return otherWindow(1 - index);
        if (die < 4)
            return left(index);
        if (die < 5)
            return pick(2) == 0 ? switched(index) : undeleted(index);
        if (die < 9)
            return chooseFault();
        if (die < 11)
            return changeDisk(index);
        if (die < 16)
            return elsewhere();
        if (die < 20) {
            window.ask(u"reload"_s);
            return;
        }
        if (die < 26) {
            window.ask(u"open "_s + m_ids[qsizetype(pick(unsigned(m_ids.size())))]);
            return;
        }
        if (die < 28) {
            window.ask(u"new"_s);
            return;
        }
        const QList<QStringList> all = documents(index);
        if (!all.isEmpty())
            onDocument(index, all[qsizetype(pick(unsigned(all.size())))], die);
    }

    void onDocument(int index, const QStringList &document, unsigned die)
    {
        Window &window = m_windows[size_t(index)];
        const QString draft = document[0];
        if (die < 68)
            return type(index, draft);
        if (die < 84)
            return save(index, document);
        if (die < 87)
            window.ask(u"close "_s + draft);
        else if (die < 89)
            window.ask(u"revert "_s + draft);
        else if (die < 92)
            window.ask(u"mine "_s + draft);
        else if (die < 93)
            window.ask(u"keepAsNew "_s + draft);
        else if (die < 94)
            onTriggers(index, u"remove "_s + draft, document[1]);
        else if (die < 96)
            window.ask(u"name %1 action%2"_s.arg(draft).arg(pick(8))); // most of these names are taken
        else
            flush(index);
        if (die < 89)
            flush(index);
    }

    void type(int index, const QString &draft)
    {
        const QString token = u"t%1x"_s.arg(++m_count);
        m_windows[size_t(index)].ask(u"type %1 %2"_s.arg(draft, token));
        m_typed.insert(draft, {token, index, false});
        if (pick(10) < 6) {
            flush(index);
        } else if (pick(60) == 0) {
            // By itself, within the second that was promised.
            ++m_promises;
            if (m_windows[size_t(index)].ask(u"pause"_s) == "ok"_L1)
                keepAll(index);
        }
    }

    void save(int index, const QStringList &document)
    {
        const QString draft = document[0];
        const QString answer = m_windows[size_t(index)].ask(u"save "_s + draft);
        ++m_saves[answer.section(u' ', 0, 1)];
        // What was typed last may have been taken back since; then that is not what was saved.
        if (answer != "ok"_L1 || !m_typed.contains(draft) || m_typed[draft].token != document[3])
            return;
        const Typed typed = m_typed.take(draft);
        // It says that the server has it. So look there.
        if (!onServer().contains(typed.token))
            lose(typed.token, u"saved, and not on the server"_s);
    }

    void elsewhere()
    {
        setFault({});
        const auto list = answerOf(m_client.actions(m_organisation));
        if (!list || list->isEmpty())
            return;
        if (pick(4) == 0)
            return changeTrigger(*list);
        ++m_faults[u"changed by somebody else"_s];
        const zitadel::Action &action = (*list)[qsizetype(pick(unsigned(list->size())))];
        zitadel::ActionFields fields = action.fields;
        fields.script = u"function f() {\n    // other%1x\n}\n"_s.arg(++m_count);
        if (pick(8) == 0)
            answerOf(m_client.deleteAction(m_organisation, action.id));
        else
            answerOf(m_client.updateAction(m_organisation, action.id, fields));
    }

    /// A second administrator, who has a trigger run some of the actions.
    void changeTrigger(const QList<zitadel::Action> &all)
    {
        ++m_faults[u"flow changed by others"_s];
        QStringList run;
        for (const zitadel::Action &action : all) {
            if (pick(2) == 0)
                run << action.id;
        }
        const zitadel::TriggerId &id =
            zitadel::triggerIds()[qsizetype(pick(unsigned(zitadel::triggerIds().size())))];
        answerOf(m_client.setTriggerActions(m_organisation, id.flow, id.trigger, run));
    }

    void killed(int index)
    {
        ++m_faults[u"process killed"_s];
        stop(index, true);
        start(index);
    }

    void otherWindow(int index)
    {
        if (m_windows[size_t(index)].process)
            return stop(index, pick(2) == 0);
        ++m_faults[u"second window"_s];
        start(index);
    }

    /// Signs out while answers of all kinds are under way, and in again.
    void left(int index)
    {
        ++m_faults[u"left amid answers"_s];
        const QString answer = m_windows[size_t(index)].ask(u"leave %1"_s.arg(pick(30)));
        forget(index);
        if (answer != "dead"_L1)
            takeOver(index);
    }

    void switched(int index)
    {
        ++m_faults[u"switched amid answers"_s];
        m_windows[size_t(index)].ask(u"switch %1 %2"_s.arg(m_otherOrganisation).arg(pick(30)));
    }

    void undeleted(int index)
    {
        const QString answer = onTriggers(index, u"undelete"_s);
        ++m_undeletes[answer.section(u' ', 0, 0)];
        if (answer.startsWith("whole"_L1) && !isOnServer(answer.section(u' ', 1)))
            lose(answer, u"brought back, and not on the server"_s);
    }

    /// What changes triggers, too; @p id is the action that it is about.
    QString onTriggers(int index, const QString &command, const QString &id = {})
    {
        if (!id.isEmpty())
            m_flows.moves(id, m_step);
        const auto before = well([this] { return FlowWatch::read(m_client, m_organisation); });
        const QString answer = m_windows[size_t(index)].ask(command);
        const auto after = well([this] { return FlowWatch::read(m_client, m_organisation); });
        for (const QString &trigger : m_flows.changed(before, after, m_step))
            lose(trigger, u"after "_s + command);
        return answer;
    }

    bool isOnServer(const QString &id)
    {
        return well([&] { return bool(answerOf(m_client.action(m_organisation, id))); });
    }

    void changeDisk(int index)
    {
        Window &window = m_windows[size_t(index)];
        if (!window.isDiskFull)
            ++m_faults[u"disk full"_s];
        setDiskFull(index, !window.isDiskFull);
    }

    // -- the oracle

    /// What was written until now is seen by then, and what is written later not before it.
    void noteLag()
    {
        const QDeadlineTimer until(m_switches.projectionDelay);
        m_lateUntil = std::max(m_lateUntil, until);
    }

    /// What @p read finds while the server is well, and its reads are not late.
    template<typename Read>
    std::invoke_result_t<Read> well(Read read)
    {
        noteLag();
        const demo::Switches faults = std::exchange(m_switches, demo::Switches{.projectionDelay = 0ms});
        server.setSwitches(m_switches);
        if (!m_lateUntil.hasExpired())
            QTest::qWait(m_lateUntil.remainingTime() + 20);
        const auto found = read();
        m_switches = faults;
        server.setSwitches(faults);
        return found;
    }

    QSet<QString> onServer()
    {
        return well([this] {
            QSet<QString> tokens;
            const auto list = answerOf(m_client.actions(m_organisation));
            for (const zitadel::Action &action : list.value_or(QList<zitadel::Action>()))
                faults::collect(action.fields.script, tokens);
            return tokens;
        });
    }

    /// Reads what the disk has, past the program.
    void readDisk()
    {
        const auto found = answerOf(m_disk->read([last = m_lastScript](storage::Sql &sql) {
            std::pair<QSet<QString>, QSet<QString>> found;
            qint64 newest = last;
            storage::Rows drafts = sql.run(u"SELECT script FROM drafts"_s);
            while (drafts.next())
                faults::collect(storage::text(drafts.value(0)), found.first);
            storage::Rows scripts = sql.run(u"SELECT id, text FROM scripts WHERE id > ?"_s, {last});
            while (scripts.next()) {
                newest = std::max(newest, scripts.value(0).toLongLong());
                faults::collect(storage::unpackScript(scripts.value(1)), found.second);
            }
            found.second.insert(u"#%1"_s.arg(newest));
            return found;
        }));
        if (!found)
            return lose(u"nothing"_s, u"the disk cannot be read: "_s + found.error().technical);
        m_drafts = found->first;
        for (const QString &token : found->second) {
            if (token.startsWith(u'#'))
                m_lastScript = token.sliced(1).toLongLong();
            else
                m_history.insert(token);
        }
    }

    void look()
    {
        for (int i = 0; i < 2; ++i) {
            const auto &process = m_windows[size_t(i)].process;
            if (process && process->state() != QProcess::Running) {
                lose(u"window %1"_s.arg(i), u"crashed: signal %1"_s.arg(process->exitCode()));
                stop(i, true);
                start(i);
            }
        }
        readDisk();
        QStringList missing;
        for (const Typed &typed : std::as_const(m_typed)) {
            if (typed.isKept && !m_drafts.contains(typed.token) && !m_history.contains(typed.token))
                missing << typed.token;
        }
        m_looks += m_typed.size();
        if (missing.isEmpty())
            return;
        const QSet<QString> server = onServer();
        for (const QString &token : std::as_const(missing)) {
            if (!server.contains(token))
                lose(token, u"nowhere"_s);
        }
        m_typed.removeIf([&missing](const auto &typed) { return missing.contains(typed->token); });
    }

    void lose(const QString &token, const QString &how)
    {
        ++m_losses;
        std::printf("LOST in step %d: %s, %s\n", m_step, qPrintable(token), qPrintable(how));
        if (m_losses > 1)
            return; // the first one says how
        for (const QString &file : m_folder.entryList(QDir::Files))
            std::printf("  file %s\n", qPrintable(file));
        for (size_t i = 0; i < m_windows.size(); ++i) {
            for (const QString &line : std::as_const(m_windows[i].said))
                std::printf("  window %zu: %s\n", i, qPrintable(line));
        }
    }

    void report() const
    {
        std::printf("%d steps, %d texts typed, %lld looks at a text\n", m_steps, m_count, qlonglong(m_looks));
        int faults = 0;
        for (auto fault = m_faults.cbegin(); fault != m_faults.cend(); ++fault) {
            std::printf("  %-26s %d\n", qPrintable(fault.key()), fault.value());
            faults += fault.value();
        }
        std::printf("  faults in all              %d\n", faults);
        for (auto save = m_saves.cbegin(); save != m_saves.cend(); ++save)
            std::printf("  save: %-20s %d\n", qPrintable(save.key()), save.value());
        for (auto each = m_undeletes.cbegin(); each != m_undeletes.cend(); ++each)
            std::printf("  brought back: %-12s %d\n", qPrintable(each.key()), each.value());
        std::printf("  kept by itself within 1 s  %d\n", m_promises);
        std::printf("losses %d\n", m_losses);
    }

    const QString m_program;
    const int m_steps;
    std::mt19937 m_random;
    http::Transport m_transport{{.timeout = 5s}};
    FixedToken m_token;
    Client m_client;
    SmallDisk *const m_smallDisk;
    const QDir m_folder;
    const QString m_path;
    std::unique_ptr<storage::Database> m_disk;
    QString m_organisation;
    QString m_otherOrganisation;
    FlowWatch m_flows;
    QStringList m_ids;
    std::vector<Window> m_windows;
    QHash<QString, Typed> m_typed; ///< by draft
    demo::Switches m_switches;
    QDeadlineTimer m_lateUntil{0}; ///< reads may show an earlier time
    QSet<QString> m_drafts;
    QSet<QString> m_history;
    qint64 m_lastScript = 0;
    QMap<QString, int> m_faults;
    QMap<QString, int> m_saves;
    QMap<QString, int> m_undeletes;
    QString m_hindrance; ///< why it cannot go on
    int m_step = 0;
    int m_count = 0;
    int m_promises = 0;
    int m_losses = 0;
    qint64 m_looks = 0;
};

} // namespace

int runFaults(demo::Server &server, const QString &program, const QString &folder, SmallDisk *disk, int steps,
              unsigned seed)
{
    return FaultRun(server, program, folder, disk, steps, seed).run();
}
