// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/profile/profilestore.h"

#include "access/profile/profilejson.h"
#include "base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

std::unexpected<Error> storageError(const QString &message, const QString &advice,
                                    const QString &technical = {})
{
    return std::unexpected(
        Error{.kind = Error::Kind::Storage, .message = message, .advice = advice, .technical = technical});
}

bool isSameName(const QString &a, const QString &b)
{
    return a.trimmed().toCaseFolded() == b.trimmed().toCaseFolded();
}

auto withId(QList<Profile> &profiles, const QString &id)
{
    return std::ranges::find(profiles, id, &Profile::id);
}

QString freeNameIn(const QList<Profile> &profiles, const QString &wish)
{
    const QString base = wish.trimmed();
    const auto isTaken = [&profiles](const QString &name) {
        return std::ranges::any_of(
            profiles, [&name](const Profile &profile) { return isSameName(profile.name, name); });
    };
    QString name = base;
    for (int number = 2; isTaken(name); ++number)
        name = base + u' ' + QString::number(number);
    return name;
}

Result<> writeFile(const QString &path, const QByteArray &content)
{
    // Addresses and names are nobody else's business, although no secret is among them.
    const auto written = privatefile::write(path, content);
    if (written)
        return {};
    return storageError(
        ProfileStore::tr("The connections could not be saved: %1").arg(written.error()),
        ProfileStore::tr("Nothing was changed in “%1”. Is there space left, and may you write there?")
            .arg(path));
}

} // namespace

ProfileStore::ProfileStore(const QString &path, QObject *parent)
    : QObject(parent)
    , m_path(path)
{
}

QString ProfileStore::defaultPath()
{
    return QDir(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation))
        .filePath(u"profiles.json"_s);
}

Result<profilejson::Document> ProfileStore::readFile() const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        if (!QFileInfo::exists(m_path))
            return profilejson::Document{};
        return storageError(tr("The connections cannot be read: %1").arg(file.errorString()),
                            tr("Nothing will be written to “%1” until they can.").arg(m_path));
    }
    const QByteArray content = file.readAll();
    if (file.error() != QFile::NoError)
        return storageError(tr("The connections cannot be read: %1").arg(file.errorString()),
                            tr("Nothing will be written to “%1” until they can.").arg(m_path));
    file.close();
    if (std::optional<profilejson::Document> document = profilejson::read(content))
        return *document;

    // Another window may have replaced it meanwhile, yet only by a good one, which would have been read then.
    const QString aside =
        m_path + u".damaged-"_s + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz"_s);
    if (!QFile::rename(m_path, aside))
        return storageError(
            tr("The file of the connections is damaged."),
            tr("Please repair or remove “%1”. Nothing will be written to it until then.").arg(m_path));
    return storageError(tr("The file of the connections was damaged."),
                        tr("It is kept as “%1”. The secrets in the keyring are untouched.").arg(aside));
}

Result<> ProfileStore::load()
{
    Result<profilejson::Document> document = readFile();
    replace(document ? document->profiles : QList<Profile>());
    if (!document)
        return std::unexpected(document.error());
    if (document->version > profilejson::version)
        return storageError(tr("The connections were written by a newer version of Action Studio."),
                            tr("They can be used, but not changed here. Please update Action Studio."));
    return {};
}

void ProfileStore::replace(const QList<Profile> &profiles)
{
    if (m_profiles == profiles)
        return;
    m_profiles = profiles;
    emit changed();
}

Result<> ProfileStore::change(const std::function<Result<>(QList<Profile> &)> &edit)
{
    const QString folder = QFileInfo(m_path).path();
    if (!privatefile::makeFolder(folder))
        return storageError(tr("The connections could not be saved."),
                            tr("The folder “%1” cannot be made.").arg(folder));
    QLockFile lock(m_path + u".lock"_s);
    // Others hold it for milliseconds, and the window stands still meanwhile.
    if (!lock.tryLock(500ms))
        return storageError(tr("The connections could not be saved: another window is writing them."),
                            tr("Please try again. If that does not help, remove “%1.lock”.").arg(m_path));
    Result<profilejson::Document> document = readFile();
    if (!document)
        return std::unexpected(document.error());
    if (document->version > profilejson::version)
        return storageError(tr("The connections were written by a newer version of Action Studio."),
                            tr("To change them, please update Action Studio."));
    // A file that is gone, or was set aside just now, must not take along what is in front of the person.
    QList<Profile> profiles = QFileInfo::exists(m_path) ? document->profiles : m_profiles;
    if (const Result<> edited = edit(profiles); !edited)
        return edited;
    if (const Result<> written = writeFile(m_path, profilejson::write(*document, profiles)); !written)
        return written;
    lock.unlock(); // whoever hears of the change may want to change more
    replace(profiles);
    return {};
}

