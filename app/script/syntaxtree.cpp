// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "script/syntaxtree.h"

#include "script/nodekinds.h"

#include <algorithm>

using namespace script;

namespace {

struct DeleteTree
{
    void operator()(TSTree *tree) const { ts_tree_delete(tree); }
};
struct DeleteParser
{
    void operator()(TSParser *parser) const { ts_parser_delete(parser); }
};
using Tree = std::unique_ptr<TSTree, DeleteTree>;

#if TREE_SITTER_LANGUAGE_VERSION >= 15 // the library's 0.25 names the byte order
constexpr TSInputEncoding utf16 =
    Q_BYTE_ORDER == Q_LITTLE_ENDIAN ? TSInputEncodingUTF16LE : TSInputEncodingUTF16BE;
#else
constexpr TSInputEncoding utf16 = TSInputEncodingUTF16;
#endif

Tree parsed(const QString &text, const TSTree *old)
{
    // One for each thread, as making one costs as much as parsing a short script.
    thread_local const std::unique_ptr<TSParser, DeleteParser> parser = [] {
        std::unique_ptr<TSParser, DeleteParser> made(ts_parser_new());
        if (!ts_parser_set_language(made.get(), tree_sitter_javascript()))
            qFatal("The JavaScript grammar was made for another version of the tree-sitter library.");
        return made;
    }();
    return Tree(ts_parser_parse_string_encoding(
        parser.get(), old, reinterpret_cast<const char *>(text.utf16()), uint32_t(text.size() * 2), utf16));
}

/// Our own copy of the tree: the library finds parents and siblings only by searching from the root.
std::vector<NodeData> flattened(const Tree &tree)
{
    const GrammarNumbers &numbers = GrammarNumbers::instance();
    std::vector<NodeData> nodes;
    TSTreeCursor cursor = ts_tree_cursor_new(ts_tree_root_node(tree.get()));
    int parent = -1;
    for (bool more = true; more;) {
        const TSNode node = ts_tree_cursor_current_node(&cursor);
        const TSSymbol symbol = ts_node_symbol(node);
        nodes.push_back({int(ts_node_start_byte(node) / 2), int(ts_node_end_byte(node) / 2), parent, 0,
                         ts_node_is_error(node) ? Kind::Error : numbers.kinds[symbol],
                         numbers.fields[ts_tree_cursor_current_field_id(&cursor)], ts_node_is_named(node),
                         ts_node_is_missing(node)});
        int index = int(nodes.size()) - 1;
        if (ts_tree_cursor_goto_first_child(&cursor)) {
            parent = index;
            continue;
        }
        nodes[size_t(index)].after = int(nodes.size());
        while (!(more = ts_tree_cursor_goto_next_sibling(&cursor)) && ts_tree_cursor_goto_parent(&cursor)) {
            index = parent;
            parent = nodes[size_t(index)].parent;
            nodes[size_t(index)].after = int(nodes.size());
        }
    }
    ts_tree_cursor_delete(&cursor);
    // The library leaves blanks and comments at both ends out of the root.
    nodes.front().begin = 0;
    return nodes;
}

/// Row and column (bytes of UTF-16) of a position, as the library counts.
TSPoint point(QStringView text, qsizetype position)
{
    const QStringView before = text.left(position);
    return {uint32_t(before.count(u'\n')), uint32_t((position - (before.lastIndexOf(u'\n') + 1)) * 2)};
}

int utf8Length(QStringView text, qsizetype &position)
{
    const QChar c = text[position++];
    if (c.isHighSurrogate() && position < text.size() && text[position].isLowSurrogate()) {
        ++position;
        return 4;
    }
    return c.unicode() < 0x80 ? 1 : c.unicode() < 0x800 ? 2 : 3;
}

} // namespace

struct SyntaxTree::Parse
{
    QString text;
    Tree tree;
    std::vector<NodeData> nodes;
    bool hasErrors;

