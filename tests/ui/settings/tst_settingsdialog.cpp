// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/colours.h"
#include "settings/historyoptionspage.h"
#include "settings/settingsdialog.h"
#include "settings/shortcuts.h"
#include "support/windowfixture.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDoubleSpinBox>
#include <QFontComboBox>
#include <QKeySequenceEdit>
#include <QPromise>
#include <QSpinBox>
#include <QSplitter>
#include <QTabBar>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

/// Settings, shortcuts, and that all is where it was next time.
class tst_settingsdialog : public QObject
{
    Q_OBJECT

    std::unique_ptr<WindowFixture> f;

    SettingsDialog *dialog() const { return f->find<SettingsDialog>("settingsDialog"); }
    template<typename T>
    T *inDialog(const char *name) const
    {
        return dialog()->findChild<T *>(QLatin1StringView(name));
    }
    CodeEditor *preview() const { return inDialog<CodeEditor>("previewEditor"); }
    QTreeWidgetItem *row(const QString &id) const
    {
        auto *list = inDialog<QTreeWidget>("shortcutList");
        for (int i = 0; i < list->topLevelItemCount(); ++i) {
            if (list->topLevelItem(i)->data(0, Qt::UserRole).toString() == id)
                return list->topLevelItem(i);
        }
        return nullptr;
    }
    void choose(const QString &id) const { inDialog<QTreeWidget>("shortcutList")->setCurrentItem(row(id)); }
    void press(int edit, Qt::Key key, Qt::KeyboardModifiers modifiers) const
    {
        auto *field = inDialog<QKeySequenceEdit>(edit == 0 ? "keyEdit0" : "keyEdit1");
        QTest::keyClick(field, key, modifiers);
    }
    void closeDialog(QDialogButtonBox::StandardButton button)
    {
        dialog()->findChild<QDialogButtonBox *>()->button(button)->click();
        QTRY_VERIFY(!dialog());
    }
    QColor paper(const CodeEditor &code) const
    {
        // Scintilla keeps colours as BGR.
        const long bgr = code.SendScintilla(QsciScintillaBase::SCI_STYLEGETBACK, 0);
        return QColor(int(bgr & 0xff), int((bgr >> 8) & 0xff), int((bgr >> 16) & 0xff));
    }
    QFont font(const CodeEditor &code) const
    {
        QFont result;
        char name[200] = {};
        code.SendScintilla(QsciScintillaBase::SCI_STYLEGETFONT, 0ul, static_cast<void *>(name));
        result.setFamily(QString::fromUtf8(name));
        result.setPointSizeF(double(code.SendScintilla(QsciScintillaBase::SCI_STYLEGETSIZEFRACTIONAL, 0)) /
                             100);
        return result;
    }
    QAction *action(const char *id) const { return f->find<QAction>(id); }

private slots:
    void init()
    {
        f = std::make_unique<WindowFixture>();
        QVERIFY(f->start());
    }
    void cleanup() { f.reset(); }

    void aThemeShowsAtOnceAndHoldsInOpenTabsFromOkOn()
    {
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->editor());
        CodeEditor &code = f->editor()->code();
        QTRY_VERIFY(f->themes.isReady());
        const QColor before = paper(code);
        f->command("settingsCommand");
        QTRY_VERIFY(dialog());
        auto *box = inDialog<QComboBox>("lightThemeBox");
        QVERIFY(box->count() > 10); // all of KSyntaxHighlighting's
        box->setCurrentIndex(box->findData(u"Dracula"_s));
        QVERIFY(box->currentIndex() > 0);
        QVERIFY(colours::luminance(paper(*preview())) < 0.1);
        QCOMPARE(paper(code), before); // not before OK
        closeDialog(QDialogButtonBox::Ok);
        QVERIFY(colours::luminance(paper(code)) < 0.1);

