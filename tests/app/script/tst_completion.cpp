// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/completion.h"
#include "script/outline.h"

#include <QDir>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

QList<zitadel::TriggerId> triggerIds(const QString &keys)
{
    QList<zitadel::TriggerId> ids;
    for (const QString &key : keys.split(u' ', Qt::SkipEmptyParts))
        ids.append({key.section(u'/', 0, 0), key.section(u'/', 1)});
    return ids;
}

/// A script with `|` at the text cursor. A single line is the body of the action's function.
struct Place
{
    QString script;
    qsizetype cursor;

    explicit Place(QString text)
    {
        if (!text.contains(u"function f"_s) && !text.contains(u"f ="_s))
            text = u"function f(ctx, api) {\n  %1\n  more();\n}"_s.arg(text);
        cursor = text.indexOf(u'|');
        script = text.remove(cursor, 1);
    }
};

Completions complete(const QString &text, const QString &triggers)
{
    const Place place(text);
    return completionsAt(SyntaxTree(place.script), place.cursor,
                         {.actionName = u"f"_s, .triggers = triggerIds(triggers)});
}

const Completion *entry(const Completions &completions, const QString &name)
{
    const auto found =
        std::ranges::find_if(completions.entries, [&name](const Completion &c) { return c.name == name; });
    return found == completions.entries.end() ? nullptr : &*found;
}

QString names(const Completions &completions)
{
    QStringList list;
    for (const Completion &completion : completions.entries)
        list.append(completion.name);
    return list.join(u' ');
}

} // namespace

class tst_completion : public QObject
{
    Q_OBJECT

private slots:
    void readsTheCatalogue()
    {
        const Catalogue &catalogue = Catalogue::bundled();
        QCOMPARE(catalogue.flows().size(), 4);
        QCOMPARE(catalogue.triggers().size(), 9);
        QCOMPARE(catalogue.modules().size(), 3);
        const Trigger *trigger = catalogue.trigger(u"2", u"4");
        QVERIFY(trigger);
        QCOMPARE(trigger->key(), u"2/4"_s);
        const PathMember *setClaim = trigger->api.child(u"v1")->child(u"claims")->child(u"setClaim");
        QVERIFY(setClaim && setClaim->member.isFunction);
        QCOMPARE(setClaim->member.signature, u"setClaim(key: string, value: any): undefined"_s);
        QCOMPARE(setClaim->member.parameters.size(), 2);
        QVERIFY(trigger->api.child(u"v1")->child(u"userinfo")->child(u"setClaim")->member.deprecated);
        QVERIFY(catalogue.type(u"User")->member(u"human")->optional);
        QCOMPARE(catalogue.type(u"Gender")->kind, Type::Kind::Boxed);
        QVERIFY(catalogue.builtin(u"Array")->prototype.contains(u"flatMap"_s));
        QVERIFY(catalogue.lintRule(u"E07")->isError && !catalogue.lintRule(u"W07")->isError);
        QVERIFY(!catalogue.trigger(u"2", u"1") && !catalogue.type(u"Nobody") && !catalogue.module(u"fs"));
        QVERIFY(Catalogue::read("no JSON").flows().isEmpty());
    }

