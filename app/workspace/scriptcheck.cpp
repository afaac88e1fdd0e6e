// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/scriptcheck.h"

#include "run/engine.h"
#include "run/verdict.h"
#include "script/functionname.h"
#include "script/syntaxtree.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace {

bool comesBefore(const script::Problem &a, const script::Problem &b)
{
    const bool aIsElsewhere = a.where != script::Problem::Where::Script;
    const bool bIsElsewhere = b.where != script::Problem::Where::Script;
    return aIsElsewhere != bIsElsewhere ? aIsElsewhere : a.range.begin < b.range.begin;
}

} // namespace

ScriptCheck::ScriptCheck(ActionDocument &document, run::Engine &engine, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_engine(engine)
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
    m_grace.setSingleShot(true);
    m_grace.setInterval(grace);
    connect(&m_grace, &QTimer::timeout, this, &ScriptCheck::show);
    m_timer.start();
}

ScriptCheck::~ScriptCheck()
{
    m_asked.cancel();
}

/// On another thread, as some texts made to be slow take seconds.
ScriptCheck::Findings ScriptCheck::findingsIn(const zitadel::ActionFields &fields, const QString &formerName,
                                              const QList<zitadel::TriggerId> &triggers,
                                              const QList<Source> &sources)
{
    const script::SyntaxTree tree(fields.script);
    QList<script::Problem> found;
    for (const Source &source : sources)
        found += source(tree, fields, triggers);
    return {.problems = found,
            .functions = {.hasOwn = functionname::isDeclared(fields.script, fields.name),
                          .hasFormer = functionname::isDeclared(fields.script, formerName)}};
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

bool ScriptCheck::isRead() const
{
    return m_hasRead && m_checked == m_document.fields() && m_checkedTriggers == m_triggers;
}

bool ScriptCheck::isBehind() const
{
    return !isRead() || !m_heard;
}

bool ScriptCheck::isProved() const
{
    return !isBehind() && m_heard && *m_heard && run::isProved(**m_heard);
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
    m_grace.stop();
    const zitadel::ActionFields fields = m_document.fields();
    m_hasRead = true;
    askEngine(fields);
    const QString formerName = m_document.base().fields.name;
    QtConcurrent::run(findingsIn, fields, formerName, m_triggers, m_sources)
        .then(this, [this, fields, triggers = m_triggers](const Findings &found) {
            take(fields, triggers, found);
        });
}

/// An answer about an older text comes to nobody.
void ScriptCheck::askEngine(const zitadel::ActionFields &fields)
{
    m_asked.cancel();
    m_heard.reset();
    m_asked = m_engine.check(fields, m_triggers);
    // A watcher, as the future itself must stay one that can be cancelled.
    auto *watcher = new QFutureWatcher<Result<run::Checked>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, asked = m_asked] {
        watcher->deleteLater();
        if (asked.isCanceled() || asked.resultCount() == 0)
            return;
        m_heard = asked.result();
        if (!m_isReading)
            show();
    });
    watcher->setFuture(m_asked);
}

void ScriptCheck::take(const zitadel::ActionFields &fields, const QList<zitadel::TriggerId> &triggers,
                       const Findings &found)
{
    m_isReading = false;
    m_checked = fields;
    m_checkedTriggers = triggers;
    m_found = found;
    m_functions = found.functions;
    const bool isOld = m_checked != m_document.fields() || m_checkedTriggers != m_triggers;
    if (m_heard || isOld)
        show();
    else
        m_grace.start();
}

void ScriptCheck::show()
{
    m_grace.stop();
    m_problems = judged();
    m_errors.clear();
    std::ranges::copy_if(m_problems, std::back_inserter(m_errors), [](const script::Problem &problem) {
        return problem.severity == script::Severity::Error;
    });
    emit problemsChanged();
    const bool isOld = m_checked != m_document.fields() || m_checkedTriggers != m_triggers;
    if (!isBehind())
        settle();
    else if (isOld && (!m_timer.isActive() || !m_waiting.empty()))
        read();
}

/// What the checks found as the engine's word leaves it, in the order of the text.
QList<script::Problem> ScriptCheck::judged() const
{
    QList<script::Problem> problems = m_found.problems;
    if (m_heard)
        problems = run::verdict(problems, *m_heard, m_checked);
    for (script::Problem &problem : problems) {
        if (problem.id == "E01"_L1 && problem.range.isEmpty())
            problem.where = script::Problem::Where::Name; // no function is meant, so none can be marked
    }
    std::ranges::stable_sort(problems, comesBefore);
    return problems;
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
