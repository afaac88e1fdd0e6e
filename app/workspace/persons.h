// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "run/person.h"

#include <QFuture>
#include <QList>
#include <QObject>

#include <optional>

class KeptRuns;

/// For whom scripts are run on this computer: samples that come with the program, and those that a person has
/// put together, which are kept with the connection. Lives on the GUI thread and never waits.
class Persons : public QObject
{
    Q_OBJECT

public:
    /// @p kept is borrowed and must outlive this.
    explicit Persons(KeptRuns &kept, QObject *parent = nullptr);

    /// The samples first. Those that are kept are among them once read() was answered.
    const QList<run::Person> &all() const { return m_all; }
    /// By Person::id; nothing if there is none.
    std::optional<run::Person> find(const QString &id) const;

    /// Asks for those that are kept, once; again after that failed.
    void read();
    /// Why they could not be read, the last time.
    const std::optional<Error> &trouble() const { return m_trouble; }

    /// Keeps @p person, under an id of its own where it is a sample or has none; answers it. Kind::Storage.
    QFuture<Result<run::Person>> keep(run::Person person);
    /// Forgets the person; nothing happens to samples.
    QFuture<Result<>> remove(const QString &id);

signals:
    void changed();

private:
    void show(QList<run::Person> kept);

    KeptRuns &m_kept;
    QList<run::Person> m_all;
    std::optional<Error> m_trouble;
    bool m_isRead = false;
};
