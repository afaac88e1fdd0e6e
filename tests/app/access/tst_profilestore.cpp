// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profilestore.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_profilestore : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;

    QString path() const { return m_folder->filePath(u"config/profiles.json"_s); }
    QByteArray content() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("no file");
    }
    void write(const QByteArray &json) const
    {
        QDir(m_folder->path()).mkpath(u"config"_s);
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(json), json.size());
    }
    QStringList files() const
    {
        return QDir(m_folder->filePath(u"config"_s)).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// Easier to read with apostrophes.
    static QByteArray json(QByteArray text) { return text.replace('\'', '"'); }
    static QStringList names(const ProfileStore &store)
    {
        QStringList names;
        for (const Profile &profile : store.profiles())
            names.append(profile.name);
        return names;
    }
    static QString idOf(const ProfileStore &store, const QString &name)
    {
        const std::optional<Profile> found = store.named(name);
        return found ? found->id : u"nobody"_s;
    }
    /// Everything other than its default.
    static Profile fullProfile()
    {
        Profile profile;
        profile.name = u"Staging"_s;
        profile.url = QUrl(u"https://staging.example.com/base"_s);
        profile.signIn = {
            .method = SignInOptions::Method::Browser, .clientId = u"123@acme"_s, .keyFile = u"/k.json"_s};
        profile.signIn.isRemembered = false;
        profile.signIn.keyFor = QUrl(u"https://staging.example.com/base"_s);
        profile.organisationId = u"165600000000000001"_s;
        profile.colour = Profile::Colour::Violet;
        profile.isProduction = true;
        profile.isReadOnly = true;
        profile.network.proxy = {.mode = ProxyOptions::Mode::Manual,
                                 .type = ProxyOptions::Type::Socks5,
                                 .host = u"proxy.example.com"_s,
                                 .port = 3128,
                                 .user = u"me"_s};
        profile.network.privateAuthorities = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n";
        profile.network.timeout = std::chrono::seconds(45);
        profile.network.wire = NetworkOptions::Wire::GrpcWeb;
        profile.lastUsed = QDateTime(QDate(2026, 3, 4), QTime(5, 6, 7, 89), QTimeZone::UTC);
        return profile;
    }
    static Profile profileNamed(const QString &name)
    {
        Profile profile;
        profile.name = name;
        profile.url = QUrl(u"https://acme.example.com"_s);
        return profile;
    }

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void beginsEmpty()
    {
        ProfileStore store(path());
        QVERIFY(store.load());
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(files(), QStringList()); // not even a folder is needed
    }

    void keepsEverything()
    {
        ProfileStore store(path());
        QSignalSpy changed(&store, &ProfileStore::changed);
        const Result<Profile> saved = store.save(fullProfile());
        QVERIFY(saved);
        QVERIFY(!saved->id.isEmpty());
        QCOMPARE(changed.size(), 1);
        QCOMPARE(store.find(saved->id), saved.value());

        ProfileStore again(path());
        QVERIFY(again.load());
        QCOMPARE(again.profiles(), QList<Profile>{saved.value()});
        Profile expected = fullProfile();
        expected.id = saved->id;
        QCOMPARE(again.profiles().first(), expected);
        QCOMPARE(files(), QStringList{u"profiles.json"_s});
        QCOMPARE(QFile::permissions(path()),
                 QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser | QFile::WriteUser);
    }

    void everyEnumHasAWord()
    {
        ProfileStore store(path());
        for (int i = 0; i < 7; ++i) {
            Profile profile = profileNamed(u"p%1"_s.arg(i));
            profile.colour = Profile::Colour(i);
            profile.signIn.method = SignInOptions::Method(qMin(i, 4));
            profile.network.proxy.mode = ProxyOptions::Mode(i % 3);
            QVERIFY(store.save(profile));
        }
        ProfileStore again(path());
        QVERIFY(again.load());
        QCOMPARE(again.profiles(), store.profiles());
        QVERIFY(!content().contains("\"\"\n    \"colour"));
    }

    void replacesById()
    {
        ProfileStore store(path());
        Profile profile = store.save(profileNamed(u"One"_s)).value();
        QVERIFY(store.save(profileNamed(u"Two"_s)));
        profile.name = u" Uno "_s;
        QCOMPARE(store.save(profile)->name, u"Uno"_s);
        QCOMPARE(names(store), (QStringList{u"Uno"_s, u"Two"_s}));
    }

    void refusesNames()
    {
        ProfileStore store(path());
        QVERIFY(store.save(profileNamed(u"Übung"_s)));
        const QByteArray before = content();
        for (const QString &name : {u""_s, u"  "_s, u"ÜBUNG"_s, u" übung"_s}) {
            const Result<Profile> saved = store.save(profileNamed(name));
            QVERIFY2(!saved, qPrintable(name));
            QCOMPARE(saved.error().kind, Error::Kind::Input);
        }
        QCOMPARE(content(), before);
        QCOMPARE(store.profiles().size(), 1);
        QCOMPARE(store.freeName(u"übung "_s), u"übung 2"_s);
        QCOMPARE(store.freeName(u"other"_s), u"other"_s);
    }

    void findsByIdOrName()
    {
        ProfileStore store(path());
        const Profile saved = store.save(profileNamed(u"Acme Staging"_s)).value();
        QCOMPARE(store.named(saved.id), saved);
        QCOMPARE(store.named(u"acme STAGING"_s), saved);
        QVERIFY(!store.named(u"acme"_s));
        QVERIFY(!store.find(u"acme staging"_s));
    }

    void duplicates()
    {
        ProfileStore store(path());
        Profile original = fullProfile();
        original = store.save(original).value();
        QVERIFY(store.save(profileNamed(u"Other"_s)));
        const Profile copy = store.duplicate(original.id).value();
        QCOMPARE(copy.name, u"Staging copy"_s);
        QVERIFY(copy.id != original.id);
        QVERIFY(!copy.lastUsed.isValid());
        Profile same = copy;
        same.id = original.id;
        same.name = original.name;
        same.lastUsed = original.lastUsed;
        QCOMPARE(same, original);
        QVERIFY(store.duplicate(original.id));
        QCOMPARE(names(store),
                 (QStringList{u"Staging"_s, u"Staging copy 2"_s, u"Staging copy"_s, u"Other"_s}));
        QVERIFY(!store.duplicate(u"nobody"_s));
    }

    void movesAndRemoves()
    {
        ProfileStore store(path());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(store.save(profileNamed(name)));
        QVERIFY(store.move(idOf(store, u"c"_s), 0));
        QCOMPARE(names(store), (QStringList{u"c"_s, u"a"_s, u"b"_s}));
        QVERIFY(store.move(idOf(store, u"c"_s), 99));
        QVERIFY(store.move(idOf(store, u"b"_s), -3));
        QCOMPARE(names(store), (QStringList{u"b"_s, u"a"_s, u"c"_s}));
        QVERIFY(!store.move(u"nobody"_s, 0));
        QVERIFY(store.remove(idOf(store, u"a"_s)));
        QVERIFY(store.remove(u"nobody"_s));
        ProfileStore again(path());
        QVERIFY(again.load());
        QCOMPARE(names(again), (QStringList{u"b"_s, u"c"_s}));
    }

    void remembersWhatWasUsed()
    {
        ProfileStore store(path());
        for (const QString &name : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(store.save(profileNamed(name)));
        QVERIFY(store.recent(5).isEmpty());
        QVERIFY(store.touch(idOf(store, u"c"_s)));
        QTRY_VERIFY(QDateTime::currentDateTimeUtc() > store.recent(1).first().lastUsed);
        QVERIFY(store.touch(idOf(store, u"a"_s)));
        QCOMPARE(store.recent(5).size(), 2);
        QCOMPARE(store.recent(5).first().name, u"a"_s);
        QCOMPARE(store.recent(1).size(), 1);
        QVERIFY(store.recent(-1).isEmpty());
        QVERIFY(!store.touch(u"nobody"_s));
        // A form that was opened before it was used must not make it unused.
        Profile edited = store.named(u"a"_s).value();
        const QDateTime used = edited.lastUsed;
        edited.lastUsed = {};
        QCOMPARE(store.save(edited)->lastUsed, used);
    }

    void buildsOnWhatAnotherWindowWrote()
    {
        ProfileStore one(path());
        ProfileStore two(path());
        QVERIFY(one.save(profileNamed(u"a"_s)));
        QVERIFY(two.load());
        QVERIFY(one.save(profileNamed(u"b"_s)));
        QVERIFY(two.save(profileNamed(u"c"_s)));
        QCOMPARE(names(two), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QVERIFY(!one.save(profileNamed(u"C"_s))); // taken there, which this one has not heard of
        QVERIFY(two.remove(idOf(two, u"a"_s)));
        // Being edited here while it is deleted there: what was typed wins.
        Profile edited = one.named(u"a"_s).value();
        edited.name = u"A"_s;
        QVERIFY(one.save(edited));
        QCOMPARE(names(one), (QStringList{u"b"_s, u"c"_s, u"A"_s}));
    }

    void keepsWhatItDoesNotKnow()
    {
        write(json("{'version': 1, 'mine': [1, 2], 'profiles': [ "
                   "{'id': '1', 'name': 'One', 'url': 'https://one.example.com', 'colour': 'turquoise', "
                   "'note': 'n', "
                   "'signIn': {'method': 'passkey', 'device': 'blue'}, "
                   "'network': {'proxy': {'mode': 'pac', 'pac': 'x.pac'}, 'timeoutSeconds': 100000}}, "
                   "{'id': '2', 'name': 'Two', 'url': 'not an address'}]}"));
        ProfileStore store(path());
        QVERIFY(store.load());
        Profile one = store.find(u"1"_s).value();
        QCOMPARE(one.colour, Profile::Colour::None);
        QCOMPARE(one.network.timeout, NetworkOptions::longestTimeout);
        QVERIFY(store.find(u"2"_s)->url.isEmpty());
        one.name = u"Uno"_s;
        one.isProduction = true;
        QVERIFY(store.save(one));

        const QJsonObject root = QJsonDocument::fromJson(content()).object();
        QCOMPARE(root["mine"_L1], (QJsonArray{1, 2}));
        const QJsonObject entry = root["profiles"_L1][0].toObject();
        QCOMPARE(entry["name"_L1], u"Uno"_s);
        QCOMPARE(entry["production"_L1], true);
        QCOMPARE(entry["colour"_L1], u"turquoise"_s);
        QCOMPARE(entry["note"_L1], u"n"_s);
        QCOMPARE(entry["signIn"_L1]["method"_L1], u"passkey"_s);
        QCOMPARE(entry["signIn"_L1]["device"_L1], u"blue"_s);
        QCOMPARE(entry["network"_L1]["proxy"_L1]["mode"_L1], u"pac"_s);
        QCOMPARE(entry["network"_L1]["proxy"_L1]["pac"_L1], u"x.pac"_s);
        QCOMPARE(entry["network"_L1]["timeoutSeconds"_L1], 100000);
        QCOMPARE(root["profiles"_L1][1]["url"_L1], u"not an address"_s);

        one.colour = Profile::Colour::Red;
        QVERIFY(store.save(one));
        QCOMPARE(QJsonDocument::fromJson(content())["profiles"_L1][0]["colour"_L1], u"red"_s);
    }

    void givesIdsWhereNoneAre()
    {
        write(json("{'version': 1, 'profiles': [{'name': 'a'}, {'name': 'b'}, {'id': 'x', 'name': 'c'}, "
                   "{'id': 'x', 'name': 'd', 'extra': 1}]}"));
        ProfileStore store(path());
        QVERIFY(store.load());
        QSet<QString> ids;
        for (const Profile &profile : store.profiles())
            ids.insert(profile.id);
        QCOMPARE(ids.size(), 4);
        QVERIFY(!ids.contains(QString()));
        ProfileStore again(path());
        QVERIFY(again.load());
        QCOMPARE(again.profiles(), store.profiles()); // the same each time, as secrets are kept under them
        QVERIFY(store.touch(idOf(store, u"d"_s)));
        QCOMPARE(QJsonDocument::fromJson(content())["profiles"_L1][3]["extra"_L1], 1);
        QCOMPARE(idOf(store, u"d"_s), idOf(again, u"d"_s));
    }

    void setsDamagedFilesAside_data()
    {
        QTest::addColumn<QByteArray>("rubbish");
        QTest::newRow("cut off") << (json("{'version': 1, 'profiles': [{'id'"));
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a list") << QByteArray("[]");
        QTest::newRow("no version") << (json("{'profiles': []}"));
        QTest::newRow("no profiles") << (json("{'version': 1}"));
        QTest::newRow("an entry that is none") << (json("{'version': 1, 'profiles': [1]}"));
        QTest::newRow("binary") << QByteArray("\0\1\2\xff", 4);
    }
    void setsDamagedFilesAside()
    {
        QFETCH(QByteArray, rubbish);
        write(rubbish);
        ProfileStore store(path());
        const Result<> loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Storage);
        QVERIFY(store.profiles().isEmpty());
        QCOMPARE(files().size(), 1);
        const QString aside = m_folder->filePath(u"config/"_s + files().first());
        QVERIFY2(aside.startsWith(path() + u".damaged-"_s), qPrintable(aside));
        QVERIFY2(loaded.error().advice.contains(aside), qPrintable(loaded.error().advice));
        QFile kept(aside);
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QCOMPARE(kept.readAll(), rubbish);
        QVERIFY(store.save(profileNamed(u"next"_s)));
    }

    void damageMeanwhileTakesNothingAlong()
    {
        ProfileStore store(path());
        QVERIFY(store.save(profileNamed(u"a"_s)));
        write("rubbish");
        const Result<Profile> refused = store.save(profileNamed(u"b"_s));
        QVERIFY(!refused); // it is told,
        QCOMPARE(refused.error().kind, Error::Kind::Storage);
        QVERIFY(store.save(profileNamed(u"b"_s))); // and then it goes on with what is in front of the person
        ProfileStore again(path());
        QVERIFY(again.load());
        QCOMPARE(names(again), (QStringList{u"a"_s, u"b"_s}));
    }

    void leavesNewerFilesAlone()
    {
        const QByteArray newer = json("{'version': 2, 'profiles': [{'id': '1', 'name': 'One', "
                                      "'url': 'https://one.example.com'}]}");
        write(newer);
        ProfileStore store(path());
        const Result<> loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, Error::Kind::Storage);
        QCOMPARE(names(store), QStringList{u"One"_s});
        for (const Result<> &result : {store.touch(u"1"_s), store.remove(u"1"_s), store.move(u"1"_s, 0)}) {
            QVERIFY(!result);
            QCOMPARE(result.error().kind, Error::Kind::Storage);
        }
        QVERIFY(!store.save(profileNamed(u"x"_s)));
        QCOMPARE(content(), newer);
        QCOMPARE(names(store), QStringList{u"One"_s});

        write(json("{'version': 3, 'profiles': {'quite': 'different'}}"));
        ProfileStore other(path());
        QVERIFY(!other.load());
        QVERIFY(!other.save(profileNamed(u"x"_s)));
        QVERIFY(content().contains("different"));
    }

    void tellsWhenItCannotWrite()
    {
        {
            QFile file(m_folder->filePath(u"config"_s)); // a file where the folder should be
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        ProfileStore store(path());
        const Result<Profile> saved = store.save(profileNamed(u"a"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        QVERIFY(!saved.error().advice.isEmpty());
        QVERIFY(store.profiles().isEmpty());
    }

    void waitsForNobodyLong()
    {
        ProfileStore store(path());
        QVERIFY(store.save(profileNamed(u"a"_s)));
        QLockFile other(path() + u".lock"_s);
        QVERIFY(other.lock());
        const Result<Profile> saved = store.save(profileNamed(u"b"_s));
        QVERIFY(!saved);
        QCOMPARE(saved.error().kind, Error::Kind::Storage);
        other.unlock();
        QVERIFY(store.save(profileNamed(u"b"_s)));
    }

    void followsALink()
    {
        ProfileStore first(m_folder->filePath(u"real.json"_s));
        QVERIFY(first.save(profileNamed(u"a"_s)));
        QDir(m_folder->path()).mkpath(u"config"_s);
        QVERIFY(QFile::link(m_folder->filePath(u"real.json"_s), path()));
        ProfileStore store(path());
        QVERIFY(store.load());
        QVERIFY(store.save(profileNamed(u"b"_s)));
        QVERIFY(QFileInfo(path()).isSymLink());
        QVERIFY(first.load());
        QCOMPARE(names(first), (QStringList{u"a"_s, u"b"_s}));
    }

    void findsProblems_data()
    {
        QTest::addColumn<Profile>("profile");
        QTest::addColumn<QString>("url");
        QTest::addColumn<QStringList>("fields");
        const QString good = u"acme.example.com"_s;
        const auto row = [](const char *name, const QString &url, const QStringList &fields,
                            const std::function<void(Profile &)> &edit) {
            Profile profile = profileNamed(u"New"_s);
            edit(profile);
            QTest::newRow(name) << profile << url << fields;
        };
        using Method = SignInOptions::Method;
        row("none", good, {}, [](Profile &) {});
        row("no name", good, {u"name"_s}, [](Profile &p) { p.name = u" "_s; });
        row("name taken", good, {u"name"_s}, [](Profile &p) { p.name = u"TAKEN "_s; });
        row("no address", u""_s, {u"url"_s}, [](Profile &) {});
        row("plain http", u"http://acme.example.com"_s, {u"url"_s}, [](Profile &) {});
        row("organisation", good, {u"organisationId"_s},
            [](Profile &p) { p.organisationId = u"Acme Corp"_s; });
        row("browser without client", good, {u"signIn.clientId"_s},
            [](Profile &p) { p.signIn.method = Method::Browser; });
        row("client in two words", good, {u"signIn.clientId"_s},
            [](Profile &p) { p.signIn = {.method = Method::DeviceCode, .clientId = u"1 2"_s}; });
        row("token needs no client", good, {}, [](Profile &p) { p.signIn.clientId = u"1 2"_s; });
        row("key from the keyring", good, {}, [](Profile &p) { p.signIn.method = Method::KeyFile; });
        row("no such key", good, {u"signIn.keyFile"_s},
            [](Profile &p) { p.signIn = {.method = Method::KeyFile, .keyFile = u"/no/such"_s}; });
        row("key is a folder", good, {u"signIn.keyFile"_s},
            [](Profile &p) { p.signIn = {.method = Method::KeyFile, .keyFile = QDir::tempPath()}; });
        row("no proxy host", good, {u"network.proxy.host"_s},
            [](Profile &p) { p.network.proxy.mode = ProxyOptions::Mode::Manual; });
        row("proxy with scheme", good, {u"network.proxy.host"_s}, [](Profile &p) {
            p.network.proxy.mode = ProxyOptions::Mode::Manual;
            p.network.proxy.host = u"http://proxy:3128"_s;
        });
        row("proxy by address", good, {}, [](Profile &p) {
            p.network.proxy.mode = ProxyOptions::Mode::Manual;
            p.network.proxy.host = u"::1"_s;
        });
        row("all at once", u"::"_s, {u"name"_s, u"url"_s, u"signIn.clientId"_s}, [](Profile &p) {
            p.name.clear();
            p.signIn.method = Method::ClientCredentials;
        });
    }
    void findsProblems()
    {
        QFETCH(Profile, profile);
        QFETCH(QString, url);
        QFETCH(QStringList, fields);
        ProfileStore store(path());
        const Profile taken = store.save(profileNamed(u"Taken"_s)).value();
        QStringList found;
        for (const ProfileStore::Problem &problem : store.problems(profile, url)) {
            found.append(problem.field);
            QVERIFY(problem.text.endsWith(u'.'));
        }
        QCOMPARE(found, fields);
        QVERIFY(store.problems(taken, u"acme.example.com"_s).isEmpty()); // its own name is not taken
    }
};

QTEST_APPLESS_MAIN(tst_profilestore)
#include "tst_profilestore.moc"
