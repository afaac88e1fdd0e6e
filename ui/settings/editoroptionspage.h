// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"

#include <QWidget>

class CodeEditor;
class QCheckBox;
class QComboBox;
class QDoubleSpinBox;
class QFontComboBox;
class QFormLayout;
class QSpinBox;
class QTabBar;
class SyntaxThemes;

/// How scripts look and are typed, with a script beside it that shows each choice at once. Nothing else
/// changes.
class EditorOptionsPage : public QWidget
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the page.
    EditorOptionsPage(const EditorOptions &options, SyntaxThemes &themes, QWidget *parent = nullptr);

    EditorOptions options() const;
    void setOptions(const EditorOptions &options);

private:
    QWidget *buildChoices();
    QWidget *buildPreview();
    void buildLook(QFormLayout *form);
    void buildTyping(QFormLayout *form);
    QComboBox *addThemes(QFormLayout *form, const QString &label, const QString &objectName, bool dark);
    QCheckBox *addCheck(QFormLayout *form, const QString &text, const QString &objectName,
                        bool EditorOptions::*option);
    void showPreview();
    void showGround(bool dark);

    SyntaxThemes &m_themes;
    QComboBox *m_lightTheme = nullptr;
    QComboBox *m_darkTheme = nullptr;
    QCheckBox *m_systemFont = nullptr;
    QFontComboBox *m_font = nullptr;
    QDoubleSpinBox *m_fontSize = nullptr;
    QComboBox *m_indent = nullptr;
    QSpinBox *m_indentWidth = nullptr;
    QComboBox *m_lineEnd = nullptr;
    QList<std::pair<QCheckBox *, bool EditorOptions::*>> m_checks;
    CodeEditor *m_preview = nullptr;
    QTabBar *m_ground = nullptr; ///< light or dark
};
