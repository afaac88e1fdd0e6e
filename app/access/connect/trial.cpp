// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "access/connect/trial.h"

using namespace Qt::StringLiterals;

namespace {

constexpr auto trialId = "trial"_L1;
constexpr Secrets::Kind needed[] = {Secrets::Kind::AccessToken, Secrets::Kind::ClientSecret,
                                    Secrets::Kind::Key, Secrets::Kind::ProxyPassword,
                                    Secrets::Kind::ExtraHeaders};

Profile onTrial(Profile profile)
{
    profile.id = trialId;
    return profile;
}

} // namespace

Trial::Trial(const Profile &profile, const TypedSecrets &typed, Secrets &stored, QObject *parent)
    : QObject(parent)
    , m_storedId(profile.id)
    , m_typed(typed)
    , m_stored(stored)
    , m_check(onTrial(profile), m_memory)
{
}

Trial::~Trial() = default;

void Trial::start()
{
    QList<QFuture<Result<QByteArray>>> reads;
    for (const Secrets::Kind kind : needed) {
        if (m_typed.contains(kind))
            m_memory.store(trialId, kind, m_typed.value(kind));
        else if (!m_storedId.isEmpty())
            reads.append(m_stored.read(m_storedId, kind).then(this, [this, kind](Result<QByteArray> secret) {
                if (secret && !secret->isEmpty())
                    m_memory.store(trialId, kind, *secret);
                return secret;
            }));
    }
    if (reads.isEmpty())
        return m_check.start();
    QtFuture::whenAll(reads.begin(), reads.end())
        .then(this, [this](const QList<QFuture<Result<QByteArray>>> &) { m_check.start(); });
}