    Parse(const QString &script, const TSTree *old)
        : text(script)
        , tree(parsed(text, old))
    {
        hasErrors = ts_node_has_error(ts_tree_root_node(tree.get()));
        // Around a mistake the library guesses, and guesses differently when it knows the text before: such a
        // text is parsed afresh, so that what is shown does not depend on how the text came about.
        if (old && hasErrors)
            tree = parsed(text, nullptr);
        nodes = flattened(tree);
        nodes.front().end = int(text.size());
    }
};

SyntaxTree::SyntaxTree()
    : SyntaxTree(QString())
{
}

SyntaxTree::SyntaxTree(const QString &text)
    : m_parse(std::make_shared<const Parse>(text, nullptr))
{
}

SyntaxTree SyntaxTree::ofUtf8(QByteArrayView utf8)
{
    QStringDecoder decode(QStringDecoder::Utf8,
                          QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    return SyntaxTree(decode(utf8));
}

const QString &SyntaxTree::text() const
{
    return m_parse->text;
}

Node SyntaxTree::root() const
{
    return {m_parse->nodes, m_parse->text, 0};
}

Node SyntaxTree::at(qsizetype position, bool before) const
{
    Node found = root();
    for (Node child = found.firstChild(); child;) {
        const bool inside = before ? child.begin() < position && child.end() >= position
                                   : child.begin() <= position && child.end() > position;
        if (inside)
            found = child;
        child = inside ? child.firstChild() : child.next();
    }
    return found;
}

bool SyntaxTree::hasErrors() const
{
    return m_parse->hasErrors;
}

const std::vector<NodeData> &SyntaxTree::nodes() const
{
    return m_parse->nodes;
}

void SyntaxTree::edit(qsizetype begin, qsizetype length, QStringView with)
{
    const QString &old = m_parse->text;
    begin = std::clamp<qsizetype>(begin, 0, old.size());
    length = std::clamp<qsizetype>(length, 0, old.size() - begin);
    QString text;
    text.reserve(old.size() - length + with.size());
    text.append(QStringView(old).left(begin)).append(with).append(QStringView(old).mid(begin + length));

    TSInputEdit edited;
    edited.start_byte = uint32_t(begin * 2);
    edited.old_end_byte = uint32_t((begin + length) * 2);
    edited.new_end_byte = uint32_t((begin + with.size()) * 2);
    edited.start_point = point(old, begin);
    edited.old_end_point = point(old, begin + length);
    edited.new_end_point = point(text, begin + with.size());
    // Others may be looking at the old tree: a copy is edited, which shares all that stays.
    const Tree copy(ts_tree_copy(m_parse->tree.get()));
    ts_tree_edit(copy.get(), &edited);
    m_parse = std::make_shared<const Parse>(text, copy.get());
}

void SyntaxTree::setText(const QString &text)
{
    const QStringView old = m_parse->text;
    const QStringView now = text;
    const qsizetype shorter = std::min(old.size(), now.size());
    const qsizetype same = std::mismatch(old.begin(), old.begin() + shorter, now.begin()).first - old.begin();
    if (same == old.size() && same == now.size())
        return;
    const qsizetype most = shorter - same;
    const qsizetype tail =
        std::mismatch(old.rbegin(), old.rbegin() + most, now.rbegin()).first - old.rbegin();
    edit(same, old.size() - same - tail, now.mid(same, now.size() - same - tail));
}

qsizetype SyntaxTree::toUtf8(qsizetype position) const
{
    const QStringView text = m_parse->text;
    qsizetype bytes = 0;
    for (qsizetype i = 0; i < std::min(position, text.size());)
        bytes += utf8Length(text, i);
    return bytes;
}

qsizetype SyntaxTree::fromUtf8(qsizetype bytes) const
{
    const QStringView text = m_parse->text;
    qsizetype position = 0;
    while (position < text.size()) {
        qsizetype next = position;
        bytes -= utf8Length(text, next);
        if (bytes < 0)
            break;
        position = next;
    }
    return position;
}
