// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

namespace run {

/// Why a text cannot be Order::input.
struct InputProblem
{
    QString message; ///< one sentence
    int line = 0;    ///< from 1; 0: no place is known
};

/// Nothing if @p input is a JSON object with names that scripts know; an empty one is, too.
std::optional<InputProblem> problemOf(const QByteArray &input);

} // namespace run
