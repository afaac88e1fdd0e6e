// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "base/emptystate.h"
#include "compare/comparedialog.h"
#include "history/versiondialog.h"
#include "search/findinallpane.h"
#include "support/windowfixture.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QRegularExpression>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

using namespace Qt::StringLiterals;

class tst_FindInAll : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_fixture.reset(); }

    void findsInAllScripts();
    void wordOrSelectionIsTheQuery();
    void jumpsByKeys();
    void jumpGoesWhereTheTextIsNow();
    void searchesWhatIsInTheEditor();
    void newActionIsSearched();
    void toggles();
    void invalidExpressionIsTold();
    void emptyStates();
    void followsAReload();
    void slowSearchCanBeCancelled();
    void limitIsTold();
    void escapeGoesBack();
    void findsInTheHistory();
    void versionBecomesANewAction();
    void everyControlHasNameAndKey();

private:
    void queryHistory(const QString &text)
    {
        query(text);
        m_fixture->find<QComboBox>("findInAllWhere")->setCurrentIndex(1);
    }
    QPushButton *button(const char *name) const
    {
        return m_fixture->window->findChild<QPushButton *>(QLatin1StringView(name));
    }
    void openPane() { m_fixture->command("findInAllCommand"); }
    void query(const QString &text)
    {
        openPane();
        edit()->clear();
        QTest::keyClicks(edit(), text);
    }
    QLineEdit *edit() const { return m_fixture->find<QLineEdit>("findInAllEdit"); }
    QTreeView *tree() const { return m_fixture->find<QTreeView>("findInAllTree"); }
    FindResultsModel &model() const { return *static_cast<FindResultsModel *>(tree()->model()); }
    QString count() const { return m_fixture->text("findInAllCount"); }
    QString emptyTitle() const
    {
        auto *empty = m_fixture->find<EmptyState>("findInAllEmpty");
        return empty->isVisible() ? empty->wholeText() : QString();
    }
    CodeEditor &code() const { return m_fixture->editor()->code(); }
    QString selected() const
    {
        const TextSpan span = code().selection();
        return code().script().mid(span.start, span.length);
    }
    int finds() const
    {
        int all = 0;
        for (int row = 0; row < model().rowCount(); ++row)
            all += model().rowCount(model().index(row, 0));
        return all;
    }

    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_FindInAll::init()
{
    QTest::failOnWarning(
        QRegularExpression(u"^(?!This plugin does not support (propagateSizeHints|raise))"_s));
    m_fixture = std::make_unique<WindowFixture>();
    QVERIFY(m_fixture->start());
    // The pane is not made before somebody wants it.
    openPane();
    m_fixture->find<QDockWidget>("findInAllDock")->hide();
    m_fixture->find<QWidget>("actionTable")->setFocus();
}

void tst_FindInAll::findsInAllScripts()
{
    const QAbstractItemModelTester tester(&model());
    query(u"setclaim"_s);
    QTRY_VERIFY(finds() > 0);
    QTRY_VERIFY(count().contains(QString::number(finds())));
    int expected = 0;
    int actions = 0;
    for (const SearchableScript &script : m_fixture->workspace->list().model().scripts()) {
        const auto inScript = script.script.count(u"setclaim"_s, Qt::CaseInsensitive);
        expected += int(inScript);
        actions += inScript > 0 ? 1 : 0;
    }
    QTRY_COMPARE(finds(), expected);
    QCOMPARE(model().scriptCount(), actions);
    QVERIFY(tree()->isVisible());
    QVERIFY(tree()->isExpanded(model().index(0, 0)));
    const QModelIndex find = model().index(0, 0, model().index(0, 0));
    const QString snippet = find.data(FindResultsModel::SnippetRole).toString();
    QCOMPARE(snippet
                 .mid(find.data(FindResultsModel::MarkStartRole).toInt(),
                      find.data(FindResultsModel::MarkLengthRole).toInt())
                 .toLower(),
             u"setclaim"_s);
}

void tst_FindInAll::wordOrSelectionIsTheQuery()
{
    m_fixture->open(u"addGroupsClaim"_s);
    QTRY_VERIFY(code().hasFocus());
    const qsizetype place = code().script().indexOf(u"function"_s);
    QVERIFY(place >= 0);
    code().setPosition(place + 3);
    openPane();
    QCOMPARE(edit()->text(), u"function"_s);
    QVERIFY(edit()->hasFocus());
    QCOMPARE(edit()->selectedText(), u"function"_s);
    QTRY_VERIFY(finds() > 3);

    code().setFocus();
    code().select({place, 4});
    openPane();
    QCOMPARE(edit()->text(), u"func"_s);

    // From elsewhere the query stays what it was.
    m_fixture->find<QWidget>("actionTable")->setFocus();
    code().select({place, 2});
    m_fixture->find<QWidget>("actionTable")->setFocus();
    openPane();
    QCOMPARE(edit()->text(), u"func"_s);
}

