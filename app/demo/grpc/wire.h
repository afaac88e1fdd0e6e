// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/json/protojson.h"

namespace demo {

/// A message as its bytes. What is at its default is not written, but messages within it are.
QByteArray writeMessage(const Message &message, const MessageType &type);

/// Reads the bytes of a message. Unknown fields are dropped, later values overrule. The error is the text of
/// the real server's reader.
std::expected<Message, QString> readMessage(QByteArrayView bytes, const MessageType &type);

// Single fields, appended whatever their value is.
void appendVarint(QByteArray &bytes, quint64 number);
void appendNumber(QByteArray &bytes, int field, quint64 number);
void appendFixed64(QByteArray &bytes, int field, quint64 bits);
void appendBytes(QByteArray &bytes, int field, QByteArrayView content);

} // namespace demo
