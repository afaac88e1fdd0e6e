// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
// The part of FindBar that arranges its controls and what they say.
#include "base/colours.h"
#include "base/elidedlabel.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "editor/codeeditor.h"
#include "editor/findbar.h"

#include <QAccessible>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace {

enum Column { LabelColumn, EditColumn, ButtonColumn, StatusColumn, CloseColumn };

QHBoxLayout *tightRow(QWidget *parent = nullptr)
{
    auto *row = new QHBoxLayout(parent);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    return row;
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
    grid->setColumnMinimumWidth(EditColumn, fontMetrics().averageCharWidth() * 11);
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
        m_offered = {};
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
    auto *label = new PlainLabel(tr("Fi&nd:"));
    label->setBuddy(m_find);

    auto *buttons = tightRow();
    m_matchCase = addToggle(tr("Case"), tr("Match case"), u"matchCaseButton"_s, Qt::Key_C);
    m_wholeWord = addToggle(tr("Word"), tr("Whole words only"), u"wholeWordButton"_s, Qt::Key_W);
    m_regex = addToggle(tr("Regex"), tr("Regular expression"), u"regexButton"_s, Qt::Key_X);
    m_inSelection =
        addToggle(tr("Selection"), tr("Only in the selected text"), u"inSelectionButton"_s, Qt::Key_S);
    m_inSelection->disconnect(this); // it has more to do than to search again
    connect(m_inSelection, &QToolButton::toggled, this, &FindBar::setInSelection);
    m_previous = addButton(u"go-up-search"_s, u"↑"_s, tr("Find previous"), u"findPreviousButton"_s);
    m_next = addButton(u"go-down-search"_s, u"↓"_s, tr("Find next"), u"findNextButton"_s);
    for (QToolButton *button : {m_matchCase, m_wholeWord, m_regex, m_inSelection})
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
    m_replaceLabel = new PlainLabel(tr("Re&place:"));
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
    m_find->installEventFilter(this);
    m_replace->installEventFilter(this);

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
    button->setToolTip(plaintext::toolTip(u"%1 (%2)"_s.arg(tip, keys.toString(QKeySequence::NativeText))));
    button->setProperty("key", int(key));
    button->setCheckable(true);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QToolButton::toggled, this, &FindBar::searchAsTyped);
    return button;
}

QToolButton *FindBar::addButton(const QString &icon, const QString &text, const QString &tip,
                                const QString &name)
{
    auto *button = new QToolButton(this);
    button->setObjectName(name);
    button->setText(text); // shown only if the theme has no such icon
    button->setIcon(QIcon::fromTheme(icon));
    button->setAccessibleName(tip);
    button->setToolTip(plaintext::toolTip(tip));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
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

void FindBar::tell(const QString &text, bool isBad)
{
    m_status->setText(text);
    m_status->setToolTip(plaintext::toolTip(text));
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

void FindBar::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && m_status)
        tell(m_status->text(), m_statusIsBad);
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
        button->setToolTip(plaintext::toolTip(reason.isEmpty() ? tip : reason));
    };
    set(m_next, noFind, tr("Find next (F3 or Enter)"));
    set(m_previous, noFind, tr("Find previous (Shift+F3 or Shift+Enter)"));
    set(m_replaceOne, noReplace, tr("Replace this match and go to the next"));
    set(m_replaceAll, noReplace, tr("Replace all matches, as one step to undo"));
}