    void completesMembers_data()
    {
        QTest::addColumn<QString>("triggers");
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("there");
        QTest::addColumn<QString>("notThere");
        const auto row = [](const char *name, const QString &triggers, const QString &script,
                            const QString &there, const QString &notThere = QString()) {
            QTest::newRow(name) << triggers << script << there << notThere;
        };
        // depths
        row("ctx", u"2/4"_s, u"ctx.|"_s, u"v1"_s, u"setClaim accessToken ctx String"_s);
        row("api", u"1/1"_s, u"api.|"_s, u"setFirstName v1 metadata"_s, u"setGender ctx"_s);
        row("word begun", u"1/1"_s, u"api.setF|"_s, u"setFirstName"_s);
        row("depth 1", u"2/4"_s, u"ctx.v1.|"_s, u"claims getUser user org application"_s, u"authRequest"_s);
        row("depth 2", u"2/4"_s, u"api.v1.claims.|"_s, u"setClaim appendLogIntoClaims"_s);
        row("depth 3", u"1/2"_s, u"ctx.v1.user.human.|"_s, u"firstName email gender"_s, u"setFirstName"_s);
        row("depth 4", u"3/1"_s, u"ctx.v1.authRequest.request.oidc.|"_s, u"scopes"_s);
        row("nested type", u"2/4"_s, u"ctx.v1.getUser().human.|"_s, u"firstName"_s);
        row("boxed", u"1/2"_s, u"ctx.v1.user.human.email.|"_s, u"normalize validate split toLowerCase"_s);
        row("time", u"2/4"_s, u"ctx.v1.getUser().creationDate.|"_s, u"unix format"_s, u"getTime"_s);
        row("union", u"1/1"_s, u"ctx.v1.providerInfo.|"_s, u"getEmail preferredUsername rawInfo login"_s);
        row("next line", u"2/4"_s, u"ctx.v1.|\n  api.v1.claims.setClaim('a', 1);"_s, u"claims"_s, u"v1"_s);
        row("dot on its own line", u"2/4"_s, u"ctx\n    .v1\n    .|"_s, u"claims"_s);
        row("optional chain", u"2/4"_s, u"ctx.v1?.|"_s, u"claims"_s);
        row("in an argument", u"2/4"_s, u"api.v1.claims.setClaim('a', ctx.v1.|);"_s, u"getUser"_s);
        row("in a template", u"2/4"_s, u"const a = `x ${ctx.v1.|}`;"_s, u"getUser"_s);
        row("half typed function", u"2/4"_s, u"function f(ctx, api) {\n  if (true) {\n    ctx.v1.|"_s,
            u"getUser"_s);
        row("index by text", u"2/4"_s, u"ctx['v1'].|"_s, u"getUser"_s);
        // the parameters may be called anything
        row("other names", u"2/4"_s, u"function f(c, a) { a.v1.|; }"_s, u"claims user"_s, u"getUser"_s);
        row("arrow", u"2/4"_s, u"const f = (c, a) => { c.v1.|; };"_s, u"getUser"_s);
        row("assigned", u"2/4"_s, u"f = function (c, a) { c.v1.|; };"_s, u"getUser"_s);
        row("no such name", u"2/4"_s, u"function f(c, a) { ctx.|; }"_s, QString(), u"v1"_s);
        row("shadowed", u"2/4"_s, u"{ let ctx = 'a'; ctx.|; }"_s, u"trim"_s, u"v1"_s);
        row("handed on", u"2/4"_s, u"function f(ctx, api) { g(api); } function g(a) { a.v1.|; }"_s,
            u"claims"_s);
        // aliases
        row("const", u"2/4"_s, u"const v = ctx.v1; v.|;"_s, u"getUser"_s);
        row("let", u"2/4"_s, u"let v; v = ctx.v1; v.|;"_s, u"getUser"_s);
        row("two steps", u"2/4"_s, u"const v = ctx.v1; const u = v.getUser(); u.human.|;"_s, u"firstName"_s);
        row("destructuring", u"2/4"_s, u"const { v1 } = ctx; v1.|;"_s, u"getUser"_s);
        row("renamed", u"2/4"_s, u"const { v1: v } = ctx; v.|;"_s, u"getUser"_s);
        row("nested", u"2/4"_s, u"const { v1: { user: u } } = ctx; u.|;"_s, u"grants getMetadata"_s);
        row("default", u"2/4"_s, u"const { v1 = {} } = ctx; v1.|;"_s, u"getUser"_s);
        row("of a parameter", u"2/4"_s, u"function f({ v1 }, api) { v1.|; }"_s, u"getUser"_s);
        row("of a list", u"2/4"_s, u"const [first] = ctx.v1.user.grants.grants; first.|;"_s,
            u"roles projectId"_s);
        row("while taking apart", u"2/4"_s, u"const { | } = ctx.v1;"_s, u"getUser claims"_s, u"String"_s);
        row("function's result", u"2/4"_s,
            u"const u = get(); u.|; function get() { return ctx.v1.getUser(); }"_s, u"human"_s);
        row("either", u"2/4"_s, u"const a = ctx.v1.getUser().human ?? ctx.v1; a.|;"_s,
            u"firstName getUser"_s);
        row("function as value", u"2/4"_s, u"const get = () => ctx.v1; get().|;"_s, u"getUser"_s);
        // lists
        row("list", u"2/4"_s, u"ctx.v1.user.grants.grants.|"_s, u"map length"_s, u"roles"_s);
        row("item", u"2/4"_s, u"ctx.v1.user.grants.grants[0].|"_s, u"roles"_s);
        row("for of", u"2/4"_s, u"for (const g of ctx.v1.user.grants.grants) { g.|; }"_s, u"roles"_s);
        row("callback", u"2/4"_s, u"ctx.v1.user.grants.grants.forEach((g) => { g.|; });"_s, u"roles"_s);
        row("filtered", u"2/4"_s, u"ctx.v1.user.grants.grants.filter(Boolean).find(Boolean).|;"_s,
            u"roles"_s);
        row("mapped", u"2/4"_s, u"ctx.v1.user.grants.grants.map((g) => g.projectId)[0].|;"_s, u"trim"_s);
        row("map", u"1/1"_s, u"ctx.v1.httpRequest.headers['X-A'].|;"_s, u"join"_s);
        row("metadata", u"2/4"_s,
            u"const { metadata } = ctx.v1.user.getMetadata(); metadata.map((m) => m.|);"_s, u"key value"_s);
        // modules and the engine
        row("module", {}, u"const http = require('zitadel/http'); http.|;"_s, u"fetch"_s);
        row("module member", {}, u"const { fetch } = require('zitadel/http'); fetch('a').|;"_s,
            u"status json"_s);
        row("module name", u"2/4"_s, u"require('|');"_s, u"zitadel/http zitadel/log zitadel/uuid"_s);
        row("module name begun", u"4/6"_s, u"require(\"zitadel/|\");"_s, u"zitadel/http zitadel/log"_s,
            u"zitadel/uuid"_s);
        row("fetch options", {}, u"require('zitadel/http').fetch('a', { | });"_s, u"method headers body"_s);
        row("global's members", {}, u"JSON.|"_s, u"parse stringify"_s);
        row("text", {}, u"'abc'.|"_s, u"trim split length"_s);
        row("new", {}, u"const s = new Set(); s.|;"_s, u"has add"_s);
        row("unboxed", u"3/1"_s, u"String(ctx.v1.authMethod).|"_s, u"trim"_s, u"v1"_s);
        row("object literal", {}, u"const o = { abc: 1, def() {} }; o.|;"_s, u"abc def"_s);
        // names
        row("names", {}, u"const mine = 1; m|"_s, u"mine ctx api String require f const"_s, u"v1"_s);
        row("not out of scope", {}, u"{ const inner = 1; } |"_s, u"ctx"_s, u"inner"_s);
        row("not in a comment", {}, u"// ctx.|"_s, QString(), u"v1 ctx"_s);
        row("not in a text", {}, u"const a = 'ctx.|';"_s, QString(), u"v1 ctx"_s);
        row("not for a new name", {}, u"const n|"_s, QString(), u"ctx"_s);
    }
    void completesMembers()
    {
        QFETCH(QString, triggers);
        QFETCH(QString, script);
        QFETCH(QString, there);
        QFETCH(QString, notThere);
        const Completions found = complete(script, triggers);
        for (const QString &name : there.split(u' ', Qt::SkipEmptyParts)) {
            const Completion *one = entry(found, name);
            QVERIFY2(one, qPrintable(name + u" in: "_s + names(found)));
            QVERIFY(!one->signature.isEmpty());
        }
        for (const QString &name : notThere.split(u' ', Qt::SkipEmptyParts))
            QVERIFY2(!entry(found, name), qPrintable(name + u" in: "_s + names(found)));
    }

