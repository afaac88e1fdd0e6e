// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/searchtoggles.h"

#include "base/plaintext.h"
#include "base/textsearch.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QToolButton>

using namespace Qt::StringLiterals;

SearchToggles::SearchToggles(QWidget *parent)
    : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(4);
    m_matchCase = add(tr("Case"), tr("Match case"), u"allMatchCaseButton"_s, Qt::Key_C);
    m_wholeWord = add(tr("Word"), tr("Whole words only"), u"allWholeWordButton"_s, Qt::Key_W);
    m_regex = add(tr("Regex"), tr("Regular expression"), u"allRegexButton"_s, Qt::Key_X);
}

QToolButton *SearchToggles::add(const QString &text, const QString &tip, const QString &name, Qt::Key key)
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
    connect(button, &QToolButton::toggled, this, &SearchToggles::changed);
    layout()->addWidget(button);
    watch(button);
    return button;
}

void SearchToggles::fill(SearchQuery &query) const
{
    query.matchCase = m_matchCase->isChecked();
    query.wholeWord = m_wholeWord->isChecked();
    query.regex = m_regex->isChecked();
}

bool SearchToggles::isRegex() const
{
    return m_regex->isChecked();
}

void SearchToggles::watch(QWidget *field)
{
    field->installEventFilter(this);
}

bool SearchToggles::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        for (QToolButton *button : {m_matchCase, m_wholeWord, m_regex}) {
            if (key->modifiers() != Qt::AltModifier || button->property("key").toInt() != key->key())
                continue;
            event->accept();
            if (event->type() == QEvent::KeyPress)
                button->toggle();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}
