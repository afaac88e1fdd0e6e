// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/http/hpack.h"

#include <algorithm>
#include <array>
#include <vector>

namespace demo {

namespace {

/// RFC 7541, appendix A.
const std::array<HeaderLine, 61> staticTable{{
    {":authority", ""},
    {":method", "GET"},
    {":method", "POST"},
    {":path", "/"},
    {":path", "/index.html"},
    {":scheme", "http"},
    {":scheme", "https"},
    {":status", "200"},
    {":status", "204"},
    {":status", "206"},
    {":status", "304"},
    {":status", "400"},
    {":status", "404"},
    {":status", "500"},
    {"accept-charset", ""},
    {"accept-encoding", "gzip, deflate"},
    {"accept-language", ""},
    {"accept-ranges", ""},
    {"accept", ""},
    {"access-control-allow-origin", ""},
    {"age", ""},
    {"allow", ""},
    {"authorization", ""},
    {"cache-control", ""},
    {"content-disposition", ""},
    {"content-encoding", ""},
    {"content-language", ""},
    {"content-length", ""},
    {"content-location", ""},
    {"content-range", ""},
    {"content-type", ""},
    {"cookie", ""},
    {"date", ""},
    {"etag", ""},
    {"expect", ""},
    {"expires", ""},
    {"from", ""},
    {"host", ""},
    {"if-match", ""},
    {"if-modified-since", ""},
    {"if-none-match", ""},
    {"if-range", ""},
    {"if-unmodified-since", ""},
    {"last-modified", ""},
    {"link", ""},
    {"location", ""},
    {"max-forwards", ""},
    {"proxy-authenticate", ""},
    {"proxy-authorization", ""},
    {"range", ""},
    {"referer", ""},
    {"refresh", ""},
    {"retry-after", ""},
    {"server", ""},
    {"set-cookie", ""},
    {"strict-transport-security", ""},
    {"transfer-encoding", ""},
    {"user-agent", ""},
    {"vary", ""},
    {"via", ""},
    {"www-authenticate", ""},
}};

/// Bits of the code of each byte (RFC 7541, appendix B). The code is canonical, so they tell all of it.
constexpr std::array<quint8, 256> codeLengths{
    13, 23, 28, 28, 28, 28, 28, 28, 28, 24, 30, 28, 28, 30, 28, 28, 28, 28, 28, 28, 28, 28, 30, 28, 28, 28,
    28, 28, 28, 28, 28, 28, 6,  10, 10, 12, 13, 6,  8,  11, 10, 10, 8,  11, 8,  6,  6,  6,  5,  5,  5,  6,
    6,  6,  6,  6,  6,  6,  7,  8,  15, 6,  12, 10, 13, 6,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  7,
    7,  7,  7,  7,  7,  7,  7,  7,  7,  7,  8,  7,  8,  13, 19, 13, 14, 6,  15, 5,  6,  5,  6,  5,  6,  6,
    6,  5,  7,  7,  6,  6,  6,  5,  6,  7,  6,  5,  5,  6,  7,  7,  7,  7,  7,  15, 11, 14, 13, 28, 20, 22,
    20, 20, 22, 22, 22, 23, 22, 23, 23, 23, 23, 23, 24, 23, 24, 24, 22, 23, 24, 23, 23, 23, 23, 21, 22, 23,
    22, 23, 23, 24, 22, 21, 20, 22, 22, 23, 23, 21, 23, 22, 22, 24, 21, 22, 23, 23, 21, 21, 22, 21, 23, 22,
    23, 23, 20, 22, 22, 22, 23, 22, 22, 23, 26, 26, 20, 19, 22, 23, 22, 25, 26, 26, 26, 27, 27, 26, 24, 25,
    19, 21, 26, 27, 27, 26, 27, 24, 21, 21, 26, 26, 28, 27, 27, 27, 20, 24, 20, 21, 22, 21, 21, 23, 22, 22,
    25, 25, 24, 24, 26, 23, 26, 27, 26, 26, 27, 27, 27, 27, 27, 28, 27, 27, 27, 27, 27, 26,
};
constexpr int longestCode = 30;

/// For each length the first code, and where its symbols begin among all, sorted by code.
struct Codes
{
    std::array<quint32, longestCode + 1> first{};
    std::array<quint32, longestCode + 1> count{};
    std::array<quint32, longestCode + 1> place{};
    std::vector<char> symbols;

