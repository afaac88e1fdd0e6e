// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/steporder.h"

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

bool isAlone(const Step &step)
{
    return step.kind == Step::Kind::SetTrigger || step.kind == Step::Kind::Delete;
}

} // namespace

StepOrder::StepOrder(const QList<Step> &steps)
    : m_steps(steps)
    , m_followers(steps.size())
    , m_awaited(steps.size())
{
}

QStringList StepOrder::keysOf(const Step &step)
{
    QStringList keys;
    if (step.kind == Step::Kind::SetTrigger)
        return keys;
    if (!step.before.id.isEmpty())
        keys << u'#' + step.before.id;
    for (const QString &name : {step.before.fields.name, step.after.fields.name}) {
        const QString key = nameKey(name);
        if (!key.isEmpty() && !keys.contains(key))
            keys << key;
    }
    return keys;
}

std::optional<qsizetype> StepOrder::take()
{
    if (m_openCount == 0)
        openNext();
    if (m_ready.empty())
        return std::nullopt;
    const qsizetype step = m_ready.front();
    m_ready.pop_front();
    return step;
}

/// A run of steps that may go side by side, or a single one that may not.
void StepOrder::openNext()
{
    m_begin = m_end;
    m_lastOf.clear();
    while (m_end < m_steps.size() && (m_end == m_begin || !isAlone(m_steps[m_end]))) {
        addToOpen(m_end);
        if (isAlone(m_steps[m_end++]))
            break;
    }
}

void StepOrder::addToOpen(qsizetype step)
{
    ++m_openCount;
    for (const QString &key : keysOf(m_steps[step])) {
        const auto last = m_lastOf.constFind(key);
        const bool isNew = last != m_lastOf.cend() && !m_followers[*last].endsWith(step);
        if (isNew) {
            m_followers[*last].append(step);
            ++m_awaited[step];
        }
        m_lastOf.insert(key, step);
    }
    if (m_awaited[step] == 0)
        m_ready.push_back(step);
}

void StepOrder::ended(qsizetype step)
{
    --m_openCount;
    ++m_endedCount;
    for (const qsizetype follower : std::as_const(m_followers[step])) {
        if (--m_awaited[follower] == 0)
            m_ready.push_back(follower);
    }
}

} // namespace exchange
