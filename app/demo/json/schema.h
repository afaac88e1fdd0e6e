// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QList>

namespace demo {

struct MessageType;

/// One field of a request message.
struct FieldType
{
    enum class Kind {
        Text,
        Flag,
        Number32,
        Number64,
        Enumeration,
        Duration,
        Timestamp,
        Object,
        Struct, ///< any JSON object; Message keeps the bytes of its google.protobuf.Struct
    };

    QByteArray name;      ///< lowerCamelCase, the key under which Message keeps the value
    QByteArray protoName; ///< snake_case, accepted as well
    Kind kind = Kind::Text;
    bool isList = false;
    const MessageType *object = nullptr; ///< of Kind::Object
    QByteArrayList enumeration;          ///< of Kind::Enumeration: the names by number
    QByteArray oneOf;                    ///< full name of the one-of it belongs to, or empty
    int number = 0;                      ///< on the wire of gRPC; 0: its place among the fields, from 1
};

/// What a message may hold; everything else is dropped.
struct MessageType
{
    QList<FieldType> fields;

    /// By either spelling; null if there is none.
    const FieldType *field(QByteArrayView name) const
    {
        for (const FieldType &field : fields) {
            if (field.name == name || field.protoName == name)
                return &field;
        }
        return nullptr;
    }
};

} // namespace demo
