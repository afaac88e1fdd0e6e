// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/completion.h"
#include "script/outline.h"
#include "script/snippets.h"
#include "workspace/actiondocument.h"

#include <QFuture>

#include <map>

/// Answers what can be typed at a place of a document's script, and what is known of the names in it.
///
/// Reads on another thread and never holds up a key: one reading at a time, and of the questions that wait
/// meanwhile only the newest of each kind is answered. The futures of the others are cancelled, so that a
/// then() on them is not called. An answer is about the script as it was when asked; whoever asks looks
/// whether that still matters. All places are UTF-16 units.
class ScriptHelp : public QObject
{
    Q_OBJECT

public:
    /// @p document is borrowed and must outlive this.
    explicit ScriptHelp(ActionDocument &document, QObject *parent = nullptr);
    ~ScriptHelp() override;

    /// What the action is bound to; empty, as in the beginning, if to nothing: then all triggers are meant.
    void setTriggers(const QList<zitadel::TriggerId> &triggers) { m_triggers = triggers; }
    const QList<zitadel::TriggerId> &triggers() const { return m_triggers; }

    QFuture<script::Completions> completions(qsizetype position);
    QFuture<std::optional<script::CallTip>> callTip(qsizetype position);
    QFuture<std::optional<script::Completion>> description(qsizetype position);
    QFuture<QList<script::OutlineItem>> outline();
    /// What the snippet @p id becomes instead of @p replaced; nothing changes if there is no such snippet.
    QFuture<script::Expansion> expansion(const QString &id, script::Range replaced,
                                         const script::SnippetStyle &style);

private:
    enum class Topic { Completions, CallTip, Description, Outline, Snippet };
    using Answer = std::function<void(script::SyntaxTree &tree)>;

    template<typename T, typename Find>
    QFuture<T> ask(Topic topic, Find find);
    void read();

    ActionDocument &m_document;
    QList<zitadel::TriggerId> m_triggers;
    std::map<Topic, Answer> m_waiting;          ///< the newest question of each kind
    std::shared_ptr<script::SyntaxTree> m_tree; ///< of the text last read; touched by the reading thread
    bool m_isReading = false;
};
