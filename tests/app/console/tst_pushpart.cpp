// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/consolefixture.h"

#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

/// The program with the names of some actions, and with placeholders for what a file is not to know.
class tst_pushpart : public QObject, ConsoleFixture
{
    Q_OBJECT

    Run pull(const QStringList &words = {}) { return run(QStringList{u"pull"_s, m_files} + words); }
    Run push(const QStringList &words = {}) { return run(QStringList{u"push"_s, m_files} + words); }
    Run diff(const QStringList &words = {}) { return run(QStringList{u"diff"_s, m_files} + words); }

    void bind(const QStringList &ids)
    {
        QVERIFY(answerOf(m_client->setTriggerActions(m_organisation, u"2"_s, u"5"_s, ids)));
    }
    QStringList bound()
    {
        const auto flow = answerOf(m_client->flow(m_organisation, u"2"_s)).value();
        for (const zitadel::TriggerActions &trigger : flow.triggers) {
            if (trigger.id == "5"_L1)
                return trigger.actionIds;
        }
        return {};
    }
    QStringList boundInFile() const
    {
        const auto flows = QJsonDocument::fromJson(contentsOf(u"flows.json"_s)).object();
        for (const QJsonValue &trigger : flows[u"triggers"_s].toArray()) {
            if (trigger[u"flow"_s] == "2"_L1 && trigger[u"trigger"_s] == "5"_L1)
                return trigger[u"actions"_s].toVariant().toStringList();
        }
        return {u"missing"_s};
    }
    QString values(const QByteArray &json)
    {
        const QString path = m_folder->filePath(u"values"_s);
        QFile file(path);
        if (file.open(QIODevice::WriteOnly | QIODevice::Truncate))
            file.write(json);
        return path;
    }
    /// In whatever is kept below the home folder but where the test itself put it; the history has it, as the
    /// server has.
    QStringList filesWith(const QByteArray &text) const
    {
        QStringList found;
        QDirIterator all(m_folder->path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (all.hasNext()) {
            QFile file(all.next());
            if (!file.fileName().endsWith("/values"_L1) && !file.fileName().contains("/connections/"_L1) &&
                !file.fileName().contains(".sqlite"_L1) && file.open(QIODevice::ReadOnly) &&
                file.readAll().contains(text))
                found << file.fileName();
        }
        return found;
    }

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void namesPullOnlyThese()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"a1\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b1\n"_s);
        const QString c = m_server->addAction(m_organisation, u"c"_s, u"c1\n"_s);
        bind({a, b});
        QCOMPARE(pull().status, 0);
        save(a, u"a"_s, u"a2\n"_s);
        save(b, u"b"_s, u"b2\n"_s);
        bind({c, b, a});
        put(u"c.js"_s, "mine\n");
        const Run pulled = pull({u"A"_s});
        QVERIFY2(pulled.status == 0, qPrintable(pulled.error));
        QCOMPARE(contentsOf(u"a.js"_s), "a2\n");
        QCOMPARE(contentsOf(u"b.js"_s), "b1\n");
        QCOMPARE(contentsOf(u"c.js"_s), "mine\n");
        QCOMPARE(boundInFile(), (QStringList{u"b"_s, u"a"_s}));
        QVERIFY(!pulled.out.contains("b.js"_L1) && !pulled.out.contains("c.js"_L1));
        // What others did to b is still theirs.
        put(u"b.js"_s, "mine\n");
        QVERIFY(push().error.contains("b.js was changed on the server"_L1));
        put(u"b.js"_s, "b1\n");
        // And the rest comes with the rest, over nothing but what was edited.
        put(u"c.js"_s, "c1\n");
        const Run all = pull();
        QVERIFY2(all.status == 0, qPrintable(all.error));
        QCOMPARE(boundInFile(), (QStringList{u"c"_s, u"b"_s, u"a"_s}));
        QCOMPARE(contentsOf(u"b.js"_s), "b2\n");
        QCOMPARE(diff().status, 0);
    }

    void namesIntoANewFolder()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"a1\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b1\n"_s);
        m_server->addAction(m_organisation, u"c"_s, u"c1\n"_s);
        bind({a, b});
        QCOMPARE(pull({u"b"_s}).status, 0);
        QCOMPARE(contentsOf(u"a.js"_s), "missing");
        QCOMPARE(contentsOf(u"b.js"_s), "b1\n");
        QCOMPARE(boundInFile(), (QStringList{u"a"_s, u"b"_s}));
        QCOMPARE(diff({u"b"_s}).status, 0);
        QCOMPARE(diff().status, 0);
        QCOMPARE(pull({u"c"_s}).status, 0);
        QCOMPARE(pull().status, 0);
        QCOMPARE(diff({u"--delete"_s}).status, 0);
    }

    void namesPushOnlyThese()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"a1\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b1\n"_s);
        const QString x = m_server->addAction(m_organisation, u"x"_s, u"x1\n"_s);
        bind({a, b});
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "a2\n");
        put(u"b.js"_s, "b2\n");
        QByteArray flows = contentsOf(u"flows.json"_s);
        put(u"flows.json"_s, flows.replace("\"a\",", "").replace("\"b\"", "\"b\", \"a\""));
        QCOMPARE(boundInFile(), (QStringList{u"b"_s, u"a"_s}));
        // Meanwhile, of others.
        bind({a, b, x});
        save(b, u"b"_s, u"theirs\n"_s);
        QCOMPARE(push().status, 2);
        const Run changes = diff({u"a"_s, u"--force"_s});
        QVERIFY2(changes.status == 1, qPrintable(changes.error));
        QVERIFY(changes.out.contains("+a2"_L1) && !changes.out.contains("b2"_L1));
        // The place in the trigger is among others' changes.
        QCOMPARE(push({u"a"_s}).status, 2);
        const Run pushed = push({u"a"_s, u"--force"_s});
        QVERIFY2(pushed.status == 0, qPrintable(pushed.error));
        QCOMPARE(scriptOf(a), u"a2\n"_s);
        QCOMPARE(scriptOf(b), u"theirs\n"_s);
        QCOMPARE(bound(), (QStringList{b, a, x}));
        // That x is run there was not seen by that: it is not taken out in silence.
        const Run rest = push();
        QCOMPARE(rest.status, 2);
        QVERIFY2(rest.error.contains("b.js was changed on the server"_L1), qPrintable(rest.error));
        QVERIFY2(rest.error.contains("what it runs was changed on the server"_L1), qPrintable(rest.error));
        QVERIFY2(!rest.error.contains("a.js"_L1), qPrintable(rest.error));
    }

    void deletingByName()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"a1\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b1\n"_s);
        QCOMPARE(pull().status, 0);
        for (const QString &file : {u"a.js"_s, u"a.json"_s, u"b.js"_s, u"b.json"_s})
            QVERIFY(QFile::remove(QDir(m_files).filePath(file)));
        const Run left = push({u"a"_s});
        QCOMPARE(left.status, 0);
        QVERIFY(left.out.contains("left alone, only on the server: a"_L1) && !left.out.contains(": b"_L1));
        const Run deleted = push({u"a"_s, u"--delete"_s});
        QVERIFY2(deleted.status == 0, qPrintable(deleted.error));
        QVERIFY(!answerOf(m_client->action(m_organisation, a)));
        QCOMPARE(scriptOf(b), u"b1\n"_s);
    }

    void aNameThatNobodyHas()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"a1\n"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "a2\n");
        for (const QString &command : {u"pull"_s, u"push"_s, u"diff"_s}) {
            const Run refused = run({command, m_files, u"a"_s, u"tpyo"_s, u"--force"_s});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.error.contains("tpyo"_L1) && refused.error.contains("Nothing was done"_L1),
                     qPrintable(refused.error));
        }
        QCOMPARE(scriptOf(a), u"a1\n"_s);
        QCOMPARE(contentsOf(u"a.js"_s), "a2\n");
        // What only the folder has is known by its file.
        put(u"New.js"_s, "n\n");
        put(u"New.json"_s,
            "{\"name\": \"New\", \"timeout\": \"10s\", \"allowedToFail\": false, \"state\": \"active\"}");
        QCOMPARE(pull({u"new"_s}).status, 0);
        QCOMPARE(contentsOf(u"New.js"_s), "n\n");
        QCOMPARE(push({u"new"_s}).status, 0);
        QCOMPARE(scriptOf(a), u"a1\n"_s);
    }

    void mergingByName()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"1\n2\n3\n4\n5\n"_s);
        const QString b = m_server->addAction(m_organisation, u"b"_s, u"b\n"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "mine\n2\n3\n4\n5\n");
        put(u"b.js"_s, "mine\n");
        save(a, u"a"_s, u"1\n2\n3\n4\ntheirs\n"_s);
        save(b, u"b"_s, u"theirs\n"_s);
        QCOMPARE(push({u"--merge"_s}).status, 2); // b takes a person
        const Run merged = push({u"a"_s, u"--merge"_s});
        QVERIFY2(merged.status == 0, qPrintable(merged.error));
        QCOMPARE(scriptOf(a), u"mine\n2\n3\n4\ntheirs\n"_s);
        QCOMPARE(contentsOf(u"b.js"_s), "mine\n");
        QCOMPARE(scriptOf(b), u"theirs\n"_s);
        QVERIFY(push().error.contains("b.js was changed on the server"_L1));
    }

    void aSecretStaysWhereItBelongs()
    {
        const QString secret = u"it's-$ecret-\\1"_s;
        const QString a =
            m_server->addAction(m_organisation, u"a"_s, u"const key = \"it's-$ecret-\\\\1\";\n"_s);
        const QStringList with{u"--placeholders"_s, values("{\"API_KEY\": \"it's-$ecret-\\\\1\"}")};
        QCOMPARE(pull(with).status, 0);
        QCOMPARE(contentsOf(u"a.js"_s), "const key = \"{{API_KEY}}\";\n");
        QCOMPARE(diff(with).status, 0);
        QCOMPARE(push(with).status, 0);
        QCOMPARE(scriptOf(a), u"const key = \"it's-$ecret-\\\\1\";\n"_s); // as it was

        // Without the values nothing gets out, and nothing in.
        const Run without = pull();
        QCOMPARE(without.status, 2);
        QCOMPARE(contentsOf(u"a.js"_s), "const key = \"{{API_KEY}}\";\n");
        put(u"a.js"_s, "const key = \"{{API_KEY}}\";\nmore();\n");
        const Run blocked = push({u"--force"_s, u"--accept-secrets"_s});
        QCOMPARE(blocked.status, 2);
        QVERIFY2(blocked.error.contains("{{API_KEY}} has no value for this connection"_L1),
                 qPrintable(blocked.error));

        const Run changes = diff(with);
        QCOMPARE(changes.status, 1);
        QVERIFY2(changes.out.contains("+more();"_L1) && !changes.out.contains("ecret"_L1),
                 qPrintable(changes.out));
        const Run pushed = push(with);
        QVERIFY2(pushed.status == 0, qPrintable(pushed.error));
        QCOMPARE(scriptOf(a), u"const key = \"it\\'s-\\$ecret-\\\\1\";\nmore();\n"_s);
        QVERIFY(!pushed.out.contains("ecret"_L1) && !pushed.error.contains("ecret"_L1));
        QCOMPARE(diff(with).status, 0);
        QCOMPARE(pull(with).status, 0);
        QCOMPARE(filesWith("ecret-"), QStringList());
    }

    void anotherPlaceHasAnotherValue()
    {
        const QString other = m_server->addOrganisation(u"Other"_s);
        m_server->addAction(m_organisation, u"a"_s, u"const key = 'value-of-one';\n"_s);
        QCOMPARE(pull({u"--placeholders"_s, values("{\"KEY\": \"value-of-one\"}")}).status, 0);
        const QStringList with{u"--placeholders"_s, values("{\"KEY\": \"value-of-two\"}"), u"--other-org"_s};
        const Run pushed = run(QStringList{u"push"_s, m_files} + with, u"owner", other);
        QVERIFY2(pushed.status == 0, qPrintable(pushed.error));
        const auto actions = answerOf(m_client->actions(other)).value();
        QCOMPARE(actions.size(), 1);
        QCOMPARE(actions[0].fields.script, u"const key = 'value-of-two';\n"_s);
        QCOMPARE(filesWith("value-of-"), QStringList());
    }

    void anEditedFileThatComesToTheSameIsLeft()
    {
        m_server->addAction(m_organisation, u"a"_s, u"const key = 'the-$ecret-1';\n"_s);
        m_server->addAction(m_organisation, u"b"_s, u"const key = 'the-$ecret-1';\n"_s);
        QCOMPARE(pull().status, 0);
        put(u"a.js"_s, "const key = '{{KEY}}';\n"); // by hand
        const QStringList with{u"--placeholders"_s, values("{\"KEY\": \"the-$ecret-1\"}")};
        QCOMPARE(diff(with).status, 0);
        const Run pulled = pull(with);
        QVERIFY2(pulled.status == 0, qPrintable(pulled.error));
        QVERIFY(!pulled.out.contains("a.js"_L1));
        QCOMPARE(contentsOf(u"b.js"_s), "const key = '{{KEY}}';\n"); // as nobody edited it
        QCOMPARE(filesWith("ecret-1"), QStringList());
        // Others change it: that is taken over without a word of what would be lost.
        const auto listed = m_server->addAction(m_organisation, u"c"_s, u"'the-$ecret-1'"_s);
        save(listed, u"c"_s, u"'the-$ecret-1' + 2"_s);
        QCOMPARE(pull(with).status, 0);
        QCOMPARE(contentsOf(u"c.js"_s), "'{{KEY}}' + 2");
    }

    void aNewValueReplacesTheOld()
    {
        const QString a = m_server->addAction(m_organisation, u"a"_s, u"key('old-secret');\n2\n"_s);
        const QStringList before{u"--placeholders"_s, values("{\"KEY\": \"old-secret\"}")};
        QCOMPARE(pull(before).status, 0);
        const QStringList after{u"--placeholders"_s, values("{\"KEY\": \"new-secret\"}")};
        const Run changes = diff(after);
        QCOMPARE(changes.status, 1);
        QVERIFY2(!changes.out.contains("secret"_L1) && changes.error.contains("another value for {{KEY}}"_L1),
                 qPrintable(changes.out + changes.error));
        const Run pulled = pull(after);
        QVERIFY2(pulled.status == 0, qPrintable(pulled.error));
        QCOMPARE(contentsOf(u"a.js"_s), "key('{{KEY}}');\n2\n");
        const Run pushed = push(after);
        QVERIFY2(pushed.status == 0, qPrintable(pushed.error));
        QCOMPARE(scriptOf(a), u"key('new-secret');\n2\n"_s);
        QCOMPARE(filesWith("-secret"), QStringList());
    }

    void othersChangesMergeBesideASecret()
    {
        const QString a =
            m_server->addAction(m_organisation, u"a"_s, u"key('the-$ecret-1');\n2\n3\n4\n5\n"_s);
        const QStringList with{u"--placeholders"_s, values("{\"KEY\": \"the-$ecret-1\"}")};
        QCOMPARE(pull(with).status, 0);
        put(u"a.js"_s, "key('{{KEY}}');\n2\n3\n4\nmine\n");
        save(a, u"a"_s, u"key('the-$ecret-1');\ntheirs\n3\n4\n5\n"_s);
        QCOMPARE(push(with).status, 2);
        const Run merged = push(QStringList{u"--merge"_s} + with);
        QVERIFY2(merged.status == 0, qPrintable(merged.error));
        QCOMPARE(scriptOf(a), u"key('the-\\$ecret-1');\ntheirs\n3\n4\nmine\n"_s);
        QCOMPARE(contentsOf(u"a.js"_s), "key('{{KEY}}');\ntheirs\n3\n4\nmine\n");
        QCOMPARE(diff(with).status, 0);
        // What is replaced by force is kept without it.
        save(a, u"a"_s, u"key('the-$ecret-1');\nagain\n"_s);
        QCOMPARE(push(QStringList{u"--force"_s} + with).status, 0);
        QCOMPARE(filesWith("ecret-1"), QStringList());
    }

    void wrongValues_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("hidden-text");
        QTest::newRow("a list") << QByteArray("[\"hidden-text\"]");
        QTest::newRow("short") << QByteArray("{\"A\": \"hidden\"}");
        QTest::newRow("name") << QByteArray("{\"a b\": \"hidden-text\"}");
        QTest::newRow("twice") << QByteArray("{\"A\": \"hidden-text\", \"B\": \"hidden-text\"}");
        QTest::newRow("nothing") << QByteArray();
    }
    void wrongValues()
    {
        QFETCH(QByteArray, json);
        m_server->addAction(m_organisation, u"a"_s, u"1"_s);
        const Run refused = pull({u"--placeholders"_s, values(json)});
        QCOMPARE(refused.status, 2);
        QVERIFY2(refused.error.contains("values"_L1) && !refused.error.contains("hidden"_L1),
                 qPrintable(refused.error));
        QCOMPARE(pull({u"--placeholders"_s, m_folder->path()}).status, 2);
        QCOMPARE(pull({u"--placeholders"_s, m_folder->filePath(u"none"_s)}).status, 2);
        QCOMPARE(contentsOf(u"a.js"_s), "missing");
    }
};

QTEST_GUILESS_MAIN(tst_pushpart)
#include "tst_pushpart.moc"
