// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "api/grpcmessages.h"

#include "base/text.h"

#include <QTimeZone>

#include <algorithm>
#include <limits>

namespace grpcmessages {

namespace {

/// Of google.protobuf.Duration and Timestamp.
struct Seconds
{
    qint64 seconds = 0;
    qint32 nanos = 0;
};

Seconds secondsOf(pbf_reader message)
{
    Seconds read;
    while (message.next()) {
        if (message.tag() == 1)
            read.seconds = qint64(numberOf(message));
        else if (message.tag() == 2)
            read.nanos = qint32(numberOf(message));
        else
            message.skip();
    }
    return read;
}

} // namespace

void expect(const pbf_reader &reader, protozero::pbf_wire_type type)
{
    if (reader.wire_type() != type)
        throw protozero::unknown_pbf_wire_type_exception();
}

QString textOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::length_delimited);
    const protozero::data_view view = reader.get_view();
    return text::fromUtf8Verbatim(QByteArrayView(view.data(), qsizetype(view.size())));
}

quint64 numberOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::varint);
    return reader.get_uint64();
}

qsizetype countOf(pbf_reader &reader)
{
    return qsizetype(std::min<quint64>(numberOf(reader), std::numeric_limits<qsizetype>::max()));
}

pbf_reader messageOf(pbf_reader &reader)
{
    expect(reader, protozero::pbf_wire_type::length_delimited);
    return reader.get_message();
}

std::chrono::nanoseconds durationOf(pbf_reader message)
{
    const Seconds read = secondsOf(message);
    // Beyond what 64 bits of nanoseconds hold there is no timeout.
    constexpr qint64 most = std::numeric_limits<qint64>::max() / 1'000'000'000 - 1;
    if (read.seconds > most || read.seconds < -most)
        throw Lacks{"a duration that can be"};
    return std::chrono::seconds(read.seconds) + std::chrono::nanoseconds(read.nanos);
}

std::optional<QDateTime> timeOf(pbf_reader message)
{
    const Seconds read = secondsOf(message);
    constexpr qint64 year10000 = 253'402'300'800;
    if (read.seconds <= -year10000 || read.seconds >= year10000)
        return std::nullopt;
    constexpr qint64 perMillisecond = 1'000'000;
    return QDateTime::fromMSecsSinceEpoch(
        read.seconds * 1000 + (read.nanos + perMillisecond / 2) / perMillisecond, QTimeZone::UTC);
}

QString textIn(pbf_reader message, protozero::pbf_tag_type field)
{
    QString text;
    while (message.next()) {
        if (message.tag() == field)
            text = textOf(message);
        else
            message.skip();
    }
    return text;
}

zitadel::ObjectDetails detailsOf(pbf_reader message)
{
    zitadel::ObjectDetails details;
    while (message.next()) {
        switch (message.tag()) {
        case 1:
            details.sequence = numberOf(message);
            break;
        case 2:
            details.creationDate = timeOf(messageOf(message));
            break;
        case 3:
            details.changeDate = timeOf(messageOf(message));
            break;
        case 4:
            details.resourceOwner = textOf(message);
            break;
        default:
            message.skip();
        }
    }
    return details;
}

qsizetype totalOf(pbf_reader message, QString *asOf)
{
    qsizetype total = 0;
    while (message.next()) {
        if (message.tag() == 1) {
            total = countOf(message);
        } else if (message.tag() == 3 && asOf) {
            const Seconds time = secondsOf(messageOf(message));
            *asOf = QString::number(time.seconds) + u'.' + QString::number(time.nanos);
        } else {
            message.skip();
        }
    }
    return total;
}

} // namespace grpcmessages
