// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/values.h"
#include "zitadel/action.h"

#include <chrono>
#include <optional>

namespace script {

/// How bad a problem is.
enum class Severity {
    Error,   ///< the server refuses the script, or the action fails when this place is reached
    Warning, ///< works, but hardly as meant
    Hint,    ///< worth to be known
};

/// Replaces a part of a script.
struct TextEdit
{
    Range range; ///< UTF-16 units of the text that was checked
    QString text;

    bool operator==(const TextEdit &) const = default;
};

/// A way to mend a problem in one click. Edits do not overlap and are in the text's order.
struct Fix
{
    QString title; ///< translated: "Rename the function to ‘addGroups’"
    QList<TextEdit> edits;
    std::optional<QString> name; ///< the action's new name
    std::optional<std::chrono::nanoseconds> timeout;
    std::optional<bool> allowedToFail;

    bool operator==(const Fix &) const = default;
};

/// Something that would go wrong. Any source may make these: the checks here, and one day the server's own
/// engine.
struct Problem
{
    /// What of the action it is about.
    enum class Where { Script, Name, Timeout, AllowedToFail, Triggers };

    QString id; ///< of the rule in the catalogue: "E07"; "syntax" for a text that is no script
    Severity severity = Severity::Error;
    Where where = Where::Script;
    Range range;     ///< with Where::Script: the place in UTF-16 units, may be empty
    QString message; ///< what is wrong, translated, one or two sentences
    QString server;  ///< what the server says or does then, in its own words, English; may be empty
    QList<Fix> fixes;
    QString source = QStringLiteral("check"); ///< who found it

    bool operator==(const Problem &) const = default;
};

/// What becomes of a run that comes to the place of a problem (API 77).
enum class Effect {
    None,        ///< it goes on, if not as meant
    Fails,       ///< it fails, and so does what was asked for, unless the action is allowed to fail
    FailsAnyway, ///< what was asked for fails even where the action is allowed to
};
Effect effectOf(const Problem &problem);

/// Those of @p problems that stand in the way of people: of an action that is @p allowedToFail only what
/// fails anyway.
QList<Problem> stopping(const QList<Problem> &problems, bool allowedToFail);

/// All problems of an action that show without running it (API 84), in the order of the text, those of other
/// fields first. @p triggers are those the action is bound to; empty if unknown: then only what is wrong in
/// all of them is said. Does not touch anything shared: call it in any thread.
QList<Problem> problemsOf(const SyntaxTree &tree, const zitadel::ActionFields &fields,
                          const QList<zitadel::TriggerId> &triggers,
                          const Catalogue &catalogue = Catalogue::bundled());

/// @p text with @p edits made.
QString edited(QString text, const QList<TextEdit> &edits);

} // namespace script
