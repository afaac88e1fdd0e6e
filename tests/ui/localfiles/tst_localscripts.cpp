// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editornote.h"
#include "localfiles/htmlexport.h"
#include "localfiles/scriptprint.h"
#include "support/windowfixture.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPdfWriter>
#include <QPrintDialog>
#include <QPrinter>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

/// Scripts on their way to and from files and paper, and their layout.
class tst_LocalScripts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void opensAFileIntoTheScript();
    void opensAFileAsANewAction();
    void refusedFileChangesNothing();
    void dropsOntoTheScript();
    void dropsOntoTheWindow();
    void dropOfTextStaysWithTheEditor();
    void savesACopy();
    void exportsHtml();
    void htmlIsEscaped();
    void printsToPdf();
    void printCommandPrints();
    void printsLongScripts();
    void formats();
    void formattingKeepsTheCursor();
    void refusedFormattingIsTold();
    void formattingIsDroppedAfterAnEdit();

private:
    QString file(const QByteArray &content, const QString &name = u"local.js"_s)
    {
        QFile made(m_fixture->folder.filePath(name));
        if (made.open(QIODevice::WriteOnly))
            made.write(content);
        return made.fileName();
    }
    QByteArray contentOf(const QString &name) const
    {
        QFile read(m_fixture->folder.filePath(name));
        return read.open(QIODevice::ReadOnly) ? read.readAll() : QByteArray();
    }
    void choose(const char *dialog, const QString &path)
    {
        QTRY_VERIFY(m_fixture->find<QFileDialog>(dialog));
        auto *box = m_fixture->find<QFileDialog>(dialog);
        emit box->fileSelected(path);
        box->close();
        QTRY_VERIFY(!m_fixture->find<QFileDialog>(dialog));
    }
    static bool drop(QWidget *target, const QMimeData &data)
    {
        const QPoint place = target->rect().center();
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &enter);
        QDropEvent dropped(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(target, &dropped);
        return dropped.isAccepted();
    }
    CodeEditor &code() const { return m_fixture->editor()->code(); }
    EditorNote &note() const { return m_fixture->editor()->note(); }
    ColouredScript coloured(const QString &script)
    {
        return ColouredScript::of(script, m_fixture->themes, {});
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_LocalScripts::init()
{
    QTest::failOnWarning(QRegularExpression(u"^(?!This plugin does not support propagateSizeHints)"_s));
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
}

void tst_LocalScripts::opensAFileIntoTheScript()
{
    m_fixture->open(u"addGroupsClaim"_s);
    const QString before = code().script();
    m_fixture->command("openLocalFileCommand");
    choose("openLocalFileDialog", file("\xef\xbb\xbflet a;\r\n"_ba));
    QTRY_COMPARE(code().script(), u"\ufefflet a;\r\n"_s);
    QVERIFY(note().isVisible());
    QVERIFY(note().wholeText().contains(u"byte order mark"_s));
    QVERIFY(m_fixture->editor()->document().isDirty());
    m_fixture->inTab<QPushButton>("noteUndoButton")->click();
    QCOMPARE(code().script(), before);
    QVERIFY(!note().isVisible());
    QVERIFY(!m_fixture->editor()->document().isDirty());

    // After another edit the button would undo that one, so it goes.
    m_fixture->command("openLocalFileCommand");
    choose("openLocalFileDialog", file("let b;"_ba));
    QTRY_COMPARE(code().script(), u"let b;"_s);
    QVERIFY(m_fixture->inTab<QPushButton>("noteUndoButton")->isVisible());
    m_fixture->type(u"x"_s);
    QVERIFY(!m_fixture->inTab<QPushButton>("noteUndoButton")->isVisible());
}

void tst_LocalScripts::opensAFileAsANewAction()
{
    m_fixture->command("openLocalFileCommand");
    choose("openLocalFileDialog", file("function fromFile() {}\n"_ba, u"fromFile.js"_s));
    QTRY_VERIFY(m_fixture->editor());
    QVERIFY(m_fixture->editor()->document().isNew());
    QCOMPARE(m_fixture->editor()->title(), u"fromFile"_s);
    QCOMPARE(code().script(), u"function fromFile() {}\n"_s);
}

void tst_LocalScripts::refusedFileChangesNothing()
{
    m_fixture->command("openLocalFileCommand");
    choose("openLocalFileDialog", file("let \xe4"_ba));
    QTRY_VERIFY(m_fixture->find<EmptyState>("noTab")->wholeText().contains(u"UTF-8"_s));
    QVERIFY(!m_fixture->editor());

    m_fixture->open(u"addGroupsClaim"_s);
    const QString before = code().script();
    m_fixture->command("openLocalFileCommand");
    choose("openLocalFileDialog", file("let \xe4"_ba));
    QTRY_VERIFY(note().wholeText().contains(u"UTF-8"_s));
    QCOMPARE(code().script(), before);
    QVERIFY(!code().isUndoAvailable());
}

void tst_LocalScripts::dropsOntoTheScript()
{
    m_fixture->open(u"addGroupsClaim"_s);
    const QString before = code().script();
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("let dropped;"_ba))});
    QVERIFY(drop(code().viewport(), data));
    QTRY_COMPARE(code().script(), u"let dropped;"_s);
    code().undo();
    QCOMPARE(code().script(), before);
}

