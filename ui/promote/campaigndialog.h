// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "promote/bringing.h"
#include "promote/campaignmodel.h"

#include <QDialog>

class EmptyState;
class PlainLabel;
class QLayout;
class QProgressBar;
class QPushButton;
class QTreeView;

namespace promote {
class Campaign;
class Survey;
} // namespace promote

/// Brings actions to several organisations: reads them, shows what would be done to each, does what is
/// ticked, one after the other, and what came of it stands beside each step. Deletes itself when it is
/// closed.
class CampaignDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the dialog. The organisations are begun to be read at once.
    CampaignDialog(const Bringing &what, SyntaxThemes &themes, const EditorOptions &options,
                   QWidget *parent = nullptr);

    /// While steps are being done this cancels the rest, and the report stays.
    void reject() override;

signals:
    void carriedOut(); ///< all that was begun has ended

private:
    void build();
    QLayout *buildButtons();
    void addButton(QLayout *row, QPushButton *button, const char *name, void (CampaignDialog::*run)());
    void read();
    void plan();
    void planTo(int target);
    void planned(int target, const Result<exchange::Plan> &plan);
    void showPlans();
    void showError(const QString &title, const Error &error);
    void showButtons();
    void showInks();
    void compare();
    void tickAll();
    void tickNone();
    void begin();
    void start();
    void retry();
    void watch();
    void showStep(qsizetype job, qsizetype step);
    void showTarget(qsizetype job);
    void showProgress();
    void undo();
    bool isUndo() const { return !m_what.done.isEmpty(); }
    QString origin() const;
    const Result<> &readOf(int target) const;
    void finish();
    void copyReport();
    bool isRunning() const;
    QString summary() const;
    void changeEvent(QEvent *event) override;

    const Bringing m_what;
    SyntaxThemes &m_themes;
    const EditorOptions m_options;
    promote::Survey *m_survey = nullptr;
    promote::Campaign *m_campaign = nullptr;
    QList<CampaignModel::Target> m_plans;
    QList<promote::Options> m_ways; ///< of each target: how it is brought there
    int m_missing = 0;               ///< plans that are still being made
    QList<int> m_targets;            ///< of the campaign's jobs, as rows
    QList<QList<qsizetype>> m_steps; ///< ... and their steps
    QHash<promote::Site *, QList<exchange::Step>> m_done; ///< in the order in which they were
    bool m_isPlanned = false;
    bool m_isAsking = false; ///< whether it may begin
    CampaignModel *m_model;
    PlainLabel *m_summary;
    EmptyState *m_message;
    QTreeView *m_tree;
    QProgressBar *m_progress;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_show;
    QPushButton *m_copy;
    QPushButton *m_retry;
    QPushButton *m_undo;
    QPushButton *m_do;
    QPushButton *m_close;
};
