// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/scriptcheck.h"

#include "action/functionname.h"
#include "script/syntaxtree.h"

#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace {

struct Findings
{
    QList<script::Problem> problems;
    ScriptCheck::Functions functions;
};

/// On another thread, as some texts made to be slow take seconds.
Findings findingsIn(const zitadel::ActionFields &fields, const QString &formerName)
{
    QList<script::Problem> found = script::problemsOf(script::SyntaxTree(fields.script), fields, {});
    // That there is no function of the action's name is said beside the name, with its remedy.
    found.removeIf(
        [](const script::Problem &problem) { return problem.id == "E01"_L1 || problem.id == "E02"_L1; });
    return {found,
            {.hasOwn = functionname::isDeclared(fields.script, fields.name),
             .hasFormer = functionname::isDeclared(fields.script, formerName)}};
}

} // namespace

ScriptCheck::ScriptCheck(ActionDocument &document, QObject *parent)
    : QObject(parent)
    , m_document(document)
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delay);
    connect(&m_timer, &QTimer::timeout, this, &ScriptCheck::read);
    connect(&document, &ActionDocument::fieldsChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &ActionDocument::fieldsReplaced, &m_timer, qOverload<>(&QTimer::start));
    connect(&document, &ActionDocument::baseChanged, &m_timer, qOverload<>(&QTimer::start));
    m_timer.start();
}

bool ScriptCheck::isBehind() const
{
    return m_checked != m_document.fields();
}

void ScriptCheck::read()
{
    if (m_isReading)
        return; // the end of it looks again
    m_isReading = true;
    const zitadel::ActionFields fields = m_document.fields();
    const QString formerName = m_document.base().fields.name;
    QtConcurrent::run(findingsIn, fields, formerName).then(this, [this, fields](const Findings &found) {
        m_isReading = false;
        m_checked = fields;
        m_problems = found.problems;
        m_functions = found.functions;
        emit problemsChanged();
        if (isBehind() && !m_timer.isActive())
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
