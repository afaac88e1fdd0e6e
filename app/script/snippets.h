// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/completion.h"
#include "script/problems.h"

namespace script {

/// A piece of script for a usual job, with places to fill in.
///
/// In `body`, ${1:text} is the first place to fill in, ${0} where the text cursor ends up; ${CTX}, ${API} and
/// ${NAME} are what the script calls them, ${HTTP}, ${LOG} and ${UUID} the modules. Any other ${ is
/// JavaScript's own. A line is indented by two blanks for each level.
struct Snippet
{
    QString id; ///< also the word that is typed for it: "claim"
    QString body;
    QList<zitadel::TriggerId> triggers; ///< where it makes sense; empty: everywhere
    bool isFunction = false;   ///< stands on its own instead of in the action's function

    QString title() const; ///< translated, a few words
    QString doc() const;   ///< translated, one sentence

    bool operator==(const Snippet &) const = default;
};

/// Those that come with the program.
const QList<Snippet> &bundledSnippets();
/// None if @p json is no list of snippets.
QList<Snippet> readSnippets(const QByteArray &json);
/// Null if there is none with this id.
const Snippet *bundledSnippet(QStringView id);
/// Those that make sense in one of the triggers meant.
QList<const Snippet *> snippetsFor(const ActionContext &context);

/// A place at which a statement can begin.
struct SnippetPlace
{
    bool isTopLevel = false;
    bool isInAction = false; ///< in the function that the server calls
};

/// Nothing if no statement can begin at @p leaf, the word that is being typed.
std::optional<SnippetPlace> snippetPlace(const Values &values, const Node &leaf);
/// Those that fit in @p place, to be offered among other completions.
QList<Completion> snippetEntries(const SnippetPlace &place, const ActionContext &context);

/// How a script is written, so that what is put in looks the same.
struct SnippetStyle
{
    QString indent = QStringLiteral("  "); ///< of one level
    QString lineEnd = QStringLiteral("\n");

    bool operator==(const SnippetStyle &) const = default;
};

/// What a snippet becomes in a script.
struct Expansion
{
    QList<TextEdit> edits; ///< in the text's order, without overlap
    QList<Range> fields;   ///< to fill in, in order, in UTF-16 units of the text after the edits
    qsizetype end = 0;     ///< where the text cursor goes at last, in the same units

    bool operator==(const Expansion &) const = default;
};

/// @p snippet instead of @p replaced in @p tree. On a line that holds something else it gets one of its own
/// below. Modules that the script has not got yet are required at its top.
Expansion expand(const Snippet &snippet, const SyntaxTree &tree, Range replaced, const ActionContext &context,
                 const SnippetStyle &style);

} // namespace script
