// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/findbar.h"

#include "common/colours.h"
#include "editor/codeeditor.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

enum Column { LabelColumn, EditColumn, ButtonColumn, StatusColumn, CloseColumn };

// An error may be longer than the room beside the field; then its tooltip has all of it.
class ElidedLabel : public QLabel
{
public:
    using QLabel::QLabel;
    QSize minimumSizeHint() const override { return {0, QLabel::minimumSizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setPen(palette().color(foregroundRole()));
        const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, width());
        painter.drawText(rect(), int(Qt::AlignLeft | Qt::AlignVCenter), shown);
    }
};

QHBoxLayout *tightRow(QWidget *parent = nullptr)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    return row;
}

QString lineEndOf(const CodeEditor &editor)
{
    switch (editor.habits().lineEnd) {
    case TextHabits::LineEnd::CrLf:
        return u"\r\n"_s;
    case TextHabits::LineEnd::Cr:
        return u"\r"_s;
    case TextHabits::LineEnd::Lf:
        break;
    }
    return u"\n"_s;
}

} // namespace

FindBar::FindBar(CodeEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
{
    setObjectName(u"findBar"_s);
    setAccessibleName(tr("Find and replace"));
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 8, 8, 8);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(EditColumn, 2);
    grid->setColumnMinimumWidth(EditColumn, fontMetrics().averageCharWidth() * 16);
    buildFindRow();
    buildReplaceRow();
    placeStatus();
    updateButtons();
    hide();

    m_refreshSoon.setSingleShot(true);
    m_refreshSoon.setInterval(0);
    connect(&m_refreshSoon, &QTimer::timeout, this, [this] {
        refresh();
        tellPlace();
    });
    connect(&m_editor, &CodeEditor::scriptChanged, this, [this] {
        if (isVisible())
            m_refreshSoon.start(); // not within the change, and once for many
    });
    connect(&m_editor, &CodeEditor::escapePressed, this, [this] {
        if (isVisible())
            closeBar();
    });
}

void FindBar::buildFindRow()
{
    m_find = new QLineEdit;
    m_find->setObjectName(u"findEdit"_s);
    m_find->setAccessibleName(tr("Find"));
    m_find->setClearButtonEnabled(true);
    auto *label = new QLabel(tr("Fi&nd:"));
    label->setBuddy(m_find);

    auto *buttons = tightRow();
    m_matchCase = addToggle(tr("Case"), tr("Match case"), u"matchCaseButton"_s, Qt::Key_C);
    m_wholeWord = addToggle(tr("Word"), tr("Whole words only"), u"wholeWordButton"_s, Qt::Key_W);
    m_regex = addToggle(tr("Regex"), tr("Regular expression"), u"regexButton"_s, Qt::Key_X);
    m_previous = addButton(u"go-up-search"_s, u"↑"_s, tr("Find previous"), u"findPreviousButton"_s);
    m_next = addButton(u"go-down-search"_s, u"↓"_s, tr("Find next"), u"findNextButton"_s);
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_regex})
        buttons->addWidget(button);
    buttons->addSpacing(4);
    buttons->addWidget(m_previous);
    buttons->addWidget(m_next);

    m_status = new ElidedLabel(this);
    m_status->setObjectName(u"findStatus"_s);
    auto *close = addButton(u"window-close"_s, u"×"_s, tr("Close (Esc)"), u"closeFindBarButton"_s);
    close->setAccessibleName(tr("Close the find bar"));

    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(label, 0, LabelColumn);
    grid->addWidget(m_find, 0, EditColumn);
    grid->addLayout(buttons, 0, ButtonColumn);
    grid->addWidget(close, 0, CloseColumn);

    connect(m_find, &QLineEdit::textChanged, this, &FindBar::searchAsTyped);
    connect(m_previous, &QToolButton::clicked, this, &FindBar::findPrevious);
    connect(m_next, &QToolButton::clicked, this, &FindBar::findNext);
    connect(close, &QToolButton::clicked, this, &FindBar::closeBar);
}

void FindBar::buildReplaceRow()
{
    m_replace = new QLineEdit;
    m_replace->setObjectName(u"replaceEdit"_s);
    m_replace->setAccessibleName(tr("Replace with"));
    m_replace->setClearButtonEnabled(true);
    m_replaceLabel = new QLabel(tr("Re&place:"));
    m_replaceLabel->setBuddy(m_replace);

    m_replaceButtons = new QWidget;
    auto *row = tightRow(m_replaceButtons);
    m_replaceOne = new QPushButton(tr("&Replace"));
    m_replaceOne->setObjectName(u"replaceButton"_s);
    m_replaceAll = new QPushButton(tr("Replace a&ll"));
    m_replaceAll->setObjectName(u"replaceAllButton"_s);
    for (QPushButton *button : {m_replaceOne, m_replaceAll}) {
        button->setAutoDefault(false);
        row->addWidget(button);
    }
    row->addStretch();

    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(m_replaceLabel, 1, LabelColumn);
    grid->addWidget(m_replace, 1, EditColumn);
    grid->addWidget(m_replaceButtons, 1, ButtonColumn, 1, 2);
    setTabOrder(m_find, m_replace);

    connect(m_replaceOne, &QPushButton::clicked, this, &FindBar::replaceCurrent);
    connect(m_replaceAll, &QPushButton::clicked, this, &FindBar::replaceAll);
}

QToolButton *FindBar::addToggle(const QString &text, const QString &tip, const QString &name, Qt::Key key)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text);
    button->setAccessibleName(tip);
    const QKeySequence keys(Qt::ALT | key);
    button->setToolTip(u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText)));
    button->setProperty("key", int(key));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::toggled, this, &FindBar::searchAsTyped);
    return button;
}