    void saysWhatThereIsToKnow()
    {
        const Completions bound = complete(u"api.v1.userinfo.|"_s, u"2/4"_s);
        const Completion *setClaim = entry(bound, u"setClaim"_s);
        QVERIFY(setClaim && setClaim->deprecated && setClaim->triggers.isEmpty());
        QCOMPARE(setClaim->kind, Completion::Kind::Function);
        QCOMPARE(setClaim->doc, u"Adds a claim unless the key exists."_s);

        const Completions all = complete(u"api.|"_s, {});
        QCOMPARE(entry(all, u"setGender"_s)->triggers,
                 (QStringList{u"External Authentication: Pre Creation"_s,
                              u"Internal Authentication: Pre Creation"_s}));
        QVERIFY(entry(all, u"v1"_s)->triggers.isEmpty()); // in all of them
        QVERIFY(entry(all, u"metadata"_s)->deprecated);

        const Completions own = complete(
            u"/** Says hello. */\nfunction greet(name, ...others) {}\nfunction f(ctx) { gre| }"_s, {});
        QCOMPARE(entry(own, u"greet"_s)->signature, u"greet(name, ...others)"_s);
        QCOMPARE(entry(own, u"greet"_s)->doc, u"Says hello."_s);
        QCOMPARE(own.replaced.length(), 3);

        const Place place(u"const u = ctx.v1.getUser(); u.hum|an;"_s);
        const auto described =
            describe(SyntaxTree(place.script), place.cursor, {u"f"_s, triggerIds(u"2/4"_s)});
        QVERIFY(described);
        QCOMPARE(described->signature, u"human: Human"_s);
    }

