// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"
#include "archive/archive.h"
#include "support/waiting.h"

/// The scripts of all drafts that the disk has, whoever owns them.
inline QStringList keptDrafts(Archive &archive)
{
    const auto kept = answerOf(archive.database().read([](storage::Sql &sql) {
        QStringList scripts;
        storage::Rows rows = sql.run(QStringLiteral("SELECT script FROM drafts ORDER BY edited_at"));
        while (rows.next())
            scripts << storage::text(rows.value(0));
        return scripts;
    }));
    return kept.value_or(QStringList{QStringLiteral("the file cannot be read")});
}
