// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "base/editoroptions.h"
#include "plan/planjob.h"

#include <QDialog>

class BusyLine;
class EmptyState;
class PlainLabel;
class PlanModel;
class QProgressBar;
class QPushButton;
class QTreeView;
class SyntaxThemes;

namespace exchange {
class PlanRun;
}

/// The one window for every plan: shows what would be done, does what is ticked, and what came of it stands
/// beside each step. What failed can be tried again, and what was done be undone, by a plan of its own.
///
/// Deletes itself when it is closed; whoever makes it calls open().
class PlanDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p themes is borrowed and must outlive the dialog. The plan is begun to be made at once.
    PlanDialog(const PlanJob &job, SyntaxThemes &themes, const EditorOptions &options,
               QWidget *parent = nullptr);

    /// While steps are being done this cancels the rest, and the report stays.
    void reject() override;

signals:
    /// All steps that were begun have ended; how many were done.
    void carriedOut(qsizetype done);

private:
    void build();
    void buildList();
    QLayout *buildButtons();
    void addButton(QLayout *row, QPushButton *button, const char *name, void (PlanDialog::*run)());
    void load();
    void showPlan(const exchange::Plan &plan);
    void showNotes(const QStringList &notes);
    void showError(const QString &title, const Error &error);
    void showButtons();
    void showInks();
    void arrangeColumns();
    void compare();
    const exchange::Step *chosen() const;
    void tickAll();
    void tickNone();
    void begin();
    void retry();
    void askAndStart(const QList<exchange::Step> &steps, const QList<qsizetype> &rows);
    void start(const QList<exchange::Step> &steps, const QList<qsizetype> &rows);
    void showOutcome(qsizetype step);
    void showProgress();
    void finish();
    void showFirstFailure();
    void copyReport();
    void undo();
    bool isRunning() const;
    QString summary() const;
    void changeEvent(QEvent *event) override;

    const PlanJob m_job;
    SyntaxThemes &m_themes;
    const EditorOptions m_options;
    PlanModel *m_model;
    exchange::PlanRun *m_run = nullptr; ///< the last one
    QList<qsizetype> m_rows;            ///< of the steps of m_run
    QList<exchange::Step> m_done;       ///< by all runs
    qsizetype m_ended = 0;              ///< steps of m_run
    bool m_canRetry = false;            ///< steps of m_run
    bool m_isAsking = false;            ///< whether it may begin
    BusySign m_isReading{this};
    PlainLabel *m_summary;
    BusyLine *m_busy;
    EmptyState *m_message;
    QTreeView *m_list;
    QProgressBar *m_progress;
    QPushButton *m_show;
    QPushButton *m_all;
    QPushButton *m_none;
    QPushButton *m_do;
    QPushButton *m_retry;
    QPushButton *m_copy;
    QPushButton *m_undo;
    QPushButton *m_close;
};
