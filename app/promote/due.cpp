// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/due.h"

#include "zitadel/reads.h"

#include <algorithm>

namespace promote {

namespace {

using exchange::Step;
using reads::shown;

QString keyOf(const Step &step)
{
    return step.kind == Step::Kind::SetTrigger ? step.trigger.key() : exchange::nameKey(step.name());
}

bool isOfAction(const Step &step)
{
    return step.kind != Step::Kind::SetTrigger;
}

/// Whether @p step is about the same thing as @p tried, as the person saw it or as we left it.
bool isAsSeen(const Step &step, const Step &tried)
{
    if (step.kind == Step::Kind::SetTrigger)
        return exchange::nameKeys(step.triggerBefore) == exchange::nameKeys(tried.triggerBefore) &&
               exchange::nameKeys(step.trigger.actions) == exchange::nameKeys(tried.trigger.actions);
    if (step.kind == Step::Kind::Create)
        return true;
    const bool isSeen =
        step.before.id == tried.before.id && shown(step.before.fields) == shown(tried.before.fields);
    const bool isOurs =
        step.kind == Step::Kind::SetState && shown(step.before.fields) == shown(tried.after.fields);
    return isSeen || isOurs;
}

} // namespace

Due due(const QList<Step> &tried, const QList<qsizetype> &failed, const exchange::Plan &anew)
{
    Due due;
    QHash<QPair<int, QString>, qsizetype> places; // in the new plan, by kind and what it is about
    QSet<QString> actions;                        // with any step in it
    for (qsizetype i = 0; i < anew.steps.size(); ++i) {
        places.insert({int(anew.steps[i].kind), keyOf(anew.steps[i])}, i);
        if (isOfAction(anew.steps[i]))
            actions.insert(keyOf(anew.steps[i]));
    }
    QList<QPair<qsizetype, qsizetype>> found; // place in the new plan, place among those tried
    for (const qsizetype place : failed) {
        const Step &step = tried[place];
        const auto again = places.constFind({int(step.kind), keyOf(step)});
        if (again != places.cend() && isAsSeen(anew.steps[*again], step))
            found.append({*again, place});
        else if (again != places.cend())
            due.changed << place;
        else if (step.kind != Step::Kind::SetState && isOfAction(step) && actions.contains(keyOf(step)))
            due.changed << place; // it takes something else now than it did
        else
            due.done << place;
    }
    std::ranges::sort(found);
    for (const auto &[again, place] : std::as_const(found)) {
        due.steps << anew.steps[again];
        due.places << place;
    }
    return due;
}

} // namespace promote
