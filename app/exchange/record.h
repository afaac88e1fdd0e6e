// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QDir>
#include <QMap>

namespace exchange {

/// What the last export wrote into a folder: a file in it with a hash for each, so that the next one knows
/// what is its own and what somebody changed or made since. It lies in the folder, to be kept in git with it,
/// as a clone elsewhere has to know as well; one line for each file, so that branches can be merged.
class Record
{
public:
    /// The record's own file.
    static constexpr auto file = QLatin1StringView(".action-studio.json");

    /// Reads that of @p folder. A missing one, or one that nobody can read (after a merge with conflicts,
    /// say), knows of nothing: then less is replaced, not more.
    static Record load(const QDir &folder);

    /// True if the last export wrote @p name.
    bool knows(const QString &name) const { return m_hashes.contains(name); }
    /// True if it wrote these @p bytes.
    bool isAsWritten(const QString &name, const QByteArray &bytes) const;
    QStringList names() const { return m_hashes.keys(); }

    void put(const QString &name, const QByteArray &bytes);
    void remove(const QString &name) { m_hashes.remove(name); }

    /// The bytes of the file.
    QByteArray toJson() const;

private:
    QMap<QString, QString> m_hashes; ///< SHA-256 in hexadecimal digits, by name
};

} // namespace exchange
