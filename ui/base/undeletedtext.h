// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ledger/undeleting.h"

#include <QString>

/// What is said of an action that was brought back, but not wholly.
struct UndeletedText
{
    QString title;
    QString text;
    QString details; ///< of the first thing that went wrong

    static UndeletedText of(const Undeleted &outcome);
};
