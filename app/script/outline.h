// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/syntaxtree.h"

#include <QList>

namespace script {

/// A function, method or class of a script.
struct OutlineItem
{
    QString name;
    QString parameters; ///< as written, "(ctx, api)"; empty for a class
    bool isClass = false;
    int depth = 0;   ///< in how many others it is
    Range nameRange; ///< where to jump to, UTF-16 units
    Range range;     ///< all of it

    bool operator==(const OutlineItem &) const = default;
};

/// All that has a name, in the text's order.
QList<OutlineItem> outline(const SyntaxTree &tree);

/// Lines that can be folded away behind the first one.
struct FoldRange
{
    int firstLine; ///< counted from 0
    int lastLine;  ///< the one with the closing bracket

    bool operator==(const FoldRange &) const = default;
};

/// Functions, blocks, lists, objects, templates and long comments, in the text's order; the largest of those
/// that begin on one line.
QList<FoldRange> foldRanges(const SyntaxTree &tree);

/// First line of the comment right before @p node or the statement it is in, without its stars; empty if
/// there is none.
QString commentBefore(const Node &node);

} // namespace script
