// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "editor/lockoutquestion.h"
#include "editor/savedoubts.h"
#include "workspace/workspace.h"

#include <QObject>
#include <QSet>

#include <functional>
#include <optional>

class ScriptCheck;

/// Stands between a person who wants to save what a tab shows and the server: knows what would go wrong, and
/// to what of it they have said yes. SaveRound asks.
class SaveGuard : public QObject
{
    Q_OBJECT

public:
    using Way = LockoutQuestion::Way;

    /// All are borrowed and must outlive this.
    SaveGuard(Workspace &workspace, ActionDocument &document, ScriptCheck &check, QObject *parent = nullptr);

    ActionDocument &document() const { return m_document; }

    /// @p remedy gives what renames the script's function like the action, if that is a remedy.
    void setRemedy(const std::function<std::function<void()>()> &remedy) { m_remedy = remedy; }
    std::function<void()> remedy() const { return m_remedy ? m_remedy() : std::function<void()>(); }

    /// True where a save has only something to tell: nothing was typed, or the server would refuse it.
    bool sendsNothing() const;
    /// True where a save would not even be sent: what hinders it is told with the save.
    bool isHindered() const;

    /// Ready once all that was typed is checked, and it is known what runs the action; after
    /// lockout::patience at the latest.
    QFuture<lockout::Findings> look();

    /// True if a person has to be asked about the danger: they have not said yes to just that.
    bool isNews(const lockout::Findings &findings) const;
    LockoutQuestion::Of described(const lockout::Findings &findings) const;
    SaveDoubts doubts() const;

    /// The person would rather run the script first.
    void requestRun() { emit runRequested(); }

    /// Saves, now that whoever had to be was asked: of what was found and is in doubts() nothing is asked
    /// again.
    QFuture<Result<>> save(Way way, const lockout::Findings &findings);

    /// While a question about this is to be answered: what will come of that.
    std::optional<QFuture<Result<>>> pending;

signals:
    /// What was found is on the server now.
    void saved(const lockout::Findings &findings);
    /// Nothing was sent, as somebody else has changed the action.
    void conflicted();
    void runRequested(); ///< instead of saving

private:
    QFuture<Result<>> send(Way way);
    void noteSaved(Way way, const lockout::Findings &findings);
    lockout::Findings found(bool isChecked) const;
    lockout::Findings looked(bool isChecked) const;
    void tryOut(const std::function<void()> &then);

    Workspace &m_workspace;
    ActionDocument &m_document;
    ScriptCheck &m_check;
    std::function<std::function<void()>()> m_remedy;
    QList<script::Problem> m_doubts;  ///< what no check tells: cases that fail, and that nobody has run it
    QSet<QString> m_confirmedErrors;  ///< with which the person saved all the same
    QSet<QString> m_confirmedDangers; ///< the same of what keeps people out
};
