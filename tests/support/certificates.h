// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslKey>

#include <memory>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

/// Makes certificates as they are met in the wild, good ones and bad ones.
namespace certificates {

/// A certificate with its key, able to sign others.
struct Identity
{
    QSslCertificate certificate;
    QSslKey key;
    std::shared_ptr<X509> x509;
    std::shared_ptr<EVP_PKEY> pkey;
};

struct Wish
{
    QByteArray name;
    QByteArray hosts; ///< as OpenSSL writes them: DNS:localhost,IP:127.0.0.1; empty for none
    bool isAuthority = false;
    int daysFrom = -1; ///< counted from today
    int daysUntil = 30;
};

inline QByteArray pemOf(BIO *memory)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(memory, &text);
    QByteArray pem(text, qsizetype(size));
    BIO_free(memory);
    return pem;
}

inline void extend(X509 *certificate, X509 *issuer, int nid, const char *value)
{
    X509V3_CTX context;
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    X509_EXTENSION *extension = X509V3_EXT_conf_nid(nullptr, &context, nid, value);
    if (!extension)
        qFatal("not an extension: %s", value);
    X509_add_ext(certificate, extension, -1);
    X509_EXTENSION_free(extension);
}

/// Signed by @p issuer, or by itself without one.
inline Identity make(const Wish &wish, const Identity *issuer = nullptr)
{
    static long serial = 1;
    Identity made;
    made.pkey = {EVP_EC_gen("P-256"), EVP_PKEY_free};
    made.x509 = {X509_new(), X509_free};
    X509 *x509 = made.x509.get();
    X509 *signer = issuer ? issuer->x509.get() : x509;

    X509_set_version(x509, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(x509), ++serial);
    X509_time_adj_ex(X509_getm_notBefore(x509), wish.daysFrom, 0, nullptr);
    X509_time_adj_ex(X509_getm_notAfter(x509), wish.daysUntil, 0, nullptr);
    X509_set_pubkey(x509, made.pkey.get());
    X509_NAME_add_entry_by_txt(X509_get_subject_name(x509), "CN", MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char *>(wish.name.constData()), -1, -1, 0);
    X509_set_issuer_name(x509, X509_get_subject_name(signer));
    extend(x509, signer, NID_basic_constraints, wish.isAuthority ? "critical,CA:TRUE" : "critical,CA:FALSE");
    extend(x509, signer, NID_subject_key_identifier, "hash");
    if (wish.isAuthority &&
        wish.hosts.isEmpty()) // as "openssl req -x509" makes them, a server may use it, too
        extend(x509, signer, NID_key_usage, "critical,keyCertSign,cRLSign");
    if (!wish.hosts.isEmpty())
        extend(x509, signer, NID_subject_alt_name, wish.hosts.constData());
    X509_sign(x509, issuer ? issuer->pkey.get() : made.pkey.get(), EVP_sha256());

    BIO *memory = BIO_new(BIO_s_mem());
    PEM_write_bio_X509(memory, x509);
    made.certificate = QSslCertificate(pemOf(memory), QSsl::Pem);
    memory = BIO_new(BIO_s_mem());
    PEM_write_bio_PrivateKey(memory, made.pkey.get(), nullptr, nullptr, 0, nullptr, nullptr);
    made.key = QSslKey(pemOf(memory), QSsl::Ec);
    return made;
}

/// An authority as companies have them.
inline Identity authority(const QByteArray &name)
{
    return make({.name = name, .isAuthority = true});
}

} // namespace certificates
