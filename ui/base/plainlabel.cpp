// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plainlabel.h"

#include "base/plaintext.h"

PlainLabel::PlainLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
}

PlainLabel::PlainLabel(const QString &text, QWidget *parent)
    : PlainLabel(parent)
{
    setText(text);
}

void PlainLabel::setText(const QString &text)
{
    const QString shown = plaintext::lines(text);
    QLabel::setText(m_wrapsInWords ? plaintext::breakable(shown) : shown);
}
