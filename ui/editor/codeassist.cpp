// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/codeassist.h"

#include "editor/calltip.h"
#include "editor/codeeditor.h"
#include "editor/completionlist.h"
#include "editor/helptexts.h"
#include "editor/snippetfields.h"
#include "workspace/scripthelp.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;
using script::Completion;

namespace {

bool isModuleCharacter(QChar c)
{
    return script::isWordCharacter(c) || c == u'/' || c == u'-' || c == u':' || c == u'.';
}

qsizetype wordBegin(QStringView text, qsizetype at)
{
    while (at > 0 && script::isWordCharacter(text[at - 1]))
        --at;
    return at;
}

qsizetype wordEnd(QStringView text, qsizetype at)
{
    while (at < text.size() && script::isWordCharacter(text[at]))
        ++at;
    return at;
}

} // namespace

CodeAssist::CodeAssist(CodeEditor &code, ScriptHelp &help, QObject *parent)
    : QObject(parent)
    , m_code(code)
    , m_help(help)
    , m_fields(new SnippetFields(code, this))
{
    m_code.installEventFilter(this);
    m_code.viewport()->installEventFilter(this);
    connect(&m_code, &CodeEditor::scriptChanged, this, &CodeAssist::changed);
    connect(&m_code, &CodeEditor::cursorMoved, this, &CodeAssist::changed);
    for (const QScrollBar *bar : {m_code.verticalScrollBar(), m_code.horizontalScrollBar()})
        connect(bar, &QScrollBar::valueChanged, this, &CodeAssist::changed);
    connect(&m_asking, &BusySign::due, this, [this] {
        QToolTip::showText(onScreen(m_code.position()).bottomLeft(), tr("Reading the script…"), &m_code);
    });
}

bool CodeAssist::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::ShortcutOverride:
        if (watched == &m_code && wants(*static_cast<QKeyEvent *>(event))) {
            event->accept();
            return true;
        }
        break;
    case QEvent::KeyPress:
        return watched == &m_code && handleKey(*static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod:
        if (watched == &m_code)
            awaitText(static_cast<QInputMethodEvent *>(event)->commitString());
        break;
    case QEvent::FocusOut:
    case QEvent::Hide:
    case QEvent::Wheel:
    case QEvent::MouseButtonPress:
    case QEvent::Move: // of the window, too
        closeAll();
        break;
    case QEvent::Resize:
        changed();
        break;
    case QEvent::ToolTip:
        if (watched != m_code.viewport())
            break;
        explain(*static_cast<QHelpEvent *>(event));
        break; // whoever else has a tip here shows it first
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

/// Keys that are ours while something is open, before any command of the window's.
bool CodeAssist::wants(const QKeyEvent &key) const
{
    if (key.modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier))
        return false;
    switch (key.key()) {
    case Qt::Key_Escape:
        return isListOpen() || isTipOpen() || m_fields->isActive();
    case Qt::Key_Tab:
    case Qt::Key_Backtab:
        return isListOpen() || m_fields->isActive();
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return isListOpen() && !(key.modifiers() & Qt::ShiftModifier);
    default:
        return false;
    }
}

bool CodeAssist::handleKey(const QKeyEvent &key)
{
    if (wants(key)) {
        if (isListOpen() && handleListKey(key.key()))
            return true;
        if (key.key() == Qt::Key_Escape) {
            if (isTipOpen()) {
                m_dismissedCall = m_tip->tip().anchor;
                closeTip();
            } else {
                m_fields->stop();
            }
            return true;
        }
        if (m_fields->isActive() && (key.key() == Qt::Key_Tab || key.key() == Qt::Key_Backtab)) {
            const bool isBack = key.key() == Qt::Key_Backtab || (key.modifiers() & Qt::ShiftModifier);
            closeList();
            m_fields->go(isBack ? -1 : 1);
            return true;
        }
    }
    const QString text = CodeEditor::isCommandKey(key) ? QString() : key.text();
    if (text == u")" && stepOverParenthesis())
        return true;
    awaitText(text);
    return false;
}

