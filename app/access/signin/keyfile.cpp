// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/keyfile.h"

#include "base/smallfile.h"
#include "http/pastedtoken.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(keyfile)
};

std::unexpected<Error> refused(Error::Kind kind, const QString &message, const QString &advice = {})
{
    return std::unexpected(Error{.kind = kind, .message = message, .advice = advice});
}

std::unexpected<Error> notAKey(const QString &advice)
{
    return refused(Error::Kind::Input, Texts::tr("This is not a service account's key file."), advice);
}

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

Key privateKey(const QByteArray &pem)
{
    const std::unique_ptr<BIO, decltype(&BIO_free)> bio(BIO_new_mem_buf(pem.constData(), int(pem.size())),
                                                        &BIO_free);
    // Without a function of ours OpenSSL would ask for a password on the terminal.
    const auto noPassword = [](char *, int, int, void *) { return -1; };
    return Key(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr), &EVP_PKEY_free);
}

QByteArray signature(EVP_PKEY *key, const QByteArray &text)
{
    const std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context(EVP_MD_CTX_new(), &EVP_MD_CTX_free);
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    size_t size = 0;
    if (EVP_DigestSignInit(context.get(), nullptr, EVP_sha256(), nullptr, key) != 1 ||
        EVP_DigestSign(context.get(), nullptr, &size, bytes, size_t(text.size())) != 1)
        return {};
    QByteArray result(qsizetype(size), Qt::Uninitialized);
    if (EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(result.data()), &size, bytes,
                       size_t(text.size())) != 1)
        return {};
    result.truncate(qsizetype(size));
    return result;
}

QByteArray part(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

QByteArray part(const QJsonObject &object)
{
    return part(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

Result<QByteArray> judged(const QString &path, const smallfile::Content &content)
{
    using smallfile::Trouble;
    switch (content.trouble) {
    case Trouble::None:
        return content.bytes;
    case Trouble::Missing:
        return refused(Error::Kind::Storage, Texts::tr("The key file “%1” does not exist.").arg(path));
    case Trouble::Folder:
        return refused(Error::Kind::Storage, Texts::tr("The key file “%1” is a folder.").arg(path));
    case Trouble::Unfit:
        return refused(Error::Kind::Storage,
                       Texts::tr("The key file “%1” is neither a file nor a pipe.").arg(path));
    case Trouble::Unreadable:
        return refused(Error::Kind::Storage,
                       Texts::tr("The key file “%1” cannot be read: %2").arg(path, content.reason));
    case Trouble::TooLarge:
        return refused(Error::Kind::Storage, Texts::tr("“%1” is too large to be a key file.").arg(path));
    case Trouble::TimedOut:
        return refused(Error::Kind::Storage,
                       Texts::tr("Nobody wrote a key into the pipe “%1” in time.").arg(path));
    case Trouble::Cancelled:
        break;
    }
    return refused(Error::Kind::Cancelled, Texts::tr("Cancelled."));
}

/// What was given instead of a key file, as far as it can be told.
std::unexpected<Error> noJson(const QByteArray &content)
{
    if (content.contains("-----BEGIN"))
        return notAKey(Texts::tr("It is a private key or a certificate alone. Give the JSON file that the "
                                 "Console offers when a key is created."));
    constexpr int tooShortForAToken = 20;
    const auto token = pastedtoken::cleaned(QString::fromUtf8(content));
    if (token && token->size() >= tooShortForAToken)
        return notAKey(Texts::tr("It is an access token: choose “Access token” as the way of signing in."));
    return notAKey(Texts::tr("It should be the JSON file that the Console offers when a key is created."));
}

} // namespace

QFuture<Result<QByteArray>> keyfile::read(const QString &path, QObject *context, std::stop_token stop)
{
    constexpr qint64 plenty = 64 * 1024;
    return smallfile::read(path, plenty, std::move(stop))
        .then(context, [path](const smallfile::Content &content) { return judged(path, content); });
}

Result<ServiceKey> keyfile::parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return noJson(json);
    const QString type = object.value("type"_L1).toString();
    if (type == "application"_L1)
        return notAKey(Texts::tr("It is the key of an application. Create a key for a service account."));
    ServiceKey key{object.value("keyId"_L1).toString(), object.value("userId"_L1).toString(),
                   object.value("key"_L1).toString().toUtf8(),
                   QDateTime::fromString(object.value("expirationDate"_L1).toString(), Qt::ISODate).toUTC()};
    if (key.keyId.isEmpty() || key.userId.isEmpty() || key.pem.isEmpty())
        return notAKey(Texts::tr("It lacks the account's id, the key's id or the key itself."));
    const Key loaded = privateKey(key.pem);
    if (!loaded || EVP_PKEY_base_id(loaded.get()) != EVP_PKEY_RSA)
        return notAKey(Texts::tr("The key in it cannot be read."));
    return key;
}

Result<QByteArray> keyfile::assertion(const ServiceKey &key, const QByteArray &issuer, const QDateTime &now)
{
    const qint64 seconds = now.toSecsSinceEpoch();
    const QByteArray text =
        part(QJsonObject{{u"alg"_s, u"RS256"_s}, {u"kid"_s, key.keyId}, {u"typ"_s, u"JWT"_s}}) + '.' +
        part(QJsonObject{{u"iss"_s, key.userId},
                         {u"sub"_s, key.userId},
                         {u"aud"_s, QString::fromUtf8(issuer)},
                         {u"iat"_s, seconds - backDating},
                         {u"exp"_s, seconds + lifetime}});
    const Key loaded = privateKey(key.pem);
    const QByteArray signedText = loaded ? signature(loaded.get(), text) : QByteArray();
    if (signedText.isEmpty())
        return notAKey(Texts::tr("The key in it cannot be read."));
    return text + '.' + part(signedText);
}
