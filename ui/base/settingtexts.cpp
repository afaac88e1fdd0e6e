// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/settingtexts.h"

#include <QCoreApplication>
#include <QLocale>

namespace {

struct SettingTexts
{
    Q_DECLARE_TR_FUNCTIONS(SettingTexts)
};

} // namespace

namespace settingtexts {

QString timeout(std::chrono::nanoseconds timeout)
{
    // Twelve digits: the server keeps nanoseconds, and 20 s is the longest.
    return SettingTexts::tr("%1 s").arg(
        QLocale().toString(std::chrono::duration<double>(timeout).count(), 'g', 12));
}

QString yesNo(bool is)
{
    return is ? SettingTexts::tr("yes") : SettingTexts::tr("no");
}

} // namespace settingtexts
