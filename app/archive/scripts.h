// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QVariant>

namespace storage {

class Sql;

/// A script as it is kept. Packing one takes about as long as all else that is done to keep it, so that is
/// best done before anybody has to wait.
struct PackedScript
{
    QByteArray hash;  ///< tells it from any other
    QByteArray text;  ///< packed
    qint64 bytes = 0; ///< of the script as UTF-8
};
PackedScript pack(const QString &script);

/// Bytes of scripts that long work packs before it goes on writing.
inline constexpr qint64 packedAtOnce = 1'000'000;

/// Keeps a script once, in the caller's transaction; the number of its row.
qint64 keepScript(Sql &sql, const PackedScript &script);
qint64 keepScript(Sql &sql, const QString &script);

/// The script of a row's text column.
QString unpackScript(const QVariant &kept);

} // namespace storage
