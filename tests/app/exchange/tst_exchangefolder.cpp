// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/part.h"
#include "exchange/record.h"
#include "zitadel/trigger.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <git2.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using exchange::Content;

namespace {

Content::Entry entry(const QString &name, const QString &script, bool isActive = true)
{
    return {{name, script, 10s, false}, isActive};
}

/// All triggers, and what one of them runs.
QList<exchange::TriggerNames> triggers(const QStringList &ofPreAccessToken = {})
{
    QList<exchange::TriggerNames> all;
    for (const zitadel::TriggerId &type : zitadel::triggerIds())
        all.append({type.flow, type.trigger, type.trigger == u"5" ? ofPreAccessToken : QStringList()});
    return all;
}

} // namespace

/// Actions as files in a real folder, and what becomes of files that somebody else wrote there.
class tst_exchangefolder : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_files;
    QString m_copies;

    QByteArray contentsOf(const QString &name) const
    {
        QFile file(QDir(m_files).filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("missing");
    }
    void put(const QString &name, const QByteArray &bytes)
    {
        QDir().mkpath(m_files);
        QFile file(QDir(m_files).filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    bool exists(const QString &name) const { return QFile::exists(QDir(m_files).filePath(name)); }
    Content twoActions() const
    {
        Content content;
        content.actions = {entry(u"a"_s, u"1"_s), entry(u"b"_s, u"2"_s)};
        content.triggers = triggers();
        return content;
    }
    /// What read() says is wrong.
    Error problem() const
    {
        const auto content = exchange::read(m_files);
        return content ? Error{.message = u"nothing is wrong"_s} : content.error();
    }

    /// Commits all of the folder, as `git add --all && git commit` does.
    void commit()
    {
        git_repository *repository = nullptr;
        if (git_repository_open(&repository, qPrintable(m_files)) != 0)
            QCOMPARE(git_repository_init(&repository, qPrintable(m_files), 0), 0);
        git_index *index = nullptr;
        git_tree *tree = nullptr;
        git_signature *who = nullptr;
        git_oid id;
        QCOMPARE(git_repository_index(&index, repository), 0);
        QCOMPARE(git_index_add_all(index, nullptr, 0, nullptr, nullptr), 0);
        QCOMPARE(git_index_write(index), 0);
        QCOMPARE(git_index_write_tree(&id, index), 0);
        QCOMPARE(git_tree_lookup(&tree, repository, &id), 0);
        QCOMPARE(git_signature_now(&who, "Somebody", "somebody@example.com"), 0);
        git_oid parent;
        git_commit *last = nullptr;
        if (git_reference_name_to_id(&parent, repository, "HEAD") == 0)
            QCOMPARE(git_commit_lookup(&last, repository, &parent), 0);
        const git_commit *parents[] = {last};
        QCOMPARE(git_commit_create(&id, repository, "HEAD", who, who, nullptr, "all", tree, last ? 1 : 0,
                                   last ? parents : nullptr),
                 0);
        git_commit_free(last);
        git_signature_free(who);
        git_tree_free(tree);
        git_index_free(index);
        git_repository_free(repository);
    }

private slots:
    void initTestCase() { git_libgit2_init(); }
    void cleanupTestCase() { git_libgit2_shutdown(); }
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_files = m_folder->filePath(u"files"_s);
        m_copies = m_folder->filePath(u"copies"_s);
    }

    // -- names

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

    void longNamesAreCutAndStayApart()
    {
        const QString plain(200, u'x');
        QCOMPARE(exchange::fileName(plain), plain);
        QSet<QString> seen;
        for (const QString &name :
             {QString(200, u'漢'), QString(199, u'漢') + u'a', QString(199, u'漢') + u'b', QString(67, u'ä'),
              u"a"_s + QString(199, u'漢'), u"aa"_s + QString(198, u'漢')}) {
            const QString file = exchange::fileName(name);
            QVERIFY(file.size() <= 200);
            QVERIFY(file.contains(u'#'));
            // No half of a %XX before the hash.
            const QByteArray label = file.section(u'#', 0, 0).toLatin1();
            QCOMPARE(QByteArray::fromPercentEncoding(label).toPercentEncoding(), label);
            seen.insert(file);
        }
        QCOMPARE(seen.size(), 6);
        QVERIFY(!exchange::fileName(u"a#b"_s).contains(u'#')); // so that none looks like one that was cut

        Content content = twoActions();
        content.actions.append(entry(QString(200, u'漢'), u"3"_s));
        std::ranges::sort(content.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        QVERIFY(exchange::write(m_files, content));
        QCOMPARE(exchange::read(m_files).value(), content);
    }

    // -- there and back

    void roundTripKeepsEveryByte()
    {
        Content content;
        content.actions = {entry(u"bom"_s, u"\ufefffunction bom() {}\r\n"_s),
                           entry(u"empty"_s, u" "_s, false), entry(u"grüße 😀"_s, u"// 漢字\u2028 no end"_s)};
        std::ranges::sort(content.actions, {}, [](const Content::Entry &e) { return e.fields.name; });
        content.actions[0].fields.timeout = 1500ms;
        content.actions[0].fields.allowedToFail = true;
        content.triggers = triggers({u"empty"_s, u"bom"_s});
        const auto written = exchange::write(m_files, content);
        QVERIFY(written);
        QCOMPARE(written->written.size(), 9);
        QCOMPARE(contentsOf(u"bom.js"_s), "\xef\xbb\xbf"
                                          "function bom() {}\r\n"_ba);
        QCOMPARE(exchange::read(m_files).value(), content);
        // The same again changes no file.
        const auto again = exchange::write(m_files, content);
        QVERIFY(again->written.isEmpty() && again->removed.isEmpty());
    }

    void flowsAreNamedInEnglishByTheirIds()
    {
        zitadel::Action action{.id = u"1"_s, .fields = entry(u"a"_s, u"1"_s).fields};
        const QList<zitadel::Flow> flows{
            {u"2"_s, u"Token ergänzen"_s, {{u"5"_s, u"Vor Erstellung des Access Tokens"_s, {u"1"_s}}}}};
        QVERIFY(exchange::write(m_files, exchange::contentOf({action}, flows)));
        const QByteArray json = contentsOf(u"flows.json"_s);
        QVERIFY(json.contains("\"Complement Token\"") && json.contains("\"Pre access token creation\""));
        QVERIFY(!json.contains("Token erg"));
        QCOMPARE(exchange::read(m_files).value().triggers, triggers({u"a"_s}));
    }

    void gitLeavesLineEndsAlone()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        QCOMPARE(contentsOf(u".gitattributes"_s), "*.js -text\n*.json -text\n"_ba);
        put(u".gitattributes"_s, "* text=auto\n");
        const auto again = exchange::write(m_files, twoActions());
        QVERIFY(again->written.isEmpty());
        QCOMPARE(contentsOf(u".gitattributes"_s), "* text=auto\n"_ba);
    }

    // -- files of others

    void whatWasEditedIsNotReplaced()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"a.js"_s, "edited");
        put(u"b.json"_s, "{}");
        Content content = twoActions();
        content.actions[0].fields.script = u"theirs"_s;
        content.actions.append(entry(u"c"_s, u"3"_s));
        const auto refused = exchange::write(m_files, content);
        QCOMPARE(refused->refused, (QStringList{u"a.js"_s, u"b.json"_s}));
        QVERIFY(refused->written.isEmpty());
        QCOMPARE(contentsOf(u"a.js"_s), "edited"_ba);
        QVERIFY(!exists(u"c.js"_s)); // all or nothing

        const auto forced = exchange::write(m_files, content, {.copiesIn = m_copies});
        QVERIFY(forced->written.contains(u"a.js"_s) && forced->written.contains(u"c.js"_s));
        QCOMPARE(contentsOf(u"a.js"_s), "theirs"_ba);
        QCOMPARE(contentsOf(forced->copies + "/a.js"_L1), "edited"_ba);
        QCOMPARE(contentsOf(forced->copies + "/b.json"_L1), "{}"_ba);
        QCOMPARE(QDir(forced->copies).entryList(QDir::Files).size(), 2);
        // From now on they are ours again.
        QVERIFY(exchange::write(m_files, twoActions())->refused.isEmpty());
        QCOMPARE(contentsOf(u"a.js"_s), "1"_ba);
    }

    void anEditThatIsWantedIsNoEdit()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"a.js"_s, "pushed");
        Content content = twoActions();
        content.actions[0].fields.script = u"pushed"_s;
        QVERIFY(exchange::write(m_files, content)->refused.isEmpty());
        QVERIFY(exchange::write(m_files, twoActions())->refused.isEmpty()); // it is recorded by now
        QCOMPARE(contentsOf(u"a.js"_s), "1"_ba);
    }

    void onlyWhatAnExportWroteIsRemoved()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"package.json"_s, "{\"name\": \"package\"}");
        put(u"tsconfig.json"_s, "{ // a comment\n}");
        put(u"eslint.config.js"_s, "export default [];");
        const QByteArray mine =
            R"({"name": "mine", "timeout": "10s", "allowedToFail": false, "state": "active"})";
        put(u"mine.js"_s, "new");
        put(u"mine.json"_s, mine);
        Content content = twoActions();
        content.actions.removeFirst();
        const auto written = exchange::write(m_files, content);
        QCOMPARE(written->removed, (QStringList{u"a.js"_s, u"a.json"_s}));
        QCOMPARE(written->kept, (QStringList{u"mine.js"_s, u"mine.json"_s}));
        for (const QString &name :
             {u"package.json"_s, u"tsconfig.json"_s, u"eslint.config.js"_s, u"mine.js"_s})
            QVERIFY(exists(name));
        // And they are in nobody's way.
        const auto read = exchange::read(m_files);
        QVERIFY2(read, qPrintable(problem().message));
        QCOMPARE(read->actions.size(), 2);
        QCOMPARE(read->skipped, (QStringList{u"eslint.config.js"_s, u"package.json"_s, u"tsconfig.json"_s}));
    }

    void whatWasEditedIsNotRemoved()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"a.js"_s, "edited");
        Content content = twoActions();
        content.actions.removeFirst();
        QCOMPARE(exchange::write(m_files, content)->refused, QStringList{u"a.js"_s});
        QVERIFY(exists(u"a.js"_s) && exists(u"a.json"_s));
        const auto forced = exchange::write(m_files, content, {.copiesIn = m_copies});
        QVERIFY(!exists(u"a.js"_s));
        QCOMPARE(contentsOf(forced->copies + "/a.js"_L1), "edited"_ba);
    }

    void aNameThatIsTakenIsNotReplaced()
    {
        put(u"package.json"_s, "{\"name\": \"tool\"}");
        commit(); // git has it, but it is no action's
        Content content = twoActions();
        content.actions.append(entry(u"package"_s, u"3"_s));
        QCOMPARE(exchange::write(m_files, content)->refused, QStringList{u"package.json"_s});
        QVERIFY(!exists(u"a.js"_s));
    }

    void whatGitHasMayBeReplaced()
    {
        // A clone of what an earlier version of the program wrote: without a record.
        QVERIFY(exchange::write(m_files, twoActions()));
        QVERIFY(QFile::remove(m_files + u'/' + exchange::Record::file));
        commit();
        Content content = twoActions();
        content.actions[0].fields.script = u"theirs"_s;
        content.triggers = triggers({u"a"_s});
        QVERIFY(exchange::write(m_files, content)->refused.isEmpty());
        QCOMPARE(contentsOf(u"a.js"_s), "theirs"_ba);

        // Edited and committed, whatever the record says; and edited since.
        put(u"a.js"_s, "committed");
        commit();
        put(u"b.js"_s, "not committed");
        QCOMPARE(exchange::write(m_files, content)->refused, QStringList{u"b.js"_s});
        put(u"b.js"_s, "2");
        QVERIFY(exchange::write(m_files, content)->refused.isEmpty());
        QCOMPARE(contentsOf(u"a.js"_s), "theirs"_ba);
    }

    void withoutRecordNothingIsRemoved()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(QString(exchange::Record::file), "<<<<<<< a merge that nobody finished");
        Content content = twoActions();
        content.actions.removeFirst();
        const auto written = exchange::write(m_files, content);
        QCOMPARE(written->kept, (QStringList{u"a.js"_s, u"a.json"_s}));
        QVERIFY(exists(u"a.js"_s));
    }

    void theRecordHasALineForEachFile()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        const QByteArray record = contentsOf(QString(exchange::Record::file));
        QCOMPARE(record.count('\n'), 12); // and two for the triggers
        QCOMPARE(
            record.count("\"a.js\": \"6b86b273ff34fce19d6b804eff5a3f5747ada4eaa22f1d49c01e52ddb7875b4b\""),
            1);
    }

    void linksAreNeitherFollowedNorLost()
    {
        const QString outside = m_folder->filePath(u"outside.js"_s);
        put(outside, "mine");
        QVERIFY(QFile::link(outside, m_files + "/a.js"_L1));
        QCOMPARE(exchange::write(m_files, twoActions())->refused, QStringList{u"a.js"_s});
        const auto written = exchange::write(m_files, twoActions(), {.copiesIn = m_copies});
        QCOMPARE(contentsOf(outside), "mine"_ba);
        QVERIFY(!QFileInfo(m_files + "/a.js"_L1).isSymLink());
        QCOMPARE(contentsOf(u"a.js"_s), "1"_ba);
        QCOMPARE(QFile::symLinkTarget(written->copies + "/a.js"_L1), outside);
    }

    void theRecordIsWrittenThroughNoLink()
    {
        const QString outside = m_folder->filePath(u"outside.json"_s);
        put(outside, "mine");
        QVERIFY(QFile::link(outside, m_files + u'/' + exchange::Record::file));
        QVERIFY(exchange::write(m_files, twoActions()));
        QCOMPARE(contentsOf(outside), "mine"_ba);
        QVERIFY(contentsOf(QString(exchange::Record::file)).contains("a.js"));
    }

    void aChangeOfCaseAloneIsAChangeOfName()
    {
        Content content;
        content.triggers = triggers();
        content.actions = {entry(u"foo"_s, u"1"_s)};
        QVERIFY(exchange::write(m_files, content));
        content.actions = {entry(u"Foo"_s, u"1"_s)};
        QVERIFY(exchange::write(m_files, content)->refused.isEmpty());
        QCOMPARE(QDir(m_files).entryList({u"?oo.js*"_s}, QDir::Files),
                 (QStringList{u"Foo.js"_s, u"Foo.json"_s}));
        QCOMPARE(exchange::read(m_files).value(), content);
    }

    void aFailureTellsWhatWasWritten()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        QVERIFY(QDir().mkpath(m_files + "/c.js"_L1)); // a folder in the way of a file
        Content content = twoActions();
        content.actions[0].fields.script = u"theirs"_s;
        content.actions.append(entry(u"c"_s, u"3"_s));
        const auto written = exchange::write(m_files, content);
        QVERIFY(!written);
        QCOMPARE(written.error().kind, Error::Kind::Storage);
        QVERIFY(written.error().message.contains("c.js"_L1));
        QCOMPARE(contentsOf(u"a.js"_s), "1"_ba); // it was seen before anything was done

        QVERIFY(QDir(m_files).rmdir(u"c.js"_s));
        QVERIFY(QFile::remove(m_files + u'/' + exchange::Record::file));
        put(u"a.js"_s, "theirs");
        QVERIFY(QDir().mkpath(m_files + u'/' + exchange::Record::file));
        const auto half = exchange::write(m_files, content);
        QVERIFY(!half);
        QVERIFY2(half.error().advice.contains("Written before that: c.js, c.json."_L1),
                 qPrintable(half.error().advice));
    }

    // -- what is wrong in a folder

    void allThatIsWrongIsTold()
    {
        Content content = twoActions();
        content.actions.append(entry(u"c"_s, u"3"_s));
        content.actions.append(entry(u"d"_s, u"4"_s));
        QVERIFY(exchange::write(m_files, content));
        put(u"a.json"_s, "{\n  \"name\": \"a\",\n  oops\n}");
        put(u"b.js"_s, "\xff\xfe");
        put(u"c.json"_s, R"({"name": "other", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        QVERIFY(QFile::remove(m_files + "/d.json"_L1));
        put(u"flows.json"_s, "[]");
        const Error error = problem();
        QCOMPARE(error.kind, Error::Kind::Input);
        for (const auto &expected : {u"a.json: line 3"_s, u"b.js: is no UTF-8"_s, u"c.json: “name”"_s,
                                     u"d.js: there is no d.json"_s, u"flows.json: must be an object"_s})
            QVERIFY2(error.message.contains(expected), qPrintable(error.message));
    }

    void whatCannotBeReadIsNoMistakeInTheFiles()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        QVERIFY(QFile::remove(m_files + "/a.js"_L1));
        QVERIFY(QDir().mkpath(m_files + "/a.js"_L1));
        QCOMPARE(problem().kind, Error::Kind::Storage);
        QVERIFY(problem().message.startsWith("a.js: cannot be read"_L1));
    }

    void theWrongFolderIsAMistake()
    {
        QCOMPARE(problem().kind, Error::Kind::Input);
        QVERIFY(QDir().mkpath(m_files));
        QCOMPARE(problem().kind, Error::Kind::Input);
        QVERIFY(problem().message.contains("is it the right one"_L1));
        put(u"package.json"_s, "{}");
        QCOMPARE(problem().kind, Error::Kind::Input);
        // An organisation without actions is no mistake.
        QVERIFY(exchange::write(m_files, exchange::contentOf({}, {})));
        QVERIFY(exchange::read(m_files));
    }

    void withoutFlowsNothingIsKnownOfTriggers()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        QVERIFY(QFile::remove(m_files + "/flows.json"_L1));
        QVERIFY(!exchange::read(m_files)->triggers);
    }

    void mistakesInFlowsAreTold_data()
    {
        QTest::addColumn<QByteArray>("triggers");
        QTest::addColumn<QString>("words");
        QTest::newRow("nothing") << ""_ba << u"“triggers” must be a list"_s;
        QTest::newRow("object") << R"(, "triggers": {})"_ba << u"“triggers” must be a list"_s;
        QTest::newRow("mistyped") << R"(, "trigers": [])"_ba << u"“triggers” must be a list"_s;
        QTest::newRow("text") << R"(, "triggers": ["a"])"_ba << u"entry 1: must be an object"_s;
        QTest::newRow("number") << R"(, "triggers": [{"flow": 2, "trigger": "5", "actions": []}])"_ba
                                << u"“flow” must be a text"_s;
        QTest::newRow("no trigger") << R"(, "triggers": [{"flow": "2", "actions": []}])"_ba
                                    << u"“trigger” must be a text"_s;
        QTest::newRow("no actions") << R"(, "triggers": [{"flow": "2", "trigger": "5"}])"_ba
                                    << u"“actions” must be a list"_s;
        QTest::newRow("one action") << R"(, "triggers": [{"flow": "2", "trigger": "5", "actions": "a"}])"_ba
                                    << u"“actions” must be a list"_s;
        QTest::newRow("no name") << R"(, "triggers": [{"flow": "2", "trigger": "5", "actions": [1]}])"_ba
                                 << u"“actions” must hold names"_s;
        QTest::newRow("twice in one")
            << R"(, "triggers": [{"flow": "2", "trigger": "5", "actions": ["a", "b", "A"]}])"_ba
            << u"“A” is there twice"_s;
        QTest::newRow("unknown pair") << R"(, "triggers": [{"flow": "2", "trigger": "1", "actions": []}])"_ba
                                      << u"flow “2” has no trigger “1”"_s;
        QTest::newRow("two entries") << R"(, "triggers": [{"flow": "2", "trigger": "5", "actions": []},
                                            {"flow": "2", "trigger": "5", "actions": ["a"]}])"_ba
                                     << u"entry 2: “Complement Token › Pre access token creation”"_s;
    }
    void mistakesInFlowsAreTold()
    {
        QFETCH(QByteArray, triggers);
        QFETCH(QString, words);
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"flows.json"_s, "{\"format\": 1" + triggers + "}");
        const Error error = problem();
        QCOMPARE(error.kind, Error::Kind::Input);
        QVERIFY2(error.message.startsWith("flows.json: "_L1) && error.message.contains(words),
                 qPrintable(error.message));
    }

    void namesThatDifferInCaseAloneAreTold()
    {
        QVERIFY(exchange::write(m_files, twoActions()));
        put(u"A.js"_s, "other");
        put(u"A.json"_s, R"({"name": "A", "timeout": "10s", "allowedToFail": false, "state": "active"})");
        QVERIFY2(problem().message.contains("case alone"_L1), qPrintable(problem().message));
    }

    // -- part of the actions

    void aPartLeavesTheRestAlone()
    {
        Content server = twoActions();
        server.actions << entry(u"c"_s, u"3"_s);
        server.triggers = triggers({u"a"_s, u"b"_s});
        QVERIFY(exchange::write(m_files, server));
        put(u"b.js"_s, "edited");
        server.actions[0].fields.script = u"1 new"_s;
        server.actions[1].fields.script = u"2 new"_s;
        server.actions[2].fields.script = u"3 new"_s;
        server.triggers = triggers({u"c"_s, u"b"_s, u"a"_s});

        const Content wanted = exchange::partForFiles(server, exchange::read(m_files)->triggers, {u"A"_s});
        exchange::WriteOptions options;
        options.server = server;
        options.names = {u"A"_s};
        const auto written = exchange::write(m_files, wanted, options);
        QVERIFY(written);
        QVERIFY(written->isDone); // b is not looked at
        QVERIFY(written->written.contains(u"a.js"_s));
        QVERIFY(!written->written.contains(u"c.js"_s));
        QVERIFY(written->removed.isEmpty());
        QCOMPARE(contentsOf(u"a.js"_s), "1 new"_ba);
        QCOMPARE(contentsOf(u"b.js"_s), "edited"_ba);
        QCOMPARE(contentsOf(u"c.js"_s), "3"_ba);
        const auto now = exchange::read(m_files);
        QVERIFY(now);
        QCOMPARE(now->triggers, triggers({u"b"_s, u"a"_s})); // c was not asked for

        // The edit is one still, and what was written is none.
        const auto all = exchange::write(m_files, server);
        QVERIFY(all);
        QCOMPARE(all->refused, QStringList(u"b.js"_s));
    }

    /// A folder with a part says what the triggers of that part run, and the way back changes nothing.
    void aPartInANewFolder()
    {
        Content server = twoActions();
        server.triggers = triggers({u"b"_s, u"a"_s});
        exchange::WriteOptions options;
        options.server = server;
        options.names = {u"a"_s};
        const Content wanted = exchange::partForFiles(server, std::nullopt, {u"a"_s});
        QVERIFY(exchange::write(m_files, wanted, options));
        QVERIFY(!exists(u"b.js"_s));
        const auto content = exchange::read(m_files);
        QVERIFY(content);
        QCOMPARE(content->actions.size(), 1);
        QCOMPARE(content->triggers->size(), 1);
        QCOMPARE(content->triggers->first().actions, (QStringList{u"b"_s, u"a"_s}));
        // Once more, and then all, is nobody's loss.
        QVERIFY(exchange::write(m_files, wanted, options)->written.isEmpty());
        QVERIFY(exchange::write(m_files, server)->refused.isEmpty());
        QVERIFY(exists(u"b.js"_s));
    }
};

QTEST_GUILESS_MAIN(tst_exchangefolder)
#include "tst_exchangefolder.moc"
