// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMutex>
#include <QRandomGenerator>
#include <QString>

namespace demo {

/// Ids like the real ones: 18 digits, rising with time, with gaps. Safe to use from several threads.
class IdSource
{
public:
    /// The same @p seed gives the same ids.
    explicit IdSource(quint32 seed = QRandomGenerator::global()->generate())
        : m_random(seed)
    {
    }

    QString next()
    {
        const QMutexLocker lock(&m_mutex);
        m_last += 1 + m_random.bounded(quint64(100'000'000'000));
        return QString::number(m_last);
    }

private:
    QMutex m_mutex;
    QRandomGenerator m_random;
    quint64 m_last = 300'000'000'000'000'000 + m_random.bounded(quint64(20'000'000'000'000'000));
};

} // namespace demo
