// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/privatefile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryFile>

#include <filesystem>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace {

constexpr auto ownerFile = QFile::ReadOwner | QFile::WriteOwner;
constexpr auto ownerFolder = ownerFile | QFile::ExeOwner;

bool bringToDisk([[maybe_unused]] const QFile &file)
{
#ifdef Q_OS_UNIX
    return ::fsync(file.handle()) == 0;
#else
    return true;
#endif
}

} // namespace

bool privatefile::makeFolder(const QString &path)
{
    const QFileInfo folder(QDir::cleanPath(QFileInfo(path).absoluteFilePath()));
    if (folder.isDir())
        return true;
    if (folder.absolutePath() == folder.absoluteFilePath() || !makeFolder(folder.absolutePath()))
        return false;
    // Another window may be faster.
    return QDir().mkdir(folder.absoluteFilePath(), ownerFolder) || QFileInfo(folder.filePath()).isDir();
}

bool privatefile::create(const QString &path)
{
    QFile file(path);
    return file.exists() || file.open(QIODevice::WriteOnly | QIODevice::NewOnly, ownerFile) || file.exists();
}

std::expected<void, QString> privatefile::write(const QString &path, const QByteArray &bytes)
{
    const QFileInfo place(path);
    const QString target = place.isSymLink() && place.exists() ? place.canonicalFilePath() : path;
    QTemporaryFile file(target + ".XXXXXX"_L1); // which are the owner's alone
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush() || !bringToDisk(file))
        return std::unexpected(file.errorString());
    const QString passing = file.fileName();
    file.setAutoRemove(false);
    file.close();
    // Unlike QFile::rename() it takes the place of what is there, at once.
    std::error_code problem;
    std::filesystem::rename(QFileInfo(passing).filesystemAbsoluteFilePath(),
                            QFileInfo(target).filesystemAbsoluteFilePath(), problem);
    if (!problem)
        return {};
    QFile::remove(passing);
    return std::unexpected(QString::fromLocal8Bit(problem.message()));
}
