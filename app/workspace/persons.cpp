// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/persons.h"

#include "archive/keptruns.h"
#include "run/samples.h"

#include <QUuid>

#include <algorithm>
#include <utility>

Persons::Persons(KeptRuns &kept, QObject *parent)
    : QObject(parent)
    , m_kept(kept)
    , m_all(run::samples())
{
}

std::optional<run::Person> Persons::find(const QString &id) const
{
    const auto found = std::ranges::find(m_all, id, &run::Person::id);
    return found == m_all.cend() ? std::nullopt : std::optional(*found);
}

void Persons::read()
{
    if (std::exchange(m_isRead, true))
        return;
    m_kept.persons().then(this, [this](const Result<QList<run::Person>> &read) {
        m_isRead = read.has_value();
        m_trouble = read ? std::nullopt : std::optional(read.error());
        if (read)
            show(*read);
        else
            emit changed();
    });
}

void Persons::show(QList<run::Person> kept)
{
    std::ranges::sort(kept, [](const run::Person &one, const run::Person &other) {
        return one.name.localeAwareCompare(other.name) < 0;
    });
    m_all = run::samples() + kept;
    emit changed();
}

QFuture<Result<run::Person>> Persons::keep(run::Person person)
{
    if (person.id.isEmpty() || person.isSample)
        person.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    person.isSample = false;
    return m_kept.put(person).then(this, [this, person](const Result<> &kept) -> Result<run::Person> {
        if (!kept)
            return std::unexpected(kept.error());
        QList<run::Person> own = m_all;
        own.removeIf([&person](const run::Person &one) { return one.isSample || one.id == person.id; });
        show(own << person);
        return person;
    });
}

QFuture<Result<>> Persons::remove(const QString &id)
{
    return m_kept.removePerson(id).then(this, [this, id](const Result<> &removed) {
        QList<run::Person> own = m_all;
        own.removeIf([&id](const run::Person &one) { return one.isSample || one.id == id; });
        if (removed)
            show(own);
        return removed;
    });
}