/// Looks at what a key did once it has done it. More keys may have come until then, so how far the word had
/// come is looked at now.
void CodeAssist::awaitText(const QString &text)
{
    if (text.isEmpty() || !text.back().isPrint() || m_code.isReadOnly())
        return;
    const QString before = m_code.script();
    const qsizetype at = m_code.position();
    const bool isWordYoung = at - wordBegin(before, at) < 2;
    QMetaObject::invokeMethod(
        this, [this, last = text.back(), before, isWordYoung] { typed(last, before, isWordYoung); },
        Qt::QueuedConnection);
}

bool CodeAssist::handleListKey(int key)
{
    switch (key) {
    case Qt::Key_Escape:
        closeList();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return accept(false);
    case Qt::Key_Tab:
        return accept(true);
    case Qt::Key_Backtab:
        return false;
    default:
        return m_list->move(key);
    }
}

void CodeAssist::typed(QChar c, const QString &before, bool isWordYoung)
{
    const QString script = m_code.script();
    const qsizetype at = m_code.position();
    const bool isLast = at > 0 && at <= script.size() && script[at - 1] == c;
    const bool isInWord = at > 0 && at <= script.size() && script::isWordCharacter(script[at - 1]);
    if (script == before || !(isLast || isInWord))
        return; // it was no text after all, or is past already
    const EditorOptions &options = m_code.options();
    if (options.showCallTips && (c == u'(' || c == u',')) {
        if (c == u'(')
            m_dismissedCall = -1;
        askForCallTip(false);
    }
    if (isListOpen())
        followList(); // a dot leaves the word before it
    if (!options.completeAsTyped || isListOpen())
        return;
    if (c == u'.' || (script::isWordCharacter(c) && isInWord && isWordYoung))
        askForCompletions(false, false);
    else if (c == u'\'' || c == u'"' || c == u'/')
        askForCompletions(false, true);
}

void CodeAssist::changed()
{
    // Not from within the change: the text cursor has not moved yet.
    if (!std::exchange(m_isChanged, true))
        QMetaObject::invokeMethod(this, &CodeAssist::follow, Qt::QueuedConnection);
}

void CodeAssist::follow()
{
    m_isChanged = false;
    if (m_closing >= 0) {
        const qsizetype at = m_code.position();
        if (at < m_wordBegin || m_code.script().size() - at < m_closing)
            m_closing = -1;
    }
    if (isListOpen())
        followList();
    if (isTipOpen())
        askForCallTip(false);
}

void CodeAssist::askForCompletions(bool byKey, bool onlyModules)
{
    if (m_code.isReadOnly())
        return;
    const Request asked{m_code.script(), byKey, onlyModules};
    if (byKey)
        m_asking.begin();
    m_help.completions(m_code.position()).then(this, [this, asked](const script::Completions &found) {
        showCompletions(asked, found);
    });
}

void CodeAssist::showCompletions(const Request &asked, const script::Completions &found)
{
    m_asking.end();
    const QString script = m_code.script();
    const qsizetype at = m_code.position();
    const qsizetype begin = found.replaced.begin;
    // Typing on in the same word is fine, anything else is not.
    const bool isSame = at >= begin && QStringView(script).first(qMin(begin, script.size())) ==
                                           QStringView(asked.script).first(begin);
    if (!isSame || m_code.isReadOnly() || !m_code.hasFocus())
        return;
    const QString word = script.mid(begin, at - begin);
    const bool isModule =
        !found.entries.isEmpty() && found.entries.constFirst().kind == Completion::Kind::Module;
    if (!std::ranges::all_of(word, isModule ? isModuleCharacter : script::isWordCharacter) ||
        (asked.onlyModules && !isModule))
        return;
    const bool isComplete =
        !asked.byKey && found.entries.size() == 1 && found.entries.constFirst().name == word;
    if (!m_list) {
        m_list = new CompletionList(&m_code);
        connect(m_list, &CompletionList::clicked, this, [this] { accept(false); });
    }
    if (isComplete || !m_list->setEntries(found.entries, word)) {
        closeList();
        if (asked.byKey)
            QToolTip::showText(onScreen(at).bottomLeft(), tr("There is nothing to suggest here."), &m_code);
        return;
    }
    QToolTip::hideText();
    m_code.window()->installEventFilter(this);
    m_wordBegin = begin;
    m_isModule = isModule;
    m_isBareName = found.isBareName;
    placeList();
    if (isTipOpen())
        placeTip();
}

