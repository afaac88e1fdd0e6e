// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace script {

/// What is said about a part of JavaScript itself.
struct EngineDoc
{
    QString signature;
    QString doc; ///< one line, translated; empty for what is not described
    bool isFunction = true;
};

/// About @p name of the global @p owner ("Array"), its own if @p isStatic, else of its instances; about a
/// global if
/// @p owner is empty. Something for every name, signatures with parameters and a text for those in daily use.
EngineDoc engineDoc(QStringView owner, QStringView name, bool isStatic);

} // namespace script
