// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/duration.h"

#include <charconv>

using namespace std::chrono;

std::optional<nanoseconds> zitadel::durationFromJson(QByteArrayView json)
{
    if (json.size() < 2 || json.back() != 's')
        return std::nullopt;
    json.chop(1);
    const bool negative = json.startsWith('-');
    if (negative || json.startsWith('+'))
        json = json.sliced(1);

    const qsizetype dot = json.indexOf('.');
    const QByteArrayView whole = dot < 0 ? json : json.first(dot);
    const QByteArrayView fraction = dot < 0 ? QByteArrayView() : json.sliced(dot + 1);
    if (fraction.size() > 9 || (whole.isEmpty() && fraction.isEmpty()))
        return std::nullopt;

    const auto digits = [](QByteArrayView text) -> std::optional<qint64> {
        qint64 value = 0;
        if (text.isEmpty())
            return 0;
        if (text.front() == '-')
            return std::nullopt;
        const auto [end, failure] = std::from_chars(text.begin(), text.end(), value);
        if (failure != std::errc() || end != text.end())
            return std::nullopt;
        return value;
    };
    const auto wholeSeconds = digits(whole);
    auto nanos = digits(fraction);
    // Protobuf's own bound (10,000 years) keeps the multiplication inside 64 bits once divided by a thousand.
    if (!wholeSeconds || !nanos || *wholeSeconds > 9'000'000'000)
        return std::nullopt;
    for (qsizetype i = fraction.size(); i < 9; ++i)
        *nanos *= 10;
    const nanoseconds sum = seconds(*wholeSeconds) + nanoseconds(*nanos);
    return negative ? -sum : sum;
}

QByteArray zitadel::durationToJson(nanoseconds duration)
{
    const bool negative = duration < nanoseconds::zero();
    const quint64 all = negative ? 0 - quint64(duration.count()) : quint64(duration.count());
    QByteArray json = QByteArray::number(all / 1'000'000'000);
    if (negative)
        json.prepend('-');
    if (const quint64 nanos = all % 1'000'000'000) {
        QByteArray fraction = QByteArray::number(nanos).rightJustified(9, '0');
        while (fraction.endsWith('0'))
            fraction.chop(1);
        json += '.' + fraction;
    }
    return json + 's';
}
