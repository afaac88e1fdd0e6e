// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "zitadel/trigger.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <vector>

namespace script {

/// One parameter of a function of the server's.
struct Parameter
{
    QString name;
    QString type; ///< as Member::type
    bool optional = false;
    bool variadic = false;

    bool operator==(const Parameter &) const = default;
};

/// Something behind a dot: a value or a function that the server offers.
///
/// Types are names of the catalogue ("User"), of JavaScript ("string", "any"), lists ("Metadata[]"), maps
/// ("map<string[]>") or choices ("string | UuidNamespace").
struct Member
{
    QString name;
    bool isFunction = false;
    QString signature; ///< functions: "setClaim(key: string, value: any): undefined"; values: "name: type"
    QString type;      ///< of a value; "function" for a function
    QString returns;   ///< type that a function returns
    QList<Parameter> parameters;
    QString doc;         ///< one line, English as the server's documentation is
    QString note;        ///< what surprises, may be empty
    QString since;       ///< the server's version, empty when it always was there
    QString replacement; ///< full path of what to use instead, "api.v1.claims.setClaim", mostly empty
    QStringList errors;  ///< what the server says when a call goes wrong, verbatim
    bool deprecated = false;
    bool nullable = false; ///< can be null
    bool optional = false; ///< can be undefined

    bool operator==(const Member &) const = default;
};

/// A member as reached from `ctx` or `api`, with the members behind it that the trigger's own description
/// lists. A mere group (`v1`) has no type.
struct PathMember
{
    Member member;
    std::vector<PathMember> children;

    const PathMember *child(QStringView name) const;
    bool isGroup() const { return member.type.isEmpty(); }
};

/// A moment at which the server runs actions (API 77).
struct Trigger
{
    QString flow;     ///< the flow's id, "1"
    QString id;       ///< "4"; unique only together with the flow
    QString flowName; ///< "Complement Token"
    QString name;     ///< "Pre Userinfo creation"
    QString when;     ///< one sentence
    QString runsIn;   ///< "login V1 only" or "all logins"
    QString onError;  ///< one sentence
    QStringList modules;
    PathMember context; ///< what the function's first parameter holds
    PathMember api;     ///< what its second parameter holds

    /// "2/4", as the lint rules name triggers.
    QString key() const { return flow + u'/' + id; }

    /// "Complement Token: Pre Userinfo creation", in the language of the program.
    QString shownName() const
    {
        return zitadel::shownFlowName(flow) + QStringLiteral(": ") + zitadel::shownTriggerName(id);
    }
};

/// Several triggers under one name.
struct Flow
{
    QString id;
    QString name;
    QList<Trigger> triggers;
};

/// A type of the server's (API 79).
struct Type
{
    enum class Kind { Object, Boxed, Array, Time, Map, Union };

    QString name;
    Kind kind = Kind::Object;
    QString doc;
    QString primitive; ///< what a boxed value holds: "string", "number" or "boolean"
    QString element;   ///< of an array
    bool open = false; ///< has members besides those listed
    QList<Member> members;
    QStringList variants;                  ///< of a union: what it may be
    QList<QPair<QString, QString>> values; ///< of an enumeration: value and meaning

    const Member *member(QStringView name) const;
};

/// What `require` knows (API 82).
struct Module
{
    QString name; ///< "zitadel/http"
    QString doc;
    QString availableIn;
    QList<Member> members;

    const Member *member(QStringView name) const;
};

/// A global of the engine, and the names behind it (API 78).
struct Builtin
{
    QString name;
    QString kind; ///< "function", "object", "number"
    QStringList statics;
    QStringList prototype; ///< what its instances have

    bool operator==(const Builtin &) const = default;
};

/// A check, its weight and what the server does (API 84).
struct LintRule
{
    QString id; ///< "E07"
    bool isError = false;
    QString message; ///< the catalogue's, English; problems have translated ones of our own
    QString server;  ///< what the server says or does, verbatim
};

/// All that the server offers to a script, read from the catalogue in the resources. Immutable, and so to be
/// used in any thread.
class Catalogue
{
public:
    /// The catalogue that comes with the program. Read when first asked for, which takes some milliseconds:
    /// worker threads should be first. A constant rather than an object with a life of its own, hence no
    /// reference to hand down.
    static const Catalogue &bundled();
    /// Reads a catalogue; an empty one if @p json is none.
    static Catalogue read(const QByteArray &json);

    const QList<Flow> &flows() const { return m_flows; }
    /// All triggers of all flows, in order.
    const QList<const Trigger *> &triggers() const { return m_triggers; }
    /// Null if there is none with these ids.
    const Trigger *trigger(QStringView flow, QStringView id) const;
    const Type *type(QStringView name) const;
    const Module *module(QStringView name) const;
    const QList<Module> &modules() const { return m_modules; }
    /// Modules that exist by accident, like "util".
    const QStringList &unofficialModules() const { return m_unofficialModules; }
    const Builtin *builtin(QStringView name) const;
    const QList<Builtin> &builtins() const { return m_builtins; }
    /// Globals of other engines that this one lacks: "console".
    const QStringList &missingGlobals() const { return m_missingGlobals; }
    /// Members of globals that this engine lacks: "Object.groupBy", "Set.prototype.union".
    const QStringList &missingMembers() const { return m_missingMembers; }
    /// Claims that the server writes itself, without `groups` (API 81).
    const QStringList &registeredClaims() const { return m_registeredClaims; }
    /// Those of them that it writes itself into an access token, whatever a script says.
    const QStringList &tokenClaims() const { return m_tokenClaims; }
    const QString &reservedClaimPrefix() const { return m_reservedClaimPrefix; }
    const QList<LintRule> &lintRules() const { return m_lintRules; }
    const LintRule *lintRule(QStringView id) const;

private:
    template<typename T>
    static const T *find(const QList<T> &list, const QHash<QString, int> &index, QStringView name);

    QList<Flow> m_flows;
    QList<const Trigger *> m_triggers;
    QList<Type> m_types;
    QHash<QString, int> m_typeIndex;
    QList<Module> m_modules;
    QStringList m_unofficialModules;
    QList<Builtin> m_builtins;
    QHash<QString, int> m_builtinIndex;
    QStringList m_missingGlobals;
    QStringList m_missingMembers;
    QStringList m_registeredClaims;
    QStringList m_tokenClaims;
    QString m_reservedClaimPrefix;
    QList<LintRule> m_lintRules;
};

} // namespace script
