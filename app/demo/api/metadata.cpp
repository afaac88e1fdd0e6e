// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/api/metadata.h"

#include "demo/text.h"

#include <QHash>

#include <chrono>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

/// Nanoseconds. Go reads the number with its sign, and the product wraps around.
std::optional<qint64> parseDeadline(const QByteArray &text)
{
    static const QHash<char, quint64> units{
        {'H', 3'600'000'000'000}, {'M', 60'000'000'000}, {'S', 1'000'000'000},
        {'m', 1'000'000},         {'u', 1'000},          {'n', 1}};
    if (text.size() < 2 || !units.contains(text.back()))
        return std::nullopt;
    QByteArray digits = text.chopped(1);
    const bool isNegative = digits.startsWith('-');
    if (isNegative || digits.startsWith('+'))
        digits.remove(0, 1);
    if (digits.isEmpty() || !std::ranges::all_of(digits, [](char c) { return c >= '0' && c <= '9'; }))
        return std::nullopt;
    bool ok = false;
    const qlonglong number = digits.prepend(isNegative ? "-" : "").toLongLong(&ok);
    return ok ? std::optional(qint64(quint64(number) * units.value(text.back()))) : std::nullopt;
}

QByteArray deadlineHeader(const HttpRequest &request)
{
    return request.headers.value("Grpc-Timeout").toByteArray();
}

Status notCarried(QLatin1StringView key)
{
    const QString text = u"header key \"%1\" contains value with non-printable ASCII characters"_s.arg(key);
    return {Code::Internal, text, {}};
}

} // namespace

std::optional<Status> judgeDeadline(const HttpRequest &request)
{
    const QByteArray header = deadlineHeader(request);
    if (header.isEmpty() || parseDeadline(header))
        return std::nullopt;
    return Status{Code::InvalidArgument, u"invalid grpc-timeout: "_s + textOf(header), {}};
}

std::optional<Status> judgeMetadata(const HttpRequest &request, const QByteArray &path)
{
    constexpr qint64 fastestAnswer = 500'000; // nanoseconds; no real server is quicker
    if (!isPrintable(request.headers.value(QHttpHeaders::WellKnownHeader::Authorization)))
        return notCarried("authorization"_L1);
    if (!isPrintable(path))
        return notCarried("zitadel-activity-path"_L1);
    const qint64 deadline = parseDeadline(deadlineHeader(request)).value_or(0);
    if (deadline != 0 && deadline < fastestAnswer) // 0 is none
        return Status{Code::DeadlineExceeded, u"context deadline exceeded"_s, {}};
    return std::nullopt;
}

QByteArray organisationHeader(const HttpRequest &request)
{
    const QByteArrayView header = request.headers.value("x-zitadel-orgid");
    return isPrintable(header) ? header.toByteArray() : QByteArray();
}

} // namespace demo
