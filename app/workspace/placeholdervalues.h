// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "access/secrets/secrets.h"
#include "base/result.h"
#include "exchange/placeholders.h"
#include "workspace/list/searchablescript.h"

#include <QFuture>
#include <QMap>
#include <QObject>
#include <QPointer>

/// What stands for {{NAME}} at one connection: in the keyring, as its other secrets are. Nothing is
/// remembered here, as another window or the command line may change it. Lives on the GUI thread and never
/// waits.
class PlaceholderValues : public QObject
{
    Q_OBJECT

public:
    /// Without useSecrets() there are none, and none can be kept.
    explicit PlaceholderValues(const Profile &profile, QObject *parent = nullptr);

    /// @p secrets is borrowed.
    void useSecrets(Secrets &secrets) { m_secrets = &secrets; }

    /// Kind::Storage where the keyring has them and does not hand them out: then nothing may be written to
    /// files, as what is theirs would get there.
    QFuture<Result<placeholders::Values>> read();

    /// Keeps @p values in place of all there were; tells where.
    QFuture<Result<Secrets::Kept>> store(const placeholders::Values &values);

    /// Why the keyring cannot be used, if it cannot.
    std::optional<Error> keyringTrouble() const;

    /// In which scripts placeholders are, by their names: names of actions.
    struct Uses
    {
        QMap<QString, QStringList> asName;  ///< as {{NAME}}, which the server uses as it is
        QMap<QString, QStringList> asValue; ///< by the value
    };
    /// Looks through @p scripts in another thread, until the future is cancelled.
    static QFuture<Uses> usesIn(const QList<SearchableScript> &scripts, const placeholders::Values &values);

private:
    const QString m_profileId;
    const bool m_isRemembered;
    QPointer<Secrets> m_secrets;
};
