// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "promote/comparison.h"

#include <QWidget>

class CompareView;
class PlainLabel;
class SyntaxThemes;

/// One action of two organisations: what is the matter, its settings, triggers and scripts side by side.
class DifferenceView : public QWidget
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the view.
    DifferenceView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);

    void show(const promote::ComparedAction &action, const QString &left, const QString &right);
    /// Nothing is chosen, or @p text says why nothing can be seen.
    void tell(const QString &text);

signals:
    void escapePressed(); ///< in a script, which takes the key for itself

private:
    PlainLabel *m_about;
    CompareView *m_view;
};