std::optional<Profile> ProfileStore::find(const QString &id) const
{
    const auto found = std::ranges::find(m_profiles, id, &Profile::id);
    return found != m_profiles.end() ? std::optional(*found) : std::nullopt;
}

std::optional<Profile> ProfileStore::named(const QString &idOrName) const
{
    if (const std::optional<Profile> profile = find(idOrName))
        return profile;
    const auto found = std::ranges::find_if(
        m_profiles, [&idOrName](const Profile &profile) { return isSameName(profile.name, idOrName); });
    return found != m_profiles.end() ? std::optional(*found) : std::nullopt;
}

QList<Profile> ProfileStore::recent(int most) const
{
    QList<Profile> used;
    std::ranges::copy_if(m_profiles, std::back_inserter(used),
                         [](const Profile &profile) { return profile.lastUsed.isValid(); });
    std::ranges::stable_sort(used, std::ranges::greater(), &Profile::lastUsed);
    return used.first(std::clamp<qsizetype>(most, 0, used.size()));
}

Result<Profile> ProfileStore::save(Profile profile)
{
    profile.name = profile.name.trimmed();
    if (profile.id.isEmpty())
        profile.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const Result<> saved = change([&profile](QList<Profile> &profiles) -> Result<> {
        if (profile.name.isEmpty())
            return std::unexpected(Error{.kind = Error::Kind::Input, .message = tr("The name is empty.")});
        const bool isTaken = std::ranges::any_of(profiles, [&profile](const Profile &other) {
            return other.id != profile.id && isSameName(other.name, profile.name);
        });
        if (isTaken)
            return std::unexpected(
                Error{.kind = Error::Kind::Input,
                      .message = tr("There is another connection called “%1”.").arg(profile.name)});
        const auto place = withId(profiles, profile.id);
        if (place == profiles.end()) {
            profiles.append(profile);
            return {};
        }
        // Another window may have used it while it was edited here.
        if (!profile.lastUsed.isValid() || place->lastUsed > profile.lastUsed)
            profile.lastUsed = place->lastUsed;
        *place = profile;
        return {};
    });
    if (!saved)
        return std::unexpected(saved.error());
    return profile;
}

Result<> ProfileStore::remove(const QString &id)
{
    return change([&id](QList<Profile> &profiles) -> Result<> {
        profiles.removeIf([&id](const Profile &profile) { return profile.id == id; });
        return {};
    });
}

static std::unexpected<Error> gone()
{
    return std::unexpected(Error{.kind = Error::Kind::Input,
                                 .message = ProfileStore::tr("This connection is gone."),
                                 .advice = ProfileStore::tr("Another window may have deleted it.")});
}

Result<Profile> ProfileStore::duplicate(const QString &id)
{
    Profile copy;
    const Result<> done = change([&](QList<Profile> &profiles) -> Result<> {
        const auto place = withId(profiles, id);
        if (place == profiles.end())
            return gone();
        copy = *place;
        copy.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
        copy.name = freeNameIn(profiles, tr("%1 copy", "name of a duplicate").arg(place->name));
        copy.lastUsed = {};
        profiles.insert(place + 1, copy);
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return copy;
}

Result<> ProfileStore::move(const QString &id, int place)
{
    return change([&](QList<Profile> &profiles) -> Result<> {
        const auto found = withId(profiles, id);
        if (found == profiles.end())
            return gone();
        profiles.move(found - profiles.begin(), std::clamp<qsizetype>(place, 0, profiles.size() - 1));
        return {};
    });
}

Result<> ProfileStore::touch(const QString &id)
{
    return change([&id](QList<Profile> &profiles) -> Result<> {
        const auto found = withId(profiles, id);
        if (found == profiles.end())
            return gone();
        found->lastUsed = QDateTime::currentDateTimeUtc();
        return {};
    });
}

QString ProfileStore::freeName(const QString &wish) const
{
    return freeNameIn(m_profiles, wish);
}
