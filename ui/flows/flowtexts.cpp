// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "flows/flowtexts.h"

#include "base/plaintext.h"
#include "workspace/actionlist.h"
#include "workspace/flowplan.h"
#include "zitadel/limits.h"

#include <QCoreApplication>
#include <QLocale>

#include <chrono>

using namespace Qt::StringLiterals;
using zitadel::TriggerId;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(FlowTexts)
};

bool isOfSignIn(const QString &flow)
{
    return flow == "1"_L1 || flow == "3"_L1;
}

/// What does not come about where an action fails that is not allowed to (API 77).
QString whatFails(const QString &flow)
{
    if (isOfSignIn(flow))
        return Texts::tr(
            "If one fails that is not allowed to, those after it are not run, and the sign-in fails.");
    if (flow == "4"_L1)
        return Texts::tr(
            "If one fails that is not allowed to, those after it are not run, and there is no SAML response: "
            "the person is not signed in.");
    return Texts::tr(
        "If one fails that is not allowed to, those after it are not run, and there is no token.");
}

} // namespace

QString flowtexts::actionName(const ActionList &list, const QString &id)
{
    const zitadel::Action *action = list.model().find(id);
    return plaintext::line(action ? action->fields.name : id);
}

QString flowtexts::aboutFlow(const QString &flow)
{
    // API 69: the new login pages do not know these flows.
    return isOfSignIn(flow) ? Texts::tr("Not run where people sign in with Login V2.") : QString();
}

QString flowtexts::aboutTrigger(const FlowPlan &plan, const ActionList &list, const TriggerId &trigger)
{
    std::chrono::nanoseconds longest{0};
    int running = 0;
    int skipped = 0;
    for (const QString &id : plan.wanted(trigger)) {
        const zitadel::Action *action = list.model().find(id);
        if (!action)
            continue;
        if (!action->isActive()) {
            ++skipped;
            continue;
        }
        ++running;
        longest += limits::effectiveTimeout(action->fields.timeout);
    }
    QStringList sentences;
    if (plan.isOvertaken(trigger)) {
        QStringList names;
        for (const QString &id : plan.current(trigger))
            names << actionName(list, id);
        sentences << (names.isEmpty()
                          ? Texts::tr(
                                "Somebody else has changed this trigger meanwhile: it runs nothing now.")
                          : Texts::tr("Somebody else has changed this trigger meanwhile: it runs %1 now.")
                                .arg(QLocale().createSeparatedList(names)));
    }
    if (running == 0)
        sentences << Texts::tr("Runs nothing.");
    else
        sentences << Texts::tr("Runs %n action(s), for %1 s at most.", nullptr, running)
                         .arg(QLocale().toString(std::chrono::duration<double>(longest).count(), 'g', 6))
                  << whatFails(trigger.flow);
    if (skipped > 0)
        sentences << Texts::tr("%n inactive action(s) are skipped.", nullptr, skipped);
    if (const QString more = aboutFlow(trigger.flow); !more.isEmpty())
        sentences << more;
    return sentences.join(u' ');
}
