// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/scriptcheck.h"

#include "script/functionname.h"
#include "script/syntaxtree.h"

#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

struct Findings
{
    QList<script::Problem> problems;
    QList<script::Problem> errors;
    ScriptCheck::Functions functions;
};

bool comesBefore(const script::Problem &a, const script::Problem &b)
{
    const bool aIsElsewhere = a.where != script::Problem::Where::Script;
    const bool bIsElsewhere = b.where != script::Problem::Where::Script;
    return aIsElsewhere != bIsElsewhere ? aIsElsewhere : a.range.begin < b.range.begin;
}

/// On another thread, as some texts made to be slow take seconds.
Findings findingsIn(const zitadel::ActionFields &fields, const QString &formerName,
                    const QList<zitadel::TriggerId> &triggers, const QList<ScriptCheck::Source> &sources)
{
    const script::SyntaxTree tree(fields.script);
    QList<script::Problem> found;
    for (const ScriptCheck::Source &source : sources)
        found += source(tree, fields, triggers);
    for (script::Problem &problem : found) {
        if (problem.id == "E01"_L1 && problem.range.isEmpty())
            problem.where = script::Problem::Where::Name; // no function is meant, so none can be marked
    }
    std::ranges::stable_sort(found, comesBefore);
    QList<script::Problem> errors;
    std::ranges::copy_if(found, std::back_inserter(errors), [](const script::Problem &problem) {
        return problem.severity == script::Severity::Error;
    });
    return {found,
            errors,
            {.hasOwn = functionname::isDeclared(fields.script, fields.name),
             .hasFormer = functionname::isDeclared(fields.script, formerName)}};
}

} // namespace

ScriptCheck::ScriptCheck(ActionDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_sources{[](const script::SyntaxTree &tree, const zitadel::ActionFields &fields,
                   const QList<zitadel::TriggerId> &triggers) {
        return script::problemsOf(tree, fields, triggers);
    }}
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &ScriptCheck::read);
    connect(&document, &ActionDocument::fieldsChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &ActionDocument::fieldsReplaced, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &ActionDocument::baseChanged, &m_timer, qOverload<>(&QTimer::start));
    m_timer.start();
}

void ScriptCheck::setTriggers(const QList<zitadel::TriggerId> &triggers)
{
    if (triggers == m_triggers)
        return;
    m_triggers = triggers;
    m_timer.start();
}

void ScriptCheck::addSource(const Source &source)
{
    m_sources.append(source);
    m_hasRead = false;
    m_timer.start();
}

bool ScriptCheck::isBehind() const
{
    return !m_hasRead || m_checked != m_document.fields() || m_checkedTriggers != m_triggers;
}

QFuture<void> ScriptCheck::caughtUp()
{
    QPromise<void> promise;
    promise.start();
    auto future = promise.future();
    m_waiting.push_back(std::move(promise));
    if (isBehind())
        read(); // somebody waits for what is typed, so the pause for the next letter is not for them
    else
        settle();
    return future;
}

void ScriptCheck::settle()
{
    for (QPromise<void> &promise : std::exchange(m_waiting, {}))
        promise.finish();
}

void ScriptCheck::read()
{
    if (m_isReading)
        return; // the end of it looks again
    m_isReading = true;
    const zitadel::ActionFields fields = m_document.fields();
    m_hasRead = true;
    const QString formerName = m_document.base().fields.name;
    QtConcurrent::run(findingsIn, fields, formerName, m_triggers, m_sources)
        .then(this, [this, fields, triggers = m_triggers](const Findings &found) {
            m_isReading = false;
            m_checked = fields;
            m_checkedTriggers = triggers;
            m_problems = found.problems;
            m_errors = found.errors;
            m_functions = found.functions;
            emit problemsChanged();
            if (!isBehind())
                settle();
            else if (!m_timer.isActive() || !m_waiting.empty())
                read();
        });
}

bool ScriptCheck::apply(const script::Fix &fix)
{
    if (isBehind())
        return false;
    if (fix.name)
        m_document.setName(*fix.name);
    if (fix.timeout)
        m_document.setTimeout(*fix.timeout);
    if (fix.allowedToFail)
        m_document.setAllowedToFail(*fix.allowedToFail);
    if (fix.name || fix.timeout || fix.allowedToFail)
        emit m_document.fieldsReplaced();
    return true;
}
