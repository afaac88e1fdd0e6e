// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/factrow.h"

#include "base/elidedlabel.h"
#include "base/plainlabel.h"
#include "base/plaintext.h"
#include "base/wrappedlabel.h"

#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QToolButton>

using namespace Qt::StringLiterals;

FactRow::FactRow(const QString &what, bool canCopy, QWidget *parent)
    : QWidget(parent)
    , m_what(what)
    , m_text(canCopy ? static_cast<PlainLabel *>(new ElidedLabel(this)) : new WrappedLabel(this))
{
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    if (!canCopy)
        m_text->setWrapsInWords();
    else
        m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_text, 1);
    if (!canCopy)
        return;
    // Ids are compared digit by digit.
    QFont fixed = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    fixed.setPointSizeF(font().pointSizeF());
    m_text->setFont(fixed);
    m_copy = new QToolButton(this);
    m_copy->setAutoRaise(true);
    m_copy->setIcon(QIcon::fromTheme(u"edit-copy"_s));
    m_copy->setText(tr("Copy"));
    m_copy->setToolTip(plaintext::toolTip(tr("Copy: %1").arg(what)));
    m_copy->setAccessibleName(tr("Copy: %1").arg(what));
    m_copy->setObjectName("copyButton"_L1);
    m_copy->setFocusPolicy(Qt::TabFocus);
    layout->addWidget(m_copy);
    connect(m_copy, &QToolButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text->text()); });
}

void FactRow::set(const QString &text, const QString &toolTip)
{
    m_text->setText(text);
    //: %1 is what a value means, %2 the value; read out by screen readers
    m_text->setAccessibleName(tr("%1: %2").arg(m_what, text));
    m_text->setToolTip(plaintext::toolTip(toolTip.isEmpty() ? text : toolTip));
    if (m_copy)
        m_copy->setEnabled(!text.isEmpty());
}

QString FactRow::text() const
{
    return m_text->text().remove(QChar(0x200b)); // the label's own, for wrapping
}
