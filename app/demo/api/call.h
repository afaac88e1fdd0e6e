// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/protojson.h"
#include "demo/state/demostate.h"
#include "demo/status.h"

namespace demo {

/// One request that has passed all that is judged before the operation itself.
struct Call
{
    State &state;
    Caller caller;          ///< empty for open routes
    QStringList parameters; ///< of the path, in order, decoded
    Message body;           ///< empty where the body is not read
    QByteArray host;        ///< as the client named us
};

using Handler = Answer (*)(const Call &call);

// Actions (API 33 to 42).
Answer listActions(const Call &call);
Answer readAction(const Call &call);
Answer createAction(const Call &call);
Answer updateAction(const Call &call);
Answer deactivateAction(const Call &call);
Answer reactivateAction(const Call &call);
Answer deleteAction(const Call &call);

// Flows (API 44 to 47).
Answer listFlowTypes(const Call &call);
Answer listTriggerTypes(const Call &call);
Answer readFlow(const Call &call);
Answer setTriggerActions(const Call &call);
Answer clearFlow(const Call &call);

// The account and its organisations (API 62 to 66).
Answer readMyself(const Call &call);
Answer readMyOrganisation(const Call &call);
Answer listMyPermissions(const Call &call);
Answer listMyMemberships(const Call &call);
Answer listOrganisations(const Call &call);

// The instance (API 67, 68).
Answer readInstance(const Call &call);
Answer serviceHealth(const Call &call);
Answer gatewayHealth(const Call &call);
Answer plainHealth(const Call &call);
Answer readiness(const Call &call);
Answer consoleEnvironment(const Call &call);

// Events (API 70).
Answer searchEvents(const Call &call);

} // namespace demo
