// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace script {

/// A text of a script that stands for a secret, or seems to be one.
struct SecretTrace
{
    int line = 0; ///< from 1
    QString text; ///< of a placeholder, as it is written; of what may be a secret nothing, so that it gets
                  ///< nowhere

    bool operator==(const SecretTrace &) const = default;
};

/// What stands where a secret belongs, "REPLACE_ME", "<your token>", "${SECRET}", in the order of the script:
/// the server would use it as it is. What template literals put together is none.
QList<SecretTrace> placeholders(const QString &script);

/// What seems to be a secret, "Bearer eyJ…", a key of a known form, or an odd text in what is called a token
/// or a password. A guess: whoever may read the script, or the repository that it is in, can read it.
QList<SecretTrace> likelySecrets(const QString &script);

/// A placeholder of @p after that is not in @p before, and for which a text of @p before went that it seems
/// to stand for. Nothing if there is none.
QList<SecretTrace> placeholdersOverSecrets(const QString &before, const QString &after);

} // namespace script
