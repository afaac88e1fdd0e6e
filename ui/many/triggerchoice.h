// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/many.h"

#include <functional>

class QWidget;
class Workspace;

/// Which trigger several actions go into, and where, or out of which; asked for over a window. Nothing
/// happens where the person chooses none.
namespace triggerchoice {

using Choose = std::function<void(const exchange::many::Deed &deed)>;

/// All triggers there are, and then the places in the chosen one, if it runs something already. While nobody
/// knows what it runs the end is meant.
void into(Workspace &workspace, const QStringList &ids, QWidget *window, const Choose &choose);

/// Those that run one of @p ids; all of them while nobody knows.
void outOf(Workspace &workspace, const QStringList &ids, QWidget *window, const Choose &choose);

} // namespace triggerchoice
