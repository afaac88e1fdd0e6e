// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/textspan.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace merge {

/// A text that was put together from pieces, and where each of them is while somebody edits the text.
///
/// What is typed within a piece is part of it from then on; what is typed between two, of the one that
/// follows; what is typed over several, of the first.
class Pieces
{
public:
    Pieces() = default;
    explicit Pieces(const QStringList &pieces);

    const QString &text() const { return m_text; }
    /// In UTF-16 units; empty where nothing is left of the piece.
    TextSpan place(qsizetype piece) const;
    QStringView at(qsizetype piece) const;

    /// The text was edited in one place and is @p text now.
    void follow(const QString &text);
    /// Puts @p text in the place of one piece; the others stay as they are.
    void replace(qsizetype piece, const QString &text);

private:
    QString m_text;
    QList<qsizetype> m_starts;
};

} // namespace merge
