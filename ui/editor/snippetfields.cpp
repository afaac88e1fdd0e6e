// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/snippetfields.h"

#include "editor/codeeditor.h"

#include <algorithm>

SnippetFields::SnippetFields(CodeEditor &code, QObject *parent)
    : QObject(parent)
    , m_code(code)
{
    connect(&code, &CodeEditor::scriptChanged, this, &SnippetFields::follow);
    connect(&code, &CodeEditor::cursorMoved, this, &SnippetFields::look);
}

void SnippetFields::start(const QList<script::Range> &fields, qsizetype end)
{
    m_fields = fields;
    m_fields.append({end, end});
    m_text = m_code.script();
    m_current = -1;
    go(1);
}

void SnippetFields::go(int step)
{
    const qsizetype wanted = qMax<qsizetype>(0, m_current + step);
    if (wanted + 1 >= m_fields.size()) {
        m_current = -1;
        m_code.setPosition(m_fields.constLast().begin);
        return;
    }
    m_current = -1; // the way there is no leaving
    const script::Range field = m_fields[wanted];
    m_code.select({field.begin, field.length()});
    m_current = wanted;
}

void SnippetFields::follow()
{
    if (!isActive())
        return;
    const QString now = m_code.script();
    const QStringView old = m_text;
    const qsizetype shorter = std::min(old.size(), now.size());
    const qsizetype same = std::mismatch(old.begin(), old.begin() + shorter, now.begin()).first - old.begin();
    const qsizetype most = shorter - same;
    const qsizetype tail =
        std::mismatch(old.rbegin(), old.rbegin() + most, now.rbegin()).first - old.rbegin();
    const script::Range gone{same, old.size() - tail};
    const qsizetype added = now.size() - old.size();
    for (script::Range &field : m_fields) {
        const bool isLast = &field == &m_fields.constLast();
        if (!isLast && gone.begin >= field.begin && gone.end <= field.end)
            field.end += added;
        else if (gone.end <= field.begin)
            field = {field.begin + added, field.end + added};
        else if (gone.begin < field.end || (isLast && gone.begin < field.begin))
            return stop(); // a change that is larger than one field is a different job
    }
    m_text = now;
}

void SnippetFields::look()
{
    if (!isActive())
        return;
    const qsizetype at = m_code.position();
    qsizetype first = m_fields.constFirst().begin;
    qsizetype last = first;
    for (const script::Range &field : std::as_const(m_fields)) {
        first = std::min(first, field.begin);
        last = std::max(last, field.end);
    }
    if (at < first || at > last)
        stop();
}
