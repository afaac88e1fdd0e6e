// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/form.h"

#include <QByteArrayList>

#include <cctype>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

bool isKnownScope(const QString &scope)
{
    static const QStringList plain{u"openid"_s,  u"profile"_s, u"email"_s,
                                   u"address"_s, u"phone"_s,   u"offline_access"_s};
    return plain.contains(scope) || scope.startsWith("urn:zitadel:iam:"_L1);
}

} // namespace

std::optional<QByteArray> fromFormEncoding(const QByteArray &text)
{
    for (qsizetype at = text.indexOf('%'); at >= 0; at = text.indexOf('%', at + 1)) {
        const auto isHex = [&](qsizetype i) {
            return i < text.size() && std::isxdigit(static_cast<unsigned char>(text[i]));
        };
        if (!isHex(at + 1) || !isHex(at + 2))
            return std::nullopt;
    }
    QByteArray blanks = text;
    return QByteArray::fromPercentEncoding(blanks.replace('+', ' '));
}

Form::Form(const QByteArray &encoded)
{
    for (const QByteArray &pair : encoded.split('&')) {
        if (pair.contains(';')) {
            m_isValid = false;
            continue;
        }
        const qsizetype equals = pair.indexOf('=');
        const auto name = fromFormEncoding(pair.first(equals < 0 ? pair.size() : equals));
        const auto value = fromFormEncoding(equals < 0 ? QByteArray() : pair.sliced(equals + 1));
        m_isValid = m_isValid && name && value;
        if (name && value && !name->isEmpty() && !m_fields.contains(*name))
            m_fields.insert(*name, *value);
    }
}

void Form::append(const Form &other)
{
    for (const auto &[name, value] : other.m_fields.asKeyValueRange()) {
        if (!m_fields.contains(name))
            m_fields.insert(name, value);
    }
    m_isValid = m_isValid && other.m_isValid;
}

QStringList Form::scopes() const
{
    QStringList result = text("scope").split(u' ', Qt::SkipEmptyParts);
    result.removeIf([](const QString &scope) { return !isKnownScope(scope); });
    result.removeDuplicates();
    return result;
}

} // namespace demo
