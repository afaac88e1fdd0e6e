// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/times.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

QString times::relative(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const qint64 seconds = local.secsTo(now);
    // A clock that is a little ahead of ours is no reason to show a time in the future.
    if (seconds > -60 && seconds < 60)
        return QCoreApplication::translate("times", "just now");
    const int minutes = int(seconds / 60); // lupdate never comes back from an expression inside the call
    if (seconds >= 60 && seconds < 3600)
        return QCoreApplication::translate("times", "%n min ago", nullptr, minutes);
    const QLocale locale;
    const QString clock = locale.toString(local.time(), QLocale::ShortFormat);
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    //: %1 is a time of day such as 09:52
    if (days == 0)
        return QCoreApplication::translate("times", "today %1").arg(clock);
    if (days == 1)
        return QCoreApplication::translate("times", "yesterday %1").arg(clock);
    return locale.toString(local.date(), QLocale::ShortFormat);
}

QString times::exact(const QDateTime &when)
{
    const QDateTime local = when.toLocalTime();
    const QLocale locale;
    return QCoreApplication::translate("times", "%1, %2 (%3)")
        .arg(locale.toString(local.date(), QLocale::LongFormat),
             locale.toString(local.time(), QStringLiteral("HH:mm:ss.zzz")), local.timeZoneAbbreviation());
}
