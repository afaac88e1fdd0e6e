// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "zitadel/action.h"
#include "zitadel/trigger.h"

#include <QDialog>

#include <optional>

class QComboBox;
class QLayout;
class QLineEdit;
class QListWidget;
class QPushButton;
class ScriptView;
class SyntaxThemes;

namespace script {
struct Template;
}

/// Ready-made actions by their job: what they do, their script, a name, and which trigger is to run the new
/// one. Creates nothing by itself.
class TemplatesDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the dialog. @p flowHindrance: why nothing can be put into a
    /// trigger here; empty if it can.
    TemplatesDialog(SyntaxThemes &themes, const EditorOptions &options, const QString &flowHindrance,
                    QWidget *parent = nullptr);

signals:
    /// A new action is wanted; @p trigger is to run it once it is there, if any.
    void chosen(const zitadel::ActionFields &fields, const std::optional<zitadel::TriggerId> &trigger);

private:
    void build();
    QLayout *buildChoices();
    const script::Template *current() const;
    void showCurrent();
    void accept() override;

    const QString m_flowHindrance;
    QListWidget *m_jobs;
    ScriptView *m_view;
    QLineEdit *m_name;
    QComboBox *m_trigger;
    QPushButton *m_make;
    QString m_offeredName; ///< as long as it stands in m_name, nobody has typed one
};
