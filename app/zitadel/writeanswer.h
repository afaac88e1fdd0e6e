// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

namespace zitadel {

/// What a write gives back (API 26): its creationDate is the time of this write, never "created".
struct WriteAnswer
{
    quint64 sequence = 0;
    std::optional<QDateTime> writtenAt;
    QString resourceOwner;
    QString id; ///< only after a create
};

} // namespace zitadel
