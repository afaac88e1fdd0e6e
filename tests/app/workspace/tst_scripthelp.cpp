// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/completionmatch.h"
#include "script/reference.h"
#include "workspace/scripthelp.h"

#include <QElapsedTimer>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

template<typename T>
bool isAnswered(const QFuture<T> &future)
{
    return QTest::qWaitFor([&future] { return future.isFinished(); }, 60'000) && future.resultCount() == 1;
}

const ReferenceEntry *find(const std::vector<ReferenceEntry> &entries, QStringView path)
{
    for (const ReferenceEntry &entry : entries) {
        if (entry.path == path)
            return &entry;
        if (const ReferenceEntry *found = find(entry.children, path))
            return found;
    }
    return nullptr;
}

QString ranked(const QStringList &names, const QString &typed)
{
    QList<Completion> entries;
    for (const QString &name : names)
        entries.append({.name = QString(name).remove(u'-'), .deprecated = name.startsWith(u'-')});
    QStringList found;
    for (const RankedEntry &one : rank(entries, typed))
        found.append(entries[one.index].name);
    return found.join(u' ');
}

} // namespace

/// What is asked about a script while it is typed, and how it is answered without holding up a key.
class tst_scripthelp : public QObject
{
    Q_OBJECT

    std::unique_ptr<ActionDocument> m_document;
    std::unique_ptr<ScriptHelp> m_help;

    void start(const QString &script)
    {
        zitadel::Action action;
        action.fields = {.name = u"f"_s, .script = script};
        m_help.reset();
        m_document = std::make_unique<ActionDocument>(action, nullptr);
        m_help = std::make_unique<ScriptHelp>(*m_document);
    }

private slots:
    void cleanup()
    {
        m_help.reset();
        m_document.reset();
    }

    void answersAllQuestions()
    {
        const QString script =
            u"// 🚀ü\r\nfunction f(ctx, api) {\r\n  api.v1.claims.setClaim('a', 1);\r\n}"_s;
        start(script);
        m_help->setTriggers({{u"2"_s, u"4"_s}});
        const auto completions = m_help->completions(script.indexOf(u"setClaim"_s));
        const auto tip = m_help->callTip(script.indexOf(u"'a'"_s));
        const auto description = m_help->description(script.indexOf(u"claims"_s));
        const auto outline = m_help->outline();
        const auto expansion = m_help->expansion(u"claim"_s, {script.size(), script.size()}, {});
        QVERIFY(isAnswered(completions) && isAnswered(tip) && isAnswered(description) &&
                isAnswered(outline) && isAnswered(expansion));
        QCOMPARE(completions.result().entries.constFirst().path, u"api.v1.claims.setClaim"_s);
        QCOMPARE(tip.result()->active, (Range{9, 20}));
        QCOMPARE(description.result()->path, u"api.v1.claims"_s);
        QCOMPARE(outline.result().size(), 1);
        QVERIFY(!expansion.result().edits.isEmpty());
        const auto none = m_help->expansion(u"nobody"_s, {}, {});
        QVERIFY(isAnswered(none));
        QVERIFY(none.result().edits.isEmpty());
    }

    void followsTextAndTriggers()
    {
        start(u"function f(ctx, api) { api. }"_s);
        const auto all = m_help->completions(27);
        QVERIFY(isAnswered(all));
        QVERIFY(std::ranges::any_of(all.result().entries, [](const Completion &entry) {
            return entry.name == u"setGender" && !entry.triggers.isEmpty();
        }));
        m_help->setTriggers({{u"2"_s, u"4"_s}});
        m_document->setScript(u"function f(c, a) { a. }"_s);
        const auto bound = m_help->completions(21);
        QVERIFY(isAnswered(bound));
        QCOMPARE(bound.result().entries.size(), 1);
        QCOMPARE(bound.result().entries.constFirst().name, u"v1"_s);
    }

