// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regularfile.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QThread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace std::chrono_literals;

namespace regularfile {

using Reason = Refusal::Reason;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(regularfile)
};

std::unexpected<Refusal> because(Reason reason, const QString &system = {})
{
    return std::unexpected(Refusal{reason, system});
}

#ifdef Q_OS_UNIX

std::unexpected<Refusal> because(int error)
{
    if (error == ENOENT || error == ENOTDIR)
        return because(Reason::Missing);
    if (error == ELOOP) // of O_NOFOLLOW, or of links that lead to each other
        return because(Reason::Link);
    return because(Reason::Unreadable, qt_error_string(error));
}

std::expected<void, Refusal> judge(const struct stat &status)
{
    if (S_ISREG(status.st_mode))
        return {};
    if (S_ISLNK(status.st_mode))
        return because(Reason::Link);
    if (S_ISDIR(status.st_mode))
        return because(Reason::Folder);
    if (S_ISFIFO(status.st_mode))
        return because(Reason::Pipe);
    if (S_ISSOCK(status.st_mode))
        return because(Reason::Socket);
    return because(Reason::Device);
}

/// Closes at the end of the scope.
struct Descriptor
{
    explicit Descriptor(int number)
        : number(number)
    {
    }
    ~Descriptor()
    {
        if (number >= 0)
            ::close(number);
    }
    Q_DISABLE_COPY_MOVE(Descriptor)
    const int number;
};

/// Where another program holds the lease of a file (a file server for one of its clients, say), it is asked to
/// give it back, for which it has as long as the system says: 45 s on Linux.
int openPatiently(const QByteArray &name, int flags)
{
    const QDeadlineTimer patience(60s);
    int descriptor = ::open(name.constData(), flags);
    while (descriptor < 0 && errno == EWOULDBLOCK && !patience.hasExpired()) {
        QThread::sleep(50ms);
        descriptor = ::open(name.constData(), flags);
    }
    return descriptor;
}

std::expected<QByteArray, Refusal> readAll(int descriptor, qint64 limit)
{
    QByteArray bytes;
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    while (bytes.size() <= limit) {
        const ssize_t count = ::read(descriptor, piece.data(), size_t(piece.size()));
        if (count < 0 && errno == EINTR)
            continue;
        // Half a file looks like a whole one.
        if (count < 0)
            return because(errno);
        if (count == 0)
            return bytes;
        bytes.append(piece.constData(), qsizetype(count));
    }
    return because(Reason::TooLarge); // it grew since it was measured
}

#endif

} // namespace

QString Refusal::words() const
{
    switch (reason) {
    case Reason::Missing:
        return Texts::tr("is not there");
    case Reason::Link:
        return Texts::tr("is a link");
    case Reason::Folder:
        return Texts::tr("cannot be read: it is a folder");
    case Reason::Pipe:
        return Texts::tr("is a pipe, not a file");
    case Reason::Socket:
        return Texts::tr("is a socket, not a file");
    case Reason::Device:
        return Texts::tr("is a device, not a file");
    case Reason::TooLarge:
        return Texts::tr("is too large");
    case Reason::Unreadable:
        return Texts::tr("cannot be read: %1").arg(system);
    }
    return {};
}

bool Refusal::isOdd() const
{
    return reason != Reason::Missing && reason != Reason::Unreadable && reason != Reason::Folder;
}

#ifdef Q_OS_UNIX

std::expected<void, Refusal> look(const QString &path, Links links)
{
    struct stat status{};
    const QByteArray name = QFile::encodeName(path);
    const int failed =
        links == Links::Refuse ? ::lstat(name.constData(), &status) : ::stat(name.constData(), &status);
    if (failed != 0)
        return because(errno);
    return judge(status);
}

std::expected<QByteArray, Refusal> read(const QString &path, qint64 limit, Links links)
{
    // Before it is opened, as opening alone can make a device do something.
    if (const auto seen = look(path, links); !seen)
        return std::unexpected(seen.error());
    // Something else may be there by now: so a pipe must not block, and it is looked at once more.
    const int flags =
        O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC | (links == Links::Refuse ? O_NOFOLLOW : 0);
    const Descriptor file(openPatiently(QFile::encodeName(path), flags));
    if (file.number < 0)
        return because(errno);
    struct stat status{};
    if (::fstat(file.number, &status) != 0)
        return because(errno);
    if (const auto seen = judge(status); !seen)
        return std::unexpected(seen.error());
    if (status.st_size > limit)
        return because(Reason::TooLarge);
    return readAll(file.number, limit);
}

#else

std::expected<void, Refusal> look(const QString &path, Links links)
{
    const QFileInfo info(path);
    if (links == Links::Refuse && (info.isSymLink() || info.isJunction()))
        return because(Reason::Link);
    if (!info.exists())
        return because(Reason::Missing);
    if (info.isDir())
        return because(Reason::Folder);
    return info.isFile() ? std::expected<void, Refusal>() : because(Reason::Device);
}

std::expected<QByteArray, Refusal> read(const QString &path, qint64 limit, Links links)
{
    if (const auto seen = look(path, links); !seen)
        return std::unexpected(seen.error());
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return because(Reason::Unreadable, file.errorString());
    if (file.isSequential())
        return because(Reason::Device);
    if (file.size() > limit)
        return because(Reason::TooLarge);
    const QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError)
        return because(Reason::Unreadable, file.errorString());
    return bytes.size() > limit ? std::expected<QByteArray, Refusal>(because(Reason::TooLarge)) : bytes;
}

#endif

} // namespace regularfile
