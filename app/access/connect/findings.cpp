// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/findings.h"

#include "access/signin/refusal.h"
#include "base/plaintext.h"
#include "zitadel/organisationlist.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;
using State = Finding::State;
using Step = Finding::Step;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(findings)
};

QString stepName(Step step)
{
    switch (step) {
    case Step::Server:
        return Texts::tr("Server");
    case Step::SignIn:
        return Texts::tr("Sign-in");
    case Step::Account:
        return Texts::tr("Account");
    case Step::Organisation:
        return Texts::tr("Organisation");
    case Step::Rights:
        return Texts::tr("Rights");
    case Step::Actions:
        return Texts::tr("Actions V1");
    }
    return {};
}

QString titled(Step step, const QString &what)
{
    return Texts::tr("%1: %2", "a step of the test and what it found").arg(stepName(step), what);
}

QString dateText(const QDateTime &when)
{
    return QLocale().toString(when.toLocalTime(), QLocale::ShortFormat);
}

QString stateWord(State state)
{
    switch (state) {
    case State::Waiting:
        return Texts::tr("waiting");
    case State::Running:
        return Texts::tr("running");
    case State::Good:
        return Texts::tr("ok");
    case State::Note:
        return Texts::tr("note");
    case State::Problem:
        return Texts::tr("problem");
    case State::Skipped:
        return Texts::tr("not tested");
    }
    return {};
}

QString errorDetails(const Error &error)
{
    QStringList lines;
    if (error.tls)
        lines << findings::chainText(*error.tls);
    QString said = error.serverMessage;
    if (!error.serverId.isEmpty() && !said.contains(error.serverId))
        said = u"%1 (%2)"_s.arg(said, error.serverId);
    if (!said.isEmpty())
        lines << Texts::tr("The server said: %1").arg(said);
    QStringList facts;
    if (error.httpStatus > 0)
        facts << u"HTTP %1"_s.arg(error.httpStatus);
    if (!error.requestId.isEmpty())
        facts << Texts::tr("request %1").arg(error.requestId);
    if (!facts.isEmpty())
        lines << facts.join(u" · "_s);
    if (!error.technical.isEmpty())
        lines << error.technical;
    return lines.join(u'\n');
}

} // namespace

Finding findings::waiting(Step step, const QString &host)
{
    Finding finding{step, State::Waiting, stepName(step), {}, {}};
    if (step == Step::Server && !host.isEmpty())
        finding.title = titled(step, host);
    return finding;
}

Finding findings::running(Finding finding)
{
    finding.state = State::Running;
    return finding;
}

Finding findings::problem(Step step, const Error &error)
{
    return {step, State::Problem, titled(step, error.message), error.advice, errorDetails(error)};
}

Finding findings::wrongHost(const Profile &profile, const Error &error)
{
    Finding finding = problem(Step::Server, error);
    const QUrl &reached = profile.network.connectTo;
    if (reached.isEmpty())
        finding.text +=
            u' ' + Texts::tr("If %1 is only where it is reached (a port forward, an internal address): fill "
                             "in the instance's own name as Address and %2 as Connect to.")
                       .arg(profile.url.authority(), profile.url.toString());
    else
        finding.text =
            Texts::tr("%1 was asked for the instance %2 and knows none of this name. Address needs the "
                      "instance's own domain, as it stands in the Console.")
                .arg(reached.authority(), profile.url.authority());
    return finding;
}

Finding findings::missingHeader(const QString &name)
{
    return problem(
        Step::Server,
        {.kind = Error::Kind::Input,
         .message = Texts::tr("The value of the header “%1” is not known.").arg(name),
         .advice = Texts::tr("Give it once more on the page Network, or take the header out there.")});
}

