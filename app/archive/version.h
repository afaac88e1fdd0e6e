// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QDateTime>
#include <QString>

#include <chrono>

namespace history {

/// How a version came to be known.
enum class Source {
    Fetched,   ///< read from the server
    Saved,     ///< sent to the server by this program
    Discarded, ///< typed, and given up by the person: never on the server
    Merged,    ///< typed, as it was before a merge
};

/// One version of an action, without its script.
struct Version
{
    qint64 id = 0; ///< of this computer
    QString organisationId;
    QString actionId; ///< empty: of an action that was never on the server
    QString name;
    quint64 sequence = 0; ///< 0: never on the server
    QDateTime at;         ///< when the server was told or told us, UTC
    QString author;       ///< display name; empty if not known
    Source source = Source::Fetched;
    std::chrono::nanoseconds timeout{0};
    bool allowedToFail = false;
    qsizetype scriptBytes = 0; ///< UTF-8

    bool operator==(const Version &) const = default;
};

/// The version that @p action is, of the time when it was changed; where that is not known, of now.
Version versionOf(const zitadel::Action &action, Source source, const QString &author = {});

/// How much history is kept.
struct Limits
{
    int days = 0;      ///< older versions go; 0: none does by its age
    int megabytes = 0; ///< of scripts as they are kept; the oldest go first; 0: no limit

    /// What is older goes, where days says so.
    QDateTime oldest() const { return QDateTime::currentDateTimeUtc().addDays(-days); }
};

/// A script somewhere in the history, for a search.
struct FoundVersion
{
    Version version;
    QString script;
};

} // namespace history
