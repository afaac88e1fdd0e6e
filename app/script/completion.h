// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/values.h"

namespace script {

/// A name that could be typed.
struct Completion
{
    enum class Kind { Value, Function, Variable, Parameter, Class, Module, Global, Keyword, Snippet };

    QString name; ///< what is inserted
    Kind kind = Kind::Value;
    QString signature; ///< "setClaim(key: string, value: any): undefined", "count: number"
    QString doc;       ///< one line, may be empty for the script's own
    bool deprecated = false;
    /// Where it exists, "Complement Token, Pre Userinfo creation": only for an action that is bound to
    /// nothing, and empty for what is there in all triggers.
    QStringList triggers;
    QString note; ///< what surprises about it, mostly empty
    /// Where the reference tells of it, see ReferenceEntry: "api.v1.claims.setClaim", "User.human",
    /// "zitadel/http.fetch", "Array.map"; the id of a snippet; empty for the script's own names.
    QString path;

    bool operator==(const Completion &) const = default;
};

/// What could be typed at one place.
struct Completions
{
    Range replaced;            ///< what is there of the word, up to the text cursor, in UTF-16 units
    QList<Completion> entries; ///< members by the catalogue's order, other names inner ones first
    bool isBareName = false;   ///< a function is only named here, not called: where an object is taken apart
};

/// What could be typed at @p position of @p tree. All of it, whatever is there of the word: who shows the
/// list, filters.
Completions completionsAt(const SyntaxTree &tree, qsizetype position, const ActionContext &context);

/// The call around a place.
struct CallTip
{
    QString signature;
    QString doc;
    int argument = 0;     ///< the one at the text cursor, counted from 0
    Range active;         ///< its parameter in `signature`, in UTF-16 units; empty if there is none
    qsizetype anchor = 0; ///< position of the opening parenthesis in the script, in UTF-16 units
    bool deprecated = false;
    QStringList triggers; ///< as in Completion

    bool operator==(const CallTip &) const = default;
};

/// The innermost call around @p position whose function is known.
std::optional<CallTip> callTipAt(const SyntaxTree &tree, qsizetype position, const ActionContext &context);

/// What is known of the name at @p position, as a completion: for F1 and tooltips.
std::optional<Completion> describe(const SyntaxTree &tree, qsizetype position, const ActionContext &context);

} // namespace script
