// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "promote/bringing.h"
#include "promote/comparison.h"

#include <QDialog>
#include <QPointer>

class ComparisonModel;
class DifferenceView;
class EmptyState;
class PlainLabel;
class QCheckBox;
class QLayout;
class QLineEdit;
class QProgressBar;
class QPushButton;
class QTreeView;
class Settings;
class SiteChoice;

namespace promote {
class Survey;
}

/// Two organisations beside one another, of whatever connections: what only one of them has, what differs and
/// how, and the way to bring it over. A window of its own that keeps its size; deletes itself when closed.
class ConnectionsCompared : public QDialog
{
    Q_OBJECT

public:
    /// All that is borrowed must outlive the window.
    ConnectionsCompared(const std::shared_ptr<Reach> &reach, SyntaxThemes &themes, Settings &settings,
                        QWidget *parent = nullptr);
    ~ConnectionsCompared() override;

private:
    void build();
    QWidget *buildList();
    QLayout *buildFilter();
    QLayout *buildButtons();
    void swapSides();
    void read(bool isAnew);
    void readEnded();
    void compare();
    void compareWith(const promote::Options &options);
    void showComparison(const QList<promote::ComparedAction> &actions);
    void showCounts();
    void showChosen();
    void showButtons();
    void showError(const promote::Site &site, const Error &error);
    void stopReading();
    void bring(bool toRight);
    void filter();
    void changeEvent(QEvent *event) override;

    const std::shared_ptr<Reach> m_reach;
    SyntaxThemes &m_themes;
    Settings &m_settings;
    QPointer<promote::Survey> m_survey;
    quint64 m_asked = 0;       ///< which comparison is the last wanted
    bool m_isCompared = false; ///< what is shown is of both sides
    BusySign m_reading{this};
    ComparisonModel *m_model;
    SiteChoice *m_left;
    SiteChoice *m_right;
    EmptyState *m_message;
    QProgressBar *m_progress;
    QLineEdit *m_filter;
    QCheckBox *m_onlyDifferences;
    PlainLabel *m_counts;
    QTreeView *m_list;
    DifferenceView *m_difference;
    QCheckBox *m_triggers;
    QPushButton *m_tickAll;
    QPushButton *m_again;
    QPushButton *m_stop;
    QPushButton *m_toLeft;
    QPushButton *m_toRight;
};
