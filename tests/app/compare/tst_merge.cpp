// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "compare/comparison.h"
#include "compare/linediff.h"
#include "compare/merge.h"
#include "compare/pieces.h"

#include <QTest>

#include <git2.h>
#include <random>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using merge::Kind;
using merge::Merge;

namespace {

zitadel::ActionFields script(const QString &text)
{
    return {.name = u"a"_s, .script = text, .timeout = 10s};
}

Merge merged(const QString &base, const QString &theirs, const QString &mine)
{
    return {script(base), script(theirs), script(mine)};
}

/// Lines out of few words, so that edits meet often.
QString randomText(std::mt19937 &random, int most)
{
    static const QStringList words{u"ctx"_s, u"api 😀"_s, u"}"_s, u"grüße\u2028"_s, u""_s, u"<<<<<<< mine"_s};
    QString text;
    const int count = int(random() % unsigned(most + 1));
    for (int i = 0; i < count; ++i)
        text += words[qsizetype(random() % size_t(words.size()))] + u'\n';
    if (random() % 4 == 0)
        text += u"no end"_s;
    return text;
}

QString edited(const QString &text, std::mt19937 &random)
{
    QStringList lines = linediff::lines(text);
    for (unsigned i = random() % 4; i > 0; --i) {
        const qsizetype at = qsizetype(random() % size_t(lines.size() + 1));
        const unsigned how = random() % 3;
        if (how == 0 || at == lines.size())
            lines.insert(at, u"new %1\n"_s.arg(random() % 3));
        else if (how == 1)
            lines.removeAt(at);
        else
            lines[at] = u"changed %1\n"_s.arg(random() % 3);
    }
    return lines.join(QString());
}

/// What libgit2 makes of it; nothing if it sees a conflict.
std::optional<QString> byGit(const QString &base, const QString &theirs, const QString &mine)
{
    const auto input = [](const QByteArray &text, const char *path) {
        git_merge_file_input input = GIT_MERGE_FILE_INPUT_INIT;
        input.ptr = text.constData();
        input.size = size_t(text.size());
        input.path = path;
        input.mode = 0100644;
        return input;
    };
    const QByteArray b = base.toUtf8(), t = theirs.toUtf8(), m = mine.toUtf8();
    const auto ancestor = input(b, "a"), ours = input(m, "a"), other = input(t, "a");
    git_merge_file_result result{};
    if (git_merge_file(&result, &ancestor, &ours, &other, nullptr) != 0)
        return std::nullopt;
    std::optional<QString> text;
    if (result.automergeable)
        text = QString::fromUtf8(result.ptr, qsizetype(result.len));
    git_merge_file_result_free(&result);
    return text;
}

} // namespace

