// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QHash>
#include <QMap>
#include <QSet>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

/// Judges one round in which several people changed what triggers run at the same time: whether any action
/// that nobody took out is gone, and whether what people were told is so.
class BindingsOracle
{
public:
    using Lists = QMap<zitadel::TriggerId, QStringList>;

    /// What one person wanted of one trigger, and what they were told of it.
    struct Deed
    {
        enum class Told { Done, Conflict, NotDone, Unknown };

        zitadel::TriggerId trigger;
        QStringList shown; ///< what it ran as they were shown it
        QStringList wanted;
        Told told = Told::NotDone;
        QString who;

        QStringList in() const { return without(wanted, shown); }
        QStringList out() const { return without(shown, wanted); }
        bool mayBeDone() const { return told == Told::Done || told == Told::Unknown; }
        QString text() const
        {
            static const QStringList names{u"done"_s, u"conflict"_s, u"not done"_s, u"unknown"_s};
            return u"%1 was shown %2 and wanted %3: %4"_s.arg(who, shown.join(u' '), wanted.join(u' '),
                                                              names[int(told)]);
        }
    };

    static QStringList without(QStringList ids, const QStringList &others)
    {
        ids.removeIf([&others](const QString &id) { return others.contains(id); });
        return ids;
    }

    /// How many actions are in that somebody wanted and was told of a conflict. They are told to look: what
    /// they had set for a moment may have been taken up by whoever came next.
    int takenUp(const Lists &before, const Lists &after) const
    {
        int count = 0;
        for (const Deed &deed : m_deeds) {
            if (deed.told != Deed::Told::Conflict)
                continue;
            for (const QString &id : without(deed.in(), before.value(deed.trigger)))
                count += int(after.value(deed.trigger).contains(id) && !wasPutIn(deed.trigger, id));
        }
        return count;
    }

    void did(const Deed &deed) { m_deeds.append(deed); }
    /// Deleted in this round, or perhaps: it may be missing.
    void mayBeGone(const QString &id) { m_gone.insert(id); }

    /// What is wrong with the lists @p after a round that began with @p before. @p sets: what was set
    /// meanwhile, in order.
    QStringList judge(const Lists &before, const Lists &after,
                      const QHash<zitadel::TriggerId, QList<QStringList>> &sets) const
    {
        QStringList wrong;
        for (const zitadel::TriggerId &trigger : zitadel::triggerIds()) {
            const QStringList was = before.value(trigger);
            const QStringList is = after.value(trigger);
            QStringList faults;
            for (const QString &id : without(was, is)) {
                if (!m_gone.contains(id) && !wasTakenOut(trigger, id))
                    faults << u"%1 is lost, and nobody took it out"_s.arg(id);
            }
            for (const Deed &deed : m_deeds) {
                if (deed.trigger == trigger)
                    judge(deed, was, is, sets.value(trigger), faults);
            }
            if (faults.isEmpty())
                continue;
            wrong << u"trigger %1/%2: %3"_s.arg(trigger.flow, trigger.trigger, faults.join(u"; "_s))
                  << u"  before  %1"_s.arg(was.join(u' '));
            for (const QStringList &set : sets.value(trigger))
                wrong << u"  set     %1"_s.arg(set.join(u' '));
            wrong << u"  after   %1"_s.arg(is.join(u' '));
            for (const Deed &deed : m_deeds) {
                if (deed.trigger == trigger)
                    wrong << u"  "_s + deed.text();
            }
        }
        return wrong;
    }

private:
    bool wasTakenOut(const zitadel::TriggerId &trigger, const QString &id) const
    {
        return std::ranges::any_of(m_deeds, [&](const Deed &deed) {
            return deed.trigger == trigger && deed.mayBeDone() && deed.out().contains(id);
        });
    }
    bool wasPutIn(const zitadel::TriggerId &trigger, const QString &id) const
    {
        return std::ranges::any_of(m_deeds, [&](const Deed &deed) {
            return deed.trigger == trigger && deed.mayBeDone() && deed.in().contains(id);
        });
    }

    void judge(const Deed &deed, const QStringList &was, const QStringList &is,
               const QList<QStringList> &sets, QStringList &faults) const
    {
        for (const QString &id : deed.in()) {
            if (deed.told == Deed::Told::Done && !is.contains(id) && !m_gone.contains(id) &&
                !wasTakenOut(deed.trigger, id))
                faults << u"%1, which %2 put in, is lost"_s.arg(id, deed.who);
        }
        for (const QString &id : deed.out()) {
            if (deed.told == Deed::Told::Done && is.contains(id) && !wasPutIn(deed.trigger, id))
                faults << u"%1, which %2 took out, is in"_s.arg(id, deed.who);
        }
        const bool isInHistory = std::ranges::any_of(sets, [&](const QStringList &set) {
            return without(deed.in(), set).isEmpty() && without(set, deed.out()).size() == set.size();
        });
        const bool isSoAlready = without(deed.in(), was).isEmpty();
        if (deed.told == Deed::Told::Done && deed.wanted != deed.shown && !isInHistory && !isSoAlready &&
            !std::ranges::any_of(deed.in(), [this](const QString &id) { return m_gone.contains(id); }))
            faults << u"what %1 was told to be done is not in the server's history"_s.arg(deed.who);
    }

    QList<Deed> m_deeds;
    QSet<QString> m_gone;
};
