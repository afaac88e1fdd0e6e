// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QDialog>

class EmptyState;
class QLabel;
class QListWidget;
class QProgressBar;

/// Writes the organisation's actions and flows into a folder, and tells which files changed.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the dialog.
    ExportDialog(Workspace &workspace, const QString &folder, QWidget *parent = nullptr);

private:
    void showOutcome(const Result<exchange::Written> &written);

    QLabel *m_summary;
    EmptyState *m_message;
    QListWidget *m_files;
    QProgressBar *m_progress;
};
