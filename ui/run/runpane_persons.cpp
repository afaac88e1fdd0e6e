// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// For whom scripts are run, and the runs that are kept as cases.
#include "base/plaintext.h"
#include "editor/actioneditor.h"
#include "run/answersedit.h"
#include "run/casesview.h"
#include "run/inputsedit.h"
#include "run/namedialog.h"
#include "run/outcome.h"
#include "run/pastedialog.h"
#include "run/runpane.h"
#include "workspace/persons.h"

#include <QComboBox>
#include <QMenu>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

void RunPane::buildMenu()
{
    auto *menu = new QMenu(m_menu);
    menu->setObjectName("runPersonMenu"_L1);
    const auto add = [this, menu](const QString &text, const char *name, auto run) {
        QAction *action = menu->addAction(text);
        action->setObjectName(QLatin1StringView(name));
        connect(action, &QAction::triggered, this, run);
        return action;
    };
    QAction *keep = add(tr("&Keep these inputs…"), "keepPersonAction", [this] {
        const auto person = m_workspace.persons().find(personId());
        keepPerson({.id = {},
                    .name = person && !person->isSample ? person->name : QString(),
                    .input = m_inputs->input()});
    });
    QAction *save = add(tr("&Save the changes"), "savePersonAction", [this] {
        if (auto person = m_workspace.persons().find(personId())) {
            person->input = m_inputs->input();
            m_workspace.persons().keep(*person).then(this, [this](const Result<run::Person> &kept) {
                if (!kept)
                    tell(kept.error().message, true);
            });
        }
    });
    QAction *back = add(tr("Take the changes &back"), "resetPersonAction", [this] { choosePerson(); });
    menu->addSeparator();
    add(tr("&Paste a token or userinfo…"), "pastePersonAction", [this] { paste(); });
    menu->addSeparator();
    QAction *remove = add(tr("&Remove the person"), "removePersonAction", [this] { removePerson(); });
    connect(menu, &QMenu::aboutToShow, this, [this, keep, save, back, remove] {
        const auto person = m_workspace.persons().find(personId());
        const bool isOwn = person && !person->isSample;
        keep->setEnabled(m_inputs->isGood());
        save->setEnabled(isOwn && m_inputs->isGood() && isPersonChanged());
        back->setEnabled(person && isPersonChanged());
        remove->setEnabled(isOwn);
    });
    m_menu->setMenu(menu);
}

void RunPane::showPersons(const QString &chosen)
{
    const QSignalBlocker blocker(m_person);
    m_person->clear();
    bool hasOwn = false;
    for (const run::Person &person : m_workspace.persons().all()) {
        if (!person.isSample && !std::exchange(hasOwn, true))
            m_person->insertSeparator(m_person->count());
        m_person->addItem(plaintext::brief(person.name), person.id);
    }
    m_person->setCurrentIndex(std::max(0, m_person->findData(chosen)));
    if (const auto &trouble = m_workspace.persons().trouble())
        tell(tr("The persons that you have kept could not be read: %1").arg(trouble->message), true);
}

QString RunPane::personId() const
{
    return m_person->currentData().toString();
}

/// One step to undo, so that nothing typed is lost by it.
void RunPane::choosePerson()
{
    if (const auto person = m_workspace.persons().find(personId()))
        m_inputs->setInput(person->input);
    showButtons();
}

bool RunPane::isPersonChanged() const
{
    const auto person = m_workspace.persons().find(personId());
    return person && person->input != m_inputs->input();
}

void RunPane::keepPerson(const run::Person &person)
{
    auto *dialog = new NameDialog(
        tr("Keep a person"),
        tr("They are kept on this computer, with this connection, in a file that only you may read."),
        person.name, this);
    connect(dialog, &NameDialog::chosen, this, [this, person](const QString &name) {
        run::Person named = person;
        named.name = name;
        m_workspace.persons().keep(named).then(this, [this](const Result<run::Person> &kept) {
            if (!kept)
                return tell(kept.error().message, true);
            showPersons(kept->id);
        });
    });
    dialog->open();
}

void RunPane::removePerson()
{
    m_workspace.persons().remove(personId()).then(this, [this](const Result<> &removed) {
        if (!removed)
            tell(removed.error().message, true);
    });
}

void RunPane::paste()
{
    auto *dialog = new PasteDialog(this);
    connect(dialog, &PasteDialog::read, this, [this](const run::Person &person) {
        m_inputs->setInput(person.input);
        m_tabs->setCurrentWidget(m_inputs);
    });
    dialog->open();
}

// -- cases

void RunPane::readCases()
{
    m_cases->setCases({});
    if (!m_front || m_front->document().isNew())
        return m_cases->setHint(m_front ? tr("Once the action is saved, runs of it can be kept here.")
                                        : QString());
    const QString id = m_front->document().id();
    m_workspace.cases().of(id).then(this, [this, id](const Result<QList<run::Case>> &cases) {
        if (!m_front || m_front->document().id() != id)
            return;
        m_cases->setCases(cases.value_or(QList<run::Case>()));
        m_cases->setHint(
            !cases ? cases.error().message
            : cases->isEmpty()
                ? tr("A run that is kept as a case tells later whether the script still does that.")
                : QString());
    });
}

void RunPane::keepCase()
{
    const QString draft = m_front ? m_front->document().draftId() : QString();
    const auto last = m_last.constFind(draft);
    if (last == m_last.cend() || m_front->document().isNew())
        return;
    auto *dialog =
        new NameDialog(tr("Keep a case"), tr("What came of this run is what is expected of it from now on."),
                       plaintext::line(m_person->currentText()), this);
    connect(dialog, &NameDialog::chosen, this,
            [this, id = m_front->document().id(), last = *last](const QString &name) {
                m_workspace.cases()
                    .keep(id, {.id = {},
                               .name = name,
                               .trigger = last.order.trigger,
                               .input = last.order.input,
                               .answers = last.order.answers,
                               .expected = run::expectable(last.report)})
                    .then(this, [this](const Result<> &kept) {
                        if (!kept)
                            tell(kept.error().message, true);
                    });
            });
    dialog->open();
}

/// What it was run with, to be looked at, changed and run.
void RunPane::openCase(const run::Case &one)
{
    if (m_front)
        m_triggers.insert(m_front->document().draftId(), one.trigger);
    showTriggers();
    m_inputs->setInput(one.input);
    m_answers->setAnswers(one.answers);
    m_tabs->setCurrentWidget(m_inputs);
}

void RunPane::runCases()
{
    if (!m_front)
        return;
    const QString id = m_front->document().id();
    m_workspace.cases()
        .runAll(m_front->document().fields(), m_cases->cases())
        .then(this, [this, id](const QList<Cases::Outcome> &outcomes) {
            if (!m_front || m_front->document().id() != id)
                return;
            m_cases->setOutcomes(outcomes);
            const auto failed = std::ranges::count_if(
                outcomes, [](const Cases::Outcome &outcome) { return !outcome.isPassed(); });
            tell(failed == 0 ? tr("All %n case(s) passed.", nullptr, int(outcomes.size()))
                             : tr("%n case(s) failed.", nullptr, int(failed)),
                 failed > 0);
        });
}
