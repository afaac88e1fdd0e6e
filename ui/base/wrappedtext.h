// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextEdit>

/// Text to be read and copied, as high as its lines at the width it has.
///
/// Names have up to 200 characters and need not have a blank: a QLabel would become as wide as its longest
/// word, and its window wider than the screen. Here long words go on in the next line.
class WrappedText : public QTextEdit
{
    Q_OBJECT

public:
    explicit WrappedText(QWidget *parent = nullptr);

    QString text() const { return toPlainText(); }
    void setPlainText(const QString &text);     ///< as text, see `base/plaintext.h`
    void setText(const QString &text) = delete; // QTextEdit would guess whether it is HTML
    void setHtml(const QString &text) = delete;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
};
