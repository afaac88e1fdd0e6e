// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/rsa.h"

#include <memory>
#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/rsa.h>
#include <openssl/x509.h>

namespace demo {

namespace {

template<auto release>
struct Releaser
{
    template<typename T>
    void operator()(T *object) const
    {
        release(object);
    }
};
using Key = std::unique_ptr<EVP_PKEY, Releaser<EVP_PKEY_free>>;
using Digest = std::unique_ptr<EVP_MD_CTX, Releaser<EVP_MD_CTX_free>>;
using Memory = std::unique_ptr<BIO, Releaser<BIO_free_all>>;

QByteArray contents(BIO *memory)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(memory, &data);
    return QByteArray(data, size);
}

const unsigned char *bytes(const QByteArray &data)
{
    return reinterpret_cast<const unsigned char *>(data.constData());
}

} // namespace

RsaKey makeRsaKey()
{
    const Key key(EVP_RSA_gen(2048));
    const Memory pem(BIO_new(BIO_s_mem()));
    const Memory der(BIO_new(BIO_s_mem()));
    const bool isWritten = key &&
                           PEM_write_bio_PrivateKey_traditional(pem.get(), key.get(), nullptr, nullptr, 0,
                                                                nullptr, nullptr) == 1 &&
                           i2d_PUBKEY_bio(der.get(), key.get()) == 1;
    if (!isWritten)
        qFatal("The demo server cannot make a key.");
    return {contents(pem.get()), contents(der.get())};
}

bool isSignedBy(const QByteArray &publicDer, const QByteArray &text, const QByteArray &signature)
{
    const unsigned char *data = bytes(publicDer);
    const Key key(d2i_PUBKEY(nullptr, &data, long(publicDer.size())));
    const Digest digest(EVP_MD_CTX_new());
    if (!key || EVP_DigestVerifyInit(digest.get(), nullptr, EVP_sha256(), nullptr, key.get()) != 1)
        return false;
    return EVP_DigestVerify(digest.get(), bytes(signature), size_t(signature.size()), bytes(text),
                            size_t(text.size())) == 1;
}

} // namespace demo
