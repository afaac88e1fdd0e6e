// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/recordedheaders.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

bool carriesSecrets(const QString &name)
{
    static const QStringList names{u"authorization"_s,       u"proxy-authorization"_s, u"cookie"_s,
                                   u"set-cookie"_s,          u"set-cookie2"_s,         u"www-authenticate"_s,
                                   u"authentication-info"_s, u"proxy-authenticate"_s};
    return names.contains(name.toLower());
}

/// The token or password in an Authorization header, without the word before it.
QByteArray secretIn(const QHttpHeaders &sent)
{
    const QByteArray value = sent.value(QHttpHeaders::WellKnownHeader::Authorization).toByteArray();
    return value.sliced(value.lastIndexOf(' ') + 1);
}

} // namespace

QList<std::pair<QString, QString>>
http::recordedHeaders(const QHttpHeaders &headers, const QHttpHeaders &sent, const extraheaders::List &extra)
{
    constexpr qsizetype headersAtMost = 100;
    constexpr qsizetype lettersAtMost = 2'000;
    QByteArrayList secrets;
    if (const QByteArray secret = secretIn(sent); !secret.isEmpty())
        secrets << secret;
    for (const auto &[name, value] : extra)
        secrets << value;
    QList<std::pair<QString, QString>> recorded;
    for (qsizetype i = 0; i < qMin(headers.size(), headersAtMost); ++i) {
        const QString name = QString::fromLatin1(headers.nameAt(i));
        const QByteArray value = headers.valueAt(i).toByteArray();
        QString shown = QString::fromUtf8(value).left(lettersAtMost);
        if (name.compare("location"_L1, Qt::CaseInsensitive) == 0)
            shown = QUrl(shown).toString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment);
        const bool isSecret =
            carriesSecrets(name) || extraheaders::namesOf(extra).contains(name, Qt::CaseInsensitive) ||
            std::ranges::any_of(secrets,
                                [&value](const QByteArray &secret) { return value.contains(secret); });
        recorded.append({name, isSecret ? QString::fromUtf8(maskedValue) : shown});
    }
    return recorded;
}
