// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"
#include "ledger/ledger.h"

#include <QObject>
#include <QSet>

#include <memory>
#include <optional>

/// Actions of one organisation brought to others, of the same instance or of another one.
namespace promote {

/// One organisation that actions can be copied from or to: of the connection that is open, or of an Outside.
class Site : public QObject
{
    Q_OBJECT

public:
    /// @p ledger is that of the connection with @p profile; it is borrowed and must outlive this.
    Site(Ledger &ledger, const Profile &profile, const zitadel::Organisation &organisation,
         QObject *parent = nullptr);

    const zitadel::Organisation &organisation() const { return m_organisation; }
    const Profile &profile() const { return m_profile; }
    Ledger &ledger() const { return m_ledger; }

    /// "Staging › Acme Corp", for people.
    QString label() const;

    /// True if both are the same organisation of the same instance, by whatever profile.
    bool isSameAs(const Site &other) const;

    /// What it has. Once that is known it is not asked for again until forget(); after an error it is.
    /// Cancelled when this or the ledger dies.
    QFuture<Result<Ledger::Snapshot>> read();
    /// The answer of read(), if there is one.
    const std::optional<Ledger::Snapshot> &known() const { return m_known; }
    /// To be called after anything was written to it.
    void forget();

    /// Keeps each text of known() only once for all that are given the same @p texts: twenty organisations
    /// often have the same scripts.
    void shareTexts(QSet<QString> &texts);

private:
    struct Reading;

    Ledger &m_ledger;
    const Profile m_profile;
    const zitadel::Organisation m_organisation;
    std::optional<Ledger::Snapshot> m_known;
    std::shared_ptr<Reading> m_reading; ///< that is under way
};

/// Why nothing is to be brought from @p source to @p target, whatever it is: they are the same, or the target
/// is read-only. Kind::Input, Kind::ReadOnly.
Result<> mayBring(const Site &source, const Site &target);

/// Kind::ReadOnly where @p profile says that nothing is written there.
Result<> mayWrite(const Profile &profile);

} // namespace promote
