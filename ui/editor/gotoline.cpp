// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "editor/gotoline.h"

#include "base/plainlabel.h"
#include "editor/codeeditor.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpressionValidator>
#include <QToolButton>

using namespace Qt::StringLiterals;

GoToLineBar::GoToLineBar(CodeEditor &editor, QWidget *parent)
    : QWidget(parent)
    , m_editor(editor)
{
    setObjectName(u"goToLineBar"_s);
    setAccessibleName(tr("Go to line"));
    m_line = new QLineEdit;
    m_line->setObjectName(u"goToLineEdit"_s);
    m_line->setAccessibleName(tr("Line, or line:column"));
    m_line->setValidator(
        new QRegularExpressionValidator(QRegularExpression(u"[0-9]{1,7}(:[0-9]{0,6})?"_s), this));
    m_line->setFixedWidth(fontMetrics().horizontalAdvance(u'0') * 16);
    auto *label = new PlainLabel(tr("&Go to line:"));
    label->setBuddy(m_line);
    m_range = new PlainLabel;
    auto *close = new QToolButton;
    close->setObjectName(u"closeGoToLineButton"_s);
    close->setText(u"×"_s); // shown only if the theme has no such icon
    close->setIcon(QIcon::fromTheme(u"window-close"_s));
    close->setAccessibleName(tr("Close"));
    close->setToolTip(tr("Close (Esc)"));
    close->setAutoRaise(true);
    close->setFocusPolicy(Qt::TabFocus);

    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 8, 8, 8);
    row->setSpacing(8);
    row->addWidget(label);
    row->addWidget(m_line);
    row->addWidget(m_range);
    row->addStretch();
    row->addWidget(close);
    hide();

    connect(close, &QToolButton::clicked, this, &GoToLineBar::closeBar);
    connect(&m_editor, &CodeEditor::escapePressed, this, [this] {
        if (isVisible())
            closeBar();
    });
}

void GoToLineBar::openBar()
{
    const QLocale locale;
    //: %1 is the last line's number
    m_range->setText(tr("1 to %1, or line:column").arg(locale.toString(m_editor.lines())));
    m_line->setText(QString::number(m_editor.lineOfCursor()));
    m_line->selectAll();
    show();
    emit opened();
    m_line->setFocus(Qt::ShortcutFocusReason);
}

void GoToLineBar::closeBar()
{
    hide();
    m_editor.setFocus(Qt::OtherFocusReason);
}

void GoToLineBar::go()
{
    const QString text = m_line->text();
    if (text.isEmpty())
        return;
    const int column = text.section(u':', 1).toInt();
    m_editor.goTo(text.section(u':', 0, 0).toInt(), std::max(column, 1));
    closeBar();
}

void GoToLineBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        closeBar();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_line->hasFocus())
            go();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}
