// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "history/historyfeature.h"

#include "base/plaintext.h"
#include "base/settings.h"
#include "base/times.h"
#include "compare/comparedialog.h"
#include "compare/mergedialog.h"
#include "compare/versionkey.h"
#include "editor/editornote.h"
#include "editor/editortabs.h"
#include "history/comparedversions.h"
#include "history/historypane.h"
#include "history/removeddialog.h"
#include "history/versiondialog.h"
#include "workspace/search/scriptsearch.h"
#include "workspace/workspace.h"

using namespace Qt::StringLiterals;

HistoryFeature::HistoryFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
{
}

void HistoryFeature::join(Shell &shell)
{
    m_shell = &shell;
    shell.addPane({.id = u"historyDock"_s,
                   .title = tr("History"),
                   .make = [this] { return makePane(); },
                   .opened = [this] { m_pane->focusList(); },
                   .command = {.id = u"historyCommand"_s,
                               .menu = Group::ViewPanes,
                               .text = tr("&History"),
                               .keys = {Qt::CTRL | Qt::ALT | Qt::Key_H},
                               .icon = "view-history"}});
    shell.addCommand({.id = u"compareCommand"_s,
                      .menu = Group::ActionHistory,
                      .text = tr("&Compare with the server…"),
                      .keys = {Qt::CTRL | Qt::ALT | Qt::Key_D},
                      .icon = "vcs-diff",
                      .needs = Needs::Tab,
                      .run = [this] { compare(versionkey::server, versionkey::draft); }});
    shell.addCommand({.id = u"removedCommand"_s,
                      .menu = Group::ActionHistory,
                      .text = tr("&Recently deleted…"),
                      .icon = "edit-undo",
                      .run = [this] { showRemoved(); }});
    connect(&shell.tabs(), &EditorTabs::mergeRequested, this, &HistoryFeature::merge);
    connect(&shell.tabs(), &EditorTabs::compareRequested, this,
            [this] { compare(versionkey::server, versionkey::draft); });
}

QWidget *HistoryFeature::makePane()
{
    m_pane = new HistoryPane(m_workspace, m_shell->widget());
    connect(m_pane, &HistoryPane::compareRequested, this,
            [this](const QString &left, const QString &right) { compare(left, right); });
    connect(m_pane, &HistoryPane::restoreRequested, this, &HistoryFeature::restore);
    follow(m_shell->front());
    return m_pane;
}

void HistoryFeature::follow(ActionEditor *front)
{
    if (m_pane)
        m_pane->setDocument(front ? &front->document() : nullptr);
}

/// @p title is that of @p left where the history pane does not show it.
void HistoryFeature::compare(const QString &left, const QString &right, const QString &title)
{
    ActionEditor *editor = m_shell->front();
    if (!editor)
        return;
    const auto versions = std::make_shared<ComparedVersions>(m_workspace, &editor->document());
    auto *dialog = new CompareDialog(
        m_themes, m_settings.editorOptions(),
        [versions](const QString &key) { return versions->fieldsOf(key); }, m_shell->widget());
    dialog->setWindowTitle(tr("Compare “%1”").arg(plaintext::title(editor->title())));
    QList<CompareDialog::Choice> choices = versions->choices();
    if (!std::ranges::contains(choices, left, &CompareDialog::Choice::key))
        choices.append({left, title});
    dialog->setChoices(choices, left, right);
    ActionDocument &document = editor->document();
    connect(&document, &ActionDocument::fieldsChanged, dialog, &CompareDialog::draftChanged);
    connect(&document, &QObject::destroyed, dialog, &QDialog::close);
    connect(dialog, &CompareDialog::draftWanted, &document,
            [&document, dialog](const QString &expected, const QString &wanted) {
                // What was typed since the two were compared is not to be overwritten.
                if (document.fields().script != expected)
                    return dialog->tellOutdated();
                zitadel::ActionFields fields = document.fields();
                fields.script = wanted;
                document.replaceFields(fields);
            });
    const auto update = [versions, dialog] { dialog->updateChoices(versions->choices()); };
    connect(&document, &ActionDocument::baseChanged, dialog, update);
    connect(&document, &ActionDocument::troubleChanged, dialog, update);
    connect(&m_workspace.history(), &history::ActionHistory::changed, dialog, update);
    // What is compared is the tab in front: another tab has another history.
    connect(&m_shell->tabs(), &EditorTabs::currentEditorChanged, dialog, [this, dialog, editor] {
        if (m_shell->front() != editor)
            dialog->close();
    });
    dialog->show();
}

