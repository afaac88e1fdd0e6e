// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/privatefile.h"
#include "base/regularfile.h"
#include "compare/linediff.h"
#include "exchange/committed.h"
#include "exchange/filenames.h"
#include "exchange/folder.h"
#include "exchange/part.h"
#include "exchange/record.h"
#include "script/secrets.h"
#include "zitadel/limits.h"

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

// Bytes; what is larger was no export's.
constexpr qint64 largest = 32'000'000;

std::unexpected<Error> inTheWay(const QString &file, const QString &what, bool isOdd)
{
    return std::unexpected(
        Error{.kind = isOdd ? Error::Kind::Input : Error::Kind::Storage,
              .message = Texts::tr("The file “%1” could not be written: what is there %2").arg(file, what),
              .advice = Texts::tr("Nothing was written. Move it away first.")});
}

Result<QByteArray> bytesOf(const QDir &folder, const QString &name)
{
    const auto bytes = regularfile::read(folder.filePath(name), largest, regularfile::Links::Refuse);
    if (bytes)
        return *bytes;
    return std::unexpected(
        Error{.kind = Error::Kind::Storage, .message = Texts::tr("%1: %2").arg(name, bytes.error().words())});
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
    Writer(const QString &path, const Content &content, const WriteOptions &options)
        : m_folder(path)
        , m_wanted(files(content))
        , m_server(options.server.value_or(content))
        , m_serverFiles(files(m_server))
        , m_options(options)
    {
        for (const QString &name : options.only.value_or(QStringList()))
            m_stems.insert(nameKey(fileName(name)));
        if (options.only)
            m_wanted.removeIf(
                [this](QMap<QString, QByteArray>::iterator file) { return !isMeant(file.key()); });
    }

    Result<FolderChanges> run()
    {
        if (!QDir().mkpath(m_folder.path()))
            return failure(Texts::tr("The folder “%1” cannot be made.").arg(m_folder.path()));
        m_record = Record::load(m_folder);
        if (m_record.isInTheWay())
            return inTheWay(Record::file, m_record.problem(), true);
        if (const auto seen = look(); !seen)
            return std::unexpected(seen.error());
        lookWhose();
        const bool isStopped = (!m_done.refused.isEmpty() && !m_options.copiesIn) ||
                               (!m_done.secrets.isEmpty() && !m_options.acceptsSecrets) ||
                               (!m_done.otherOrganisation.isEmpty() && !m_options.isOtherMeant);
        if (isStopped) {
            m_done.isDone = false;
            return m_done;
        }
        if (!m_done.refused.isEmpty()) {
            if (const auto copied = copy(); !copied)
                return std::unexpected(copied.error());
        }
        m_record.setOrigin(m_options.origin);
        m_record.setTriggers(seenOfTriggers());
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
    /// Whether the file may be touched at all.
    bool isMeant(const QString &name) const
    {
        return !m_options.only || name == flowsFile ||
               m_stems.contains(nameKey(name.left(name.lastIndexOf(u'.'))));
    }
    bool isLink(const QString &name) const { return QFileInfo(m_folder.filePath(name)).isSymLink(); }

    void lookWhose()
    {
        const Origin &there = m_record.origin();
        const QString &wanted = m_options.origin.organisation;
        if (!there.organisation.isEmpty() && !wanted.isEmpty() && there.organisation != wanted)
            m_done.otherOrganisation = there.name.isEmpty() ? there.organisation : there.name;
    }

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
            if (m_options.only && (!isMeant(name) || name == flowsFile))
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
        // A link could lead anywhere: it is replaced, not followed.
        if (isLink(name)) {
            m_done.refused << name;
            m_seen.insert(name, {});
            return {};
        }
        const auto bytes = regularfile::read(m_folder.filePath(name), largest, regularfile::Links::Refuse);
        if (!bytes)
            return inTheWay(name, bytes.error().words(), bytes.error().isOdd());
        m_seen.insert(name, *bytes);
        if (wanted && *bytes == *wanted) {
            m_same.insert(name);
            return {};
        }
        const QString there = m_other.value(name, name);
        if (m_record.isAsWritten(there, *bytes)) {
            lookForSecrets(name, *bytes, wanted);
        } else if (isCommitted(there, *bytes)) {
            lookForSecrets(name, *bytes, wanted);
            if (m_record.knows(there))
                m_done.overCommitted << name;
        } else {
            m_done.refused << name;
            lookForSecrets(name, *bytes, wanted);
        }
        return {};
    }

    /// Somebody put a placeholder there, so that the secret stays out of git.
    void lookForSecrets(const QString &name, const QByteArray &there, const QByteArray *wanted)
    {
        if (wanted && name.endsWith(scriptEnding) &&
            !script::placeholdersOverSecrets(QString::fromUtf8(*wanted), QString::fromUtf8(there)).isEmpty())
            m_done.secrets << name;
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
        return json && isSettings(stem, *json, isThere(stem + scriptEnding));
    }

    /// Pairs that look like ours, but may be somebody's new action that is still to be imported.
    Result<> lookForOthers()
    {
        if (m_options.only)
            return {};
        for (const QString &file : m_folder.entryList({u'*' + QString(settingsEnding)},
                                                      QDir::Files | QDir::CaseSensitive, QDir::Name)) {
            const QString stem = file.chopped(settingsEnding.size());
            const QString script = stem + scriptEnding;
            if (m_wanted.contains(file) || m_record.knows(file) || !isThere(script) || isLink(file))
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
        QString path = QDir(*m_options.copiesIn).filePath(now);
        for (int number = 2; QFileInfo::exists(path); ++number)
            path = QDir(*m_options.copiesIn).filePath(now + u'-' + QString::number(number));
        // They may hold secrets, and are not where the person keeps the others.
        if (!privatefile::makeFolder(path))
            return failure(Texts::tr("The folder “%1” cannot be made.").arg(path));
        const QDir copies(path);
        for (const QString &name : std::as_const(m_done.refused)) {
            if (isLink(name)) {
                const QString target = QFile::symLinkTarget(m_folder.filePath(name));
                if (!QFile::link(target, copies.filePath(name)))
                    return failure(Texts::tr("The file “%1” could not be copied first.").arg(name));
                continue;
            }
            const auto copied = privatefile::write(copies.filePath(name), m_seen.value(name));
            if (!copied)
                return unwritable(copies.filePath(name), copied.error());
        }
        m_done.copies = path;
        return {};
    }

    Result<> change()
    {
        for (auto file = m_wanted.cbegin(); file != m_wanted.cend(); ++file) {
            if (const auto done = put(file.key(), file.value()); !done)
                return done;
            remember(file.key());
        }
        for (const QString &name : std::as_const(m_obsolete)) {
            if (const auto done = take(name); !done)
                return done;
            remember(name);
        }
        // Whoever has one knows why it is as it is.
        if (!isThere(attributesFile)) {
            if (const auto done = save(m_folder, attributesFile, attributes.toByteArray()); !done)
                return done;
            m_done.written << attributesFile;
        }
        return {};
    }

    /// What the server had of triggers, for the record: of the actions that are not meant, what was known.
    Content seenOfTriggers() const
    {
        if (!m_options.only || !m_server.triggers)
            return m_server;
        std::optional<QList<TriggerNames>> known;
        if (const auto seen = m_record.seen(m_options.origin.organisation); seen && seen->triggers) {
            known.emplace();
            for (const TriggerNames &trigger : *m_server.triggers) {
                const auto names = seen->triggers->constFind(trigger.key());
                if (names != seen->triggers->cend())
                    known->append({trigger.flow, trigger.trigger, *names});
            }
        }
        return {.actions = {}, .triggers = partOfTriggers(*m_server.triggers, known, *m_options.only)};
    }

    /// What the server has is what a later export may replace; what differs from it is an edit.
    void remember(const QString &name)
    {
        if (m_options.only && name == flowsFile)
            return rememberPartOfFlows();
        const auto file = m_serverFiles.constFind(name);
        if (file != m_serverFiles.cend())
            m_record.put(name, *file);
        else
            m_record.remove(name);
    }

    /// It is as no server has it. An edit in it stays one.
    void rememberPartOfFlows()
    {
        if (!m_seen.contains(flowsFile) || m_record.isAsWritten(flowsFile, m_seen.value(flowsFile)))
            m_record.put(flowsFile, m_wanted.value(flowsFile));
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
        if (name.endsWith(scriptEnding))
            m_done.details.insert(name, m_seen.contains(name) ? lineCounts(m_seen.value(name), bytes)
                                                              : Texts::tr("new"));
        return {};
    }

    static QString lineCounts(const QByteArray &before, const QByteArray &after)
    {
        if (before.size() > limits::scriptBytes || after.size() > limits::scriptBytes)
            return {};
        qsizetype added = 0;
        qsizetype removed = 0;
        for (const linediff::Hunk &hunk : linediff::hunks(linediff::lines(QString::fromUtf8(before)),
                                                          linediff::lines(QString::fromUtf8(after)))) {
            added += hunk.rightCount;
            removed += hunk.leftCount;
        }
        return u"+%1 −%2"_s.arg(added).arg(removed);
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
    QMap<QString, QByteArray> m_wanted;
    const Content m_server;
    const QMap<QString, QByteArray> m_serverFiles;
    const WriteOptions m_options;
    QSet<QString> m_stems; ///< of the files of WriteOptions::only
    const LastCommit m_committed{m_folder.path()};
    Record m_record;
    QHash<QString, QString> m_other;   ///< the name of a wanted file on the disk, if it differs in case alone
    QHash<QString, QByteArray> m_seen; ///< what was in the files when they were looked at
    QSet<QString> m_same;              ///< wanted files that are as they should be
    QStringList m_obsolete;            ///< of an earlier export, and no longer wanted
    FolderChanges m_done;
};

} // namespace

Result<FolderChanges> write(const QString &folder, const Content &content, const WriteOptions &options)
{
    return Writer(folder, content, options).run();
}

Result<> keepRecord(const QString &folder, const Origin &organisation, const Seen &now)
{
    const QDir files(folder);
    Record record = Record::load(files);
    // What is in its place is none of ours, and whoever made it has been told.
    if (!record.problem().isEmpty())
        return failure(Texts::tr("%1: %2").arg(QString(Record::file), record.problem()));
    if (record.origin().organisation.isEmpty())
        record.setOrigin(organisation);
    record.setSeen(organisation.organisation, now);
    return save(files, Record::file, record.toJson());
}

QString folderOfCopies()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + "/replaced"_L1;
}

} // namespace exchange
