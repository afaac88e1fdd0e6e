// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/emptystate.h"
#include "base/result.h"

#include <functional>

class CodeEditor;

/// News about the script in a tab that has nothing to do with the server: stands above it until it is closed,
/// and goes with the next edit if it only offered to undo the last one.
class EditorNote : public EmptyState
{
    Q_OBJECT

public:
    /// @p code is borrowed and must outlive the note.
    explicit EditorNote(CodeEditor &code, QWidget *parent = nullptr);

    /// Until when news are true: then they go by themselves.
    enum class Until {
        Closed,   ///< they are of the past, and for the person to close
        Saved,    ///< the script in the editor is the server's
        Elsewhere ///< no other window has unsaved changes
    };

    void tell(colours::Meaning meaning, const QString &title, const QString &text = {},
              Until until = Until::Closed);
    void tellError(const QString &title, const Error &error);
    /// What has just been done to the script, in one undo step, with a button for that.
    void tellUndoable(const QString &title, const QString &text = {}, Until until = Until::Closed);
    /// Something is going on; @p cancel ends it.
    void tellBusy(const QString &title, const std::function<void()> &cancel);
    void clear();
    /// Something is over: news that are true until then go.
    void end(Until what);

private:
    CodeEditor &m_code;
    Until m_until = Until::Closed;
    QPushButton *m_undo;
    QPushButton *m_cancel;
    QPushButton *m_close;
    std::function<void()> m_whenCancelled;
};
