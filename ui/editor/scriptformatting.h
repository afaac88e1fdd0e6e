// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class ActionEditor;

/// Lays the script of @p tab out anew, as one undo step with the text cursor at its token. What comes too
/// late, because somebody typed on, is dropped; a refusal is told in the tab.
void formatScript(ActionEditor &tab);
