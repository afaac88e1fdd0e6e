// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/text.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace demo {

/// Text percent-encoded as in forms, where a plus sign is a blank. Empty if there is no such text.
std::optional<QByteArray> fromFormEncoding(const QByteArray &text);

/// The fields of an `application/x-www-form-urlencoded` body or of a query string.
class Form
{
public:
    Form() = default;
    explicit Form(const QByteArray &encoded);

    /// False if a pair had a bad escape or a semicolon; the others count all the same.
    bool isValid() const { return m_isValid; }

    /// Adds the fields of another one behind those that are there.
    void append(const Form &other);

    bool has(const QByteArray &field) const { return m_fields.contains(field); }

    /// Empty if the field was not sent; of several the first.
    QByteArray value(const QByteArray &field) const { return m_fields.value(field); }
    QString text(const QByteArray &field) const { return textOf(value(field)); }

    /// The words of `scope`, without those that nobody knows: they are dropped silently (API 58).
    QStringList scopes() const;

private:
    QHash<QByteArray, QByteArray> m_fields;
    bool m_isValid = true;
};

} // namespace demo
