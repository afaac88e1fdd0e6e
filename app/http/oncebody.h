// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QIODevice>

#include <algorithm>
#include <cstring>

namespace http {

/// The body of a request that must not reach the server twice without our knowing.
///
/// Where a connection breaks before the answer, Qt sends a request again by itself, up to three times, and
/// the answer to the last says nothing of those before: a write may have been carried out twice. It does so
/// only with a body that can be read from its beginning again, and this one cannot once some of it was read.
class OnceBody : public QIODevice
{
    Q_OBJECT

public:
    explicit OnceBody(QByteArray bytes, QObject *parent = nullptr)
        : QIODevice(parent)
        , m_bytes(std::move(bytes))
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return false; } // else Qt would copy it, and read that again
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return !m_isBegun && !m_bytes.isEmpty() && QIODevice::reset(); }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        m_isBegun = true;
        const qint64 count = std::min(most, qint64(m_bytes.size()) - pos());
        if (count > 0)
            std::memcpy(data, m_bytes.constData() + pos(), size_t(count));
        return std::max<qint64>(count, 0);
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    const QByteArray m_bytes;
    bool m_isBegun = false;
};

} // namespace http
