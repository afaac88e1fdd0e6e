// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <simdjson.h>

#include <QByteArray>

#include <functional>
#include <optional>

/// How the server's answers are read: verbatim, whole, and with one kind of error. For the readers of JSON
/// only, each of which knows its own keys. Thread-safe. What has another type than was asked for throws
/// simdjson::simdjson_error, which parse() catches.
namespace answerjson {

/// A leading byte order mark stays, which QJsonDocument swallows.
QString string(simdjson::ondemand::value value);

/// 64-bit integers travel as strings, yet a number is valid protobuf JSON, too.
quint64 number64(simdjson::ondemand::value value);

/// number64() for a number of rows, which nobody has more of than fit.
qsizetype count(simdjson::ondemand::value value);

/// In UTC, rounded to milliseconds; nothing if it is no time.
std::optional<QDateTime> timestamp(simdjson::ondemand::value value);

/// Calls @p member for each key of @p object, once, in the order of the text.
void eachMember(simdjson::ondemand::object object,
                const std::function<void(std::string_view, simdjson::ondemand::value)> &member);

/// Why @p body is no answer; @p why is the parser's English text.
Error strangeAnswer(const QByteArray &body, const char *why);

/// Hands the root object of @p body to @p read and turns every way of being wrong into one Error of
/// Kind::NotZitadel.
template<typename T>
Result<T> parse(QByteArray body, const std::function<T(simdjson::ondemand::object)> &read)
{
    // simdjson reads a little past the end, so the text needs room behind it. Costs nothing where the caller
    // gave the only copy away and had read it with room to spare.
    body.reserve(body.size() + qsizetype(simdjson::SIMDJSON_PADDING));
    simdjson::ondemand::parser parser;
    try {
        simdjson::ondemand::document document =
            parser.iterate(body.constData(), size_t(body.size()), size_t(body.capacity()));
        T value = read(document.get_object());
        // On demand means that what nobody asked for was not checked: a text cut off behind the last member,
        // say.
        if (!document.at_end())
            throw simdjson::simdjson_error(simdjson::TRAILING_CONTENT);
        return value;
    } catch (const simdjson::simdjson_error &failure) {
        return std::unexpected(strangeAnswer(body, failure.what()));
    }
}

} // namespace answerjson
