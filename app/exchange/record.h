// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/content.h"

#include <QByteArray>
#include <QDir>
#include <QMap>

#include <optional>

namespace exchange {

/// Which organisation's actions are in a folder.
struct Origin
{
    QString organisation; ///< id; empty: not told
    QString name;

    bool operator==(const Origin &) const = default;
};

/// What an organisation had when it was last pulled into a folder, or pushed to from it.
struct Seen
{
    QString name;                  ///< of the organisation
    QMap<QString, QString> hashes; ///< SHA-256 in hexadecimal digits of what its files would hold, by name
    std::optional<QMap<QString, QStringList>>
        triggers; ///< actions by "FLOW/TRIGGER"; older records do not tell

    bool has(const QString &file) const { return hashes.contains(file); }
    bool isSame(const QString &file, const QByteArray &bytes) const;
    /// Takes over what is in @p files of @p names; what is not in it is gone.
    void take(const QMap<QString, QByteArray> &files, const QStringList &names);
    /// All of @p content.
    static Seen of(const Content &content, const QString &name);
};

/// What the last export wrote into a folder: a file in it with a hash for each, so that the next one knows
/// what is its own and what somebody changed or made since; and so what the server had then, so that a push
/// knows what others changed since. It lies in the folder, to be kept in git with it, as a clone elsewhere
/// has to know as well; one line for each file, so that branches can be merged.
class Record
{
public:
    /// The record's own file.
    static constexpr auto file = QLatin1StringView(".action-studio.json");

    /// Reads that of @p folder. A missing one, or one that nobody can read (after a merge with conflicts,
    /// say), knows of nothing: then less is replaced, not more.
    static Record load(const QDir &folder);
    /// Why there is a file and it was not read, "is a pipe, not a file"; else empty.
    const QString &problem() const { return m_problem; }
    /// True where somebody put something there that is neither a file of ours nor a link, which an export
    /// replaces.
    bool isInTheWay() const { return m_isInTheWay; }

    /// Whose actions the folder has; nothing is known of an empty one, and of one of an older version.
    const Origin &origin() const { return m_origin; }
    /// What is known of an organisation's last pull or push; nothing if none is.
    std::optional<Seen> seen(const QString &organisation) const;
    /// From now on that is known.
    void setSeen(const QString &organisation, const Seen &seen);
    /// The folder is made that of @p origin; what is known of the organisation that it had stays known.
    void setOrigin(const Origin &origin);

    /// True if the last export wrote @p name.
    bool knows(const QString &name) const { return m_seen.has(name); }
    /// True if it wrote these @p bytes.
    bool isAsWritten(const QString &name, const QByteArray &bytes) const
    {
        return m_seen.isSame(name, bytes);
    }
    QStringList names() const { return m_seen.hashes.keys(); }

    void put(const QString &name, const QByteArray &bytes);
    void remove(const QString &name) { m_seen.hashes.remove(name); }
    void setTriggers(const Content &content) { m_seen.triggers = Seen::of(content, {}).triggers; }

    /// The bytes of the file.
    QByteArray toJson() const;

private:
    Origin m_origin;
    Seen m_seen;                  ///< of m_origin; without one, of whichever organisation it was
    QMap<QString, Seen> m_others; ///< by the organisation's id
    QString m_problem;
    bool m_isInTheWay = false;
};

} // namespace exchange
