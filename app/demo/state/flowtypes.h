// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace demo {

/// Numbers of flows: 1 external authentication, 2 complement token, 3 internal authentication, 4 SAML
/// response. 0 is "unspecified", which is what any other path value becomes (API 43).
int flowFromPath(const QString &value);
int triggerFromPath(const QString &value);

/// The triggers of a flow, in order; none for unknown flows.
QList<int> triggersOf(int flow);

/// `{"id","name":{"key","localizedMessage"}}`, in English.
QByteArray flowTypeJson(int flow);
QByteArray triggerTypeJson(int trigger);

} // namespace demo
