// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"

#include <QByteArray>
#include <QWidget>

class CodeEditor;
class PlainLabel;
class SyntaxThemes;

/// The inputs of a run as JSON, with what is wrong with them below.
class InputsEdit : public QWidget
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the widget.
    InputsEdit(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);

    /// One step to undo.
    void setInput(const QByteArray &input);
    QByteArray input() const;
    bool isGood() const { return m_isGood; }

signals:
    void changed();

private:
    void check();

    CodeEditor *m_code;
    PlainLabel *m_problem;
    bool m_isGood = true;
    bool m_isFirst = true;
};
