// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/colours.h"
#include "workspace/workspace.h"

#include <QDialog>

class EmptyState;
class PlainLabel;
class QListWidget;
class QProgressBar;
class QPushButton;

/// Writes the organisation's actions and flows into a folder, and tells which files changed. Where files are
/// in the way that hold what would be lost, it lists them and asks first.
class ExportDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the dialog. @p ids are the actions that are meant, with none
    /// all; see Deeds::exportTo().
    ExportDialog(Workspace &workspace, const QString &folder, QWidget *parent = nullptr,
                 const QStringList &ids = {});

    /// While the server is being read, ends that. Not while files are written, or nobody would be told of a
    /// failure.
    void reject() override;

private:
    void build();
    void run(bool replacesAll);
    void showOutcome(const Result<exchange::FolderChanges> &written);
    void showFailure(const Error &error);
    void ask(const exchange::FolderChanges &found);
    void showBanner(colours::Meaning meaning, const QString &title, const QString &text,
                    const QString &details = {});

    Workspace &m_workspace;
    const QString m_folder;
    const QStringList m_ids;
    PlainLabel *m_summary;
    EmptyState *m_message;
    QListWidget *m_files;
    QProgressBar *m_progress;
    QPushButton *m_replace;
    QPushButton *m_close;
    std::shared_ptr<std::atomic_flag> m_isBegun; ///< while it runs; see Deeds::exportTo()
};
