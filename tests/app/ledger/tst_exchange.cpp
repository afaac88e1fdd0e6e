// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profilestore.h"
#include "api/client.h"
#include "archive/archive.h"
#include "demo/demoserver.h"
#include "exchange/folder.h"
#include "exchange/patch.h"
#include "http/tokensource.h"
#include "http/transport.h"
#include "ledger/planrun.h"
#include "support/waiting.h"
#include "workspace/workspace.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::Content;
using exchange::Step;

namespace {

Content::Entry entry(const QString &name, const QString &script, bool isActive = true)
{
    return {{name, script, 10s, false}, isActive};
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
}

bool put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QString whyNot(const Result<> &result)
{
    return result ? QString() : result.error().message + u' ' + result.error().advice;
}

} // namespace

/// From files to a server and back; what becomes of the files themselves is in tst_exchangefolder.cpp.
class tst_exchange : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<demo::Server> m_server;
    std::unique_ptr<http::Transport> m_transport;
    std::unique_ptr<FixedToken> m_token;
    std::unique_ptr<Client> m_client;
    std::unique_ptr<Archive> m_archive;
    QString m_organisation;
    QString m_files;

    /// By a ledger of its own, which knows of no write.
    Ledger::Snapshot present()
    {
        Ledger ledger(*m_client, *m_archive);
        return answerOf(ledger.readSnapshot({m_organisation, QString()})).value();
    }
    Content content()
    {
        const auto now = present();
        return exchange::contentOf(now.actions, now.flows);
    }

    QStringList triggerNow()
    {
        const Content now = content();
        const auto found = std::ranges::find_if(*now.triggers, [](const exchange::TriggerNames &each) {
            return each.flow == "2"_L1 && each.trigger == "5"_L1;
        });
        return found != now.triggers->cend() ? found->actions : QStringList();
    }
    /// Lets the trigger “Pre access token creation” run @p ids.
    bool bind(const QStringList &ids)
    {
        return answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, ids)).has_value();
    }
    /// What a folder would say of that trigger alone.
    static QList<exchange::TriggerNames> running(const QStringList &names)
    {
        return {{u"2"_s, u"5"_s, names}};
    }

    void finish(exchange::PlanRun &apply)
    {
        QSignalSpy spy(&apply, &exchange::PlanRun::finished);
        apply.start();
        if (spy.isEmpty() && !spy.wait(20'000))
            qFatal("the steps came to no end");
    }
    /// The results of all steps.
    QList<Result<>> apply(const QList<Step> &steps)
    {
        Ledger ledger(*m_client, *m_archive);
        ledger.setAuthor(u"Olga Owner"_s);
        exchange::PlanRun apply(ledger, m_organisation, steps);
        finish(apply);
        QList<Result<>> results;
        for (const auto &result : apply.results())
            results << *result;
        return results;
    }
    QList<Step> planned(const Content &wanted)
    {
        const auto now = present();
        return exchange::plan(wanted, now.actions, now.flows).steps;
    }

    struct Run
    {
        int status;
        QString out;
        QString error;
    };
    Run run(const QStringList &arguments, QStringView identity = u"owner")
    {
        QFile token(m_folder->filePath(identity.toString()));
        if (!token.exists() && token.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            token.write(m_server->identity(identity).token);
        token.close();
        return runWith(arguments + QStringList{u"--url"_s, m_server->url().toString(), u"--token-file"_s,
                                               token.fileName(), u"--org"_s, m_organisation});
    }
    Run runWith(const QStringList &arguments)
    {
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"XDG_CONFIG_HOME"_s, m_folder->filePath(u"config"_s));
        environment.insert(u"DISPLAY"_s, QString());
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ACTION_STUDIO_PROGRAM), arguments);
        if (!QTest::qWaitFor([&process] { return process.state() == QProcess::NotRunning; }, 30'000))
            return {-1, {}, {}};
        return {process.exitCode(), QString::fromUtf8(process.readAllStandardOutput()),
                QString::fromUtf8(process.readAllStandardError())};
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = m_folder->filePath(u"files"_s);
        m_server = std::make_unique<demo::Server>(demo::SampleState::Empty);
        QVERIFY(m_server->listen());
        m_server->setSwitches({.projectionDelay = 0ms});
        m_organisation = m_server->organisations().constFirst().id;
        m_transport = std::make_unique<http::Transport>(NetworkOptions{.timeout = 5s});
        m_token = std::make_unique<FixedToken>(m_server->identity(u"owner").token);
        m_client = std::make_unique<Client>(m_server->url(), *m_transport, *m_token);
        m_archive = std::make_unique<Archive>(m_folder->filePath(u"archive.sqlite"_s));
    }
    void cleanup()
    {
        m_archive.reset();
        m_client.reset();
        m_transport.reset();
        m_server.reset();
    }

    // -- plan and apply

    void aServerBecomesAsTheFolder()
    {
        const QString one = m_server->addAction(m_organisation, u"one"_s, u"function one() {}"_s);
        const QString two = m_server->addAction(m_organisation, u"two"_s, u"function two() {}"_s);
        m_server->addAction(m_organisation, u"Same"_s, u"function Same() {}"_s);
        const QString extra = m_server->addAction(m_organisation, u"extra"_s, u"function extra() {}"_s);
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, {one, extra, two})));
        Content wanted = content();
        QCOMPARE(exchange::plan(wanted, present().actions, present().flows).steps.size(), 0);
        wanted.actions.removeIf([](const Content::Entry &e) { return e.fields.name == "extra"_L1; });
        for (Content::Entry &e : wanted.actions) {
            if (e.fields.name == "one"_L1)
                e.fields.script = u"function one() { return 1; }"_s;
            if (e.fields.name == "two"_L1)
                e.isActive = false;
        }
        wanted.actions.append(entry(u"new"_s, u"function x() {}"_s, false));
        for (exchange::TriggerNames &trigger : *wanted.triggers) {
            if (trigger.trigger == "5"_L1)
                trigger.actions = {u"new"_s, u"two"_s, u"one"_s};
        }
        const exchange::Plan plan = exchange::plan(wanted, present().actions, present().flows);
        QList<Step::Kind> kinds;
        for (const Step &step : plan.steps)
            kinds << step.kind;
        using Kind = Step::Kind;
        QCOMPARE(kinds, (QList<Kind>{Kind::Create, Kind::Change, Kind::SetState, Kind::SetState,
                                     Kind::SetTrigger, Kind::Delete}));
        QCOMPARE(plan.unchanged, (QStringList{u"Same"_s}));
        for (const Result<> &result : apply(plan.steps))
            QVERIFY2(result, qPrintable(result ? QString() : result.error().message));
        std::ranges::sort(wanted.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        QCOMPARE(content(), wanted);
        // What was replaced, what was written and what was deleted can be brought back.
        const auto versions = answerOf(m_archive->history().versionsOf(m_organisation, one)).value();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].source, history::Source::Saved);
        QCOMPARE(versions[0].sequence, 2U);
        QCOMPARE(versions[0].author, u"Olga Owner"_s);
        QCOMPARE(answerOf(m_archive->history().fields(versions[0].id)).value().script,
                 u"function one() { return 1; }"_s);
        QCOMPARE(versions[1].source, history::Source::Fetched);
        QCOMPARE(answerOf(m_archive->history().fields(versions[1].id)).value().script,
                 u"function one() {}"_s);
        const history::RemovedAction removed =
            answerOf(m_archive->removed().list(m_organisation)).value().constFirst();
        QCOMPARE(removed.action.fields.name, u"extra"_s);
        QCOMPARE(removed.bindings.size(), 1);
        QCOMPARE(removed.bindings.constFirst().place, 1); // where it was before the trigger was set anew
    }

    void whatChangedMeanwhileIsRefused()
    {
        const QString one = m_server->addAction(m_organisation, u"one"_s, u"1"_s);
        m_server->addAction(m_organisation, u"two"_s, u"2"_s);
        Content wanted = content();
        wanted.actions[0].fields.script = u"mine"_s;
        wanted.actions[1].fields.script = u"mine"_s;
        const auto plan = exchange::plan(wanted, present().actions, present().flows);
        zitadel::ActionFields theirs = plan.steps[0].before.fields;
        theirs.script = u"theirs"_s;
        QVERIFY(answerOf(m_client->updateAction(m_organisation, one, theirs)));
        const auto results = apply(plan.steps);
        QCOMPARE(results[0].error().kind, Error::Kind::Conflict);
        QVERIFY(results[1]);
        QCOMPARE(content().actions[0].fields.script, u"theirs"_s);
        QCOMPARE(content().actions[1].fields.script, u"mine"_s);
    }

    void whatCannotBeDoneIsBlocked()
    {
        Content wanted;
        wanted.actions = {entry(u"long"_s, QString(50'000, u'x'))};
        wanted.triggers = running({u"nobody"_s});
        auto plan = exchange::plan(wanted, {}, {});
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(!plan.steps[0].blocked.isEmpty());
        QVERIFY(plan.steps[1].blocked.contains("nobody"_L1));
        for (const Result<> &result : apply(plan.steps))
            QCOMPARE(result.error().kind, Error::Kind::Input);
        QVERIFY(content().actions.isEmpty());

        // Neither does a trigger run what cannot be made, or anything twice; and no two have one name.
        wanted.triggers = running({u"LONG"_s});
        QVERIFY(exchange::plan(wanted, {}, {}).steps[1].blocked.contains("LONG"_L1));
        wanted.actions = {entry(u"a"_s, u"1"_s), entry(u"A"_s, u"2"_s)};
        wanted.triggers = running({u"a"_s, u"A"_s});
        plan = exchange::plan(wanted, {}, {});
        QVERIFY(plan.steps[0].blocked.isEmpty());
        QVERIFY(plan.steps[1].blocked.contains("two of this name"_L1));
        QVERIFY(plan.steps[2].blocked.contains("twice"_L1));
    }

    void whatTheFolderStillNamesIsNotDeleted()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        m_server->addAction(m_organisation, u"b"_s, u"2"_s);
        m_server->addAction(m_organisation, u"c"_s, u"3"_s);
        QVERIFY(bind({a}));
        Content wanted;
        wanted.triggers = running({u"A"_s}); // in another case
        wanted.skipped = {u"b.js"_s};        // its b.json got lost
        const QList<Step> steps = planned(wanted);
        QCOMPARE(steps.size(), 3);
        QVERIFY2(steps[0].blocked.contains("flows.json wants"_L1), qPrintable(steps[0].blocked));
        QVERIFY2(steps[1].blocked.contains("b.js"_L1), qPrintable(steps[1].blocked));
        QVERIFY(steps[2].blocked.isEmpty());
    }

    void whatFlowsDoNotTellIsLeft()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QVERIFY(bind({a}));
        Content wanted = content();
        wanted.triggers.reset();
        auto plan = exchange::plan(wanted, present().actions, present().flows);
        QVERIFY(plan.steps.isEmpty());
        QVERIFY(plan.notes.constFirst().contains("no flows.json"_L1));
        wanted.triggers.emplace();
        plan = exchange::plan(wanted, present().actions, present().flows);
        QVERIFY(plan.steps.isEmpty());
        QVERIFY(plan.notes.constFirst().contains(u"Complement Token › Pre access token creation"_s));
        wanted.triggers = running({});
        QCOMPARE(planned(wanted).size(), 1);
        QVERIFY(apply(planned(wanted)).constFirst());
        QVERIFY(triggerNow().isEmpty());
    }

    void lateReadsUndoNothing_data()
    {
        QTest::addColumn<int>("delay");
        QTest::newRow("some") << 150;
        QTest::newRow("more") << 400;
    }
    void lateReadsUndoNothing()
    {
        QFETCH(int, delay);
        QStringList ids;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
            ids << m_server->addAction(m_organisation, name, u"1"_s);
        QVERIFY(bind(ids));
        Content wanted = content();
        m_server->setSwitches({.projectionDelay = std::chrono::milliseconds(delay)});
        wanted.actions.remove(1, 2); // b and c go
        wanted.actions[0].fields.script = u"changed"_s;
        wanted.actions[0].isActive = false;
        wanted.actions.append(entry(u"e"_s, u"5"_s, false));
        wanted.triggers = running({u"d"_s, u"e"_s, u"a"_s});
        for (const Result<> &result : apply(planned(wanted)))
            QVERIFY2(result, qPrintable(whyNot(result)));
        // Whoever looks next sees it, and what the server has is as it was meant to be.
        QCOMPARE(triggerNow(), (QStringList{u"d"_s, u"e"_s, u"a"_s}));
        QCOMPARE(content().actions, wanted.actions);
    }

    void lateReadsUndoNothingWithoutFlowsEither()
    {
        QStringList ids;
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            ids << m_server->addAction(m_organisation, name, u"1"_s);
        QVERIFY(bind(ids));
        Content wanted = content();
        wanted.triggers.reset();
        wanted.actions.remove(0, 2);
        m_server->setSwitches({.projectionDelay = 400ms});
        for (const Result<> &result : apply(planned(wanted)))
            QVERIFY2(result, qPrintable(whyNot(result)));
        QCOMPARE(triggerNow(), QStringList{u"c"_s});
    }

    void readsThatStayLateDeleteNothing()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QVERIFY(bind({a}));
        Content wanted = content();
        wanted.actions.clear();
        wanted.triggers = running({});
        const QList<Step> steps = planned(wanted);
        m_server->setSwitches({.projectionDelay = 60s});
        const auto results = apply(steps);
        QVERIFY(results[0]);
        QCOMPARE(results[1].error().kind, Error::Kind::Conflict);
        QVERIFY2(results[1].error().advice.contains("Nothing was deleted"_L1),
                 qPrintable(whyNot(results[1])));
        m_server->setSwitches({.projectionDelay = 0ms});
        QVERIFY(answerOf(m_client->action(m_organisation, a)));
    }

    void theWaitForLateReadsCanBeEnded()
    {
        Content wanted;
        wanted.actions = {entry(u"a"_s, u"1"_s)};
        const QList<Step> steps = planned(wanted);
        m_server->setSwitches({.projectionDelay = 60s});
        Ledger ledger(*m_client, *m_archive);
        exchange::PlanRun apply(ledger, m_organisation, steps);
        QSignalSpy done(&apply, &exchange::PlanRun::stepFinished);
        QSignalSpy finished(&apply, &exchange::PlanRun::finished);
        apply.start();
        QTRY_COMPARE(done.size(), 1);
        const auto before = m_server->requests().size();
        QTRY_VERIFY(m_server->requests().size() > before + 2); // read again and again
        QVERIFY(finished.isEmpty());
        apply.cancel();
        QCOMPARE(finished.size(), 1);
        QVERIFY(apply.isGood());
    }

    void whatBuildsOnAFailureIsRefused()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        m_server->addAction(m_organisation, u"b"_s, u"2"_s);
        Content wanted = content();
        wanted.actions[0].fields.script = u"mine"_s;
        wanted.actions[0].isActive = false;
        wanted.actions.removeLast();
        wanted.actions.append(entry(u"c"_s, u"3"_s));
        wanted.triggers = running({u"c"_s, u"a"_s});
        wanted.triggers->append({u"2"_s, u"4"_s, {u"c"_s}});
        const QList<Step> steps = planned(wanted);
        zitadel::ActionFields theirs = entry(u"a"_s, u"theirs"_s).fields;
        QVERIFY(answerOf(m_client->updateAction(m_organisation, a, theirs)));
        const auto results = apply(steps);
        QCOMPARE(results.size(), 6); // create c, change a, deactivate a, two triggers, delete b
        QVERIFY(results[0]);
        QCOMPARE(results[1].error().kind, Error::Kind::Conflict);
        QVERIFY(whyNot(results[2]).contains("earlier step of this action"_L1));
        const bool isFirst = steps[3].trigger.actions.size() == 2;
        QVERIFY2(whyNot(results[isFirst ? 3 : 4]).contains(u"a step of “a” failed"_s),
                 qPrintable(whyNot(results[3])));
        QVERIFY(results[isFirst ? 4 : 3]);
        QVERIFY(whyNot(results[5]).contains("Not deleted, as an earlier step failed"_L1));
        QCOMPARE(content().actions.size(), 3);
        QVERIFY(content().actions[0].isActive);
        QVERIFY(triggerNow().isEmpty());
    }

    void withoutTheServerTheRestIsNotBegun()
    {
        Content wanted;
        wanted.actions = {entry(u"a"_s, u"1"_s), entry(u"b"_s, u"2"_s), entry(u"c"_s, u"3"_s)};
        const QList<Step> steps = planned(wanted);
        using Break = demo::Switches::Break;
        m_server->setSwitches({.projectionDelay = 0ms,
                               .breakage = Break::DropBeforeAnswer,
                               .onlyMethod = "POST",
                               .onlyPath = "/management/v1/actions/_search"});
        Ledger ledger(*m_client, *m_archive);
        exchange::PlanRun unlisted(ledger, m_organisation, steps);
        QSignalSpy told(&unlisted, &exchange::PlanRun::stepFinished);
        finish(unlisted);
        QCOMPARE(told.size(), 3); // so that each can be printed
        QVERIFY(!*unlisted.results()[0]);

        m_server->setSwitches({.tokensExpired = true});
        const auto refused = apply(steps);
        QVERIFY(!refused[0] && refused[0].error().kind == Error::Kind::Unauthorized);
        for (int i : {1, 2}) {
            QCOMPARE(refused[i].error().kind, Error::Kind::Cancelled);
            QVERIFY(whyNot(refused[i]).contains("Not begun"_L1));
        }
        m_server->setSwitches({.projectionDelay = 0ms});
        QVERIFY(content().actions.isEmpty());
    }

    void aSwitchThatSomebodyTurnedIsLeft()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s, 10'000'000'000, false, false);
        Content wanted = content();
        wanted.actions[0].isActive = true;
        const QList<Step> steps = planned(wanted);
        zitadel::ActionFields theirs = entry(u"a"_s, u"theirs"_s).fields;
        QVERIFY(answerOf(m_client->updateAction(m_organisation, a, theirs)));
        QCOMPARE(apply(steps)[0].error().kind, Error::Kind::Conflict);
        QVERIFY(!content().actions[0].isActive);
    }

    void whoComesInBetweenIsTold()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        Content wanted = content();
        wanted.actions[0].fields.script = u"mine"_s;
        const QList<Step> steps = planned(wanted);
        m_server->clearRequests();
        m_server->setSwitches({.latency = 300ms, .projectionDelay = 0ms});
        // As soon as the action was read, and before the answer is there.
        QTimer watch;
        QFuture<Result<zitadel::WriteAnswer>> theirs;
        connect(&watch, &QTimer::timeout, this, [&] {
            if (m_server->requests().isEmpty() || m_server->requests().constLast().method != "GET")
                return;
            watch.stop();
            theirs = m_client->updateAction(m_organisation, a, entry(u"a"_s, u"theirs"_s).fields);
        });
        watch.start(5);
        Ledger ledger(*m_client, *m_archive);
        exchange::PlanRun apply(ledger, m_organisation, steps);
        finish(apply);
        QVERIFY(theirs.isValid());
        QVERIFY(*apply.results()[0]);
        QVERIFY2(apply.notes()[0].contains("Somebody else"_L1), qPrintable(apply.notes()[0]));
    }

    void theWindowFollowsEachStep()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"2"_s);
        Profile profile;
        profile.url = m_server->url();
        profile.organisationId = m_organisation;
        Workspace workspace(*m_client, profile, *m_archive);
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        const ActionDocument *document = workspace.documents().open(a);
        Content wanted = content();
        wanted.actions.removeLast();
        wanted.actions[0].fields.script = u"imported"_s;
        wanted.actions[0].isActive = false;
        wanted.actions.append(entry(u"c"_s, u"3"_s));
        QVERIFY(exchange::write(m_files, wanted));
        auto plan = answerOf(workspace.deeds().planImport(m_files)).value();
        QCOMPARE(plan.steps.size(), 4);
        m_server->setSwitches({.projectionDelay = 60s});
        exchange::PlanRun *apply = workspace.deeds().apply(plan.steps, this).value();
        QSignalSpy removed(&workspace.ledger(), &Ledger::removed);
        QSignalSpy steps(apply, &exchange::PlanRun::stepFinished);
        apply->start();
        QTRY_COMPARE_WITH_TIMEOUT(steps.size(), 4, 15'000);
        QVERIFY(apply->isGood());
        const auto isShown = [&] {
            return workspace.list().model().find(a)->fields.script == "imported"_L1 &&
                   !workspace.list().model().find(a)->isActive() &&
                   !workspace.list().idOf(u"c"_s).isEmpty() && !workspace.list().model().find(b);
        };
        QVERIFY(isShown());
        QCOMPARE(document->fields().script, u"imported"_s);
        QCOMPARE(removed.size(), 1);
        // A read that is late does not bring the past back.
        workspace.list().reload();
        QTRY_COMPARE(workspace.list().state(), ActionList::State::Loaded);
        QVERIFY(isShown());
        // Nor does an export.
        const QString again = m_folder->filePath(u"again"_s);
        QVERIFY(answerOf(workspace.deeds().exportTo(again)));
        QCOMPARE(contentsOf(again + "/a.js"_L1), "imported"_ba);
        QVERIFY(!QFile::exists(again + "/b.js"_L1));
        delete apply;
    }

    // -- command line

    void pullDiffPush()
    {
        const QString one = m_server->addAction(m_organisation, u"one"_s, u"function one() {\n}\n"_s);
        Run pull = run({u"pull"_s, m_files});
        QVERIFY2(pull.status == 0, qPrintable(pull.error));
        QVERIFY(pull.out.contains("written one.js"_L1));
        QCOMPARE(contentsOf(m_files + "/one.js"_L1), "function one() {\n}\n"_ba);
        pull = run({u"pull"_s, m_files});
        QCOMPARE(pull.status, 0);
        QVERIFY(pull.out.contains("up to date"_L1));
        QCOMPARE(run({u"diff"_s, m_files}).status, 0);
        QCOMPARE(run({u"push"_s, m_files}).status, 0);

        QVERIFY(put(m_files + "/one.js"_L1, "function one() {\n  return;\n}\n"));
        const Run diff = run({u"diff"_s, m_files});
        QCOMPARE(diff.status, 1);
        QVERIFY2(diff.out.contains("\n+  return;\n"_L1) && diff.out.contains("one.js"_L1),
                 qPrintable(diff.out));
        const Run dry = run({u"push"_s, m_files, u"--dry-run"_s});
        QCOMPARE(dry.status, 1);
        QVERIFY(dry.out.contains("would change one"_L1));
        QCOMPARE(answerOf(m_client->action(m_organisation, one)).value().fields.script,
                 u"function one() {\n}\n"_s);
        const Run push = run({u"push"_s, m_files});
        QVERIFY2(push.status == 0, qPrintable(push.error));
        QCOMPARE(answerOf(m_client->action(m_organisation, one)).value().fields.script,
                 u"function one() {\n  return;\n}\n"_s);

        // Only on the server: left alone unless it is asked for.
        m_server->addAction(m_organisation, u"extra"_s, u"x"_s);
        const Run left = run({u"push"_s, m_files});
        QCOMPARE(left.status, 0);
        QVERIFY(left.out.contains("only on the server: extra"_L1));
        QCOMPARE(content().actions.size(), 2);
        // Somebody made it since the last pull.
        QCOMPARE(run({u"push"_s, m_files, u"--delete"_s}).status, 2);
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        QVERIFY(QFile::remove(m_files + "/extra.js"_L1) && QFile::remove(m_files + "/extra.json"_L1));
        QCOMPARE(run({u"push"_s, m_files, u"--delete"_s}).status, 0);
        QCOMPARE(content().actions.size(), 1);
        // All of it can be had back in the window.
        QDirIterator file(m_folder->filePath(u"data"_s), {u"address-*.sqlite"_s}, QDir::Files,
                          QDirIterator::Subdirectories);
        QVERIFY(file.hasNext());
        Archive archive(file.next());
        const auto versions = answerOf(archive.history().versionsOf(m_organisation, one)).value();
        QCOMPARE(versions.size(), 2);
        QCOMPARE(versions[0].source, history::Source::Saved);
        QVERIFY(!versions[0].author.isEmpty());
        QCOMPARE(answerOf(archive.removed().list(m_organisation))->constFirst().action.fields.name,
                 u"extra"_s);
    }

    void theWrongFolderChangesNothing()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QVERIFY(bind({a}));
        QVERIFY(QDir().mkpath(m_files));
        for (const QString &command : {u"push"_s, u"diff"_s}) {
            const Run wrong = run({command, m_files});
            QCOMPARE(wrong.status, 2);
            QVERIFY(wrong.error.contains("is it the right one"_L1));
        }
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        QVERIFY(QFile::remove(m_files + "/flows.json"_L1));
        const Run push = run({u"push"_s, m_files});
        QCOMPARE(push.status, 0);
        QVERIFY(push.out.contains("There is no flows.json"_L1));
        QVERIFY(put(m_files + "/flows.json"_L1, "{\"format\": 1, \"triggers\": {}}"));
        QCOMPARE(run({u"push"_s, m_files}).status, 2);
        QCOMPARE(triggerNow(), QStringList{u"a"_s});
    }

    void pullLosesNothing()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        QVERIFY(put(m_files + "/a.js"_L1, "edited"));
        QVERIFY(answerOf(m_client->updateAction(m_organisation, a, entry(u"a"_s, u"theirs"_s).fields)));
        const Run refused = run({u"pull"_s, m_files});
        QCOMPARE(refused.status, 2);
        QVERIFY(refused.error.contains("would be lost: a.js"_L1) && refused.error.contains("--force"_L1));
        QCOMPARE(contentsOf(m_files + "/a.js"_L1), "edited"_ba);
        const Run forced = run({u"pull"_s, m_files, u"--force"_s});
        QCOMPARE(forced.status, 0);
        QCOMPARE(contentsOf(m_files + "/a.js"_L1), "theirs"_ba);
        const QString told = forced.out.section(u'\n', 0, 0);
        QVERIFY2(told.startsWith("copied to "_L1) && told.endsWith(": a.js"_L1), qPrintable(told));
        const QString copy = told.sliced(10).section(" first: "_L1, 0, 0);
        QCOMPARE(contentsOf(copy + "/a.js"_L1), "edited"_ba);
    }

    /// What diff shows is what a push with the same options does.
    void diffIsWhatAPushWouldDo()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"function a() {}"_s, 0);
        QVERIFY(bind({a}));
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        const auto both = [this](const QStringList &options) {
            const Run diff = run(QStringList{u"diff"_s, m_files} + options);
            const Run dry = run(QStringList{u"push"_s, m_files, u"--dry-run"_s} + options);
            const bool isConsistent = diff.status == dry.status && diff.out.isEmpty() == (diff.status == 0);
            return isConsistent ? diff.status : -1;
        };
        QCOMPARE(both({}), 0);
        QByteArray json = contentsOf(m_files + "/a.json"_L1);
        QVERIFY(put(m_files + "/a.json"_L1, json.replace("20s", "0s"))); // runs with 20 s just as well
        QByteArray flows = contentsOf(m_files + "/flows.json"_L1);
        QVERIFY(put(m_files + "/flows.json"_L1, flows.replace("\"a\"", "\"A\"")));
        QCOMPARE(both({}), 0);
        m_server->addAction(m_organisation, u"extra"_s, u"x"_s);
        QCOMPARE(both({}), 0);
        QCOMPARE(both({u"--delete"_s}), 2); // others made it
        QCOMPARE(both({u"--delete"_s, u"--force"_s}), 1);
        QVERIFY(put(m_files + "/a.js"_L1, "function a() { return; }"));
        QCOMPARE(both({}), 1);
        const Run diff = run({u"diff"_s, m_files});
        QVERIFY(!diff.out.contains("extra"_L1) && !diff.out.contains("0s"_L1));
        QVERIFY(diff.error.contains("only on the server: extra"_L1));
        QVERIFY(put(m_files + "/flows.json"_L1, flows.replace("\"A\"", "\"nobody\"")));
        QCOMPARE(both({}), 2);
    }

    void adviceIsPrinted()
    {
        m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        QVERIFY(put(m_files + "/a.js"_L1, "mine"));
        const Run refused = run({u"push"_s, m_files}, u"viewer");
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.error.contains("a role such as Org Owner. Ask an administrator."_L1),
                 qPrintable(refused.error));
    }

    void whoHasToSignInIsTold()
    {
        Profile profile;
        profile.name = u"person"_s;
        profile.url = m_server->url();
        profile.signIn.method = SignInOptions::Method::Browser;
        profile.signIn.clientId = m_server->clientId();
        ProfileStore profiles(m_folder->filePath(u"config/action-studio/action-studio/profiles.json"_s));
        QVERIFY(profiles.save(profile));
        const Run refused = runWith({u"pull"_s, m_files, u"--profile"_s, u"person"_s});
        QCOMPARE(refused.status, 3);
        QVERIFY2(refused.error.contains("needs a person"_L1), qPrintable(refused.error));
    }

    void theExitStatusTellsWhatIsWrong()
    {
        QCOMPARE(run({u"pull"_s}).status, 2);
        QCOMPARE(run({u"diff"_s, m_files, u"--dry-run"_s}).status, 2);
        QCOMPARE(run({u"diff"_s, m_folder->filePath(u"nowhere"_s)}).status, 2);
        // What cannot be read is no mistake of the person's.
        m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        QCOMPARE(run({u"pull"_s, m_files}).status, 0);
        QVERIFY(QFile::remove(m_files + "/a.js"_L1) && QDir().mkpath(m_files + "/a.js"_L1));
        QCOMPARE(run({u"push"_s, m_files}).status, 3);
        QCOMPARE(run({u"pull"_s, m_files}).status, 3);
        m_server->setSwitches({.tokensExpired = true});
        const Run refused = run({u"pull"_s, m_files});
        QCOMPARE(refused.status, 3);
        QVERIFY(!refused.error.isEmpty());
        QVERIFY(!refused.error.contains(QString::fromLatin1(m_server->identity(u"owner").token)));
    }
};

QTEST_GUILESS_MAIN(tst_exchange)
#include "tst_exchange.moc"
