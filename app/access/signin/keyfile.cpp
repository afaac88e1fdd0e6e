// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/signin/keyfile.h"

#include <QCoreApplication>
#include <QFile>
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

} // namespace

Result<QByteArray> keyfile::read(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return refused(Error::Kind::Storage,
                       Texts::tr("The key file “%1” cannot be read: %2").arg(path, file.errorString()));
    constexpr qint64 plenty = 64 * 1024;
    const QByteArray content = file.read(plenty + 1);
    if (content.size() > plenty)
        return refused(Error::Kind::Storage, Texts::tr("“%1” is too large to be a key file.").arg(path));
    return content;
}

Result<ServiceKey> keyfile::parse(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object.isEmpty())
        return notAKey(
            Texts::tr("It should be the JSON file that the Console offers when a key is created."));
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
    constexpr qint64 lifetime = 300;
    const qint64 seconds = now.toSecsSinceEpoch();
    const QByteArray text =
        part(QJsonObject{{u"alg"_s, u"RS256"_s}, {u"kid"_s, key.keyId}, {u"typ"_s, u"JWT"_s}}) + '.' +
        part(QJsonObject{{u"iss"_s, key.userId},
                         {u"sub"_s, key.userId},
                         {u"aud"_s, QString::fromUtf8(issuer)},
                         {u"iat"_s, seconds},
                         {u"exp"_s, seconds + lifetime}});
    const Key loaded = privateKey(key.pem);
    const QByteArray signedText = loaded ? signature(loaded.get(), text) : QByteArray();
    if (signedText.isEmpty())
        return notAKey(Texts::tr("The key in it cannot be read."));
    return text + '.' + part(signedText);
}
