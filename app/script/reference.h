// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/catalogue.h"

namespace script {

/// One thing that the reference tells of, with those behind it.
struct ReferenceEntry
{
    enum class Kind { Trigger, Group, Value, Function, Module, Global, Missing };

    QString name;
    Kind kind = Kind::Value;
    /// The same for the same thing wherever it stands: "api.v1.claims.setClaim", "User.human",
    /// "zitadel/http.fetch", "Array.map". Empty for headings.
    QString path;
    QString signature;
    QString doc;
    QString note;
    QString since;       ///< the server's version, empty when it always was there
    QString replacement; ///< path of what to use instead
    QStringList errors;  ///< what the server says when it goes wrong, verbatim; of a trigger, what it does
    QList<QPair<QString, QString>> values; ///< of an enumeration: value and meaning
    bool deprecated = false;
    bool nullable = false;
    bool optional = false;
    std::vector<ReferenceEntry> children;

    bool operator==(const ReferenceEntry &) const = default;
};

/// All that a script has in @p trigger: the trigger itself, its two parameters with the types behind them,
/// modules, the engine's globals, and what other engines have but this one lacks.
std::vector<ReferenceEntry> referenceOf(const Trigger &trigger, const Catalogue &catalogue);

} // namespace script
