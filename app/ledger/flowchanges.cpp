// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/flowchanges.h"

#include <QPromise>

#include <algorithm>
#include <memory>

namespace flows {

namespace {

struct Work
{
    Ledger &ledger;
    QString organisationId;
    QList<Wish> wishes;
    QList<TriggerChange> done = {};
    QPromise<QList<TriggerChange>> promise = {};
};

void next(const std::shared_ptr<Work> &work)
{
    if (work->wishes.isEmpty()) {
        work->promise.addResult(work->done);
        work->promise.finish();
        return;
    }
    const Wish wish = work->wishes.takeFirst();
    work->ledger.changeTrigger(work->organisationId, wish.binding.id(), wish.edit)
        .then(&work->ledger, [work, binding = wish.binding](const Ledger::TriggerWrite &write) {
            work->done.append(
                {binding, write.result, write.isWritten, write.before, write.after, write.overtaken});
            next(work);
        });
}

Ledger::TriggerEdit putIn(QStringList now, const QString &actionId, qsizetype place)
{
    if (!now.contains(actionId))
        now.insert(std::min(place, now.size()), actionId);
    return {now};
}

} // namespace

QFuture<QList<TriggerChange>> change(Ledger &ledger, const QString &organisationId, const QList<Wish> &wishes)
{
    const auto work = std::make_shared<Work>(ledger, organisationId, wishes);
    work->promise.start();
    auto future = work->promise.future();
    next(work);
    return future;
}

QFuture<QList<TriggerChange>> bind(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                   const QList<zitadel::Binding> &bindings)
{
    QList<Wish> wishes;
    for (const zitadel::Binding &binding : bindings)
        wishes.append({binding, [actionId, place = binding.place](const QStringList &now) {
                           return Result<Ledger::TriggerEdit>(putIn(now, actionId, place));
                       }});
    return change(ledger, organisationId, wishes);
}

QFuture<QList<TriggerChange>> unbind(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                     const QList<zitadel::Binding> &bindings)
{
    QList<Wish> wishes;
    for (const zitadel::Binding &binding : bindings)
        wishes.append({binding, [actionId](QStringList now) {
                           now.removeAll(actionId);
                           return Result<Ledger::TriggerEdit>({now});
                       }});
    return change(ledger, organisationId, wishes);
}

QFuture<QList<TriggerChange>> takeBack(Ledger &ledger, const QString &organisationId, const QString &actionId,
                                       const QList<TriggerChange> &changes)
{
    QList<Wish> wishes;
    for (const TriggerChange &change : changes) {
        if (!change.isWritten)
            continue;
        const auto putBack = [actionId, before = change.before](const QStringList &now) {
            // Where the answer to the change was lost, this may be a read of the time before it.
            if (now == before)
                return Result<Ledger::TriggerEdit>({before, true});
            return Result<Ledger::TriggerEdit>(putIn(now, actionId, before.indexOf(actionId)));
        };
        wishes.append({change.binding, putBack});
    }
    return change(ledger, organisationId, wishes);
}

} // namespace flows
