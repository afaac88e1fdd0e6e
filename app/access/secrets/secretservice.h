// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>

class QObject;

/// What QtKeychain does not tell about the desktop's secret service, or keeps too long.
namespace secretservice {

/// Asks, without waiting and without unlocking anything, whether there is an entry that is locked. QtKeychain
/// says "there is no such entry" when a person cancels the question for the keyring's password, and "done"
/// when asked to delete an entry that stays locked. @p then gets the answer, false where there is no such
/// service, unless @p context dies first.
void askWhetherLocked(const QString &service, const QString &key, QObject *context,
                      const std::function<void(bool isLocked)> &then);

/// What may keep secrets on this desktop.
enum class Presence {
    None,
    Asks, ///< something of which even a look asks the person for a password, such as a wallet
    Quiet,
};

/// Finds out without waiting, starting or unlocking anything. @p then gets the answer unless @p context dies
/// first; on other systems than those with a message bus, at once.
void askWhetherThere(QObject *context, const std::function<void(Presence)> &then);

/// Has libsecret begin anew with the next request. It never notices that the service was restarted, as
/// KeePassXC's is with the program, and all it asks for is refused from then on. Only while no job is
/// running.
void forgetSession();

} // namespace secretservice
