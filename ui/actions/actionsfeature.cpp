// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actionsfeature.h"

#include "access/signin/credentials.h"
#include "actions/donebar.h"
#include "actions/switching.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "editor/editortabs.h"
#include "editor/lockoutquestion.h"
#include "ledger/bindings.h"
#include "list/listpane.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QMenu>
#include <QShortcut>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;
using explain::Operation;

ActionsFeature::ActionsFeature(Workspace &workspace, Credentials &credentials)
    : m_workspace(workspace)
    , m_credentials(credentials)
{
}

void ActionsFeature::join(Shell &shell)
{
    m_shell = &shell;
    addFileCommands();
    addActionCommands();
    shell.addMenu(Group::ViewList, shell.listPane().sortMenu());
    shell.addMenu(Group::ViewList, shell.listPane().columnMenu());
    shell.addTargets([this] { return targets(); });
    addListKeys();
    m_switching = new Switching(m_workspace, shell, this);
    shell.addBar(new DoneBar(m_workspace, *m_switching, shell));
    connectList();
}

void ActionsFeature::begin()
{
    showOrganisation();
    showListState();
    showRights();
}

void ActionsFeature::addFileCommands()
{
    m_forNoRow = {
        m_shell->addCommand({.id = u"newCommand"_s,
                             .menu = Group::FileList,
                             .text = tr("&New action"),
                             .keys = {QKeySequence::New},
                             .icon = "document-new",
                             .run = [this] { newAction(); },
                             .hindrance = [this] { return m_workspace.place().hindrance(Operation::Create); },
                             .isTool = true}),
        m_shell->addCommand({.id = u"reloadCommand"_s,
                             .menu = Group::FileList,
                             .text = tr("Re&load list"),
                             .keys = {Qt::Key_F5},
                             .icon = "view-refresh",
                             .run = [this] { m_workspace.list().reload(); },
                             .isTool = true})};
}

void ActionsFeature::addActionCommands()
{
    const auto hindrance = [this](Operation operation) {
        return [this, operation] {
            const zitadel::Action *target = m_workspace.list().model().find(m_shell->target());
            return m_workspace.place().hindrance(operation,
                                                 target ? target->details.resourceOwner : QString());
        };
    };
    const auto add = [this](Command command) {
        command.needs = Needs::Action;
        m_forRow.append(m_shell->addCommand(command));
    };
    const auto copyText = [this] { return m_shell->targets().size() > 1 ? tr("&Copy ids") : tr("&Copy id"); };
    add({.id = u"openCommand"_s,
         .menu = Group::ActionOpen,
         .text = tr("&Open"),
         .keys = {Qt::CTRL | Qt::Key_O},
         .icon = "document-open",
         .run = [this] { m_shell->listPane().openSelected(); }});
    add({.id = u"renameCommand"_s,
         .menu = Group::ActionOpen,
         .text = tr("Re&name"),
         .keys = {Qt::Key_F2},
         .icon = "edit-rename",
         .run = [this] { rename(m_shell->target()); },
         .hindrance = hindrance(Operation::Save)});
    add({.id = u"duplicateCommand"_s,
         .menu = Group::ActionOpen,
         .text = tr("D&uplicate"),
         .keys = {Qt::CTRL | Qt::SHIFT | Qt::Key_D},
         .icon = "edit-copy",
         .run = [this] { duplicate(m_shell->target()); },
         .hindrance = hindrance(Operation::Create)});
    const auto toggleText = [this] {
        const zitadel::Action *target = m_workspace.list().model().find(m_shell->target());
        return target && !target->isActive() ? tr("&Activate") : tr("De&activate");
    };
    add({.id = u"toggleActiveCommand"_s,
         .menu = Group::ActionState,
         .text = toggleText(),
         .icon = "system-shutdown",
         .run = [this] { toggleActive(m_shell->target()); },
         .hindrance = hindrance(Operation::Deactivate),
         .title = toggleText});
    add({.id = u"deleteCommand"_s,
         .menu = Group::ActionState,
         .text = tr("&Delete…"),
         .keys = {Qt::CTRL | Qt::Key_Delete},
         .icon = "edit-delete",
         .run = [this] { askDelete(m_shell->target()); },
         .hindrance = hindrance(Operation::Delete)});
    add({.id = u"copyIdCommand"_s,
         .menu = Group::ActionCopy,
         .text = copyText(),
         .icon = "edit-copy",
         .run = [this] { QApplication::clipboard()->setText(m_shell->targets().join(u'\n')); },
         .title = copyText});
}

/// In the list alone, where a bare key cannot mean a text.
void ActionsFeature::addListKeys()
{
    ListPane &list = m_shell->listPane();
    auto *remove = new QShortcut(QKeySequence(Qt::Key_Delete), list.rows());
    remove->setContext(Qt::WidgetWithChildrenShortcut);
    connect(remove, &QShortcut::activated, this, [this] {
        const auto isDelete = [](const QAction *one) { return one->objectName() == "deleteCommand"_L1; };
        (*std::ranges::find_if(m_forRow, isDelete))->trigger(); // of one or of several
    });
    auto *open = new QShortcut(Qt::ALT | Qt::Key_Return, &list);
    open->setContext(Qt::WidgetWithChildrenShortcut);
    connect(open, &QShortcut::activated, &list, &ListPane::openSelected);
}

