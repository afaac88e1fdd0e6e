// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/scripts.h"
#include "storage/longwork.h"
#include "zitadel/action.h"

#include <QList>
#include <QSet>
#include <QStringList>

#include <mutex>

namespace history {

/// A whole list of an organisation on its way to the disk. Scripts and versions, which take the time, come
/// first and piece by piece; the list itself becomes another one in the last piece, all of it at once. So
/// whatever ends the work in between leaves the list as it was.
class KnownListing : public storage::LongWork
{
public:
    KnownListing(const zitadel::Organisation &organisation, const QList<zitadel::Action> &actions)
        : m_organisation(organisation)
        , m_actions(actions)
    {
    }

    /// What is kept of this action by itself, from now on, is newer than the list. May be called in any
    /// thread.
    void leaveOut(const QString &id)
    {
        const std::lock_guard lock(m_mutex);
        m_leftOut.insert(id);
    }

    void prepare(storage::Sql &sql) override;
    void write(storage::Sql &sql) override;
    bool next() override;

private:
    void plan(storage::Sql &sql);
    void put(storage::Sql &sql, const zitadel::Action &action, const storage::PackedScript &script);
    void replaceList(storage::Sql &sql);
    bool areScriptsThere(storage::Sql &sql);

    const zitadel::Organisation m_organisation;
    QList<zitadel::Action> m_actions; ///< all of them, then those that are news
    QStringList m_gone;               ///< ids that are not in the list any more
    bool m_isPlanned = false;
    QList<storage::PackedScript> m_packed; ///< of m_actions from m_kept on
    qsizetype m_kept = 0;                  ///< of m_actions
    qsizetype m_end = 0;                   ///< of those that a piece has kept
    bool m_isListKept = false;
    std::mutex m_mutex;
    QSet<QString> m_leftOut;
};

} // namespace history
