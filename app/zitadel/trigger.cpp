// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/trigger.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace zitadel {

QList<Binding> bindingsIn(const QList<Flow> &flows, const QString &actionId)
{
    QList<Binding> found;
    for (const Flow &flow : flows) {
        for (const TriggerActions &trigger : flow.triggers) {
            const qsizetype place = trigger.actionIds.indexOf(actionId);
            if (place >= 0)
                found.append({flow.id, flow.name, trigger.id, trigger.name, place, trigger.actionIds.size()});
        }
    }
    return found;
}

QStringList actionsOf(const Flow &flow, const QString &trigger)
{
    const auto found = std::ranges::find(flow.triggers, trigger, &TriggerActions::id);
    return found != flow.triggers.end() ? found->actionIds : QStringList();
}

const QStringList &flowIds()
{
    static const QStringList ids{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    return ids;
}

const QList<TriggerId> &triggerIds()
{
    static const QList<TriggerId> ids{
        {u"1"_s, u"1"_s}, {u"1"_s, u"2"_s}, {u"1"_s, u"3"_s}, {u"2"_s, u"4"_s}, {u"2"_s, u"5"_s},
        {u"3"_s, u"1"_s}, {u"3"_s, u"2"_s}, {u"3"_s, u"3"_s}, {u"4"_s, u"6"_s},
    };
    return ids;
}

QString flowName(const QString &id)
{
    static const QHash<QString, QString> names{{u"1"_s, u"External Authentication"_s},
                                               {u"2"_s, u"Complement Token"_s},
                                               {u"3"_s, u"Internal Authentication"_s},
                                               {u"4"_s, u"Complement SAMLResponse"_s}};
    return names.value(id, id);
}

QString triggerName(const QString &id)
{
    static const QHash<QString, QString> names{{u"1"_s, u"Post Authentication"_s},
                                               {u"2"_s, u"Pre Creation"_s},
                                               {u"3"_s, u"Post Creation"_s},
                                               {u"4"_s, u"Pre Userinfo creation"_s},
                                               {u"5"_s, u"Pre access token creation"_s},
                                               {u"6"_s, u"Pre SAMLResponse creation"_s}};
    return names.value(id, id);
}

} // namespace zitadel
