// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace script {

/// Part of a script, from @p begin up to but not including @p end, in UTF-16 units as QString counts them.
/// SyntaxTree::toUtf8() turns them into bytes.
struct Range
{
    qsizetype begin = 0;
    qsizetype end = 0;

    qsizetype length() const { return end - begin; }
    bool isEmpty() const { return begin >= end; }
    /// True also at the end, where the text cursor still touches it.
    bool touches(qsizetype position) const { return position >= begin && position <= end; }
    bool operator==(const Range &) const = default;
};

/// What a node of the tree is. The names are the grammar's, see nodekinds.cpp; what nobody asks for is Other.
// clang-format off
enum class Kind : quint8 {
    Other, Error,
    // statements
    Program, StatementBlock, ExpressionStatement, VariableDeclaration, LexicalDeclaration, VariableDeclarator,
    FunctionDeclaration, GeneratorFunctionDeclaration, ClassDeclaration, ReturnStatement, ThrowStatement,
    IfStatement, ElseClause, ForStatement, ForInStatement, WhileStatement, DoStatement, SwitchStatement, SwitchBody,
    SwitchCase, SwitchDefault, TryStatement, CatchClause, FinallyClause, LabeledStatement, WithStatement,
    ImportStatement, ExportStatement, EmptyStatement, ClassStaticBlock,
    // expressions
    ArrowFunction, FunctionExpression, GeneratorFunction, Class, ClassBody, MethodDefinition, FieldDefinition,
    CallExpression, NewExpression, Arguments, MemberExpression, SubscriptExpression, OptionalChain,
    AssignmentExpression, AugmentedAssignmentExpression, BinaryExpression, UnaryExpression, UpdateExpression,
    TernaryExpression, SequenceExpression, ParenthesizedExpression, AwaitExpression, YieldExpression, SpreadElement,
    Array, Object, Pair, ComputedPropertyName, TemplateString, TemplateSubstitution, String, StringFragment,
    EscapeSequence, Number, Regex, RegexPattern, RegexFlags, MetaProperty,
    True, False, Null, Undefined, This, Super, Import,
    // names and patterns
    Identifier, PropertyIdentifier, PrivatePropertyIdentifier, ShorthandPropertyIdentifier,
    ShorthandPropertyIdentifierPattern, StatementIdentifier, FormalParameters, ObjectPattern, ArrayPattern,
    PairPattern, AssignmentPattern, ObjectAssignmentPattern, RestPattern,
    // others with a name
    Comment, HtmlComment, HashBang, Decorator, Jsx,
    // tokens
    Async, Await, Star, Dot, Comma, Colon, Question, ParenOpen, ParenClose, BracketOpen, BracketClose, BraceOpen,
    BraceClose, FunctionWord, ClassWord, Var, Let, Const, Quote, Using,
};
// clang-format on

/// What a node is to its parent; None where the grammar has no name for it.
enum class Field : quint8 {
    None,
    PossibleValue,
    Argument,
    Arguments,
    Body,
    Condition,
    Consequence,
    Constructor,
    Flags,
    Function,
    Handler,
    Index,
    Key,
    Kind,
    Left,
    Name,
    Object,
    Operator,
    Parameter,
    Parameters,
    Pattern,
    Property,
    Right,
    Source,
    Value,
};

/// One node as stored: the tree in preorder, so that what is inside a node follows it without a gap.
struct NodeData
{
    int begin;  ///< UTF-16 units
    int end;    ///< UTF-16 units
    int parent; ///< index, -1 for the root
    int after;  ///< index of the first node that is not inside this one
    Kind kind;
    Field field;
    bool named;   ///< not a mere token
    bool missing; ///< not in the text: put there by the parser to make sense of the rest

    bool operator==(const NodeData &) const = default;
};

/// A look at one node. Cheap to copy; valid as long as a SyntaxTree with the same content lives.
class Node
{
public:
    Node() = default;
    Node(const std::vector<NodeData> &nodes, QStringView text, int index)
        : m_nodes(&nodes)
        , m_text(text)
        , m_index(index)
    {
    }

    bool isNull() const { return m_index < 0; }
    explicit operator bool() const { return !isNull(); }
    /// Where it stands in the tree's preorder: parents before children, earlier text before later.
    int index() const { return m_index; }

    Kind kind() const { return isNull() ? script::Kind::Other : data().kind; }
    Field field() const { return isNull() ? Field::None : data().field; }
    bool isNamed() const { return !isNull() && data().named; }
    bool isMissing() const { return !isNull() && data().missing; }
    template<typename... Kinds>
    bool is(Kinds... kinds) const
    {
        return !isNull() && ((data().kind == kinds) || ...);
    }

    qsizetype begin() const { return isNull() ? 0 : data().begin; }
    qsizetype end() const { return isNull() ? 0 : data().end; }
    Range range() const { return {begin(), end()}; }
    QStringView text() const { return m_text.mid(begin(), end() - begin()); }

    Node parent() const { return isNull() ? Node() : at(data().parent); }
    Node firstChild() const { return !isNull() && data().after > m_index + 1 ? at(m_index + 1) : Node(); }
    Node next() const;
    Node previous() const;
    /// The child that is @p field to this node.
    Node child(Field field) const;
    /// The first child of @p kind.
    Node child(Kind kind) const;
    /// The @p i-th child that is neither a token nor a comment.
    Node named(int i) const;
    int namedCount() const;

    /// True if @p other is this node or inside it.
    bool contains(const Node &other) const
    {
        return !isNull() && other.m_index >= m_index && other.m_index < data().after;
    }
    /// The nearest node above of one of @p kinds.
    template<typename... Kinds>
    Node above(Kinds... kinds) const
    {
        for (Node node = parent(); node; node = node.parent()) {
            if (node.is(kinds...))
                return node;
        }
        return {};
    }

    bool operator==(const Node &other) const { return m_index == other.m_index; }

private:
    const NodeData &data() const { return (*m_nodes)[size_t(m_index)]; }
    Node at(int index) const { return index < 0 ? Node() : Node(*m_nodes, m_text, index); }

    const std::vector<NodeData> *m_nodes = nullptr;
    QStringView m_text;
    int m_index = -1;
};

/// Any function: declaration, expression, arrow, method.
bool isFunction(const Node &node);
/// True if @p function carries the word async.
bool isAsync(const Node &function);
/// True if @p function is a generator.
bool isGenerator(const Node &function);
/// @p node without the parentheses around it.
Node unwrapped(Node node);
/// The value of a string literal, or of a template without substitutions, with its escapes resolved.
/// Null for anything else, empty for "".
QString literalValue(const Node &node);

} // namespace script
