// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/snippets.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

const QString skeleton = u"function f(ctx, api) {\n  \n}\n"_s;

Expansion expandAt(const QString &id, const QString &script, Range replaced, const SnippetStyle &style = {})
{
    const Snippet *snippet = bundledSnippet(id);
    return snippet ? expand(*snippet, SyntaxTree(script), replaced, {.actionName = u"f"_s}, style)
                   : Expansion();
}

/// With | where the word begins that is replaced, up to the second | if there is one.
QString after(const QString &id, QString script, const SnippetStyle &style = {})
{
    const qsizetype begin = script.indexOf(u'|');
    script.remove(begin, 1);
    qsizetype end = script.indexOf(u'|', begin);
    if (end >= 0)
        script.remove(end, 1);
    else
        end = begin;
    return edited(script, expandAt(id, script, {begin, end}, style).edits);
}

QString names(const QList<Completion> &entries)
{
    QStringList list;
    for (const Completion &entry : entries)
        list.append(entry.name);
    return list.join(u' ');
}

} // namespace

/// The pieces of script for usual jobs: each of them works where it is offered.
class tst_snippets : public QObject
{
    Q_OBJECT

private slots:
    void allAreWhole()
    {
        QVERIFY(bundledSnippets().size() >= 12);
        QSet<QString> ids;
        for (const Snippet &snippet : bundledSnippets()) {
            QVERIFY2(!ids.contains(snippet.id), qPrintable(snippet.id));
            ids.insert(snippet.id);
            QVERIFY2(!snippet.title().isEmpty() && !snippet.doc().isEmpty(), qPrintable(snippet.id));
            QVERIFY2(!snippet.body.isEmpty(), qPrintable(snippet.id));
            for (const zitadel::TriggerId &id : snippet.triggers)
                QVERIFY2(Catalogue::bundled().trigger(id.flow, id.trigger), qPrintable(snippet.id));
        }
        QVERIFY(readSnippets("no JSON").isEmpty());
        QVERIFY(!bundledSnippet(u"nobody"));
    }

