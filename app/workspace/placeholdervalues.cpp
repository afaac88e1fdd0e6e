// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "workspace/placeholdervalues.h"

#include <QPromise>
#include <QtConcurrentRun>

PlaceholderValues::PlaceholderValues(const Profile &profile, QObject *parent)
    : QObject(parent)
    , m_profileId(profile.id)
    , m_isRemembered(profile.signIn.isRemembered)
{
}

QFuture<Result<placeholders::Values>> PlaceholderValues::read()
{
    if (!m_secrets)
        return QtFuture::makeReadyValueFuture<Result<placeholders::Values>>(placeholders::Values());
    return m_secrets->read(m_profileId, Secrets::Kind::Placeholders)
        .then(this, [](const Result<QByteArray> &json) { return json.and_then(placeholders::fromJson); });
}

QFuture<Result<Secrets::Kept>> PlaceholderValues::store(const placeholders::Values &values)
{
    using Answer = Result<Secrets::Kept>;
    if (!m_secrets)
        return QtFuture::makeReadyValueFuture<Answer>(std::unexpected(
            Error{.kind = Error::Kind::Storage, .message = tr("Nothing can be kept for this connection.")}));
    return m_secrets
        ->store(m_profileId, Secrets::Kind::Placeholders, placeholders::toJson(values), m_isRemembered)
        .then(this, [](Secrets::Kept kept) { return Answer(kept); });
}

std::optional<Error> PlaceholderValues::keyringTrouble() const
{
    return m_secrets ? m_secrets->keyringTrouble() : std::nullopt;
}

QFuture<PlaceholderValues::Uses> PlaceholderValues::usesIn(const QList<SearchableScript> &scripts,
                                                           const placeholders::Values &values)
{
    const auto look = [scripts, values](QPromise<Uses> &promise) {
        Uses uses;
        for (const SearchableScript &each : scripts) {
            if (promise.isCanceled())
                return;
            for (const QString &name : placeholders::namesIn(each.script))
                uses.asName[name] << each.name;
            for (const QString &name : placeholders::valuesIn(each.script, values))
                uses.asValue[name] << each.name;
        }
        promise.addResult(uses);
    };
    return QtConcurrent::run(look);
}
