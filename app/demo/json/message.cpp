// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/protojson.h"

#include <algorithm>

namespace demo {

namespace {

/// Bytes of a number in groups of seven bits.
qsizetype varintSize(quint64 number)
{
    return number < 0x80 ? 1 : 1 + varintSize(number >> 7);
}

// Bytes of a field, with one for its number: none of ours is above 15. What is at its default is not sent.
qsizetype chunkSize(qsizetype size)
{
    return 1 + varintSize(quint64(size)) + size;
}
qsizetype fieldSize(const QByteArray &text)
{
    return text.isEmpty() ? 0 : chunkSize(text.size());
}
qsizetype fieldSize(bool flag)
{
    return flag ? 2 : 0;
}
qsizetype fieldSize(quint64 number)
{
    return number == 0 ? 0 : 1 + varintSize(number);
}
qsizetype fieldSize(qint32 enumeration)
{
    return fieldSize(quint64(qint64(enumeration)));
}
qsizetype fieldSize(std::chrono::nanoseconds span)
{
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(span);
    return chunkSize(fieldSize(quint64(seconds.count())) + fieldSize(quint64((span - seconds).count())));
}
qsizetype fieldSize(Moment moment)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(moment);
    const std::chrono::nanoseconds rest = moment - seconds;
    return chunkSize(fieldSize(quint64(seconds.time_since_epoch().count())) +
                     fieldSize(quint64(rest.count())));
}
qsizetype fieldSize(const QByteArrayList &texts)
{
    qsizetype size = 0;
    for (const QByteArray &text : texts)
        size += chunkSize(text.size());
    return size;
}
qsizetype fieldSize(const std::vector<Message> &messages)
{
    qsizetype size = 0;
    for (const Message &message : messages)
        size += chunkSize(message.wireSize());
    return size;
}

} // namespace

const Message::Value *Message::find(QByteArrayView field) const
{
    const auto found = m_values.find(field);
    return found == m_values.end() ? nullptr : &found->second;
}

QStringList Message::texts(QByteArrayView field) const
{
    QStringList result;
    for (const QByteArray &text : value<QByteArrayList>(field))
        result << textOf(text);
    return result;
}

std::optional<Moment> Message::moment(QByteArrayView field) const
{
    return has(field) ? std::optional(value<Moment>(field)) : std::nullopt;
}

bool Message::hasNul() const
{
    const auto isNul = [](const QByteArray &text) { return text.contains('\0'); };
    return std::ranges::any_of(m_values, [&](const auto &entry) {
        if (const auto *text = std::get_if<QByteArray>(&entry.second))
            return isNul(*text);
        if (const auto *texts = std::get_if<QByteArrayList>(&entry.second))
            return std::ranges::any_of(*texts, isNul);
        const auto *messages = std::get_if<std::vector<Message>>(&entry.second);
        return messages && std::ranges::any_of(*messages, &Message::hasNul);
    });
}

qsizetype Message::wireSize(const QByteArrayList &without) const
{
    qsizetype size = 0;
    for (const auto &[field, value] : m_values) {
        if (!without.contains(field))
            size += std::visit([](const auto &plain) { return fieldSize(plain); }, value);
    }
    return size;
}

const Message &Message::message(QByteArrayView field) const
{
    static const Message empty;
    const std::vector<Message> &found = messages(field);
    return found.empty() ? empty : found.front();
}

const std::vector<Message> &Message::messages(QByteArrayView field) const
{
    static const std::vector<Message> none;
    const Value *found = find(field);
    return found ? std::get<std::vector<Message>>(*found) : none;
}

} // namespace demo