    Codes()
    {
        for (const quint8 length : codeLengths)
            ++count[length];
        quint32 code = 0;
        for (int length = 1; length <= longestCode; ++length) {
            code <<= 1;
            first[length] = code;
            place[length] = quint32(symbols.size());
            for (int symbol = 0; symbol < 256; ++symbol) {
                if (codeLengths[symbol] == length)
                    symbols.push_back(char(symbol));
            }
            code += count[length];
        }
    }
};

std::optional<QByteArray> unpacked(QByteArrayView packed)
{
    static const Codes codes;
    QByteArray text;
    quint32 code = 0;
    int length = 0;
    for (const char c : packed) {
        for (int bit = 7; bit >= 0; --bit) {
            code = code << 1 | (uchar(c) >> bit & 1);
            if (++length > longestCode)
                return std::nullopt;
            if (code - codes.first[length] < codes.count[length] && code >= codes.first[length]) {
                text += codes.symbols[codes.place[length] + code - codes.first[length]];
                code = 0;
                length = 0;
            }
        }
    }
    // What is left over is the beginning of a code that nothing has: ones, and less than a byte of them.
    return length < 8 && code == (1U << length) - 1 ? std::optional(text) : std::nullopt;
}

class BlockReader
{
public:
    explicit BlockReader(QByteArrayView block)
        : m_block(block)
    {
    }

    bool atEnd() const { return m_at == m_block.size(); }
    uchar peek() const { return uchar(m_block[m_at]); }

    /// A number that begins in the last \a bits of a byte.
    std::optional<quint64> number(int bits)
    {
        if (atEnd())
            return std::nullopt;
        const quint64 most = (1U << bits) - 1;
        quint64 value = uchar(m_block[m_at++]) & most;
        if (value < most)
            return value;
        for (int shift = 0; shift < 28 && !atEnd(); shift += 7) {
            const auto byte = uchar(m_block[m_at++]);
            value += quint64(byte & 0x7f) << shift;
            if (byte < 0x80)
                return value;
        }
        return std::nullopt;
    }

    std::optional<QByteArray> text()
    {
        if (atEnd())
            return std::nullopt;
        const bool isPacked = peek() & 0x80;
        const auto length = number(7);
        if (!length || *length > quint64(m_block.size() - m_at))
            return std::nullopt;
        const QByteArrayView bytes = m_block.sliced(m_at, qsizetype(*length));
        m_at += qsizetype(*length);
        return isPacked ? unpacked(bytes) : std::optional(bytes.toByteArray());
    }

private:
    QByteArrayView m_block;
    qsizetype m_at = 0;
};

/// As a table counts it.
quint64 sizeOf(const HeaderLine &line)
{
    return quint64(line.first.size() + line.second.size()) + 32;
}

void appendText(QByteArray &block, const QByteArray &text)
{
    constexpr qsizetype most = 0x7f;
    if (text.size() < most) {
        block += char(text.size());
    } else {
        block += char(most);
        quint64 rest = quint64(text.size() - most);
        for (; rest >= 0x80; rest >>= 7)
            block += char(uchar(rest) | 0x80);
        block += char(rest);
    }
    block += text;
}

} // namespace

const HeaderLine *HeaderDecoder::entry(quint64 index) const
{
    if (index == 0 || index > staticTable.size() + m_table.size())
        return nullptr;
    return index <= staticTable.size() ? &staticTable[index - 1] : &m_table[index - 1 - staticTable.size()];
}

void HeaderDecoder::shrinkTo(quint64 size)
{
    while (m_size > size) {
        m_size -= sizeOf(m_table.back());
        m_table.pop_back();
    }
}

void HeaderDecoder::add(const HeaderLine &line)
{
    const quint64 size = sizeOf(line);
    shrinkTo(size > m_most ? 0 : m_most - size);
    if (size > m_most)
        return;
    m_table.push_front(line);
    m_size += size;
}

std::optional<QList<HeaderLine>> HeaderDecoder::decode(QByteArrayView block)
{
    QList<HeaderLine> lines;
    BlockReader reader(block);
    while (!reader.atEnd()) {
        const uchar kind = reader.peek();
        if (kind & 0x80) { // all of it is in a table
            const auto index = reader.number(7);
            const HeaderLine *known = index ? entry(*index) : nullptr;
            if (!known)
                return std::nullopt;
            lines << *known;
            continue;
        }
        if ((kind & 0xe0) == 0x20) { // the size of the table
            const auto size = reader.number(5);
            if (!size || *size > 4096)
                return std::nullopt;
            m_most = *size;
            shrinkTo(m_most);
            continue;
        }
        const bool isKept = kind & 0x40;
        const auto index = reader.number(isKept ? 6 : 4);
        if (!index)
            return std::nullopt;
        HeaderLine line;
        if (*index != 0) {
            const HeaderLine *known = entry(*index);
            if (!known)
                return std::nullopt;
            line.first = known->first;
        } else if (const auto name = reader.text()) {
            line.first = *name;
        } else {
            return std::nullopt;
        }
        const auto value = reader.text();
        if (!value)
            return std::nullopt;
        line.second = *value;
        if (isKept)
            add(line);
        lines << line;
    }
    return lines;
}

QByteArray encodeHeaders(const QList<HeaderLine> &lines)
{
    QByteArray block;
    for (const auto &[name, value] : lines) {
        block += '\0'; // not to be kept in a table
        appendText(block, name);
        appendText(block, value);
    }
    return block;
}

} // namespace demo
