// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QList>

/// Organisations to choose from.
struct OrganisationList
{
    QList<zitadel::Organisation> organisations; ///< sorted by name
    bool isComplete = true;                     ///< false: there are more, which a search by name finds
};
