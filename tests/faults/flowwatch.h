// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "api/client.h"
#include "support/waiting.h"

#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

/// What triggers run, as a second administrator sees it: whatever is deleted or brought back, in whatever
/// faults, the others that a trigger runs stay, and in their order.
class FlowWatch
{
public:
    using Triggers = QMap<QString, QStringList>; ///< ids of actions by flow and trigger

    static Triggers read(Client &client, const QString &organisation)
    {
        Triggers triggers;
        for (const QString &id : zitadel::flowIds()) {
            const auto flow = answerOf(client.flow(organisation, id));
            for (const zitadel::TriggerActions &trigger :
                 flow ? flow->triggers : QList<zitadel::TriggerActions>())
                triggers.insert(id + u'/' + trigger.id, trigger.actionIds);
        }
        return triggers;
    }

    /// A window has begun to delete it, or to bring it back; it goes on for some steps at most.
    void moves(const QString &id, int step) { m_moving.insert(id, step); }

    /// The triggers in which others than those that move are not what they were.
    QStringList changed(const Triggers &before, const Triggers &after, int step) const
    {
        QStringList changed;
        for (auto trigger = before.cbegin(); trigger != before.cend(); ++trigger) {
            const QStringList &was = trigger.value();
            QStringList is = after.value(trigger.key());
            is.removeIf([&was](const QString &id) { return !was.contains(id); }); // made since
            if (still(was, step) != still(is, step))
                changed << u"%1 ran %2 and runs %3"_s.arg(trigger.key(), was.join(u' '), is.join(u' '));
        }
        return changed;
    }

private:
    static constexpr int patience = 30;

    QStringList still(QStringList ids, int step) const
    {
        ids.removeIf(
            [&](const QString &id) { return m_moving.contains(id) && step - m_moving.value(id) < patience; });
        return ids;
    }

    QHash<QString, int> m_moving;
};
