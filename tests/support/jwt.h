// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

/// Base64url without padding.
inline QByteArray jwtPart(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

/// The claims of a token, without any check.
inline QJsonObject jwtClaims(const QByteArray &jwt)
{
    return QJsonDocument::fromJson(
               QByteArray::fromBase64(jwt.split('.').value(1), QByteArray::Base64UrlEncoding))
        .object();
}

/// A signature by RS256; empty if the key is of no use.
inline QByteArray rs256(const QByteArray &privatePem, const QByteArray &text)
{
    BIO *memory = BIO_new_mem_buf(privatePem.constData(), int(privatePem.size()));
    EVP_PKEY *key = PEM_read_bio_PrivateKey(memory, nullptr, nullptr, nullptr);
    EVP_MD_CTX *digest = EVP_MD_CTX_new();
    const auto *bytes = reinterpret_cast<const unsigned char *>(text.constData());
    QByteArray signature;
    size_t size = 0;
    if (key && EVP_DigestSignInit(digest, nullptr, EVP_sha256(), nullptr, key) == 1 &&
        EVP_DigestSign(digest, nullptr, &size, bytes, size_t(text.size())) == 1) {
        signature.resize(qsizetype(size));
        auto *place = reinterpret_cast<unsigned char *>(signature.data());
        if (EVP_DigestSign(digest, place, &size, bytes, size_t(text.size())) != 1)
            signature.clear();
    }
    EVP_MD_CTX_free(digest);
    EVP_PKEY_free(key);
    BIO_free(memory);
    return signature;
}

/// A token signed by RS256, whatever its header says.
inline QByteArray signedJwt(const QByteArray &privatePem, const QJsonObject &header,
                            const QJsonObject &claims)
{
    const auto json = [](const QJsonObject &object) {
        return QJsonDocument(object).toJson(QJsonDocument::Compact);
    };
    const QByteArray text = jwtPart(json(header)) + '.' + jwtPart(json(claims));
    return text + '.' + jwtPart(rs256(privatePem, text));
}
