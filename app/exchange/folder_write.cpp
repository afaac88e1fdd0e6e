// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/committed.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/record.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSaveFile>
#include <QSet>
#include <QStandardPaths>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

constexpr auto attributesFile = ".gitattributes"_L1;
// Scripts are kept as the server has them, whatever ends their lines.
constexpr QByteArrayView attributes = "*.js -text\n*.json -text\n";

std::unexpected<Error> failure(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = message});
}

std::unexpected<Error> unwritable(const QString &file, const QString &why)
{
    return failure(Texts::tr("The file “%1” could not be written: %2").arg(file, why));
}

Result<QByteArray> bytesOf(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    QByteArray bytes;
    if (file.open(QIODevice::ReadOnly))
        bytes = file.readAll();
    if (file.error() != QFileDevice::NoError)
        return failure(Texts::tr("%1: cannot be read: %2").arg(name, file.errorString()));
    return bytes;
}

Result<> save(const QDir &folder, const QString &name, const QByteArray &bytes)
{
    QSaveFile file(folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return unwritable(name, file.errorString());
    return {};
}

/// One export, in steps: look at all, then copy what would be lost, then change.
class Writer
{
public:
    Writer(const QString &path, const Content &content, const std::optional<QString> &copiesIn)
        : m_folder(path)
        , m_wanted(files(content))
        , m_copiesIn(copiesIn)
    {
    }

    Result<FolderChanges> run()
    {
        if (!QDir().mkpath(m_folder.path()))
            return failure(Texts::tr("The folder “%1” cannot be made.").arg(m_folder.path()));
        m_record = Record::load(m_folder);
        if (const auto seen = look(); !seen)
            return std::unexpected(seen.error());
        if (!m_done.refused.isEmpty()) {
            if (!m_copiesIn)
                return m_done;
            if (const auto copied = copy(); !copied)
                return std::unexpected(copied.error());
        }
        Result<> changed = change();
        // Also after a failure: what was written is ours from now on.
        if (const auto recorded = keepRecord(); changed && !recorded)
            changed = recorded;
        if (changed)
            return m_done;
        Error error = changed.error();
        error.advice = soFar();
        return std::unexpected(error);
    }

private:
    bool isThere(const QString &name) const
    {
        const QFileInfo info(m_folder.filePath(name));
        return info.exists() || info.isSymLink();
    }
    bool isLink(const QString &name) const { return QFileInfo(m_folder.filePath(name)).isSymLink(); }

    Result<> look()
    {
        lookForOtherCase();
        for (auto file = m_wanted.cbegin(); file != m_wanted.cend(); ++file) {
            if (const auto seen = lookAt(file.key(), &file.value()); !seen)
                return seen;
        }
        for (const QString &name : m_record.names()) {
            if (m_wanted.contains(name) || std::ranges::find(m_other, name) != m_other.end())
                continue;
            m_obsolete << name;
            if (const auto seen = lookAt(name, nullptr); !seen)
                return seen;
        }
        return lookForOthers();
    }

    /// Files that are there under a name that differs in case alone, on file systems that do not mind.
    void lookForOtherCase()
    {
        const QStringList listed = m_folder.entryList(QDir::Files | QDir::System);
        QHash<QString, QString> names;
        for (const QString &name : listed)
            names.insert(name.toLower(), name);
        for (auto file = m_wanted.cbegin(); file != m_wanted.cend(); ++file) {
            const QString there = names.value(file.key().toLower());
            // It is there, and yet it is not: then it is the same as the other one.
            if (!there.isEmpty() && there != file.key() && isThere(file.key()) &&
                std::ranges::find(listed, file.key()) == listed.end())
                m_other.insert(file.key(), there);
        }
    }

    /// Whether the file may be replaced by @p wanted or, if that is null, removed.
    Result<> lookAt(const QString &name, const QByteArray *wanted)
    {
        if (!isThere(name))
            return {};
        if (!isLink(name) && !QFileInfo(m_folder.filePath(name)).isFile())
            return unwritable(name, Texts::tr("something that is no file is in its place"));
        // A link could lead anywhere: it is replaced, not followed.
        if (isLink(name)) {
            m_done.refused << name;
            m_seen.insert(name, {});
            return {};
        }
        const auto bytes = bytesOf(m_folder, name);
        if (!bytes)
            return std::unexpected(bytes.error());
        m_seen.insert(name, *bytes);
        if (wanted && *bytes == *wanted)
            m_same.insert(name);
        const QString there = m_other.value(name, name);
        if (!m_same.contains(name) && !m_record.isAsWritten(there, *bytes) && !isCommitted(there, *bytes))
            m_done.refused << name;
        return {};
    }

    /// Git alone may have what is nobody else's: a package.json is not replaced by an action called
    /// “package”.
    bool isCommitted(const QString &name, const QByteArray &bytes) const
    {
        if (!m_committed.has(name, bytes))
            return false;
        if (name == flowsFile || m_record.knows(name))
            return true;
        const QString stem = name.left(name.lastIndexOf(u'.'));
        const auto json = bytesOf(m_folder, stem + settingsEnding);
        return json && isSettings(stem, *json, m_folder.exists(stem + scriptEnding));
    }

    /// Pairs that look like ours, but may be somebody's new action that is still to be imported.
    Result<> lookForOthers()
    {
        for (const QString &file : m_folder.entryList({u'*' + QString(settingsEnding)},
                                                      QDir::Files | QDir::CaseSensitive, QDir::Name)) {
            const QString stem = file.chopped(settingsEnding.size());
            const QString script = stem + scriptEnding;
            if (m_wanted.contains(file) || m_record.knows(file) || !m_folder.exists(script))
                continue;
            const auto json = bytesOf(m_folder, file);
            if (!json)
                return std::unexpected(json.error());
            if (isSettings(stem, *json, true))
                m_done.kept << script << file;
        }
        return {};
    }

    Result<> copy()
    {
        const QString now = QDateTime::currentDateTime().toString(u"yyyy-MM-dd_HH-mm-ss-zzz"_s);
        QString path = QDir(*m_copiesIn).filePath(now);
        for (int number = 2; QFileInfo::exists(path); ++number)
            path = QDir(*m_copiesIn).filePath(now + u'-' + QString::number(number));
        if (!QDir().mkpath(path))
            return failure(Texts::tr("The folder “%1” cannot be made.").arg(path));
        const QDir copies(path);
        for (const QString &name : std::as_const(m_done.refused)) {
            if (isLink(name)) {
                const QString target = QFile::symLinkTarget(m_folder.filePath(name));
                if (!QFile::link(target, copies.filePath(name)))
                    return failure(Texts::tr("The file “%1” could not be copied first.").arg(name));
                continue;
            }
            if (const auto copied = save(copies, name, m_seen.value(name)); !copied)
                return copied;
        }
        m_done.copies = path;
        return {};
    }

    Result<> change()
    {
        for (auto file = m_wanted.cbegin(); file != m_wanted.cend(); ++file) {
            if (const auto done = put(file.key(), file.value()); !done)
                return done;
            m_record.put(file.key(), file.value());
        }
        for (const QString &name : std::as_const(m_obsolete)) {
            if (const auto done = take(name); !done)
                return done;
            m_record.remove(name);
        }
        // Whoever has one knows why it is as it is.
        if (!isThere(attributesFile)) {
            if (const auto done = save(m_folder, attributesFile, attributes.toByteArray()); !done)
                return done;
            m_done.written << attributesFile;
        }
        return {};
    }

    Result<> put(const QString &name, const QByteArray &bytes)
    {
        if (const auto named = nameAnew(name); !named)
            return named;
        if (m_same.contains(name))
            return {};
        if (const auto still = checkStill(name); !still)
            return still;
        if (isLink(name) && !QFile::remove(m_folder.filePath(name)))
            return unwritable(name, Texts::tr("it is a link that cannot be removed"));
        if (const auto saved = save(m_folder, name, bytes); !saved)
            return saved;
        if (!m_other.contains(name))
            m_done.written << name;
        return {};
    }

    /// Somebody may have saved it while other files were looked at and written.
    Result<> checkStill(const QString &name) const
    {
        const QByteArray now =
            isThere(name) && !isLink(name) ? bytesOf(m_folder, name).value_or(QByteArray()) : QByteArray();
        if (now == m_seen.value(name))
            return {};
        return unwritable(name, Texts::tr("somebody changed it just now"));
    }

    /// The file keeps its old name where the file system takes “foo.js” for “Foo.js”.
    Result<> nameAnew(const QString &name)
    {
        const QString old = m_other.value(name);
        if (old.isEmpty())
            return {};
        const QString between = m_folder.filePath(name + ".new"_L1);
        if (!QFile::rename(m_folder.filePath(old), between) ||
            !QFile::rename(between, m_folder.filePath(name)))
            return unwritable(name, Texts::tr("“%1” cannot be renamed").arg(old));
        m_record.remove(old);
        m_done.written << name;
        m_done.removed << old;
        return {};
    }

    Result<> take(const QString &name)
    {
        if (!isThere(name))
            return {};
        if (const auto still = checkStill(name); !still)
            return still;
        QFile file(m_folder.filePath(name));
        if (!file.remove())
            return failure(Texts::tr("The file “%1” could not be removed: %2").arg(name, file.errorString()));
        m_done.removed << name;
        return {};
    }

    Result<> keepRecord()
    {
        const QByteArray json = m_record.toJson();
        if (isThere(Record::file) && bytesOf(m_folder, Record::file) == json)
            return {};
        if (isLink(Record::file) && !QFile::remove(m_folder.filePath(Record::file)))
            return unwritable(Record::file, Texts::tr("it is a link that cannot be removed"));
        if (const auto saved = save(m_folder, Record::file, json); !saved)
            return saved;
        m_done.written << Record::file;
        return {};
    }

    QString soFar() const
    {
        QStringList parts;
        if (!m_done.written.isEmpty())
            parts << Texts::tr("Written before that: %1.").arg(m_done.written.join(", "_L1));
        if (!m_done.removed.isEmpty())
            parts << Texts::tr("Removed before that: %1.").arg(m_done.removed.join(", "_L1));
        if (!m_done.copies.isEmpty())
            parts << Texts::tr("Copies of what was in the way are in “%1”.")
                         .arg(QDir::toNativeSeparators(m_done.copies));
        return parts.isEmpty() ? Texts::tr("Nothing was written before that.") : parts.join(u' ');
    }

    const QDir m_folder;
    const QMap<QString, QByteArray> m_wanted;
    const std::optional<QString> m_copiesIn;
    const LastCommit m_committed{m_folder.path()};
    Record m_record;
    QHash<QString, QString> m_other;   ///< the name of a wanted file on the disk, if it differs in case alone
    QHash<QString, QByteArray> m_seen; ///< what was in the files when they were looked at
    QSet<QString> m_same;              ///< wanted files that are as they should be
    QStringList m_obsolete;            ///< of an earlier export, and no longer wanted
    FolderChanges m_done;
};

} // namespace

Result<FolderChanges> write(const QString &folder, const Content &content,
                            const std::optional<QString> &copiesIn)
{
    return Writer(folder, content, copiesIn).run();
}

QString folderOfCopies()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/replaced"_L1;
}

} // namespace exchange
