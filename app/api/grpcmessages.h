// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/action.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>

#include <chrono>
#include <optional>
#include <protozero/pbf_reader.hpp>
#include <utility>

/// Fields of the server's messages. A field of another type than ours is no field of ours: then the message
/// is not what it is taken for, and protozero's exception says so, which parsed() catches.
namespace grpcmessages {

using protozero::pbf_reader;

/// Thrown where a message is well-formed and still no answer; caught in parsed().
struct Lacks
{
    const char *what;
};

/// Hands @p message to @p read and turns every way of being wrong into one Error of Kind::NotZitadel.
template<typename Read>
auto parsed(const QByteArray &message, Read read) -> Result<decltype(read(std::declval<pbf_reader &>()))>
{
    const auto strange = [](const QString &why) {
        return std::unexpected(Error{.kind = Error::Kind::NotZitadel, .httpStatus = 200, .technical = why});
    };
    try {
        pbf_reader reader(message.constData(), size_t(message.size()));
        return read(reader);
    } catch (const protozero::exception &broken) {
        return strange(QStringLiteral("broken message: ") + QLatin1StringView(broken.what()));
    } catch (const Lacks &lacks) {
        return strange(QStringLiteral("the answer lacks ") + QLatin1StringView(lacks.what));
    }
}

/// Throws where the field is of another type.
void expect(const pbf_reader &reader, protozero::pbf_wire_type type);
QString textOf(pbf_reader &reader);
quint64 numberOf(pbf_reader &reader);
/// A number that counts something here: at most as many as there can be.
qsizetype countOf(pbf_reader &reader);
pbf_reader messageOf(pbf_reader &reader);
/// The text of a field, such as that of zitadel.event.v1.EventType.
QString textIn(pbf_reader message, protozero::pbf_tag_type field);
std::chrono::nanoseconds durationOf(pbf_reader message);
/// In UTC, rounded to milliseconds as in JSON; nothing if it is no time.
std::optional<QDateTime> timeOf(pbf_reader message);
/// zitadel.v1.ObjectDetails.
zitadel::ObjectDetails detailsOf(pbf_reader message);
/// The total of zitadel.v1.ListDetails and of zitadel.object.v2.ListDetails; the time, as a text to be
/// compared, goes to @p asOf.
qsizetype totalOf(pbf_reader message, QString *asOf = nullptr);

} // namespace grpcmessages
