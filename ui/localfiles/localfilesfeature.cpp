// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "localfiles/localfilesfeature.h"

#include "base/filedialog.h"
#include "base/localfile.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "editor/editortabs.h"
#include "localfiles/filedrop.h"
#include "localfiles/htmlexport.h"
#include "localfiles/scriptprint.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QPointer>
#include <QPrintDialog>
#include <QPrinter>

using namespace Qt::StringLiterals;

namespace {

/// A name for the file of an action, whatever the action is called.
QString fileName(const ActionEditor &editor, const QString &suffix)
{
    QString name = editor.title();
    for (QChar &c : name) {
        if (u"/\\:*?\"<>|"_s.contains(c) || c.category() == QChar::Other_Control ||
            c.category() == QChar::Other_Format)
            c = u'_';
    }
    return name + suffix;
}

ColouredScript coloured(const ActionEditor &editor, SyntaxThemes &themes, const Settings &settings)
{
    return ColouredScript::of(editor.code().script(), themes, settings.editorOptions());
}

} // namespace

LocalFilesFeature::LocalFilesFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
{
}

void LocalFilesFeature::join(Shell &shell)
{
    m_shell = &shell;
    shell.addCommand({.id = u"openLocalFileCommand"_s,
                      .menu = Group::FileLocal,
                      .text = tr("Open local &file into the script…"),
                      .icon = "document-import",
                      .run = [this] { askForFile(); }});
    addForTab(u"saveCopyCommand"_s, tr("Save a cop&y as…"), {}, "document-save-as",
              &LocalFilesFeature::saveCopy);
    addForTab(u"exportHtmlCommand"_s, tr("&Export as HTML…"), {}, "text-html",
              &LocalFilesFeature::exportHtml);
    addForTab(u"printCommand"_s, tr("&Print…"), {QKeySequence::Print}, "document-print",
              &LocalFilesFeature::print);
    auto *drop = new FileDrop(shell.widget());
    connect(drop, &FileDrop::dropped, this, [this](const QString &path) { take(path, nullptr); });
}

void LocalFilesFeature::addForTab(const QString &id, const QString &text, const QList<QKeySequence> &keys,
                                  const char *icon, void (LocalFilesFeature::*run)())
{
    m_shell->addCommand({.id = id,
                         .menu = Group::FileLocal,
                         .text = text,
                         .keys = keys,
                         .icon = icon,
                         .needs = Needs::Tab,
                         .run = [this, run] { (this->*run)(); }});
}

/// What is dropped onto a script goes into that one.
void LocalFilesFeature::follow(ActionEditor *front)
{
    if (!front || front->code().viewport()->findChild<FileDrop *>())
        return;
    auto *drop = new FileDrop(front->code().viewport());
    connect(drop, &FileDrop::dropped, this, [this, front](const QString &path) { take(path, front); });
}

QFileDialog *LocalFilesFeature::fileDialog(const QString &objectName, const QString &title)
{
    return filedialog::make(&m_settings, m_shell->widget(), objectName, title);
}

void LocalFilesFeature::askForFile()
{
    auto *dialog = fileDialog(u"openLocalFileDialog"_s, tr("Open local file into the script"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("JavaScript (*.js *.mjs *.cjs)"), tr("All files (*)")});
    // The tab that was in front when it was asked for, even if another one is by the time of the answer.
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, editor = QPointer(m_shell->front()),
             hadEditor = m_shell->front() != nullptr](const QString &path) {
                if (editor || !hadEditor)
                    take(path, editor);
            });
    dialog->open();
}

void LocalFilesFeature::take(const QString &path, ActionEditor *editor)
{
    localfile::read(path).then(this, [this, path, inTab = QPointer(editor),
                                      wantsTab = editor != nullptr](const Result<QString> &read) {
        if (wantsTab && inTab)
            putIntoScript(*inTab, QFileInfo(path).fileName(), read);
        else if (!wantsTab)
            makeActionOf(path, read);
    });
}

void LocalFilesFeature::putIntoScript(ActionEditor &editor, const QString &name, const Result<QString> &read)
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
        note.tell(colours::Meaning::Information,
                  tr("The script already is what “%1” holds.").arg(plaintext::line(name)));
        return;
    }
    code.replaceAllUndoable(*read);
    code.setPosition(0);
    const QString mark = localfile::hasByteOrderMark(*read)
                             ? tr("It begins with a byte order mark, which is kept. ")
                             : QString();
    note.tellUndoable(tr("The script is now what “%1” holds.").arg(plaintext::line(name)),
                      mark +
                          tr("Nothing is saved on the server yet. Undo brings back the script from before."),
                      EditorNote::Until::Saved);
}

