// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QMap>
#include <QString>
#include <QStringList>

#include <expected>

/// What stands in a file for a text that only one connection is to know: `{{NAME}}`, where NAME is of capital
/// letters, digits and underscores, and begins with a letter.
///
/// A connection has a value for each name. It is put in on the way to the server and turned back on the way
/// into a file, so that a secret of one place never travels to another. A connection's values are in
/// Secrets under Secrets::Kind::Placeholders, in the form of toJson(); of nothing, fromJson() makes none.
/// All here is pure, and takes time that grows with script and values.
namespace placeholders {

/// By name; an empty value: the name is known and has none.
using Values = QMap<QString, QString>;

/// Whether NAME can be the name of one.
bool isName(const QString &name);

/// "{{NAME}}"
QString written(const QString &name);

/// Why @p name cannot have @p value beside @p others, as one or two sentences that do not tell the value;
/// else empty. What is too short or in another one could not be told apart on the way back. An empty value is
/// none.
QString problemOf(const QString &name, const QString &value, const Values &others);

/// The names in @p script, each once, in its order.
QStringList namesIn(const QString &script);

/// The names in @p script that @p values has no value for, in its order.
QStringList missingIn(const QString &script, const Values &values);

/// The script as the server is to have it, or the names in it without a value. A value is written as it may
/// stand in a JavaScript literal of any kind, between any quotes, whatever it holds.
std::expected<QString, QStringList> fill(const QString &script, const Values &values);

/// The script as a file may have it: values turned back to {{NAME}}, the longest first, however a literal may
/// spell them. What fill() made comes back just as it was.
QString keep(const QString &script, const Values &values);

/// Names whose values are in @p script, in the order of the names.
QStringList valuesIn(const QString &script, const Values &values);

/// Whether @p a and @p b are the same but for the spelling of a value in one of its literals.
bool isSame(const QString &a, const QString &b, const Values &values);

/// For the keyring, and for files that people write: an object of texts.
QByteArray toJson(const Values &values);

/// Kind::Input for what is no such object, or has a value that problemOf() refuses; tells of names alone.
Result<Values> fromJson(const QByteArray &json);

} // namespace placeholders
