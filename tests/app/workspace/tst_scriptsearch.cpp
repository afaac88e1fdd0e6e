// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/foldedtext.h"
#include "base/requiredtext.h"
#include "workspace/search/findresultsmodel.h"
#include "workspace/search/scriptsearch.h"

#include <QAbstractItemModelTester>
#include <QFuture>
#include <QPromise>
#include <QRandomGenerator>
#include <QtConcurrentRun>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

QList<TextSpan> spansOf(const SearchQuery &query, const QString &script)
{
    return TextSearch(query).findAll(script, folded::fold(script), TextSearch::noLimit).spans;
}

QList<SearchableScript> scripts(int count, const QString &text)
{
    QList<SearchableScript> all;
    for (int i = 0; i < count; ++i)
        all.append(
            {QString::number(i), nullptr, u"a%1"_s.arg(i), text, folded::fold(u"a%1\n"_s.arg(i) + text)});
    return all;
}

ScriptSearch::Batch resultsOf(const SearchQuery &query, const QList<SearchableScript> &all)
{
    auto future = QtConcurrent::run(ScriptSearch::run, TextSearch(query), all);
    ScriptSearch::Batch found;
    for (const ScriptSearch::Batch &batch : future.results())
        found += batch;
    return found;
}

} // namespace

namespace QTest {
template<>
char *toString(const QList<TextSpan> &spans)
{
    QString text;
    for (const TextSpan &span : spans)
        text += u"%1+%2 "_s.arg(span.start).arg(span.length);
    return qstrdup(qPrintable(text));
}
} // namespace QTest

class tst_ScriptSearch : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void findsExactPlaces_data();
    void findsExactPlaces();
    void fastWayFindsTheSame();
    void foldingLosesNoFind();
    void requiredText_data();
    void requiredText();
    void requiredTextLosesNoFind();
    void looksThroughAll();
    void doesNotFindNames();
    void endsAtTheLimit();
    void canBeCancelled();
    void expressionThatTakesTooLong();
    void placeAfterAnEdit_data();
    void placeAfterAnEdit();
    void snippets_data();
    void snippets();
};

void tst_ScriptSearch::findsExactPlaces_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<SearchQuery>("query");
    QTest::addColumn<QList<TextSpan>>("spans");
    const auto row = [](const char *name, const QString &script, const SearchQuery &query,
                        const QList<TextSpan> &spans) { QTest::newRow(name) << script << query << spans; };
    row("ascii", u"One one ONE"_s, {.text = u"one"_s}, {{0, 3}, {4, 3}, {8, 3}});
    row("case", u"One one ONE"_s, {.text = u"one"_s, .matchCase = true}, {{4, 3}});
    row("one letter", u"abA"_s, {.text = u"a"_s}, {{0, 1}, {2, 1}});
    row("umlaut", u"Ä ä a"_s, {.text = u"ä"_s}, {{0, 1}, {2, 1}});
    row("umlaut, case", u"Ä ä a"_s, {.text = u"ä"_s, .matchCase = true}, {{2, 1}});
    row("after an emoji", u"😀😀 name"_s, {.text = u"NAME"_s}, {{5, 4}});
    row("after what folds longer", u"ßßß x"_s, {.text = u"X"_s}, {{4, 1}});
    row("sharp s is no double s", u"strasse straße"_s, {.text = u"straße"_s}, {{8, 6}});
    row("double s is no sharp s", u"strasse straße"_s, {.text = u"strasse"_s}, {{0, 7}});
    row("Kelvin sign", u"\u212a k K"_s, {.text = u"k"_s}, {{0, 1}, {2, 1}, {4, 1}});
    row("Greek", u"ΣΟΦΟΣ σοφος"_s, {.text = u"σοφοσ"_s}, {{0, 5}, {6, 5}});
    row("no overlap", u"aaaa"_s, {.text = u"aa"_s}, {{0, 2}, {2, 2}});
    row("word", u"api apis $api api"_s, {.text = u"api"_s, .wholeWord = true}, {{0, 3}, {14, 3}});
    row("word in what overlaps", u"aaa aa"_s, {.text = u"aa"_s, .wholeWord = true}, {{4, 2}});
    row("word of signs", u"f(a) f(b)"_s, {.text = u"f("_s, .wholeWord = true}, {{0, 2}, {5, 2}});
    row("regex", u"a1 b22"_s, {.text = u"[a-z]\\d+"_s, .regex = true}, {{0, 2}, {3, 3}});
    row("regex over lines", u"a\r\nb"_s, {.text = u"a\\s+B"_s, .regex = true}, {{0, 4}});
    row("byte order mark", u"\ufeffabc"_s, {.text = u"ABC"_s}, {{1, 3}});
}

void tst_ScriptSearch::findsExactPlaces()
{
    QFETCH(const QString, script);
    QFETCH(const SearchQuery, query);
    QFETCH(const QList<TextSpan>, spans);
    QCOMPARE(spansOf(query, script), spans);
    QCOMPARE(TextSearch(query).findAll(script).spans, spans);
}

