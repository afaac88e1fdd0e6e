// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "compare/comparison.h"
#include "zitadel/action.h"

#include <QWidget>

class CodeEditor;
class QGridLayout;
class PlainLabel;
class QPushButton;
class QToolButton;
class SyntaxThemes;
class WrappedText;

/// Two versions of an action, one beside the other or in one column: settings, and the script with what
/// differs inside of its lines.
class CompareView : public QWidget
{
    Q_OBJECT

public:
    struct Side
    {
        QString key; ///< stays the same when the title does not
        QString title;
        zitadel::ActionFields fields;
        bool isDraft = false; ///< a change can be copied into it

        bool operator==(const Side &) const = default;
    };

    /// @p themes is borrowed and must outlive the view.
    CompareView(SyntaxThemes &themes, const EditorOptions &options, QWidget *parent = nullptr);

    void compare(const Side &left, const Side &right);
    void setUnified(bool unified);

    void goToNextChange(int step);

signals:
    /// The person wants the draft's script, which was @p expected when it was compared, to be @p wanted.
    void draftWanted(const QString &expected, const QString &wanted);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void showComparison(const Side &left, const Side &right, const compare::Comparison &comparison);
    void showRows();
    void showBeside();
    void showUnified();
    void showSummary();
    void showSettings();
    void copyChange();
    void syncScrolling();

    // What is shown: a comparison, and what it was made of.
    Side m_left;
    Side m_right;
    compare::Comparison m_comparison;
    quint64 m_asked = 0;      ///< number of the newest comparison; older ones are dropped
    QList<int> m_firstRows;   ///< of each change, as shown
    qsizetype m_current = -1; ///< change
    bool m_isUnified = false;

    QGridLayout *m_scripts;
    WrappedText *m_settings;
    PlainLabel *m_summary;
    WrappedText *m_leftTitle;
    WrappedText *m_rightTitle;
    CodeEditor *m_leftScript;
    CodeEditor *m_rightScript;
    QToolButton *m_previous;
    QToolButton *m_next;
    QToolButton *m_unified;
    QPushButton *m_copy;
};
