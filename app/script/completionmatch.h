// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/completion.h"

namespace script {

/// How a name fits what was typed.
struct NameMatch
{
    int score = 0;            ///< higher is better
    QList<qsizetype> letters; ///< the places in the name that were typed, ascending, in UTF-16 units

    bool operator==(const NameMatch &) const = default;
};

/// Whether @p name is meant by @p typed: its beginning, the beginnings of its words ("sC" and "setc" for
/// setClaim), or a part of it. Beginnings count more, and so do letters of the same case. Nothing typed fits
/// everything.
std::optional<NameMatch> matchName(QStringView typed, QStringView name);

/// An entry that fits, by its place in the list that was searched.
struct RankedEntry
{
    qsizetype index = 0;
    NameMatch match;

    bool operator==(const RankedEntry &) const = default;
};

/// The entries that fit what was typed, best first, deprecated ones last. Those that fit equally well keep
/// their order.
QList<RankedEntry> rank(const QList<Completion> &entries, QStringView typed);

/// True for what a name is made of, so that typing it stays in the same word.
bool isWordCharacter(QChar c);

} // namespace script
