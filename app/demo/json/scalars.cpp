// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/scalars.h"

#include <QByteArray>
#include <QRegularExpression>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 nanosecondsPerSecond = 1'000'000'000;
constexpr qint64 mostSeconds = 315'576'000'000;

qint64 fractionInNanoseconds(const QString &digits)
{
    return digits.leftJustified(9, u'0').toLongLong();
}

} // namespace

std::optional<WholeNumber> parseWholeNumber(QByteArrayView text)
{
    static const QRegularExpression form(uR"(\A(-?)(0|[1-9]\d*)(?:\.(\d+))?(?:[eE]([-+]?\d+))?\z)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return std::nullopt;
    QString digits = match.captured(2) == u"0"_s ? QString() : match.captured(2);
    QString fraction = match.captured(3);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    if (digits.isEmpty() && fraction.isEmpty())
        return WholeNumber();
    bool ok = true;
    const int exponent = match.captured(4).isEmpty() ? 0 : match.captured(4).toInt(&ok);
    constexpr int mostDigits = 20;
    if (!ok || fraction.size() > qMax(0, exponent) || digits.size() + exponent > mostDigits)
        return std::nullopt;
    if (exponent >= 0) {
        digits += fraction.leftJustified(exponent, u'0');
    } else {
        const qsizetype kept = digits.size() + exponent;
        if (kept < 0 || digits.sliced(kept) != QString(-exponent, u'0'))
            return std::nullopt;
        digits.truncate(kept);
    }
    const quint64 amount = digits.toULongLong(&ok);
    return ok ? std::optional(WholeNumber{!match.captured(1).isEmpty(), amount}) : std::nullopt;
}

std::optional<std::chrono::nanoseconds> parseDuration(QByteArrayView text, bool &isInRange)
{
    static const QRegularExpression form(uR"(\A([-+]?)(0|[1-9][0-9]*)?(?:(\.)([0-9]{0,9}))?s\z)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    if (!match.hasMatch() || (match.captured(2).isEmpty() && match.captured(3).isEmpty()))
        return std::nullopt;
    bool ok = true;
    const qint64 seconds = match.captured(2).isEmpty() ? 0 : match.captured(2).toLongLong(&ok);
    if (!ok)
        return std::nullopt;
    isInRange = seconds <= mostSeconds;
    constexpr qint64 most = std::numeric_limits<qint64>::max();
    const qint64 amount = seconds >= most / nanosecondsPerSecond
                              ? most
                              : seconds * nanosecondsPerSecond + fractionInNanoseconds(match.captured(4));
    return std::chrono::nanoseconds(match.captured(1) == u"-"_s ? -amount : amount);
}

std::optional<Moment> parseTimestamp(QByteArrayView text, bool &isInRange)
{
    using namespace std::chrono;
    static const QRegularExpression form(
        uR"(\A(\d{4})-(\d\d)-(\d\d)T(\d{1,2}):(\d\d):(\d\d)(?:([.,])(\d+))?(?:Z|([-+])(\d\d):(\d\d))\z)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    const auto number = [&match](int group) { return match.captured(group).toInt(); };
    const year_month_day date(year(number(1)), month(unsigned(number(2))), day(unsigned(number(3))));
    // Go's limits: whoever writes 60 minutes or 24 hours into an offset is let through.
    const bool isTime = number(4) < 24 && number(5) < 60 && number(6) < 60;
    const bool isOffset = number(10) <= 24 && number(11) <= 60;
    const bool isTooFine = match.captured(7) == u"."_s && match.captured(8).size() > 9;
    if (!match.hasMatch() || !date.ok() || !isTime || !isOffset || isTooFine)
        return std::nullopt;
    const seconds offset = hours(number(10)) + minutes(number(11));
    const sys_seconds time = sys_days(date) + hours(number(4)) + minutes(number(5)) + seconds(number(6)) -
                             (match.captured(9) == u"-"_s ? -offset : offset);
    isInRange = time >= sys_days(year(1) / 1 / 1) && time < sys_days(year(10000) / 1 / 1);
    const nanoseconds fraction(
        fractionInNanoseconds(match.captured(8).first(qMin(9, match.captured(8).size()))));
    return Moment(time) + floor<microseconds>(fraction);
}

} // namespace demo
