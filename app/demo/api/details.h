// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/jsonwriter.h"
#include "demo/state/projection.h"

namespace demo {

/// Which date a details block shows (API 26).
enum class DateField { Creation, Change };

/// `{"sequence","creationDate" or "changeDate","resourceOwner"}`.
QByteArray detailsJson(quint64 sequence, DateField field, Moment when, const QString &organisationId);

/// An action as reads show it: with the clamped timeout (API 31).
QByteArray actionJson(const ActionRecord &action);

/// The rows between offset and limit; a limit of 0 is none (API 33).
template<typename Row>
QList<Row> page(const QList<Row> &rows, quint64 offset, quint64 limit)
{
    const quint64 size = quint64(rows.size());
    const quint64 start = qMin(offset, size);
    const quint64 count = limit == 0 ? size - start : qMin(limit, size - start);
    return rows.sliced(qsizetype(start), qsizetype(count));
}

} // namespace demo
