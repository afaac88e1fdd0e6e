// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/findbar.h"

#include "base/plainlabel.h"
#include "editor/codeeditor.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

void FindBar::openFind()
{
    open(false);
}

void FindBar::openReplace()
{
    open(true);
}

void FindBar::open(bool withReplace)
{
    const TextSpan selected = m_editor.selection();
    m_origin = selected.start;
    for (QWidget *part :
         {static_cast<QWidget *>(m_replaceLabel), static_cast<QWidget *>(m_replace), m_replaceButtons})
        part->setVisible(withReplace);
    const bool wasOpen = isVisible();
    QWidget::show();
    if (!wasOpen)
        emit opened();
    if (selected != m_shown)
        m_offered = selected;
    const QString text = m_editor.script().mid(selected.start, selected.length);
    const bool oneLine = !text.contains(u'\n') && !text.contains(u'\r');
    // Of what this bar selected itself nothing new is to be learnt; it may be the find of an expression.
    if (!text.isEmpty() && oneLine && selected != m_shown)
        m_find->setText(text);
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
    searchAsTyped();
}

void FindBar::closeBar()
{
    hide();
    m_inSelection->setChecked(false);
    m_editor.markMatches({});
    m_editor.setFocus(Qt::OtherFocusReason);
}

void FindBar::searchAsTyped()
{
    m_search = TextSearch({.text = m_find->text(),
                           .matchCase = m_matchCase->isChecked(),
                           .wholeWord = m_wholeWord->isChecked(),
                           .regex = m_regex->isChecked()});
    // Who moved the cursor meanwhile wants to search from there.
    if (const TextSpan selected = m_editor.selection(); selected != m_shown)
        m_origin = selected.start;
    refresh();
    if (m_finds.spans.isEmpty()) {
        m_shown = {std::min(m_origin, m_script.size()), 0};
        if (isVisible() && m_editor.selection() != m_shown)
            m_editor.select(m_shown);
        mark();
        tellPlace();
        return;
    }
    const auto next = std::ranges::lower_bound(m_finds.spans, m_origin, {}, &TextSpan::start);
    const bool wrapped = next == m_finds.spans.end();
    const qsizetype origin = m_origin;
    show(wrapped ? 0 : next - m_finds.spans.begin(), wrapped ? Wrapped::FromTop : Wrapped::None);
    m_origin = origin;
}

void FindBar::refresh()
{
    m_refreshSoon.stop();
    m_script = m_editor.script();
    followRange();
    m_finds = m_search.findAll(m_script);
    if (m_range.length > 0) {
        m_finds.spans.removeIf([this](const TextSpan &find) {
            return find.start < m_range.start || find.end() > m_range.end();
        });
    }
    mark();
    updateButtons();
}

// Takes what is selected now, or was when the bar was opened: finding has selected something else since.
void FindBar::setInSelection(bool on)
{
    m_range = {};
    if (on) {
        const TextSpan selected = m_editor.selection();
        m_range = selected.length > 0 && selected != m_shown ? selected : m_offered;
        if (m_range.length == 0) {
            const QSignalBlocker blocker(m_inSelection);
            m_inSelection->setChecked(false);
            tell(tr("First select the text to search in"), true);
            return;
        }
        m_origin = m_range.start;
        m_shown = selected; // nobody has moved the cursor meanwhile
    }
    m_offered = {};
    m_editor.markRange(m_range);
    searchAsTyped();
}

// The tint has moved along with whatever was typed meanwhile.
void FindBar::followRange()
{
    if (m_range.length == 0)
        return;
    m_range = m_editor.markedRange();
    if (m_range.length == 0) {
        const QSignalBlocker blocker(m_inSelection);
        m_inSelection->setChecked(false);
    }
}

// What was replaced at the edges has lost the tint, but still belongs to the range.
void FindBar::growRange(qsizetype by)
{
    m_range.length += by;
    m_editor.markRange(m_range);
}

void FindBar::findNext()
{
    step(true);
}

void FindBar::findPrevious()
{
    step(false);
}

