// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>

#include <deque>
#include <optional>
#include <utility>

namespace demo {

using HeaderLine = std::pair<QByteArray, QByteArray>;

/// Reads the header blocks of one HTTP/2 connection (RFC 7541). As blocks build on those before, all of them
/// have to pass through it, in order.
class HeaderDecoder
{
public:
    /// Nothing where \a block is none: the connection cannot go on then.
    std::optional<QList<HeaderLine>> decode(QByteArrayView block);

private:
    const HeaderLine *entry(quint64 index) const;
    void add(const HeaderLine &line);
    void shrinkTo(quint64 size);

    std::deque<HeaderLine> m_table; ///< newest first
    quint64 m_size = 0;
    quint64 m_most = 4096;
};

/// A header block that builds on nothing: names and values as they are.
QByteArray encodeHeaders(const QList<HeaderLine> &lines);

} // namespace demo
