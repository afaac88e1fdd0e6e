// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/connectioncheck.h"

#include "access/connect/findings.h"
#include "access/connect/serverlink.h"
#include "access/connect/wiretrial.h"
#include "access/secrets/secrets.h"

using State = Finding::State;
using Step = Finding::Step;

struct ConnectionCheck::Private
{
    Private(ConnectionCheck &check, Profile profile, Secrets &secrets)
        : q(check)
        , profile(std::move(profile))
        , secrets(secrets)
    {
    }

    void reset();
    void endLink();
    void begin(const NetworkSecrets &network);
    void checkServer();
    void takeServer(const Result<QDateTime> &serverTime, const QList<WireTrial> &trials);
    void checkSignIn();
    void checkAccount();
    void checkOrganisation();
    void checkRights();
    void checkActions();
    void found(const Finding &finding);
    void end();

    /// Runs @p next if @p result is good, else says what was found and skips what depends on it.
    template<typename T>
    bool passes(Step step, const Result<T> &result);

    ConnectionCheck &q;
    Profile profile;
    Secrets &secrets;
    std::unique_ptr<ServerLink> link; ///< from begin() on
    std::unique_ptr<QObject> run;     ///< whom answers are for: those of an earlier run come to nothing
    QList<Finding> findings;
    zitadel::Account account;
    zitadel::Organisation organisation;
    bool isRunning = false;
};

ConnectionCheck::ConnectionCheck(Profile profile, Secrets &secrets, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(*this, std::move(profile), secrets))
{
    d->reset();
}

ConnectionCheck::~ConnectionCheck()
{
    d->endLink();
}

/// What is on its way is dropped with those who asked for it, and what the server answers to a sign-in nobody
/// waits for is taken back.
void ConnectionCheck::Private::endLink()
{
    if (link)
        link->credentials().disconnect(&q);
    run.reset();
    ServerLink::retire(std::move(link));
}

void ConnectionCheck::Private::reset()
{
    endLink();
    findings.clear();
    for (const Step step :
         {Step::Server, Step::SignIn, Step::Account, Step::Organisation, Step::Rights, Step::Actions})
        findings.append(findings::waiting(step, profile.url.host()));
}

void ConnectionCheck::start()
{
    d->reset();
    d->isRunning = true;
    d->found(findings::running(d->findings.first()));
    readNetworkSecrets(d->secrets, d->profile).then(this, [this](const NetworkSecrets &network) {
        d->begin(network);
    });
}

void ConnectionCheck::Private::begin(const NetworkSecrets &network)
{
    if (!isRunning)
        return;
    for (const QString &name : profile.network.extraHeaders) {
        if (extraheaders::valueOf(network.headers, name).isEmpty())
            return found(findings::missingHeader(name));
    }
    link = std::make_unique<ServerLink>(profile, secrets, network);
    run = std::make_unique<QObject>();
    connect(&link->credentials(), &Credentials::stateChanged, &q, &ConnectionCheck::changed);
    checkServer();
}

void ConnectionCheck::cancel()
{
    if (!d->isRunning)
        return;
    d->isRunning = false;
    d->endLink();
    for (Finding &finding : d->findings) {
        if (finding.state == State::Running || finding.state == State::Waiting)
            finding.state = State::Skipped;
    }
    emit changed();
    emit finished();
}

bool ConnectionCheck::isRunning() const
{
    return d->isRunning;
}

const QList<Finding> &ConnectionCheck::findings() const
{
    return d->findings;
}

bool ConnectionCheck::isGood() const
{
    return std::ranges::all_of(d->findings, [](const Finding &finding) {
        return finding.state == State::Good || finding.state == State::Note;
    });
}

std::optional<SignInPrompt> ConnectionCheck::prompt() const
{
    return d->link ? d->link->credentials().prompt() : std::nullopt;
}

QString ConnectionCheck::asText() const
{
    return findings::report(d->profile, d->findings);
}

