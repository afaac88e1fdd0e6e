// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/call.h"
#include "demo/json/jsonwriter.h"

namespace demo {

using namespace Qt::StringLiterals;

Answer readInstance(const Call &call)
{
    JsonObject details;
    details.number64("sequence", 1)
        .moment("creationDate", call.state.created)
        .moment("changeDate", call.state.created)
        .text("resourceOwner", call.state.instanceId);
    JsonObject instance;
    instance.text("id", call.state.instanceId)
        .raw("details", details.take())
        .text("state", "STATE_RUNNING"_ba)
        .text("name", "ZITADEL"_ba)
        .text("version", "v4.13.1"_ba);
    JsonObject json;
    json.raw("instance", instance.take());
    return json.take();
}

Answer serviceHealth(const Call &)
{
    return "{}"_ba;
}

Answer gatewayHealth(const Call &)
{
    JsonObject json;
    json.text("status", "SERVING"_ba);
    return json.take();
}

Answer plainHealth(const Call &)
{
    return "ok"_ba;
}

Answer readiness(const Call &)
{
    return "\"ok\""_ba;
}

Answer consoleEnvironment(const Call &call)
{
    const QByteArray base = call.state.address.base(call.host);
    JsonObject json;
    json.text("api", base).text("issuer", base).text("clientid", call.state.instanceId);
    return json.take();
}

} // namespace demo
