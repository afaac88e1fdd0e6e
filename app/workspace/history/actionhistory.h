// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/version.h"
#include "base/result.h"
#include "workspace/history/eventfold.h"

#include <QFuture>
#include <QObject>

#include <optional>
#include <stop_token>

class Client;

namespace history {

class LocalHistory;

/// One entry of an action's time line: what the server tells, what this computer kept, or both of the same.
struct Entry
{
    QString key;                    ///< stays the same over reloads
    std::optional<Moment> moment;   ///< by the server's events
    std::optional<Version> version; ///< kept on this computer

    QDateTime at() const { return moment ? moment->at : version->at; }
    quint64 sequence() const { return moment ? moment->sequence : version->sequence; }
    QString author() const { return moment ? moment->author : version->author; }

    /// True if it has a script and settings that can be shown: not an activation, and not what the server no
    /// longer tells in whole.
    bool hasContent() const;
};

/// The entries of both, the newest first. What has the same sequence is one entry.
QList<Entry> timeLine(const QList<Moment> &moments, const QList<Version> &versions);

/// The history of one action: at once what this computer kept, and then what the server tells where the role
/// allows that (API 70). Lives on the GUI thread and never waits.
class ActionHistory : public QObject
{
    Q_OBJECT

public:
    enum class ServerState {
        NotAsked, ///< there is no action, or it was cancelled
        Loading,
        Loaded,
        NotAllowed, ///< the role does not allow it: it takes IAM_OWNER or IAM_OWNER_VIEWER
        Failed,     ///< see trouble()
    };

    /// Both are borrowed and must outlive this.
    ActionHistory(Client &client, LocalHistory &local, QObject *parent = nullptr);
    ~ActionHistory() override;

    /// Turns to another action, or with an empty id to none. @p current is what the action is now.
    /// @p mayAsk: false where the role is known not to allow it.
    void setAction(const QString &organisationId, const QString &actionId,
                   const zitadel::ActionFields &current, bool mayAsk);
    void reload();
    /// Reads again what this computer keeps, and asks nothing of the server.
    void reloadLocal();
    void cancel();

    const QString &actionId() const { return m_actionId; }
    const QList<Entry> &entries() const { return m_entries; }
    ServerState serverState() const { return m_state; }
    const std::optional<Error> &trouble() const { return m_trouble; } ///< with the server
    /// With Failed: the action's own events are there, only those of its triggers are not.
    bool areOnlyFlowsMissing() const { return m_areOnlyFlowsMissing; }
    /// Why what this computer kept could not be read, or what the server told could not be kept.
    const std::optional<Error> &localTrouble() const { return m_localTrouble; }

    /// The key that fieldsOf() knows for a version that this computer keeps, whether or not it is an entry of
    /// its own.
    static QString keyOf(const Version &version);

    /// The fields of an entry or a version kept here; Kind::Input where there are none.
    QFuture<Result<zitadel::ActionFields>> fieldsOf(const QString &key);

signals:
    void changed();
    /// The server has told that @p sequence is the newest one of the action @p id.
    void sequenceTold(const QString &id, quint64 sequence);

private:
    void readLocal();
    void readServer();
    void finishServer(const Result<QList<zitadel::ServerEvent>> &own,
                      const Result<QList<zitadel::ServerEvent>> &flows);
    void keepFromServer();
    void combine();

    Client &m_client;
    LocalHistory &m_local;
    QString m_organisationId;
    QString m_actionId;
    zitadel::ActionFields m_current;
    bool m_mayAsk = true;
    QList<Version> m_versions;
    bool m_isLocalRead = false; ///< m_versions are this action's
    bool m_areOnlyFlowsMissing = false;
    QList<Moment> m_moments;
    QList<Entry> m_entries;
    ServerState m_state = ServerState::NotAsked;
    std::optional<Error> m_trouble;
    std::optional<Error> m_localTrouble;
    std::stop_source m_stop{std::nostopstate};
    quint64 m_asked = 0; ///< number of the newest reading; answers to older ones are dropped
};

} // namespace history
