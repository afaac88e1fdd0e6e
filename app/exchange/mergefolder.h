// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/record.h"

#include <functional>

namespace exchange {

/// What a folder and a server come to, brought together.
struct Merged
{
    Content content;
    QStringList conflicts; ///< what both sides changed in the same place, one sentence each
    QStringList taken;     ///< files and triggers that are the server's, or have something of it
};

/// A version of the script of the action @p name of which @p isIt tells that it is the one; nothing if nobody
/// has it any more.
using FindScript = std::function<std::optional<QString>(const QString &name,
                                                        const std::function<bool(const QString &)> &isIt)>;

/// Brings what was changed in a folder, @p mine, together with what others changed on the server, @p theirs,
/// since @p seen. @p find looks for the script that both began with, where both changed it. Where there are
/// conflicts the content has mine. Blocks as long as @p find does.
Merged mergeFolder(const Seen &seen, const Content &mine, const Content &theirs, const FindScript &find);

} // namespace exchange
