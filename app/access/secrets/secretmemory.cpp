// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/secrets/secretmemory.h"

namespace {

void overwrite(QByteArray &secret)
{
    // Volatile, or the compiler leaves out what nobody reads. A shared one is detached first: then there is
    // nothing of ours to overwrite.
    volatile char *byte = secret.data();
    for (qsizetype i = 0; i < secret.size(); ++i)
        byte[i] = 0;
}

} // namespace

SecretMemory::~SecretMemory()
{
    for (Entry &entry : m_entries)
        overwrite(entry.secret);
}

quint64 SecretMemory::put(const QString &key, const QByteArray &secret)
{
    drop(key);
    // A copy of our own, not a share in the caller's.
    m_entries.insert(key, {QByteArray(secret.constData(), secret.size()), ++m_stamps});
    return m_stamps;
}

std::optional<QByteArray> SecretMemory::get(const QString &key) const
{
    const auto entry = m_entries.constFind(key);
    if (entry == m_entries.constEnd())
        return std::nullopt;
    return QByteArray(entry->secret.constData(), entry->secret.size());
}

void SecretMemory::drop(const QString &key)
{
    const auto entry = m_entries.find(key);
    if (entry == m_entries.end())
        return;
    overwrite(entry->secret);
    m_entries.erase(entry);
}

void SecretMemory::drop(const QString &key, quint64 stamp)
{
    const auto entry = m_entries.constFind(key);
    if (entry != m_entries.constEnd() && entry->stamp == stamp)
        drop(key);
}
