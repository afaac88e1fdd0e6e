// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/problems.h"
#include "workspace/actiondocument.h"

#include <QTimer>

/// What would go wrong with the action in a document, found while it is being typed.
///
/// Reads on another thread and never holds up a key: the newest text wins, answers about older ones are
/// dropped. Knows no trigger yet, so only what is wrong in all of them is said.
class ScriptCheck : public QObject
{
    Q_OBJECT

public:
    /// @p document is borrowed and must outlive this.
    explicit ScriptCheck(ActionDocument &document, QObject *parent = nullptr);

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

    /// True while the newest text has not been read yet.
    bool isBehind() const;

    /// Puts @p fix into the document; false if the text has changed since, so that it no longer fits.
    bool apply(const script::Fix &fix);

    /// How long nothing is typed before a text is read, so that words are read rather than letters.
    static constexpr std::chrono::milliseconds delay{80};

signals:
    void problemsChanged();

private:
    void read();

    ActionDocument &m_document;
    QList<script::Problem> m_problems;
    Functions m_functions;
    zitadel::ActionFields m_checked;
    QTimer m_timer{this};
    bool m_isReading = false;
};
