// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "base/result.h"
#include "promote/planto.h"
#include "promote/site.h"
#include "zitadel/organisationlist.h"

#include <QFuture>
#include <QHash>
#include <QObject>
#include <QSet>

#include <functional>
#include <map>
#include <memory>

class ProfileStore;
class QWidget;
class Secrets;
class Workspace;

namespace promote {
class Outside;
}

/// The connections of which organisations can be chosen: the window's own, and the saved ones, which are
/// opened beside it once somebody wants them and stay so for as long as this lives.
class Reach : public QObject
{
    Q_OBJECT

public:
    /// All are borrowed and must outlive this. @p secrets has those of @p profiles.
    Reach(Workspace &workspace, ProfileStore &profiles, Secrets &secrets);
    ~Reach() override;

    Workspace &workspace() const { return m_workspace; }

    /// The window's own first.
    QList<Profile> connections() const;
    bool isOwn(const QString &profileId) const;

    /// Those that the account sees, with @p name only those that have it in theirs. Signs in where that takes
    /// no person; else Kind::SignInFailed.
    QFuture<Result<OrganisationList>> organisations(const QString &profileId, const QString &name = {});

    /// An organisation that was told for the connection. It belongs to this, and is always the same.
    promote::Site *site(const QString &profileId, const zitadel::Organisation &organisation);
    /// The one that the window's list shows.
    promote::Site *here();
    bool isHere(const promote::Site &site) const;

    /// What stands for {{NAME}} at the connection of @p site.
    QFuture<Result<placeholders::Values>> valuesOf(const promote::Site &site);
    /// @p options with what stands for {{NAME}} at both connections, where they are two: what only the source is
    /// to know never gets to the target.
    QFuture<Result<promote::Options>> withValues(const promote::Site &source, const promote::Site &target,
                                                 const promote::Options &options);

    /// True at once where nothing of @p targets is production, or was confirmed before; else once the person
    /// has answered.
    QFuture<bool> confirm(const QList<promote::Site *> &targets, QWidget *parent);

private:
    QFuture<Result<promote::Outside *>> open(const QString &profileId);
    QStringList toConfirm(const QList<promote::Site *> &targets) const;
    void setConfirmed(const QList<promote::Site *> &targets);

    Workspace &m_workspace;
    ProfileStore &m_profiles;
    Secrets &m_secrets;
    std::map<QString, std::unique_ptr<promote::Outside>> m_outsides; ///< by profile
    std::map<QString, std::unique_ptr<promote::Site>> m_sites;       ///< by profile and organisation
    QSet<QString> m_confirmed;                                       ///< profiles
};
