// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "run/report.h"
#include "script/problems.h"
#include "workspace/actiondocument.h"

#include <QFuture>
#include <QPromise>
#include <QTimer>

#include <functional>
#include <optional>
#include <vector>

namespace run {
class Engine;
}

/// What would go wrong with the action in a document, found while it is being typed.
///
/// Two look at it: our checks, on another thread, and the server's own engine, in another process, whose word
/// wins (run::verdict). Neither ever holds up a key: the newest text wins, answers about older ones are
/// dropped. As long as no trigger is known, only what is wrong in all of them is said.
class ScriptCheck : public QObject
{
    Q_OBJECT

public:
    /// Both are borrowed and must outlive this. @p engine is asked for nothing that takes long.
    ScriptCheck(ActionDocument &document, run::Engine &engine, QObject *parent = nullptr);
    ~ScriptCheck() override;

    /// The triggers that the action is bound to; empty if to none or not known.
    void setTriggers(const QList<zitadel::TriggerId> &triggers);

    /// Something that finds problems. Called on another thread with copies of its own; its problems carry its
    /// name in script::Problem::source.
    using Source = std::function<QList<script::Problem>(
        const script::SyntaxTree &, const zitadel::ActionFields &, const QList<zitadel::TriggerId> &)>;
    /// Asks @p source, too, from now on; the checks of the catalogue are the first.
    void addSource(const Source &source);

    /// In the order of the text. Ranges are UTF-16 units of checkedScript(), which may be older than what is
    /// in the editor by now.
    const QList<script::Problem> &problems() const { return m_problems; }
    const QString &checkedScript() const { return m_checked.script; }

    /// Which functions the checked script declares, of those that the server may call.
    struct Functions
    {
        bool hasOwn = true;     ///< one of the action's name
        bool hasFormer = false; ///< one of the name that the action has on the server
    };
    const Functions &functions() const { return m_functions; }

    /// Those of problems() that are errors.
    const QList<script::Problem> &errors() const { return m_errors; }

    /// True while the newest text has not been read yet, or the engine has not spoken about it.
    bool isBehind() const;

    /// True if the checks have read the newest text, whether or not the engine has spoken about it.
    bool isRead() const;
    /// True if the engine has called the newest text for some persons at all triggers that run the action,
    /// and it came to a good end each time; see run::isProved().
    bool isProved() const;

    /// Ready once all that was typed until now has been read, and at once if it is.
    QFuture<void> caughtUp();

    /// Puts @p fix into the document; false if the text has changed since, so that it no longer fits.
    bool apply(const script::Fix &fix);

    /// How long nothing is typed before a text is read, so that words are read rather than letters.
    static constexpr std::chrono::milliseconds delay{80};
    /// How long what the checks found waits for the engine's word: it mostly has one by then, and who types
    /// need not see both.
    static constexpr std::chrono::milliseconds grace{60};

signals:
    void problemsChanged();

private:
    struct Findings
    {
        QList<script::Problem> problems; ///< of the checks alone
        Functions functions;
    };

    void read();
    void take(const zitadel::ActionFields &fields, const QList<zitadel::TriggerId> &triggers,
              const Findings &found);
    void askEngine(const zitadel::ActionFields &fields);
    void show();
    void settle();
    static Findings findingsIn(const zitadel::ActionFields &fields, const QString &formerName,
                               const QList<zitadel::TriggerId> &triggers, const QList<Source> &sources);
    QList<script::Problem> judged() const;

    ActionDocument &m_document;
    run::Engine &m_engine;
    QList<zitadel::TriggerId> m_triggers;
    QList<Source> m_sources;
    QList<script::Problem> m_problems;
    QList<script::Problem> m_errors;
    std::vector<QPromise<void>> m_waiting;
    Functions m_functions;
    Findings m_found;
    zitadel::ActionFields m_checked;
    QTimer m_timer{this};
    QTimer m_grace{this}; ///< runs while the checks have their answer, and the engine has not
    std::optional<Result<run::Checked>> m_heard; ///< of the engine; nothing: it has not answered
    QFuture<Result<run::Checked>> m_asked;       ///< the newest question to it
    QList<zitadel::TriggerId> m_checkedTriggers;
    bool m_hasRead = false; ///< at least once
    bool m_isReading = false;
};
