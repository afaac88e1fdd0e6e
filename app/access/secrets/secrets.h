// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>

#include <memory>
#include <optional>

/// The secrets of the profiles: in the system's keyring, and where there is none, in memory for this sitting.
///
/// Nothing here ever goes into a file, a log or an error text. Lives on the GUI thread and never waits; a
/// keyring may ask the person for its password meanwhile, which can take long.
/// Calls are carried out in their order. Pending futures are cancelled when this dies.
class Secrets : public QObject
{
    Q_OBJECT

public:
    enum class Kind {
        AccessToken,
        ClientSecret,
        Key,
        RefreshToken,
        ProxyPassword,
        SessionToken, ///< the access token that came with the refresh token, for all windows
        Placeholders, ///< what stands for {{NAME}} in files, see exchange/placeholders.h
        ExtraHeaders, ///< names and values of NetworkOptions::extraHeaders, as extraheaders::toText() has
                      ///< them
    };

    /// Where a secret ended up.
    enum class Kept {
        InKeyring,
        ThisSittingOnly, ///< there is no keyring, it refused, or the person did not want it there
    };

    /// Whether the system's keyring works is found out with the first use. @p useKeyring false keeps
    /// everything in memory, as for the demo.
    explicit Secrets(bool useKeyring = true, QObject *parent = nullptr);
    ~Secrets() override;

    /// Keeps @p secret for a profile. @p remember false: in memory only, and an older one is taken out of the
    /// keyring. Never fails: without a keyring it is kept for this sitting, and keyringTrouble() says why.
    QFuture<Kept> store(const QString &profileId, Kind kind, const QByteArray &secret, bool remember = true);

    /// The secret; empty if there is none. An error only when the keyring has one and does not hand it out
    /// (locked and the person cancelled, access denied).
    QFuture<Result<QByteArray>> read(const QString &profileId, Kind kind);

    QFuture<Result<>> remove(const QString &profileId, Kind kind);
    QFuture<Result<>> removeAll(const QString &profileId);

    /// Finds out whether there is a keyring, so that keyringTrouble() can be told before somebody relies on
    /// it. Asks it for something that is never in it, so nobody is asked for a password.
    void lookForKeyring();

    /// Why the keyring could not be used when it was last tried; nothing if it could, or was not tried yet.
    std::optional<Error> keyringTrouble() const;

signals:
    void keyringTroubleChanged();

private:
    struct Private;
    std::unique_ptr<Private> d;
};