void LocalFilesFeature::makeActionOf(const QString &path, const Result<QString> &read)
{
    const QString hindrance = m_workspace.place().hindrance(explain::Operation::Create);
    if (!read || !hindrance.isEmpty()) {
        // There is no tab to tell it in.
        const QString reason = read ? hindrance : read.error().message;
        if (ActionEditor *editor = m_shell->front())
            editor->note().tell(colours::Meaning::Error, tr("The file was not opened."), reason);
        else
            m_shell->tellWithoutTab(tr("The file was not opened: %1").arg(reason));
        return;
    }
    m_shell->tellWithoutTab({});
    ActionDocument *document = m_workspace.documents().newAction();
    ActionEditor *editor = m_shell->showTab(document);
    zitadel::ActionFields fields = document->fields();
    fields.name = QFileInfo(path).completeBaseName().left(200);
    fields.script = *read;
    document->replaceFields(fields);
    editor->focusScript();
    if (localfile::hasByteOrderMark(*read))
        editor->note().tell(colours::Meaning::Information,
                            tr("The file begins with a byte order mark, which is kept."));
}

void LocalFilesFeature::writeFile(const QString &path, const QString &text)
{
    localfile::write(path, text)
        .then(this, [path, editor = QPointer(m_shell->front())](const Result<> &done) {
            if (!editor)
                return;
            if (done)
                editor->note().tell(
                    colours::Meaning::Success,
                    tr("A copy is in “%1” now.").arg(plaintext::line(QFileInfo(path).fileName())),
                    plaintext::line(QDir::toNativeSeparators(path)));
            else
                editor->note().tellError(tr("The file was not written."), done.error());
        });
}

void LocalFilesFeature::saveCopy()
{
    auto *dialog = fileDialog(u"saveCopyDialog"_s, tr("Save a copy of the script"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("JavaScript (*.js)"), tr("All files (*)")});
    dialog->setDefaultSuffix(u"js"_s);
    dialog->selectFile(fileName(*m_shell->front(), u".js"_s));
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, script = m_shell->front()->code().script()](const QString &path) { writeFile(path, script); });
    dialog->open();
}

void LocalFilesFeature::exportHtml()
{
    auto *dialog = fileDialog(u"exportHtmlDialog"_s, tr("Export the script as HTML"));
    const QString withNumbers = tr("HTML with line numbers (*.html)");
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({withNumbers, tr("HTML without line numbers (*.html)")});
    dialog->setDefaultSuffix(u"html"_s);
    dialog->selectFile(fileName(*m_shell->front(), u".html"_s));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, dialog, withNumbers, editor = QPointer(m_shell->front())](const QString &path) {
                if (!editor)
                    return;
                const bool numbers = dialog->selectedNameFilter() == withNumbers;
                writeFile(path, htmlPage(coloured(*editor, m_themes, m_settings),
                                         plaintext::line(editor->title()), numbers));
            });
    dialog->open();
}

void LocalFilesFeature::print()
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setPageMargins(QMarginsF(15, 15, 15, 15), QPageLayout::Millimeter);
    printer->setDocName(plaintext::line(m_shell->front()->title()));
    auto *dialog = new QPrintDialog(printer.get(), m_shell->widget());
    dialog->setObjectName("printDialog"_L1);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, qOverload<QPrinter *>(&QPrintDialog::accepted), this,
            [this, editor = QPointer(m_shell->front())](QPrinter *chosen) {
                if (editor)
                    printTo(*chosen, *editor);
            });
    // The dialog goes with its own event, and borrows the printer until then.
    connect(dialog, &QObject::destroyed, dialog, [printer] {});
    dialog->open();
}

void LocalFilesFeature::printTo(QPrinter &printer, ActionEditor &editor)
{
    const zitadel::Organisation &organisation = m_workspace.place().organisation();
    const bool isHere = editor.document().isNew() || editor.document().organisationId() == organisation.id;
    const PrintHead head{
        plaintext::line(editor.title()),
        plaintext::line(isHere ? organisation.name
                               : m_workspace.place().nameOf(editor.document().organisationId())),
        QDateTime::currentDateTime()};
    if (printScript(printer, coloured(editor, m_themes, m_settings), head) == 0)
        editor.note().tell(
            colours::Meaning::Error, tr("The script was not printed."),
            tr("The printer did not take it. Look whether it is there, or choose another one."));
}
