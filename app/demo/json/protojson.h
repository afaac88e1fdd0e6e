// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/schema.h"
#include "demo/moment.h"
#include "demo/text.h"

#include <QString>
#include <QStringList>

#include <expected>
#include <map>
#include <optional>
#include <variant>
#include <vector>

namespace demo {

/// A decoded request body. Fields that were not sent read as their default, as in proto3.
class Message
{
public:
    bool has(QByteArrayView field) const { return find(field) != nullptr; }
    QByteArray utf8(QByteArrayView field) const { return value<QByteArray>(field); }
    QString text(QByteArrayView field) const { return textOf(utf8(field)); }
    QStringList texts(QByteArrayView field) const;
    bool flag(QByteArrayView field) const { return value<bool>(field); }
    quint64 number(QByteArrayView field) const { return value<quint64>(field); }
    qint32 enumeration(QByteArrayView field) const { return value<qint32>(field); }
    /// A duration in nanoseconds, held at the ends of 64 bits.
    qint64 nanoseconds(QByteArrayView field) const { return value<std::chrono::nanoseconds>(field).count(); }
    std::optional<Moment> moment(QByteArrayView field) const;
    /// An empty message if the field was not sent.
    const Message &message(QByteArrayView field) const;
    const std::vector<Message> &messages(QByteArrayView field) const;

    /// Whether any text in it, at any depth, has a NUL, which the real server's database does not take.
    bool hasNul() const;

    /// Bytes of the message as gRPC sends it, without the text fields named by \a without.
    qsizetype wireSize(const QByteArrayList &without = {}) const;

    using Value = std::variant<QByteArray, bool, quint64, qint32, std::chrono::nanoseconds, Moment,
                               std::vector<Message>, QByteArrayList>;
    /// The value as it is kept; null if the field was not sent.
    const Value *find(QByteArrayView field) const;
    void set(const QByteArray &field, Value value) { m_values.insert_or_assign(field, std::move(value)); }

private:
    template<typename T>
    T value(QByteArrayView field) const
    {
        const Value *found = find(field);
        return found ? std::get<T>(*found) : T();
    }

    std::map<QByteArray, Value, std::less<>> m_values;
};

/// Reads a body in the real server's two stages (API 9, 10). Unknown keys and enum names are dropped; the
/// error is the text of the 400, with line and column.
std::expected<Message, QString> decodeMessage(QByteArrayView body, const MessageType &type);

} // namespace demo
