// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/oidc/names.h"
#include "demo/state/demostate.h"
#include "demo/state/secrets.h"

#include <QFile>
#include <QRandomGenerator>

#include <array>

namespace demo {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::days instanceAge(400);
/// Events of the first organisation before the flows were set: its own making, members, settings.
constexpr quint64 olderEvents = 17;

/// Who wrote something in the past.
enum Editor { Owner, Manager, Colleague, SomebodyGone };

/// One write of the past: the first for a name creates the action, later ones change it.
struct Write
{
    double daysAgo;
    QLatin1StringView name;
    QLatin1StringView script; ///< file below resources/demo
    double seconds;           ///< timeout; 0 is stored as 0
    bool allowedToFail;
    Editor editor;
};

constexpr Write writes[] = {
    {96.3, "usernameFromEmail"_L1, "usernameFromEmail.js"_L1, 10, true, SomebodyGone},
    {96.2, "grantDefaultRoles"_L1, "grantDefaultRoles.js"_L1, 10, true, SomebodyGone},
    {88.4, "legacyRoleClaim"_L1, "legacyRoleClaim.js"_L1, 10, false, Colleague},
    {61.1, "addGroupsClaim"_L1, "history/addGroupsClaim.1.js"_L1, 10, true, Colleague},
    {60.9, "addGroupsClaim"_L1, "history/addGroupsClaim.2.js"_L1, 10, true, Colleague},
    {45.7, "mapExternalProfile"_L1, "mapExternalProfile.js"_L1, 5, true, Manager},
    {45.6, "requireVerifiedEmail"_L1, "requireVerifiedEmail.js"_L1, 0, false, Manager},
    {40.2, "samlAttributes"_L1, "history/samlAttributes.1.js"_L1, 10, false, Manager},
    {33.9, "samlAttributes"_L1, "samlAttributes.js"_L1, 10, false, Manager},
    {33.8, "awsSamlRoles"_L1, "awsSamlRoles.js"_L1, 10, true, Manager},
    {27.5, "normaliseNames"_L1, "normaliseNames.js"_L1, 2, true, Colleague},
    {21.0, "countryDefaults"_L1, "countryDefaults.js"_L1, 10, true, Colleague},
    {14.6, "grantSelfService"_L1, "grantSelfService.js"_L1, 10, false, Owner},
    {12.3, "departmentFromMetadata"_L1, "departmentFromMetadata.js"_L1, 10, true, Owner},
    {9.8, "blockWeekendSignIn"_L1, "blockWeekendSignIn.js"_L1, 20, false, Manager},
    {6.2, "auditSignIn"_L1, "auditSignIn.js"_L1, 10, true, Owner},
    {6.1, "auditSignIn"_L1, "auditSignIn.js"_L1, 3, true, Owner},
    {4.4, "tenantClaim"_L1, "tenantClaim.js"_L1, 1.5, true, Manager},
    {2.7, "signInGreeting"_L1, "signInGreeting.js"_L1, 0.25, true, Colleague},
    {0.9, "addGroupsClaim"_L1, "addGroupsClaim.js"_L1, 10, true, Owner},
    {0.1, "auditSignIn"_L1, "auditSignIn.js"_L1, 3.5, true, Owner},
};

/// Actions that were switched off.
constexpr std::pair<double, QLatin1StringView> deactivations[] = {
    {12.2, "legacyRoleClaim"_L1},
    {8.0, "blockWeekendSignIn"_L1},
};

/// A trigger's list at some time; later ones replace it.
struct Binding
{
    double daysAgo;
    int flow;
    int trigger;
    std::array<QLatin1StringView, 3> names; ///< unused places stay empty
};

constexpr Binding bindings[] = {
    {96.1, 1, 2, {"usernameFromEmail"_L1}},
    {96.0, 1, 3, {"grantDefaultRoles"_L1}},
    {88.3, 2, 5, {"legacyRoleClaim"_L1}},
    {60.8, 2, 4, {"addGroupsClaim"_L1}},
    {45.5, 1, 1, {"requireVerifiedEmail"_L1, "mapExternalProfile"_L1}},
    {33.7, 4, 6, {"samlAttributes"_L1, "awsSamlRoles"_L1}},
    {20.9, 3, 2, {"normaliseNames"_L1, "usernameFromEmail"_L1, "countryDefaults"_L1}},
    {14.5, 3, 3, {"grantSelfService"_L1}},
    {12.1, 2, 4, {"addGroupsClaim"_L1, "departmentFromMetadata"_L1}},
    {4.3, 2, 5, {"addGroupsClaim"_L1, "tenantClaim"_L1, "legacyRoleClaim"_L1}},
    {2.6, 3, 1, {"auditSignIn"_L1, "signInGreeting"_L1, "blockWeekendSignIn"_L1}},
};

QByteArray scriptText(QLatin1StringView name)
{
    QFile file(":/demo/"_L1 + name);
    const bool isOpen = file.open(QIODevice::ReadOnly);
    Q_ASSERT(isOpen);
    return isOpen ? file.readAll() : QByteArray();
}

Moment past(double daysAgo)
{
    using Days = std::chrono::duration<double, std::chrono::days::period>;
    // Odd minutes, as people have.
    return now() - std::chrono::floor<std::chrono::microseconds>(Days(daysAgo)) -
           std::chrono::microseconds(QRandomGenerator::global()->bounded(600'000'000));
}

/// Lives the past of the first organisation again, in order of time, by the very commands a client would have
/// called.
class History
{
public:
    History(State &state, const QString &organisationId, const QStringList &editors)
        : m_state(state)
        , m_organisationId(organisationId)
        , m_editors(editors)
    {
    }

