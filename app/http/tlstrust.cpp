// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "http/tlstrust.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::StringLiterals;
using http::Certificate;
using http::TlsRefusal;
using Reason = TlsRefusal::Reason;

namespace {

/// A certificate that nobody vouches for can hold anything: line ends, marks that turn the direction of text.
QString oneLine(const QString &text)
{
    constexpr qsizetype longest = 120;
    QString line;
    for (const QChar c : text) {
        if (c.category() != QChar::Other_Format)
            line.append(c);
    }
    line = line.simplified();
    line.removeIf([](QChar c) { return c.category() == QChar::Other_Control; });
    return line.size() <= longest ? line : line.first(longest) + u'…';
}

QString nameIn(const QStringList &commonName, const QStringList &organisation)
{
    const QString name = commonName.isEmpty() ? organisation.value(0) : commonName.constFirst();
    return oneLine(name);
}

QStringList namesOf(const QSslCertificate &certificate)
{
    QStringList names;
    for (const QString &name : certificate.subjectAlternativeNames())
        names.append(oneLine(name));
    // Qt accepts the common name, too.
    for (const QString &name : certificate.subjectInfo(QSslCertificate::CommonName)) {
        if (names.isEmpty())
            names.append(oneLine(name));
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

Reason reasonOf(QSslError::SslError error)
{
    switch (error) {
    case QSslError::HostNameMismatch:
        return Reason::WrongName;
    case QSslError::CertificateExpired:
        return Reason::Expired;
    case QSslError::CertificateNotYetValid:
        return Reason::NotYetValid;
    case QSslError::SelfSignedCertificate:
        return Reason::SelfSigned;
    case QSslError::SelfSignedCertificateInChain: // the server showed its authority, and it is a stranger's
    case QSslError::UnableToGetIssuerCertificate:
    case QSslError::UnableToGetLocalIssuerCertificate:
    case QSslError::UnableToVerifyFirstCertificate:
    case QSslError::CertificateUntrusted:
        return Reason::UnknownAuthority;
    default:
        return Reason::Other;
    }
}

/// The smaller, the more it tells: what is wrong with the certificate itself comes before who vouches for it.
/// OpenSSL says of a self-signed one as well that its issuer is unknown.
int rank(Reason reason)
{
    switch (reason) {
    case Reason::WrongName:
        return 0;
    case Reason::Expired:
        return 1;
    case Reason::NotYetValid:
        return 2;
    case Reason::SelfSigned:
        return 3;
    case Reason::UnknownAuthority:
        return 4;
    case Reason::Other:
        break;
    }
    return 5;
}

} // namespace

Certificate http::factsOf(const QSslCertificate &certificate)
{
    Certificate facts;
    facts.subject = nameIn(certificate.subjectInfo(QSslCertificate::CommonName),
                           certificate.subjectInfo(QSslCertificate::Organization));
    facts.issuer = nameIn(certificate.issuerInfo(QSslCertificate::CommonName),
                          certificate.issuerInfo(QSslCertificate::Organization));
    facts.names = namesOf(certificate);
    facts.validFrom = certificate.effectiveDate();
    facts.validUntil = certificate.expiryDate();
    facts.fingerprint =
        QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper());
    facts.isSelfSigned = certificate.isSelfSigned();
    return facts;
}

TlsRefusal http::refusalOf(const QString &host, const QList<QSslError> &errors,
                           const QList<QSslCertificate> &chain)
{
    TlsRefusal refusal;
    refusal.host = host;
    for (const QSslCertificate &certificate : chain)
        refusal.chain.append(factsOf(certificate));
    if (!refusal.chain.isEmpty())
        refusal.culprit = refusal.chain.constFirst();

    for (const QSslError &error : errors)
        refusal.words.append(error.errorString());
    refusal.words.removeDuplicates();
    const auto telling = std::ranges::min_element(
        errors, {}, [](const QSslError &error) { return rank(reasonOf(error.error())); });
    if (telling == errors.end())
        return refusal;
    refusal.reason = reasonOf(telling->error());
    if (!telling->certificate().isNull())
        refusal.culprit = factsOf(telling->certificate());
    return refusal;
}

QSslConfiguration http::trustingAlso(const QByteArray &pem)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    if (pem.isEmpty())
        return configuration;
    // A list set by hand replaces the system's, so it has to hold both.
    configuration.setCaCertificates(QSslConfiguration::systemCaCertificates() +
                                    QSslCertificate::fromData(pem, QSsl::Pem));
    return configuration;
}
