// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/state/flowtypes.h"

#include "demo/json/jsonwriter.h"

namespace demo {

using namespace Qt::StringLiterals;

namespace {

struct TypeText
{
    QLatin1StringView key;
    QLatin1StringView text;
};

constexpr TypeText flowTexts[] = {
    {"Action.Flow.Type.Unspecified"_L1, "Unspecified"_L1},
    {"Action.Flow.Type.ExternalAuthentication"_L1, "External Authentication"_L1},
    {"Action.Flow.Type.CustomiseToken"_L1, "Complement Token"_L1},
    {"Action.Flow.Type.InternalAuthentication"_L1, "Internal Authentication"_L1},
    {"Action.Flow.Type.CustomizeSAMLResponse"_L1, "Complement SAMLResponse"_L1},
};

constexpr TypeText triggerTexts[] = {
    {"Action.TriggerType.Unspecified"_L1, "Unspecified"_L1},
    {"Action.TriggerType.PostAuthentication"_L1, "Post Authentication"_L1},
    {"Action.TriggerType.PreCreation"_L1, "Pre Creation"_L1},
    {"Action.TriggerType.PostCreation"_L1, "Post Creation"_L1},
    {"Action.TriggerType.PreUserinfoCreation"_L1, "Pre Userinfo creation"_L1},
    {"Action.TriggerType.PreAccessTokenCreation"_L1, "Pre access token creation"_L1},
    {"Action.TriggerType.PreSAMLResponseCreation"_L1, "Pre SAMLResponse creation"_L1},
};

/// Only the exact digit counts: "01" and "+1" are unknown.
int fromDigit(const QString &value, int highest)
{
    const int number = value.size() == 1 ? value.front().unicode() - u'0' : 0;
    return number >= 1 && number <= highest ? number : 0;
}

QByteArray typeJson(int id, const TypeText &text)
{
    JsonObject name;
    name.text("key", QString(text.key)).text("localizedMessage", QString(text.text));
    JsonObject type;
    type.text("id", QByteArray::number(id)).raw("name", name.take());
    return type.take();
}

} // namespace

int flowFromPath(const QString &value)
{
    return value == "FLOW_TYPE_EXTERNAL_AUTHENTICATION"_L1 ? 1 : fromDigit(value, 4);
}

int triggerFromPath(const QString &value)
{
    if (value == "TRIGGER_TYPE_POST_AUTHENTICATION"_L1)
        return 1;
    if (value == "TRIGGER_TYPE_PRE_CREATION"_L1)
        return 2;
    if (value == "TRIGGER_TYPE_POST_CREATION"_L1)
        return 3;
    return fromDigit(value, 6);
}

QList<int> triggersOf(int flow)
{
    switch (flow) {
    case 1:
    case 3:
        return {1, 2, 3};
    case 2:
        return {4, 5};
    case 4:
        return {6};
    default:
        return {};
    }
}

QByteArray flowTypeJson(int flow)
{
    return typeJson(flow, flowTexts[flow]);
}

QByteArray triggerTypeJson(int trigger)
{
    return typeJson(trigger, triggerTexts[trigger]);
}

} // namespace demo
