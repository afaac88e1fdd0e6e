// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filled.h"
#include "exchange/placeholders.h"

#include <QElapsedTimer>
#include <QJSEngine>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using placeholders::fill;
using placeholders::keep;
using placeholders::Values;

namespace {

exchange::Content contentOf(const QString &name, const QString &script)
{
    exchange::Content content;
    content.actions.append({{.name = name, .script = script, .timeout = std::chrono::seconds(10)}, true});
    content.triggers.emplace();
    return content;
}

exchange::Plan planTo(const exchange::Filled &filled, const QString &name, const QString &script)
{
    zitadel::Action action;
    action.id = u"1"_s;
    action.fields = {.name = name, .script = script, .timeout = std::chrono::seconds(10)};
    exchange::Plan plan = exchange::plan(filled.content, {action}, {});
    exchange::block(plan, filled);
    return plan;
}

} // namespace

/// A secret of one place is called by its name in files.
class TestPlaceholders : public QObject
{
    Q_OBJECT

private slots:
    void hostile_data()
    {
        QTest::addColumn<QString>("value");
        QTest::newRow("plain") << u"s3cr3t-value"_s;
        QTest::newRow("quotes") << u"it's \"so\" `said`"_s;
        QTest::newRow("of a template") << u"cost ${1 + 1} or $& $1 $$ $`"_s;
        QTest::newRow("backslashes") << u"\\\\n\\u0041\\'\\"_s;
        QTest::newRow("lines") << u"one\ntwo\r\nthree\u2028four\u2029five\tsix"_s;
        QTest::newRow("signs of an expression") << u".*+?^${}()|[]\\/(?<x>a)"_s;
        QTest::newRow("Unicode") << u"P\u00e4sswort\U0001F511\u0000\u0001 \u202e\ufeffend"_s;
        QTest::newRow("a comment's end") << u"*/ alert() /* //"_s;
        QTest::newRow("another one's name") << u"{{OTHER}} {{KEY}}"_s;
        QTest::newRow("long") << QString(10'000, u'x') + u"'"_s;
    }
    void hostile()
    {
        QFETCH(QString, value);
        const Values values{{u"KEY"_s, value}, {u"OTHER"_s, u"another value"_s}};
        QCOMPARE(placeholders::problemOf(u"KEY"_s, value, values), QString());
        const QString file = u"const a = '{{KEY}}' + \"{{KEY}}\" + `{{KEY}}`; // {{OTHER}}\n"
                             "const b = '{{{KEY}}}';\n/* {{KEY}} */\n"_s;
        const QString sent = fill(file, values).value();
        QVERIFY(!sent.contains(u"'{{KEY}}'"_s) || value.contains("{{KEY}}"_L1));
        QCOMPARE(keep(sent, values), file);
        QCOMPARE(fill(keep(sent, values), values).value(), sent);
        // What an engine makes of it is the very value.
        QJSEngine engine;
        const QJSValue got = engine.evaluate(u"(function() {"_s + sent + u"; return a; })()"_s);
        QVERIFY2(!got.isError(), qPrintable(got.toString()));
        QCOMPARE(got.toString(), value + value + value);
    }

    void otherSpellings()
    {
        const Values values{{u"KEY"_s, u"pa$$\"w\u00f6rd\n1"_s}};
        for (const QString &spelling : {u"pa$$\\\"w\u00f6rd\\n1"_s, u"pa\\$\\$\"w\\u00f6rd\n1"_s,
                                        u"p\\x61$$\"w\\xF6rd\\n1"_s}) {
            const QString script = "f('"_L1 + spelling + "')"_L1;
            QCOMPARE(keep(script, values), u"f('{{KEY}}')"_s);
            QVERIFY(placeholders::isSame(script, fill(u"f('{{KEY}}')"_s, values).value(), values));
        }
        QVERIFY(!placeholders::isSame(u"f('{{KEY}}')"_s, fill(u"f('{{KEY}}')"_s, values).value(), values));
    }

    void besideBackslashes()
    {
        const Values values{{u"KEY"_s, u"nightly-secret"_s}};
        for (const QString &file : {u"'C:\\{{KEY}}'"_s, u"'\\\\{{KEY}}'"_s, u"// \\{{KEY}}\\"_s})
            QCOMPARE(keep(fill(file, values).value(), values), file);
        QCOMPARE(keep(u"'\\x6e' + '\\nightly'"_s, values), u"'\\x6e' + '\\nightly'"_s);
    }

    void whatHasNoValueIsTold()
    {
        const auto sent = fill(u"{{A}} {{B}} {{A}} {{a}} {{ A }} {{9}} {{B_2}}"_s,
                               {{u"B"_s, u"12345678"_s}, {u"B_2"_s, QString()}});
        QVERIFY(!sent);
        QCOMPARE(sent.error(), (QStringList{u"A"_s, u"B_2"_s}));
        QCOMPARE(fill(u"a {{ x }} {b}"_s, {}).value(), u"a {{ x }} {b}"_s);
    }

    void whatCannotBeToldApartIsRefused()
    {
        const Values values{{u"KEY"_s, u"abcdefghij"_s}};
        for (const QString &bad : {u"1234567"_s, u"abcdefgh"_s, u"--abcdefghij--"_s, u"abcdefghij"_s,
                                   QString(50'000, u'x'), u"1234567\xd800"_s}) {
            const QString problem = placeholders::problemOf(u"NEW"_s, bad, values);
            QVERIFY(!problem.isEmpty());
            QVERIFY2(!problem.contains(bad), qPrintable(problem));
        }
        QCOMPARE(placeholders::problemOf(u"KEY"_s, u"abcdefgh"_s, values), QString()); // replaces it
        for (const QString &name : {u""_s, u"key"_s, u"_A"_s, u"9A"_s, u"A B"_s, u"A\n"_s, u"\u00c4"_s})
            QVERIFY2(!placeholders::problemOf(name, u"12345678"_s, {}).isEmpty(), qPrintable(name));
    }

    void theKeyringsForm()
    {
        const Values values{{u"A"_s, u"it's\n\u2028 12345"_s}, {u"B"_s, QString()}};
        QCOMPARE(placeholders::fromJson(placeholders::toJson(values)).value(), values);
        QCOMPARE(placeholders::fromJson({}).value(), Values());
        for (const char *bad :
             {"[]", "{", "{\"A\": 12345678}", "{\"a\": \"12345678\"}", "{\"A\": \"secret\"}",
              "{\"A\": \"secret-1234\", \"B\": \"secret-1234\"}"}) {
            const auto read = placeholders::fromJson(bad);
            QVERIFY2(!read && read.error().kind == Error::Kind::Input, bad);
            QVERIFY2(!read.error().message.contains("secret"_L1), qPrintable(read.error().message));
        }
    }

    void comesBackWhateverStandsBeside()
    {
        QRandomGenerator random(16);
        const QString letters = u"ab{}\\'\"$\nAB_"_s;
        const auto text = [&](int length) {
            QString made;
            for (int i = 0; i < length; ++i)
                made += letters[random.bounded(letters.size())];
            return made;
        };
        for (int round = 0; round < 5'000; ++round) {
            Values values;
            for (const QString &name : {u"A"_s, u"B"_s, u"AB"_s}) {
                const QString value = text(8 + int(random.bounded(3)));
                if (placeholders::problemOf(name, value, values).isEmpty())
                    values.insert(name, value);
            }
            QString file = text(6);
            for (const QString &name : values.keys())
                file += placeholders::written(name) + text(6);
            const auto sent = fill(file, values);
            if (!sent || !placeholders::namesIn(*sent).isEmpty())
                continue; // a name came about
            const QString kept = keep(*sent, values);
            QVERIFY(placeholders::isSame(fill(kept, values).value(), *sent, values));
        }
    }

    void muchIsDoneInTime()
    {
        Values values;
        for (int i = 0; i < 50; ++i)
            values.insert(u"N%1"_s.arg(i), u"value-%1-"_s.arg(i, 4, 10, u'0') + QString(200, u'x'));
        const QString script = QString(QString(values.first()) + u'\n').repeated(2'000);
        QElapsedTimer timer;
        timer.start();
        QCOMPARE(keep(script, values), QString(u"{{N0}}\n"_s).repeated(2'000));
        QVERIFY2(timer.elapsed() < 5'000, qPrintable(QString::number(timer.elapsed())));
    }

    // -- contents and plans

    void aValueAloneIsNoChange()
    {
        const Values values{{u"KEY"_s, u"top-$ecret"_s}};
        const auto file = contentOf(u"a"_s, u"f('{{KEY}}')"_s);
        for (const QString &there : {u"f('top-$ecret')"_s, u"f('top-\\$ecret')"_s}) {
            const auto filled = exchange::fill(file, contentOf(u"a"_s, there), values);
            QCOMPARE(planTo(filled, u"a"_s, there).steps.size(), 0);
            QCOMPARE(exchange::asFiles(contentOf(u"a"_s, there), file, values), file);
        }
        // Somebody sent the name instead of the value once.
        const auto filled = exchange::fill(file, contentOf(u"a"_s, u"f('{{KEY}}')"_s), values);
        const exchange::Plan plan = planTo(filled, u"a"_s, u"f('{{KEY}}')"_s);
        QCOMPARE(plan.steps.size(), 1);
        QCOMPARE(plan.steps[0].after.fields.script, u"f('top-\\$ecret')"_s);
    }

    void anotherValueIsNoMoreForFiles_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("written");
        QTest::newRow("old") << u"a\nf('{{KEY}}');\nb"_s << u"a2\nf('old');\nb"_s << u"a2\nf('{{KEY}}');\nb"_s;
        QTest::newRow("escaped") << u"f('{{KEY}}')"_s << u"f('it\\'s')"_s << u"f('{{KEY}}')"_s;
        QTest::newRow("two in a line") << u"f('{{KEY}}', \"{{TWO}}\")"_s << u"f('x', \"y\")"_s
                                       << u"f('{{KEY}}', \"{{TWO}}\")"_s;
        QTest::newRow("more than a value") << u"f('{{KEY}}')"_s << u"f('x' + 'y')"_s << u"f('x' + 'y')"_s;
        QTest::newRow("signs") << u"f(/.*$/, '{{KEY}}') // (["_s << u"f(/.*$/, 'x') // (["_s
                               << u"f(/.*$/, '{{KEY}}') // (["_s;
        QTest::newRow("another's") << u"f('{{OTHER}}')"_s << u"f('x')"_s << u"f('x')"_s;
    }
    void anotherValueIsNoMoreForFiles()
    {
        QFETCH(QString, file);
        QFETCH(QString, there);
        QFETCH(QString, written);
        const Values values{{u"KEY"_s, u"top-secret"_s}, {u"TWO"_s, u"one-more-secret"_s}};
        const auto server = contentOf(u"a"_s, there);
        const auto now = exchange::asFiles(server, contentOf(u"a"_s, file), values);
        QCOMPARE(now.actions[0].fields.script, written);
        QCOMPARE(exchange::otherValues(server, now, values).isEmpty(), written == there);
    }

    void withoutAValueNothingIsSent()
    {
        const auto file = contentOf(u"a"_s, u"f('{{KEY}}')\nnew"_s);
        const auto filled = exchange::fill(file, contentOf(u"a"_s, u"f('top-secret')"_s), {});
        const exchange::Plan plan = planTo(filled, u"a"_s, u"f('top-secret')"_s);
        QCOMPARE(plan.steps.size(), 1);
        QVERIFY2(plan.steps[0].blocked.contains("{{KEY}}"_L1), qPrintable(plan.steps[0].blocked));
        // Braces that the server has as well are a template's of somebody.
        const auto theirs = exchange::fill(file, contentOf(u"a"_s, u"f('{{KEY}}')"_s), {});
        QCOMPARE(planTo(theirs, u"a"_s, u"f('{{KEY}}')"_s).steps[0].blocked, QString());
    }

    void noHintTellsAValue()
    {
        const Values values{{u"KEY"_s, u"ghp_0123456789abcdefghij"_s}, {u"ME"_s, u"REPLACE_ME secret-99"_s}};
        const auto file = contentOf(u"a"_s, u"const token = '{{KEY}}', other = '{{ME}}';"_s);
        auto plan = planTo(exchange::fill(file, contentOf(u"a"_s, u"x"_s), values), u"a"_s, u"x"_s);
        exchange::lookForSecrets(plan, values);
        QCOMPARE(plan.steps.size(), 1);
        for (const QString &hint : plan.steps[0].hints)
            QVERIFY2(!hint.contains("secret-99"_L1) && !hint.contains("line 1: this looks like a secret"_L1),
                     qPrintable(hint));
        const auto written = exchange::asFiles(plan.steps, file, contentOf(u"a"_s, u"x"_s));
        QCOMPARE(written[0].after.fields.script, file.actions[0].fields.script);
    }
};

QTEST_GUILESS_MAIN(TestPlaceholders)
#include "tst_placeholders.moc"
