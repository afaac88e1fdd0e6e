// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "base/result.h"

#include <QList>
#include <QObject>

#include <functional>

namespace profilejson {
struct Document;
}

/// The profiles, in the order that the person gave them, kept in one JSON file in the user's configuration
/// folder. No secret ever goes into it.
///
/// Every change is written at once and as a whole (a half-written file cannot be), and is based on what the
/// file holds at that moment, as a second window of the program may have changed it.
class ProfileStore : public QObject
{
    Q_OBJECT

public:
    /// @p path is the file; it need not exist. The folder is made with the first change.
    explicit ProfileStore(const QString &path, QObject *parent = nullptr);

    /// In the user's configuration folder.
    static QString defaultPath();

    /// Reads the file. A missing one is no error. Entries that this version does not understand in full keep
    /// what it does not know when they are written again. All errors are of Kind::Storage:
    /// a damaged file is kept beside it under another name (told in the error), and the store is empty then;
    /// one of a newer version of the program is read as far as it is understood, and never written.
    Result<> load();

    const QList<Profile> &profiles() const { return m_profiles; }
    std::optional<Profile> find(const QString &id) const;

    /// By id or, ignoring case, by name.
    std::optional<Profile> named(const QString &idOrName) const;

    /// Those that were used, the latest first, @p most of them.
    QList<Profile> recent(int most) const;

    /// Adds a profile at the end (empty id: gets one) or replaces the one with this id. Blanks around the
    /// name go. Kind::Input if the name is empty or taken, Kind::Storage if the file cannot be written;
    /// nothing is changed then.
    Result<Profile> save(Profile profile);

    /// Its secrets are the caller's business (Secrets::removeAll).
    Result<> remove(const QString &id);

    /// A copy behind the original, under a free name and with a new id; without secrets.
    Result<Profile> duplicate(const QString &id);

    /// To another place in the order; @p place counts from 0, and beyond the end is the end.
    Result<> move(const QString &id, int place);

    /// Remembers that the profile was used just now.
    Result<> touch(const QString &id);

    /// What is wrong with one field of a profile.
    struct Problem
    {
        QString field; ///< its name in Profile: "name", "signIn.clientId"
        QString text;  ///< translated, one or two sentences

        bool operator==(const Problem &) const = default;
    };

    /// What @p problems say of @p field; empty if nothing.
    static QString problemOf(const QList<Problem> &problems, QLatin1StringView field);

    /// What is wrong with @p profile as a person typed it; empty when nothing is. At most one per field.
    /// @p url is the text of the address field.
    QList<Problem> problems(const Profile &profile, const QString &url) const;

    /// The address as a profile keeps it, from what a person typed (connection::instanceUrl).
    static Result<QUrl> urlOf(const QString &typed);

    /// A name that is free and fits the instance, such as "acme.example.com" or "acme.example.com 2".
    QString freeName(const QString &wish) const;

signals:
    void changed();

private:
    Result<> change(const std::function<Result<>(QList<Profile> &)> &edit);
    Result<profilejson::Document> readFile() const;
    void replace(const QList<Profile> &profiles);

    QString m_path;
    QList<Profile> m_profiles;
};
