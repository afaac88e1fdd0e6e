// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/pastedtoken.h"

#include "base/smallfile.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct TokenTexts
{
    Q_DECLARE_TR_FUNCTIONS(pastedtoken)
};

constexpr qsizetype longestToken = 64 * 1024; // what is longer is another file given by mistake
constexpr qsizetype shortestWrap = 10;        // no terminal is narrower; shorter words are prose

std::unexpected<Error> noToken(const QString &message, const QString &advice)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

std::unexpected<Error> notAlone()
{
    return noToken(TokenTexts::tr("This is not an access token."),
                   TokenTexts::tr("It should be the token alone, on one line."));
}

std::unexpected<Error> serviceKey()
{
    return noToken(TokenTexts::tr("This is a service account's key, not an access token."),
                   TokenTexts::tr("Make a connection that signs in by key file."));
}

std::unexpected<Error> whatJsonItIs(const QString &text)
{
    const QString type = QJsonDocument::fromJson(text.toUtf8()).object().value("type"_L1).toString();
    if (type == "application"_L1)
        return noToken(TokenTexts::tr("This is an application's key, not an access token."),
                       TokenTexts::tr("Create a personal access token for a service account."));
    if (type == "serviceaccount"_L1)
        return serviceKey();
    return notAlone();
}

/// Takes @p word off the beginning, where a blank, a colon or a quote follows it.
bool takeWord(QStringView &text, QLatin1StringView word)
{
    if (!text.startsWith(word, Qt::CaseInsensitive) || text.size() == word.size())
        return false;
    const QChar next = text[word.size()];
    if (!next.isSpace() && next != u':')
        return false;
    text = text.sliced(word.size() + 1).trimmed();
    return true;
}

bool takeQuotes(QStringView &text)
{
    static const QString quotes = u"\"'`\u201c\u201d\u201e\u2018\u2019\u00ab\u00bb"_s;
    if (text.size() < 2 || !quotes.contains(text.front()) || !quotes.contains(text.back()))
        return false;
    text = text.sliced(1, text.size() - 2).trimmed();
    return true;
}

/// The parts of a line that was wrapped put together; nothing if it is prose.
QByteArray unwrapped(QStringView text)
{
    QByteArray whole;
    const QStringList parts = text.toString().simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &part : parts) {
        if (part.size() < shortestWrap && &part != &parts.constLast())
            return {};
        whole += part.toUtf8();
    }
    return whole;
}

Error fileError(const QString &path, const smallfile::Content &content)
{
    using smallfile::Trouble;
    const auto said = [](const QString &message) {
        return Error{.kind = Error::Kind::Input, .message = message};
    };
    switch (content.trouble) {
    case Trouble::Missing:
        return said(TokenTexts::tr("The token file “%1” does not exist.").arg(path));
    case Trouble::Folder:
        return said(TokenTexts::tr("The token file “%1” is a folder.").arg(path));
    case Trouble::Unfit:
        return said(TokenTexts::tr("The token file “%1” is neither a file nor a pipe.").arg(path));
    case Trouble::Unreadable:
        return said(TokenTexts::tr("The token file “%1” cannot be read: %2").arg(path, content.reason));
    case Trouble::TooLarge:
        return said(TokenTexts::tr("The token file “%1” is too large to hold a token.").arg(path));
    case Trouble::TimedOut:
        return said(TokenTexts::tr("Nobody wrote a token into the pipe “%1” in time.").arg(path));
    case Trouble::Cancelled:
        return {.kind = Error::Kind::Cancelled, .message = TokenTexts::tr("Cancelled.")};
    case Trouble::None:
        break;
    }
    return said(TokenTexts::tr("The token file “%1” is empty.").arg(path));
}

Result<QByteArray> tokenIn(const QString &path, const smallfile::Content &content)
{
    const bool isText = content.bytes.isValidUtf8() && !content.bytes.contains('\0');
    const QString text = isText ? QString::fromUtf8(content.bytes) : QString();
    if (content.trouble != smallfile::Trouble::None ||
        (isText && pastedtoken::withoutInvisible(text).trimmed().isEmpty()))
        return std::unexpected(fileError(path, content));
    Result<QByteArray> token = isText ? pastedtoken::cleaned(text) : notAlone();
    if (!token)
        token.error().message =
            //: a file, and what is wrong with what is in it
            TokenTexts::tr("The token file “%1” does not hold a token. %2").arg(path, token.error().message);
    return token;
}

} // namespace

QString pastedtoken::withoutInvisible(const QString &text)
{
    QString seen = text;
    seen.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    return seen;
}

bool pastedtoken::isToken(QByteArrayView text)
{
    // The letters of a bearer token (RFC 6750).
    return !text.isEmpty() && text.size() <= longestToken && std::ranges::all_of(text, [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
               QByteArrayView("-._~+/=").contains(c);
    });
}

Result<QByteArray> pastedtoken::cleaned(const QString &text)
{
    if (text.size() > longestToken)
        return notAlone();
    const QString seen = withoutInvisible(text);
    QStringView rest = QStringView(seen).trimmed();
    if (rest.startsWith(u'{') || rest.startsWith(u'['))
        return whatJsonItIs(rest.toString());
    if (rest.contains("-----BEGIN"_L1))
        return noToken(TokenTexts::tr("This is a private key or a certificate, not an access token."),
                       TokenTexts::tr("Create a personal access token for a service account."));
    while (takeQuotes(rest) || takeWord(rest, "Authorization"_L1) || takeWord(rest, "Bearer"_L1))
        ;
    const QByteArray token = unwrapped(rest);
    if (!isToken(token))
        return notAlone();
    return token;
}

QFuture<Result<QByteArray>> pastedtoken::fromFile(const QString &path, QObject *context, std::stop_token stop)
{
    return smallfile::read(path, longestToken, std::move(stop))
        .then(context, [path](const smallfile::Content &content) { return tokenIn(path, content); });
}

Result<QByteArray> pastedtoken::fromFileNow(const QString &path)
{
    auto content = smallfile::read(path, longestToken);
    content.waitForFinished();
    return tokenIn(path, content.resultCount() > 0 ? content.result() : smallfile::Content());
}
