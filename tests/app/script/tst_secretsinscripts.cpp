// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/secrets.h"

#include <QTest>

using namespace Qt::StringLiterals;

class tst_secretsinscripts : public QObject
{
    Q_OBJECT

private slots:
    void placeholders_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("hasOne");
        const auto token = [](const QString &text) { return u"const TOKEN = '"_s + text + u"';\n"_s; };
        for (const char *text : {"REPLACE_ME",
                                 "replace-me",
                                 "CHANGEME",
                                 "change_me",
                                 "Bearer REPLACE_ME",
                                 "<your secret>",
                                 "<YOUR_TOKEN>",
                                 "<SECRET>",
                                 "${SECRET}",
                                 "${env.SECRET}",
                                 "Bearer ${SECRET}",
                                 "{{ secret }}",
                                 "%SECRET%",
                                 "__SECRET__",
                                 "@SECRET@",
                                 "$SECRET",
                                 "your-token-here",
                                 "YOUR_API_KEY",
                                 "my_secret",
                                 "insert your token",
                                 "xxxxxxxx",
                                 "***",
                                 "TODO",
                                 "placeholder",
                                 "[redacted]",
                                 "secret goes here"})
            QTest::newRow(text) << token(QString::fromLatin1(text)) << true;
        for (const char *text :
             {"groups", "urn:zitadel:iam:user", "https://acme.example.com", "Change the name", "set it", "",
              "<b>bold</b>", "$1", "a{b}", "---", "yourname@example.com", "replacement"})
            QTest::newRow(text) << token(QString::fromLatin1(text)) << false;
        QTest::newRow("template") << u"const t = `Bearer ${SECRET}`;"_s << false;
        QTest::newRow("comment") << u"// REPLACE_ME\nlet a = 1;"_s << false;
        QTest::newRow("name") << u"const t = REPLACE_ME;"_s << true;
        QTest::newRow("unquoted") << u"const t = ${SECRET};\nfunction f() {}"_s << true;
        QTest::newRow("property") << u"f({ Authorization: 'Bearer ' + 'CHANGE_ME' });"_s << true;
    }
    void placeholders()
    {
        QFETCH(QString, script);
        QFETCH(bool, hasOne);
        QCOMPARE(!script::placeholders(script).isEmpty(), hasOne);
    }

    void secrets_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("hasOne");
        QTest::newRow("bearer")
            << u"f({ Authorization: 'Bearer INVENTED0123456789abcdefghijklmnopqrstuvwxyz' });"_s << true;
        QTest::newRow("named") << u"const clientSecret = 'hunter2-hunter2';"_s << true;
        QTest::newRow("in an address") << u"fetch('https://me:pa55word@api.example.com/')"_s << true;
        QTest::newRow("json web token") << u"const x = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc';"_s << true;
        QTest::newRow("odd") << u"const x = 'aB3dE5gH7jK9mN1pQ3sT5vW7yZ9bC1dF3';"_s << true;
        QTest::newRow("placeholder") << u"const TOKEN = 'REPLACE_ME';"_s << false;
        QTest::newRow("address of tokens")
            << u"const tokenUrl = 'https://acme.example.com/token1';"_s << false;
        QTest::newRow("type of token") << u"const tokenType = 'access_token1';"_s << false;
        QTest::newRow("claim") << u"api.v1.claims.setClaim('urn:example:roles', 'admin');"_s << false;
        QTest::newRow("id") << u"const project = '234567890123456789';"_s << false;
        QTest::newRow("words") << u"const x = 'This is a long sentence of a log without any secret in it';"_s
                               << false;
    }
    void secrets()
    {
        QFETCH(QString, script);
        QFETCH(bool, hasOne);
        QCOMPARE(!script::likelySecrets(script).isEmpty(), hasOne);
    }

    void aPlaceholderOverASecretIsSeen()
    {
        const auto over = [](const QString &before, const QString &after) {
            return script::placeholdersOverSecrets(before, after).size();
        };
        const QString live = u"const SERVICE = 'live-1234';\nconst OTHER = 'x';"_s;
        QCOMPARE(over(live, u"const SERVICE = 'REPLACE_ME';\nconst OTHER = 'x';"_s), 1);
        QCOMPARE(over(live, u"const SERVICE = 'live-1234';\nconst OTHER = 'x';\nconst NEW = 'REPLACE_ME';"_s),
                 0);
        QCOMPARE(over(u"const TOKEN = 'REPLACE_ME';"_s, u"const TOKEN = 'REPLACE_ME';\nlet a;"_s), 0);
        QCOMPARE(over(QString(), u"const TOKEN = 'REPLACE_ME';"_s), 0);
        // Also where it got another name.
        QCOMPARE(over(u"const SECRET = 'a1b2c3d4e5';"_s, u"const KEY = '<your secret>';"_s), 1);
        QCOMPARE(script::placeholdersOverSecrets(live, u"\nconst SERVICE = 'CHANGEME';"_s).constFirst().line,
                 2);
    }
};

QTEST_GUILESS_MAIN(tst_secretsinscripts)
#include "tst_secretsinscripts.moc"