void ConnectionCheck::Private::found(const Finding &finding)
{
    const auto place = std::ranges::find(findings, finding.step, &Finding::step);
    *place = finding;
    const auto next = std::next(place);
    if (finding.state == State::Problem)
        std::for_each(next, findings.end(), [](Finding &later) { later.state = State::Skipped; });
    else if (finding.state != State::Running && next != findings.end())
        *next = findings::running(*next);
    emit q.changed();
    if (finding.state == State::Problem || (finding.state != State::Running && next == findings.end()))
        end();
}

void ConnectionCheck::Private::end()
{
    isRunning = false;
    // What a person signed in for was this test; nothing of it stays behind.
    if (link && link->credentials().needsPerson() &&
        link->credentials().state() == Credentials::State::SignedIn) {
        link->credentials().disconnect(&q);
        link->credentials().signOut();
    }
    emit q.finished();
}

template<typename T>
bool ConnectionCheck::Private::passes(Step step, const Result<T> &result)
{
    if (!isRunning)
        return false;
    if (result)
        return true;
    found(findings::problem(step, result.error()));
    return false;
}

void ConnectionCheck::Private::checkServer()
{
    link->client().probe().then(run.get(), [this](const Result<QDateTime> &serverTime) {
        if (isRunning && !serverTime && serverTime.error().kind == Error::Kind::WrongHost)
            return found(findings::wrongHost(profile, serverTime.error()));
        // Where nothing gets through to the server, no wire does.
        const NetworkOptions::Wire wire = profile.network.wire;
        const bool isWireAtFault =
            (wire == NetworkOptions::Wire::Grpc || wire == NetworkOptions::Wire::GrpcWeb);
        if (!serverTime && !isWireAtFault) {
            passes(Step::Server, serverTime);
            return;
        }
        tryWires(link->client(), run.get())
            .then(run.get(),
                  [this, serverTime](const QList<WireTrial> &trials) { takeServer(serverTime, trials); });
    });
}

void ConnectionCheck::Private::takeServer(const Result<QDateTime> &serverTime, const QList<WireTrial> &trials)
{
    if (!isRunning)
        return;
    if (!serverTime)
        return found(findings::withWires(findings::problem(Step::Server, serverTime.error()), trials));
    // Answers of gRPC do not tell the time.
    QDateTime time = *serverTime;
    for (const WireTrial &trial : trials) {
        if (!time.isValid())
            time = trial.serverTime.value_or(QDateTime());
    }
    found(findings::withWires(findings::server(profile, time), trials));
    checkSignIn();
}

void ConnectionCheck::Private::checkSignIn()
{
    link->credentials().signIn().then(run.get(), [this](const Result<> &done) {
        if (!passes(Step::SignIn, done))
            return;
        found(findings::signIn(profile));
        checkAccount();
    });
}

void ConnectionCheck::Private::checkAccount()
{
    link->client().account().then(run.get(), [this](const Result<zitadel::Account> &who) {
        if (!passes(Step::Account, who))
            return;
        account = *who;
        found(findings::account(account));
        checkOrganisation();
    });
}

void ConnectionCheck::Private::checkOrganisation()
{
    link->client()
        .organisation(profile.organisationId)
        .then(run.get(), [this](Result<zitadel::Organisation> own) {
            // Who may work on actions need not be allowed to read the organisation's own name.
            if (!own && own.error().kind == Error::Kind::Forbidden) {
                const QString id =
                    profile.organisationId.isEmpty() ? account.organisationId : profile.organisationId;
                own = zitadel::Organisation{id, id};
            }
            if (!passes(Step::Organisation, own))
                return;
            organisation = *own;
            link->client().organisations().then(run.get(), [this](const Result<OrganisationList> &all) {
                if (!isRunning)
                    return;
                found(findings::organisation(organisation, all));
                checkRights();
            });
        });
}

void ConnectionCheck::Private::checkRights()
{
    link->client().rights(organisation.id).then(run.get(), [this](const Result<zitadel::Rights> &rights) {
        if (!passes(Step::Rights, rights))
            return;
        found(findings::rights(organisation, *rights, profile.isReadOnly));
        if (isRunning)
            checkActions();
    });
}

void ConnectionCheck::Private::checkActions()
{
    link->client().countActions(organisation.id).then(run.get(), [this](const Result<qsizetype> &count) {
        if (passes(Step::Actions, count))
            found(findings::actions(*count));
    });
}