QToolButton *FindBar::addButton(const QString &icon, const QString &text, const QString &tip, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text); // shown only if the theme has no such icon
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(tip);
    button->setToolTip(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

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
    for (QWidget *part : {static_cast<QWidget *>(m_replaceLabel), static_cast<QWidget *>(m_replace), m_replaceButtons})
        part->setVisible(withReplace);
    const bool wasOpen = isVisible();
    QWidget::show();
    if (!wasOpen)
        emit opened();
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
    show(wrapped ? 0 : next - m_finds.spans.begin(), wrapped ? News::FromTop : News::None);
    m_origin = origin;
}

void FindBar::refresh()
{
    m_refreshSoon.stop();
    m_script = m_editor.script();
    m_finds = m_search.findAll(m_script);
    mark();
    updateButtons();
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
        const auto next = std::ranges::find_if(finds, [&](TextSpan f) { return f.start >= here.end() && f != here; });
        index = next != finds.end() ? next - finds.begin() : -1;
    } else {
        const auto before = std::find_if(finds.rbegin(), finds.rend(),
                                         [&](TextSpan f) { return f.end() <= here.start && f != here; });
        index = before != finds.rend() ? finds.rend() - before - 1 : -1;
    }
    if (index >= 0) {
        show(index, News::None);
    } else {
        QWidget::show();
        show(forward ? 0 : finds.size() - 1, forward ? News::FromTop : News::FromBottom);
    }
}

void FindBar::show(qsizetype index, News news)
{
    m_shown = m_finds.spans[index];
    m_origin = m_shown.start;
    m_editor.select(m_shown);
    mark();
    tellPlace(news);
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
        const QString with = m_search.replacement(m_script, find, m_replace->text(), lineEndOf(m_editor));
        m_editor.replaceSpans({{find, with}});
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
    const QString lineEnd = lineEndOf(m_editor);
    for (const TextSpan &find : std::as_const(m_finds.spans))
        replacements.append({find, m_search.replacement(m_script, find, m_replace->text(), lineEnd)});
    m_editor.replaceSpans(replacements);
    refresh();
    tell(tr("Replaced %n match(es)", nullptr, int(replacements.size())));
}

void FindBar::tellPlace(News news)
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
        if (news == News::FromTop)
            text = tr("%1 – Continued from the top").arg(text);
        else if (news == News::FromBottom)
            text = tr("%1 – Continued from the bottom").arg(text);
        tell(text);
    }
}

void FindBar::tell(const QString &text, bool isBad)
{
    m_status->setText(text);
    m_status->setToolTip(text);
    placeStatus();
    m_statusIsBad = isBad;
    using colours::Meaning;
    QPalette status = palette();
    QPalette field = palette();
    if (isBad) {
        status.setColor(QPalette::WindowText, colours::ink(Meaning::Error, palette()));
        field.setColor(QPalette::Base, colours::ground(Meaning::Error, palette()));
    }
    m_status->setPalette(status);
    m_find->setPalette(field);
    if (QAccessible::isActive() && !text.isEmpty()) {
        QAccessibleAnnouncementEvent announcement(m_status, text);
        QAccessible::updateAccessibility(&announcement);
    }
}

// Beside the field if there is room, else below it; there it takes no room while it has nothing to say.
void FindBar::placeStatus()
{
    auto *grid = static_cast<QGridLayout *>(layout());
    const bool narrow = width() < fontMetrics().averageCharWidth() * 110;
    if (grid->indexOf(m_status) < 0 || narrow != m_isNarrow) {
        grid->removeWidget(m_status);
        if (narrow)
            grid->addWidget(m_status, 2, EditColumn, 1, 3);
        else
            grid->addWidget(m_status, 0, StatusColumn);
        grid->setColumnStretch(StatusColumn, narrow ? 0 : 3);
        m_isNarrow = narrow;
    }
    m_status->setVisible(!narrow || !m_status->text().isEmpty());
}

void FindBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    placeStatus();
}

// A button that can't be used says why.
void FindBar::updateButtons()
{
    QString noFind;
    if (m_search.isEmpty())
        noFind = tr("First type what to find");
    else if (m_finds.spans.isEmpty())
        noFind = tr("Nothing was found");
    const QString noReplace = m_editor.isReadOnly() ? tr("This script is read-only") : noFind;
    const auto set = [](QAbstractButton *button, const QString &reason, const QString &tip) {
        button->setEnabled(reason.isEmpty());
        button->setToolTip(reason.isEmpty() ? tip : reason);
    };
    set(m_next, noFind, tr("Find next (F3 or Enter)"));
    set(m_previous, noFind, tr("Find previous (Shift+F3 or Shift+Enter)"));
    set(m_replaceOne, noReplace, tr("Replace this match and go to the next"));
    set(m_replaceAll, noReplace, tr("Replace all matches, as one step to undo"));
}

QToolButton *FindBar::toggleFor(const QKeyEvent &event) const
{
    if (event.modifiers() != Qt::AltModifier)
        return nullptr;
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_regex}) {
        if (button->property("key").toInt() == event.key())
            return button;
    }
    return nullptr;
}

// Inside the bar its own keys go before a menu's with the same letter.
bool FindBar::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && toggleFor(*static_cast<QKeyEvent *>(event))) {
        event->accept();
        return true;
    }
    return QWidget::event(event);
}

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_status)
        tell(m_status->text(), m_statusIsBad);
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (QToolButton *toggle = toggleFor(*event)) {
        toggle->toggle();
        return;
    }
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
