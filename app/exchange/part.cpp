// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/part.h"

#include "exchange/filenames.h"

#include <QHash>

#include <algorithm>
#include <iterator>

namespace exchange {

namespace {

QSet<QString> keysOf(const QStringList &names)
{
    const QStringList keys = nameKeys(names);
    return {keys.cbegin(), keys.cend()};
}

QSet<QString> keysOf(const Content &content)
{
    QSet<QString> keys;
    for (const Content::Entry &entry : content.actions)
        keys.insert(nameKey(entry.fields.name));
    return keys;
}

/// Names in their order, found by key.
class Order
{
public:
    explicit Order(const QStringList &names)
        : m_names(names)
        , m_keys(nameKeys(names))
    {
        for (qsizetype i = 0; i < m_keys.size(); ++i)
            m_places.insert(m_keys[i], i);
    }

    bool has(const QString &key) const { return m_places.contains(key); }
    qsizetype placeOf(const QString &key) const { return m_places.value(key, -1); }
    const QStringList &names() const { return m_names; }
    const QStringList &keys() const { return m_keys; }

    /// Where @p key belongs in @p list, as its nearest neighbour here does that is in it; -1: none is.
    qsizetype placeIn(const QStringList &list, const QString &key) const
    {
        const qsizetype place = placeOf(key);
        for (qsizetype i = place - 1; i >= 0; --i) {
            if (const qsizetype at = list.indexOf(m_keys[i]); at >= 0)
                return at + 1;
        }
        for (qsizetype i = place + 1; place >= 0 && i < m_keys.size(); ++i) {
            if (const qsizetype at = list.indexOf(m_keys[i]); at >= 0)
                return at;
        }
        return -1;
    }

private:
    QStringList m_names;
    QStringList m_keys;
    QHash<QString, qsizetype> m_places;
};

/// Whether each of @p chosen already stands before and behind the same others as in @p wanted.
bool isInOrder(const QStringList &keys, const Order &wanted, const QSet<QString> &chosen)
{
    for (qsizetype i = 0; i < keys.size(); ++i) {
        for (qsizetype k = i + 1; k < keys.size(); ++k) {
            const bool isAsked = chosen.contains(keys[i]) || chosen.contains(keys[k]);
            if (isAsked && wanted.has(keys[i]) && wanted.has(keys[k]) &&
                wanted.placeOf(keys[i]) > wanted.placeOf(keys[k]))
                return false;
        }
    }
    return true;
}

/// @p keys with those of @p chosen that are @p wanted and not there yet. Neighbours that are not chosen may
/// stand in another order here; the chosen ones keep theirs all the same.
QStringList completed(QStringList keys, const Order &wanted, const Order &present,
                      const QSet<QString> &chosen)
{
    qsizetype behindLast = 0;
    for (const QString &key : wanted.keys()) {
        if (!chosen.contains(key))
            continue;
        if (!keys.contains(key)) {
            qsizetype place = wanted.placeIn(keys, key);
            if (place < 0)
                place = present.placeIn(keys, key);
            keys.insert(place < 0 ? keys.size() : std::max(place, behindLast), key);
        }
        behindLast = keys.indexOf(key) + 1;
    }
    return keys;
}

} // namespace

QStringList mergedOrder(const QStringList &wantedNames, const QStringList &presentNames,
                        const QSet<QString> &chosen)
{
    const Order wanted(wantedNames);
    const Order present(presentNames);
    QStringList left = present.keys();
    left.removeIf([&](const QString &key) { return chosen.contains(key) && !wanted.has(key); });
    // What is right already keeps its place, also among others that are only here.
    QStringList keys = completed(left, wanted, present, chosen);
    if (!isInOrder(left, wanted, chosen) || !isInOrder(keys, wanted, chosen)) {
        left.removeIf([&](const QString &key) { return chosen.contains(key); });
        keys = completed(left, wanted, present, chosen);
    }
    QStringList names;
    for (const QString &key : std::as_const(keys)) {
        const bool isWanted = chosen.contains(key);
        names << (isWanted ? wanted.names()[wanted.placeOf(key)] : present.names()[present.placeOf(key)]);
    }
    return names;
}

Content part(const Content &of, const Content &present, const QStringList &names)
{
    const QSet<QString> chosen = keysOf(names);
    const auto isChosen = [&chosen](const Content::Entry &entry) {
        return chosen.contains(nameKey(entry.fields.name));
    };
    Content wanted;
    std::ranges::copy_if(of.actions, std::back_inserter(wanted.actions), isChosen);
    std::ranges::remove_copy_if(present.actions, std::back_inserter(wanted.actions), isChosen);
    std::ranges::sort(wanted.actions, {}, [](const Content::Entry &entry) { return entry.fields.name; });
    wanted.triggers = present.triggers;
    if (!of.triggers || !present.triggers)
        return wanted;
    for (TriggerNames &trigger : *wanted.triggers) {
        const auto there = std::ranges::find(*of.triggers, trigger.key(), &TriggerNames::key);
        if (there != of.triggers->cend())
            trigger.actions = mergedOrder(there->actions, trigger.actions, chosen);
    }
    return wanted;
}

Content partForFiles(const Content &of, const std::optional<QList<TriggerNames>> &triggers,
                     const QStringList &names)
{
    Content wanted = part(of, {.triggers = triggers}, names);
    if (wanted.triggers == triggers)
        wanted.triggers.reset();
    if (triggers || !of.triggers)
        return wanted;
    const QSet<QString> chosen = keysOf(names);
    QList<TriggerNames> some;
    std::ranges::copy_if(*of.triggers, std::back_inserter(some), [&chosen](const TriggerNames &trigger) {
        return keysOf(trigger.actions).intersects(chosen);
    });
    if (!some.isEmpty())
        wanted.triggers = some;
    return wanted;
}

FilesOf::FilesOf(const QStringList &names)
{
    for (const QString &name : names)
        m_stems.insert(nameKey(fileName(name)));
}

bool FilesOf::has(const QString &file) const
{
    return file != flowsFile && m_stems.contains(nameKey(file.left(file.lastIndexOf(u'.'))));
}

Seen partSeen(const Seen &before, const Seen &now, const QStringList &names)
{
    Seen seen = before;
    const FilesOf chosen(names);
    seen.hashes.removeIf([&chosen](const auto &hash) { return chosen.has(hash.key()); });
    for (auto hash = now.hashes.cbegin(); hash != now.hashes.cend(); ++hash) {
        if (chosen.has(hash.key()))
            seen.hashes.insert(hash.key(), hash.value());
    }
    if (!now.triggers)
        return seen;
    // A record that tells of no trigger at all is of an older version.
    if (!seen.triggers && !before.hashes.isEmpty())
        return seen;
    seen.triggers = seen.triggers.value_or(QMap<QString, QStringList>());
    const QSet<QString> keys = keysOf(names);
    const QStringList all = seen.triggers->keys() + now.triggers->keys();
    for (const QString &trigger : QSet<QString>(all.cbegin(), all.cend())) {
        const QStringList runs =
            mergedOrder(now.triggers->value(trigger), seen.triggers->value(trigger), keys);
        if (runs.isEmpty())
            seen.triggers->remove(trigger);
        else
            seen.triggers->insert(trigger, runs);
    }
    return seen;
}

QStringList unknown(const QStringList &names, const Content &one, const Content &other)
{
    const QSet<QString> known = keysOf(one) + keysOf(other);
    QStringList missing;
    std::ranges::copy_if(names, std::back_inserter(missing),
                         [&known](const QString &name) { return !known.contains(nameKey(name)); });
    return missing;
}

} // namespace exchange
