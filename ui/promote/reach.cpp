// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/reach.h"

#include "access/profile/profilestore.h"
#include "access/secrets/secrets.h"
#include "base/plaintext.h"
#include "base/question.h"
#include "promote/outside.h"
#include "workspace/workspace.h"

#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using promote::Outside;
using promote::Site;

namespace {

template<typename T>
QFuture<Result<T>> failed(const Error &error)
{
    return QtFuture::makeReadyValueFuture(Result<T>(std::unexpected(error)));
}

} // namespace

Reach::Reach(Workspace &workspace, ProfileStore &profiles, Secrets &secrets)
    : m_workspace(workspace)
    , m_profiles(profiles)
    , m_secrets(secrets)
{
}

Reach::~Reach() = default;

bool Reach::isOwn(const QString &profileId) const
{
    return profileId == m_workspace.place().profile().id;
}

QList<Profile> Reach::connections() const
{
    QList<Profile> all{m_workspace.place().profile()};
    std::ranges::copy_if(m_profiles.profiles(), std::back_inserter(all),
                         [this](const Profile &profile) { return !isOwn(profile.id); });
    return all;
}

QFuture<Result<Outside *>> Reach::open(const QString &profileId)
{
    if (const auto opened = m_outsides.find(profileId); opened != m_outsides.end())
        return QtFuture::makeReadyValueFuture(Result<Outside *>(opened->second.get()));
    const auto profile = m_profiles.find(profileId);
    if (!profile)
        return failed<Outside *>({.kind = Error::Kind::Input,
                                  .message = tr("This connection is no longer among the saved ones.")});
    return readNetworkSecrets(m_secrets, *profile)
        .then(this, [this, profile = *profile](const NetworkSecrets &network) {
            auto &outside = m_outsides[profile.id];
            if (!outside)
                outside = std::make_unique<Outside>(profile, m_secrets, network);
            return Result<Outside *>(outside.get());
        });
}

QFuture<Result<OrganisationList>> Reach::organisations(const QString &profileId, const QString &name)
{
    const Place &place = m_workspace.place();
    if (isOwn(profileId)) {
        if (name.isEmpty())
            return QtFuture::makeReadyValueFuture(Result<OrganisationList>(
                {.organisations = place.organisations(), .isComplete = !place.hasMoreOrganisations()}));
        return m_workspace.place().searchOrganisations(name).then(
            this, [](const Result<QList<zitadel::Organisation>> &found) {
                return found.transform(
                    [](const auto &list) { return OrganisationList{.organisations = list}; });
            });
    }
    return open(profileId)
        .then(this,
              [this, name](const Result<Outside *> &outside) {
                  if (!outside)
                      return failed<OrganisationList>(outside.error());
                  return (*outside)
                      ->signIn()
                      .then(this,
                            [outside = *outside, name](const Result<> &signedIn) {
                                return signedIn ? outside->organisations(name)
                                                : failed<OrganisationList>(signedIn.error());
                            })
                      .unwrap();
              })
        .unwrap();
}

Site *Reach::site(const QString &profileId, const zitadel::Organisation &organisation)
{
    auto &site = m_sites[profileId + u'/' + organisation.id];
    if (site)
        return site.get();
    if (isOwn(profileId)) {
        site = std::make_unique<Site>(m_workspace.ledger(), m_workspace.place().profile(), organisation);
    } else {
        Outside &outside = *m_outsides.at(profileId);
        site = std::make_unique<Site>(outside.ledger(), outside.profile(), organisation);
    }
    return site.get();
}

Site *Reach::here()
{
    return site(m_workspace.place().profile().id, m_workspace.place().organisation());
}

bool Reach::isHere(const Site &site) const
{
    return &site.ledger() == &m_workspace.ledger() &&
           site.organisation().id == m_workspace.place().organisation().id;
}

QFuture<Result<placeholders::Values>> Reach::valuesOf(const Site &site)
{
    return promote::valuesOf(this, m_secrets, site.profile().id);
}

QFuture<Result<promote::Options>> Reach::withValues(const Site &source, const Site &target,
                                                    const promote::Options &options)
{
    using promote::Options;
    if (source.profile().id == target.profile().id)
        return QtFuture::makeReadyValueFuture(Result<Options>(options));
    const auto both = [options](const placeholders::Values &here, const placeholders::Values &there) {
        Options with = options;
        with.sourceValues = here;
        with.targetValues = there;
        return with;
    };
    return valuesOf(source)
        .then(this,
              [this, both, id = target.profile().id](const Result<placeholders::Values> &here) {
                  if (!here)
                      return failed<Options>(here.error());
                  return promote::valuesOf(this, m_secrets, id)
                      .then(this, [both, here = *here](const Result<placeholders::Values> &there) {
                          return there.transform(
                              [&](const placeholders::Values &values) { return both(here, values); });
                      });
              })
        .unwrap();
}

// -- production

QStringList Reach::toConfirm(const QList<Site *> &targets) const
{
    QStringList names;
    for (const Site *target : targets) {
        const Profile &profile = target->profile();
        const bool isDue = isOwn(profile.id) ? m_workspace.place().needsConfirmation()
                                             : profile.isProduction && !m_confirmed.contains(profile.id);
        if (isDue && !names.contains(profile.name))
            names << profile.name;
    }
    return names;
}

void Reach::setConfirmed(const QList<Site *> &targets)
{
    for (const Site *target : targets) {
        if (isOwn(target->profile().id))
            m_workspace.place().confirmWrites();
        else
            m_confirmed.insert(target->profile().id);
    }
}

QFuture<bool> Reach::confirm(const QList<Site *> &targets, QWidget *parent)
{
    const QStringList names = toConfirm(targets);
    if (names.isEmpty())
        return QtFuture::makeReadyValueFuture(true);
    QStringList quoted;
    for (const QString &name : names)
        quoted << tr("“%1”").arg(plaintext::line(name));
    const Question question{u"targetQuestion"_s, tr("Change actions in production?"),
                            tr("Marked as production: %1. What is done there takes effect with the next "
                               "sign-in. You are not asked "
                               "again until this window is closed.")
                                .arg(quoted.join(", "_L1)),
                            tr("Change production"), QMessageBox::DestructiveRole};
    auto promise = std::make_shared<QPromise<bool>>();
    promise->start();
    question.ask(parent, [this, promise, targets](bool yes) {
        if (yes)
            setConfirmed(targets);
        promise->addResult(yes);
        promise->finish();
    });
    return promise->future();
}
