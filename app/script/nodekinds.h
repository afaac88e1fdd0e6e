// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/node.h"

#include <tree_sitter/api.h>

extern "C" const TSLanguage *tree_sitter_javascript(void);

namespace script {

/// The grammar's numbers for kinds and fields, as ours. Built once, then only read.
struct GrammarNumbers
{
    std::vector<Kind> kinds;   ///< by TSSymbol
    std::vector<Field> fields; ///< by TSFieldId

    static const GrammarNumbers &instance();
};

} // namespace script
