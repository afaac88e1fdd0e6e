// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editornote.h"

#include "editor/codeeditor.h"

#include <QPushButton>

using namespace Qt::StringLiterals;

EditorNote::EditorNote(CodeEditor &code, QWidget *parent)
    : EmptyState(parent)
    , m_code(code)
{
    setObjectName("editorNote"_L1);
    setForm(Form::Banner);
    m_undo = addButton(tr("Undo"), u"noteUndoButton"_s);
    m_cancel = addButton(tr("Cancel"), u"noteCancelButton"_s);
    m_close = addButton(tr("Close"), u"noteCloseButton"_s);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        m_code.undo();
        clear();
        m_code.setFocus(Qt::OtherFocusReason);
    });
    connect(m_cancel, &QPushButton::clicked, this, [this] { m_whenCancelled(); });
    connect(m_close, &QPushButton::clicked, this, [this] {
        clear();
        m_code.setFocus(Qt::OtherFocusReason);
    });
    // After another edit the button would take back that one.
    connect(&code, &CodeEditor::scriptChanged, m_undo, [this] { m_undo->hide(); });
    clear();
}

void EditorNote::tell(colours::Meaning meaning, const QString &title, const QString &text, Until until)
{
    m_until = until;
    setMeaning(meaning);
    setTitle(title);
    setText(text);
    setDetails({});
    m_undo->hide();
    m_cancel->hide();
    m_close->show();
    show();
}

void EditorNote::tellError(const QString &title, const Error &error)
{
    tell(colours::Meaning::Error, title,
         error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    setDetails(error.technical);
}

void EditorNote::tellUndoable(const QString &title, const QString &text, Until until)
{
    tell(colours::Meaning::Information, title, text, until);
    m_undo->show();
}

void EditorNote::tellBusy(const QString &title, const std::function<void()> &cancel)
{
    tell(colours::Meaning::Information, title);
    m_whenCancelled = cancel;
    m_cancel->show();
    m_close->hide();
}

void EditorNote::clear()
{
    hide();
}

void EditorNote::end(Until what)
{
    if (what == m_until)
        clear();
}
