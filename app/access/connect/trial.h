// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/connectioncheck.h"
#include "access/secrets/secrets.h"

#include <QHash>

/// What a person has typed of a profile's secrets and not saved yet. What is not in it is as it was.
using TypedSecrets = QHash<Secrets::Kind, QByteArray>;

/// A ConnectionCheck of a profile as it stands in a form, saved or not: with the secrets typed, and the
/// stored ones where none was. Nothing of it is kept.
///
/// A refresh token is not taken along, as using it would end the session it belongs to (API 59): a person
/// signs in once more for the test.
class Trial : public QObject
{
    Q_OBJECT

public:
    /// @p stored is borrowed and must outlive the trial.
    Trial(const Profile &profile, const TypedSecrets &typed, Secrets &stored, QObject *parent = nullptr);
    ~Trial() override;

    ConnectionCheck &check() { return m_check; }

    /// Collects the secrets, and starts the check.
    void start();

private:
    const QString m_storedId;
    const TypedSecrets m_typed;
    Secrets &m_stored;
    Secrets m_memory{false};
    ConnectionCheck m_check;
};
