// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "compare/merge.h"

class CodeEditor;

/// What in a merged script came from whom: a word beside the lines, and a ground of their own.
namespace mergemarks {

enum class From { Theirs, Mine, Both, Open };

/// Whose text a changed piece of the script is, as far as it is decided.
From from(const merge::Chunk &chunk);

struct Mark
{
    From from = From::Theirs;
    int line = 0;  ///< from 0
    int lines = 0; ///< 0: something was removed before the line
    bool isCurrent = false;
};

/// Shows @p marks instead of earlier ones, in the colours of the editor's palette.
void show(CodeEditor &editor, const QList<Mark> &marks);

} // namespace mergemarks
