// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/demotypes.h"

#include <QRandomGenerator>

namespace demo {

/// What goes wrong with one request.
struct Fault
{
    std::chrono::milliseconds latency{0};
    bool tokensExpired = false;
    bool rateLimited = false;
    int serverError = 0; ///< 500, 503 or 0 for none
    std::chrono::seconds retryAfter{0};
    Switches::Break breakage = Switches::Break::None;

    bool isNone() const;
};

/// Draws the fault of each request from the switches. Not safe for several threads: the owner locks.
class Faults
{
public:
    Switches switches;

    /// Counts down, and switches all faults off after the last hit. Properties of the instance stay.
    Fault next(const QByteArray &method, const QByteArray &target);

private:
    QRandomGenerator m_dice{1};
};

} // namespace demo