void ActionsFeature::connectList()
{
    const ListPane *list = &m_shell->listPane();
    connect(&m_workspace.list(), &ActionList::stateChanged, this, &ActionsFeature::showListState);
    connect(&m_workspace.list(), &ActionList::troubleChanged, this, &ActionsFeature::showListState);
    connect(&m_workspace.place(), &Place::organisationChanged, this, &ActionsFeature::showOrganisation);
    connect(&m_workspace.place(), &Place::rightsChanged, this, &ActionsFeature::showRights);
    connect(list, &ListPane::reloadRequested, this, [this] {
        if (m_workspace.list().trouble())
            m_shell->write([this] { m_workspace.deeds().retryListTrouble(); });
        else
            m_workspace.list().reload();
    });
    connect(list, &ListPane::cancelRequested, &m_workspace.list(), &ActionList::cancelReload);
    connect(list, &ListPane::newRequested, this, &ActionsFeature::newAction);
    connect(list, &ListPane::contextMenuRequested, this, &ActionsFeature::showContextMenu);
}

void ActionsFeature::newAction()
{
    m_shell->showTab(m_workspace.documents().newAction())->focusName();
}

void ActionsFeature::duplicate(const QString &id)
{
    if (ActionDocument *copy = m_workspace.documents().duplicate(id))
        m_shell->showTab(copy)->focusName();
}

void ActionsFeature::rename(const QString &id)
{
    // Renaming breaks the runs until the function has the new name, too (API 74), so it is an edit like any
    // other: seen, checked, and saved in one go.
    m_shell->openAction(id);
    if (ActionEditor *editor = m_shell->front(); editor && editor->document().id() == id)
        editor->focusName();
}

void ActionsFeature::toggleActive(const QString &id)
{
    const zitadel::Action *action = m_workspace.list().model().find(id);
    if (!action)
        return;
    if (action->isActive())
        m_switching->deactivate(id);
    else
        m_switching->activate(id);
}

/// Once it is known what runs it, or that this takes too long.
void ActionsFeature::askDelete(const QString &id)
{
    const zitadel::Action *action = m_workspace.list().model().find(id);
    if (!action || !std::exchange(m_deleting, id).isEmpty())
        return;
    lockout::asked(this, m_workspace.bindings(), action->details.resourceOwner).then(this, [this, id] {
        m_deleting.clear();
        askDeleteNow(id);
    });
}

void ActionsFeature::askDeleteNow(const QString &id)
{
    const zitadel::Action *action = m_workspace.list().model().find(id);
    if (!action)
        return;
    const ActionDocument *opened = m_workspace.documents().document(id);
    const lockout::Runners runners = lockout::runnersOf(m_workspace.bindings(), *action);
    const QString triggers = LockoutQuestion::triggers(runners);
    QString explanation = !runners.areKnown && triggers.isEmpty()
                              ? tr("It is deleted on the server. Which triggers run it is not known; they go "
                                   "on without it.")
                          : triggers.isEmpty()
                              ? tr("It is deleted on the server. Flows that use it go on without it.")
                              : tr("It is deleted on the server, and no longer run by %1.").arg(triggers);
    explanation += u' ' + tr("“Recently deleted” can bring it back.");
    if (opened && opened->isDirty())
        explanation += u' ' + tr("Your unsaved changes stay in the tab, as a new action.");
    const Question question{u"deleteQuestion"_s,
                            tr("Delete the action “%1”?").arg(plaintext::line(action->fields.name)),
                            explanation, tr("Delete"), QMessageBox::DestructiveRole};
    question.ask(m_shell->widget(), [this, id](bool yes) {
        if (yes)
            m_shell->write([this, id] { m_workspace.deeds().remove(id); });
    });
}

void ActionsFeature::showListState()
{
    ListPane &list = m_shell->listPane();
    switch (m_workspace.list().state()) {
    case ActionList::State::NotLoaded:
        return list.showDisconnected();
    case ActionList::State::Loading:
        return list.showLoading();
    case ActionList::State::Loaded:
    case ActionList::State::Failed:
        break;
    }
    const auto &trouble = m_workspace.list().trouble();
    list.setKnownAt(m_workspace.list().knownAt());
    // Whatever is wrong with the sign-in is told once, in the bar above.
    const auto &above = m_credentials.trouble();
    const bool isForWantOfPerson = above && m_credentials.state() == Credentials::State::NeedsPerson &&
                                   trouble && trouble->error.kind == above->kind;
    const bool isToldAbove = trouble && above &&
                             (trouble->error.kind == Error::Kind::SignInFailed ||
                              trouble->error.kind == Error::Kind::Unauthorized || isForWantOfPerson);
    if (isToldAbove && m_workspace.list().model().totalCount() == 0)
        list.showDisconnected();
    else if (trouble && !isToldAbove)
        list.showError(trouble->operation, trouble->error);
    else
        list.showActions();
}

void ActionsFeature::showOrganisation()
{
    const zitadel::Organisation &current = m_workspace.place().organisation();
    m_shell->listPane().setOrganisationName(current.name.isEmpty() ? current.id : current.name);
}

void ActionsFeature::showRights()
{
    const QString hindrance = m_workspace.place().hindrance(Operation::Create);
    m_shell->listPane().setWritable(hindrance.isEmpty(), hindrance);
}

void ActionsFeature::showContextMenu(const QString &id, const QPoint &position)
{
    auto *menu = new QMenu(m_shell->widget());
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addActions(id.isEmpty() ? m_forNoRow : m_forRow + m_shell->forRows());
    menu->addSeparator();
    menu->addMenu(m_shell->listPane().sortMenu());
    menu->addMenu(m_shell->listPane().columnMenu());
    menu->popup(position);
}

QList<JumpTarget> ActionsFeature::targets() const
{
    QList<JumpTarget> targets;
    const ActionListModel &list = m_workspace.list().model();
    for (const QString &id : list.allIds()) {
        if (const zitadel::Action *action = list.find(id))
            targets.append({action->fields.name, tr("action"), id, [this, id] { m_shell->openAction(id); }});
    }
    return targets;
}
