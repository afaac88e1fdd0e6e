// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonwriter.h"
#include "demo/oidc/names.h"
#include "demo/oidc/signincall.h"

namespace demo {

HttpResponse authoriseDevice(const SignInCall &call)
{
    const auto app = callingApp(call, grantDeviceCode);
    if (!app)
        return app.error().response();
    State &state = call.state;
    const auto interval = state.switches.devicePollInterval;
    const QByteArray deviceCode =
        state.deviceRequests.add((*app)->clientId, call.form.scopes(), interval, state.clock());
    const QByteArray userCode = state.deviceRequests.find(deviceCode)->userCode;
    JsonObject json;
    json.text("device_code", deviceCode)
        .text("user_code", userCode)
        .text("verification_uri", call.issuer + "/device")
        .text("verification_uri_complete", call.issuer + "/device?user_code=" + userCode)
        .number("expires_in", int(DeviceRequests::life.count()))
        .raw("interval", QByteArray::number(qint64(interval.count()))); // also when it is 0
    return oauthJson(200, json.take());
}

} // namespace demo