/// Line comparison and three-way merge.
class tst_merge : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { git_libgit2_init(); }
    void cleanupTestCase() { git_libgit2_shutdown(); }

    void linesKeepTheirEnds()
    {
        QCOMPARE(linediff::lines(u"a\r\nb\rc\nd"_s), (QStringList{u"a\r\n"_s, u"b\r"_s, u"c\n"_s, u"d"_s}));
        QCOMPARE(linediff::lines(QString()), QStringList());
        QCOMPARE(linediff::lines(u"a\u2028b"_s), (QStringList{u"a\u2028b"_s}));
    }

    void findsHunks()
    {
        using linediff::Hunk;
        const auto hunks = [](const QString &left, const QString &right) {
            return linediff::hunks(linediff::lines(left), linediff::lines(right));
        };
        QCOMPARE(hunks(u"a\nb\nc\n"_s, u"a\nb\nc\n"_s), QList<Hunk>());
        QCOMPARE(hunks(u"a\nb\nc\n"_s, u"a\nx\nc\n"_s), (QList<Hunk>{{1, 1, 1, 1}}));
        QCOMPARE(hunks(u"a\nc\n"_s, u"a\nb\nc\n"_s), (QList<Hunk>{{1, 0, 1, 1}}));
        QCOMPARE(hunks(u"a\nb\nc\n"_s, u"a\nc\n"_s), (QList<Hunk>{{1, 1, 1, 0}}));
        QCOMPARE(hunks(QString(), u"a\n"_s), (QList<Hunk>{{0, 0, 0, 1}}));
        QCOMPARE(hunks(u"a\n"_s, QString()), (QList<Hunk>{{0, 1, 0, 0}}));
        QCOMPARE(hunks(u"a\nb"_s, u"a\nb\n"_s), (QList<Hunk>{{1, 1, 1, 1}}));
        QCOMPARE(hunks(u"a\nb\n"_s, u"a\r\nb\n"_s), (QList<Hunk>{{0, 1, 0, 1}}));
        QCOMPARE(linediff::hunks({u"a\n"_s}, {u"a\r\n"_s}, true), QList<Hunk>());
        QCOMPARE(linediff::hunks({u"a"_s}, {u"a\n"_s}, true), (QList<Hunk>{{0, 1, 0, 1}}));
    }

    void findsWhatDiffersInsideOfALine()
    {
        const auto inside =
            linediff::inside(u"api.setClaim('groups', 1)"_s, u"api.setClaim('rôles 😀', 1)"_s);
        QCOMPARE(inside.left, (QList<TextSpan>{{14, 6}}));
        QCOMPARE(inside.right, (QList<TextSpan>{{14, 8}}));
    }

    void comparesRowByRow()
    {
        const auto comparison = compare::scripts(u"a\nb\nc\n"_s, u"a\nx\ny\nc\nd\n"_s);
        QCOMPARE(comparison.changes.size(), 2);
        QList<std::pair<qsizetype, qsizetype>> rows;
        for (const compare::Row &row : comparison.rows)
            rows.append({row.left, row.right});
        QCOMPARE(rows, (QList<std::pair<qsizetype, qsizetype>>{{0, 0}, {1, 1}, {-1, 2}, {2, 3}, {-1, 4}}));
        QCOMPARE(comparison.withLeft(0), u"a\nb\nc\nd\n"_s);
        QCOMPARE(comparison.withRight(1), u"a\nb\nc\nd\n"_s);
        QCOMPARE(compare::scripts(u"a\n"_s, u"a"_s).remark, compare::MissingLineEnd::Right);
        QVERIFY(compare::scripts(u"a"_s, u"a"_s).changes.isEmpty());
    }

    /// They would make each line a change, and hide those that are some.
    void lineEndsAreNoChanges()
    {
        const auto comparison = compare::scripts(u"a\r\nb\r\nc\r\n"_s, u"a\nB\nc\nd\n"_s);
        QVERIFY(comparison.haveOtherLineEnds);
        QCOMPARE(comparison.changes.size(), 2);
        QCOMPARE(comparison.remark, compare::MissingLineEnd::None);
        const auto only = compare::scripts(u"a\rb\r"_s, u"a\nb\n"_s);
        QVERIFY(only.haveOtherLineEnds);
        QVERIFY(only.changes.isEmpty());
        QVERIFY(!compare::scripts(u"a\r\nb"_s, u"a\r\nc\n"_s).haveOtherLineEnds);
        QVERIFY(compare::scripts(u"a\n"_s, u"b\r\n"_s).haveOtherLineEnds); // also where no line is the same
    }

    void whatIsCopiedGetsTheLineEndsThatAreThere_data()
    {
        QTest::addColumn<QString>("draft");
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("copied");
        QTest::newRow("changed") << u"a\r\nb\r\nc\r\n"_s << u"a\nB\nc\n"_s << u"a\r\nB\r\nc\r\n"_s;
        QTest::newRow("added") << u"a\rb\r"_s << u"a\nx\ny\nb\n"_s << u"a\rx\ry\rb\r"_s;
        QTest::newRow("at the start") << u"b\r\n"_s << u"a\nb\n"_s << u"a\r\nb\r\n"_s;
        QTest::newRow("at the end") << u"a\r\nb"_s << u"a\nb\nc\n"_s << u"a\r\nb\r\nc\r\n"_s;
        QTest::newRow("removed") << u"a\r\nb\r\nc\r\n"_s << u"a\nc\n"_s << u"a\r\nc\r\n"_s;
        QTest::newRow("no end") << u"a\r\nb\r\n"_s << u"a\nb"_s << u"a\r\nb"_s;
        QTest::newRow("into nothing") << QString() << u"a\r\n"_s << u"a\r\n"_s;
        QTest::newRow("byte order mark")
            << u"\ufeffa\r\nb\r\n"_s << u"\ufeffa\nB\n"_s << u"\ufeffa\r\nB\r\n"_s;
    }
    void whatIsCopiedGetsTheLineEndsThatAreThere()
    {
        QFETCH(const QString, draft);
        QFETCH(const QString, other);
        QFETCH(const QString, copied);
        QCOMPARE(compare::scripts(draft, other).withRight(0), copied);
        QCOMPARE(compare::scripts(other, draft).withLeft(0), copied);
    }

    void piecesFollowTheText()
    {
        merge::Pieces pieces({u"a\n"_s, u"T\n"_s, QString(), u"c\n"_s});
        QCOMPARE(pieces.text(), u"a\nT\nc\n"_s);
        pieces.follow(u"a\nTyped\nc\n"_s);
        QCOMPARE(pieces.at(1), u"Typed\n"_s);
        pieces.replace(0, u"first\n"_s);
        QCOMPARE(pieces.at(1), u"Typed\n"_s);
        pieces.replace(1, QString());
        QCOMPARE(pieces.text(), u"first\nc\n"_s);
        pieces.replace(2, u"b\n"_s);
        QCOMPARE(pieces.text(), u"first\nb\nc\n"_s);
        pieces.follow(u"over several\n"_s);
        QCOMPARE(pieces.at(0), u"over several"_s);
        QCOMPARE(pieces.at(3), u"\n"_s);
        pieces.follow(QString());
        pieces.follow(u"😀"_s);
        pieces.follow(u"😁"_s); // the same first half
        for (int i = 0; i < 4; ++i)
            QVERIFY(pieces.at(i).isEmpty() || pieces.at(i) == u"😁"_s);
    }

    void piecesAlwaysAreTheText()
    {
        std::mt19937 random(8);
        for (int round = 0; round < 300; ++round) {
            QString text = randomText(random, 8);
            merge::Pieces pieces(linediff::lines(text + u"\nend"_s));
            const qsizetype count = linediff::lines(text + u"\nend"_s).size();
            for (int step = 0; step < 6; ++step) {
                if (step % 2 == 0)
                    pieces.follow(edited(pieces.text(), random));
                else
                    pieces.replace(qsizetype(random() % size_t(count)), u"put\n"_s);
                QString together;
                for (qsizetype i = 0; i < count; ++i)
                    together += pieces.at(i);
                QCOMPARE(together, pieces.text());
            }
        }
    }

    void copyingEachChangeMakesTheOtherScript()
    {
        std::mt19937 random(5);
        for (int round = 0; round < 500; ++round) {
            const QString left = randomText(random, 12);
            QString right = edited(left, random);
            for (int step = 0; step < 50 && right != left; ++step)
                right = compare::scripts(left, right).withLeft(0);
            QCOMPARE(right, left);
        }
    }

    void mergesCleanly_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("result");
        QTest::newRow("apart") << u"a\nb\nc\nd\n"_s << u"A\nb\nc\nd\n"_s << u"a\nb\nc\nD\n"_s
                               << u"A\nb\nc\nD\n"_s;
        QTest::newRow("only mine") << u"a\n"_s << u"a\n"_s << u"b\n"_s << u"b\n"_s;
        QTest::newRow("only theirs") << u"a\n"_s << u"b\n"_s << u"a\n"_s << u"b\n"_s;
        QTest::newRow("the same") << u"a\nb\n"_s << u"a\nx\n"_s << u"a\nx\n"_s << u"a\nx\n"_s;
        QTest::newRow("no final newline") << u"a\nb\nc"_s << u"A\nb\nc"_s << u"a\nb\nc\n"_s << u"A\nb\nc\n"_s;
        QTest::newRow("windows") << u"a\r\nb\r\nc\r\n"_s << u"A\r\nb\r\nc\r\n"_s << u"a\r\nb\r\nC\r\n"_s
                                 << u"A\r\nb\r\nC\r\n"_s;
        QTest::newRow("mine became windows")
            << u"a\nb\nc\n"_s << u"A\nb\nc\n"_s << u"a\r\nb\r\nC\r\n"_s << u"A\r\nb\r\nC\r\n"_s;
        QTest::newRow("theirs became unix")
            << u"a\r\nb\r\nc\r\n"_s << u"a\nb\nC\n"_s << u"A\r\nb\r\nc\r\n"_s << u"A\nb\nC\n"_s;
        QTest::newRow("unicode") << u"// 😀\nb\n// ä\n"_s << u"// 😀😀\nb\n// ä\n"_s
                                 << u"// 😀\nb\n// äö\u2028\n"_s << u"// 😀😀\nb\n// äö\u2028\n"_s;
        QTest::newRow("old mac") << u"a\rb\rc\r"_s << u"A\rb\rc\r"_s << u"a\rb\rC\r"_s << u"A\rb\rC\r"_s;
        QTest::newRow("theirs became old mac")
            << u"a\nb\nc\n"_s << u"a\rb\rC\r"_s << u"A\nb\nc\n"_s << u"A\rb\rC\r"_s;
        QTest::newRow("byte order mark")
            << u"\ufeffa\nb\nc\n"_s << u"\ufeffa\nb\nC\n"_s << u"\ufeffA\nb\nc\n"_s << u"\ufeffA\nb\nC\n"_s;
        QTest::newRow("theirs took the byte order mark")
            << u"\ufeffa\nb\nc\n"_s << u"a\nb\nc\n"_s << u"\ufeffa\nb\nC\n"_s << u"a\nb\nC\n"_s;
        QTest::newRow("both from nothing") << QString() << u"a\n"_s << u"a\n"_s << u"a\n"_s;
        QTest::newRow("mine is empty") << u"a\n"_s << u"a\n"_s << QString() << QString();
    }
    void mergesCleanly()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, theirs);
        QFETCH(const QString, mine);
        QFETCH(const QString, result);
        const Merge merge = merged(base, theirs, mine);
        QCOMPARE(merge.conflicts(), 0);
        QVERIFY(merge.isDecided());
        QCOMPARE(merge.result().script, result);
    }

    void conflictsAreDecidedOneByOne()
    {
        Merge merge = merged(u"a\nb\nc\nd\ne\n"_s, u"a\nT\nc\nd\ne\nt\n"_s, u"a\nM\nc\nd\ne\nm\n"_s);
        QCOMPARE(merge.conflicts(), 2);
        QVERIFY(!merge.isDecided());
        QCOMPARE(merge.result().script, u"a\nM\nc\nd\ne\nm\n"_s); // nothing typed goes by default
        QCOMPARE(merge.chunks()[1].kind, Kind::Conflict);
        QCOMPARE(merge.chunks()[1].base, u"b\n"_s);
        QCOMPARE(merge.chunks()[1].theirs, u"T\n"_s);
        merge.decide(1, merge.chunks()[1].theirs);
        QCOMPARE(merge.decided(), 1);
        merge.decide(3, merge.chunks()[3].theirs + merge.chunks()[3].mine);
        QVERIFY(merge.isDecided());
        QCOMPARE(merge.result().script, u"a\nT\nc\nd\ne\nt\nm\n"_s);
    }

    void conflictsKeepTheirLineEnds_data()
    {
        QTest::addColumn<QString>("end");
        QTest::newRow("windows") << u"\r\n"_s;
        QTest::newRow("unix") << u"\n"_s;
        QTest::newRow("old mac") << u"\r"_s;
    }
    void conflictsKeepTheirLineEnds()
    {
        QFETCH(const QString, end);
        const auto with = [&end](QString text) { return text.replace(u'\n', end); };
        Merge merge = merged(with(u"a\nb\nc\n"_s), with(u"a\nT\nc\n"_s), with(u"a\nM\nc\n"_s));
        QCOMPARE(merge.conflicts(), 1);
        merge.decide(1, merge.both(1));
        QCOMPARE(merge.result().script, with(u"a\nT\nM\nc\n"_s));
    }

    void bothGoOnLinesOfTheirOwn_data()
    {
        QTest::addColumn<QString>("base");
        QTest::addColumn<QString>("theirs");
        QTest::addColumn<QString>("mine");
        QTest::addColumn<QString>("result");
        QTest::newRow("windows") << u"a\r\nb"_s << u"a\r\nT"_s << u"a\r\nM"_s << u"a\r\nT\r\nM"_s;
        QTest::newRow("old mac") << u"a\rb"_s << u"a\rT"_s << u"a\rM\r"_s << u"a\rT\rM\r"_s;
        QTest::newRow("mixed") << u"a\nb\r\nc"_s << u"a\nb\r\nT"_s << u"a\nb\r\nM"_s << u"a\nb\r\nT\r\nM"_s;
        QTest::newRow("one line") << u"b"_s << u"T"_s << u"M"_s << u"T\nM"_s;
        QTest::newRow("mine is gone") << u"a\nb"_s << u"a\nT"_s << u"a\n"_s << u"a\nT"_s;
    }
    void bothGoOnLinesOfTheirOwn()
    {
        QFETCH(const QString, base);
        QFETCH(const QString, theirs);
        QFETCH(const QString, mine);
        QFETCH(const QString, result);
        Merge merge = merged(base, theirs, mine);
        const qsizetype conflict = merge.chunks().size() - 1;
        QCOMPARE(merge.chunks()[conflict].kind, Kind::Conflict);
        merge.decide(conflict, merge.both(conflict));
        QCOMPARE(merge.result().script, result);
    }

    void editsThatTouchAreAConflict()
    {
        QCOMPARE(merged(u"a\nb\n"_s, u"A\nb\n"_s, u"a\nB\n"_s).conflicts(), 1);
        QCOMPARE(merged(u"a\n"_s, u"a\nt\n"_s, u"a\nm\n"_s).conflicts(), 1);
        QCOMPARE(merged(QString(), u"t\n"_s, u"m\n"_s).conflicts(), 1);
    }

    void settingsAreMergedFieldByField()
    {
        zitadel::ActionFields base = script(u"s"_s), theirs = base, mine = base;
        theirs.name = u"theirs"_s;
        mine.timeout = 5s;
        Merge clean(base, theirs, mine);
        QVERIFY(clean.isDecided());
        QCOMPARE(clean.result().name, u"theirs"_s);
        QCOMPARE(clean.result().timeout, 5s);
        mine.name = u"mine"_s;
        theirs.timeout = 7s;
        mine.allowedToFail = theirs.allowedToFail = true;
        Merge merge(base, theirs, mine);
        QCOMPARE(merge.conflicts(), 2);
        QCOMPARE(merge.allowedToFail().kind, Kind::Both);
        merge.decideName(u"theirs"_s);
        QVERIFY(!merge.isDecided());
        merge.decideTimeout(7s);
        QVERIFY(merge.isDecided());
        QCOMPARE(merge.result(), (zitadel::ActionFields{u"theirs"_s, u"s"_s, 7s, true}));
    }

    void losesNothingWhateverWasEdited()
    {
        std::mt19937 random(20261124);
        int clean = 0;
        int sameAsGit = 0;
        for (int round = 0; round < 4000; ++round) {
            const QString base = randomText(random, 12);
            const QString theirs = edited(base, random);
            const QString mine = edited(base, random);
            const auto what = [&] { return qPrintable(base + "\n--\n"_L1 + theirs + "\n--\n"_L1 + mine); };
            QVERIFY2(merged(base, theirs, base).result().script == theirs, what());
            QVERIFY2(merged(base, base, mine).result().script == mine, what());
            QVERIFY2(merged(base, mine, mine).result().script == mine, what());
            const Merge merge = merged(base, theirs, mine);
            // The three versions can be put together again from the chunks.
            QString b, t, m;
            for (const merge::Chunk &chunk : merge.chunks()) {
                b += chunk.base;
                t += chunk.theirs;
                m += chunk.mine;
            }
            QVERIFY2(b == base && t == theirs && m == mine, what());
            const auto git = byGit(base, theirs, mine);
            if (merge.conflicts() > 0)
                continue;
            ++clean;
            // Where the same line stands several times, there is more than one way to tell what was edited.
            sameAsGit += git && *git == merge.result().script;
            QVERIFY2(git, what()); // never bolder than git
        }
        QVERIFY(clean > 1000);
        QVERIFY2(sameAsGit > clean * 97 / 100, qPrintable(u"%1 of %2"_s.arg(sameAsGit).arg(clean)));
    }
};

QTEST_GUILESS_MAIN(tst_merge)
#include "tst_merge.moc"
