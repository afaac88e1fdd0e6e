// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/filenames.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

// File systems take 255 bytes. The ending has to fit in, too, and the seven that a file has while it is
// written.
constexpr qsizetype longest = 200;
constexpr qsizetype kept = 160;
constexpr qsizetype hashDigits = 32;

/// Names that Windows keeps for devices, whatever follows the first dot.
bool isDevice(const QString &name)
{
    static const QSet<QString> devices{u"con"_s, u"prn"_s, u"aux"_s, u"nul"_s};
    const QString stem = name.section(u'.', 0, 0).toLower();
    const bool isPort =
        stem.size() == 4 && (stem.startsWith("com"_L1) || stem.startsWith("lpt"_L1)) && stem[3].isDigit();
    return devices.contains(stem) || isPort;
}

QString encoded(const QByteArray &utf8)
{
    // Without `#`, which marks a name that was cut.
    static constexpr QByteArrayView plain =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-$.()+,=@!~' ";
    QString name;
    for (const char c : utf8) {
        if (plain.contains(c))
            name += QLatin1Char(c);
        else
            name += u'%' + QString::number(uchar(c), 16).toUpper().rightJustified(2, u'0');
    }
    return name;
}

QString escapedAt(const QString &name, qsizetype at)
{
    return name.left(at) + u'%' + QString::number(name[at].unicode(), 16).toUpper().rightJustified(2, u'0') +
           name.sliced(at + 1);
}

QString cut(const QString &name, const QByteArray &utf8)
{
    const qsizetype lastEscape = name.lastIndexOf(u'%', kept - 1);
    const qsizetype end = lastEscape > kept - 3 ? lastEscape : kept;
    const QByteArray hash = QCryptographicHash::hash(utf8, QCryptographicHash::Sha256).toHex();
    return name.left(end) + u'#' + QString::fromLatin1(hash.left(hashDigits));
}

} // namespace

QString fileName(const QString &action)
{
    const QByteArray utf8 = action.toUtf8();
    QString name = encoded(utf8);
    if (name.isEmpty())
        return name;
    // What Windows or Unix treat in a way of their own.
    if (name.back() == u'.' || name.back() == u' ')
        name = escapedAt(name, name.size() - 1);
    if (name.front() == u'.' || name.front() == u' ' || isDevice(name) || name.toLower() == "flows"_L1)
        name = escapedAt(name, 0);
    return name.size() > longest ? cut(name, utf8) : name;
}

bool isSettings(const QString &stem, const QByteArray &json, bool hasScript)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError)
        return hasScript;
    const QJsonObject object = document.object();
    const bool hasOurs =
        std::ranges::any_of(std::initializer_list{"timeout"_L1, "allowedToFail"_L1, "state"_L1},
                            [&object](QLatin1StringView key) { return object.contains(key); });
    if (!hasScript)
        return hasOurs && object.contains("name"_L1);
    return hasOurs || fileName(object.value("name"_L1).toString()) == stem;
}

} // namespace exchange
