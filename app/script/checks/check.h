// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/problems.h"

#include <QCoreApplication>

namespace script {

/// lupdate takes free functions only where they say to whom their texts belong.
struct CheckTexts
{
    Q_DECLARE_TR_FUNCTIONS(script::Check)
};

/// What a check looks at, and where it writes its findings. Private to the checks.
class Check
{
public:
    Check(const SyntaxTree &tree, const Scopes &scopes, Values &values, const zitadel::ActionFields &fields);

    const SyntaxTree &tree;
    const Scopes &scopes;
    Values &values;
    const zitadel::ActionFields &fields;
    const Catalogue &catalogue;
    QList<Problem> problems;

    /// Adds a finding of the catalogue's rule @p id, with its severity and what the server does.
    Problem &add(QLatin1StringView id, const Range &range, const QString &message);
    Problem &add(QLatin1StringView id, Problem::Where where, const QString &message);

    int count() const { return int(tree.nodes().size()); }
    Node node(int index) const { return scopes.node(index); }
    /// True in or right below a part that is no script: guesses about it would be wrong.
    bool isBroken(const Node &node) const { return m_broken[size_t(node.index())]; }
    /// The function around @p node, null at top level.
    static Node functionAround(const Node &node);
    /// The @p i-th argument of @p call, null if there are fewer.
    static Node argument(const Node &call, int i);
    static bool hasSpread(const Node &call);
    /// The server's function that @p call calls, null if it is another one.
    const Member *serverFunction(const Node &call);
    /// The module that the function called belongs to, empty if to none.
    QString moduleOf(const Node &call);
    /// True if one of what @p node may be is of @p type.
    bool mayBe(const Node &node, QStringView type);
    /// The value of pair @p key in the object literal @p object, by its name with capitals as written.
    static Node property(const Node &object, QStringView key);

private:
    std::vector<bool> m_broken;
};

// Each looks for some of the rules; see the files of the same name.
void checkFields(Check &check);
void checkFunction(Check &check);
void checkSyntax(Check &check);
void checkUnsupported(Check &check);
void checkNames(Check &check);
void checkMembers(Check &check);
void checkCalls(Check &check);
void checkFetch(Check &check);
void checkStoredValues(Check &check);
void checkBoxed(Check &check);
void checkSurprises(Check &check);
void checkHidden(Check &check);

} // namespace script
