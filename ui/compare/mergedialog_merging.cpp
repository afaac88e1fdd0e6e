// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What happens in the window of a merge: changes are looked at and decided, and the result is edited.
#include "base/busyline.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "compare/linediff.h"
#include "compare/mergedialog.h"
#include "compare/mergemarks.h"
#include "editor/codeeditor.h"

#include <QEvent>
#include <QLocale>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using merge::Kind;

void MergeDialog::start()
{
    showState();
    m_merging.begin();
    const auto merge = [versions = m_versions] {
        return merge::Merge(versions.base.fields, versions.theirs.fields, versions.mine);
    };
    QtConcurrent::run(merge).then(this, [this](const merge::Merge &merge) { begin(merge); });
}

void MergeDialog::begin(const merge::Merge &merge)
{
    m_merging.end();
    m_busy->hide();
    m_isReady = true;
    m_merge = merge;
    QStringList pieces;
    std::optional<qsizetype> firstOpen;
    for (qsizetype i = 0; i < m_merge.chunks().size(); ++i) {
        const merge::Chunk &chunk = m_merge.chunks()[i];
        pieces.append(chunk.result);
        if (chunk.kind == Kind::Unchanged)
            continue;
        if (!chunk.isDecided && !firstOpen)
            firstOpen = m_changes.size();
        m_changes.append(i);
    }
    m_pieces = merge::Pieces(pieces);
    addSettings();
    orderTabs();
    {
        const QScopedValueRollback showing(m_isShowing, true);
        m_result->load(m_pieces.text());
    }
    m_changeBox->setVisible(!m_changes.isEmpty());
    showState();
    goToChange(firstOpen.value_or(0));
}

zitadel::ActionFields MergeDialog::result() const
{
    zitadel::ActionFields fields = m_merge.result();
    fields.script = m_result->script();
    return fields;
}

void MergeDialog::goToChange(qsizetype change)
{
    if (m_changes.isEmpty())
        return;
    m_current = std::clamp<qsizetype>(change, 0, m_changes.size() - 1);
    m_base->load(current().base);
    m_theirs->load(current().theirs);
    m_mine->load(current().mine);
    showChange();
}

void MergeDialog::showChange()
{
    const bool isChoice = current().theirs != current().mine;
    m_place->setText(wordsOnChange());
    m_previous->setEnabled(m_current > 0);
    m_next->setEnabled(m_current + 1 < m_changes.size());
    m_takeTheirs->setEnabled(isChoice);
    m_takeMine->setEnabled(isChoice);
    m_takeBoth->setEnabled(current().kind == Kind::Conflict);
    const TextSpan place = m_pieces.place(m_changes[m_current]);
    m_result->setPosition(place.start);
    m_result->setTopLine(std::max(1, m_result->lineOfCursor() - 3));
    m_result->markRange(place);
    showMarks();
}

QString MergeDialog::wordsOnChange() const
{
    const auto said = [this] {
        switch (current().kind) {
        case Kind::Theirs:
            return tr("Change %1 of %2: only they changed this");
        case Kind::Mine:
            return tr("Change %1 of %2: only you changed this");
        case Kind::Both:
            return tr("Change %1 of %2: both made the same change");
        default:
            return current().isDecided ? tr("Change %1 of %2: a conflict, decided")
                                       : tr("Change %1 of %2: a conflict, not decided");
        }
    };
    return said().arg(QLocale().toString(m_current + 1), QLocale().toString(m_changes.size()));
}

void MergeDialog::take(const QString &text)
{
    m_isTouched = true;
    put(m_changes[m_current], text);
    showState();
    // On to what is left, if anything is.
    qsizetype next = m_current;
    for (qsizetype step = 1; step <= m_changes.size(); ++step) {
        const qsizetype change = (m_current + step) % m_changes.size();
        if (!m_merge.chunks()[m_changes[change]].isDecided) {
            next = change;
            break;
        }
    }
    goToChange(next);
}

/// Only the one piece becomes another; what was typed elsewhere stays.
void MergeDialog::put(qsizetype chunk, const QString &text)
{
    if (m_pieces.at(chunk) != m_merge.chunks()[chunk].result)
        emit givenUp(); // typed just here: it is replaced, so it goes where it can be found again
    const bool wasDecided = m_merge.isDecided();
    m_merge.decide(chunk, text);
    m_pieces.replace(chunk, text);
    {
        const QScopedValueRollback showing(m_isShowing, true);
        // By an edit, so that it can be undone, but not back to where something was not decided.
        if (wasDecided)
            m_result->replaceAllUndoable(m_pieces.text());
        else
            m_result->load(m_pieces.text());
    }
    tellTyped();
}

void MergeDialog::noteTyped()
{
    if (m_isShowing)
        return;
    const QString script = m_result->script();
    if (script == m_pieces.text())
        return;
    m_pieces.follow(script);
    m_isTyped = true;
    tellTyped();
    m_marksSoon.start(); // not now: the editor is in the middle of a change
}

void MergeDialog::tellTyped()
{
    if (m_isTyped)
        emit typed(m_versions.theirs, result());
}

void MergeDialog::showMarks()
{
    QList<mergemarks::Mark> marks;
    qsizetype line = 0;
    for (qsizetype i = 0; i < m_merge.chunks().size(); ++i) {
        const merge::Chunk &chunk = m_merge.chunks()[i];
        const qsizetype lines = linediff::lines(m_pieces.at(i).toString()).size();
        if (chunk.kind != Kind::Unchanged)
            marks.append({.from = mergemarks::from(chunk),
                          .line = int(line),
                          .lines = int(lines),
                          .isCurrent = m_changes[m_current] == i});
        line += lines;
    }
    mergemarks::show(*m_result, marks);
}

void MergeDialog::showState()
{
    const bool isDecided = m_isReady && m_merge.isDecided();
    const int conflicts = m_merge.conflicts();
    if (!m_isReady)
        m_state->setText(tr("The two versions are being merged…"));
    else
        m_state->setText(
            conflicts == 0 ? tr("No conflicts: look it over, then save.")
                           : tr("%1 of %2 conflicts decided")
                                 .arg(QLocale().toString(m_merge.decided()), QLocale().toString(conflicts)));
    for (QPushButton *button : {m_previous, m_next, m_takeTheirs, m_takeMine, m_takeBoth}) {
        if (!m_isReady)
            button->setEnabled(false);
    }
    m_result->setReadOnly(!isDecided);
    m_save->setEnabled(isDecided);
    m_save->setToolTip(plaintext::toolTip(
        isDecided || !m_isReady ? QKeySequence(QKeySequence::Save).toString(QKeySequence::NativeText)
                                : tr("Decide each conflict first.")));
}

void MergeDialog::reject()
{
    const auto leave = [this] {
        emit givenUp();
        QDialog::reject();
    };
    if (!m_isTyped && !m_isTouched)
        return leave();
    const Question question{u"leaveMergeQuestion"_s, tr("Leave the merge?"),
                            m_isTyped ? tr("The draft stays as it was before. What you typed here goes into "
                                           "the history of this computer.")
                                      : tr("The draft stays as it was before. What you decided here is "
                                           "forgotten."),
                            tr("Leave"), QMessageBox::DestructiveRole};
    question.ask(this, [leave](bool yes) {
        if (yes)
            leave();
    });
}

void MergeDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_isReady)
        m_marksSoon.start(); // the editors have their new colours then
}