/// A version that was found in the history, in the one window for such.
void HistoryFeature::showVersion(const ScriptFinds &finds, TextSpan span)
{
    if (!m_version) {
        m_version = new VersionDialog(m_themes, m_settings.editorOptions(), m_shell->widget());
        connect(m_version, &VersionDialog::compareRequested, this, &HistoryFeature::compareKept);
        connect(m_version, &VersionDialog::newActionRequested, this, &HistoryFeature::makeActionWith);
    }
    const history::Version &version = *finds.in.version;
    const bool isThere = m_workspace.list().model().find(version.actionId) ||
                         m_workspace.documents().document(version.actionId);
    m_version->show(version, finds.in.script, span, isThere);
}

void HistoryFeature::compareKept(const history::Version &version)
{
    ActionDocument *document = m_workspace.documents().document(version.actionId);
    if (!document)
        document = m_workspace.documents().open(version.actionId);
    if (!document) {
        m_version->setActionGone();
        return;
    }
    m_shell->showTab(document);
    compare(history::ActionHistory::keyOf(version), versionkey::draft,
            tr("From the history, %1").arg(times::relative(version.at, QDateTime::currentDateTime())));
}

void HistoryFeature::makeActionWith(const zitadel::ActionFields &fields)
{
    ActionEditor *editor = m_shell->showTab(m_workspace.documents().newActionOf(fields));
    editor->focusScript();
}

void HistoryFeature::restore(const QString &key)
{
    ActionEditor *editor = m_shell->front();
    if (!editor)
        return;
    const ComparedVersions versions(m_workspace, &editor->document());
    versions.fieldsOf(key).then(editor, [this, editor](const Result<zitadel::ActionFields> &fields) {
        if (!fields)
            return editor->note().tellError(tr("The version could not be put into the editor."),
                                            fields.error());
        m_workspace.documents().putBack(&editor->document(), *fields);
        editor->note().tell(colours::Meaning::Information, tr("The version is in the editor, and not saved."),
                            tr("What was typed before is in the history; Save sends this one."),
                            EditorNote::Until::Saved);
        editor->focusScript();
    });
}

void HistoryFeature::merge(ActionEditor *editor)
{
    ActionDocument &document = editor->document();
    if (!document.newerOnServer() || m_merge)
        return;
    auto *dialog = new MergeDialog({document.base(), *document.newerOnServer(), document.fields()}, m_themes,
                                   m_settings.editorOptions(), m_shell->widget());
    m_merge = dialog;
    connect(dialog, &MergeDialog::merged, editor,
            [this, editor](const zitadel::Action &theirs, const zitadel::ActionFields &result) {
                m_workspace.documents().resolve(&editor->document(), theirs, result);
                editor->save();
            });
    connect(dialog, &MergeDialog::typed, editor,
            [this, editor](const zitadel::Action &theirs, const zitadel::ActionFields &result) {
                m_workspace.documents().keepMerging(&editor->document(), theirs, result);
            });
    connect(dialog, &MergeDialog::givenUp, editor,
            [this, editor] { m_workspace.documents().leaveMerge(&editor->document()); });
    // There is nothing left to merge, and nothing to ask.
    connect(&document, &QObject::destroyed, dialog, [dialog] { dialog->done(QDialog::Rejected); });
    dialog->open();
}

void HistoryFeature::showRemoved()
{
    if (m_removed && m_removed->isWorking())
        return m_removed->open(); // it was closed before the work was done
    m_removed = new RemovedDialog(m_workspace, m_themes, m_settings.editorOptions(), m_shell->widget());
    connect(m_removed, &RemovedDialog::made, this, [this](const QString &id) { m_shell->openAction(id); });
    connect(m_removed, &RemovedDialog::newActionRequested, this, &HistoryFeature::makeActionWith);
    m_removed->open();
}
