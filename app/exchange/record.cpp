// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/record.h"

#include "exchange/filenames.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace exchange {

static QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

Record Record::load(const QDir &folder)
{
    Record record;
    QFile source(folder.filePath(file));
    if (!source.open(QIODevice::ReadOnly))
        return record;
    const QJsonObject object = QJsonDocument::fromJson(source.readAll()).object();
    if (object.value("format"_L1).toInt() != fileFormat)
        return record;
    const QJsonObject files = object.value("files"_L1).toObject();
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        // Whoever wrote the file: it speaks of files beside it alone.
        const bool isHere = !entry.key().contains(u'/') && !entry.key().contains(u'\\') &&
                            (entry.key().endsWith(scriptEnding) || entry.key().endsWith(settingsEnding));
        if (isHere && entry->isString())
            record.m_hashes.insert(entry.key(), entry->toString());
    }
    return record;
}

bool Record::isAsWritten(const QString &name, const QByteArray &bytes) const
{
    const auto known = m_hashes.constFind(name);
    return known != m_hashes.cend() && *known == hashOf(bytes);
}

void Record::put(const QString &name, const QByteArray &bytes)
{
    m_hashes.insert(name, hashOf(bytes));
}

QByteArray Record::toJson() const
{
    QJsonObject files;
    for (auto hash = m_hashes.cbegin(); hash != m_hashes.cend(); ++hash)
        files.insert(hash.key(), hash.value());
    return QJsonDocument(QJsonObject{{u"files"_s, files}, {u"format"_s, fileFormat}})
        .toJson(QJsonDocument::Indented);
}

} // namespace exchange