Finding findings::server(const Profile &profile, const QDateTime &serverTime)
{
    const QString name = profile.url.authority();
    const QUrl &reached = profile.network.connectTo;
    Finding finding{
        Step::Server,
        State::Good,
        titled(Step::Server,
               reached.isEmpty()
                   ? Texts::tr("%1 is a ZITADEL instance").arg(name)
                   : Texts::tr("%1 is a ZITADEL instance, reached at %2").arg(name, reached.authority())),
        {},
        {}};
    const qint64 lead = signin::clockLead(serverTime);
    if (!serverTime.isValid())
        return finding;
    finding.details = Texts::tr("Server time: %1").arg(serverTime.toUTC().toString(Qt::ISODate));
    if (qAbs(lead) < signin::noticeableLead) {
        finding.text = Texts::tr("Its clock and this computer's agree.");
        return finding;
    }
    finding.state = State::Note;
    const QString difference = signin::durationWords(lead);
    finding.text = (lead > 0 ? Texts::tr("This computer's clock is %1 ahead of the server's.")
                             : Texts::tr("This computer's clock is %1 behind the server's."))
                       .arg(difference);
    if (signin::spoilsAssertions(lead))
        finding.text += u' ' + Texts::tr("Signing in with a key file fails until it is set right.");
    return finding;
}

Finding findings::withWires(Finding finding, const QList<WireTrial> &trials)
{
    QStringList through;
    QStringList blocked;
    QStringList reasons;
    for (const WireTrial &trial : trials) {
        const QString name = wireName(trial.wire);
        if (trial.serverTime) {
            through << Texts::tr("%1 (%2 ms)", "JSON, gRPC or gRPC-Web, and how long an answer took")
                           .arg(name, QLocale().toString(qint64(trial.time.count())));
            continue;
        }
        blocked << name;
        const Error &error = trial.serverTime.error();
        const QString why =
            error.kind == Error::Kind::Cancelled ? Texts::tr("There was no answer in time.") : error.message;
        reasons
            << Texts::tr("%1: %2", "JSON, gRPC or gRPC-Web, and why it does not get through").arg(name, why);
    }
    QStringList texts{finding.text};
    if (!through.isEmpty())
        texts << Texts::tr("What gets through: %1.").arg(through.join(u", "_s));
    if (!blocked.isEmpty())
        texts << Texts::tr("What does not: %1.").arg(blocked.join(u", "_s));
    texts.removeAll(QString());
    finding.text = texts.join(u' ');
    QStringList details{finding.details};
    details << reasons;
    details.removeAll(QString());
    finding.details = details.join(u'\n');
    return finding;
}

Finding findings::signIn(const Profile &profile)
{
    const auto what = [&profile] {
        switch (profile.signIn.method) {
        case SignInOptions::Method::AccessToken:
            return Texts::tr("there is an access token"); // whether it is good the next step tells
        case SignInOptions::Method::KeyFile:
            return Texts::tr("the key was accepted");
        case SignInOptions::Method::ClientCredentials:
            return Texts::tr("client id and secret were accepted");
        case SignInOptions::Method::Browser:
        case SignInOptions::Method::DeviceCode:
            return Texts::tr("you are signed in");
        }
        return QString();
    };
    return {Step::SignIn, State::Good, titled(Step::SignIn, what()), {}, {}};
}

Finding findings::account(const zitadel::Account &account)
{
    const QString kind = account.isHuman ? Texts::tr("person") : Texts::tr("service account");
    return {Step::Account, State::Good,
            titled(Step::Account, Texts::tr("%1 (%2)", "name of an account (what it is)")
                                      .arg(plaintext::line(account.name), kind)),
            account.loginName == account.name ? QString() : plaintext::line(account.loginName),
            Texts::tr("User id: %1").arg(account.id)};
}

