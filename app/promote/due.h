// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

namespace promote {

/// What a second try is to do of steps that failed or were not begun.
struct Due
{
    QList<exchange::Step> steps; ///< as they are to be done now
    QList<qsizetype> places;     ///< of those, among the steps that were tried
    QList<qsizetype> done;       ///< nothing is left to do: it was carried out after all
    QList<qsizetype> changed;    ///< others changed what it is about: this takes a look by a person
};

/// Those of @p tried at @p failed, looked up in @p anew: the plan that is made by the same rule from what the
/// server has now. Nothing that others did meanwhile is gone over. Pure.
Due due(const QList<exchange::Step> &tried, const QList<qsizetype> &failed, const exchange::Plan &anew);

} // namespace promote
