// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/localfile.h"

#include "base/regularfile.h"
#include "base/slowwork.h"
#include "base/text.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QLocale>
#include <QSaveFile>
#include <QStringDecoder>

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(LocalFile)
};

std::unexpected<Error> failed(const QString &message, const QString &technical = {})
{
    return std::unexpected(Error{.kind = Error::Kind::Storage, .message = message, .technical = technical});
}

bool isUtf16(QByteArrayView bytes)
{
    return bytes.startsWith("\xff\xfe") || bytes.startsWith("\xfe\xff");
}

Result<QString> readNow(const QString &path)
{
    const QString name = QFileInfo(path).fileName();
    using Reason = regularfile::Refusal::Reason;
    const auto read = regularfile::read(path, localfile::sizeLimit, regularfile::Links::Follow);
    if (!read && read.error().reason == Reason::TooLarge)
        return failed(Texts::tr("“%1” is larger than %2 bytes, which no script is.")
                          .arg(name, QLocale().toString(localfile::sizeLimit)));
    if (!read && read.error().reason == Reason::Unreadable)
        return failed(Texts::tr("“%1” could not be opened: %2").arg(name, read.error().system));
    if (!read && read.error().reason == Reason::Missing)
        return failed(Texts::tr("“%1” is not a file that can be read.").arg(name));
    if (!read)
        //: a file, and why not: "“a.js” is not opened: it is a pipe, not a file"
        return failed(Texts::tr("“%1” was not opened: it %2.").arg(name, read.error().words()));
    const QByteArray &bytes = *read;
    if (isUtf16(bytes))
        return failed(Texts::tr("“%1” is UTF-16. Scripts are UTF-8: save it as that first.").arg(name));
    if (!bytes.isValidUtf8())
        return failed(Texts::tr("“%1” is not UTF-8, so its characters would change. Save it as UTF-8 first.")
                          .arg(name));
    if (bytes.contains('\0'))
        return failed(Texts::tr("“%1” has NUL characters, which no script can hold.").arg(name));
    return text::fromUtf8Verbatim(bytes);
}

Result<> writeNow(const QString &path, const QString &text)
{
    const QString name = QFileInfo(path).fileName();
    if (!text::isWellFormed(text))
        return failed(
            Texts::tr("“%1” was not written: the text has half a character in it, which no file can hold.")
                .arg(name));
    QSaveFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return failed(Texts::tr("“%1” could not be written: %2").arg(name, file.errorString()));
    return {};
}

} // namespace

QFuture<Result<QString>> localfile::read(const QString &path)
{
    return slowwork::run(readNow, path);
}

QFuture<Result<>> localfile::write(const QString &path, const QString &text)
{
    return slowwork::run(writeNow, path, text);
}

bool localfile::hasByteOrderMark(QStringView text)
{
    return text.startsWith(QChar(u'\ufeff'));
}
