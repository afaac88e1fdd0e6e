// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/formatter.h"

#include <QDir>
#include <QTest>

using namespace Qt::StringLiterals;

class tst_Formatter : public QObject
{
    Q_OBJECT

private slots:
    void init() { QTest::failOnWarning(); }

    void formats_data();
    void formats();
    void keepsTheProgram_data();
    void keepsTheProgram();
    void formatsTheDemoScripts();
    void refusesMistakes();
    void sameProgram_data();
    void sameProgram();
    void cursorStaysAtItsToken_data();
    void cursorStaysAtItsToken();
    void canBeCancelled();
    void longScript();

private:
    static Result<QString> formatted(const QString &script)
    {
        return formatter::format(script, TextHabits::of(script)).result();
    }
};

void tst_Formatter::formats_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QString>("formatted");
    QTest::newRow("indents") << u"function f(ctx,api){\nif(ctx){return 1}\n}\n"_s
                             << u"function f(ctx, api) {\n    if (ctx) { return 1 }\n}\n"_s;
    QTest::newRow("tabs") << u"function f() {\n\treturn [\n1,2]\n}\n"_s
                          << u"function f() {\n\treturn [\n\t\t1, 2\n\t]\n}\n"_s;
    QTest::newRow("two") << u"if (a) {\n  b();\nif (c) {\nd();\n}\n}"_s
                         << u"if (a) {\n  b();\n  if (c) {\n    d();\n  }\n}"_s;
    QTest::newRow("crlf") << u"if (a) {\r\nb();\r\n}\r\n"_s << u"if (a) {\r\n    b();\r\n}\r\n"_s;
    QTest::newRow("byte order mark") << u"\ufeffif(a) {\nb();\n}"_s << u"\ufeffif (a) {\n    b();\n}"_s;
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("blanks") << u" \n\n"_s << u" \n\n"_s;
    QTest::newRow("good already") << u"let a = 1;\n"_s << u"let a = 1;\n"_s;
}

void tst_Formatter::formats()
{
    QFETCH(const QString, script);
    const Result<QString> answer = formatted(script);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message));
    QTEST(*answer, "formatted");
}

void tst_Formatter::keepsTheProgram_data()
{
    QTest::addColumn<QString>("script");
    const auto row = [](const char *script) { QTest::newRow(script) << QString::fromUtf8(script); };
    row("function f() {\nreturn\nx\n}");
    row("function f() {\nreturn x\n}");
    row("a\n++b");
    row("a++\nb");
    row("let a = b\n(c)()");
    row("let a = b\n[0].c");
    row("throw new Error('a  b')");
    row("let t = `a\n   b ${ c + `d\n ${e}` }\n`");
    row("let r = /[/ ]  \\/x/g.test( s )");
    row("const a = b ?. c ?? d");
    row("a ?\?= b; c ||= d; e &&= f; g **= 2");
    row("class A { #x = 1; static y; get z() { return this.#x } async *g() { yield* h() } }");
    row("for await (const a of b) c()");
    row("label: for (;;) { continue label }");
    row("let { a, b: { c = 1 }, ...d } = e");
    row("let f = async ({ a }) => ({ b: a })");
    row("if (a) b; else if (c) d; else { e }");
    row("x = a ? b : c ? d : e");
    row("/* a\n   b */ function f() {} // c\n// d");
    row("do a(); while (b)\nc()");
    row("var s = 'a\\\n  b'");
    row("x = 1_000n; y = 0b11; z = .5e-3");
    row("switch (a) { case 1: case 2: b(); break; default: c() }");
    row("let ä = '😀'; ä.ß()");
    row("x = y - -z + +w - --v");
    row("a = b /* c */ / d");
    row("let let_ = new.target; delete a.b, void 0");
}

/// Whatever it makes of these, it makes the same program or says that it cannot.
void tst_Formatter::keepsTheProgram()
{
    QFETCH(const QString, script);
    const Result<QString> answer = formatted(script);
    if (!answer) {
        QVERIFY(!answer.error().message.isEmpty());
        return;
    }
    QVERIFY2(formatter::isSameProgram(script, *answer), qPrintable(*answer));
    const Result<QString> again = formatter::format(*answer, TextHabits::of(script)).result();
    QVERIFY(again);
    QCOMPARE(*again, *answer);
}