/// The two ways of searching know nothing of each other, so each checks the other.
void tst_ScriptSearch::fastWayFindsTheSame()
{
    const QStringList letters{u"a"_s, u"A"_s, u"b"_s,  u"$"_s,  u" "_s, u"ä"_s,
                              u"Ä"_s, u"ß"_s, u"\n"_s, u"😀"_s, u"k"_s, u"\u212a"_s};
    QRandomGenerator random(7);
    const auto text = [&](int length, qsizetype kinds) {
        QString made;
        for (int i = 0; i < length; ++i)
            made += letters[random.bounded(kinds)];
        return made;
    };
    for (int i = 0; i < 4'000; ++i) {
        const qsizetype kinds = i % 2 ? 5 : letters.size();
        const QString script = text(60, kinds);
        const SearchQuery query{.text = text(1 + random.bounded(3), kinds),
                                .matchCase = random.bounded(2) == 0,
                                .wholeWord = random.bounded(2) == 0};
        QCOMPARE(spansOf(query, script), TextSearch(query).findAll(script).spans);
    }
}

/// Whatever the expression takes for the same letter must be the same in the folded copies.
void tst_ScriptSearch::foldingLosesNoFind()
{
    for (char32_t c = 1; c < 0x1e944; ++c) {
        if (QChar::isSurrogate(c) || !QChar::isLetter(c))
            continue;
        for (const char32_t other : {QChar::toLower(c), QChar::toUpper(c), QChar::toCaseFolded(c)}) {
            if (other == c)
                continue;
            const QString script = QString::fromUcs4(&c, 1);
            const SearchQuery query{.text = QString::fromUcs4(&other, 1)};
            QCOMPARE(spansOf(query, script), TextSearch(query).findAll(script).spans);
        }
    }
}

void tst_ScriptSearch::requiredText_data()
{
    QTest::addColumn<QString>("expression");
    QTest::addColumn<QString>("required");
    const auto row = [](const char *expression, const char *required) {
        QTest::newRow(expression) << QString::fromUtf8(expression) << QString::fromUtf8(required);
    };
    row("setClaim", "setClaim");
    row("set\\w+\\(", "set");
    row("ab?cde", "cde");
    row("abc*", "ab");
    row("abc+d", "abc");
    row("abc{0,2}d", "ab");
    row("function f() {", "function f"); // the group is empty, and what is before it is longer
    row("f\\(\\) {", "f() {");
    row("cat|dog", "");
    row("(cat|dog)s eat", "s eat");
    row("(?:cat)? eats", " eats");
    row("(?i)cat", "");
    row("(?!cat)dog", "");
    row("(*UTF)cat", "");
    row("[abc]def", "def");
    row("[]abc]def", "def");
    row("[^\\]x]def", "def");
    row("[[:alpha:]]def", "");
    row("\\x41bc", "");
    row("\\Qa.b\\E", "");
    row("(a)\\1b", "");
    row("\\.name", ".name");
    row("\\p{Lu}abc", "");
    row("\\", "");
    row("a)b", "");
}

void tst_ScriptSearch::requiredText()
{
    QFETCH(const QString, expression);
    QTEST(::requiredText(expression), "required");
}

