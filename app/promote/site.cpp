// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "promote/site.h"

#include <QPromise>

#include <vector>

namespace promote {

struct Site::Reading
{
    std::vector<QPromise<Result<Ledger::Snapshot>>> waiting;
};

Site::Site(Ledger &ledger, const Profile &profile, const zitadel::Organisation &organisation, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
    , m_profile(profile)
    , m_organisation(organisation)
{
}

QString Site::label() const
{
    const QString &name = m_organisation.name.isEmpty() ? m_organisation.id : m_organisation.name;
    //: a connection, and an organisation there
    return tr("%1 › %2").arg(m_profile.name, name);
}

bool Site::isSameAs(const Site &other) const
{
    return m_profile.url == other.m_profile.url && m_organisation.id == other.m_organisation.id;
}

QFuture<Result<Ledger::Snapshot>> Site::read()
{
    if (m_known)
        return QtFuture::makeReadyValueFuture(Result<Ledger::Snapshot>(*m_known));
    const bool isUnderWay = m_reading != nullptr;
    if (!isUnderWay)
        m_reading = std::make_shared<Reading>();
    m_reading->waiting.emplace_back().start();
    auto future = m_reading->waiting.back().future();
    if (isUnderWay)
        return future;
    m_ledger.readSnapshot(m_organisation)
        .then(this, [this, reading = m_reading](const Result<Ledger::Snapshot> &read) {
            if (reading == m_reading) { // else it was forgotten meanwhile
                m_reading.reset();
                if (read)
                    m_known = *read;
            }
            for (QPromise<Result<Ledger::Snapshot>> &promise : std::exchange(reading->waiting, {})) {
                promise.addResult(read);
                promise.finish();
            }
        });
    return future;
}

void Site::forget()
{
    m_known.reset();
    m_reading.reset();
}

void Site::shareTexts(QSet<QString> &texts)
{
    if (!m_known)
        return;
    const auto share = [&texts](QString &text) { text = *texts.insert(text); };
    for (zitadel::Action &action : m_known->actions) {
        share(action.fields.script);
        share(action.fields.name);
    }
}

Result<> mayWrite(const Profile &profile)
{
    if (!profile.isReadOnly)
        return {};
    return std::unexpected(
        Error{.kind = Error::Kind::ReadOnly,
              .message = Site::tr("The connection “%1” is marked as read-only.").arg(profile.name)});
}

Result<> mayBring(const Site &source, const Site &target)
{
    if (source.isSameAs(target))
        return std::unexpected(Error{.kind = Error::Kind::Input,
                                     .message = Site::tr("This is the organisation that they come from.")});
    return mayWrite(target.profile());
}

} // namespace promote
