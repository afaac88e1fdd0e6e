// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "demo/http/httpmessage.h"
#include "demo/state/directory.h"

namespace demo {

/// One name that may sign in with a browser.
struct Person
{
    QString name; ///< what the form sends as `user`
    QString displayName;
    QString userName;
    QString organisation;
};

/// The people of the demo, in the order of the directory. Service accounts have no password and no browser.
QList<Person> people(const Directory &directory);

/// The page of a sign-in: a form with the hidden field `authRequestID`, a button `user` for each person and
/// one named `cancel`. The person named by \a loginHint has the focus.
HttpResponse signInPage(const QByteArray &authRequestId, const QString &appName, const QList<Person> &people,
                        const QString &loginHint);

/// The page that lets a device in: a form with the fields `user_code` and `user`, and `action` with `allow`
/// or `deny`. \a complaint is what was wrong with the last attempt; empty at first.
HttpResponse devicePage(const QString &userCode, const QList<Person> &people, const QString &complaint);

/// A page with nothing to do on it.
HttpResponse messagePage(int status, const QString &title, const QString &text);

} // namespace demo