        // A palette that turns dark takes the other theme, live.
        f->settings.setEditorOptions({.lightTheme = u"Dracula"_s, .darkTheme = u"Breeze Dark"_s});
        QPalette dark(QColor(0x31, 0x36, 0x3b), QColor(0x23, 0x26, 0x29));
        const QColor dracula = paper(code);
        code.setPalette(dark);
        QVERIFY(paper(code) != dracula);
        QVERIFY(colours::luminance(paper(code)) < 0.1);
    }

    void theDarkThemeIsPreviewedOnADarkGround()
    {
        f->command("settingsCommand");
        QTRY_VERIFY(dialog());
        auto *ground = inDialog<QTabBar>("previewGround");
        QCOMPARE(ground->currentIndex(), 0);
        auto *box = inDialog<QComboBox>("darkThemeBox");
        box->setCurrentIndex(box->findData(u"Breeze Dark"_s));
        QCOMPARE(ground->currentIndex(), 1);
        QVERIFY(colours::luminance(paper(*preview())) < 0.1);
        ground->setCurrentIndex(0);
        QVERIFY(colours::luminance(paper(*preview())) > 0.7);
    }

    void oneFontForAllScripts()
    {
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->editor());
        f->command("settingsCommand");
        QTRY_VERIFY(dialog());
        QVERIFY(!inDialog<QFontComboBox>("fontBox")->isEnabled());
        inDialog<QCheckBox>("systemFontBox")->setChecked(false);
        inDialog<QDoubleSpinBox>("fontSizeBox")->setValue(17.5);
        QCOMPARE(font(*preview()).pointSizeF(), 17.5);
        closeDialog(QDialogButtonBox::Ok);
        QCOMPARE(font(f->editor()->code()).pointSizeF(), 17.5);
        QCOMPARE(font(f->editor()->code()).family(), f->settings.editorOptions().fontFamily);
        // A tab opened later has it, too, and so has the next start.
        f->open(u"samlAttributes"_s);
        QCOMPARE(font(f->editor()->code()).pointSizeF(), 17.5);
        Settings next(f->store);
        QCOMPARE(next.editorOptions(), f->settings.editorOptions());
    }

    void everyOptionIsKeptAndCancelKeepsNone()
    {
        f->command("settingsCommand");
        QTRY_VERIFY(dialog());
        for (QCheckBox *check : dialog()->findChildren<QCheckBox *>())
            check->toggle();
        inDialog<QComboBox>("indentBox")->setCurrentIndex(2);
        inDialog<QComboBox>("lineEndBox")->setCurrentIndex(2);
        closeDialog(QDialogButtonBox::Cancel);
        QCOMPARE(f->settings.editorOptions(), EditorOptions());

        f->command("settingsCommand");
        QTRY_VERIFY(dialog());
        for (QCheckBox *check : dialog()->findChildren<QCheckBox *>())
            check->toggle();
        inDialog<QComboBox>("indentBox")->setCurrentIndex(2);
        inDialog<QComboBox>("lineEndBox")->setCurrentIndex(2);
        closeDialog(QDialogButtonBox::Ok);
        const EditorOptions &options = f->settings.editorOptions();
        const EditorOptions defaults;
        QCOMPARE(options.indent, EditorOptions::Indent::Tabs);
        QCOMPARE(options.lineEnd, EditorOptions::LineEnd::CrLf);
        for (const auto option :
             {&EditorOptions::showWhitespace, &EditorOptions::showLineEnds, &EditorOptions::showIndentGuides,
              &EditorOptions::showFolding, &EditorOptions::wrapLines, &EditorOptions::closeBrackets,
              &EditorOptions::completeAsTyped, &EditorOptions::showCallTips})
            QCOMPARE(options.*option, !(defaults.*option));
        QCOMPARE(Settings(f->store).editorOptions(), options);
    }

    void aDamagedSettingIsTheDefault()
    {
        f->store.setValue("editor/indent", 99);
        f->store.setValue("editor/indentWidth", u"many"_s);
        f->store.setValue("editor/fontSize", -3);
        const Settings read(f->store);
        QCOMPARE(read.editorOptions().indent, EditorOptions::Indent::Tabs);
        QCOMPARE(read.editorOptions().indentWidth, 4);
        QCOMPARE(read.editorOptions().fontSize, 0);
        const OpenTabs tabs = OpenTabs::fromJson("{\"tabs\":[{\"line\":-4},{\"action\":\"1\",\"line\":-4}]}");
        QCOMPARE(tabs.tabs.size(), 1);
        QCOMPARE(tabs.tabs.constFirst().line, 1);
    }

    void theLimitsOfTheHistoryAreKept()
    {
        QCOMPARE(f->settings.historyDays(), 0); // nothing goes by its age unless somebody wants that
        QCOMPARE(f->settings.historyMegabytes(), 500);
        f->settings.setHistoryDays(90);
        f->settings.setHistoryMegabytes(0);
        const Settings again(f->store);
        QCOMPARE(again.historyDays(), 90);
        QCOMPARE(again.historyMegabytes(), 0);
        f->store.setValue("history/days"_L1, -7);
        QCOMPARE(f->settings.historyDays(), 0);
    }

    void theHistoryPageShowsLimitsAndUse()
    {
        QPromise<Result<qint64>> used;
        used.start();
        HistoryOptionsPage page(0, 500, [&used] { return used.future(); });
        const auto *days = page.findChild<QSpinBox *>("historyDaysBox"_L1);
        const auto *room = page.findChild<QSpinBox *>("historyMegabytesBox"_L1);
        const auto *label = page.findChild<QLabel *>("historyUsedLabel"_L1);
        QCOMPARE(days->text(), u"For ever"_s);
        QCOMPARE(room->text(), u"500 MB"_s);
        QVERIFY(label->text().contains(u"measured"_s));
        used.addResult(Result<qint64>(12'345'678));
        used.finish();
        QTRY_VERIFY2(label->text().contains(u"12.3 MB"_s), qPrintable(label->text()));
        page.setLimits(30, 0);
        QCOMPARE(page.days(), 30);
        QCOMPARE(page.megabytes(), 0);
        QVERIFY(days->text().startsWith(u"30 "_s));
        QCOMPARE(room->text(), u"No limit"_s);

        const HistoryOptionsPage real(0, 500, [this] { return f->archive->bytesUsed(); });
        QTRY_VERIFY(
            real.findChild<QLabel *>("historyUsedLabel"_L1)->text().contains(u"for this connection"_s));
    }

    void everyCommandIsListedWithItsKeys()
    {
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        QVERIFY(inDialog<QTreeWidget>("shortcutList")->isVisible());
        for (const QAction *command : f->window->actions()) {
            if (!command->objectName().endsWith("Command"_L1))
                continue;
            const QTreeWidgetItem *item = row(command->objectName());
            QVERIFY2(item, qPrintable(command->objectName()));
            QCOMPARE(item->text(1),
                     QKeySequence::listToString(command->shortcuts(), QKeySequence::NativeText));
            QVERIFY(!item->text(2).isEmpty());
        }
        // No key is there twice.
        QStringList keys;
        for (const QAction *command : f->window->actions()) {
            for (const QKeySequence &key : command->shortcuts()) {
                QVERIFY2(!keys.contains(key.toString()), qPrintable(key.toString()));
                keys << key.toString();
            }
        }
    }

    void aKeyCanBeChangedAndHoldsNextTime()
    {
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        choose(u"reloadCommand"_s);
        press(0, Qt::Key_F12, Qt::ShiftModifier);
        QCOMPARE(row(u"reloadCommand"_s)->text(1), QKeySequence(Qt::SHIFT | Qt::Key_F12).toString());
        QVERIFY(row(u"reloadCommand"_s)->font(1).bold());
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::Key_F5)); // not before OK
        closeDialog(QDialogButtonBox::Ok);
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F12));
        f->window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(f->window.get()));
        const auto requests = f->server.requests().size();
        QTest::keyClick(f->window.get(), Qt::Key_F12, Qt::ShiftModifier);
        QTRY_VERIFY(f->server.requests().size() > requests);

        // The next window has it; "Use the default" puts the first one back.
        f->window.reset();
        f->show();
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::SHIFT | Qt::Key_F12));
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        choose(u"reloadCommand"_s);
        inDialog<QPushButton>("defaultKeyButton")->click();
        closeDialog(QDialogButtonBox::Ok);
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::Key_F5));
        QVERIFY(!f->store.contains("shortcuts/reloadCommand"_L1));
    }

    void aKeyWithinTheScriptCanBeChangedToo()
    {
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->editor());
        CodeEditor &code = f->editor()->code();
        code.goTo(5, 1);
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        choose(u"script.DocumentEnd"_s);
        QCOMPARE(row(u"script.DocumentEnd"_s)->text(1), QKeySequence(Qt::CTRL | Qt::Key_End).toString());
        press(0, Qt::Key_M, Qt::ControlModifier);
        closeDialog(QDialogButtonBox::Ok);
        QTest::keyClick(&code, Qt::Key_End, Qt::ControlModifier);
        QCOMPARE(code.lineOfCursor(), 5);
        QTest::keyClick(&code, Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(code.lineOfCursor(), code.lines());
        // In a tab opened later, and next time.
        f->window->close();
        QTRY_VERIFY(!f->window->isVisible());
        f->window.reset();
        QVERIFY(f->start());
        f->open(u"addGroupsClaim"_s);
        QTRY_VERIFY(f->editor());
        QTest::keyClick(&f->editor()->code(), Qt::Key_M, Qt::ControlModifier);
        QCOMPARE(f->editor()->code().lineOfCursor(), f->editor()->code().lines());
    }

    void aKeyThatIsTakenIsToldAndCanBeTakenOver()
    {
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        choose(u"reloadCommand"_s);
        press(0, Qt::Key_S, Qt::ControlModifier);
        auto *clash = inDialog<QLabel>("keyClash");
        QVERIFY2(clash->text().contains(u"Save"_s), qPrintable(clash->text()));
        QCOMPARE(row(u"reloadCommand"_s)->text(1), u"F5"_s); // nothing is lost meanwhile
        inDialog<QPushButton>("takeOverButton")->click();
        QVERIFY(clash->text().isEmpty());
        closeDialog(QDialogButtonBox::Ok);
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::CTRL | Qt::Key_S));
        QVERIFY(action("saveCommand")->shortcuts().isEmpty());
        // A command without a key stays so.
        f->window.reset();
        f->show();
        QVERIFY(action("saveCommand")->shortcuts().isEmpty());
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults)->click();
        closeDialog(QDialogButtonBox::Ok);
        QCOMPARE(action("saveCommand")->shortcut(), QKeySequence(QKeySequence::Save));
        QCOMPARE(action("reloadCommand")->shortcut(), QKeySequence(Qt::Key_F5));
    }

    void theFilterFindsByNameAndKey()
    {
        f->command("shortcutsCommand");
        QTRY_VERIFY(dialog());
        auto *filter = inDialog<QLineEdit>("shortcutFilter");
        filter->setText(u"F11"_s);
        QVERIFY(!row(u"fullScreenCommand"_s)->isHidden());
        QVERIFY(row(u"saveCommand"_s)->isHidden());
        QVERIFY(!inDialog<QLabel>("noShortcutLabel")->isVisible());
        filter->setText(u"zzzz"_s);
        QVERIFY(inDialog<QLabel>("noShortcutLabel")->isVisible());
    }

    void tabsAndPlacesAreThereNextTime()
    {
        const QString first = f->open(u"addGroupsClaim"_s);
        f->editor()->code().goTo(1, 3);
        f->editor()->code().foldLines({1});
        const QList<int> folded = f->editor()->code().foldedLines();
        QVERIFY(!folded.isEmpty());
        const QString second = f->open(u"samlAttributes"_s);
        f->editor()->code().goTo(2, 1);
        f->open(u"tenantClaim"_s);
        f->window->tabs().setCurrentIndex(1);
        f->command("newCommand"); // not on the server, so there is nothing to come back to
        f->window->tabs().setCurrentIndex(1);
        f->window->tabs().closeTab(2);
        f->window->close();
        QTRY_VERIFY(!f->window->isVisible());
        f->window.reset();

        QVERIFY(f->start());
        f->drafts->restoreDrafts();
        f->drafts->restoreTabs();
        QTRY_COMPARE(f->window->tabs().count(), 2);
        QCOMPARE(f->window->tabs().editorAt(0)->document().id(), first);
        QCOMPARE(f->editor()->document().id(), second);
        QCOMPARE(f->editor()->code().lineOfCursor(), 2);
        QCOMPARE(f->window->tabs().editorAt(0)->code().lineOfCursor(), 1);
        QCOMPARE(f->window->tabs().editorAt(0)->code().columnOfCursor(), 3);
        QCOMPARE(f->window->tabs().editorAt(0)->code().foldedLines(), folded);
    }

    /// What was not saved came first.
    void tabsComeBackInTheirOrder()
    {
        QStringList names{u"addGroupsClaim"_s, u"samlAttributes"_s, u"tenantClaim"_s};
        for (const QString &name : std::as_const(names))
            f->open(name);
        f->editor()->code().replaceAllUndoable(u"function tenantClaim() {}"_s); // the last one is edited
        f->window->tabs().tabBar()->moveTab(1, 0);
        names.swapItemsAt(0, 1);
        f->window->close();
        QTRY_VERIFY(!f->window->isVisible());
        f->window.reset();

        QVERIFY(f->start());
        f->drafts->restoreDrafts();
        f->drafts->restoreTabs();
        QTRY_COMPARE(f->window->tabs().count(), 3);
        QTRY_COMPARE(f->window->tabs().editorAt(2)->title(), names[2]);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(f->window->tabs().editorAt(i)->title(), names[i]);
        QCOMPARE(f->editor()->title(), names[2]);
    }

    void panesAreWhereTheyWereNextTime()
    {
        f->window->resize(1200, 800);
        f->open(u"addGroupsClaim"_s);
        f->command("findInAllCommand");
        QVERIFY(f->find<QWidget>("findInAllDock")->isVisible());
        auto *side = f->find<QSplitter>("sidePane");
        side->setSizes({200, 400});
        const QByteArray sizes = side->saveState();
        f->window->close();
        QTRY_VERIFY(!f->window->isVisible());
        f->window.reset();
        QVERIFY(f->start());
        QVERIFY(f->find<QWidget>("findInAllDock")->isVisible());
        QVERIFY(!f->find<QWidget>("requestsDock")->isVisible());
        QCOMPARE(f->find<QSplitter>("sidePane")->saveState(), sizes);
    }

    void aTabOfAnotherOrganisationComesBackAsWell()
    {
        const QString other = f->server.organisations().at(1).id;
        const QString there = f->server.addAction(other, u"elsewhere"_s, u"function elsewhere() {\n}\n"_s);
        OpenTabs tabs;
        tabs.tabs = {{.organisationId = other, .actionId = there, .line = 2, .foldedLines = {}},
                     {.organisationId = other, .actionId = u"404"_s, .foldedLines = {}}};
        f->window.reset();
        f->workspace->documents().drafts().setTabsSource([tabs] { return tabs; });
        QVERIFY(answerOf(f->workspace->documents().drafts().flush()));
        QVERIFY(f->start());
        f->drafts->restoreDrafts();
        f->drafts->restoreTabs();
        QTRY_COMPARE(f->window->tabs().count(), 1);
        QCOMPARE(f->editor()->document().organisationId(), other);
        QCOMPARE(f->editor()->code().lineOfCursor(), 2);
    }
};

QTEST_MAIN(tst_settingsdialog)
#include "tst_settingsdialog.moc"
