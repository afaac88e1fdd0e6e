// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The window's ways between a script and the files and printers of this computer.
#include "common/emptystate.h"
#include "compare/comparedialog.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "editor/editortabs.h"
#include "editor/filedrop.h"
#include "exchange/exportdialog.h"
#include "exchange/importdialog.h"
#include "export/htmlexport.h"
#include "export/scriptprint.h"
#include "base/localfile.h"
#include "mainwindow.h"
#include "mainwindow_commands.h"
#include "base/settings.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace {

/// A name for the file of an action, whatever the action is called.
QString fileName(const ActionEditor &editor, const QString &suffix)
{
    QString name = editor.title();
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.category() == QChar::Other_Control)
            c = u'_';
    }
    return name + suffix;
}

ColouredScript coloured(const ActionEditor &editor, SyntaxThemes &themes, const Settings &settings)
{
    return ColouredScript::of(editor.code().script(), themes, settings.editorOptions());
}

QFileDialog *fileDialog(QWidget *parent, const QString &objectName, const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

void MainWindow::addLocalFileCommands(QMenu *menu)
{
    addCommand(menu, u"openLocalFileCommand"_s, tr("Open local &file into the script…"), {},
               "document-import", [this] { askForLocalFile(); });
    const auto add = [this, menu](const QString &name, const QString &text, const QKeySequence &key,
                                  const char *icon, void (MainWindow::*run)()) {
        QAction *command = addCommand(menu, name, text, key, icon, [this, run] { (this->*run)(); });
        m_commands->forEditor.append(command);
    };
    add(u"saveCopyCommand"_s, tr("Save a cop&y as…"), {}, "document-save-as", &MainWindow::saveCopy);
    add(u"exportHtmlCommand"_s, tr("&Export as HTML…"), {}, "text-html", &MainWindow::exportHtml);
    add(u"printCommand"_s, tr("&Print…"), QKeySequence::Print, "document-print", &MainWindow::print);

    menu->addSeparator();
    const auto forFolder = [this, menu](const QString &name, const QString &text, const char *icon,
                                        void (MainWindow::*run)(const QString &)) {
        addCommand(menu, name, text, {}, icon, [this, run, name, text] { askForFolder(name, text, run); });
    };
    forFolder(u"exportFolderCommand"_s, tr("E&xport all actions…"), "document-export",
              &MainWindow::exportFolder);
    forFolder(u"importFolderCommand"_s, tr("&Import actions…"), "document-import", &MainWindow::importFolder);

    auto *drop = new FileDrop(this);
    connect(drop, &FileDrop::dropped, this, [this](const QString &path) { takeLocalFile(path, nullptr); });
    connect(m_tabs, &EditorTabs::currentEditorChanged, this, &MainWindow::watchForDrops);
}

void MainWindow::askForFolder(const QString &name, const QString &title,
                              void (MainWindow::*then)(const QString &))
{
    auto *dialog = fileDialog(this, name + "Dialog"_L1, QString(title).remove(u'&').remove(u'…'));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    connect(dialog, &QFileDialog::fileSelected, this, then);
    dialog->open();
}

void MainWindow::exportFolder(const QString &folder)
{
    (new ExportDialog(m_workspace, folder, this))->open();
}

void MainWindow::importFolder(const QString &folder)
{
    auto *dialog = new ImportDialog(m_workspace, folder, this);
    connect(dialog, &ImportDialog::compareRequested, dialog,
            [this, dialog](const QString &title, const zitadel::ActionFields &server,
                           const zitadel::ActionFields &files) {
                const auto fetch = [server, files](const QString &key) {
                    return QtFuture::makeReadyValueFuture(
                        Result<zitadel::ActionFields>(key == "server"_L1 ? server : files));
                };
                auto *compare = new CompareDialog(m_themes, m_settings.editorOptions(), fetch, dialog);
                compare->setWindowTitle(tr("Compare “%1”").arg(title));
                compare->setChoices({{u"folder"_s, tr("In the folder")}, {u"server"_s, tr("On the server")}},
                                    u"server"_s, u"folder"_s);
                compare->open();
            });
    dialog->open();
}

/// What is dropped onto a script goes into that one.
void MainWindow::watchForDrops()
{
    ActionEditor *editor = m_tabs->currentEditor();
    if (!editor || editor->code().viewport()->findChild<FileDrop *>())
        return;
    auto *drop = new FileDrop(editor->code().viewport());
    connect(drop, &FileDrop::dropped, this,
            [this, editor](const QString &path) { takeLocalFile(path, editor); });
}

void MainWindow::askForLocalFile()
{
    auto *dialog = fileDialog(this, u"openLocalFileDialog"_s, tr("Open local file into the script"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JavaScript (*.js *.mjs *.cjs)"), tr("All files (*)")});
    // The tab that was in front when it was asked for, even if another one is by the time of the answer.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, editor = QPointer(m_tabs->currentEditor()),
             hadEditor = m_tabs->currentEditor() != nullptr](const QString &path) {
                if (editor || !hadEditor)
                    takeLocalFile(path, editor);
            });
    dialog->open();
}

void MainWindow::takeLocalFile(const QString &path, ActionEditor *editor)
{
    localfile::read(path).then(this, [this, path, inTab = QPointer(editor),
                                      wantsTab = editor != nullptr](const Result<QString> &read) {
        if (wantsTab && inTab)
            putIntoScript(*inTab, QFileInfo(path).fileName(), read);
        else if (!wantsTab)
            makeActionOf(path, read);
    });
}

void MainWindow::putIntoScript(ActionEditor &editor, const QString &name, const Result<QString> &read)
{
    EditorNote &note = editor.note();
    CodeEditor &code = editor.code();
    if (!read) {
        note.tellError(tr("The file was not opened. The script is as it was."), read.error());
        return;
    }
    if (code.isReadOnly()) {
        note.tell(colours::Meaning::Warning, tr("The file was not opened: the script is read-only."));
        return;
    }
    if (code.script() == *read) {
        note.tell(colours::Meaning::Information, tr("The script already is what “%1” holds.").arg(name));
        return;
    }
    code.replaceAllUndoable(*read);
    code.setPosition(0);
    const QString mark = localfile::hasByteOrderMark(*read)
                             ? tr("It begins with a byte order mark, which is kept. ")
                             : QString();
    note.tellUndoable(tr("The script is now what “%1” holds.").arg(name),
                      mark +
                          tr("Nothing is saved on the server yet. Undo brings back the script from before."));
}

void MainWindow::makeActionOf(const QString &path, const Result<QString> &read)
{
    const QString hindrance = m_workspace.place().hindrance(explain::Asked::Create);
    if (!read || !hindrance.isEmpty()) {
        // There is no tab to tell it in.
        const QString reason = read ? hindrance : read.error().message;
        if (ActionEditor *editor = m_tabs->currentEditor())
            editor->note().tell(colours::Meaning::Error, tr("The file was not opened."), reason);
        else
            m_noTab->setDetails(tr("The file was not opened: %1").arg(reason));
        return;
    }
    m_noTab->setDetails({});
    ActionDocument *document = m_workspace.documents().newAction();
    ActionEditor *editor = m_tabs->showDocument(document);
    document->setName(QFileInfo(path).completeBaseName().left(200));
    document->setScript(*read);
    emit document->fieldsReplaced();
    editor->focusScript();
    if (localfile::hasByteOrderMark(*read))
        editor->note().tell(colours::Meaning::Information,
                            tr("The file begins with a byte order mark, which is kept."));
}

void MainWindow::writeFile(const QString &path, const QString &text)
{
    localfile::write(path, text)
        .then(this, [path, editor = QPointer(m_tabs->currentEditor())](const Result<> &done) {
            if (!editor)
                return;
            if (done)
                editor->note().tell(colours::Meaning::Success,
                                    tr("A copy is in “%1” now.").arg(QFileInfo(path).fileName()),
                                    QDir::toNativeSeparators(path));
            else
                editor->note().tellError(tr("The file was not written."), done.error());
        });
}

void MainWindow::saveCopy()
{
    auto *dialog = fileDialog(this, u"saveCopyDialog"_s, tr("Save a copy of the script"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JavaScript (*.js)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"js"_s);
    dialog->selectFile(fileName(*m_tabs->currentEditor(), u".js"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, script = m_tabs->currentEditor()->code().script()](const QString &path) {
                writeFile(path, script);
            });
    dialog->open();
}

void MainWindow::exportHtml()
{
    auto *dialog = fileDialog(this, u"exportHtmlDialog"_s, tr("Export the script as HTML"));
    const QString withNumbers = tr("HTML with line numbers (*.html)");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({withNumbers, tr("HTML without line numbers (*.html)")});
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(fileName(*m_tabs->currentEditor(), u".html"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, withNumbers, editor = QPointer(m_tabs->currentEditor())](const QString &path) {
                if (!editor)
                    return;
                const bool numbers = dialog->selectedNameFilter() == withNumbers;
                writeFile(path, htmlPage(coloured(*editor, m_themes, m_settings), editor->title(), numbers));
            });
    dialog->open();
}

void MainWindow::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    printer->setDocName(m_tabs->currentEditor()->title());
    auto *dialog = new QPrintDialog(printer.get(), this);
    dialog->setObjectName("printDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, editor = QPointer(m_tabs->currentEditor())](QPrinter *chosen) {
                if (editor)
                    printTo(*chosen, *editor);
            });
    // The dialog goes with its own event, and borrows the printer until then.
    connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

void MainWindow::printTo(QPrinter &printer, ActionEditor &editor)
{
    const zitadel::Organisation &organisation = m_workspace.place().organisation();
    const bool isHere = editor.document().isNew() || editor.document().organisationId() == organisation.id;
    const PrintHead head{editor.title(), isHere ? organisation.name : editor.document().organisationId(),
                         QDateTime::currentDateTime()};
    if (printScript(printer, coloured(editor, m_themes, m_settings), head) == 0)
        editor.note().tell(
            colours::Meaning::Error, tr("The script was not printed."),
            tr("The printer did not take it. Look whether it is there, or choose another one."));
}
