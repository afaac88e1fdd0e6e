// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace script {

/// A character that looks like another one, or like none.
struct OddCharacter
{
    enum class Kind {
        Quote,     ///< a quote of books, where JavaScript takes straight ones
        Invisible, ///< takes no room
        Direction, ///< turns the direction of the text, so that it is shown in another order
        Template,  ///< `${`, which a tool such as Terraform was to put something in for
    };

    qsizetype at = -1; ///< UTF-16 units
    Kind kind = Kind::Invisible;
    QString name;        ///< "U+201C"
    QString replacement; ///< what most likely belongs there, maybe nothing
};

/// What @p character is, at @p at; `at` is -1 if it is nothing odd.
OddCharacter oddCharacter(char16_t character, qsizetype at);

/// The first one in the line of @p offset, from that on or right before it; `at` is -1 where there is none.
OddCharacter oddCharacterNear(QStringView script, qsizetype offset);

} // namespace script
