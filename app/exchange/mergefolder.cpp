// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/mergefolder.h"

#include "compare/merge.h"
#include "exchange/filenames.h"
#include "zitadel/limits.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

using Entries = QMap<QString, Content::Entry>; // by nameKey()

Entries entriesOf(const Content &content)
{
    Entries entries;
    for (Content::Entry entry : content.actions) {
        entry.fields.timeout = limits::effectiveTimeout(entry.fields.timeout); // as a read shows it (API 31)
        entries.insert(nameKey(entry.fields.name), entry);
    }
    return entries;
}

bool haveSameSettings(Content::Entry a, Content::Entry b)
{
    a.fields.script.clear();
    b.fields.script.clear();
    return a == b;
}

class Merging
{
public:
    Merging(const Seen &seen, const Content &mine, const Content &theirs, const FindScript &find)
        : m_seen(seen)
        , m_mine(mine)
        , m_theirs(theirs)
        , m_find(find)
        , m_theirFiles(files(theirs))
    {
    }

    Merged run()
    {
        const Entries mine = entriesOf(m_mine);
        const Entries theirs = entriesOf(m_theirs);
        Entries all = mine;
        all.insert(theirs);
        for (auto entry = all.cbegin(); entry != all.cend(); ++entry) {
            if (!mine.contains(entry.key()))
                onlyTheirs(*entry);
            else if (!theirs.contains(entry.key()))
                onlyMine(*entry);
            else
                both(mine[entry.key()], theirs[entry.key()]);
        }
        std::ranges::sort(m_merged.content.actions, {},
                          [](const Content::Entry &e) { return e.fields.name; });
        mergeTriggers();
        m_merged.content.skipped = m_mine.skipped;
        m_merged.content.remarks = m_mine.remarks;
        return m_merged;
    }

private:
    static QString script(const Content::Entry &entry) { return fileName(entry.fields.name) + scriptEnding; }
    static QString settings(const Content::Entry &entry)
    {
        return fileName(entry.fields.name) + settingsEnding;
    }
    bool isAsSeen(const Content::Entry &entry) const
    {
        const auto all = files({.actions = {entry}});
        return std::ranges::all_of(all.keys(),
                                   [&](const QString &file) { return m_seen.isSame(file, all[file]); });
    }

    void keep(const Content::Entry &entry) { m_merged.content.actions << entry; }

    void onlyTheirs(const Content::Entry &theirs)
    {
        if (!m_seen.has(script(theirs))) { // made by others
            m_merged.taken << script(theirs) << settings(theirs);
            keep(theirs);
        } else if (!isAsSeen(theirs)) {
            conflict(Texts::tr("%1 was changed on the server, and is not in the folder any more")
                         .arg(theirs.fields.name));
        }
    }

    void onlyMine(const Content::Entry &mine)
    {
        if (m_seen.has(script(mine)) && isAsSeen(mine)) { // deleted by others
            m_merged.taken << script(mine) << settings(mine);
            return;
        }
        if (m_seen.has(script(mine)))
            conflict(
                Texts::tr("%1 was deleted on the server, and changed in the folder").arg(mine.fields.name));
        keep(mine);
    }

    void both(const Content::Entry &mine, const Content::Entry &theirs)
    {
        Content::Entry merged = mine;
        if (!haveSameSettings(mine, theirs)) {
            const auto all = files({.actions = {mine}});
            const bool isMineSeen = m_seen.isSame(settings(mine), all[settings(mine)]);
            const bool isTheirsSeen = m_seen.isSame(settings(theirs), m_theirFiles[settings(theirs)]);
            if (isMineSeen) {
                m_merged.taken << settings(theirs);
                merged = theirs;
            } else if (!isTheirsSeen) {
                conflict(Texts::tr("%1 was changed in the folder and on the server").arg(settings(mine)));
            }
        }
        merged.fields.script = mergedScript(mine, theirs);
        keep(merged);
    }

    QString mergedScript(const Content::Entry &mine, const Content::Entry &theirs)
    {
        const QString file = script(mine);
        const QString &here = mine.fields.script;
        const QString &there = theirs.fields.script;
        const auto isSeen = [this, &theirs, &mine](const QString &text) {
            return m_seen.isSame(script(theirs), text.toUtf8()) || m_seen.isSame(script(mine), text.toUtf8());
        };
        if (here == there || isSeen(there))
            return here;
        if (isSeen(here)) {
            m_merged.taken << file;
            return there;
        }
        const auto base = m_find(mine.fields.name, isSeen);
        if (!base) {
            conflict(Texts::tr("%1 was changed in the folder and on the server, and what both began with is "
                               "not known here")
                         .arg(file));
            return here;
        }
        const auto fields = [](const QString &text) { return zitadel::ActionFields{.script = text}; };
        const merge::Merge merge(fields(*base), fields(there), fields(here));
        if (merge.conflicts() > 0) {
            conflict(Texts::tr("%1 was changed in the folder and on the server in the same place").arg(file));
            return here;
        }
        m_merged.taken << file;
        return merge.result().script;
    }

    void mergeTriggers()
    {
        if (!m_mine.triggers)
            return;
        m_merged.content.triggers = m_mine.triggers;
        for (TriggerNames &trigger : *m_merged.content.triggers) {
            const auto theirs = std::ranges::find(*m_theirs.triggers, trigger.key(), &TriggerNames::key);
            if (theirs == m_theirs.triggers->cend() || nameKeys(theirs->actions) == nameKeys(trigger.actions))
                continue;
            const QStringList base = m_seen.triggers ? m_seen.triggers->value(trigger.key()) : QStringList();
            if (m_seen.triggers && nameKeys(base) == nameKeys(theirs->actions))
                continue;
            if (m_seen.triggers && nameKeys(base) == nameKeys(trigger.actions)) {
                m_merged.taken << trigger.label();
                trigger.actions = theirs->actions;
            } else {
                conflict(Texts::tr("%1: what it runs was changed in the folder and on the server")
                             .arg(trigger.label()));
            }
        }
    }

    void conflict(const QString &sentence) { m_merged.conflicts << sentence; }

    const Seen &m_seen;
    const Content &m_mine;
    const Content &m_theirs;
    const FindScript &m_find;
    QMap<QString, QByteArray> m_theirFiles;
    Merged m_merged;
};

} // namespace

Merged mergeFolder(const Seen &seen, const Content &mine, const Content &theirs, const FindScript &find)
{
    return Merging(seen, mine, theirs, find).run();
}

} // namespace exchange
