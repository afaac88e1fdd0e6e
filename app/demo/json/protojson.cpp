// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/protojson.h"

#include "demo/grpc/structs.h"
#include "demo/json/jsonscanner.h"
#include "demo/json/scalars.h"
#include "demo/json/tokens.h"

#include <QSet>

namespace demo {

using namespace Qt::StringLiterals;
using Kind = FieldType::Kind;

namespace {

QLatin1StringView kindName(Kind kind)
{
    switch (kind) {
    case Kind::Flag:
        return "bool"_L1;
    case Kind::Number32:
        return "uint32"_L1;
    case Kind::Number64:
        return "uint64"_L1;
    case Kind::Enumeration:
        return "enum"_L1;
    default:
        return "string"_L1;
    }
}

/// Maps tokens to fields. Functions give an empty text or the error that ends it all.
class Decoder
{
public:
    explicit Decoder(QByteArrayView text)
        : m_tokens(text)
    {
    }

    QString message(const MessageType &type, Message &into)
    {
        const std::expected<Token, QString> start = m_tokens.read();
        if (!start)
            return start.error();
        if (start->kind != Token::Kind::Open)
            return m_tokens.unexpected(*start);
        QSet<QByteArray> seen;
        QSet<QByteArray> seenOneOfs;
        while (true) {
            const std::expected<Token, QString> key = m_tokens.read();
            if (!key)
                return key.error();
            if (key->kind == Token::Kind::Close)
                return {};
            QString error;
            if (const FieldType *field = type.field(key->text))
                error = knownField(*field, *key, seen, seenOneOfs, into);
            else
                error = m_tokens.skipValue();
            if (!error.isEmpty())
                return error;
        }
    }

private:
    QString knownField(const FieldType &field, const Token &key, QSet<QByteArray> &seen,
                       QSet<QByteArray> &seenOneOfs, Message &into)
    {
        const QString shownKey = QString::fromUtf8(key.raw);
        if (seen.contains(field.name))
            return m_tokens.error(key.position, "duplicate field "_L1 + shownKey);
        seen.insert(field.name);
        if (m_tokens.peek() == Token::Kind::Null)
            return m_tokens.skipValue();
        if (field.isList)
            return list(field, into);
        if (!field.oneOf.isEmpty()) {
            if (seenOneOfs.contains(field.oneOf))
                return m_tokens.error(key.position, u"error parsing %1, oneof %2 is already set"_s.arg(
                                                        shownKey, QString::fromLatin1(field.oneOf)));
            seenOneOfs.insert(field.oneOf);
        }
        Message::Value value;
        bool isDropped = false;
        if (const QString error = single(field, value, isDropped); !error.isEmpty())
            return error;
        if (!isDropped)
            into.set(field.name, std::move(value));
        return {};
    }

    QString list(const FieldType &field, Message &into)
    {
        const std::expected<Token, QString> start = m_tokens.read();
        if (!start)
            return start.error();
        if (start->kind != Token::Kind::ListOpen)
            return m_tokens.unexpected(*start);
        QByteArrayList texts;
        std::vector<Message> messages;
        while (m_tokens.peek() != Token::Kind::ListClose) {
            Message::Value value;
            bool isDropped = false;
            if (const QString error = single(field, value, isDropped); !error.isEmpty())
                return error;
            if (field.kind == Kind::Object)
                messages.push_back(std::move(std::get<std::vector<Message>>(value).front()));
            else
                texts << std::get<QByteArray>(value);
        }
        into.set(field.name, field.kind == Kind::Object ? Message::Value(messages) : Message::Value(texts));
        return m_tokens.skipValue();
    }

    QString single(const FieldType &field, Message::Value &value, bool &isDropped)
    {
        if (field.kind == Kind::Object) {
            std::vector<Message> inner(1);
            const QString error = message(*field.object, inner.front());
            value = std::move(inner);
            return error;
        }
        if (field.kind == Kind::Struct) {
            auto bytes = structBytes(m_tokens);
            if (!bytes)
                return bytes.error();
            value = std::move(*bytes);
            return {};
        }
        const std::expected<Token, QString> token = m_tokens.read();
        if (!token)
            return token.error();
        if (field.kind == Kind::Duration || field.kind == Kind::Timestamp)
            return wellKnown(field.kind, *token, value);
        if (scalar(field, *token, value, isDropped))
            return {};
        return m_tokens.error(token->position, u"invalid value for %1 field %2: %3"_s.arg(
                                                   kindName(field.kind), QString::fromLatin1(field.name),
                                                   QString::fromUtf8(token->raw)));
    }

    QString wellKnown(Kind kind, const Token &token, Message::Value &value)
    {
        if (token.kind != Token::Kind::Text)
            return m_tokens.unexpected(token);
        const QLatin1StringView name =
            kind == Kind::Duration ? "google.protobuf.Duration"_L1 : "google.protobuf.Timestamp"_L1;
        bool isInRange = true;
        if (kind == Kind::Duration) {
            if (const auto duration = parseDuration(token.text, isInRange))
                value = *duration;
            else
                return m_tokens.error(token.position,
                                      u"invalid %1 value %2"_s.arg(name, QString::fromUtf8(token.raw)));
        } else {
            if (const auto moment = parseTimestamp(token.text, isInRange))
                value = *moment;
            else
                return m_tokens.error(token.position,
                                      u"invalid %1 value %2"_s.arg(name, QString::fromUtf8(token.raw)));
        }
        if (!isInRange)
            return m_tokens.error(token.position,
                                  u"%1 value out of range: %2"_s.arg(name, QString::fromUtf8(token.raw)));
        return {};
    }

    static bool scalar(const FieldType &field, const Token &token, Message::Value &value, bool &isDropped)
    {
        switch (field.kind) {
        case Kind::Text:
            value = token.text;
            return token.kind == Token::Kind::Text;
        case Kind::Flag:
            value = token.raw == "true";
            return token.kind == Token::Kind::Flag;
        case Kind::Enumeration: {
            if (token.kind == Token::Kind::Text) {
                const qsizetype number = field.enumeration.indexOf(token.text);
                isDropped = number < 0;
                value = qint32(number);
                return true;
            }
            const auto number = parseWholeNumber(token.raw);
            value =
                number ? qint32(number->isNegative ? -qint64(number->amount) : qint64(number->amount)) : 0;
            return token.kind == Token::Kind::Number && number &&
                   number->amount <= quint64(std::numeric_limits<qint32>::max()) + number->isNegative;
        }
        default: {
            const bool isNumeric = token.kind == Token::Kind::Number || token.kind == Token::Kind::Text;
            const auto number =
                parseWholeNumber(token.kind == Token::Kind::Text ? QByteArrayView(token.text) : token.raw);
            const quint64 most = field.kind == Kind::Number32 ? std::numeric_limits<quint32>::max()
                                                              : std::numeric_limits<quint64>::max();
            value = number ? number->amount : 0;
            return isNumeric && number && !number->isNegative && number->amount <= most;
        }
        }
    }

    Tokens m_tokens;
};

} // namespace

std::expected<Message, QString> decodeMessage(QByteArrayView body, const MessageType &type)
{
    const std::expected<QByteArrayView, QString> json = firstJsonValue(body);
    if (!json)
        return std::unexpected(json.error());
    Message message;
    if (json->isEmpty())
        return message;
    if (const QString error = Decoder(*json).message(type, message); !error.isEmpty())
        return std::unexpected(error);
    return message;
}

} // namespace demo
