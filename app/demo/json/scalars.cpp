// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/scalars.h"

#include <QByteArray>
#include <QDateTime>
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

std::optional<Moment> parseTimestamp(QByteArrayView text)
{
    static const QRegularExpression form(
        uR"(\A(\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d:\d\d)(?:\.(\d{1,9}))?(Z|[-+]\d\d:\d\d)\z)"_s);
    const QRegularExpressionMatch match = form.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(match.captured(1) + match.captured(3), Qt::ISODate);
    if (!time.isValid())
        return std::nullopt;
    const std::chrono::nanoseconds fraction(fractionInNanoseconds(match.captured(2)));
    return Moment(std::chrono::seconds(time.toSecsSinceEpoch()) +
                  std::chrono::floor<std::chrono::microseconds>(fraction));
}

} // namespace demo
