// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/headerfile.h"

#include "base/smallfile.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct HeaderFileTexts
{
    Q_DECLARE_TR_FUNCTIONS(headerfile)
};

Result<extraheaders::List> headersIn(const QString &path, const smallfile::Content &content)
{
    const auto wrong = [](const QString &message) {
        return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
    };
    if (content.trouble == smallfile::Trouble::Unreadable)
        return wrong(
            HeaderFileTexts::tr("The header file “%1” cannot be read: %2").arg(path, content.reason));
    if (content.trouble != smallfile::Trouble::None)
        return wrong(HeaderFileTexts::tr("The header file “%1” is no file that can be read.").arg(path));
    auto headers = extraheaders::parse(content.bytes);
    if (!headers)
        return wrong(HeaderFileTexts::tr("The header file “%1”: %2")
                         .arg(path, headers.error().message + u' ' + headers.error().advice));
    if (headers->isEmpty())
        return wrong(HeaderFileTexts::tr("The header file “%1” has no header in it.").arg(path));
    return headers;
}

} // namespace

QFuture<Result<extraheaders::List>> extraheaders::fromFile(const QString &path, QObject *context)
{
    constexpr qint64 plenty = 64 * 1024;
    return smallfile::read(path, plenty).then(context, [path](const smallfile::Content &content) {
        return headersIn(path, content);
    });
}
