// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/editortabs.h"

#include "base/plainbox.h"
#include "base/plaintext.h"
#include "base/settings.h"
#include "editor/codeeditor.h"
#include "editor/editornote.h"
#include "editor/saveround.h"

#include <QEvent>
#include <QFutureWatcher>
#include <QMessageBox>
#include <QTabBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

EditorTabs::EditorTabs(Workspace &workspace, SyntaxThemes &themes, Settings &settings, QWidget *parent)
    : QTabWidget(parent)
    , m_workspace(workspace)
    , m_themes(themes)
    , m_settings(settings)
{
    setObjectName("editorTabs"_L1);
    setDocumentMode(true);
    setMovable(true);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    tabBar()->setAccessibleName(tr("Open actions"));
    connect(this, &QTabWidget::currentChanged, this, [this] {
        if (ActionEditor *editor = currentEditor()) {
            m_lastUsed.removeOne(editor);
            m_lastUsed.prepend(editor);
            keepFocusOffName(editor);
        }
        lookAtOtherWindows();
        emit currentEditorChanged();
        emit placesChanged();
    });
    connect(tabBar(), &QTabBar::tabMoved, this, &EditorTabs::placesChanged);
    connect(&workspace.place(), &Place::organisationChanged, this, [this] {
        for (ActionEditor *editor : allEditors())
            showMarks(editor);
    });
    connect(&workspace.documents(), &Documents::closed, this, [this](ActionDocument *document) {
        for (int i = count() - 1; i >= 0; --i) {
            if (&editorAt(i)->document() == document)
                remove(editorAt(i));
        }
    });
}

ActionEditor *EditorTabs::editorAt(int index) const
{
    return static_cast<ActionEditor *>(widget(index));
}

ActionEditor *EditorTabs::currentEditor() const
{
    return static_cast<ActionEditor *>(currentWidget());
}

ActionEditor *EditorTabs::showDocument(ActionDocument *document)
{
    for (int i = 0; i < count(); ++i) {
        if (&editorAt(i)->document() == document) {
            setCurrentIndex(i);
            return editorAt(i);
        }
    }
    auto *editor = new ActionEditor(m_workspace, *document, m_themes, this);
    const auto follow = [this, editor] { showMarks(editor); };
    connect(document, &ActionDocument::dirtyChanged, editor, follow);
    connect(document, &ActionDocument::fieldsChanged, editor, follow);
    connect(document, &ActionDocument::baseChanged, editor, [this, editor] {
        showMarks(editor);
        emit currentEditorChanged(); // the state, for one, is no mark and yet news
    });
    connect(document, &ActionDocument::troubleChanged, editor, follow);
    connect(editor, &ActionEditor::mergeRequested, this, [this, editor] {
        setCurrentWidget(editor);
        emit mergeRequested(editor);
    });
    connect(editor, &ActionEditor::compareRequested, this, &EditorTabs::compareRequested);
    connect(editor, &ActionEditor::runRequested, this, [this, editor] {
        setCurrentWidget(editor);
        emit runRequested();
    });
    connect(editor, &ActionEditor::triggerRequested, this,
            [this, document](const zitadel::TriggerId &trigger) {
                emit triggerRequested(trigger, document->id());
            });
    connect(editor, &ActionEditor::addToTriggerRequested, this,
            [this, document] { emit addToTriggerRequested(document->id()); });
    editor->setProblemsHeight(m_settings.problemsHeight());
    connect(editor, &ActionEditor::problemsResized, this, [this](int height) {
        m_settings.setProblemsHeight(height);
        for (ActionEditor *other : allEditors())
            other->setProblemsHeight(height);
    });
    connect(editor, &ActionEditor::problemsShown, this, &EditorTabs::currentEditorChanged);
    editor->code().setKeys(m_keys);
    editor->code().setOptions(m_settings.editorOptions());
    connect(&m_settings, &Settings::editorOptionsChanged, &editor->code(), &CodeEditor::setOptions);
    editor->code().zoomTo(m_settings.editorZoom());
    connect(&editor->code(), &CodeEditor::cursorMoved, this, &EditorTabs::placesChanged);
    connect(&editor->code(), &CodeEditor::zoomChanged, this, &EditorTabs::zoomAll);
    const int index = addTab(editor, QString()); // showMarks() writes on it
    addCloseButton(index, editor);
    showMarks(editor);
    setCurrentIndex(index);
    tellOtherWindow(editor);
    return editor;
}

