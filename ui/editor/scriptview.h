// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "base/textspan.h"
#include "zitadel/action.h"

#include <QWidget>

class CodeEditor;
class PlainLabel;
class SyntaxThemes;
class WrappedText;

/// What this computer keeps of an action, to be read and copied: its name, what is to be said of it, its
/// settings and its script.
class ScriptView : public QWidget
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the view.
    ScriptView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);

    /// @p about stands below the name. @p marked of the script is selected and shown.
    void show(const zitadel::ActionFields &fields, const QString &about, TextSpan marked = {});
    const zitadel::ActionFields &fields() const { return m_fields; }

    void copyScript() const;

private:
    zitadel::ActionFields m_fields;
    WrappedText *m_name;
    WrappedText *m_about;
    PlainLabel *m_settings;
    CodeEditor *m_script;
};
