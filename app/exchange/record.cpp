// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/record.h"

#include "base/regularfile.h"
#include "exchange/filenames.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

QString hashOf(const QByteArray &bytes)
{
    return QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
}

QMap<QString, QString> hashesFrom(const QJsonObject &files)
{
    QMap<QString, QString> hashes;
    for (auto entry = files.begin(); entry != files.end(); ++entry) {
        // Whoever wrote the file: it speaks of files beside it alone.
        const bool isHere = !entry.key().contains(u'/') && !entry.key().contains(u'\\') &&
                            (entry.key().endsWith(scriptEnding) || entry.key().endsWith(settingsEnding));
        if (isHere && entry->isString())
            hashes.insert(entry.key(), entry->toString());
    }
    return hashes;
}

Seen seenFrom(const QJsonObject &object)
{
    Seen seen{object.value("name"_L1).toString(), hashesFrom(object.value("files"_L1).toObject()), {}};
    if (!object.value("triggers"_L1).isObject())
        return seen;
    seen.triggers.emplace();
    const QJsonObject triggers = object.value("triggers"_L1).toObject();
    for (auto entry = triggers.begin(); entry != triggers.end(); ++entry) {
        for (const QJsonValue &name : entry->toArray())
            (*seen.triggers)[entry.key()] << name.toString();
    }
    return seen;
}

void write(const Seen &seen, QJsonObject &object)
{
    QJsonObject files;
    for (auto hash = seen.hashes.cbegin(); hash != seen.hashes.cend(); ++hash)
        files.insert(hash.key(), hash.value());
    object.insert("files"_L1, files);
    if (!seen.name.isEmpty())
        object.insert("name"_L1, seen.name);
    if (!seen.triggers)
        return;
    QJsonObject triggers;
    for (auto trigger = seen.triggers->cbegin(); trigger != seen.triggers->cend(); ++trigger)
        triggers.insert(trigger.key(), QJsonArray::fromStringList(trigger.value()));
    object.insert("triggers"_L1, triggers);
}

} // namespace

bool Seen::isSame(const QString &file, const QByteArray &bytes) const
{
    const auto known = hashes.constFind(file);
    return known != hashes.cend() && *known == hashOf(bytes);
}

void Seen::take(const QMap<QString, QByteArray> &files, const QStringList &names)
{
    for (const QString &name : names) {
        const auto file = files.constFind(name);
        if (file != files.cend())
            hashes.insert(name, hashOf(*file));
        else
            hashes.remove(name);
    }
}

Seen Seen::of(const Content &content, const QString &name)
{
    Seen seen{name, {}, {}};
    const QMap<QString, QByteArray> all = files(content);
    seen.take(all, all.keys());
    if (!content.triggers)
        return seen;
    seen.triggers.emplace();
    for (const TriggerNames &trigger : *content.triggers) {
        if (!trigger.actions.isEmpty())
            seen.triggers->insert(trigger.key(), trigger.actions);
    }
    return seen;
}

Record Record::load(const QDir &folder)
{
    constexpr qint64 plenty = 32'000'000; // bytes; for more actions than an organisation has
    Record record;
    const auto bytes = regularfile::read(folder.filePath(file), plenty, regularfile::Links::Refuse);
    if (!bytes) {
        if (bytes.error().reason != regularfile::Refusal::Reason::Missing)
            record.m_problem = bytes.error().words();
        record.m_isInTheWay =
            bytes.error().isOdd() && bytes.error().reason != regularfile::Refusal::Reason::Link;
        return record;
    }
    const QJsonObject object = QJsonDocument::fromJson(*bytes).object();
    if (object.value("format"_L1).toInt() != fileFormat)
        return record;
    record.m_seen = seenFrom(object);
    record.m_origin = {object.value("organisation"_L1).toString(), record.m_seen.name};
    const QJsonObject others = object.value("others"_L1).toObject();
    for (auto other = others.begin(); other != others.end(); ++other)
        record.m_others.insert(other.key(), seenFrom(other->toObject()));
    return record;
}

std::optional<Seen> Record::seen(const QString &organisation) const
{
    if (organisation == m_origin.organisation || m_origin.organisation.isEmpty())
        return m_seen.hashes.isEmpty() ? std::optional<Seen>() : m_seen;
    const auto other = m_others.constFind(organisation);
    return other != m_others.cend() ? std::optional(*other) : std::nullopt;
}

void Record::setSeen(const QString &organisation, const Seen &seen)
{
    if (organisation == m_origin.organisation || m_origin.organisation.isEmpty())
        m_seen = seen;
    else
        m_others.insert(organisation, seen);
}

void Record::setOrigin(const Origin &origin)
{
    if (origin.organisation.isEmpty())
        return;
    const bool isOther = !m_origin.organisation.isEmpty() && m_origin.organisation != origin.organisation;
    if (isOther)
        m_others.insert(m_origin.organisation, m_seen);
    m_others.remove(origin.organisation);
    m_origin = origin;
    m_seen.name = origin.name;
}

void Record::put(const QString &name, const QByteArray &bytes)
{
    m_seen.hashes.insert(name, hashOf(bytes));
}

QByteArray Record::toJson() const
{
    QJsonObject object{{u"format"_s, fileFormat}};
    if (!m_origin.organisation.isEmpty())
        object.insert("organisation"_L1, m_origin.organisation);
    write(m_seen, object);
    QJsonObject others;
    for (auto other = m_others.cbegin(); other != m_others.cend(); ++other) {
        QJsonObject one;
        write(*other, one);
        others.insert(other.key(), one);
    }
    if (!others.isEmpty())
        object.insert("others"_L1, others);
    return QJsonDocument(object).toJson(QJsonDocument::Indented);
}

} // namespace exchange
