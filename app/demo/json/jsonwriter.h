// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/moment.h"

#include <QByteArray>
#include <QByteArrayList>
#include <QString>

namespace demo {

/// One JSON object written as the real marshaller does (API 11, 12): members at their default are left out,
/// 64-bit numbers are strings, and all text but control characters is raw UTF-8.
class JsonObject
{
public:
    JsonObject &text(QByteArrayView key, const QByteArray &utf8); ///< left out if empty
    JsonObject &text(QByteArrayView key, const QString &text) { return this->text(key, text.toUtf8()); }
    JsonObject &flag(QByteArrayView key, bool value);        ///< left out if false
    JsonObject &number(QByteArrayView key, int value);       ///< left out if 0
    JsonObject &number64(QByteArrayView key, quint64 value); ///< as a string; left out if 0
    JsonObject &moment(QByteArrayView key, Moment value);
    JsonObject &raw(QByteArrayView key, const QByteArray &json);        ///< a finished value, `{}` included
    JsonObject &list(QByteArrayView key, const QByteArrayList &values); ///< finished values; left out if none

    /// The finished object; the writer is spent afterwards.
    QByteArray take();

private:
    void key(QByteArrayView key);

    QByteArray m_json = "{";
};

/// \a utf8 in quotes, escaped.
QByteArray quoted(QByteArrayView utf8);

/// The elements of a list in brackets.
QByteArray jsonList(const QByteArrayList &values);

/// RFC 3339, UTC, with 0, 3 or 6 fraction digits (API 15); without quotes.
QByteArray timestampText(Moment moment);

/// Decimal seconds with 0, 3, 6 or 9 fraction digits and an `s` (API 14); without quotes.
QByteArray durationText(qint64 nanoseconds);

/// True in about half of all starts: then a blank follows each comma, and the blank after `proto:` in the
/// reader's messages is U+00A0. The real server's builds differ in this, so nobody may rely on it (API 13).
bool hasOddBlanks();

} // namespace demo
