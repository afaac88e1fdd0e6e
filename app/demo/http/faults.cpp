// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/http/faults.h"

namespace demo {

namespace {

/// Only the properties of the instance stay.
Switches withoutFaults(const Switches &switches)
{
    return {.projectionDelay = switches.projectionDelay,
            .clockOffset = switches.clockOffset,
            .accessTokenLife = switches.accessTokenLife,
            .devicePollInterval = switches.devicePollInterval,
            .slowsPollingDown = switches.slowsPollingDown,
            .keyErrorsAsServerError = switches.keyErrorsAsServerError,
            .noOrganisationSearch = switches.noOrganisationSearch,
            .noActionsV1 = switches.noActionsV1,
            .eventRetention = switches.eventRetention};
}

} // namespace

bool Fault::isNone() const
{
    return latency.count() == 0 && !tokensExpired && !rateLimited && serverError == 0 &&
           breakage == Switches::Break::None;
}

Fault Faults::next(const QByteArray &method, const QByteArray &target)
{
    const bool isOtherMethod = !switches.onlyMethod.isEmpty() && switches.onlyMethod != method;
    if (isOtherMethod || !target.contains(switches.onlyPath) || switches.count == 0)
        return {};
    Fault fault{switches.latency,     switches.tokensExpired,
                switches.rateLimited, switches.unavailable ? 503 : 0,
                switches.retryAfter,  switches.breakage};
    if (switches.serverErrorRate > 0 && m_dice.generateDouble() < switches.serverErrorRate)
        fault.serverError = m_dice.bounded(2) == 0 ? 500 : 503;
    if (switches.count > 0 && !fault.isNone() && --switches.count == 0) {
        switches = withoutFaults(switches);
    }
    return fault;
}

} // namespace demo
