// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/scripthelp.h"

#include <QPromise>
#include <QtConcurrent/qtconcurrenttask.h>

ScriptHelp::ScriptHelp(ActionDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
}

ScriptHelp::~ScriptHelp() = default;

template<typename T, typename Find>
QFuture<T> ScriptHelp::ask(Topic topic, Find find)
{
    // The promise of a question that is no longer asked goes with it, which cancels its future.
    const auto promise = std::make_shared<QPromise<T>>();
    promise->start();
    const QFuture<T> future = promise->future();
    m_waiting[topic] = [promise, find, script = m_document.fields().script, name = m_document.fields().name,
                        triggers = m_triggers](script::SyntaxTree &tree) {
        tree.setText(script);
        // Not before: reading the catalogue for the first time is nothing for the GUI thread.
        const script::ActionContext context{.actionName = name, .triggers = triggers};
        promise->addResult(find(tree, context));
        promise->finish();
    };
    read();
    return future;
}

void ScriptHelp::read()
{
    if (m_isReading || m_waiting.empty())
        return; // the end of a reading looks again
    m_isReading = true;
    if (!m_tree)
        m_tree = std::make_shared<script::SyntaxTree>();
    auto answerAll = [tree = m_tree, waiting = std::exchange(m_waiting, {})] {
        for (const auto &[topic, answer] : waiting)
            answer(*tree);
    };
    // Somebody waits for this with the hands on the keys, so it goes before checks and lists.
    QtConcurrent::task(std::move(answerAll)).withPriority(1).spawn().then(this, [this] {
        m_isReading = false;
        read();
    });
}

QFuture<script::Completions> ScriptHelp::completions(qsizetype position)
{
    return ask<script::Completions>(Topic::Completions, [position](const auto &tree, const auto &context) {
        return script::completionsAt(tree, position, context);
    });
}

QFuture<std::optional<script::CallTip>> ScriptHelp::callTip(qsizetype position)
{
    return ask<std::optional<script::CallTip>>(Topic::CallTip,
                                               [position](const auto &tree, const auto &context) {
                                                   return script::callTipAt(tree, position, context);
                                               });
}

QFuture<std::optional<script::Completion>> ScriptHelp::description(qsizetype position)
{
    return ask<std::optional<script::Completion>>(Topic::Description,
                                                  [position](const auto &tree, const auto &context) {
                                                      return script::describe(tree, position, context);
                                                  });
}

QFuture<QList<script::OutlineItem>> ScriptHelp::outline()
{
    return ask<QList<script::OutlineItem>>(
        Topic::Outline, [](const auto &tree, const auto &) { return script::outline(tree); });
}

QFuture<script::Expansion> ScriptHelp::expansion(const QString &id, script::Range replaced,
                                                 const script::SnippetStyle &style)
{
    return ask<script::Expansion>(Topic::Snippet, [=](const auto &tree, const auto &context) {
        const script::Snippet *snippet = script::bundledSnippet(id);
        return snippet ? script::expand(*snippet, tree, replaced, context, style) : script::Expansion();
    });
}