void tst_ScriptSearch::requiredTextLosesNoFind()
{
    const QString signs = u"abAB.*+?()[]{}|\\^$1,dws-:"_s;
    QRandomGenerator random(11);
    int valid = 0;
    for (int i = 0; i < 60'000; ++i) {
        QString expression;
        for (int j = 0; j < 1 + random.bounded(8); ++j)
            expression += signs[random.bounded(signs.size())];
        const TextSearch search({.text = expression, .regex = true});
        if (!search.error().isEmpty())
            continue;
        ++valid;
        QString script;
        for (int j = 0; j < 24; ++j)
            script += u"abAB1 d."_s[random.bounded(8)];
        if (spansOf({.text = expression, .regex = true}, script) != search.findAll(script).spans)
            QFAIL(qPrintable(expression + u" in "_s + script));
    }
    QVERIFY(valid > 5'000);
}

void tst_ScriptSearch::looksThroughAll()
{
    QList<SearchableScript> all = scripts(5'000, u"function f() {}\n"_s);
    for (const int i : {0, 31, 32, 511, 512, 4'999}) {
        all[i].script += u"const Zebra = 1; // zebra"_s;
        all[i].folded = folded::fold(all[i].name + u'\n' + all[i].script);
    }
    all[777].folded.clear(); // as for a script that is being edited
    all[777].script += u"zebra"_s;
    const auto found = resultsOf({.text = u"zebra"_s}, all);
    QStringList lines;
    for (const ScriptFinds &finds : found)
        lines << u"%1: %2"_s.arg(finds.in.actionId).arg(finds.spans.size());
    QCOMPARE(lines, QStringList({u"0: 2"_s, u"31: 2"_s, u"32: 2"_s, u"511: 2"_s, u"512: 2"_s, u"777: 1"_s,
                                 u"4999: 2"_s}));
    QCOMPARE(found[0].spans, QList<TextSpan>({{22, 5}, {36, 5}}));
}

void tst_ScriptSearch::doesNotFindNames()
{
    QVERIFY(resultsOf({.text = u"a1"_s}, scripts(3, u"x"_s)).isEmpty());
    QVERIFY(resultsOf({.text = u"\n"_s}, scripts(3, u"x"_s)).isEmpty());
    QList<SearchableScript> odd = scripts(1, u"x"_s);
    odd[0].name = u"Straße\nä"_s; // longer when folded, and with a line in it
    odd[0].folded = folded::fold(odd[0].name + u"\nx"_s);
    const auto found = resultsOf({.text = u"X"_s}, odd);
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0].spans, QList<TextSpan>({{0, 1}}));
}

void tst_ScriptSearch::endsAtTheLimit()
{
    const auto found = resultsOf({.text = u"x"_s}, scripts(3'000, u"x x x x x x x"_s));
    qsizetype count = 0;
    for (const ScriptFinds &finds : found)
        count += finds.spans.size();
    QCOMPARE(count, ScriptSearch::limit);
}

void tst_ScriptSearch::canBeCancelled()
{
    // Each of these is given up after two million steps, so all of them would take minutes.
    const auto all = scripts(20'000, u"a"_s.repeated(300));
    auto future = QtConcurrent::run(ScriptSearch::run, TextSearch({.text = u"(a*)*b"_s, .regex = true}), all);
    QTRY_VERIFY(future.isRunning());
    future.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 30'000);
}

void tst_ScriptSearch::expressionThatTakesTooLong()
{
    const auto found =
        resultsOf({.text = u"(a*)*c"_s, .regex = true}, scripts(1, u"a"_s.repeated(300) + u'b'));
    QCOMPARE(found.size(), 0); // PCRE sees by itself that there is no c
    const auto slow =
        resultsOf({.text = u"(a|aa)+\\d"_s, .regex = true}, scripts(1, u"a"_s.repeated(300) + u"b1"_s));
    QCOMPARE(slow.size(), 1);
    QVERIFY(!slow[0].error.isEmpty());
}

void tst_ScriptSearch::placeAfterAnEdit_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<TextSpan>("place");
    // Of the second "two", at 8.
    QTest::newRow("unchanged") << u"one two two three"_s << TextSpan{8, 3};
    QTest::newRow("edited after") << u"one two two three four"_s << TextSpan{8, 3};
    QTest::newRow("edited before") << u"zero one two two three"_s << TextSpan{13, 3};
    QTest::newRow("itself edited, another near") << u"one two tw three"_s << TextSpan{4, 3};
    QTest::newRow("all gone") << u"one t"_s << TextSpan{5, 0};
    QTest::newRow("empty") << QString() << TextSpan{0, 0};
}

void tst_ScriptSearch::placeAfterAnEdit()
{
    QFETCH(const QString, now);
    QFETCH(const TextSpan, place);
    QCOMPARE(ScriptSearch::placeNow(TextSearch({.text = u"TWO"_s}), {8, 3}, u"one two two three"_s, now),
             place);
}

void tst_ScriptSearch::snippets_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<TextSpan>("find");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("text");
    QTest::addColumn<TextSpan>("mark");
    QTest::newRow("indented") << u"a\n  b two\nc"_s << TextSpan{6, 3} << 2 << u"b two"_s << TextSpan{2, 3};
    QTest::newRow("crlf") << u"a\r\nb\r\nc"_s << TextSpan{6, 1} << 3 << u"c"_s << TextSpan{0, 1};
    QTest::newRow("cr") << u"a\rb\rc"_s << TextSpan{4, 1} << 3 << u"c"_s << TextSpan{0, 1};
    QTest::newRow("tab") << u"a\tb"_s << TextSpan{2, 1} << 1 << u"a b"_s << TextSpan{2, 1};
    QTest::newRow("over lines") << u"ab\ncd"_s << TextSpan{1, 3} << 1 << u"ab"_s << TextSpan{1, 1};
    QTest::newRow("of blanks") << u"  a"_s << TextSpan{0, 2} << 1 << u"  a"_s << TextSpan{0, 2};
    QTest::newRow("long") << QString(u"x"_s.repeated(100) + u"two"_s + u"y"_s.repeated(400))
                          << TextSpan{100, 3} << 1
                          << QString(u"…"_s + u"x"_s.repeated(48) + u"two"_s + u"y"_s.repeated(297) + u"…"_s)
                          << TextSpan{49, 3};
    QTest::newRow("at the end") << u"a\n"_s << TextSpan{2, 0} << 2 << QString() << TextSpan{0, 0};
}

void tst_ScriptSearch::snippets()
{
    QFETCH(const QString, script);
    QFETCH(const TextSpan, find);
    const FindResultsModel::Snippet shown = FindResultsModel::snippet(script, find);
    QTEST(shown.line, "line");
    QTEST(shown.text, "text");
    QTEST(shown.mark, "mark");
}

QTEST_GUILESS_MAIN(tst_ScriptSearch)
#include "tst_scriptsearch.moc"
