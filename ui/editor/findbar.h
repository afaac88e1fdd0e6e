// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textsearch.h"

#include <QTimer>
#include <QWidget>

class CodeEditor;
class PlainLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

/// Find and replace under one editor. Hidden until opened; Escape, also in the editor, closes it. The
/// window's actions call the public functions; the bar claims no key of its own but inside itself.
class FindBar : public QWidget
{
    Q_OBJECT
public:
    /// @p editor must outlive the bar.
    explicit FindBar(CodeEditor &editor, QWidget *parent = nullptr);

    /// Both take the selected text, if it is within one line, as what to find.
    void openFind();
    void openReplace();
    void closeBar();

    /// Also work while the bar is hidden; it shows itself if there is something to tell.
    void findNext();
    void findPrevious();

    void replaceCurrent();
    void replaceAll();

signals:
    void opened();

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Wrapped { None, FromTop, FromBottom };

    void buildFindRow();
    void buildReplaceRow();
    QToolButton *addToggle(const QString &text, const QString &tip, const QString &name, Qt::Key key);
    QToolButton *addButton(const QString &icon, const QString &text, const QString &tip, const QString &name);
    bool handleToggleKey(QEvent *event);

    void open(bool withReplace);
    void searchAsTyped();
    void refresh();
    void step(bool forward);
    void show(qsizetype index, Wrapped wrapped);
    void mark();
    void setInSelection(bool on);
    void followRange();
    void growRange(qsizetype by);
    qsizetype indexOfSelection() const;

    void tellPlace(Wrapped wrapped = Wrapped::None);
    void tell(const QString &text, bool isBad = false);
    void placeStatus();
    void updateButtons();

    CodeEditor &m_editor;
    QLineEdit *m_find = nullptr;
    QLineEdit *m_replace = nullptr;
    PlainLabel *m_replaceLabel = nullptr;
    QWidget *m_replaceButtons = nullptr;
    QToolButton *m_matchCase = nullptr;
    QToolButton *m_wholeWord = nullptr;
    QToolButton *m_regex = nullptr;
    QToolButton *m_inSelection = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_previous = nullptr;
    QPushButton *m_replaceOne = nullptr;
    QPushButton *m_replaceAll = nullptr;
    PlainLabel *m_status = nullptr;
    bool m_statusIsBad = false;
    bool m_isNarrow = false;

    TextSearch m_search;
    QString m_script; // the text m_finds belongs to
    TextSearch::Finds m_finds;
    qsizetype m_origin = 0; // where the search began
    TextSpan m_shown;       // what we selected last
    TextSpan m_range;       // the only part that is searched, if not empty
    TextSpan m_offered;     // what was selected when the bar was opened, for the case that it becomes that
    QTimer m_refreshSoon;
};
