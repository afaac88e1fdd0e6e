// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/client.h"
#include "api/tokensource.h"
#include "demo/demoserver.h"
#include "exchange/apply.h"
#include "exchange/patch.h"
#include "http/transport.h"
#include "storage/archive.h"
#include "support/waiting.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

#include <random>

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

} // namespace

/// Actions as files, and from files to a server.
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

    exchange::Present present() { return answerOf(exchange::fetch(*m_client, m_organisation)).value(); }
    Content content()
    {
        const auto now = present();
        return exchange::contentOf(now.actions, now.flows);
    }

    /// The results of all steps.
    QList<Result<>> apply(const QList<Step> &steps)
    {
        exchange::Apply apply(*m_client, *m_archive, m_organisation, steps);
        QSignalSpy spy(&apply, &exchange::Apply::finished);
        apply.start();
        if (!spy.wait(15'000))
            qFatal("the steps came to no end");
        QList<Result<>> results;
        for (const auto &result : apply.results())
            results << *result;
        return results;
    }

    struct Run
    {
        int status;
        QString out;
        QString error;
    };
    Run run(const QStringList &arguments)
    {
        QFile token(m_folder->filePath(u"token"_s));
        if (!token.exists() && token.open(QIODevice::WriteOnly, QFile::ReadOwner | QFile::WriteOwner))
            token.write(m_server->identity(u"owner").token);
        token.close();
        QProcess process;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"HOME"_s, m_folder->path());
        environment.insert(u"XDG_DATA_HOME"_s, m_folder->filePath(u"data"_s));
        environment.insert(u"DISPLAY"_s, QString());
        environment.remove(u"QT_QPA_PLATFORM"_s);
        process.setProcessEnvironment(environment);
        process.start(QStringLiteral(ACTION_STUDIO_PROGRAM),
                      arguments + QStringList{u"--url"_s, m_server->url().toString(), u"--token-file"_s,
                                              token.fileName(), u"--org"_s, m_organisation});
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

    // -- files

    void namesOfFilesAreSafeAndTellTheName()
    {
        QCOMPARE(exchange::fileName(u"addGroups"_s), u"addGroups"_s);
        QCOMPARE(exchange::fileName(u"a/b\\c:d"_s), u"a%2Fb%5Cc%3Ad"_s);
        QCOMPARE(exchange::fileName(u"grüße"_s), u"gr%C3%BC%C3%9Fe"_s);
        QCOMPARE(exchange::fileName(u"CON"_s), u"%43ON"_s);
        QCOMPARE(exchange::fileName(u"lpt1.x"_s), u"%6Cpt1.x"_s);
        QCOMPARE(exchange::fileName(u".hidden"_s), u"%2Ehidden"_s);
        QCOMPARE(exchange::fileName(u"dot."_s), u"dot%2E"_s);
        QCOMPARE(exchange::fileName(u"flows"_s), u"%66lows"_s);
        QCOMPARE(exchange::fileName(u"50%"_s), u"50%25"_s);
        std::mt19937 random(3);
        static constexpr QStringView signs = u"aZ0 ._-%/\\:*?\"<>|äß漢\u0001\u2028";
        for (int i = 0; i < 2000; ++i) {
            QString name;
            for (unsigned length = 1 + random() % 6; length > 0; --length)
                name += signs[qsizetype(random() % size_t(signs.size()))];
            const QByteArray file = exchange::fileName(name).toLatin1();
            QCOMPARE(QString::fromUtf8(QByteArray::fromPercentEncoding(file)), name); // so no two share one
        }
    }

    void roundTripKeepsEveryByte()
    {
        Content content;
        content.actions = {entry(u"bom"_s, u"\ufefffunction bom() {}\r\n"_s),
                           entry(u"empty"_s, u" "_s, false), entry(u"grüße 😀"_s, u"// 漢字\u2028 no end"_s)};
        std::ranges::sort(content.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        content.actions[0].fields.timeout = 1500ms;
        content.actions[0].fields.allowedToFail = true;
        content.triggers = {{u"2"_s, u"Complement Token"_s, u"5"_s, u"Pre"_s, {u"empty"_s, u"bom"_s}}};
        const auto written = exchange::write(m_files, content);
        QVERIFY(written);
        QCOMPARE(written->written.size(), 7);
        QCOMPARE(contentsOf(m_files + "/bom.js"_L1), "\xef\xbb\xbf"
                                                     "function bom() {}\r\n"_ba);
        QCOMPARE(exchange::read(m_files).value(), content);
        // The same again changes no file.
        const auto again = exchange::write(m_files, content);
        QVERIFY(again->written.isEmpty() && again->removed.isEmpty());
    }

    void onlyOwnFilesAreRemoved()
    {
        Content content;
        content.actions = {entry(u"a"_s, u"1"_s), entry(u"b"_s, u"2"_s)};
        QVERIFY(exchange::write(m_files, content));
        QFile foreign(m_files + "/package.json"_L1);
        QVERIFY(foreign.open(QIODevice::WriteOnly));
        foreign.write("{\"name\": \"package\"}");
        foreign.close();
        QVERIFY(QFile::link(m_folder->filePath(u"elsewhere.js"_s), m_files + "/b.js.link"_L1));
        content.actions.removeFirst();
        const auto written = exchange::write(m_files, content);
        QCOMPARE(written->removed, (QStringList{u"a.js"_s, u"a.json"_s}));
        QVERIFY(QFile::exists(m_files + "/package.json"_L1));
        QVERIFY(!QFile::exists(m_files + "/a.js"_L1));
    }

    void linksAreNotFollowed()
    {
        QVERIFY(QDir().mkpath(m_files));
        const QString outside = m_folder->filePath(u"outside.js"_s);
        QFile file(outside);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("mine");
        file.close();
        QVERIFY(QFile::link(outside, m_files + "/a.js"_L1));
        Content content;
        content.actions = {entry(u"a"_s, u"theirs"_s)};
        QVERIFY(exchange::write(m_files, content));
        QCOMPARE(contentsOf(outside), "mine"_ba);
        QCOMPARE(contentsOf(m_files + "/a.js"_L1), "theirs"_ba);
    }

    void allThatIsWrongIsTold()
    {
        Content content;
        content.actions = {entry(u"a"_s, u"1"_s), entry(u"b"_s, u"2"_s), entry(u"c"_s, u"3"_s)};
        QVERIFY(exchange::write(m_files, content));
        const auto put = [this](const QString &name, const QByteArray &bytes) {
            QFile file(m_files + u'/' + name);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(bytes);
        };
        put(u"a.json"_s, "{\n  \"name\": \"a\",\n  oops\n}");
        put(u"b.js"_s, "\xff\xfe");
        put(u"c.json"_s, R"({"name": "other", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        put(u"d.js"_s, "alone");
        const auto read = exchange::read(m_files);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, Error::Kind::Input);
        for (const auto &expected :
             {u"a.json: line 3"_s, u"b.js: is no UTF-8"_s, u"c.json: “name”"_s, u"d.js: there is no"_s})
            QVERIFY2(read.error().message.contains(expected), qPrintable(read.error().message));
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
        wanted.triggers[0].actions = {u"new"_s, u"two"_s, u"one"_s};
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
        Content now = content();
        std::ranges::sort(wanted.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        QCOMPARE(now, wanted);
        // What was replaced and what was deleted can be brought back.
        const auto versions = answerOf(m_archive->history().versionsOf(m_organisation, one)).value();
        QCOMPARE(answerOf(m_archive->history().fields(versions.constFirst().id)).value().script,
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
        wanted.triggers = {{u"2"_s, {}, u"5"_s, {}, {u"nobody"_s}}};
        const auto plan = exchange::plan(wanted, {}, {});
        QCOMPARE(plan.steps.size(), 2);
        QVERIFY(!plan.steps[0].blocked.isEmpty());
        QVERIFY(plan.steps[1].blocked.contains("nobody"_L1));
        for (const Result<> &result : apply(plan.steps))
            QCOMPARE(result.error().kind, Error::Kind::Input);
        QVERIFY(content().actions.isEmpty());
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

        QFile script(m_files + "/one.js"_L1);
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write("function one() {\n  return;\n}\n");
        script.close();
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
        QCOMPARE(run({u"push"_s, m_files, u"--delete"_s}).status, 0);
        QCOMPARE(content().actions.size(), 1);
    }

    void theExitStatusTellsWhatIsWrong()
    {
        QCOMPARE(run({u"pull"_s}).status, 2);
        QCOMPARE(run({u"diff"_s, m_files, u"--dry-run"_s}).status, 2);
        QCOMPARE(run({u"diff"_s, m_folder->filePath(u"nowhere"_s)}).status, 2);
        m_server->setSwitches({.tokensExpired = true});
        const Run refused = run({u"pull"_s, m_files});
        QCOMPARE(refused.status, 3);
        QVERIFY(!refused.error.isEmpty());
        QVERIFY(!refused.error.contains(QString::fromLatin1(m_server->identity(u"owner").token)));
    }
};

QTEST_GUILESS_MAIN(tst_exchange)
#include "tst_exchange.moc"