Finding findings::organisation(const zitadel::Organisation &current, const Result<OrganisationList> &all)
{
    Finding finding{Step::Organisation,
                    State::Good,
                    titled(Step::Organisation, plaintext::line(current.name)),
                    {},
                    Texts::tr("Organisation id: %1").arg(current.id)};
    if (!all) {
        finding.text = Texts::tr("Which others there are the server does not tell.");
        return finding;
    }
    const qsizetype others = all->organisations.size() - 1;
    if (others > 0)
        finding.text = Texts::tr("There are %n more to choose from.", nullptr, int(others));
    QStringList names;
    for (const zitadel::Organisation &organisation : all->organisations.first(qMin(others + 1, 20)))
        names << plaintext::line(organisation.name) + u" – "_s + organisation.id;
    finding.details += u'\n' + names.join(u'\n');
    return finding;
}

Finding findings::rights(const zitadel::Organisation &organisation, const zitadel::Rights &rights,
                         bool isReadOnly)
{
    if (!rights.mayRead)
        return {
            Step::Rights,
            State::Problem,
            titled(Step::Rights,
                   Texts::tr("you may not read the actions of %1").arg(plaintext::line(organisation.name))),
            Texts::tr("Ask an administrator for a role such as Org Owner Viewer, or Org Owner to change "
                      "them."),
            {}};
    Finding finding{Step::Rights, State::Good, {}, {}, {}};
    if (!rights.mayWrite) {
        finding.state = State::Note;
        finding.title = titled(Step::Rights, Texts::tr("read actions only"));
        finding.text = Texts::tr("Changing them needs a role such as Org Owner.");
    } else if (!rights.mayDelete) {
        finding.title = titled(Step::Rights, Texts::tr("read and change actions, not delete them"));
    } else {
        finding.title = titled(Step::Rights, Texts::tr("read, change and delete actions"));
    }
    if (isReadOnly && rights.mayWrite)
        finding.text = Texts::tr("This connection is marked as read-only, so nothing will be changed.");
    finding.details =
        rights.mayReadEvents
            ? Texts::tr("The server's own history can be read, too.")
            : Texts::tr(
                  "The server's own history cannot be read; that needs a role such as IAM Owner Viewer.");
    return finding;
}

Finding findings::actions(qsizetype count)
{
    return {Step::Actions,
            State::Good,
            titled(Step::Actions, Texts::tr("%n action(s)", nullptr, int(count))),
            actionsV1Facts(),
            {}};
}

QString findings::actionsV1Facts()
{
    return Texts::tr(
        "Actions of the flows External Authentication and Internal Authentication run with the "
        "old login only, not on instances with Login V2; those of Complement Token and Complement "
        "SAMLResponse run with both. ZITADEL has announced that Actions V1 will be removed in a "
        "later major version.");
}

QString findings::chainText(const http::TlsRefusal &refusal)
{
    QStringList lines = refusal.words;
    for (qsizetype i = 0; i < refusal.chain.size(); ++i) {
        const http::Certificate &certificate = refusal.chain[i];
        lines << Texts::tr("Certificate %1: %2")
                     .arg(QString::number(i + 1), plaintext::line(certificate.subject))
              << Texts::tr("   issued by %1").arg(plaintext::line(certificate.issuer))
              << Texts::tr("   valid from %1 to %2")
                     .arg(dateText(certificate.validFrom), dateText(certificate.validUntil));
        if (!certificate.names.isEmpty())
            lines << Texts::tr("   for %1").arg(plaintext::line(certificate.names.join(u", "_s)));
        lines << u"   SHA-256 "_s + certificate.fingerprint;
    }
    return lines.join(u'\n');
}

QString findings::report(const Profile &profile, const QList<Finding> &findings)
{
    QStringList lines{u"Action Studio " ACTION_STUDIO_VERSION
                      ", Qt %1, %2"_s.arg(QString::fromLatin1(qVersion()),
                                          QDateTime::currentDateTimeUtc().toString(Qt::ISODate)),
                      profile.url.toString(QUrl::RemoveUserInfo)};
    for (const Finding &finding : findings) {
        lines << u"[%1] %2"_s.arg(stateWord(finding.state), finding.title);
        for (const QString &text : {finding.text, finding.details}) {
            for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
                lines << u"    "_s + line;
        }
    }
    return lines.join(u'\n') + u'\n';
}
