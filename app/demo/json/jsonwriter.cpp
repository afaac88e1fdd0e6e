// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/json/jsonwriter.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QTimeZone>

namespace demo {

namespace {

/// Cuts groups of three zeros from the end of a fraction, and the point if nothing is left.
void shortenFraction(QByteArray &text)
{
    while (text.endsWith("000"))
        text.chop(3);
    if (text.endsWith('.'))
        text.chop(1);
}

QByteArrayView comma()
{
    return hasOddBlanks() ? QByteArrayView(", ") : QByteArrayView(",");
}

void appendEscaped(QByteArray &out, char c)
{
    switch (c) {
    case '"':
        out += "\\\"";
        break;
    case '\\':
        out += "\\\\";
        break;
    case '\b':
        out += "\\b";
        break;
    case '\f':
        out += "\\f";
        break;
    case '\n':
        out += "\\n";
        break;
    case '\r':
        out += "\\r";
        break;
    case '\t':
        out += "\\t";
        break;
    default:
        out += "\\u00" + QByteArray::number(uchar(c), 16).rightJustified(2, '0');
    }
}

} // namespace

void JsonObject::key(QByteArrayView key)
{
    if (m_json.size() > 1)
        m_json += comma();
    m_json += '"';
    m_json += key;
    m_json += "\":";
}

JsonObject &JsonObject::text(QByteArrayView key, const QByteArray &utf8)
{
    return utf8.isEmpty() ? *this : raw(key, quoted(utf8));
}

JsonObject &JsonObject::flag(QByteArrayView key, bool value)
{
    return value ? raw(key, "true") : *this;
}

JsonObject &JsonObject::number(QByteArrayView key, int value)
{
    return value == 0 ? *this : raw(key, QByteArray::number(value));
}

JsonObject &JsonObject::number64(QByteArrayView key, quint64 value)
{
    return value == 0 ? *this : text(key, QByteArray::number(value));
}

JsonObject &JsonObject::moment(QByteArrayView key, Moment value)
{
    return text(key, timestampText(value));
}

JsonObject &JsonObject::raw(QByteArrayView key, const QByteArray &json)
{
    this->key(key);
    m_json += json;
    return *this;
}

JsonObject &JsonObject::list(QByteArrayView key, const QByteArrayList &values)
{
    return values.isEmpty() ? *this : raw(key, jsonList(values));
}

QByteArray JsonObject::take()
{
    m_json += '}';
    return std::move(m_json);
}

QByteArray quoted(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size() + utf8.size() / 16 + 2);
    out += '"';
    qsizetype written = 0;
    for (qsizetype i = 0; i < utf8.size(); ++i) {
        const char c = utf8[i];
        if (uchar(c) >= 0x20 && c != '"' && c != '\\')
            continue;
        out += utf8.sliced(written, i - written);
        appendEscaped(out, c);
        written = i + 1;
    }
    out += utf8.sliced(written);
    out += '"';
    return out;
}

QByteArray jsonList(const QByteArrayList &values)
{
    return '[' + values.join(comma()) + ']';
}

QByteArray timestampText(Moment moment)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(moment);
    const QDateTime time = QDateTime::fromSecsSinceEpoch(seconds.time_since_epoch().count(), QTimeZone::UTC);
    QByteArray text = time.toString(u"yyyy-MM-ddTHH:mm:ss.").toLatin1();
    text += QByteArray::number((moment - seconds).count()).rightJustified(6, '0');
    shortenFraction(text);
    return text + 'Z';
}

QByteArray durationText(qint64 nanoseconds)
{
    QByteArray text = QByteArray::number(nanoseconds / 1'000'000'000) + '.';
    text += QByteArray::number(nanoseconds % 1'000'000'000).rightJustified(9, '0');
    shortenFraction(text);
    return text + 's';
}

bool hasOddBlanks()
{
    static const bool odd = QRandomGenerator::global()->bounded(2) == 1;
    return odd;
}

} // namespace demo
