// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

/// The label of this program: shows what it is given as text, whoever wrote it, see `base/plaintext.h`.
///
/// A QLabel guesses: a name that looks like HTML becomes that, with files opened for its pictures.
/// `tests/plaintext.cmake` fails where one is made elsewhere.
class PlainLabel : public QLabel
{
    Q_OBJECT

public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    /// Lines stay lines.
    void setText(const QString &text);

    /// For sentences with names in them, of up to 200 characters without a blank: they wrap within words,
    /// too. Not for what is copied, such as a path, as that is done by characters of its own. Before
    /// setText().
    void setWrapsInWords() { m_wrapsInWords = true; }

private:
    bool m_wrapsInWords = false;
};
