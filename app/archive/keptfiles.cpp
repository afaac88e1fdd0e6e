// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/keptfiles.h"

#include "archive/drafts.h"
#include "base/answers.h"
#include "storage/database.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLockFile>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using storage::Sql;

namespace {

struct KeptTexts
{
    Q_DECLARE_TR_FUNCTIONS(KeptFiles)
};

constexpr auto windowMark = ".window-"_L1;

/// All that belongs to the database @p file: "x.sqlite" and whatever begins with "x.sqlite" and a mark.
QFileInfoList partsOf(const QString &file)
{
    const QFileInfo info(file);
    QFileInfoList parts;
    const QFileInfoList all = info.dir().entryInfoList(QDir::Files | QDir::Hidden | QDir::System);
    for (const QFileInfo &other : all) {
        const QString rest = other.fileName().sliced(qMin(other.fileName().size(), info.fileName().size()));
        if (other.fileName().startsWith(info.fileName()) &&
            (rest.isEmpty() || rest.startsWith(u'-') || rest.startsWith(u'.')))
            parts << other;
    }
    return parts;
}

/// A window's lock that its process still holds.
bool isHeld(const QFileInfo &part)
{
    if (!part.fileName().contains(windowMark))
        return false;
    QLockFile lock(part.absoluteFilePath());
    lock.setStaleLockTime(0);
    return !lock.tryLock(0) && lock.error() == QLockFile::LockFailedError;
}

bool isOpenIn(const QFileInfoList &parts)
{
    return std::ranges::any_of(parts, isHeld);
}

std::unexpected<Error> kept(const QString &message, const QString &advice)
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = message, .advice = advice});
}

Result<> removeNow(const QString &file)
{
    QFileInfoList parts = partsOf(file);
    if (isOpenIn(parts))
        return kept(KeptTexts::tr("What is kept of this connection was not deleted: a window has it open."),
                    KeptTexts::tr("Close the window, then delete it under “Kept of deleted connections”."));
    // The database last: what is left after a failure is still found by it.
    std::ranges::stable_sort(parts, {}, [&file](const QFileInfo &part) {
        return part.absoluteFilePath() == QFileInfo(file).absoluteFilePath();
    });
    for (const QFileInfo &part : std::as_const(parts)) {
        QFile gone(part.absoluteFilePath());
        if (!gone.remove() && gone.exists())
            return kept(
                KeptTexts::tr("“%1” could not be deleted: %2").arg(part.fileName(), gone.errorString()),
                KeptTexts::tr("It is in the folder “%1”.").arg(part.absolutePath()));
    }
    return {};
}

QString labelOf(Sql &sql, const QString &key)
{
    storage::Rows rows = sql.run(u"SELECT value FROM about WHERE key = ?"_s, {key});
    return rows.next() ? rows.value(0).toString() : QString();
}

/// The files with their sizes; the rest is in them.
QList<KeptFile> listNow(const QString &folder, const QSet<QString> &profileIds)
{
    QList<KeptFile> files;
    for (const QFileInfo &info : QDir(folder).entryInfoList({u"*.sqlite"_s}, QDir::Files)) {
        const QFileInfoList parts = partsOf(info.absoluteFilePath());
        if (profileIds.contains(info.completeBaseName()) || isOpenIn(parts))
            continue;
        KeptFile kept{.file = info.absoluteFilePath(), .name = {}, .address = {}};
        for (const QFileInfo &part : parts)
            kept.bytes += part.size();
        files << kept;
    }
    std::ranges::stable_sort(files, std::ranges::greater(), &KeptFile::bytes);
    return files;
}

} // namespace

KeptFiles::KeptFiles(const QString &folder)
    : m_folder(folder)
    , m_alive(std::make_unique<QObject>())
{
}

KeptFiles::~KeptFiles() = default;

QFuture<KeptFiles::Found> KeptFiles::find(const QSet<QString> &profileIds)
{
    using Filled = Result<KeptFile>;
    return answers::broughtTo(m_alive.get(), QtConcurrent::run(listNow, m_folder.path(), profileIds))
        .then(m_alive.get(),
              [this](const QList<KeptFile> &files) {
                  QList<QFuture<Filled>> reads;
                  for (const KeptFile &file : files) {
                      auto &database = m_databases[file.file];
                      database = std::make_unique<storage::Database>(file.file);
                      reads << answers::broughtTo(m_alive.get(), database->read([file](Sql &sql) {
                          KeptFile filled = file;
                          filled.name = labelOf(sql, u"name"_s);
                          filled.address = labelOf(sql, u"address"_s);
                          filled.drafts = int(storage::leftDrafts(sql, file.file).size());
                          return filled;
                      }));
                  }
                  if (reads.isEmpty())
                      return QtFuture::makeReadyValueFuture(Found());
                  return QtFuture::whenAll(reads.begin(), reads.end())
                      .then(m_alive.get(), [this, files](const QList<QFuture<Filled>> &answers) {
                          Found found;
                          for (qsizetype i = 0; i < answers.size(); ++i) {
                              if (answers[i].resultCount() == 0) // cancelled, as we are about to die
                                  continue;
                              const Filled filled = answers[i].result();
                              found.files << filled.value_or(files[i]);
                              if (!filled)
                                  found.errors << filled.error();
                          }
                          m_databases.clear(); // nothing of ours keeps a file open
                          return found;
                      });
              })
        .unwrap();
}

QFuture<Result<>> KeptFiles::remove(const QString &file)
{
    m_databases.erase(file);
    return answers::broughtTo(m_alive.get(), QtConcurrent::run(removeNow, file));
}