void CodeAssist::followList()
{
    const QString script = m_code.script();
    const qsizetype at = m_code.position();
    const QString word = at >= m_wordBegin ? script.mid(m_wordBegin, at - m_wordBegin) : QString();
    const bool isInWord = at >= m_wordBegin && m_code.selection().length == 0 &&
                          std::ranges::all_of(word, m_isModule ? isModuleCharacter : script::isWordCharacter);
    const QRect place = m_code.placeOf(m_wordBegin);
    if (!isInWord || !m_code.viewport()->rect().intersects(place) || !m_list->setTyped(word))
        closeList();
    else
        placeList();
}

void CodeAssist::placeList()
{
    QRect place = onScreen(m_wordBegin);
    // A long word may go on in the next line of the screen.
    const QRect cursor = onScreen(m_code.position());
    if (cursor.top() != place.top())
        place = cursor;
    m_list->popUp(place);
}

/// False if there is nothing to change, so that the key is meant for the script.
bool CodeAssist::accept(bool wholeWord)
{
    const Completion entry = m_list->current();
    const QString script = m_code.script();
    const qsizetype at = m_code.position();
    closeList();
    if (m_wordBegin > at)
        return false;
    const script::Range replaced{m_wordBegin, wholeWord ? wordEnd(script, at) : at};
    if (entry.kind == Completion::Kind::Snippet) {
        insertSnippetAt(entry.path, replaced);
        return true;
    }
    const bool isThere = QStringView(script).sliced(replaced.begin, replaced.length()) == entry.name;
    if (isThere && (entry.kind != Completion::Kind::Function || wordEnd(script, at) != at))
        return false;
    insertEntry(entry, replaced);
    return true;
}

void CodeAssist::insertEntry(const Completion &entry, script::Range replaced)
{
    const QString script = m_code.script();
    const bool isCalled = replaced.end < script.size() && script[replaced.end] == u'(';
    // Of what the engine offers, names with a capital are mostly followed by a dot.
    const bool isFunction = entry.kind == Completion::Kind::Function ||
                            (entry.kind == Completion::Kind::Global && !entry.name.front().isUpper() &&
                             entry.signature.startsWith(entry.name + u'('));
    QString text = entry.name;
    qsizetype cursor = text.size();
    bool isOpen = false;
    if (isFunction && !isCalled && !m_isBareName) {
        const bool isRequire = entry.kind == Completion::Kind::Global && entry.name == u"require";
        isOpen = !entry.signature.contains(u"()");
        text += isRequire ? u"(\"\")" : u"()";
        cursor = text.size() - (isRequire ? 2 : isOpen ? 1 : 0);
        isOpen = isOpen && !isRequire;
        if (isRequire)
            QMetaObject::invokeMethod(this, [this] { askForCompletions(false, true); }, Qt::QueuedConnection);
    }
    m_code.replaceSpans({{{replaced.begin, replaced.length()}, text}});
    // A name of a module is all that stands between the quotes.
    const QStringView rest = QStringView(script).sliced(replaced.end);
    if (entry.kind == Completion::Kind::Module && (rest.startsWith(u"\")") || rest.startsWith(u"')")))
        cursor += 2;
    m_code.setPosition(replaced.begin + cursor);
    if (!isOpen)
        return;
    m_closing = m_code.script().size() - m_code.position();
    if (m_code.options().showCallTips)
        askForCallTip(false);
}

/// The parenthesis that came with a completed function is typed over by people who are used to type it.
bool CodeAssist::stepOverParenthesis()
{
    const QString script = m_code.script();
    const qsizetype at = m_code.position();
    if (m_closing < 0 || script.size() - at != m_closing || at >= script.size() || script[at] != u')' ||
        m_code.selection().length > 0)
        return false;
    m_closing = -1;
    m_code.setPosition(at + 1);
    return true;
}

void CodeAssist::showCallTip()
{
    m_dismissedCall = -1;
    askForCallTip(true);
}