void tst_LocalScripts::dropsOntoTheWindow()
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(file("let dropped;"_ba, u"dropped.js"_s))});
    QVERIFY(drop(m_fixture->window.get(), data));
    QTRY_VERIFY(m_fixture->editor());
    QCOMPARE(m_fixture->editor()->title(), u"dropped"_s);
    QCOMPARE(code().script(), u"let dropped;"_s);

    data.setUrls({QUrl(u"https://example.com/a.js"_s)});
    QVERIFY(!drop(m_fixture->window.get(), data));
}

void tst_LocalScripts::dropOfTextStaysWithTheEditor()
{
    m_fixture->open(u"addGroupsClaim"_s);
    const QString before = code().script();
    QMimeData data;
    data.setText(u"// dropped text"_s);
    drop(code().viewport(), data);
    QCOMPARE(code().script().size(), before.size() + 15);
}

void tst_LocalScripts::savesACopy()
{
    m_fixture->open(u"addGroupsClaim"_s);
    m_fixture->type(u"// ä\n"_s);
    m_fixture->command("saveCopyCommand");
    choose("saveCopyDialog", m_fixture->folder.filePath(u"copy.js"_s));
    QTRY_COMPARE(contentOf(u"copy.js"_s), code().script().toUtf8());
    QTRY_VERIFY(note().wholeText().remove(QChar(0x200b)).contains(u"copy.js"_s)); // may break there
    QVERIFY(m_fixture->editor()->document().isDirty());                           // the server has not got it

    m_fixture->command("saveCopyCommand");
    choose("saveCopyDialog", m_fixture->folder.filePath(u"no/such/copy.js"_s));
    QTRY_VERIFY(note().wholeText().contains(u"not written"_s));
}

void tst_LocalScripts::exportsHtml()
{
    m_fixture->open(u"addGroupsClaim"_s);
    m_fixture->command("exportHtmlCommand");
    choose("exportHtmlDialog", m_fixture->folder.filePath(u"page.html"_s));
    QTRY_VERIFY(!contentOf(u"page.html"_s).isEmpty());
    const QString page = QString::fromUtf8(contentOf(u"page.html"_s));
    QVERIFY(page.contains(u"<title>addGroupsClaim</title>"_s));
    QVERIFY(page.contains(u"<meta charset=\"utf-8\">"_s));
    QVERIFY(page.contains(u"counter(line)"_s));
    QVERIFY(page.contains(u"<span style=\"color:#"_s));
    for (const QString &foreign : {u"http"_s, u"<script"_s, u"<link"_s, u"url("_s})
        QVERIFY2(!page.contains(foreign), qPrintable(foreign));
}

void tst_LocalScripts::htmlIsEscaped()
{
    const QString script = u"if (a < b && c > \"</code><script>\") {} // <b>ä😀</b>\r\n\tx\r\n"_s;
    const QString page = htmlPage(coloured(script), u"a<b>&\"c\""_s, false);
    QVERIFY(page.contains(u"<title>a&lt;b&gt;&amp;&quot;c&quot;</title>"_s));
    QVERIFY(!page.contains(u"counter(line)"_s));
    QString text = page.section(u"<pre><code>"_s, 1).section(u"</code></pre>"_s, 0, 0);
    text.remove(QRegularExpression(u"</?span[^>]*>"_s));
    QVERIFY(!text.contains(u'<'));
    for (const auto &[escaped, sign] :
         {std::pair(u"&lt;"_s, u"<"_s), {u"&gt;"_s, u">"_s}, {u"&quot;"_s, u"\""_s}, {u"&amp;"_s, u"&"_s}})
        text.replace(escaped, sign);
    QCOMPARE(text, QString(script).remove(u'\r'));
}

