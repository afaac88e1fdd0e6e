// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/catalogue.h"
#include "script/scope.h"
#include "zitadel/trigger.h"

#include <unordered_map>

namespace script {

/// What a script is read for.
struct ActionContext
{
    QString actionName;
    /// The triggers the action is assigned to; empty if to none or if that is not known: then all are meant.
    QList<zitadel::TriggerId> triggers;
    /// The catalogue to read by; has to live as long as what comes out.
    const Catalogue *catalogue = &Catalogue::bundled();

    bool isBound() const { return !triggers.isEmpty(); }
    /// The triggers meant, all of them if unbound. Unknown ids are left out.
    QList<const Trigger *> meant() const;
};

/// What an expression may be, in one of the triggers.
struct PossibleValue
{
    enum class Kind {
        Group,    ///< `path` below the first or second parameter
        Typed,    ///< a value of `type`
        Callable, ///< `member`, a function of the server's
        Method,   ///< `name` of the engine, on a value of `type` (a name of a global for a static one)
        Module,   ///< what require() gave
        Global,   ///< `builtin`, like Math
        Object,   ///< the object literal `node`
        Function, ///< the script's function `node`
    };

    Kind kind = Kind::Typed;
    const Trigger *trigger = nullptr; ///< null: the same in all of them
    const PathMember *path = nullptr;
    const Member *member = nullptr; ///< the server's member that led here, if one did
    const Module *module = nullptr;
    const Builtin *builtin = nullptr;
    QString type;
    QString name;
    Node node;
    bool isStatic = false;
    bool mayBeUndefined = false; ///< by the catalogue: optional, or a key of a map

    bool operator==(const PossibleValue &) const = default;
};

/// All that an expression may be; empty when nothing is known.
using Value = std::vector<PossibleValue>;

/// A name behind a dot, looked up.
struct Lookup
{
    enum class Found { Yes, No, Unknown };

    Found found = Found::Unknown;
    Value value; ///< with Yes; may be empty when what it is cannot be told
};

/// Follows values through a script: from the two parameters of the action's function, from require() and from
/// the engine's globals, through aliases, destructuring, calls, lists and callbacks. A look at @p scopes and
/// the catalogue, which have to live as long. Not to be shared between threads.
class Values
{
public:
    Values(const Scopes &scopes, const ActionContext &context);

    const Scopes &scopes() const { return m_scopes; }
    const Catalogue &catalogue() const { return *m_context.catalogue; }
    const ActionContext &context() const { return m_context; }
    const QList<const Trigger *> &triggers() const { return m_triggers; }

    /// What @p expression may be.
    Value of(const Node &expression);
    /// The function that the server calls, or where no function has the action's name, the one most likely
    /// meant.
    Node actionFunction() const { return m_actionFunction; }
    /// Its parameters, also while it is only half typed.
    Node actionParameters() const { return m_actionParameters; }
    /// Name of its parameter 0 or 1; "ctx" and "api" if it has none.
    QString parameterName(int i) const;

    /// `value.name` for one alternative.
    Lookup member(const PossibleValue &of, QStringView name);
    /// All that can stand behind the dot, names once.
    struct NamedMember
    {
        QString name;
        const Member *member = nullptr; ///< null for the engine's and the script's own
        PossibleValue value;
    };
    QList<NamedMember> members(const PossibleValue &of);
    /// An item of a list or map.
    Value element(const Value &list);
    /// The module that a call of require() names, null if @p call is none. Sets @p name to the literal.
    static bool isRequire(const Scopes &scopes, const Node &call, QString *name);

private:
    Value infer(const Node &node);
    Value ofBinding(const Binding &binding);
    Value ofArgument(const Binding &binding);
    Value ofCall(const Node &call);
    Value ofNew(const Node &call);
    Value resultOf(const Node &function);
    Value methodResult(const PossibleValue &method, const Node &call);
    Value step(const Value &of, const QString &step);
    Value memberOf(const Value &of, QStringView name);
    Lookup typeMember(const PossibleValue &of, const QString &type, QStringView name);
    Lookup builtinMember(const PossibleValue &of, QLatin1StringView global, QStringView name);
    PossibleValue typed(const PossibleValue &like, const Member &member) const;
    void findActionFunction();

    const Scopes &m_scopes;
    ActionContext m_context;
    QList<const Trigger *> m_triggers;
    Node m_actionFunction;
    Node m_actionParameters;
    std::unordered_map<int, Value> m_known;
    int m_depth = 0;
};

/// Adds what is not there yet.
void addTo(Value &to, const Value &more);
/// Result type of @p method on a value of @p type ("string", "Array", "Math" with @p isStatic); empty if not
/// known.
/// "[]" stands for the same list again, "[0]" for its item.
QString methodResultType(QStringView type, QStringView method, bool isStatic);
/// The engine's global whose prototype a value of @p type has: "string[]" is an Array. Empty if there is
/// none.
QLatin1StringView prototypeOf(const Catalogue &catalogue, const QString &type);
/// "string" of "string[]", empty if @p type is no list.
QString elementType(const Catalogue &catalogue, const QString &type);
/// True if @p type is an object around a primitive (API 79).
bool isBoxed(const Catalogue &catalogue, const QString &type);

} // namespace script
