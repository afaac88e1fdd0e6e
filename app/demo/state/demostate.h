// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demotypes.h"
#include "demo/state/actionstore.h"
#include "demo/state/address.h"
#include "demo/state/authrequests.h"
#include "demo/state/devicerequests.h"
#include "demo/state/directory.h"
#include "demo/state/eventlog.h"
#include "demo/state/flowstore.h"
#include "demo/state/idsource.h"
#include "demo/state/projection.h"
#include "demo/state/tokenstore.h"

namespace demo {

/// All that the instance knows. Used by one thread only.
struct State
{
    explicit State(IdSource &ids)
        : ids(ids)
    {
    }
    Q_DISABLE_COPY_MOVE(State)

    IdSource &ids;
    QString instanceId = ids.next();
    Moment created;    ///< of the instance
    Switches switches; ///< as they are for the request at hand
    Address address;
    Directory directory;
    TokenStore tokens;
    AuthRequests authRequests;
    DeviceRequests deviceRequests;
    EventLog events;
    Projection projection;
    ActionStore actions{events, projection, ids};
    FlowStore flows{events, projection, actions};

    /// What the server's clock shows, right or wrong.
    Moment clock() const { return now() + switches.clockOffset; }
};

/// Organisations, users and memberships; with SampleState::Sample also actions, flows and their history.
void fillState(State &state, SampleState sample);

} // namespace demo
