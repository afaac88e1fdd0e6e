// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/authorities.h"

#include "http/tlstrust.h"

#include <QCoreApplication>
#include <QSslCertificateExtension>

#include <algorithm>

using namespace Qt::StringLiterals;
using http::Certificate;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(authorities)
};

bool isAuthority(const QSslCertificate &certificate)
{
    for (const QSslCertificateExtension &extension : certificate.extensions()) {
        if (extension.oid() == "2.5.29.19"_L1) // basicConstraints
            return extension.value().toMap().value(u"ca"_s).toBool();
    }
    // Certificates of the first version have no such field; the old roots are among them.
    return certificate.version() == "1" && certificate.isSelfSigned();
}

std::unexpected<Error> refused(const QString &message, const QString &advice)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message, .advice = advice});
}

Result<QList<QSslCertificate>> read(const QByteArray &fileContent)
{
    // Whoever gives a key away by mistake is to hear of it, and it must not end in a profile.
    if (fileContent.contains("PRIVATE KEY-----"))
        return refused(Texts::tr("The file holds a private key."),
                       Texts::tr("Only the certificate of the authority is needed. Take the key out of the "
                                 "file, and give it to nobody."));
    QList<QSslCertificate> found = QSslCertificate::fromData(fileContent, QSsl::Pem);
    if (found.isEmpty() && !fileContent.contains("-----BEGIN"))
        found = QSslCertificate::fromData(fileContent, QSsl::Der);
    if (found.isEmpty())
        return refused(Texts::tr("There is no certificate in the file."),
                       Texts::tr("A file in PEM format is needed; it begins with “%1”.")
                           .arg("-----BEGIN CERTIFICATE-----"_L1));
    const QString first = http::factsOf(found.constFirst()).subject;
    found.removeIf([](const QSslCertificate &certificate) { return !isAuthority(certificate); });
    if (found.isEmpty())
        return refused(
            Texts::tr("The certificate of “%1” is not that of an authority.").arg(first),
            Texts::tr("Ask your company for the certificate of the authority that signed it: its root."));
    // Qt trusts whole chains only: without its root, an authority in between is worth nothing.
    if (std::ranges::none_of(found, &QSslCertificate::isSelfSigned)) {
        const Certificate last = http::factsOf(found.constLast());
        return refused(
            Texts::tr("The authority “%1” is not a root.").arg(last.subject),
            Texts::tr("The certificate of “%1”, who vouches for it, is needed as well. Both can be "
                      "in one file.")
                .arg(last.issuer));
    }
    return found;
}

} // namespace

Result<QList<http::Certificate>> http::authoritiesIn(const QByteArray &fileContent)
{
    const auto found = read(fileContent);
    if (!found)
        return std::unexpected(found.error());
    QList<Certificate> facts;
    for (const QSslCertificate &certificate : *found)
        facts.append(factsOf(certificate));
    return facts;
}

QByteArray http::authoritiesAsPem(const QByteArray &fileContent)
{
    QByteArray pem;
    for (const QSslCertificate &certificate : read(fileContent).value_or(QList<QSslCertificate>()))
        pem += certificate.toPem();
    return pem;
}