    void eachWorksInItsTriggers_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        for (const Snippet &snippet : bundledSnippets()) {
            for (const Trigger *trigger : Catalogue::bundled().triggers()) {
                if (snippet.triggers.isEmpty() ||
                    snippet.triggers.contains(zitadel::TriggerId{trigger->flow, trigger->id}))
                    QTest::addRow("%s in %s", qPrintable(snippet.id), qPrintable(trigger->key()))
                        << snippet.id << trigger->key();
            }
        }
    }
    void eachWorksInItsTriggers()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        const bool isFunction = bundledSnippet(id)->isFunction;
        const QString before = isFunction ? QString() : skeleton;
        const qsizetype place = isFunction ? 0 : before.indexOf(u"\n}"_s);
        const Expansion expansion = expandAt(id, before, {place, place});
        const QString script = edited(before, expansion.edits);
        QVERIFY(!script.contains(u"${1"_s) && !script.contains(u"${0"_s) && !script.contains(u"${CTX"_s));
        const zitadel::ActionFields fields{
            .name = u"f"_s, .script = script, .timeout = std::chrono::seconds(10), .allowedToFail = true};
        const QList<Problem> problems =
            problemsOf(SyntaxTree(script), fields, {{key.section(u'/', 0, 0), key.section(u'/', 1)}});
        for (const Problem &problem : problems) {
            // That internal sign-ins come here from the old login only is true of any action there.
            if (problem.where == Problem::Where::Script)
                QFAIL(qPrintable(problem.id + u": "_s + problem.message + u'\n' + script));
        }
        for (const Range &field : expansion.fields) {
            QVERIFY(field.begin >= 0 && field.end <= script.size() && !field.isEmpty());
            QVERIFY(!script.mid(field.begin, field.length()).contains(u"${"_s));
        }
        QVERIFY(expansion.end >= 0 && expansion.end <= script.size());
    }

    void takesTheNamesOfTheScript()
    {
        QCOMPARE(after(u"claim"_s, u"function f(c, a) {\n  |cl|\n}\n"_s),
                 u"function f(c, a) {\n  a.v1.claims.setClaim(\"department\", \"sales\");\n}\n"_s);
        QCOMPARE(after(u"action"_s, u"|"_s), u"/**\n * What it does.\n */\nfunction f(ctx, api) {\n  \n}"_s);
    }

    void takesTheScriptsIndentationAndLineEnds()
    {
        QCOMPARE(after(u"grant"_s, u"function f(ctx, api) {\r\n\tif (1) {\r\n\t\t|gr|\r\n\t}\r\n}\r\n"_s,
                       {.indent = u"\t"_s, .lineEnd = u"\r\n"_s}),
                 u"function f(ctx, api) {\r\n\tif (1) {\r\n\t\tapi.v1.appendUserGrant({\r\n\t\t\tprojectId: "
                 "\"project id\",\r\n\t\t\troles: [\"role\"],\r\n\t\t});\r\n\t}\r\n}\r\n"_s);
    }

    void requiresOnceAtTheTop_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("expected");
        const QString log = u"logger.info(\"What happened: %s\", \"details\");"_s;
        const QString line = u"const logger = require(\"zitadel/log\");\n"_s;
        const auto row = [](const char *name, const QString &script, const QString &expected) {
            QTest::newRow(name) << script << expected;
        };
        const QString open = u"function f(ctx, api) {\n  "_s;
        row("first", open + u"|log|\n}\n"_s, line + u'\n' + open + log + u"\n}\n"_s);
        row("there is one", line + open + u"|\n}\n"_s, line + open + log + u"\n}\n"_s);
        row("under another name", u"let l = require('zitadel/log');\n"_s + open + u"|\n}\n"_s,
            u"let l = require('zitadel/log');\n"_s + open + log.sliced(6).prepend(u'l') + u"\n}\n"_s);
        row("below others", u"const http = require('zitadel/http');\n"_s + open + u"|\n}\n"_s,
            u"const http = require('zitadel/http');\n"_s + line + open + log + u"\n}\n"_s);
        row("above a comment", u"/** ü */\n"_s + open + u"|\n}\n"_s,
            line + u"\n/** ü */\n"_s + open + log + u"\n}\n"_s);
        row("byte order mark", u"\uFEFF"_s + open + u"|\n}\n"_s,
            u"\uFEFF"_s + line + u'\n' + open + log + u"\n}\n"_s);
        row("strict", u"'use strict';\n"_s + open + u"|\n}\n"_s,
            u"'use strict';\n"_s + line + u'\n' + open + log + u"\n}\n"_s);
        row("name taken", u"const logger = 1;\n"_s + open + u"|\n}\n"_s,
            u"const logger2 = require(\"zitadel/log\");\n\nconst logger = 1;\n"_s + open +
                QString(log).replace(u"logger"_s, u"logger2"_s) + u"\n}\n"_s);
        row("emoji before", u"// 🚀\n"_s + open + u"|\n}\n"_s,
            line + u"\n// 🚀\n"_s + open + log + u"\n}\n"_s);
        row("line with something", open + u"a();|\n}\n"_s,
            line + u'\n' + open + u"a();\n  "_s + log + u"\n}\n"_s);
        row("behind a brace", u"function f(ctx, api) {|\n}\n"_s, line + u'\n' + open + log + u"\n}\n"_s);
    }
    void requiresOnceAtTheTop()
    {
        QFETCH(QString, script);
        QFETCH(QString, expected);
        QCOMPARE(after(u"log"_s, script), expected);
    }

    void fieldsAreWhereTheySay()
    {
        const QString before = u"// 🚀ü\r\nfunction f(c, a) {\r\n    |\r\n}"_s;
        const qsizetype place = before.indexOf(u'|');
        const QString script = QString(before).remove(u'|');
        const Expansion expansion =
            expandAt(u"callApi"_s, script, {place, place}, {.indent = u"    "_s, .lineEnd = u"\r\n"_s});
        const QString result = edited(script, expansion.edits);
        QStringList fields;
        for (const Range &field : expansion.fields)
            fields.append(result.mid(field.begin, field.length()));
        QCOMPARE(fields, (QStringList{u"https://api.example.com/people"_s, u"POST"_s, u"id: \"1\""_s}));
        QVERIFY(
            QStringView(result).first(expansion.end).endsWith(u"const answer = response.json();\r\n    "));
        QVERIFY(result.contains(u"`The service answered ${response.status}.`"_s));
    }

    void offeredWhereAStatementBegins_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("triggers");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("notThere");
        const auto row = [](const char *name, const QString &script, const QString &triggers,
                            const QString &there, const QString &notThere) {
            QTest::newRow(name) << script << triggers << there << notThere;
        };
        const QString f = u"function f(ctx, api) {\n  %1\n  more();\n}\n"_s;
        row("empty line", f.arg(u"|"_s), u"2/4"_s, u"claim log callApi"_s, u"action grant samlAttribute"_s);
        row("word begun", f.arg(u"cl|"_s), u"2/4"_s, u"claim"_s, u"grant"_s);
        row("unbound", f.arg(u"|"_s), {}, u"claim grant samlAttribute"_s, u"action"_s);
        row("top level", u"|"_s, {}, u"action"_s, u"claim"_s);
        row("in a block", f.arg(u"if (a) { | }"_s), u"1/3"_s, u"grant"_s, u"claim"_s);
        row("half typed", u"function f(ctx, api) {\n  cl|"_s, u"2/4"_s, u"claim"_s, QString());
        row("in an expression", f.arg(u"const a = cl|;"_s), {}, QString(), u"claim action"_s);
        row("behind a dot", f.arg(u"api.cl|;"_s), {}, QString(), u"claim action"_s);
        row("in a call", f.arg(u"b(cl|);"_s), {}, QString(), u"claim"_s);
        row("another function", u"function f(ctx, api) {}\nfunction g() { | }"_s, {}, QString(), u"claim"_s);
    }
    void offeredWhereAStatementBegins()
    {
        QFETCH(QString, script);
        QFETCH(QString, triggers);
        QFETCH(QString, there);
        QFETCH(QString, notThere);
        const qsizetype place = script.indexOf(u'|');
        script.remove(place, 1);
        ActionContext context{.actionName = u"f"_s};
        if (!triggers.isEmpty())
            context.triggers = {{triggers.section(u'/', 0, 0), triggers.section(u'/', 1)}};
        QList<Completion> entries = completionsAt(SyntaxTree(script), place, context).entries;
        entries.removeIf([](const Completion &entry) { return entry.kind != Completion::Kind::Snippet; });
        const QStringList found = names(entries).split(u' ');
        for (const QString &name : there.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(found.contains(name), qPrintable(name + u" in "_s + found.join(u' ')));
        for (const QString &name : notThere.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(!found.contains(name), qPrintable(name + u" in "_s + found.join(u' ')));
        for (const Completion &entry : std::as_const(entries)) {
            QVERIFY(!entry.signature.isEmpty());
            QVERIFY(context.isBound() ? entry.triggers.isEmpty() : true);
        }
    }
};

QTEST_APPLESS_MAIN(tst_snippets)
#include "tst_snippets.moc"
