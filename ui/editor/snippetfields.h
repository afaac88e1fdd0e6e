// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/node.h"

#include <QList>
#include <QObject>

class CodeEditor;

/// The places to fill in of a snippet that was just put in: they move with what is typed, and Tab goes from
/// one to the next.
class SnippetFields : public QObject
{
    Q_OBJECT

public:
    /// @p code is borrowed and must outlive this.
    explicit SnippetFields(CodeEditor &code, QObject *parent = nullptr);

    /// Selects the first of @p fields; @p end is where the text cursor goes after the last one. All in UTF-16
    /// units of the text as it is now.
    void start(const QList<script::Range> &fields, qsizetype end);
    bool isActive() const { return m_current >= 0; }
    /// Goes on by @p step fields; beyond the last one to the end.
    void go(int step);
    void stop() { m_current = -1; }

private:
    void follow();
    void look();

    CodeEditor &m_code;
    QList<script::Range> m_fields; ///< the last one is the empty place at the end
    qsizetype m_current = -1;
    QString m_text;
};