void tst_Formatter::formatsTheDemoScripts()
{
    int count = 0;
    for (const QFileInfo &file : QDir(QStringLiteral(DEMO_SCRIPTS)).entryInfoList({u"*.js"_s}, QDir::Files)) {
        QFile source(file.filePath());
        QVERIFY(source.open(QIODevice::ReadOnly));
        const QString script = QString::fromUtf8(source.readAll());
        const Result<QString> answer = formatted(script);
        QVERIFY2(answer, qPrintable(file.fileName()));
        QVERIFY(formatter::isSameProgram(script, *answer));
        ++count;
    }
    QVERIFY(count > 10);
}

void tst_Formatter::refusesMistakes()
{
    for (const QString &script : {u"function f( {"_s, u"let a = ;"_s, u"}"_s, u"`a"_s}) {
        const Result<QString> answer = formatted(script);
        QVERIFY2(!answer, qPrintable(script));
        QCOMPARE(answer.error().kind, Error::Kind::Input);
        QVERIFY(answer.error().message.contains(u"mistakes"_s));
    }
}

void tst_Formatter::sameProgram_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<bool>("isSame");
    QTest::newRow("blanks") << u"a( b )"_s << u"a(b)"_s << true;
    QTest::newRow("token") << u"a(b)"_s << u"a(c)"_s << false;
    QTest::newRow("semicolon") << u"a()"_s << u"a();"_s << false;
    QTest::newRow("return") << u"function f() { return x }"_s << u"function f() { return\nx }"_s << false;
    QTest::newRow("increment") << u"a\n++b"_s << u"a++\nb"_s << false;
    QTest::newRow("statements joined") << u"a\n(b)"_s << u"a;\n(b)"_s << false;
    QTest::newRow("words joined") << u"let a"_s << u"leta"_s << false;
    QTest::newRow("blank in a string") << u"a = 'b  c'"_s << u"a = 'b c'"_s << false;
    QTest::newRow("blank in a template") << u"a = `b\n  c`"_s << u"a = `b\nc`"_s << false;
    QTest::newRow("blank in an expression") << u"a = /b  c/"_s << u"a = /b c/"_s << false;
    QTest::newRow("line end in a template") << u"a = `b\r\nc`"_s << u"a = `b\nc`"_s << true;
    QTest::newRow("comment indented") << u"/*\n a\n*/ b"_s << u"/*\n   a\n*/ b"_s << true;
    QTest::newRow("comment swallows") << u"// a\nb"_s << u"// a b"_s << false;
    QTest::newRow("operators joined") << u"a = b - -c"_s << u"a = b --c"_s << false;
}

void tst_Formatter::sameProgram()
{
    QFETCH(const QString, before);
    QFETCH(const QString, after);
    QTEST(formatter::isSameProgram(before, after), "isSame");
}

void tst_Formatter::cursorStaysAtItsToken_data()
{
    QTest::addColumn<QString>("before"); // the text cursor is the bar
    QTest::addColumn<QString>("after");
    QTest::newRow("start") << u"|a( b )"_s << u"|a(b)"_s;
    QTest::newRow("in front") << u"a( |b )"_s << u"a(|b)"_s;
    QTest::newRow("behind") << u"a;|\n\n\nb"_s << u"a;|\nb"_s;
    QTest::newRow("indented") << u"{\n|b\n}"_s << u"{\n    |b\n}"_s;
    QTest::newRow("inside") << u"{\nab|c\n}"_s << u"{\n    ab|c\n}"_s;
    QTest::newRow("end") << u"a \n|"_s << u"a|\n"_s;
}

void tst_Formatter::cursorStaysAtItsToken()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    const qsizetype from = before.indexOf(u'|');
    const qsizetype to = after.indexOf(u'|');
    QCOMPARE(formatter::samePlace(before.remove(from, 1), from, after.remove(to, 1)), to);
}

void tst_Formatter::canBeCancelled()
{
    const QString script = u"function f(a) { return [a, {b: a}, () => { a() }] }\n"_s.repeated(20'000);
    auto future = formatter::format(script, {});
    QTRY_VERIFY(future.isRunning());
    future.cancel();
    QTRY_VERIFY_WITH_TIMEOUT(future.isFinished(), 15'000);
    QVERIFY(future.isCanceled());
}

void tst_Formatter::longScript()
{
    const QString script = u"function f(a) {\nreturn [a, {b: a}, () => { a() }] }\n"_s.repeated(500);
    const Result<QString> answer = formatted(script);
    QVERIFY2(answer, answer ? "" : qPrintable(answer.error().message + answer.error().technical));
}

QTEST_GUILESS_MAIN(tst_Formatter)
#include "tst_formatter.moc"
