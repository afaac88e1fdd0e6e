// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/smallfile.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QFileInfo>
#include <QPromise>

#include <thread>

#ifdef Q_OS_UNIX
#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#endif
#ifdef Q_OS_LINUX
#include <sys/vfs.h>
#endif

using namespace Qt::StringLiterals;
using smallfile::Content;
using smallfile::Trouble;

namespace {

#ifdef Q_OS_UNIX

/// An open file, closed in the end.
struct Handle
{
    explicit Handle(const QByteArray &path)
        // Without waiting: to open a pipe would else last until somebody writes into it.
        : fd(::open(path.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY))
    {
    }
    ~Handle()
    {
        if (fd >= 0)
            ::close(fd);
    }
    Q_DISABLE_COPY_MOVE(Handle)
    const int fd;
};

/// A pipe without a name, as of the shell's <(…): whoever was to write into it had it open from the start.
bool isNamelessPipe(int fd, const QByteArray &path)
{
#ifdef Q_OS_LINUX
    constexpr decltype(std::declval<struct statfs>().f_type) pipes = 0x50495045;
    struct statfs where{};
    Q_UNUSED(path)
    return ::fstatfs(fd, &where) == 0 && where.f_type == pipes;
#else
    Q_UNUSED(fd)
    return path.startsWith("/dev/");
#endif
}

Content readNow(const QByteArray &path, qint64 limit, const std::stop_token &stop)
{
    Content content;
    const auto ended = [&content](Trouble trouble) {
        content.trouble = trouble;
        if (trouble == Trouble::Unreadable)
            content.reason = qt_error_string(errno);
        return content;
    };
    const Handle file(path);
    if (file.fd < 0)
        return ended(errno == ENOENT || errno == ENOTDIR ? Trouble::Missing : Trouble::Unreadable);
    struct stat about{};
    if (::fstat(file.fd, &about) != 0)
        return ended(Trouble::Unreadable);
    if (S_ISDIR(about.st_mode))
        return ended(Trouble::Folder);
    content.isPipe = S_ISFIFO(about.st_mode) || (S_ISCHR(about.st_mode) && ::isatty(file.fd));
    if (!S_ISREG(about.st_mode) && !content.isPipe)
        return ended(Trouble::Unfit);
    // Into a pipe with a name somebody may write later: nothing in it yet is not its end.
    bool isBegun = !S_ISFIFO(about.st_mode) || isNamelessPipe(file.fd, path);
    const QDeadlineTimer deadline(smallfile::patience);
    QByteArray part(4096, Qt::Uninitialized);
    while (!stop.stop_requested()) {
        const ssize_t size = ::read(file.fd, part.data(), size_t(part.size()));
        if (size < 0 && errno == EINTR)
            continue;
        if (size < 0 && errno != EAGAIN)
            return ended(Trouble::Unreadable);
        if (size > 0)
            content.bytes.append(part.constData(), size);
        if (content.bytes.size() > limit)
            return ended(Trouble::TooLarge);
        if (size > 0)
            continue;
        if (size == 0 && (isBegun || !content.bytes.isEmpty()))
            return ended(Trouble::None);
        if (deadline.hasExpired())
            return ended(Trouble::TimedOut);
        pollfd more{.fd = file.fd, .events = POLLIN, .revents = 0};
        constexpr int milliseconds = 100;
        ::poll(&more, 1, milliseconds);
        isBegun = isBegun || (more.revents & POLLHUP) != 0;
    }
    return ended(Trouble::Cancelled);
}

#else

Content readNow(const QByteArray &encodedPath, qint64 limit, const std::stop_token &)
{
    const QString path = QFile::decodeName(encodedPath);
    Content content;
    QFile file(path);
    if (!QFileInfo::exists(path))
        content.trouble = Trouble::Missing;
    else if (QFileInfo(path).isDir())
        content.trouble = Trouble::Folder;
    else if (!QFileInfo(path).isFile())
        content.trouble = Trouble::Unfit;
    else if (!file.open(QIODevice::ReadOnly))
        content.trouble = Trouble::Unreadable;
    else
        content.bytes = file.read(limit + 1);
    content.reason = file.error() == QFile::NoError ? QString() : file.errorString();
    if (content.bytes.size() > limit)
        content.trouble = Trouble::TooLarge;
    return content;
}

#endif

} // namespace

QFuture<Content> smallfile::read(const QString &path, qint64 limit, std::stop_token stop)
{
    QPromise<Content> promise;
    promise.start();
    QFuture<Content> future = promise.future();
    // A thread of its own, which nobody waits for: in a pool it would keep others waiting, and the program
    // from its end.
    std::thread([promise = std::move(promise), path = QFile::encodeName(path), limit,
                 stop = std::move(stop)]() mutable {
        promise.addResult(readNow(path, limit, stop));
        promise.finish();
    }).detach();
    return future;
}
