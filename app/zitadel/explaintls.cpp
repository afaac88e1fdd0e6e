// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/explaintls.h"

#include "base/certificate.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using http::TlsRefusal;
using Reason = TlsRefusal::Reason;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(explain)
};

QString dateText(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime().date(), QLocale::LongFormat);
}

/// Some certificates are for hundreds of names.
QString firstNames(const QStringList &names)
{
    constexpr qsizetype shown = 4;
    return names.size() <= shown ? names.join(u", "_s) : names.first(shown).join(u", "_s) + u", …"_s;
}

/// An intermediate or root may be the one at fault, and then the server's own facts would mislead.
bool isServersOwn(const TlsRefusal &refusal)
{
    return refusal.chain.isEmpty() || refusal.culprit == refusal.chain.constFirst();
}

/// Who would have to be trusted: whoever the last certificate of the chain was issued by.
QString authority(const TlsRefusal &refusal)
{
    return refusal.chain.isEmpty() ? QString() : refusal.chain.constLast().issuer;
}

QString expired(const TlsRefusal &refusal)
{
    const QString date = dateText(refusal.culprit.validUntil);
    return isServersOwn(refusal) ? Texts::tr("The certificate of %1 expired on %2.").arg(refusal.host, date)
                                 : Texts::tr("The certificate of “%1”, which vouches for %2, expired on %3.")
                                       .arg(refusal.culprit.subject, refusal.host, date);
}

QString notYetValid(const TlsRefusal &refusal)
{
    const QString date = dateText(refusal.culprit.validFrom);
    return isServersOwn(refusal)
               ? Texts::tr("The certificate of %1 is not valid before %2.").arg(refusal.host, date)
               : Texts::tr("The certificate of “%1”, which vouches for %2, is not valid before %3.")
                     .arg(refusal.culprit.subject, refusal.host, date);
}

} // namespace

explain::CertificateTexts explain::certificateRefused(const TlsRefusal &refusal)
{
    switch (refusal.reason) {
    case Reason::WrongName:
        return {Texts::tr("The certificate of %1 is for other names: %2.")
                    .arg(refusal.host, firstNames(refusal.culprit.names)),
                Texts::tr("Use one of these names as the address. If none of them is the server you mean, "
                          "another one has answered.")};
    case Reason::Expired:
        return {expired(refusal), Texts::tr("Check the clock of this computer. If it is right, the server's "
                                            "operator has to renew the certificate.")};
    case Reason::NotYetValid:
        return {notYetValid(refusal), Texts::tr("Check the clock of this computer. If it is right, the "
                                                "server's operator has to replace the certificate.")};
    case Reason::SelfSigned:
        return {Texts::tr("The certificate of %1 vouches for itself; nobody else does.").arg(refusal.host),
                Texts::tr("The server's operator can have it signed by an authority. Where your company has "
                          "one of its own, add that authority to the profile.")};
    case Reason::UnknownAuthority:
        return {Texts::tr("Nobody this computer trusts vouches for the certificate of %1.").arg(refusal.host),
                authority(refusal).isEmpty()
                    ? Texts::tr("If the server belongs to your company, add the authority of your company to "
                                "the profile.")
                    : Texts::tr("It was issued by “%1”. If that is the authority of your company, add it to "
                                "the profile.")
                          .arg(authority(refusal))};
    case Reason::Other:
        break;
    }
    return {Texts::tr("The certificate of %1 was not accepted: %2")
                .arg(refusal.host, refusal.words.join(u"; "_s)),
            Texts::tr("Ask the server's operator.")};
}
