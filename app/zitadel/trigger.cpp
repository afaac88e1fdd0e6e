// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct TriggerTexts
{
    Q_DECLARE_TR_FUNCTIONS(TriggerTexts)
};

} // namespace

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

QString shownFlowName(const QString &id)
{
    switch (id.toInt()) {
    case 1:
        return TriggerTexts::tr("External Authentication");
    case 2:
        return TriggerTexts::tr("Complement Token");
    case 3:
        return TriggerTexts::tr("Internal Authentication");
    case 4:
        return TriggerTexts::tr("Complement SAMLResponse");
    default:
        return TriggerTexts::tr("flow %1").arg(id);
    }
}

QString shownTriggerName(const QString &id)
{
    switch (id.toInt()) {
    case 1:
        return TriggerTexts::tr("Post Authentication");
    case 2:
        return TriggerTexts::tr("Pre Creation");
    case 3:
        return TriggerTexts::tr("Post Creation");
    case 4:
        return TriggerTexts::tr("Pre Userinfo creation");
    case 5:
        return TriggerTexts::tr("Pre access token creation");
    case 6:
        return TriggerTexts::tr("Pre SAMLResponse creation");
    default:
        return TriggerTexts::tr("trigger %1").arg(id);
    }
}

QString shownName(const TriggerId &id)
{
    //: a flow and one of its triggers
    return TriggerTexts::tr("%1 › %2").arg(shownFlowName(id.flow), shownTriggerName(id.trigger));
}

QString shownShortName(const TriggerId &id)
{
    const QString name = shownTriggerName(id.trigger);
    if (id.flow == "1"_L1) //: %1 is a trigger of the flow for external sign-ins
        return TriggerTexts::tr("%1 (external)").arg(name);
    if (id.flow == "3"_L1) //: %1 is a trigger of the flow for internal sign-ins
        return TriggerTexts::tr("%1 (internal)").arg(name);
    return name;
}

QString shownPlace(const Binding &binding, bool isBrief)
{
    const QString trigger = isBrief ? shownShortName(binding.id()) : shownName(binding.id());
    if (binding.count == 1)
        return trigger;
    const QLocale locale;
    //: %1 is a trigger, %2 the action's place among the %3 that it runs
    return TriggerTexts::tr("%1 (%2 of %3)")
        .arg(trigger, locale.toString(binding.place + 1), locale.toString(binding.count));
}

} // namespace zitadel