void tst_FindInAll::jumpsByKeys()
{
    query(u"function"_s);
    QTRY_VERIFY(finds() > 3);
    QTest::keyClick(edit(), Qt::Key_Down);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->editor());
    QTRY_VERIFY(code().hasFocus());
    QCOMPARE(selected(), u"function"_s);
    const QString first = m_fixture->editor()->document().id();
    QCOMPARE(first, model().scriptOf(tree()->currentIndex()).in.actionId);

    QStringList seen;
    for (int i = 0; i < finds(); ++i) {
        m_fixture->command("nextFindInAllCommand");
        QCOMPARE(selected(), u"function"_s);
        seen << m_fixture->editor()->document().id() + u':' + QString::number(code().selection().start);
    }
    QCOMPARE(QSet<QString>(seen.begin(), seen.end()).size(), finds()); // each once, and round the end
    QCOMPARE(m_fixture->editor()->document().id(), first);
    const TextSpan here = code().selection();
    m_fixture->command("previousFindInAllCommand");
    m_fixture->command("nextFindInAllCommand");
    QCOMPARE(code().selection(), here);

    // From the tree, by Enter on an action and on a find.
    tree()->setFocus();
    tree()->setCurrentIndex(model().index(1, 0));
    QTest::keyClick(tree(), Qt::Key_Return);
    QCOMPARE(m_fixture->editor()->document().id(), model().scriptOf(model().index(1, 0)).in.actionId);
    QCOMPARE(code().selection(), model().spanOf(model().index(0, 0, model().index(1, 0))));
}

void tst_FindInAll::jumpGoesWhereTheTextIsNow()
{
    query(u"function"_s);
    QTRY_VERIFY(finds() > 3);
    m_fixture->command("nextFindInAllCommand");
    const TextSpan before = code().selection();
    code().setPosition(0);
    m_fixture->type(u"// more\n"_s);
    tree()->setCurrentIndex({});
    m_fixture->command("nextFindInAllCommand");
    QCOMPARE(selected(), u"function"_s);
    QCOMPARE(code().selection().start, before.start + 8);
}

void tst_FindInAll::searchesWhatIsInTheEditor()
{
    const QString id = m_fixture->open(u"addGroupsClaim"_s);
    code().setPosition(0);
    m_fixture->type(u"// unheardOf\n"_s);
    query(u"unheardof"_s);
    QTRY_COMPARE(finds(), 1);
    const QModelIndex script = model().index(0, 0);
    QCOMPARE(model().scriptOf(script).in.actionId, id);
    QVERIFY(script.data(FindResultsModel::RemarkRole).toString().contains(u"not saved"_s));

    // Asked again, it has seen what was typed meanwhile.
    code().setPosition(0);
    m_fixture->type(u"// unheardOf\n"_s);
    openPane();
    QTRY_COMPARE(finds(), 2);
}

void tst_FindInAll::newActionIsSearched()
{
    m_fixture->command("newCommand");
    code().setPosition(0);
    m_fixture->type(u"// unheardOf\n"_s);
    query(u"unheardof"_s);
    QTRY_COMPARE(finds(), 1);
    m_fixture->open(u"addGroupsClaim"_s);
    m_fixture->command("nextFindInAllCommand");
    QVERIFY(m_fixture->editor()->document().isNew());
    QCOMPARE(selected(), u"unheardOf"_s);

    // Once its tab is closed there is nothing to jump to, and nothing happens.
    ActionDocument *gone = &m_fixture->editor()->document();
    m_fixture->command("closeTabCommand");
    QTRY_VERIFY(m_fixture->box("closeQuestion"));
    auto *box = m_fixture->box("closeQuestion");
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::DestructiveRole)
            button->click();
    }
    QTRY_VERIFY(!m_fixture->workspace->documents().all().contains(gone));
    m_fixture->command("nextFindInAllCommand");
}

void tst_FindInAll::toggles()
{
    query(u"FUNCTION"_s);
    QTRY_VERIFY(finds() > 3);
    QTest::keyClick(edit(), Qt::Key_C, Qt::AltModifier);
    QVERIFY(m_fixture->find<QToolButton>("allMatchCaseButton")->isChecked());
    QTRY_COMPARE(finds(), 0);
    QTRY_VERIFY(emptyTitle().startsWith(u"Nothing was found"_s));
    QTest::keyClick(edit(), Qt::Key_C, Qt::AltModifier);
    QTest::keyClick(edit(), Qt::Key_X, Qt::AltModifier);
    query(u"^function \\w+"_s);
    QTRY_VERIFY(finds() > 3);
    QTest::keyClick(edit(), Qt::Key_X, Qt::AltModifier);
    QTRY_COMPARE(finds(), 0);
}

