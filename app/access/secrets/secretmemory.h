// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

#include <optional>

/// Secrets for this sitting, by key. What is taken out is overwritten first, as far as that is in our hands:
/// copies that were given out are the receivers'.
class SecretMemory
{
public:
    SecretMemory() = default;
    ~SecretMemory();
    Q_DISABLE_COPY_MOVE(SecretMemory)

    /// Returns a stamp that tells this one from later ones of the same key.
    quint64 put(const QString &key, const QByteArray &secret);

    std::optional<QByteArray> get(const QString &key) const;

    void drop(const QString &key);

    /// Only if it is still the one that put() returned @p stamp for.
    void drop(const QString &key, quint64 stamp);

private:
    struct Entry
    {
        QByteArray secret;
        quint64 stamp = 0;
    };
    QHash<QString, Entry> m_entries;
    quint64 m_stamps = 0;
};
