// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/node.h"

#include <QString>

#include <memory>

namespace script {

/// A script and how it is built, for whatever text: a parser that bears with mistakes always gives a tree.
///
/// A value: copies share their content and may be used in different threads at the same time. All positions
/// are UTF-16 units of text(), as in a QString; toUtf8() and fromUtf8() translate to the bytes that editors
/// and the server's error messages (API 76) count in.
class SyntaxTree
{
public:
    SyntaxTree(); ///< of the empty script
    explicit SyntaxTree(const QString &text);
    /// A byte order mark is kept, for the server stores scripts verbatim; bytes that are no UTF-8 become
    /// U+FFFD.
    static SyntaxTree ofUtf8(QByteArrayView utf8);

    const QString &text() const;
    /// The whole script; never null.
    Node root() const;
    /// The smallest node around @p position; at the border of two, the one that ends there if @p before.
    Node at(qsizetype position, bool before = false) const;
    /// True if the text is not a whole script without mistakes.
    bool hasErrors() const;
    /// All nodes in preorder. Two trees are equal if these are.
    const std::vector<NodeData> &nodes() const;

    /// Replaces @p length units from @p begin on, and parses again what that touches. Out of range is cut
    /// off.
    void edit(qsizetype begin, qsizetype length, QStringView with);
    /// Takes over the newest text, finding out by itself what was edited.
    void setText(const QString &text);

    /// Bytes of UTF-8 before @p position. Linear in it.
    qsizetype toUtf8(qsizetype position) const;
    /// The position that has @p bytes bytes of UTF-8 before it; inside a character, the one before that.
    qsizetype fromUtf8(qsizetype bytes) const;

private:
    struct Parse;
    std::shared_ptr<const Parse> m_parse;
};

} // namespace script
