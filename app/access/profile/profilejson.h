// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <optional>

/// The file of the profiles as text. What this version does not know stays as it was when it is written
/// again.
namespace profilejson {

/// The newest form of the file that this version writes.
inline constexpr int version = 1;

/// What a file holds. A missing file is a Document made without arguments.
struct Document
{
    QJsonObject root;        ///< all of it, with what this version does not know
    QList<Profile> profiles; ///< as far as this version understands them, each with an id of its own
    int version = profilejson::version;
};

/// Reads a file's content; nothing if it is damaged. A newer version than ours is no damage.
std::optional<Document> read(const QByteArray &json);

/// The file's new content: @p profiles in this order. Members and values that read() did not understand are
/// taken from @p before.
QByteArray write(const Document &before, const QList<Profile> &profiles);

} // namespace profilejson
