// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/action.h"

#include <QVariant>

namespace storage {

/// The state of an action as it is kept: a word, which a later version of the program understands however it
/// numbers them.
QString stateWord(zitadel::ActionState state);
/// The state of a row's column; Unspecified if the word is not known.
zitadel::ActionState stateOf(const QVariant &kept);

} // namespace storage
