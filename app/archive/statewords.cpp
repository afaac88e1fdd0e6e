// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/statewords.h"

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;
using zitadel::ActionState;

namespace storage {

// The step of the schema that made words of numbers knows them, too.
static constexpr std::array<std::pair<ActionState, QLatin1StringView>, 3> words{{
    {ActionState::Unspecified, "unspecified"_L1},
    {ActionState::Inactive, "inactive"_L1},
    {ActionState::Active, "active"_L1},
}};

QString stateWord(ActionState state)
{
    const auto found = std::ranges::find(words, state, &decltype(words)::value_type::first);
    return found != words.end() ? QString(found->second) : stateWord(ActionState::Unspecified);
}

ActionState stateOf(const QVariant &kept)
{
    const auto found = std::ranges::find(words, kept.toString(), &decltype(words)::value_type::second);
    return found != words.end() ? found->first : ActionState::Unspecified;
}

} // namespace storage
