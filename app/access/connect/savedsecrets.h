// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"

/// Where requests of @p profile, and the secrets in them, really go.
inline const QUrl &reachedAt(const Profile &profile)
{
    return profile.network.connectTo.isEmpty() ? profile.url : profile.network.connectTo;
}

/// Brings the stored secrets in line with a profile that has just been saved: keeps those of @p typed, takes
/// away what @p saved has no use for any more, and moves the others into the keyring or out of it, as the
/// profile says. @p before is the profile as it was, with an empty id if it is new.
///
/// An error if one that was to go is still there. @p secrets is borrowed; the future is cancelled if it dies.
QFuture<Result<>> saveSecrets(Secrets &secrets, const Profile &before, const Profile &saved,
                              const TypedSecrets &typed);
