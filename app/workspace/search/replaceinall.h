// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/plan.h"
#include "script/problems.h"
#include "workspace/search/scriptsearch.h"

#include <QFuture>

class Workspace;

/// Replacing what was found in many scripts; see TextSearch::replacement() for what the new text may hold.
namespace replaceinall {

/// What takes the place of @p span, one of @p finds, with the line ends that most of the script has.
QString replacement(const ScriptFinds &finds, TextSpan span, const QString &with);

/// The same for all spans of @p finds, in their order.
QList<script::TextEdit> edits(const ScriptFinds &finds, const QString &with);

/// What changes the actions of @p finds, which are in the list of @p workspace, on the server; an action that
/// has another script by now than the one that was searched is blocked. So is one whose script would be too
/// long, or have an error that it does not have now. Works on another thread; cancelled when @p workspace
/// dies.
QFuture<Result<exchange::Plan>> plan(Workspace &workspace, const QList<ScriptFinds> &finds,
                                     const QString &with);

} // namespace replaceinall
