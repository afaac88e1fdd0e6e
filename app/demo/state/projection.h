// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <deque>
#include <functional>
#include <map>
#include <optional>

namespace demo {

/// One action, as stored or as projected.
struct ActionRecord
{
    QString id;
    QString organisationId;
    QString name;
    QByteArray script;  ///< UTF-8
    qint64 timeout = 0; ///< nanoseconds, as sent; 0 if it was not
    bool allowedToFail = false;
    bool isActive = true;
    quint64 sequence = 0;
    Moment changed;
};

/// The list of one trigger as reads see it. Deleting an action does not touch it (API 42).
struct FlowRow
{
    QString organisationId;
    int flow = 0;
    int trigger = 0;
    QStringList actionIds;
    quint64 sequence = 0; ///< of the organisation, at the set event
    Moment changed;
};

/// What reads see: copied from what commands wrote, some time later (API 23).
///
/// There is no timer: changes wait in a queue, and each look first takes over those whose time has come.
class Projection
{
public:
    void setDelay(std::chrono::milliseconds delay) { m_delay = delay; }

    void putAction(const ActionRecord &action);
    void putActionAtOnce(const ActionRecord &action); ///< past the queue
    void removeAction(const QString &id);
    void putFlow(const FlowRow &row); ///< an empty list removes the row
    void removeFlow(const QString &organisationId, int flow);

    /// Takes over all changes that are due. Pointers from before are void afterwards.
    void catchUp();

    const ActionRecord *action(const QString &id) const; ///< null if there is none
    /// In no particular order: as in the real server, a changed one moves to the end.
    QList<const ActionRecord *> actionsOf(const QString &organisationId) const;
    QList<FlowRow> flowRows(const QString &organisationId, int flow) const;
    /// The flow of each row that holds the action, in the whole instance: that is where the real server looks
    /// (API 42).
    QList<int> flowsOfRowsWith(const QString &actionId) const;

    /// When the last change was taken over; empty if there never was one.
    std::optional<Moment> lastChange() const { return m_lastChange; }

private:
    void place(const ActionRecord &action);
    void enqueue(std::function<void()> change);

    struct Pending
    {
        Moment due;
        std::function<void()> change;
    };

    std::chrono::milliseconds m_delay{0};
    std::deque<Pending> m_pending;
    quint64 m_lastPlace = 0;
    std::map<quint64, ActionRecord> m_actions; ///< by place
    QHash<QString, quint64> m_places;          ///< by id
    std::map<std::tuple<QString, int, int>, FlowRow> m_flows;
    std::optional<Moment> m_lastChange;
};

} // namespace demo