void tst_FindInAll::invalidExpressionIsTold()
{
    QTest::keyClick(edit(), Qt::Key_X, Qt::AltModifier);
    query(u"(function"_s);
    auto *error = m_fixture->find<QLabel>("findInAllError");
    QTRY_VERIFY(error->isVisible());
    QVERIFY(error->text().contains(u"parenthesis"_s));
    QCOMPARE(finds(), 0);
    QTest::keyClicks(edit(), u")"_s);
    QTRY_VERIFY(finds() > 3);
    QVERIFY(!error->isVisible());
}

void tst_FindInAll::emptyStates()
{
    openPane();
    edit()->clear();
    QTRY_VERIFY(emptyTitle().startsWith(u"Find in all scripts"_s));
    query(u"nobodyWroteThis"_s);
    QTRY_VERIFY(emptyTitle().startsWith(u"Nothing was found"_s));
    QVERIFY(count().isEmpty());
    m_fixture->find<QDockWidget>("findInAllDock")->hide();
    m_fixture->command("nextFindInAllCommand"); // goes nowhere, so it asks
    QVERIFY(edit()->isVisible());

    m_fixture = std::make_unique<WindowFixture>(demo::SampleState::Sample, u"owner");
    m_fixture->show();
    query(u"function"_s);
    QTRY_VERIFY(emptyTitle().startsWith(u"There are no actions to search"_s));
}

void tst_FindInAll::followsAReload()
{
    query(u"function"_s);
    QTRY_VERIFY(finds() > 3);
    const int before = finds();
    m_fixture->command("nextFindInAllCommand");
    m_fixture->command("nextFindInAllCommand");
    const QString id = model().scriptOf(tree()->currentIndex()).in.actionId;
    const TextSpan span = model().spanOf(tree()->currentIndex());

    const QString other = model().scriptOf(model().index(model().rowCount() - 1, 0)).in.actionId;
    QVERIFY(other != id);
    auto fields = m_fixture->workspace->list().model().find(other)->fields;
    fields.script += u"\n// one more function\n"_s;
    QVERIFY(answerOf(m_fixture->client().updateAction(m_fixture->server.organisations().constFirst().id,
                                                      other, fields))
                .has_value());
    m_fixture->command("reloadCommand");
    QTRY_COMPARE(finds(), before + 1);
    QTRY_VERIFY(tree()->currentIndex().isValid());
    QCOMPARE(model().scriptOf(tree()->currentIndex()).in.actionId, id);
    QCOMPARE(model().spanOf(tree()->currentIndex()), span);
}

void tst_FindInAll::slowSearchCanBeCancelled()
{
    QList<zitadel::Action> many;
    for (int i = 0; i < 20'000; ++i) {
        zitadel::Action action;
        action.id = QString::number(i + 1);
        action.fields.name = u"slow%1"_s.arg(i);
        action.fields.script = u"a"_s.repeated(300) + u"b1"_s;
        many.append(action);
    }
    m_fixture->workspace->list().model().setActions(many);
    QTest::keyClick(edit(), Qt::Key_X, Qt::AltModifier);
    query(u"(a|aa)+\\d"_s);
    auto *cancel = m_fixture->find<QPushButton>("findInAllCancel");
    QTRY_VERIFY(cancel->isVisible());
    cancel->click();
    QTRY_VERIFY(!cancel->isVisible());
    QVERIFY(emptyTitle().contains(u"cancelled"_s) || count().contains(u"cancelled"_s));
}

void tst_FindInAll::limitIsTold()
{
    QList<zitadel::Action> many;
    for (int i = 0; i < 3'000; ++i) {
        zitadel::Action action;
        action.id = QString::number(i + 1);
        action.fields.name = u"many%1"_s.arg(i);
        action.fields.script = u"x\n"_s.repeated(7);
        many.append(action);
    }
    m_fixture->workspace->list().model().setActions(many);
    query(u"x"_s);
    QTRY_COMPARE(finds(), int(ScriptSearch::limit));
    QTRY_VERIFY(count().contains(u"more that are not shown"_s));
}

void tst_FindInAll::escapeGoesBack()
{
    m_fixture->open(u"addGroupsClaim"_s);
    openPane();
    QVERIFY(edit()->hasFocus());
    QTest::keyClick(edit(), Qt::Key_Escape);
    QVERIFY(code().hasFocus());
}