    void run()
    {
        for (const Write &step : writes)
            m_agenda.emplace(past(step.daysAgo), [this, step](Moment when) { write(step, when); });
        for (const auto &[daysAgo, name] : deactivations)
            m_agenda.emplace(past(daysAgo), [this, name](Moment when) {
                expectSuccess(m_state.actions.deactivate(caller(Manager), m_ids.value(name), when));
            });
        for (const Binding &binding : bindings)
            m_agenda.emplace(past(binding.daysAgo), [this, binding](Moment when) { bind(binding, when); });
        for (const auto &[when, step] : m_agenda)
            step(when);
    }

private:
    Caller caller(Editor editor) const { return {m_editors.at(editor), m_organisationId}; }

    template<typename Written>
    static void expectSuccess(const Written &written)
    {
        Q_ASSERT(written);
        Q_UNUSED(written);
    }

    void write(const Write &step, Moment when)
    {
        const ActionInput input{step.name, scriptText(step.script), qint64(step.seconds * 1e9),
                                step.allowedToFail};
        if (const QString id = m_ids.value(step.name); !id.isEmpty())
            return expectSuccess(m_state.actions.update(caller(step.editor), id, input, when));
        const ActionStore::Written created = m_state.actions.create(caller(step.editor), input, when);
        expectSuccess(created);
        m_ids.insert(step.name, created->id);
    }

    void bind(const Binding &binding, Moment when)
    {
        QStringList ids;
        for (const QLatin1StringView name : binding.names) {
            if (!name.isEmpty())
                ids << m_ids.value(name);
        }
        expectSuccess(
            m_state.flows.setTriggerActions(caller(Manager), binding.flow, binding.trigger, ids, when));
    }

    State &m_state;
    QString m_organisationId;
    QStringList m_editors;         ///< ids, by Editor
    QHash<QString, QString> m_ids; ///< of the actions, by name
    std::multimap<Moment, std::function<void(Moment)>> m_agenda;
};

/// By what a user signs in.
enum Credential { BrowserOnly, Token, TokenAndSecret };

/// The user's id.
QString addUser(State &state, const QString &organisationId, const QString &name, const QString &displayName,
                bool isHuman, Credential credential)
{
    UserRecord user{state.ids.next(), name + "@acme.example.com"_L1, displayName, organisationId, {}, isHuman,
                    state.created};
    if (credential != BrowserOnly)
        user.token = randomToken();
    if (credential == TokenAndSecret)
        user.clientSecret = randomToken();
    state.directory.users << user;
    return user.id;
}

void addApps(State &state)
{
    const QByteArrayList paths{"/callback", "/"};
    state.directory.apps = {
        {state.ids.next(), u"Action Studio"_s, paths, {grantCode, grantRefreshToken, grantDeviceCode}},
        {state.ids.next(), u"Browser only"_s, paths, {grantCode, grantRefreshToken}},
    };
}

} // namespace

void fillState(State &state, SampleState sample)
{
    state.created = now() - instanceAge;
    const QString acme = state.ids.next();
    const QString empty = state.ids.next();
    state.directory.organisations = {{acme, u"Acme Corp"_s, u"acme.example.com"_s, state.created},
                                     {empty, u"Empty Ltd"_s, u"empty.example.com"_s, state.created}};
    const QString owner = addUser(state, acme, u"owner"_s, u"Demo Owner"_s, false, TokenAndSecret);
    const QString manager = addUser(state, acme, u"manager"_s, u"Demo Manager"_s, false, TokenAndSecret);
    const QString viewer = addUser(state, acme, u"viewer"_s, u"Vera Viewer"_s, true, Token);
    addUser(state, acme, u"stranger"_s, u"Demo Stranger"_s, false, Token);
    const QString colleague = addUser(state, acme, u"minna.vogt"_s, u"Minna Vogt"_s, true, BrowserOnly);
    addUser(state, acme, u"gus.guest"_s, u"Gus Guest"_s, true, BrowserOnly);
    addApps(state);

    const auto addMembership = [&state](const QString &user, const QString &organisation,
                                        const QString &role) {
        state.directory.memberships << Membership{user, organisation, {role}, state.created};
    };
    addMembership(owner, {}, u"IAM_OWNER"_s);
    addMembership(owner, acme, u"ORG_OWNER"_s);
    addMembership(owner, empty, u"ORG_OWNER"_s);
    addMembership(manager, acme, u"ORG_OWNER"_s);
    addMembership(viewer, acme, u"ORG_OWNER_VIEWER"_s);
    addMembership(viewer, empty, u"ORG_OWNER_VIEWER"_s);
    addMembership(colleague, {}, u"IAM_OWNER"_s);

    state.flows.setSequence(acme, olderEvents);
    state.flows.setSequence(empty, olderEvents);
    if (sample == SampleState::Sample) {
        const QString somebodyGone = state.ids.next();
        History(state, acme, {owner, manager, colleague, somebodyGone}).run();
    }
}

} // namespace demo