void tst_LocalScripts::printsToPdf()
{
    const QString path = m_fixture->folder.filePath(u"out.pdf"_s);
    {
        QPrinter printer(QPrinter::HighResolution);
        printer.setOutputFormat(QPrinter::PdfFormat);
        printer.setOutputFileName(path);
        QCOMPARE(printScript(printer, coloured(u"let a = 1;\n"_s),
                             {u"a"_s, u"Acme"_s, QDateTime::currentDateTime()}),
                 1);
    }
    const QByteArray pdf = contentOf(u"out.pdf"_s);
    QVERIFY(pdf.startsWith("%PDF"));
    QCOMPARE(pdf.count("/Type /Page\n"), 1);
}

void tst_LocalScripts::printCommandPrints()
{
    m_fixture->open(u"addGroupsClaim"_s);
    m_fixture->command("printCommand");
    QTRY_VERIFY(m_fixture->find<QPrintDialog>("printDialog"));
    auto *dialog = m_fixture->find<QPrintDialog>("printDialog");
    QPrinter printer(QPrinter::HighResolution);
    printer.setOutputFormat(QPrinter::PdfFormat);
    printer.setOutputFileName(m_fixture->folder.filePath(u"command.pdf"_s));
    emit dialog->accepted(&printer);
    QVERIFY(contentOf(u"command.pdf"_s).startsWith("%PDF"));
    dialog->reject();
    QTRY_VERIFY(!m_fixture->find<QPrintDialog>("printDialog"));

    // A device that takes nothing is told in the tab.
    m_fixture->command("printCommand");
    QTRY_VERIFY(m_fixture->find<QPrintDialog>("printDialog"));
    dialog = m_fixture->find<QPrintDialog>("printDialog");
    QPrinter nowhere(QPrinter::HighResolution);
    nowhere.setOutputFormat(QPrinter::PdfFormat);
    nowhere.setOutputFileName(m_fixture->folder.filePath(u"no/such/folder.pdf"_s));
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"QPainter::begin"_s));
    emit dialog->accepted(&nowhere);
    QVERIFY(note().wholeText().contains(u"not printed"_s));
    dialog->reject();
}

void tst_LocalScripts::printsLongScripts()
{
    const QString path = m_fixture->folder.filePath(u"long.pdf"_s);
    QPdfWriter writer(path);
    const QString script =
        u"const value = compute(something); // word\n"_s.repeated(300) + u"x"_s.repeated(2'000);
    const int pages = printScript(writer, coloured(script), {u"a"_s, {}, QDateTime::currentDateTime()});
    QVERIFY2(pages > 3 && pages < 12, qPrintable(QString::number(pages)));
    QCOMPARE(printScript(writer, coloured({}), {u"a"_s, {}, {}}), 1);
}

void tst_LocalScripts::formats()
{
    m_fixture->open(u"addGroupsClaim"_s);
    code().replaceAllUndoable(u"function f(){\nif(a){b()}\n}\n"_s);
    m_fixture->command("formatCommand");
    QTRY_COMPARE(code().script(), u"function f() {\n  if (a) { b() }\n}\n"_s); // as it was loaded
    code().undo();
    QCOMPARE(code().script(), u"function f(){\nif(a){b()}\n}\n"_s);
}

void tst_LocalScripts::formattingKeepsTheCursor()
{
    m_fixture->open(u"addGroupsClaim"_s);
    code().replaceAllUndoable(u"function f(){\nif(a){b();\ncall( x )}\n}\n"_s);
    code().setPosition(code().script().indexOf(u"call"_s) + 2);
    m_fixture->command("formatCommand");
    QTRY_VERIFY(code().script().contains(u"    call"_s));
    QCOMPARE(code().position(), code().script().indexOf(u"call"_s) + 2);
}

void tst_LocalScripts::refusedFormattingIsTold()
{
    m_fixture->open(u"addGroupsClaim"_s);
    code().replaceAllUndoable(u"function f( {"_s);
    m_fixture->command("formatCommand");
    QTRY_VERIFY(note().isVisible());
    QVERIFY(note().wholeText().contains(u"mistakes"_s));
    QCOMPARE(code().script(), u"function f( {"_s);
    m_fixture->inTab<QPushButton>("noteCloseButton")->click();
    QVERIFY(!note().isVisible());
}

void tst_LocalScripts::formattingIsDroppedAfterAnEdit()
{
    m_fixture->open(u"addGroupsClaim"_s);
    code().replaceAllUndoable(u"if(a){\nb()\n}\n"_s);
    code().setPosition(0);
    m_fixture->command("formatCommand");
    m_fixture->type(u"x;"_s); // before the answer can be there
    QTRY_VERIFY(note().isVisible());
    QVERIFY(note().wholeText().contains(u"edited meanwhile"_s));
    QCOMPARE(code().script(), u"x;if(a){\nb()\n}\n"_s);
}

QTEST_MAIN(tst_LocalScripts)
#include "tst_localscripts.moc"
