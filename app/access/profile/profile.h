// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/networkoptions.h"

#include <QDateTime>
#include <QString>
#include <QUrl>

/// How a profile signs in (API 48). Secrets are in the keyring, never here.
struct SignInOptions
{
    enum class Method {
        AccessToken,       ///< a personal access token of a service account
        KeyFile,           ///< a service account's key: JWT profile grant
        ClientCredentials, ///< a service account's client id and secret
        Browser,           ///< a person, by authorization code and PKCE
        DeviceCode,        ///< a person, on any other device
    };
    Method method = Method::AccessToken;

    /// Browser and DeviceCode: of the native app; ClientCredentials: the account's login name.
    QString clientId;

    /// KeyFile: where the key is read from each time; empty if the person had it stored in the keyring.
    QString keyFile;

    /// KeyFile: the instance that the key was given for, whether it is read from a file or stored. It signs
    /// for no other one. Empty in files of older versions, until the profile is saved next.
    QUrl keyFor;

    /// AccessToken: where the command line says that the token is. Read anew with each sign-in; never saved.
    QString tokenFile;

    /// Whether secrets, and the refresh token of a person's sign-in, go into the system's keyring; else they
    /// are kept for this sitting only.
    bool isRemembered = true;

    bool operator==(const SignInOptions &) const = default;
};

/// Where a person connects to, and as whom: one instance under a name of their own.
struct Profile
{
    /// A few that are told apart on light and dark ground, by people with weak colour sight, too.
    enum class Colour { None, Blue, Green, Yellow, Red, Violet, Grey };

    QString id;   ///< never changes; the key of its secrets. Empty until the store has it
    QString name; ///< what a person calls it; unique, ignoring case
    QUrl url;     ///< normalised by connection::instanceUrl()
    SignInOptions signIn;
    QString organisationId; ///< to begin with; empty: the account's own
    Colour colour = Colour::None;
    bool isProduction = false; ///< asks once more before the first write of a sitting
    bool isReadOnly = false;   ///< every write is disabled
    NetworkOptions network;
    QDateTime lastUsed; ///< UTC; invalid if never

    bool operator==(const Profile &) const = default;
};