/// What was saved over is found as it was, and compared with what is there now.
void tst_FindInAll::findsInTheHistory()
{
    const QAbstractItemModelTester tester(&model());
    m_fixture->open(u"addGroupsClaim"_s);
    ActionDocument &document = m_fixture->editor()->document();
    const QString before = document.fields().script;
    document.setScript(u"function addGroupsClaim(ctx, api) {\n    // onlyOnceHere\n}\n"_s);
    QVERIFY(answerOf(m_fixture->workspace->documents().save(&document)));
    document.setScript(before);
    QVERIFY(answerOf(m_fixture->workspace->documents().save(&document)));

    query(u"onlyOnceHere"_s);
    QTRY_VERIFY(emptyTitle().startsWith(u"Nothing was found"_s));
    button("findInHistoryButton")->click();
    QCOMPARE(m_fixture->find<QComboBox>("findInAllWhere")->currentIndex(), 1);
    QTRY_COMPARE(finds(), 1);
    QTRY_COMPARE(count(), u"1 find(s) in 1 version(s)"_s);
    const QString remark = model().index(0, 0).data(FindResultsModel::RemarkRole).toString();
    QVERIFY2(remark.startsWith(u"1 find(s), "_s), qPrintable(remark));

    QTest::keyClick(edit(), Qt::Key_Return);
    auto *dialog = m_fixture->window->findChild<VersionDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto *script = dialog->findChild<CodeEditor *>();
    QVERIFY(script->isReadOnly());
    const TextSpan span = script->selection();
    QCOMPARE(script->script().mid(span.start, span.length), u"onlyOnceHere"_s);
    button("versionCopyButton")->click();
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"onlyOnceHere"_s));
    button("versionCompareButton")->click();
    auto *compare = m_fixture->window->findChild<CompareDialog *>();
    QVERIFY(compare);
    auto *left = compare->findChild<CodeEditor *>("leftScript"_L1);
    QTRY_VERIFY(left->script().contains(u"onlyOnceHere"_s));

    // The same window shows the next one.
    QVERIFY(m_fixture->find<QWidget>("findInAllPane"));
    m_fixture->command("nextFindInAllCommand");
    QCOMPARE(m_fixture->window->findChildren<VersionDialog *>().size(), 1);
}

/// Of an action that is gone there is nothing to compare with; but it can be had again.
void tst_FindInAll::versionBecomesANewAction()
{
    m_fixture->open(u"addGroupsClaim"_s);
    const QString id = m_fixture->editor()->document().id();
    const QString script = m_fixture->editor()->document().fields().script;
    m_fixture->workspace->deeds().remove(id);
    QTRY_VERIFY(!m_fixture->workspace->list().model().find(id));
    queryHistory(u"function addGroupsClaim"_s);
    QTRY_VERIFY(finds() > 0);
    QTest::keyClick(edit(), Qt::Key_Return);
    QTRY_VERIFY(m_fixture->window->findChild<VersionDialog *>());
    QVERIFY(!button("versionCompareButton")->isVisible());
    QVERIFY(model()
                .index(0, 0)
                .data(FindResultsModel::RemarkRole)
                .toString()
                .endsWith(u"not on the server any more"_s));
    button("versionNewButton")->click();
    QTRY_VERIFY(m_fixture->editor()->document().isNew());
    QCOMPARE(m_fixture->editor()->document().fields().script, script);
    QVERIFY(m_fixture->editor()->document().isDirty());
}

void tst_FindInAll::everyControlHasNameAndKey()
{
    openPane();
    for (const char *name : {"findInAllEdit", "allMatchCaseButton", "allWholeWordButton", "allRegexButton",
                             "findInAllCancel", "findInAllTree"}) {
        const auto *control = m_fixture->find<QWidget>(name);
        QVERIFY2(control, name);
        QVERIFY2(control->focusPolicy() & Qt::TabFocus, name);
        QVERIFY2(!control->accessibleName().isEmpty(), name);
    }
    QCOMPARE(m_fixture->find<QAction>("findInAllCommand")->shortcut(), QKeySequence(u"Ctrl+Shift+F"_s));
    QCOMPARE(m_fixture->find<QAction>("nextFindInAllCommand")->shortcut(), QKeySequence(u"F4"_s));
    // The mark's ground must leave the script's text readable.
    for (const QColor &text : {QColor(Qt::black)})
        QVERIFY(colours::contrast(text, colours::ground(colours::Meaning::Warning, QPalette(Qt::white))) >=
                4.5);
}

QTEST_MAIN(tst_FindInAll)
#include "tst_findinall.moc"
