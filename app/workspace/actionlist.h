// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "workspace/list/actionlistmodel.h"
#include "zitadel/explain.h"

#include <QDateTime>
#include <QObject>

#include <functional>
#include <optional>
#include <stop_token>

class Ledger;
class Place;

/// The actions of the organisation in which the workspace is: loading them, and what went wrong with it.
///
/// The local model is the authority after a write: reads of the server lag behind (API 23), so the list
/// follows the ledger at once and without a reload. Lives on the GUI thread and never waits.
class ActionList : public QObject
{
    Q_OBJECT

public:
    enum class State { NotLoaded, Loading, Loaded, Failed };

    /// Why the list or something done in it failed, and with what, so that it can be tried again.
    struct Trouble
    {
        explain::Operation operation;
        QString actionId; ///< empty when it concerns the list itself
        Error error;
    };

    /// Both are borrowed and must outlive this.
    ActionList(Ledger &ledger, Place &place, QObject *parent = nullptr);
    ~ActionList() override;

    ActionListModel &model() { return m_model; }
    const ActionListModel &model() const { return m_model; }
    State state() const { return m_state; }
    const std::optional<Trouble> &trouble() const { return m_trouble; }
    void setTrouble(std::optional<Trouble> trouble);

    /// Fetches the list again. What is shown stays until the answer is there; one that is late because of a
    /// newer reload or another organisation is dropped.
    void reload();
    void cancelReload();

    /// Since when nobody knows what the server has: the server could not be asked, and the list shows what
    /// was known then. Nothing if the list is what the server answered last.
    const std::optional<QDateTime> &knownAt() const { return m_knownAt; }

    /// The id in the list of the action with this id or, ignoring case, this name; empty if there is none.
    QString idOf(const QString &nameOrId) const;

signals:
    void stateChanged();
    void troubleChanged();
    void loaded(); ///< after stateChanged(): the model is what the server answered

private:
    void setState(State state);
    void endTrouble(const QString &id);
    void clear();
    void prepare(quint64 reload, const QList<zitadel::Action> &read);
    void showLoaded(PreparedActions prepared);
    void showKnown(const Error &error);

    Ledger &m_ledger;
    Place &m_place;
    ActionListModel m_model;
    State m_state = State::NotLoaded;
    std::optional<Trouble> m_trouble;
    std::optional<QDateTime> m_readAt; ///< UTC; nothing: not yet in this organisation
    std::optional<QDateTime> m_knownAt;
    std::stop_source m_stopReload{std::nostopstate};
    quint64 m_reloads = 0; ///< the number of the newest reload; answers to older ones are dropped
};
