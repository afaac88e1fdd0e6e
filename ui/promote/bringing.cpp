// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/bringing.h"

#include "base/plaintext.h"
#include "ledger/planrun.h"
#include "plan/plandialog.h"
#include "promote/campaigndialog.h"
#include "workspace/workspace.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using exchange::PlanRun;
using exchange::Step;
using promote::Site;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Bringing)
};

/// The list and the tabs follow where the target is the organisation that the window shows.
Result<PlanRun *> run(const Reach &reach, Site &target, const QList<Step> &steps, QObject *parent)
{
    if (reach.isHere(target))
        return reach.workspace().deeds().apply(steps, parent);
    if (const auto may = promote::mayWrite(target.profile()); !may)
        return std::unexpected(may.error());
    return new PlanRun(target.ledger(), target.organisation().id, steps, parent);
}

PlanJob jobOf(const Bringing &what)
{
    Site *source = what.source;
    Site *target = what.targets.constFirst();
    return {
        .title = Texts::tr("Bring to “%1”").arg(target->label()),
        .place = [target] { return target->label(); },
        .make =
            [what, source, target] {
                source->forget();
                target->forget();
                return what.reach->withValues(*source, *target, what.options)
                    .then(target,
                          [names = what.names, source, target](const Result<promote::Options> &options) {
                              if (!options)
                                  return QtFuture::makeReadyValueFuture(
                                      Result<exchange::Plan>(std::unexpected(options.error())));
                              return promote::plan(target, *source, *target, names, *options);
                          })
                    .unwrap();
            },
        .run = [reach = what.reach, target](const QList<Step> &steps,
                                            QObject *parent) { return run(*reach, *target, steps, parent); },
        .confirm = [reach = what.reach, target](QWidget *parent) { return reach->confirm({target}, parent); },
        .undo = [target](const QList<Step> &done) { return promote::planUndo(*target, done); },
        .from = Texts::tr("There now"),
        .to = plaintext::line(source->label()),
        .reading = Texts::tr("Reading both organisations…"),
        .nothing = Texts::tr("Nothing is left to be done: it is all the same there.")};
}

} // namespace

void bringing::open(const Bringing &what, SyntaxThemes &themes, const EditorOptions &options, QWidget *parent,
                    const std::function<void()> &written)
{
    if (what.targets.size() == 1) {
        auto *dialog = new PlanDialog(jobOf(what), themes, options, parent);
        QObject::connect(dialog, &PlanDialog::carriedOut, parent, written);
        return dialog->open();
    }
    auto *dialog = new CampaignDialog(what, themes, options, parent);
    QObject::connect(dialog, &CampaignDialog::carriedOut, parent, written);
    dialog->open();
}

QString bringing::hindrance(const Site &source, const Site &site)
{
    const auto may = promote::mayBring(source, site);
    return may ? QString() : may.error().message;
}