/// Whoever comes back from another window has saved there, perhaps: then what was told of it is over.
void EditorTabs::lookAtOtherWindows()
{
    ActionEditor *editor = currentEditor();
    if (!editor || !editor->note().isVisibleTo(editor) || editor->document().isNew())
        return;
    m_workspace.kept()
        .isEditedElsewhere(editor->document().id())
        .then(editor, [editor](const Result<bool> &is) {
            if (!is.value_or(true))
                editor->note().end(EditorNote::Until::Elsewhere);
        });
}

bool EditorTabs::event(QEvent *event)
{
    if (event->type() == QEvent::WindowActivate)
        lookAtOtherWindows();
    return QTabWidget::event(event);
}

void EditorTabs::tellOtherWindow(ActionEditor *editor)
{
    const ActionDocument &document = editor->document();
    if (document.isNew())
        return;
    m_workspace.kept().isEditedElsewhere(document.id()).then(editor, [editor](const Result<bool> &is) {
        if (!is.value_or(false) || editor->note().isVisibleTo(editor))
            return;
        editor->note().tell(
            colours::Meaning::Warning,
            tr("Another window of the program has unsaved changes to this action."),
            tr("Each window keeps its own. Whoever saves second is shown what differs first."),
            EditorNote::Until::Elsewhere);
    });
}

void EditorTabs::zoomAll(int level)
{
    // Whoever needs larger letters needs them in every script, and tomorrow as well.
    m_settings.setEditorZoom(level);
    for (int i = 0; i < count(); ++i) {
        if (editorAt(i)->code().zoomLevel() != level)
            editorAt(i)->code().zoomTo(level);
    }
}

void EditorTabs::addCloseButton(int index, ActionEditor *editor)
{
    // The style's own one takes the icon of a window's frame, which many themes draw as an alarm.
    auto *close = new QToolButton(tabBar());
    close->setIcon(QIcon::fromTheme(u"window-close-symbolic"_s));
    close->setText(u"×"_s);
    close->setAutoRaise(true);
    close->setIconSize({12, 12});
    close->setFocusPolicy(Qt::NoFocus); // Ctrl+W is the keyboard's way
    close->setToolTip(tr("Close tab (Ctrl+W)"));
    close->setAccessibleName(tr("Close tab"));
    connect(close, &QToolButton::clicked, this, [this, editor] { closeTab(indexOf(editor)); });
    tabBar()->setTabButton(index, QTabBar::RightSide, close);
}

void EditorTabs::showMarks(ActionEditor *editor)
{
    const int index = indexOf(editor);
    if (index < 0)
        return;
    const ActionDocument &document = editor->document();
    const QString elsewhere = editor->elsewhere();
    //: %1 is an action, %2 its organisation
    const QString title = elsewhere.isEmpty() ? plaintext::button(editor->title(), 40)
                                              : tr("%1 – %2").arg(plaintext::button(editor->title(), 40),
                                                                  plaintext::button(elsewhere, 30));
    // One dot for "not on the server", after the name as people know it from other editors; the word is in
    // the tip.
    const QString marked = document.isDirty() ? tr("%1 ●").arg(title) : title;
    QStringList tip{plaintext::line(editor->title())};
    if (!elsewhere.isEmpty())
        tip.append(tr("Organisation: %1").arg(plaintext::line(elsewhere)));
    if (document.isDirty())
        tip.append(tr("Changed, not saved"));
    else if (document.isNew())
        tip.append(tr("New, not on the server yet"));
    if (document.trouble())
        tip.append(document.trouble()->error.message);
    else if (document.newerOnServer())
        tip.append(tr("Somebody else changed this action on the server"));
    else if (document.switchedByOthers())
        tip.append(document.base().isActive() ? tr("Somebody else activated this action")
                                              : tr("Somebody else deactivated this action"));
    const QString words = plaintext::toolTip(tip.join(u'\n'));
    // Called with every key typed, and hardly ever is it news to the window.
    if (tabText(index) == marked && tabToolTip(index) == words)
        return;
    setTabText(index, marked);
    setTabToolTip(index, words);
    if (editor == currentEditor())
        emit currentEditorChanged();
}

OpenTabs EditorTabs::places() const
{
    OpenTabs places;
    for (int i = 0; i < count(); ++i) {
        const ActionEditor *editor = editorAt(i);
        const CodeEditor &code = editor->code();
        if (editor->document().isNew() && !editor->document().isDirty())
            continue;
        if (i == currentIndex())
            places.current = int(places.tabs.size());
        places.tabs.append(
            {.organisationId = editor->document().organisationId(),
             .actionId = editor->document().id(),
             .draftId = editor->document().isDirty() ? editor->document().draftId() : QString(),
             .line = code.lineOfCursor(),
             .column = code.columnOfCursor(),
             .topLine = code.topLine(),
             .foldedLines = code.foldedLines()});
    }
    return places;
}

