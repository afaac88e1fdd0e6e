// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/lockout.h"

#include <QCoreApplication>
#include <QStringList>

#include <functional>

class QWidget;

/// Asks before something is done that would keep people from signing in. A value.
class LockoutQuestion
{
    Q_DECLARE_TR_FUNCTIONS(LockoutQuestion)

public:
    /// An action as it would be.
    struct Of
    {
        zitadel::ActionFields fields;
        QString organisation; ///< its name
        lockout::Danger danger;
    };
    /// How to go on.
    enum class Way { Not, Inactive, Allowed, Anyway };

    /// Before all of @p actions are saved; there is at least one.
    static LockoutQuestion beforeSave(const QList<Of> &actions);
    /// Before @p action is activated. Way::Inactive is not among the answers, and Way::Allowed only if
    /// @p canChange.
    static LockoutQuestion beforeActivation(const Of &action, bool canChange);

    /// Something else to be said of the save.
    void add(const QString &sentence);
    /// Renaming the script's function is a remedy, and @p rename does it, and what is then to be done.
    void offerRename(const std::function<void()> &rename) { m_rename = rename; }

    /// Running it first is a way, and @p run does it; nothing is saved then.
    void offerRun(const std::function<void()> &run) { m_run = run; }

    /// Opens a box over @p parent; Cancel is the default. @p then is not called if @p parent goes first.
    void ask(QWidget *parent, const std::function<void(Way)> &then) const;

    /// "Complement Token › Pre Userinfo creation and …"; empty where none is known.
    static QString triggers(const lockout::Runners &runners);
    /// Whether it is active and by what it is run, one sentence.
    static QString standing(const lockout::Runners &runners);
    /// What happens to the people of @p organisation where the triggers fail, a sentence for each of them.
    static QStringList consequences(const QList<zitadel::TriggerId> &triggers, const QString &organisation);

private:
    static QString explanationOf(const Of &action);
    static QString titleOf(const Of &action);

    QString m_objectName;
    QString m_text;
    QString m_explanation;
    QString m_inactive; ///< the words on the buttons; empty: there is none
    QString m_allowed;
    QString m_anyway;
    std::function<void()> m_rename;
    std::function<void()> m_run;
};
