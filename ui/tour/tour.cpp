// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tour/tour.h"

#include "base/emptystate.h"
#include "editor/codeeditor.h"
#include "editor/editortabs.h"
#include "ledger/ledger.h"
#include "list/listpane.h"
#include "shell/mainwindow.h"
#include "tour/tourreport.h"

#include <QAction>
#include <QApplication>
#include <QDateTime>
#include <QDir>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QMessageBox>
#include <QRandomGenerator>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto pollEvery = 20ms;
// A step that takes longer has gone wrong; far more than a slow network needs.
constexpr qint64 stepMayTake = 30'000;

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

QString firstScript(const QString &name)
{
    return u"/**\n * Made by the tour of Action Studio, and deleted at its end.\n */\n"
           "function %1(ctx, api) {\n"
           "    const logger = require('zitadel/log');\n"
           "    logger.log('Grüße from the tour 🚀');\n"
           "}\n"_s.arg(name);
}

} // namespace

Tour::Tour(MainWindow &window, Workspace &workspace, TourReport &report, const QString &folder,
           QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_report(report)
    , m_folder(folder)
    , m_name(u"actionStudioTour%1"_s.arg(QRandomGenerator::global()->bounded(100'000, 1'000'000)))
{
    addSteps();
}

void Tour::start()
{
    nextStep();
}

void Tour::addSteps()
{
    m_steps.push_back({
        .name = u"list"_s,
        .act = [] {},
        .missing = [this]() -> QString {
            if (m_workspace.list().state() != ActionList::State::Loaded)
                return u"the list is not loaded"_s;
            if (m_workspace.place().organisation().name.isEmpty())
                return u"the organisation's name is not known"_s;
            const QString count = QLocale().toString(m_workspace.list().model().totalCount());
            const bool isEmpty = m_workspace.list().model().totalCount() == 0;
            return isEmpty || textOf("countLabel").contains(count)
                       ? QString()
                       : u"the count shown is not the count there is"_s;
        },
        .shown =
            [this] {
                m_home = m_workspace.place().organisation().id;
                return QVariantMap{{u"organisation"_s, m_workspace.place().organisation().name},
                                   {u"actions"_s, m_workspace.list().model().totalCount()},
                                   {u"countLabel"_s, textOf("countLabel")}};
            },
    });
    addCreateSteps();
    addEditSteps();
    addErrorStep();
    addEmptyOrganisationStep();
    addDeleteStep();
}

void Tour::addCreateSteps()
{
    m_steps.push_back({
        .name = u"create"_s,
        .act =
            [this] {
                command("newCommand");
                if (!editor())
                    return; // not allowed here; the step says so
                type("nameEdit", m_name);
                // As with a paste: typing it would let the editor indent by itself.
                editor()->code().replaceAllUndoable(firstScript(m_name));
                command("saveCommand");
            },
        .missing = [this]() -> QString {
            if (!editor() || editor()->document().isNew())
                return u"the action is not created. "_s +
                       m_workspace.place().hindrance(explain::Operation::Create);
            m_id = editor()->document().id();
            if (!m_workspace.list().model().find(m_id))
                return u"the list does not have the new action"_s;
            return textOf("detailsSequence") == "1"_L1 ? QString() : u"the details do not show sequence 1"_s;
        },
        .shown = [this] { return details(); },
    });
    m_steps.push_back({
        .name = u"filter"_s,
        .act =
            [this] {
                command("closeTabCommand");
                m_window.listPane().focusFilter();
                type("filterEdit", m_name.toUpper());
            },
        .missing = [this]() -> QString {
            if (m_workspace.list().model().rowCount() != 1 || m_workspace.list().model().idAt(0) != m_id)
                return u"the filter does not show the action, and it alone"_s;
            return editor() ? u"the tab is still open"_s : QString();
        },
        .shown = [this] { return QVariantMap{{u"countLabel"_s, textOf("countLabel")}}; },
    });
    m_steps.push_back({
        .name = u"open"_s,
        .act =
            [this] {
                auto *filter = m_window.findChild<QLineEdit *>("filterEdit"_L1);
                QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier, u"\r"_s);
                QApplication::sendEvent(filter, &enter);
            },
        .missing = [this]() -> QString {
            if (!editor() || editor()->document().id() != m_id)
                return u"the action is not open"_s;
            return editor()->code().script() == firstScript(m_name) ? QString()
                                                                    : u"the script is not the one saved"_s;
        },
        .shown =
            [this] {
                return QVariantMap{{u"script"_s, editor()->code().script()},
                                   {u"length"_s, textOf("lengthNumber")}};
            },
    });
}

void Tour::addEditSteps()
{
    m_steps.push_back({
        .name = u"edit"_s,
        .act =
            [this] {
                m_window.listPane().setFilter({});
                CodeEditor &code = editor()->code();
                code.goTo(6, 1000);
                for (const QChar &c : u"\n// typed by the tour: äöü"_s) {
                    QKeyEvent key(QEvent::KeyPress, c == u'\n' ? Qt::Key_Return : 0, Qt::NoModifier,
                                  QString(c));
                    QApplication::sendEvent(&code, &key);
                }
            },
        .missing = [this]() -> QString {
            if (!editor()->document().isDirty() || !m_window.isWindowModified())
                return u"the edit is not marked"_s;
            return editor()->document().fields().script.contains(u"// typed by the tour: äöü"_s)
                       ? QString()
                       : u"the text typed is not in the script"_s;
        },
        .shown =
            [this] {
                return QVariantMap{{u"tab"_s, m_window.tabs().tabText(m_window.tabs().currentIndex())},
                                   {u"length"_s, textOf("lengthNumber")}};
            },
    });
    m_steps.push_back({
        .name = u"save"_s,
        .act = [this] { command("saveCommand"); },
        .missing = [this]() -> QString {
            const ActionDocument &document = editor()->document();
            if (document.trouble())
                return document.trouble()->error.message;
            if (document.isDirty() || !document.lastSave())
                return u"the action is not saved"_s;
            const zitadel::Action *row = m_workspace.list().model().find(m_id);
            return row && row->fields == document.fields() ? QString() : u"the list's row does not follow"_s;
        },
        .shown =
            [this] {
                const zitadel::ActionFields &fields = editor()->document().fields();
                QVariantMap shown = details();
                shown.insert(u"state"_s, textOf("saveState"));
                shown.insert(
                    u"savedFields"_s,
                    QVariantMap{{u"name"_s, fields.name},
                                {u"script"_s, fields.script},
                                {u"timeoutSeconds"_s, std::chrono::duration<double>(fields.timeout).count()},
                                {u"allowedToFail"_s, fields.allowedToFail}});
                return shown;
            },
    });
    m_steps.push_back({
        .name = u"details"_s,
        .act = [this] { command("nextPaneCommand"); },
        .missing = [this]() -> QString {
            const auto &saved = editor()->document().lastSave();
            if (textOf("detailsSequence") != QLocale().toString(saved->sequence))
                return u"the details do not show the sequence that came back"_s;
            if (textOf("detailsLastWrite").isEmpty() || textOf("detailsId") != m_id)
                return u"the details do not show the time and the id"_s;
            return textOf("detailsOwnerId") == editor()->document().organisationId()
                       ? QString()
                       : u"the owner is not shown"_s;
        },
        .shown = [this] { return details(); },
    });
}

void Tour::addErrorStep()
{
    m_steps.push_back({
        .name = u"error"_s,
        .act =
            [this] {
                // A refusal that every server has and that changes nothing: a second action of the same name.
                command("newCommand");
                type("nameEdit", m_name);
                command("saveCommand");
            },
        .missing = [this]() -> QString {
            const ActionEditor *tab = editor();
            if (!tab || !tab->document().trouble())
                return u"no refusal is shown"_s;
            if (tab->document().trouble()->error.kind != Error::Kind::NameTaken)
                return tab->document().trouble()->error.message;
            const auto *message = tab->findChild<EmptyState *>("editorMessage"_L1);
            if (!message->isVisible() ||
                !message->wholeText().contains(tab->document().trouble()->error.message))
                return u"the refusal is not in the tab"_s;
            return tab->code().script().contains(m_name) ? QString() : u"the text is not as it was"_s;
        },
        .shown =
            [this] {
                return QVariantMap{
                    {u"message"_s, editor()->findChild<EmptyState *>("editorMessage"_L1)->wholeText()}};
            },
    });
    m_steps.push_back({
        .name = u"discard"_s,
        .act =
            [this] {
                answerBox("closeQuestion",
                          [](QMessageBox &box) { box.button(QMessageBox::Discard)->click(); });
                command("closeTabCommand");
            },
        .missing = [this]() -> QString {
            return editor() && editor()->document().isNew() ? u"the tab is still open"_s : QString();
        },
        .shown = [] { return QVariantMap(); },
        .hasPicture = false,
    });
}

void Tour::addEmptyOrganisationStep()
{
    m_steps.push_back({
        .name = u"empty organisation"_s,
        .act =
            [this] {
                command("closeTabCommand");
                for (const zitadel::Organisation &organisation : m_workspace.place().organisations()) {
                    // A few looks are enough; an instance may have thousands.
                    if (organisation.id != m_home && m_untried.size() < 5)
                        m_untried.append(organisation.id);
                }
                tryNextOrganisation();
            },
        .missing = [this]() -> QString {
            if (m_workspace.place().organisation().id == m_home)
                return {}; // none is empty: told by the report
            if (m_workspace.list().state() == ActionList::State::Loading)
                return u"the list is loading"_s;
            if (m_workspace.list().state() != ActionList::State::Loaded ||
                m_workspace.list().model().totalCount() > 0) {
                tryNextOrganisation();
                return u"the organisation has actions"_s;
            }
            const auto *hint = m_window.findChild<QWidget *>("listMessage"_L1);
            return hint && hint->isVisible() ? QString() : u"the empty list does not say what it is"_s;
        },
        .shown = [this] { return QVariantMap{{u"organisation"_s, m_workspace.place().organisation().name}}; },
    });
}

void Tour::tryNextOrganisation()
{
    m_workspace.place().selectOrganisation(m_untried.isEmpty() ? m_home : m_untried.takeFirst());
}

void Tour::addDeleteStep()
{
    m_steps.push_back({
        .name = u"back home"_s,
        .act = [this] { m_workspace.place().selectOrganisation(m_home); },
        .missing = [this]() -> QString {
            return m_workspace.list().state() == ActionList::State::Loaded &&
                           m_workspace.list().model().find(m_id)
                       ? QString()
                       : u"the list does not have the tour's action"_s;
        },
        .shown = [] { return QVariantMap(); },
        .hasPicture = false,
    });
    m_steps.push_back({
        .name = u"delete"_s,
        .act =
            [this] {
                m_window.listPane().setCurrentId(m_id);
                answerBox("deleteQuestion", [](QMessageBox &box) {
                    box.findChild<QPushButton *>("confirmButton"_L1)->click();
                });
                command("deleteCommand");
            },
        .missing = [this]() -> QString {
            return m_workspace.list().model().find(m_id) ? u"the tour's action is still there"_s : QString();
        },
        .shown =
            [this] {
                m_id.clear();
                return QVariantMap{{u"countLabel"_s, textOf("countLabel")}};
            },
    });
}

void Tour::nextStep()
{
    if (m_at == m_steps.size()) {
        emit finished();
        return;
    }
    m_deadline = now() + stepMayTake;
    m_steps[m_at].act();
    QTimer::singleShot(pollEvery, this, &Tour::poll);
}

void Tour::poll()
{
    const QString missing = m_steps[m_at].missing();
    if (missing.isEmpty())
        return endStep({});
    // A refusal that no step asked for does not go away by waiting, nor does a right that is not there.
    const bool isRefused = editor() && editor()->document().trouble() && m_steps[m_at].name != "error"_L1;
    const bool isHindered = !m_workspace.place().hindrance(explain::Operation::Create).isEmpty();
    if (isRefused || isHindered || now() > m_deadline)
        return endStep(isRefused ? editor()->document().trouble()->error.message : missing);
    QTimer::singleShot(pollEvery, this, &Tour::poll);
}

void Tour::endStep(const QString &problem)
{
    const Step &step = m_steps[m_at];
    if (step.name == "empty organisation"_L1 && problem.isEmpty() &&
        m_workspace.place().organisation().id == m_home) {
        m_report.addSkipped(step.name, u"no other organisation without actions"_s);
    } else {
        QString picture;
        QString failure = problem;
        if (step.hasPicture || !problem.isEmpty()) {
            picture = u"%1-%2.png"_s.arg(++m_pictures, 2, 10, QChar(u'0'))
                          .arg(QString(step.name).replace(u' ', u'-'));
            if (!m_window.grab().save(QDir(m_folder).filePath(picture)) && failure.isEmpty())
                failure = u"the picture could not be written"_s;
        }
        m_report.addStep(step.name, picture, failure.isEmpty() ? step.shown() : QVariantMap(), failure);
        if (!failure.isEmpty())
            return cleanUp();
    }
    ++m_at;
    nextStep();
}

void Tour::cleanUp()
{
    if (m_id.isEmpty()) {
        emit finished();
        return;
    }
    // Nothing of ours may stay on somebody's server, whatever went wrong; the organisation is the action's
    // own.
    if (m_workspace.place().organisation().id != m_home)
        m_workspace.place().selectOrganisation(m_home);
    connect(&m_workspace.ledger(), &Ledger::removed, this, &Tour::finished);
    QTimer::singleShot(std::chrono::milliseconds(stepMayTake), this, &Tour::finished);
    m_workspace.deeds().remove(m_id);
}

// -- what a person's hands do

void Tour::type(const char *objectName, const QString &text)
{
    auto *edit = m_window.tabs().currentEditor() && m_window.tabs().currentEditor()->findChild<QLineEdit *>(
                                                        QLatin1StringView(objectName))
                     ? m_window.tabs().currentEditor()->findChild<QLineEdit *>(QLatin1StringView(objectName))
                     : m_window.findChild<QLineEdit *>(QLatin1StringView(objectName));
    if (!edit)
        return;
    edit->selectAll();
    QKeyEvent clear(QEvent::KeyPress, Qt::Key_Delete, Qt::NoModifier);
    QApplication::sendEvent(edit, &clear);
    for (const QChar &c : text) {
        QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, QString(c));
        QApplication::sendEvent(edit, &key);
    }
}

void Tour::command(const char *objectName)
{
    if (auto *action = m_window.findChild<QAction *>(QLatin1StringView(objectName)))
        action->trigger();
}

void Tour::answerBox(const char *boxName, const std::function<void(QMessageBox &)> &answer)
{
    // The box opens after the command that asks, and only if there is something to ask.
    QTimer::singleShot(0, this, [this, name = QString::fromLatin1(boxName), answer] {
        if (auto *box = m_window.findChild<QMessageBox *>(name))
            answer(*box);
    });
}

QString Tour::textOf(const char *objectName) const
{
    const auto *editorTab = editor();
    const auto *widget = editorTab ? editorTab->findChild<QWidget *>(QLatin1StringView(objectName)) : nullptr;
    if (!widget)
        widget = m_window.findChild<QWidget *>(QLatin1StringView(objectName));
    if (!widget)
        return {};
    if (const auto *label = qobject_cast<const QLabel *>(widget))
        return label->text();
    // A row of the details has its text in a label.
    const auto *label = widget->findChild<QLabel *>();
    return label ? label->text() : QString();
}

ActionEditor *Tour::editor() const
{
    return m_window.tabs().currentEditor();
}

QVariantMap Tour::details() const
{
    return {{u"sequence"_s, textOf("detailsSequence")},
            {u"lastWrite"_s, textOf("detailsLastWrite")},
            {u"owner"_s, textOf("detailsOwner")},
            {u"ownerId"_s, textOf("detailsOwnerId")},
            {u"id"_s, textOf("detailsId")},
            {u"actionState"_s, textOf("detailsState")}};
}
