// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/plan.h"

#include <QFuture>
#include <QHash>
#include <QObject>

#include <functional>
#include <optional>

class Archive;
class Client;

namespace exchange {

/// What the server has of an organisation.
struct Present
{
    QList<zitadel::Action> actions;
    QList<zitadel::Flow> flows;
};

/// Reads an organisation's actions and flows. @p client is borrowed and must outlive the answer.
QFuture<Result<Present>> fetch(Client &client, const QString &organisation);

/// Carries out the steps of a plan, one after the other, on the GUI thread without waiting.
///
/// Right before an action is changed, switched or deleted it is read, and the step is refused
/// (Kind::Conflict) where it is not what the plan saw; the same with a trigger. What is replaced goes
/// into the history first, what is deleted to where it can be brought back, and the step is refused where
/// that fails.
class Apply : public QObject
{
    Q_OBJECT

public:
    /// @p client and @p archive are borrowed and must outlive this.
    Apply(Client &client, Archive &archive, const QString &organisation, const QList<Step> &steps,
          QObject *parent = nullptr);

    void start();
    /// Stops after the request that is under way.
    void cancel() { m_isCancelled = true; }

    const QList<Step> &steps() const { return m_steps; }
    /// What came of each step so far; Kind::Cancelled of those that were not begun.
    const QList<std::optional<Result<>>> &results() const { return m_results; }
    bool isFinished() const { return m_next == m_steps.size(); }
    bool isGood() const;

signals:
    void stepFinished(qsizetype step);
    void finished();

private:
    void next();
    void finishStep(const Result<> &result);
    void carryOut();
    void check(const std::function<void(const zitadel::Action &now)> &then);
    void create();
    void setState();
    void setTrigger();
    const Step &step() const { return m_steps[m_next]; }
    QString idOf(const QString &name) const;

    Client &m_client;
    Archive &m_archive;
    const QString m_organisation;
    const QList<Step> m_steps;
    QList<std::optional<Result<>>> m_results;
    QHash<QString, QString> m_ids; ///< of the organisation's actions, by folded name
    qsizetype m_next = 0;
    bool m_isCancelled = false;
};

} // namespace exchange
