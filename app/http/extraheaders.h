// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

#include <utility>

/// Headers which a person wants to go along with each request to an instance, as a proxy in front of it lets
/// nobody in without.
namespace extraheaders {

/// Names and values, in order. The values are secret: never logged, never shown.
using List = QList<std::pair<QString, QByteArray>>;

/// Why no header may have this @p name; empty if it may. Those that decide who somebody is, which instance
/// and which organisation is meant, or how a message is read, are not for people to set.
QString problemOfName(const QString &name);

/// Why no header may have this @p value, which is not in the text; empty if it may. Of what is refused here,
/// QHttpHeaders would drop the whole header without a word.
QString problemOfValue(const QByteArray &value);

/// Reads lines `NAME: value`; empty ones and those that begin with # are passed over. Kind::Input names the
/// line, never what is in it.
Result<List> parse(const QByteArray &text);

/// What parse() reads.
QByteArray toText(const List &headers);

QStringList namesOf(const List &headers);

/// The value of @p name, whatever its case; empty if there is none.
QByteArray valueOf(const List &headers, const QString &name);

} // namespace extraheaders
