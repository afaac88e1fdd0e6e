// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "many/manyfeature.h"

#include "base/plaintext.h"
#include "base/settings.h"
#include "compare/comparedialog.h"
#include "many/timeoutdialog.h"
#include "many/triggerchoice.h"
#include "plan/plandialog.h"
#include "workspace/workspace.h"

#include <QMenu>

#include <algorithm>

using namespace Qt::StringLiterals;
using explain::Operation;
namespace many = exchange::many;

ManyFeature::ManyFeature(Workspace &workspace, SyntaxThemes &themes, Settings &settings,
                         const Export &exportOnly)
    : m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
    , m_export(exportOnly)
{
}

void ManyFeature::join(Shell &shell)
{
    m_shell = &shell;
    QMenu *menu = shell.addMenu(Group::ActionMany, tr("&Selected actions"));
    menu->setObjectName("selectedActionsMenu"_L1);
    addCommands(menu);
    shell.addForRows(menu->menuAction());
    extendCommands();
}

void ManyFeature::addCommands(QMenu *menu)
{
    const auto add = [this, menu](Command command) {
        command.menu = menu;
        command.needs = Needs::Actions;
        m_shell->addCommand(command);
    };
    const auto deed = [this](const QString &title, const Deed &deed) {
        return [this, title, deed] { plan(title, m_shell->targets(), deed); };
    };
    // One alone has a command that goes by what it is.
    const auto areSeveral = [this] { return m_shell->targets().size() > 1; };
    add({.id = u"activateSelectedCommand"_s,
         .text = tr("&Activate selected"),
         .run = deed(tr("Activate"), many::Switch{true}),
         .isPossible = areSeveral,
         .hindrance = hindrance(Operation::Activate)});
    add({.id = u"deactivateSelectedCommand"_s,
         .text = tr("&Deactivate selected"),
         .run = deed(tr("Deactivate"), many::Switch{false}),
         .isPossible = areSeveral,
         .hindrance = hindrance(Operation::Deactivate)});
    menu->addSeparator();
    add({.id = u"setTimeoutCommand"_s,
         .text = tr("Set t&imeout…"),
         .run = [this] { askTimeout(); },
         .hindrance = hindrance(Operation::Save)});
    add({.id = u"allowToFailCommand"_s,
         .text = tr("Allo&wed to fail"),
         .run = deed(tr("Allowed to fail"), many::SetAllowedToFail{true}),
         .hindrance = hindrance(Operation::Save)});
    add({.id = u"forbidToFailCommand"_s,
         .text = tr("&Not allowed to fail"),
         .run = deed(tr("Not allowed to fail"), many::SetAllowedToFail{false}),
         .hindrance = hindrance(Operation::Save)});
    menu->addSeparator();
    menu->addAction(m_shell->addForSeveral(
        u"addToTriggerCommand"_s,
        {[](int count) { return tr("Add %n actions to &trigger…", nullptr, count); },
         [this] {
             const QStringList ids = m_shell->targets();
             triggerchoice::into(m_workspace, ids, m_shell->widget(),
                                 [this, ids](const Deed &deed) { plan(tr("Add to trigger"), ids, deed); });
         }}));
    add({.id = u"removeFromTriggerCommand"_s,
         .text = tr("&Remove from trigger…"),
         .run =
             [this] {
                 const QStringList ids = m_shell->targets();
                 triggerchoice::outOf(m_workspace, ids, m_shell->widget(), [this, ids](const Deed &deed) {
                     plan(tr("Remove from trigger"), ids, deed);
                 });
             },
         .hindrance = hindrance(Operation::SetTrigger)});
    menu->addSeparator();
    add({.id = u"compareTwoCommand"_s,
         .text = tr("&Compare the two"),
         .run = [this] { compareTwo(); },
         .isPossible = [this] { return m_shell->targets().size() == 2; }});
    add({.id = u"exportSelectedCommand"_s,
         .text = tr("&Export selected…"),
         .icon = "document-export",
         .run = [this] { m_export(m_shell->targets()); }});
}

