// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/grpc/structs.h"

#include "demo/grpc/wire.h"
#include "demo/json/tokens.h"

#include <bit>

namespace demo {

using TokenKind = Token::Kind;
using Bytes = std::expected<QByteArray, QString>;

namespace {

Bytes valueBytes(Tokens &tokens);

/// The members of an object that has begun.
Bytes membersOf(Tokens &tokens)
{
    QByteArray bytes;
    while (true) {
        const auto key = tokens.read();
        if (!key)
            return std::unexpected(key.error());
        if (key->kind == TokenKind::Close)
            return bytes;
        const Bytes value = valueBytes(tokens);
        if (!value)
            return value;
        QByteArray entry;
        appendBytes(entry, 1, key->text);
        appendBytes(entry, 2, *value);
        appendBytes(bytes, 1, entry);
    }
}

Bytes elementsOf(Tokens &tokens)
{
    QByteArray bytes;
    while (tokens.peek() != TokenKind::ListClose) {
        const Bytes value = valueBytes(tokens);
        if (!value)
            return value;
        appendBytes(bytes, 1, *value);
    }
    if (const QString error = tokens.skipValue(); !error.isEmpty())
        return std::unexpected(error);
    return bytes;
}

/// google.protobuf.Value.
Bytes valueBytes(Tokens &tokens)
{
    const auto token = tokens.read();
    if (!token)
        return std::unexpected(token.error());
    QByteArray value;
    switch (token->kind) {
    case TokenKind::Null:
        appendNumber(value, 1, 0);
        break;
    case TokenKind::Number:
        appendFixed64(value, 2, std::bit_cast<quint64>(token->raw.toDouble()));
        break;
    case TokenKind::Text:
        appendBytes(value, 3, token->text);
        break;
    case TokenKind::Flag:
        appendNumber(value, 4, token->raw == "true" ? 1 : 0);
        break;
    case TokenKind::Open:
    case TokenKind::ListOpen: {
        const bool isObject = token->kind == TokenKind::Open;
        const Bytes inner = isObject ? membersOf(tokens) : elementsOf(tokens);
        if (!inner)
            return inner;
        appendBytes(value, isObject ? 5 : 6, *inner);
        break;
    }
    default:
        return std::unexpected(tokens.unexpected(*token));
    }
    return value;
}

} // namespace

Bytes structBytes(Tokens &tokens)
{
    const auto start = tokens.read();
    if (!start)
        return std::unexpected(start.error());
    if (start->kind != TokenKind::Open)
        return std::unexpected(tokens.unexpected(*start));
    return membersOf(tokens);
}

} // namespace demo
