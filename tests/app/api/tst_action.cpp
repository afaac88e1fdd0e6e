// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/actionjson.h"
#include "base/text.h"
#include "script/functionname.h"
#include "zitadel/duration.h"
#include "zitadel/limits.h"
#include "zitadel/name.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using zitadel::ActionFields;

class tst_action : public QObject
{
    Q_OBJECT

    /// Reads better than escaped quotes, and moc stumbles over raw strings.
    static QByteArray json(QByteArray singleQuoted) { return singleQuoted.replace('\'', '"'); }

private slots:
    void init() { QTest::failOnWarning(); }

    void namesThatAreOne_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<bool>("isSame");
        QTest::newRow("capitals") << u"addGroups"_s << u"ADDgroups"_s << true;
        QTest::newRow("others") << u"a"_s << u"b"_s << false;
        QTest::newRow("longer") << u"a"_s << u"ab"_s << false;
        QTest::newRow("umlaut") << u"Ä"_s << u"ä"_s << true;
        QTest::newRow("I with a dot, i") << u"\u0130"_s << u"i"_s << true;
        QTest::newRow("I with a dot, I") << u"\u0130"_s << u"I"_s << true;
        QTest::newRow("i without a dot") << u"\u0131"_s << u"i"_s << false;
        QTest::newRow("i and a dot") << u"\u0130"_s << u"i\u0307"_s << false;
        QTest::newRow("capital sigma") << u"\u03a3"_s << u"\u03c3"_s << true;
        QTest::newRow("final sigma") << u"\u03c2"_s << u"\u03c3"_s << false;
        QTest::newRow("sharp s, ss") << u"stra\u00dfe"_s << u"strasse"_s << false;
        QTest::newRow("capital sharp s") << u"\u1e9e"_s << u"\u00df"_s << true;
        QTest::newRow("ligature") << u"\ufb01"_s << u"fi"_s << false;
        QTest::newRow("long s") << u"\u017f"_s << u"s"_s << false;
        QTest::newRow("Kelvin") << u"\u212a"_s << u"k"_s << true;
        QTest::newRow("micro, mu") << u"\u00b5"_s << u"\u03bc"_s << false;
        QTest::newRow("composed") << u"\u00e4"_s << u"a\u0308"_s << false;
        QTest::newRow("beyond the first plane") << u"\U00010400"_s << u"\U00010428"_s << true;
        QTest::newRow("half a pair") << QString(QChar(0xd801)) << QString(QChar(0xd801)) << true;
    }
    void namesThatAreOne()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QTEST(zitadel::isSameName(a, b), "isSame");
        QTEST(zitadel::isSameName(b, a), "isSame");
        QTEST(zitadel::nameKey(a) == zitadel::nameKey(b), "isSame");
    }

    void readsDurations_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<qint64>("nanoseconds");
        QTest::newRow("whole") << "10s"_ba << 10'000'000'000ll;
        QTest::newRow("fraction") << "0.500s"_ba << 500'000'000ll;
        QTest::newRow("nanosecond") << "1.000000001s"_ba << 1'000'000'001ll;
        QTest::newRow("no whole part") << ".5s"_ba << 500'000'000ll;
        QTest::newRow("no fraction") << "1.s"_ba << 1'000'000'000ll;
        QTest::newRow("plus") << "+3s"_ba << 3'000'000'000ll;
        QTest::newRow("minus") << "-1.5s"_ba << -1'500'000'000ll;
    }
    void readsDurations()
    {
        QFETCH(QByteArray, json);
        QFETCH(qint64, nanoseconds);
        const auto read = zitadel::durationFromJson(json);
        QVERIFY(read);
        QCOMPARE(read->count(), nanoseconds);
    }

    void refusesDurations_data()
    {
        QTest::addColumn<QByteArray>("json");
        for (const char *json :
             {"10", "1m", "s", "", "1.0000000001s", "--1s", "1.-5s", "1e2s", "99999999999999s"})
            QTest::newRow(json) << QByteArray(json);
    }
    void refusesDurations()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!zitadel::durationFromJson(json));
    }

    void writesDurationsThatReadBack()
    {
        QCOMPARE(zitadel::durationToJson(1500ms), "1.5s"_ba);
        QCOMPARE(zitadel::durationToJson(0s), "0s"_ba);
        for (const qint64 nanoseconds :
             {0ll, 1ll, 999'999'999ll, 1'234'000'000ll, 20'000'000'000ll, -1'500'000'000ll}) {
            const auto read =
                zitadel::durationFromJson(zitadel::durationToJson(std::chrono::nanoseconds(nanoseconds)));
            QCOMPARE(read.value_or(-7ns).count(), nanoseconds);
        }
    }

    void countsCodePoints_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("codePoints");
        QTest::newRow("empty") << QString() << 0;
        QTest::newRow("ascii") << u"abc"_s << 3;
        QTest::newRow("umlauts") << u"äöü"_s << 3;
        QTest::newRow("emoji") << u"🚀🚀"_s << 2;
        QTest::newRow("family") << u"👨‍👩‍👧"_s << 5;
        QTest::newRow("line ends count each") << u"a\r\nb"_s << 4;
        QTest::newRow("mark at the start") << u"\ufeffx"_s << 2;
    }
    void countsCodePoints()
    {
        QFETCH(QString, text);
        QFETCH(int, codePoints);
        QCOMPARE(text::codePoints(text), codePoints);
        QCOMPARE(text::utf8Bytes(text), text.toUtf8().size());
        QCOMPARE(text::fromUtf8Verbatim(text.toUtf8()), text);
    }

    void countsLinesAsTheEditorDoes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("position");
        QTest::addColumn<int>("line");
        QTest::newRow("empty") << QString() << 0 << 1;
        QTest::newRow("lf") << u"a\nb"_s << 2 << 2;
        QTest::newRow("before the lf") << u"a\nb"_s << 1 << 1;
        QTest::newRow("cr lf is one") << u"a\r\nb"_s << 3 << 2;
        QTest::newRow("between cr and lf") << u"a\r\nb"_s << 2 << 1;
        QTest::newRow("a cr alone") << u"a\rb\rc"_s << 4 << 3;
        QTest::newRow("cr at the end") << u"a\r"_s << 2 << 2;
        QTest::newRow("all three") << u"a\r\nb\rc\nd"_s << 7 << 4;
        QTest::newRow("behind the end") << u"a\nb"_s << 99 << 2;
    }
    void countsLinesAsTheEditorDoes()
    {
        QFETCH(QString, text);
        QFETCH(int, position);
        QFETCH(int, line);
        QCOMPARE(text::lineAt(text, position), line);
    }

    void knowsTheLengthsThatMatter()
    {
        using enum limits::ScriptLength;
        QCOMPARE(limits::scriptLength(8'999, 8'999), Fine);
        QCOMPARE(limits::scriptLength(9'000, 9'000), NearLimit);
        QCOMPARE(limits::scriptLength(10'000, 40'000), NearLimit);
        QCOMPARE(limits::scriptLength(10'001, 10'001), OverDocumented);
        QCOMPARE(limits::scriptLength(39'999, 40'000), OverDocumented);
        QCOMPARE(limits::scriptLength(13'334, 40'001), OverEnforced);
        QCOMPARE(limits::scriptLength(9'999, 40'001), OverEnforced);
    }

    void checksFields_data()
    {
        QTest::addColumn<ActionFields>("fields");
        QTest::addColumn<QList<int>>("problems"); // field, and minus where it does not block
        const ActionFields good{u"a"_s, u"x"_s, 10s, true};
        const auto with = [&good](auto change) {
            ActionFields fields = good;
            change(fields);
            return fields;
        };
        const int name = 1 + int(limits::Field::Name);
        const int script = 1 + int(limits::Field::Script);
        const int timeout = 1 + int(limits::Field::Timeout);
        QTest::newRow("good") << good << QList<int>{};
        QTest::newRow("no name") << with([](auto &f) { f.name.clear(); }) << QList{name};
        QTest::newRow("200 emoji") << with([](auto &f) { f.name = u"🚀"_s.repeated(200); }) << QList<int>{};
        QTest::newRow("201") << with([](auto &f) { f.name = u"n"_s.repeated(201); }) << QList{name};
        QTest::newRow("NUL") << with([](auto &f) { f.script = u"a"_s + QChar::Null; }) << QList{script};
        QTest::newRow("half an emoji")
            << with([](auto &f) { f.name = QString(QChar(0xd83d)); }) << QList{name};
        QTest::newRow("20 s") << with([](auto &f) { f.timeout = 20s; }) << QList<int>{};
        QTest::newRow("over 20 s") << with([](auto &f) { f.timeout = 20'001ms; }) << QList{timeout};
        QTest::newRow("below 0") << with([](auto &f) { f.timeout = -1ns; }) << QList{timeout};
        QTest::newRow("no script") << with([](auto &f) { f.script.clear(); }) << QList{script};
        QTest::newRow("10,000") << with([](auto &f) { f.script = u"ä"_s.repeated(10'000); }) << QList<int>{};
        QTest::newRow("10,001") << with([](auto &f) { f.script = u"a"_s.repeated(10'001); })
                                << QList{-script};
        QTest::newRow("40,001 bytes")
            << with([](auto &f) { f.script = u"a"_s.repeated(40'001); }) << QList{script};
    }
    void checksFields()
    {
        QFETCH(ActionFields, fields);
        QFETCH(QList<int>, problems);
        QList<int> found;
        for (const limits::Problem &problem : limits::check(fields)) {
            QVERIFY(!problem.text.isEmpty());
            found.append((1 + int(problem.field)) * (problem.blocks ? 1 : -1));
        }
        QCOMPARE(found, problems);
    }

    void namesBothLimitsInTheQuestion()
    {
        const auto problems = limits::check({u"a"_s, u"a"_s.repeated(12'345), 10s, false});
        QCOMPARE(problems.size(), 1);
        for (const QString &number : {u"10,000"_s, u"40,000"_s, u"12,345"_s})
            QVERIFY2(problems[0].text.contains(number), qPrintable(problems[0].text));
    }

    void findsAndRenamesTheFunction_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<bool>("declared");
        QTest::addColumn<QString>("renamed");
        const auto row = [](const char *name, const QString &script, bool declared, const QString &renamed) {
            QTest::newRow(name) << script << declared << renamed;
        };
        row("function", u"function old(ctx, api) {}"_s, true, u"function new1(ctx, api) {}"_s);
        row("const", u"const old = (ctx) => {}"_s, true, u"const new1 = (ctx) => {}"_s);
        row("generator", u"function* old() {}"_s, true, u"function* new1() {}"_s);
        row("async", u"async function old() {}"_s, true, u"async function new1() {}"_s);
        row("recursion", u"function old() { return old(); }"_s, true,
            u"function new1() { return new1(); }"_s);
        row("nested is not global", u"{ function old() {} }"_s, false, u"{ function old() {} }"_s);
        row("comment", u"// function old() {}\nfunction other() {}"_s, false,
            u"// function old() {}\nfunction other() {}"_s);
        row("string", u"var s = 'function old'; function old() {}"_s, true,
            u"var s = 'function old'; function new1() {}"_s);
        row("template", u"const t = `old ${old} } old`;\nfunction old() {}"_s, true,
            u"const t = `old ${new1} } old`;\nfunction new1() {}"_s);
        row("nested template", u"const t = `${a ? `}${old}` : 1}`; function old(){}"_s, true,
            u"const t = `${a ? `}${new1}` : 1}`; function new1(){}"_s);
        row("regular expression", u"const r = /[/'\"{]old/g; function old() {}"_s, true,
            u"const r = /[/'\"{]old/g; function new1() {}"_s);
        row("division", u"var x = a / b; function old() { return 4 / 2 }"_s, true,
            u"var x = a / b; function new1() { return 4 / 2 }"_s);
        row("member", u"function old() { api.old({old: 1}, ...old); }"_s, true,
            u"function new1() { api.old({old: 1}, ...new1); }"_s);
        row("no half names", u"function older() {} function old() {}"_s, true,
            u"function older() {} function new1() {}"_s);
        row("taken", u"function old() {} var new1 = 1;"_s, true, u"function old() {} var new1 = 1;"_s);
        row("unclosed comment", u"function old() {} /* old"_s, true, u"function new1() {} /* old"_s);
        row("unclosed template", u"function old() {} `old ${old"_s, true,
            u"function new1() {} `old ${new1"_s);
        row("umlauts and emoji", u"/* 🚀 */ function old() { 'ä🚀' }"_s, true,
            u"/* 🚀 */ function new1() { 'ä🚀' }"_s);
        row("empty", QString(), false, QString());
    }
    void findsAndRenamesTheFunction()
    {
        QFETCH(QString, script);
        QFETCH(bool, declared);
        QFETCH(QString, renamed);
        QCOMPARE(functionname::isDeclared(script, u"old"), declared);
        QCOMPARE(functionname::rename(script, u"old", u"new1"), renamed);
    }

    void neverFailsOnBrokenScripts()
    {
        // Whatever is typed is broken most of the time. Under the sanitizers this shows reads past the end.
        const QString script =
            u"function f(a){ const s = `x${`y`}`; /* c */ r = /[\\]/]/g; return 'ä🚀\\'' } // end"_s;
        for (qsizetype i = 0; i <= script.size(); ++i) {
            functionname::isDeclared(script.left(i), u"f");
            functionname::isDeclared(script.mid(i), u"f");
        }
    }

    void tellsIdentifiers()
    {
        for (const char16_t *name : {u"a", u"$", u"_x1", u"größe", u"addGroups"})
            QVERIFY(functionname::isIdentifier(name));
        for (const char16_t *name : {u"", u"1a", u"a b", u"a-b", u"function", u"a.b"})
            QVERIFY(!functionname::isIdentifier(name));
    }

    void skeletonCarriesTheName()
    {
        QVERIFY(functionname::isDeclared(functionname::skeleton(u"addGroups"), u"addGroups"));
    }

    void readsAnAction()
    {
        const auto action = actionjson::action(
            R"({"action":{"id":"269801546287538178","unknown":{"a":[1]},"details":{"sequence":"7",
                "changeDate":"2026-07-09T14:02:11.403912Z","resourceOwner":"165617850930497249"},
                "state":"ACTION_STATE_ACTIVE","name":"addGroups","script":"\uFEFFä\n🚀","timeout":"1.500s","allowedToFail":true}})");
        QVERIFY(action);
        QCOMPARE(action->id, u"269801546287538178"_s);
        QCOMPARE(action->details.sequence, 7u);
        QCOMPARE(action->details.changeDate->toString(Qt::ISODateWithMs), u"2026-07-09T14:02:11.404Z"_s);
        QVERIFY(!action->details.creationDate);
        QVERIFY(action->isActive());
        QCOMPARE(action->fields, (ActionFields{u"addGroups"_s, u"\uFEFFä\n🚀"_s, 1500ms, true}));
    }

    void fillsInWhatTheServerOmits()
    {
        const auto page =
            actionjson::actionPage(json("{'details':{'viewTimestamp':'2026-07-10T09:52:56.123456Z'}}"));
        QVERIFY(page && page->actions.isEmpty() && page->total == 0);
        const auto action =
            actionjson::action(json("{'action':{'id':'1','name':'a','script':'b','timeout':'20s'}}"));
        QVERIFY(action && !action->fields.allowedToFail && !action->isActive());
    }

    void refusesStrangeAnswers_data()
    {
        QTest::addColumn<QByteArray>("body");
        for (const QByteArray &body :
             {QByteArray(""), " "_ba, "null"_ba, "[]"_ba, json("'x'"), "{"_ba, "{}"_ba, "<html></html>"_ba,
              json("{'action':5}"), json("{'action':{'name':'no id'}}"),
              json("{'action':{'id':'1','timeout':10}}"), json("{'action':{'id':'1','timeout':'ten'}}"),
              json("{'action':{'id':'1','name':'a"), json("{'action':{'id':'1'}} tail"),
              json("{'action':{'id':'\xff'}}")})
            QTest::newRow(body.constData()) << body;
    }
    void refusesStrangeAnswers()
    {
        QFETCH(QByteArray, body);
        const auto action = actionjson::action(body);
        QVERIFY(!action);
        QCOMPARE(action.error().kind, Error::Kind::NotZitadel);
        QVERIFY(!actionjson::writeAnswer(body));
    }

    void readsErrorBodies()
    {
        const auto full = actionjson::errorBody(
            json("{'code':9,'message':'No changes "
                 "(ACTION-dg4t2)','details':[{'@type':'x','id':'ACTION-dg4t2','message':'No changes'}]}"));
        QVERIFY(full);
        QCOMPARE(full->code, 9);
        QCOMPARE(full->id, u"ACTION-dg4t2"_s);
        const auto bare = actionjson::errorBody(json("{'code':16,'message':'auth header missing'}"));
        QVERIFY(bare && bare->id.isEmpty());
        QVERIFY(!actionjson::errorBody("<html>"));
        QVERIFY(!actionjson::errorBody(json("{'error':'invalid_request'}")));
    }

    void writesAllFourFields()
    {
        const QByteArray json = actionjson::fields({u"a"_s, u"\"\\\n\u2028🚀"_s, 0s, false});
        const QJsonObject object = QJsonDocument::fromJson(json).object();
        QCOMPARE(object.keys(), (QStringList{u"allowedToFail"_s, u"name"_s, u"script"_s, u"timeout"_s}));
        QCOMPARE(object[u"script"].toString(), u"\"\\\n\u2028🚀"_s);
        QCOMPARE(object[u"timeout"].toString(), u"0s"_s);
        QCOMPARE(object[u"allowedToFail"].toBool(true), false);
    }
};

QTEST_GUILESS_MAIN(tst_action)
#include "tst_action.moc"
