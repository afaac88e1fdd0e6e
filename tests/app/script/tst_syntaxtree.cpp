// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/syntaxtree.h"

#include <QDir>
#include <QRandomGenerator>
#include <QtConcurrentRun>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace script;

namespace {

QStringList demoScripts()
{
    QStringList scripts;
    const QDir folder(u"" DEMO_SCRIPTS ""_s);
    for (const QString &name : folder.entryList({u"*.js"_s})) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            scripts.append(QString::fromUtf8(file.readAll()));
    }
    return scripts;
}

/// Something that people type, paste or leave half done.
QString snippet(QRandomGenerator &random)
{
    static const QStringList snippets{
        u"a"_s,
        u" "_s,
        u"\n"_s,
        u"("_s,
        u")"_s,
        u"{"_s,
        u"}"_s,
        u"`"_s,
        u"${"_s,
        u"'"_s,
        u"\""_s,
        u"/*"_s,
        u"*/"_s,
        u"//"_s,
        u"\r\n"_s,
        u"ä"_s,
        u"🚀"_s,
        u"\u2028"_s,
        u"/x[/]/g"_s,
        u"function f(ctx, api) {\n}\n"_s,
        u"=>"_s,
        u"..."_s,
        u"?."_s,
        u"async "_s,
        u"await "_s,
        u"const {a, b: [c]} = d;"_s,
        u";"_s,
        u"return "_s,
        u"<!--"_s,
        u"`x${y}`"_s,
        u"class A { #b = 1; static { } }"_s,
        u"import x from 'y'"_s,
        QString(QChar(0xd83d)),
        QString(QChar(0)),
        u"</a>"_s,
    };
    return snippets.at(random.bounded(snippets.size()));
}

} // namespace

class tst_syntaxtree : public QObject
{
    Q_OBJECT

private slots:
    void readsTheDemoScripts()
    {
        const QStringList scripts = demoScripts();
        QVERIFY(scripts.size() >= 12);
        for (const QString &text : scripts) {
            const SyntaxTree tree(text);
            QVERIFY2(!tree.hasErrors(), qPrintable(text.left(80)));
            QCOMPARE(tree.root().range(), (Range{0, text.size()}));
            QCOMPARE(tree.root().kind(), Kind::Program);
        }
    }

    void knowsWhatThingsAre()
    {
        const SyntaxTree tree(u"const f = async (ctx) => ctx.v1['a\\u00e4\\n'];"_s);
        const Node declarator = tree.root().named(0).child(Kind::VariableDeclarator);
        QCOMPARE(declarator.child(Field::Name).text(), u"f");
        const Node arrow = declarator.child(Field::Value);
        QVERIFY(isFunction(arrow) && isAsync(arrow) && !isGenerator(arrow));
        const Node body = arrow.child(Field::Body);
        QCOMPARE(body.kind(), Kind::SubscriptExpression);
        QCOMPARE(literalValue(body.child(Field::Index)), u"aä\n"_s);
        QCOMPARE(body.child(Field::Object).child(Field::Property).text(), u"v1");
        QCOMPARE(tree.at(10).kind(), Kind::Async);
        QCOMPARE(tree.at(7, true).text(), u"f");
        QVERIFY(body.above(Kind::LexicalDeclaration).contains(arrow));
        QCOMPARE(arrow.previous().text(), u"=");
        QVERIFY(!tree.root().parent() && !tree.root().next());
    }

    void countsBytes()
    {
        const SyntaxTree tree(u"ä🚀x"_s);
        QCOMPARE(tree.toUtf8(0), 0);
        QCOMPARE(tree.toUtf8(1), 2);
        QCOMPARE(tree.toUtf8(3), 6);
        QCOMPARE(tree.toUtf8(99), 7);
        QCOMPARE(tree.fromUtf8(2), 1);
        QCOMPARE(tree.fromUtf8(4), 1); // inside the rocket
        QCOMPARE(tree.fromUtf8(6), 3);
        QCOMPARE(tree.fromUtf8(99), 4);
        QCOMPARE(SyntaxTree::ofUtf8("\xef\xbb\xbfx").text(), u"\uFEFFx"_s);
    }

    /// However a text came about, its tree is the one of that text.
    void editsLikeAFreshParse_data()
    {
        QTest::addColumn<int>("seed");
        for (int seed = 0; seed < 12; ++seed)
            QTest::addRow("%d", seed) << seed;
    }
    void editsLikeAFreshParse()
    {
        QFETCH(int, seed);
        const QStringList scripts = demoScripts();
        QRandomGenerator random(quint32(seed) + 1);
        QString text = scripts.at(seed % scripts.size()).left(3000);
        SyntaxTree edited(text);
        SyntaxTree told(text);
        for (int i = 0; i < 100; ++i) {
            const qsizetype begin = random.bounded(text.size() + 1);
            qsizetype length = random.bounded(4) == 0 ? random.bounded(40) : random.bounded(2);
            length = std::min(length, text.size() - begin);
            const QString with = random.bounded(3) == 0 ? QString() : snippet(random);
            const QString before = text;
            text.replace(begin, length, with);
            edited.edit(begin, length, with);
            QCOMPARE(edited.text(), text);
            const SyntaxTree fresh(text);
            QVERIFY2(edited.nodes() == fresh.nodes(), qPrintable(text));
            told.setText(text);
            QVERIFY2(told.nodes() == fresh.nodes(), qPrintable(text));
            if (random.bounded(2) == 0) { // taken back at once, so that most texts are whole scripts
                edited.edit(begin, with.size(), QStringView(before).mid(begin, length));
                told.setText(before);
                text = before;
                QVERIFY(edited.nodes() == SyntaxTree(text).nodes());
            }
        }
    }

    void canBeUsedInManyThreads()
    {
        SyntaxTree tree(demoScripts().constFirst());
        QList<QFuture<qsizetype>> workers;
        for (int i = 0; i < 8; ++i) {
            workers.append(QtConcurrent::run([copy = tree, i]() mutable {
                for (int j = 0; j < 50; ++j)
                    copy.edit(i * 10 + j, 0, u" ");
                return copy.text().size();
            }));
            tree.edit(0, 0, u"// x\n");
        }
        for (int i = 0; i < 8; ++i)
            QCOMPARE(workers[i].result(), demoScripts().constFirst().size() + 5 * i + 50);
    }

    void bearsWithAnything()
    {
        const QString script =
            u"function f(a){ const s = `x${`y`}`; /* c */ r = /[\\]/]/g; return 'ä🚀\\'' } // end"_s;
        for (qsizetype i = 0; i <= script.size(); ++i) {
            QCOMPARE(SyntaxTree(script.left(i)).root().end(), i);
            const SyntaxTree rest(script.mid(i));
            for (qsizetype j = 0; j <= rest.text().size(); ++j) {
                rest.at(j);
                rest.at(j, true);
            }
        }
        SyntaxTree tree;
        tree.edit(-5, 99, u"x");
        QCOMPARE(tree.text(), u"x"_s);
        tree.edit(99, 99, u"y");
        QCOMPARE(tree.text(), u"xy"_s);
    }
};

QTEST_APPLESS_MAIN(tst_syntaxtree)
#include "tst_syntaxtree.moc"
