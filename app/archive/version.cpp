// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/version.h"

history::Version history::versionOf(const zitadel::Action &action, Source source, const QString &author)
{
    return {.organisationId = action.details.resourceOwner,
            .actionId = action.id,
            .sequence = action.details.sequence,
            .at = action.details.changeDate.value_or(QDateTime::currentDateTimeUtc()),
            .author = author,
            .source = source};
}
