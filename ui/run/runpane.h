// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/busysign.h"
#include "run/order.h"
#include "run/report.h"
#include "workspace/workspace.h"

#include <QFuture>
#include <QHash>
#include <QPointer>
#include <QWidget>

#include <optional>

class ActionEditor;
class AnswersEdit;
class CasesView;
class InputsEdit;
class PlainLabel;
class QComboBox;
class QPushButton;
class QTabWidget;
class QToolButton;
class Settings;
class SyntaxThemes;
class TimelineView;

namespace run {
struct Case;
struct Person;
} // namespace run

/// Runs the script of the tab in front as it is, on this computer, and shows what happened. Left: for whom,
/// and what HTTP calls are answered. Right: what it did, line by line, and what that means for people.
class RunPane : public QWidget
{
    Q_OBJECT

public:
    /// @p workspace and @p themes are borrowed and must outlive the pane.
    RunPane(Workspace &workspace, SyntaxThemes &themes, Settings &settings, QWidget *parent = nullptr);

    /// Another tab is in front; nullptr: none is open.
    void follow(ActionEditor *front);
    /// Runs the action in front by itself.
    void run();

    QSize sizeHint() const override;

signals:
    /// A person wants to see a place in the script of the action named so.
    void placeRequested(const QString &action, const run::Position &place);

private:
    // runpane.cpp: what is run, and what came of it
    void build();
    QLayout *buildTools();
    void connectAll();
    void showTriggers();
    zitadel::TriggerId trigger() const;
    QList<zitadel::ActionFields> actionsOfTrigger() const;
    void start(const QList<zitadel::ActionFields> &actions);
    void sendAfterQuestion(const run::Order &order);
    void send(const run::Order &order);
    void take(const run::Order &order, const Result<run::Report> &report);
    void stop();
    void showReport();
    void showButtons();
    void tell(const QString &text, bool isError = false);
    void keepAsAnswer();

    // runpane_persons.cpp: for whom, and cases
    void buildMenu();
    void showPersons(const QString &chosen);
    void choosePerson();
    QString personId() const;
    void keepPerson(const run::Person &person);
    void removePerson();
    void paste();
    void readCases();
    void keepCase();
    void openCase(const run::Case &one);
    void runCases();
    bool isPersonChanged() const;

    /// What came last of the action in one tab.
    struct Last
    {
        run::Order order;
        run::Report report;
        std::optional<run::Report> before;
    };

    Workspace &m_workspace;
    QPointer<ActionEditor> m_front;
    QHash<QString, Last> m_last;                   ///< by the draft's id
    QHash<QString, zitadel::TriggerId> m_triggers; ///< that a person has chosen, by the draft's id
    QFuture<Result<run::Report>> m_running;
    BusySign m_busy{this};
    QComboBox *m_trigger;
    QComboBox *m_person;
    QToolButton *m_menu;
    QPushButton *m_run;
    QPushButton *m_runAll;
    QPushButton *m_stop;
    QTabWidget *m_tabs;
    InputsEdit *m_inputs;
    AnswersEdit *m_answers;
    CasesView *m_cases;
    PlainLabel *m_state;
    TimelineView *m_timeline;
    QPushButton *m_copy;
    QPushButton *m_keepAnswer;
};
