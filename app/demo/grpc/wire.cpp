// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/grpc/wire.h"

#include <QStringDecoder>
#include <QtEndian>

namespace demo {

using namespace Qt::StringLiterals;
using Kind = FieldType::Kind;

namespace {

enum WireType { Varint = 0, Fixed64 = 1, Delimited = 2, Fixed32 = 5 };

int numberOf(const MessageType &type, qsizetype index)
{
    const int number = type.fields.at(index).number;
    return number != 0 ? number : int(index) + 1;
}

/// Of google.protobuf.Duration and Timestamp.
QByteArray secondsAndNanos(std::chrono::nanoseconds span, std::chrono::seconds seconds)
{
    QByteArray bytes;
    if (seconds.count() != 0)
        appendNumber(bytes, 1, quint64(seconds.count()));
    if (const auto rest = span - seconds; rest.count() != 0)
        appendNumber(bytes, 2, quint64(rest.count()));
    return bytes;
}

void writeField(QByteArray &bytes, int number, const FieldType &field, const Message::Value &value)
{
    switch (field.kind) {
    case Kind::Text:
        if (field.isList) {
            for (const QByteArray &text : std::get<QByteArrayList>(value))
                appendBytes(bytes, number, text);
        } else if (const auto &text = std::get<QByteArray>(value); !text.isEmpty()) {
            appendBytes(bytes, number, text);
        }
        break;
    case Kind::Flag:
        if (std::get<bool>(value))
            appendNumber(bytes, number, 1);
        break;
    case Kind::Number32:
    case Kind::Number64:
        if (const quint64 plain = std::get<quint64>(value); plain != 0)
            appendNumber(bytes, number, plain);
        break;
    case Kind::Enumeration:
        if (const qint32 plain = std::get<qint32>(value); plain != 0)
            appendNumber(bytes, number, quint64(qint64(plain)));
        break;
    case Kind::Duration: {
        const auto span = std::get<std::chrono::nanoseconds>(value);
        appendBytes(bytes, number,
                    secondsAndNanos(span, std::chrono::duration_cast<std::chrono::seconds>(span)));
        break;
    }
    case Kind::Timestamp: {
        const auto since = std::get<Moment>(value).time_since_epoch();
        appendBytes(bytes, number, secondsAndNanos(since, std::chrono::floor<std::chrono::seconds>(since)));
        break;
    }
    case Kind::Object:
        for (const Message &inner : std::get<std::vector<Message>>(value))
            appendBytes(bytes, number, writeMessage(inner, *field.object));
        break;
    case Kind::Struct:
        appendBytes(bytes, number, std::get<QByteArray>(value));
        break;
    }
}

/// One field as it stands on the wire.
struct RawField
{
    quint64 number = 0;
    int type = 0;
    quint64 plain = 0; ///< of a varint
    QByteArrayView content;
};

class Reader
{
public:
    explicit Reader(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    bool atEnd() const { return m_at == m_bytes.size(); }

    /// Nothing where the bytes are no message.
    std::optional<RawField> next()
    {
        const auto key = varint();
        if (!key || *key >> 3 == 0)
            return std::nullopt;
        RawField field{*key >> 3, int(*key & 7), 0, {}};
        std::optional<quint64> length;
        switch (field.type) {
        case Varint: {
            const auto plain = varint();
            if (!plain)
                return std::nullopt;
            field.plain = *plain;
            return field;
        }
        case Fixed64:
            length = 8;
            break;
        case Fixed32:
            length = 4;
            break;
        case Delimited:
            length = varint();
            break;
        default:
            break;
        }
        if (!length || *length > quint64(m_bytes.size() - m_at))
            return std::nullopt;
        field.content = m_bytes.sliced(m_at, qsizetype(*length));
        m_at += qsizetype(*length);
        return field;
    }

private:
    std::optional<quint64> varint()
    {
        quint64 number = 0;
        for (int shift = 0; shift < 70 && !atEnd(); shift += 7) {
            const auto byte = uchar(m_bytes[m_at++]);
            number |= quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return number;
        }
        return std::nullopt;
    }

    QByteArrayView m_bytes;
    qsizetype m_at = 0;
};

const QString invalidWire = u"proto: cannot parse invalid wire-format data"_s;

std::optional<std::chrono::nanoseconds> spanOf(QByteArrayView bytes)
{
    qint64 seconds = 0;
    qint64 nanos = 0;
    for (Reader reader(bytes); !reader.atEnd();) {
        const auto field = reader.next();
        if (!field)
            return std::nullopt;
        if (field->type == Varint && field->number == 1)
            seconds = qint64(field->plain);
        else if (field->type == Varint && field->number == 2)
            nanos = qint32(field->plain);
    }
    // Held at the ends of 64 bits, as in JSON.
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1'000'000'000 - 1;
    if (seconds > most)
        return std::chrono::nanoseconds::max();
    if (seconds < -most)
        return std::chrono::nanoseconds::min();
    return std::chrono::seconds(seconds) + std::chrono::nanoseconds(nanos);
}

/// Adds one value to \a into; the error is the reader's text.
QString takeField(const FieldType &field, const RawField &raw, Message &into)
{
    const bool isPlain = field.kind == Kind::Flag || field.kind == Kind::Number32 ||
                         field.kind == Kind::Number64 || field.kind == Kind::Enumeration;
    if (raw.type != (isPlain ? Varint : Delimited))
        return {}; // another type makes it an unknown field
    switch (field.kind) {
    case Kind::Text: {
        const QByteArray text = raw.content.toByteArray();
        QStringDecoder utf8(QStringDecoder::Utf8);
        std::ignore = QString(utf8(text));
        if (utf8.hasError())
            return u"string field contains invalid UTF-8"_s;
        if (field.isList) {
            const Message::Value *before = into.find(field.name);
            QByteArrayList all = before ? std::get<QByteArrayList>(*before) : QByteArrayList();
            into.set(field.name, all << text);
        } else {
            into.set(field.name, text);
        }
        return {};
    }
    case Kind::Flag:
        into.set(field.name, raw.plain != 0);
        return {};
    case Kind::Number32:
        into.set(field.name, quint64(quint32(raw.plain)));
        return {};
    case Kind::Number64:
        into.set(field.name, raw.plain);
        return {};
    case Kind::Enumeration:
        into.set(field.name, qint32(raw.plain));
        return {};
    case Kind::Duration:
    case Kind::Timestamp: {
        const auto span = spanOf(raw.content);
        if (!span)
            return invalidWire;
        if (field.kind == Kind::Duration)
            into.set(field.name, *span);
        else
            into.set(field.name, Moment(std::chrono::duration_cast<Moment::duration>(*span)));
        return {};
    }
    case Kind::Object: {
        auto inner = readMessage(raw.content, *field.object);
        if (!inner)
            return inner.error();
        std::vector<Message> all;
        if (field.isList)
            all = into.messages(field.name);
        all.push_back(std::move(*inner));
        into.set(field.name, std::move(all));
        return {};
    }
    case Kind::Struct:
        break;
    }
    return {};
}

} // namespace

void appendVarint(QByteArray &bytes, quint64 number)
{
    for (; number >= 0x80; number >>= 7)
        bytes += char(uchar(number) | 0x80);
    bytes += char(number);
}

void appendNumber(QByteArray &bytes, int field, quint64 number)
{
    appendVarint(bytes, quint64(field) << 3 | Varint);
    appendVarint(bytes, number);
}

void appendFixed64(QByteArray &bytes, int field, quint64 bits)
{
    appendVarint(bytes, quint64(field) << 3 | Fixed64);
    char little[8];
    qToLittleEndian(bits, little);
    bytes.append(little, sizeof little);
}

void appendBytes(QByteArray &bytes, int field, QByteArrayView content)
{
    appendVarint(bytes, quint64(field) << 3 | Delimited);
    appendVarint(bytes, quint64(content.size()));
    bytes += content;
}

QByteArray writeMessage(const Message &message, const MessageType &type)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < type.fields.size(); ++i) {
        const FieldType &field = type.fields.at(i);
        if (const Message::Value *value = message.find(field.name))
            writeField(bytes, numberOf(type, i), field, *value);
    }
    return bytes;
}

std::expected<Message, QString> readMessage(QByteArrayView bytes, const MessageType &type)
{
    Message message;
    for (Reader reader(bytes); !reader.atEnd();) {
        const auto raw = reader.next();
        if (!raw)
            return std::unexpected(invalidWire);
        for (qsizetype i = 0; i < type.fields.size(); ++i) {
            if (quint64(numberOf(type, i)) != raw->number)
                continue;
            if (const QString error = takeField(type.fields.at(i), *raw, message); !error.isEmpty())
                return std::unexpected(error);
        }
    }
    return message;
}

} // namespace demo