void EditorTabs::showDrafts(const LeftBehind &left)
{
    // In the order of the tabs as they were; what comes from elsewhere stands behind.
    ActionEditor *front = nullptr;
    for (int i = 0; i < left.tabs.tabs.size(); ++i) {
        const OpenTabs::Tab &tab = left.tabs.tabs[i];
        ActionDocument *document = m_workspace.documents().draft(tab.draftId);
        if (!document)
            continue;
        ActionEditor *editor = showDocument(document);
        goToPlace(editor, tab);
        if (i == left.tabs.current || !front)
            front = editor;
    }
    for (const Draft &draft : left.drafts) {
        if (ActionDocument *document = m_workspace.documents().draft(draft.id))
            front = front ? (showDocument(document), front) : showDocument(document);
    }
    if (front)
        setCurrentWidget(front);
    focusRestored();
}

void EditorTabs::restore(const OpenTabs &tabs)
{
    for (int i = 0; i < tabs.tabs.size(); ++i) {
        const OpenTabs::Tab tab = tabs.tabs[i];
        if (m_workspace.documents().draft(tab.draftId))
            continue; // shown already, see showDrafts()
        m_workspace.documents().openIn(
            tab.organisationId, tab.actionId,
            [this, tab, tabs, isCurrent = i == tabs.current](ActionDocument *document) {
                ActionEditor *front = currentEditor();
                goToPlace(showDocument(document), tab);
                if (!isCurrent && front)
                    setCurrentWidget(front);
                putInOrder(tabs);
                focusRestored();
            });
    }
}

/// Where a tab takes over the keys from another, Qt gives them to its first field: the name, which the next
/// key would replace.
void EditorTabs::keepFocusOffName(ActionEditor *editor)
{
    if (editor->isNameFocused())
        editor->focusScript();
}

/// Goes on where the person was the last time, unless they are somewhere already.
void EditorTabs::focusRestored()
{
    const QWidget *focus = window()->focusWidget();
    ActionEditor *editor = currentEditor();
    if (editor && (!focus || focus == window() || editor->isNameFocused()))
        editor->focusScript();
}

/// Drafts are shown sooner than what has to be asked for.
void EditorTabs::putInOrder(const OpenTabs &tabs)
{
    int place = 0;
    for (const OpenTabs::Tab &tab : tabs.tabs) {
        const ActionDocument *document = m_workspace.documents().draft(tab.draftId);
        if (!document)
            document = m_workspace.documents().document(tab.actionId);
        for (int i = place; document && i < count(); ++i) {
            if (&editorAt(i)->document() == document) {
                tabBar()->moveTab(i, place++);
                break;
            }
        }
    }
}

void EditorTabs::goToPlace(ActionEditor *editor, const OpenTabs::Tab &tab)
{
    CodeEditor &code = editor->code();
    code.goTo(tab.line, tab.column);
    code.foldLines(tab.foldedLines);
    code.setTopLine(tab.topLine);
}

void EditorTabs::setKeys(const QHash<QString, QList<QKeySequence>> &keys)
{
    m_keys = keys;
    for (int i = 0; i < count(); ++i)
        editorAt(i)->code().setKeys(keys);
}

QList<ActionEditor *> EditorTabs::allEditors() const
{
    QList<ActionEditor *> all;
    for (int i = 0; i < count(); ++i)
        all.append(editorAt(i));
    return all;
}

void EditorTabs::closeTab(int index)
{
    if (ActionEditor *editor = editorAt(index))
        closeAsking({editor}, [] {}, tr("Discarded changes stay in the history of this computer."));
}

void EditorTabs::closeAll(const std::function<void()> &then)
{
    closeAsking(allEditors(), then, tr("Discarded changes stay in the history of this computer."));
}

void EditorTabs::leave(const std::function<void()> &then)
{
    m_workspace.documents().drafts().flush().then(this, [this, then](const Result<> &kept) {
        if (kept && m_workspace.documents().drafts().isBehind())
            return leave(then); // typed since
        if (kept)
            return then();
        closeAsking(allEditors(), then,
                    tr("They cannot be kept on this computer: %1 Discarded changes cannot be brought back.")
                        .arg(kept.error().message));
    });
}

/// False if the tab has something to tell about its save.
static bool isGood(const Result<> &saved, const ActionEditor &editor)
{
    const auto &last = editor.document().lastSave();
    return saved && (!last || last->overtaken == 0);
}