void CodeAssist::askForCallTip(bool byKey)
{
    m_help.callTip(m_code.position())
        .then(this, [this, byKey, asked = m_code.script()](const std::optional<script::CallTip> &tip) {
            showTip(asked, tip, byKey);
        });
}

void CodeAssist::showTip(const QString &asked, const std::optional<script::CallTip> &tip, bool byKey)
{
    if (asked != m_code.script() || !m_code.hasFocus())
        return; // the answer about the text as it is now is on its way
    if (!tip || tip->anchor == m_dismissedCall) {
        closeTip();
        if (byKey)
            QToolTip::showText(onScreen(m_code.position()).bottomLeft(),
                               tr("The text cursor is in no call of a known function."), &m_code);
        return;
    }
    if (!m_tip)
        m_tip = new CallTipFrame(&m_code);
    m_code.window()->installEventFilter(this);
    m_tip->setTip(*tip);
    placeTip();
}

void CodeAssist::placeTip()
{
    const QRect cursor = onScreen(m_code.position());
    const QRect call = m_code.placeOf(m_tip->tip().anchor);
    const bool isInSight = call.top() >= 0 && call.left() >= 0;
    m_tip->popUp(isInSight ? onScreen(m_tip->tip().anchor) : cursor, cursor,
                 isListOpen() ? m_list->geometry() : QRect());
}

void CodeAssist::insertSnippet(const QString &id)
{
    closeAll();
    const qsizetype at = m_code.position();
    insertSnippetAt(id, {at, at});
}

void CodeAssist::insertSnippetAt(const QString &id, script::Range replaced)
{
    if (m_code.isReadOnly())
        return;
    const TextHabits habits = m_code.habits();
    const script::SnippetStyle style{.indent = habits.tabs ? u"\t"_s : QString(habits.indentWidth, u' '),
                                     .lineEnd = habits.lineEndText()};
    m_help.expansion(id, replaced, style)
        .then(this, [this, asked = m_code.script()](const script::Expansion &expansion) {
            if (asked == m_code.script() && !m_code.isReadOnly())
                putIn(expansion);
        });
}

void CodeAssist::putIn(const script::Expansion &expansion)
{
    if (expansion.edits.isEmpty())
        return;
    QList<CodeEditor::Replacement> replacements;
    for (const script::TextEdit &edit : expansion.edits)
        replacements.append({{edit.range.begin, edit.range.length()}, edit.text});
    m_code.replaceSpans(replacements);
    m_fields->start(expansion.fields, expansion.end);
}

void CodeAssist::explain(const QHelpEvent &event)
{
    const qsizetype at = m_code.positionAt(event.pos());
    const QString script = m_code.script();
    if (at < 0 || at >= script.size() || !script::isWordCharacter(script[at]))
        return;
    const QPoint place = event.globalPos();
    m_help.description(at).then(
        this, [this, at, place, asked = script](const std::optional<Completion> &name) {
            const bool isTold = QToolTip::isVisible() || isListOpen();
            const bool isKnown = name && (name->signature != name->name || !name->doc.isEmpty());
            if (!isKnown || isTold || asked != m_code.script() || !m_code.underMouse())
                return;
            const qsizetype begin = wordBegin(asked, at);
            const QRect word = m_code.placeOf(begin).united(m_code.placeOf(wordEnd(asked, at)));
            QToolTip::showText(place, helptexts::toolTip(*name), m_code.viewport(), word);
        });
}

void CodeAssist::closeAll()
{
    closeList();
    closeTip();
}

void CodeAssist::closeList()
{
    m_asking.end();
    if (m_list)
        m_list->hide();
}

void CodeAssist::closeTip()
{
    if (m_tip)
        m_tip->hide();
}

bool CodeAssist::isListOpen() const
{
    return m_list && m_list->isVisible();
}

bool CodeAssist::isTipOpen() const
{
    return m_tip && m_tip->isVisible();
}

QRect CodeAssist::onScreen(qsizetype position) const
{
    const QRect place = m_code.placeOf(position);
    return {m_code.viewport()->mapToGlobal(place.topLeft()), place.size()};
}