void FindBar::step(bool forward)
{
    if (m_search.isEmpty()) {
        openFind();
        return;
    }
    refresh();
    const QList<TextSpan> &finds = m_finds.spans;
    if (finds.isEmpty()) {
        QWidget::show(); // there is something to tell
        tellPlace();
        return;
    }
    // An empty find, as of "^", is left behind although it ends where it begins.
    const TextSpan here = m_editor.selection();
    qsizetype index = -1;
    if (forward) {
        const auto next =
            std::ranges::find_if(finds, [&](TextSpan f) { return f.start >= here.end() && f != here; });
        index = next != finds.end() ? next - finds.begin() : -1;
    } else {
        const auto before = std::find_if(finds.rbegin(), finds.rend(),
                                         [&](TextSpan f) { return f.end() <= here.start && f != here; });
        index = before != finds.rend() ? finds.rend() - before - 1 : -1;
    }
    if (index >= 0) {
        show(index, Wrapped::None);
    } else {
        QWidget::show();
        show(forward ? 0 : finds.size() - 1, forward ? Wrapped::FromTop : Wrapped::FromBottom);
    }
}

void FindBar::show(qsizetype index, Wrapped wrapped)
{
    m_shown = m_finds.spans[index];
    m_origin = m_shown.start;
    m_editor.select(m_shown);
    mark();
    tellPlace(wrapped);
}

// The one that is selected shows the selection's own colour.
void FindBar::mark()
{
    QList<TextSpan> others;
    if (isVisible()) {
        others = m_finds.spans;
        others.removeOne(m_editor.selection());
    }
    m_editor.markMatches(others);
}

qsizetype FindBar::indexOfSelection() const
{
    return m_finds.spans.indexOf(m_editor.selection());
}

void FindBar::replaceCurrent()
{
    refresh();
    const qsizetype index = indexOfSelection();
    if (index >= 0 && !m_editor.isReadOnly()) {
        const TextSpan find = m_finds.spans[index];
        const QString with =
            m_search.replacement(m_script, find, m_replace->text(), m_editor.habits().lineEndText());
        m_editor.replaceSpans({{find, with}});
        if (m_range.length > 0)
            growRange(with.size() - find.length);
        m_editor.select({find.start + with.size(), 0}); // what was put in is not searched again
    }
    step(true);
}

void FindBar::replaceAll()
{
    refresh();
    if (m_finds.spans.isEmpty() || m_editor.isReadOnly())
        return;
    QList<CodeEditor::Replacement> replacements;
    replacements.reserve(m_finds.spans.size());
    const QString lineEnd = m_editor.habits().lineEndText();
    for (const TextSpan &find : std::as_const(m_finds.spans))
        replacements.append({find, m_search.replacement(m_script, find, m_replace->text(), lineEnd)});
    const qsizetype before = m_script.size();
    m_editor.replaceSpans(replacements);
    if (m_range.length > 0)
        growRange(m_editor.script().size() - before);
    refresh();
    tell(tr("Replaced %n match(es)", nullptr, int(replacements.size())));
}

void FindBar::tellPlace(Wrapped wrapped)
{
    if (!m_finds.error.isEmpty()) {
        tell(m_finds.error, true);
    } else if (m_search.isEmpty()) {
        tell({});
    } else if (m_finds.spans.isEmpty()) {
        tell(tr("No match"), true);
    } else if (const qsizetype index = indexOfSelection(); index < 0) {
        tell(tr("%n match(es)", nullptr, int(m_finds.spans.size())));
    } else {
        const QLocale locale;
        //: For example "3 of 17"
        QString text = tr("%1 of %2").arg(locale.toString(index + 1), locale.toString(m_finds.spans.size()));
        //: After the place, for example "1 of 17"
        if (wrapped == Wrapped::FromTop)
            text = tr("%1 – Continued from the top").arg(text);
        else if (wrapped == Wrapped::FromBottom)
            text = tr("%1 – Continued from the bottom").arg(text);
        tell(text);
    }
}

// Inside the bar its own keys go before a menu's with the same letter.
bool FindBar::handleToggleKey(QEvent *event)
{
    if (event->type() != QEvent::ShortcutOverride && event->type() != QEvent::KeyPress)
        return false;
    const auto *key = static_cast<QKeyEvent *>(event);
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_regex, m_inSelection}) {
        if (key->modifiers() != Qt::AltModifier || button->property("key").toInt() != key->key())
            continue;
        event->accept();
        if (event->type() == QEvent::KeyPress)
            button->toggle();
        return true;
    }
    return false;
}

bool FindBar::event(QEvent *event)
{
    return handleToggleKey(event) || QWidget::event(event);
}

// The fields would take Alt and a letter for the letter.
bool FindBar::eventFilter(QObject *watched, QEvent *event)
{
    return handleToggleKey(event) || QWidget::eventFilter(watched, event);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        closeBar();
        return;
    case Qt::Key_F3:
        step(!shift);
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_replace->hasFocus())
            replaceCurrent();
        else if (m_find->hasFocus())
            step(!shift);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}
