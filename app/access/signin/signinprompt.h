// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>
#include <QUrl>

/// What a person has to do for a sign-in to go on.
struct SignInPrompt
{
    enum class Kind {
        Browser, ///< sign in on the page that is to be opened on this computer
        Device,  ///< open the page anywhere and type the code
    };
    Kind kind = Kind::Browser;
    QUrl url;            ///< of the page; with Device, the one that has the code in it
    QUrl plainUrl;       ///< Device: the page to be typed by hand
    QString userCode;    ///< Device only
    QDateTime expiresAt; ///< Device only; UTC

    bool operator==(const SignInPrompt &) const = default;
};
