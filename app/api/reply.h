// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "zitadel/explain.h"

#include <QByteArray>

namespace http {
struct Outcome;
}

/// The only place that knows status codes, broken connections and bodies of errors.
namespace reply {

/// The body of a good answer, or why there is none.
Result<QByteArray> judge(const http::Outcome &outcome, explain::Operation operation);

/// Reading this many bytes takes about as long as a frame may be late for; more is read on another thread.
inline constexpr qsizetype large = 256 * 1024;

/// Bytes of a list, a flow with its scripts, or a page of events that are taken: four times what a server
/// sends at most (API 21). Other answers are of http::usualAnswer.
inline constexpr qint64 largest = 40 * 1024 * 1024;

/// A list of so many bytes is sent in one answer by any server (API 21).
inline constexpr qint64 surelySent = 3 * 1024 * 1024;

/// Characters of a server's message: it is shown, and no honest one is nearly as long.
inline constexpr qsizetype messageAtMost = 4'000;

/// What is made of many answers, such as a list in pages, ends as well: after ten of the largest.
inline constexpr qint64 largestInAll = 10 * largest;

/// True if the server has more to say than goes into one answer (API 21), or we take in one: smaller pages
/// will do.
bool isTooLarge(const Error &error);

/// Adds what only the caller of a reader knows: what was asked.
template<typename T>
Result<T> explained(Result<T> result, explain::Operation operation)
{
    if (!result)
        return std::unexpected(explain::strangeAnswer(result.error(), operation));
    return result;
}

/// What @p reader makes of a good answer, or why there is none.
template<typename T, typename Reader>
Result<T> read(Result<QByteArray> body, explain::Operation operation, Reader reader)
{
    if (!body)
        return std::unexpected(body.error());
    return explained<T>(reader(*std::move(body)), operation);
}

} // namespace reply