    void showsCallTips_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("signature");
        QTest::addColumn<QString>("active");
        const auto row = [](const char *name, const QString &script, const QString &signature,
                            const QString &active) { QTest::newRow(name) << script << signature << active; };
        const QString setClaim = u"setClaim(key: string, value: any): undefined"_s;
        row("first", u"api.v1.claims.setClaim(|)"_s, setClaim, u"key: string"_s);
        row("second", u"api.v1.claims.setClaim('a,b', |)"_s, setClaim, u"value: any"_s);
        row("too many", u"api.v1.claims.setClaim('a', 1, |)"_s, setClaim, QString());
        row("not closed", u"api.v1.claims.setClaim('a', |"_s, setClaim, u"value: any"_s);
        row("inner", u"api.v1.claims.setClaim('a', String(|))"_s, u"String(value: any): string"_s,
            u"value: any"_s);
        row("behind the inner", u"api.v1.claims.setClaim('a', String(1)|)"_s, setClaim, u"value: any"_s);
        row("in an object", u"api.v1.claims.setClaim('a', { b: [1, |] })"_s, setClaim, u"value: any"_s);
        row("rest", u"api.v1.attributes.setCustomAttribute('a', 'b', 'c', |)"_s,
            u"setCustomAttribute(name: string, nameFormat: string, ...values: string): undefined"_s,
            u"...values: string"_s);
        row("own", u"function add(a, b = [1, 2]) {} function f() { add(1, |); }"_s, u"add(a, b = [1, 2])"_s,
            u"b = [1, 2]"_s);
        row("module", u"const { fetch } = require('zitadel/http'); fetch('a', |);"_s,
            u"fetch(url: string, options?: FetchOptions): HttpResponse"_s, u"options?: FetchOptions"_s);
        row("text", u"'a'.split(|)"_s, u"split(separator: string | RegExp, limit?: number): string[]"_s,
            u"separator: string | RegExp"_s);
        row("callback's body", u"[1].forEach((a) => { | })"_s, QString(), QString());
        row("not a call", u"if (|) {}"_s, QString(), QString());
        row("outside", u"api.v1.claims.setClaim('a', 1)|;"_s, QString(), QString());
    }
    void showsCallTips()
    {
        QFETCH(QString, script);
        QFETCH(QString, signature);
        QFETCH(QString, active);
        const Place place(script);
        const auto tip = callTipAt(SyntaxTree(place.script), place.cursor, {.actionName = u"f"_s});
        QCOMPARE(tip ? tip->signature : QString(), signature);
        if (tip)
            QCOMPARE(tip->signature.mid(tip->active.begin, tip->active.length()), active);
    }

    void outlinesAndFolds()
    {
        const SyntaxTree tree(u"/* a\n b */\nfunction f(ctx, api) {\n  const g = x => {\n    x();\n  };\n}\n"
                              "class A {\n  #b = 1;\n  m(a) { }\n}\nconst o = {\n  k() {},\n};\n"_s);
        QStringList items;
        for (const OutlineItem &item : outline(tree))
            items.append(QString(item.depth, u' ') + item.name + item.parameters);
        QCOMPARE(items, (QStringList{u"f(ctx, api)"_s, u" g(x)"_s, u"A"_s, u" m(a)"_s, u"k()"_s}));
        QCOMPARE(foldRanges(tree), (QList<FoldRange>{{0, 1}, {2, 6}, {3, 5}, {7, 10}, {11, 13}}));
    }

    void bearsWithAnything()
    {
        const QDir folder(u"" DEMO_SCRIPTS ""_s);
        for (const QString &name : folder.entryList({u"*.js"_s})) {
            QFile file(folder.filePath(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString script = QString::fromUtf8(file.readAll()).left(1200);
            const ActionContext context{.actionName = name.chopped(3)};
            for (qsizetype i = 0; i <= script.size(); i += 7) {
                const SyntaxTree whole(script);
                const SyntaxTree half(script.left(i));
                for (const SyntaxTree &tree : {whole, half}) {
                    const Completions found = completionsAt(tree, i, context);
                    QVERIFY(found.replaced.begin >= 0 && found.replaced.end <= i);
                    callTipAt(tree, i, context);
                }
                outline(half);
                foldRanges(half);
            }
        }
        completionsAt(SyntaxTree(), 99, {});
        callTipAt(SyntaxTree(), -1, {});
    }
};

QTEST_APPLESS_MAIN(tst_completion)
#include "tst_completion.moc"
