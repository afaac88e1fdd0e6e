// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/wrappedtext.h"

#include "base/plaintext.h"

#include <QAbstractTextDocumentLayout>

#include <cmath>

WrappedText::WrappedText(QWidget *parent)
    : QTextEdit(parent)
{
    setFrameShape(NoFrame);
    setReadOnly(true);
    setUndoRedoEnabled(false);
    setAcceptRichText(false);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFocusPolicy(Qt::ClickFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document()->setDocumentMargin(0);
    viewport()->setAutoFillBackground(false);
    viewport()->setCursor(Qt::IBeamCursor);
    // Both another text and another width end up here.
    connect(document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged, this,
            &WrappedText::updateGeometry);
}

void WrappedText::setPlainText(const QString &text)
{
    QTextEdit::setPlainText(plaintext::lines(text));
}

QSize WrappedText::sizeHint() const
{
    const int most = fontMetrics().averageCharWidth() * 60;
    return {std::min(most, int(std::ceil(document()->idealWidth()))), minimumSizeHint().height()};
}

QSize WrappedText::minimumSizeHint() const
{
    return {fontMetrics().averageCharWidth() * 12, int(std::ceil(document()->size().height()))};
}
