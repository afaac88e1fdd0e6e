// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/syntaxtree.h"

#include <QHash>
#include <QList>
#include <QStringList>

#include <optional>

namespace script {

/// A name that a script declares, and where its value comes from.
struct Binding
{
    enum class Kind {
        Var,
        Let,
        Const,
        Function,
        Class,
        Parameter,
        Catch,
        Global, ///< assigned without a declaration, or as a property of globalThis
    };
    /// How the value follows from `source`.
    enum class Origin {
        None,      ///< declared, not given a value
        Value,     ///< is the value of `source`
        ElementOf, ///< an item of `source`: for … of
        KeyOf,     ///< a key of `source`: for … in
        Argument,  ///< what is handed to parameter `parameter` of the function around `source`, its parameter
                   ///< list
    };

    QStringView name;
    Kind kind = Kind::Var;
    Origin origin = Origin::None;
    Node declaration; ///< the name as declared
    Node source;
    QStringList steps; ///< from the source to the value: names of properties, "[]" an item, "..." the rest
    int parameter = -1;
    int scope = 0;
};

/// All names of a script and what each refers to. A look at @p tree, which has to live as long.
class Scopes
{
public:
    explicit Scopes(const SyntaxTree &tree);

    const SyntaxTree &tree() const { return *m_tree; }
    const std::vector<Binding> &bindings() const { return m_bindings; }
    /// The global @p name: what the server looks for (API 74). Null if there is none.
    const Binding *global(QStringView name) const;
    /// What @p identifier refers to; null for a name of the engine's, an unknown one, or what is no variable.
    const Binding *resolve(const Node &identifier) const;
    /// True if @p identifier stands for a variable, declared or not.
    bool isReference(const Node &identifier) const;
    /// All places that mean @p binding, its declaration among them, in the text's order.
    QList<Node> references(const Binding &binding) const;
    /// The names that can be used at @p position, inner ones first, each name once.
    QList<const Binding *> visibleAt(qsizetype position) const;
    /// True if any variable of the script is called @p name, declared or not.
    bool uses(QStringView name) const;
    /// The function that @p binding stands for, through `const a = b` too; null if it is none that can be
    /// seen.
    Node functionOf(const Binding &binding) const;
    /// The value that @p binding gets with its declaration or else with its first assignment; may be null.
    Node valueOf(const Binding &binding) const;
    /// All nodes that stand for a variable.
    const std::vector<int> &identifiers() const { return m_identifiers; }
    Node node(int index) const;

private:
    struct Scope
    {
        int parent;
        int owner; ///< index of the node
        bool isFunction;
    };

    void build();
    int addScope(const Node &owner, int parent);
    void declareAt(const Node &node);
    void declareLoose(const Node &error);
    void declareParameters(const Node &list, int scope);
    void declarePattern(const Node &pattern, const Binding &like);
    void declare(const Node &name, Binding binding);
    void addImplicitGlobals();
    int functionScope(int scope) const;
    int find(int scope, QStringView name) const;

    const SyntaxTree *m_tree;
    std::vector<Scope> m_scopes;
    std::vector<int> m_scopeOf;   ///< by node: the scope it is in
    std::vector<int> m_own;       ///< by node: the scope it opens, or -1
    std::vector<int> m_bindingOf; ///< by node: -2 no variable, -1 unknown
    std::vector<Binding> m_bindings;
    std::vector<int> m_identifiers;
    QHash<std::pair<int, QStringView>, int> m_names;
};

/// Parameters of @p function: the list, or the single name of an arrow without parentheses.
Node parameterList(const Node &function);
/// The @p i-th parameter, a name or a pattern; null if there are fewer.
Node parameterAt(const Node &list, int i);

} // namespace script