void EditorTabs::saveAll()
{
    // Called for what may be a tab that nobody sees: the first one that needs a person comes to the front.
    auto isShown = std::make_shared<bool>(false);
    QList<ActionEditor *> edited = allEditors();
    edited.removeIf([](const ActionEditor *editor) { return !editor->document().isDirty(); });
    const QList<QFuture<Result<>>> answers = saveEach(edited);
    for (qsizetype i = 0; i < edited.size(); ++i) {
        ActionEditor *editor = edited[i];
        QFuture<Result<>>(answers[i]).then(editor, [this, editor, isShown](const Result<> &saved) {
            if (!isGood(saved, *editor) && !std::exchange(*isShown, true))
                setCurrentWidget(editor);
        });
    }
}

QList<QFuture<Result<>>> EditorTabs::saveEach(const QList<ActionEditor *> &editors)
{
    QList<SaveGuard *> guards;
    for (const ActionEditor *editor : editors)
        guards.append(&editor->guard());
    return SaveRound::start(m_workspace, guards, this);
}

/// @p meaning says what becomes of discarded changes.
void EditorTabs::closeAsking(const QList<ActionEditor *> &editors, const std::function<void()> &then,
                             const QString &meaning)
{
    const Editors all(editors.cbegin(), editors.cend());
    Editors edited;
    QStringList names;
    for (ActionEditor *editor : editors) {
        if (!editor->document().isDirty())
            continue;
        edited.append(editor);
        const QString elsewhere = editor->elsewhere();
        names.append(elsewhere.isEmpty()
                         ? tr("“%1”").arg(plaintext::line(editor->title()))
                         : tr("“%1” (%2)", "action, organisation")
                               .arg(plaintext::line(editor->title()), plaintext::line(elsewhere)));
    }
    const auto closeThem = [this, all, then] {
        for (const QPointer<ActionEditor> &editor : all) {
            if (editor)
                m_workspace.documents().close(&editor->document());
        }
        then();
    };
    if (edited.isEmpty())
        return closeThem();

    if (!edited.contains(QPointer(currentEditor())))
        setCurrentWidget(edited.constFirst());
    QMessageBox *box =
        plainBox(window(), u"closeQuestion"_s,
                 edited.size() == 1 ? tr("Save the changes to %1?").arg(names.constFirst())
                                    : tr("Save the changes to %n actions?", nullptr, int(edited.size())),
                 //: %1 lists names of actions, %2 is a sentence on what becomes of discarded changes
                 edited.size() == 1 ? meaning : tr("%1. %2").arg(names.join(", "_L1), meaning),
                 QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box->setDefaultButton(QMessageBox::Save);
    box->setEscapeButton(QMessageBox::Cancel);
    connect(box, &QMessageBox::finished, this, [this, edited, closeThem](int answer) {
        if (answer == QMessageBox::Discard)
            closeThem();
        else if (answer == QMessageBox::Save)
            saveAndClose(edited, closeThem);
    });
    box->open();
}

void EditorTabs::saveAndClose(const Editors &edited, const std::function<void()> &closeThem)
{
    struct Saves
    {
        qsizetype missing = 1;
        bool failed = false;
    };
    auto saves = std::make_shared<Saves>();
    const auto done = [saves, closeThem] {
        if (--saves->missing == 0 && !saves->failed)
            closeThem();
    };
    QList<ActionEditor *> there; // the action of another is gone, and nothing was left to save
    for (const QPointer<ActionEditor> &editor : edited) {
        if (editor)
            there.append(editor);
    }
    const QList<QFuture<Result<>>> answers = saveEach(there);
    for (qsizetype i = 0; i < there.size(); ++i) {
        ++saves->missing;
        // A watcher, as a save that ends with its tab gives no answer.
        auto *watcher = new QFutureWatcher<Result<>>(this);
        connect(watcher, &QFutureWatcherBase::finished, this,
                [this, saves, done, watcher, editor = QPointer(there[i])] {
                    watcher->deleteLater();
                    const bool isAnswered = watcher->future().resultCount() > 0;
                    // A tab whose save fails stays, with the reason in it; and so does the window.
                    if (editor && !(isAnswered && isGood(watcher->result(), *editor)) &&
                        !std::exchange(saves->failed, true))
                        setCurrentWidget(editor);
                    done();
                });
        watcher->setFuture(answers[i]);
    }
    done();
}

void EditorTabs::remove(ActionEditor *editor)
{
    m_lastUsed.removeOne(editor);
    // The one used before comes to the front, not the neighbour.
    if (editor == currentEditor() && !m_lastUsed.isEmpty())
        setCurrentWidget(m_lastUsed.constFirst());
    removeTab(indexOf(editor));
    editor->deleteLater();
    emit currentEditorChanged();
    emit placesChanged();
}

void EditorTabs::showLastUsed()
{
    if (m_lastUsed.size() > 1)
        setCurrentWidget(m_lastUsed.at(1));
}
