// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/scripts.h"

#include "base/text.h"
#include "storage/sql.h"

#include <QCryptographicHash>

#include <optional>

using namespace Qt::StringLiterals;

namespace storage {

static std::optional<qint64> knownScript(Sql &sql, const QByteArray &hash)
{
    Rows known = sql.run(u"SELECT id FROM scripts WHERE hash = ?"_s, {hash});
    return known.next() ? std::optional(known.value(0).toLongLong()) : std::nullopt;
}

static qint64 insertScript(Sql &sql, const QByteArray &hash, const QByteArray &packed)
{
    sql.run(u"INSERT INTO scripts(hash, text) VALUES(?, ?)"_s, {hash, packed});
    return sql.insertedId();
}

static QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

PackedScript pack(const QString &script)
{
    const QByteArray bytes = script.toUtf8();
    return {.hash = hashOf(bytes), .text = qCompress(bytes, 6), .bytes = bytes.size()};
}

qint64 keepScript(Sql &sql, const PackedScript &script)
{
    const auto known = knownScript(sql, script.hash);
    return known ? *known : insertScript(sql, script.hash, script.text);
}

qint64 keepScript(Sql &sql, const QString &script)
{
    const QByteArray bytes = script.toUtf8();
    const QByteArray hash = hashOf(bytes);
    const auto known = knownScript(sql, hash);
    return known ? *known : insertScript(sql, hash, qCompress(bytes, 6));
}

QString unpackScript(const QVariant &kept)
{
    return ::text::fromUtf8Verbatim(qUncompress(kept.toByteArray()));
}

} // namespace storage