/// Commands for one action that mean all that are selected: whoever presses Delete means what they see.
void ManyFeature::extendCommands()
{
    m_shell->addForSeveral(u"duplicateCommand"_s,
                           {[](int count) { return tr("D&uplicate %n actions…", nullptr, count); },
                            [this] { plan(tr("Duplicate"), m_shell->targets(), many::Duplicate{}); },
                            hindrance(Operation::Create)});
    m_shell->addForSeveral(u"toggleActiveCommand"_s,
                           {[this](int count) {
                                return isAnyActive() ? tr("De&activate %n actions…", nullptr, count)
                                                     : tr("&Activate %n actions…", nullptr, count);
                            },
                            [this] {
                                const bool isOn = !isAnyActive();
                                plan(isOn ? tr("Activate") : tr("Deactivate"), m_shell->targets(),
                                     many::Switch{isOn});
                            },
                            hindrance(Operation::Deactivate)});
    m_shell->addForSeveral(u"deleteCommand"_s,
                           {[](int count) { return tr("&Delete %n actions…", nullptr, count); },
                            [this] { plan(tr("Delete"), m_shell->targets(), many::Delete{}); },
                            hindrance(Operation::Delete)});
}

std::function<QString()> ManyFeature::hindrance(Operation operation) const
{
    return [this, operation] { return m_workspace.place().hindrance(operation); };
}

bool ManyFeature::isAnyActive() const
{
    return std::ranges::any_of(m_shell->targets(), [this](const QString &id) {
        const zitadel::Action *action = m_workspace.list().model().find(id);
        return action && action->isActive();
    });
}

void ManyFeature::askTimeout()
{
    const QStringList ids = m_shell->targets();
    const zitadel::Action *first = m_workspace.list().model().find(ids.constFirst());
    auto *dialog = new TimeoutDialog(
        int(ids.size()), first ? first->fields.timeout : std::chrono::nanoseconds{}, m_shell->widget());
    connect(dialog, &TimeoutDialog::chosen, this, [this, ids](std::chrono::nanoseconds timeout) {
        plan(tr("Set timeout"), ids, many::SetTimeout{timeout});
    });
    dialog->open();
}

void ManyFeature::compareTwo()
{
    const QStringList ids = m_shell->targets();
    const auto fetch = [this](const QString &id) {
        const zitadel::Action *action = m_workspace.list().model().find(id);
        const Error gone{.kind = Error::Kind::NotFound,
                         .message = tr("This action is not in the list any more.")};
        return QtFuture::makeReadyValueFuture(action ? Result<zitadel::ActionFields>(action->fields)
                                                     : std::unexpected(gone));
    };
    QList<CompareDialog::Choice> choices;
    for (const QString &id : ids) {
        const zitadel::Action *action = m_workspace.list().model().find(id);
        choices.append({id, action ? plaintext::line(action->fields.name) : id});
    }
    auto *compare = new CompareDialog(m_themes, m_settings.editorOptions(), fetch, m_shell->widget());
    compare->setObjectName("compareTwoDialog"_L1);
    compare->setWindowTitle(tr("Compare two actions"));
    compare->setChoices(choices, ids.constFirst(), ids.constLast());
    compare->open();
}

void ManyFeature::plan(const QString &title, const QStringList &ids, const Deed &deed)
{
    QList<many::Chosen> chosen;
    for (const QString &id : ids) {
        if (const zitadel::Action *action = m_workspace.list().model().find(id))
            chosen.append({id, action->fields.name});
    }
    PlanJob job = PlanJob::here(m_workspace);
    //: "Deactivate: 12 actions"
    job.title = tr("%1: %n actions", nullptr, int(chosen.size())).arg(title);
    job.make = [this, deed, chosen] { return m_workspace.deeds().planFor(deed, chosen); };
    job.nothing = tr("Nothing is left to do: all of them are so already.");
    job.isForDeleting = std::holds_alternative<many::Delete>(deed);
    (new PlanDialog(job, m_themes, m_settings.editorOptions(), m_shell->widget()))->open();
}