    void newestWins()
    {
        // A text that keeps the reader busy for a moment, or the first answer might be there before the next
        // question.
        start(u"\"a\""_s.repeated(4'000) + u"\nfunction f(ctx, api) { ctx. }"_s);
        QList<QFuture<Completions>> asked;
        for (int i = 0; i < 20; ++i)
            asked.append(m_help->completions(27));
        QVERIFY(isAnswered(asked.constLast()));
        QVERIFY(asked.constFirst().resultCount() == 1); // was being answered already
        for (int i = 1; i < 19; ++i)
            QVERIFY(asked[i].isCanceled() && asked[i].resultCount() == 0);
    }

    void aSlowTextHoldsUpNobody()
    {
        start(u"\"a\""_s.repeated(40'000 / 3));
        QElapsedTimer timer;
        timer.start();
        const auto slow = m_help->completions(2);
        // The loop goes round while the text is read, however long that takes.
        int rounds = 0;
        QTimer ticks;
        connect(&ticks, &QTimer::timeout, this, [&] {
            ++rounds;
            m_help->callTip(rounds);
        });
        ticks.start(1);
        QVERIFY(isAnswered(slow));
        QVERIFY(rounds >= 5);
        // And nobody waits for it at the end.
        m_document->setScript(u"\"b\""_s.repeated(40'000 / 3));
        const auto dropped = m_help->completions(3);
        const auto waiting = m_help->outline();
        m_help.reset();
        QVERIFY(waiting.isCanceled());
    }

    void ranks_data()
    {
        QTest::addColumn<QStringList>("names");
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &names, const QString &typed,
                            const QString &expected) {
            QTest::newRow(name) << names.split(u' ') << typed << expected;
        };
        row("all", u"b a"_s, {}, u"b a"_s);
        row("prefix first", u"offset set reset settle"_s, u"set"_s, u"set settle offset reset"_s);
        row("humps", u"scale setClaim getClaim"_s, u"sC"_s, u"scale setClaim"_s);
        row("humps of parts", u"setEmailVerified setEmail setPhone"_s, u"sev"_s, u"setEmailVerified"_s);
        row("case", u"json JSON"_s, u"JS"_s, u"JSON json"_s);
        row("exact", u"getUserName getUser"_s, u"getUser"_s, u"getUser getUserName"_s);
        row("underscores", u"given_name email"_s, u"gn"_s, u"given_name"_s);
        row("module", u"zitadel/http zitadel/log"_s, u"zl"_s, u"zitadel/log"_s);
        row("deprecated last", u"-metadata v1 me"_s, u"me"_s, u"me metadata"_s);
        row("deprecated but whole", u"metadataList -metadata"_s, u"metadata"_s, u"metadata metadataList"_s);
        row("none", u"a b"_s, u"xyz"_s, QString());
        row("middle letter alone", u"abc"_s, u"b"_s, QString());
        row("umlaut", u"größe"_s, u"GRÖ"_s, u"größe"_s);
    }
    void ranks()
    {
        QFETCH(QStringList, names);
        QFETCH(QString, typed);
        QFETCH(QString, expected);
        QCOMPARE(ranked(names, typed), expected);
    }

    void saysWhichLettersWereTyped()
    {
        QCOMPARE(matchName(u"sC", u"setClaim")->letters, (QList<qsizetype>{0, 3}));
        QCOMPARE(matchName(u"cla", u"setClaim")->letters, (QList<qsizetype>{3, 4, 5}));
        QVERIFY(!matchName(u"longerThanTheName", u"a"));
        QVERIFY(matchName(u"", u"a")->letters.isEmpty());
    }

    void hasTheWholeReference()
    {
        const Catalogue &catalogue = Catalogue::bundled();
        for (const Trigger *trigger : catalogue.triggers()) {
            const auto reference = referenceOf(*trigger, catalogue);
            QCOMPARE(reference.front().name, trigger->name);
            QVERIFY(!reference.front().errors.constFirst().isEmpty());
            QVERIFY(find(reference, u"ctx") && find(reference, u"api"));
            QVERIFY(find(reference, u"zitadel/http.fetch"));
            QVERIFY(find(reference, u"FetchOptions.method"));
            QVERIFY(find(reference, u"HttpResponse.json"));
            QVERIFY(find(reference, u"Array.flatMap"));
            QVERIFY(find(reference, u"console"));
            QCOMPARE(find(reference, u"zitadel/uuid") != nullptr, trigger->key() != u"4/6");
        }
        const auto token = referenceOf(*catalogue.trigger(u"2", u"4"), catalogue);
        QVERIFY(find(token, u"api.v1.userinfo.setClaim")->deprecated);
        QVERIFY(!find(token, u"api.v1.userinfo.setClaim")->replacement.isEmpty());
        QVERIFY(find(token, u"UserGrant.roles"));
        QVERIFY(find(token, u"Human.firstName"));
        QVERIFY(!find(token, u"api.setFirstName"));
    }

    /// Whatever is completed can be looked up.
    void pathsLeadToTheReference()
    {
        const Catalogue &catalogue = Catalogue::bundled();
        const Trigger &trigger = *catalogue.trigger(u"2", u"4");
        const auto reference = referenceOf(trigger, catalogue);
        for (const char16_t *text :
             {u"ctx.|", u"ctx.v1.|", u"api.v1.claims.|", u"ctx.v1.getUser().|", u"ctx.v1.getUser().human.|",
              u"ctx.v1.user.grants.grants[0].|", u"require('zitadel/http').|", u"'a'.|", u"JSON.|"}) {
            QString script = u"function f(ctx, api) { %1 }"_s.arg(QString::fromUtf16(text));
            const qsizetype place = script.indexOf(u'|');
            script.remove(place, 1);
            const Completions found =
                completionsAt(SyntaxTree(script), place, {u"f"_s, {{u"2"_s, u"4"_s}}, &catalogue});
            QVERIFY(!found.entries.isEmpty());
            for (const Completion &entry : found.entries)
                QVERIFY2(find(reference, entry.path), qPrintable(script + u": "_s + entry.path));
        }
    }
};

QTEST_GUILESS_MAIN(tst_scripthelp)
#include "tst_scripthelp.moc"
