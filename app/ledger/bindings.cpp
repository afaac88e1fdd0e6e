// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bindings.h"

#include "ledger/ledger.h"

#include <QPromise>

#include <memory>

Bindings::Bindings(Ledger &ledger, QObject *parent)
    : QObject(parent)
    , m_ledger(ledger)
{
}

bool Bindings::isKnown(const QString &organisation) const
{
    return m_organisations.value(organisation).isKnown;
}

std::optional<Error> Bindings::trouble(const QString &organisation) const
{
    return m_organisations.value(organisation).trouble;
}

QList<zitadel::TriggerId> Bindings::triggersOf(const QString &actionId) const
{
    QList<zitadel::TriggerId> ids;
    for (const zitadel::Binding &binding : of(actionId))
        ids.append(binding.id());
    return ids;
}

void Bindings::read(const QString &organisation)
{
    if (m_isAllowed && !m_isAllowed(organisation))
        return;
    Organisation &asked = m_organisations[organisation];
    // After many deletions in a row this is asked for more often than it can be answered.
    asked.isOutdated = asked.isReading;
    if (asked.isReading)
        return;
    asked.isReading = true;
    m_ledger.readFlows(organisation).then(this, [this, organisation](const Result<Ledger::Flows> &read) {
        Organisation &known = m_organisations[organisation];
        known.isReading = false;
        if (known.isOutdated)
            return this->read(organisation);
        known.trouble = read ? std::nullopt : std::optional(read.error());
        if (read)
            take(known, read->flows);
        emit changed();
    });
}

QFuture<void> Bindings::known(const QString &organisation)
{
    if (isKnown(organisation) || (m_isAllowed && !m_isAllowed(organisation)))
        return QtFuture::makeReadyVoidFuture();
    if (!m_organisations.value(organisation).isReading)
        read(organisation);
    auto answer = std::make_shared<QPromise<void>>();
    answer->start();
    auto *wait = new QObject(this);
    connect(this, &Bindings::changed, wait, [this, wait, answer, organisation] {
        if (m_organisations.value(organisation).isReading)
            return;
        wait->deleteLater();
        disconnect(this, nullptr, wait, nullptr);
        answer->finish();
    });
    return answer->future();
}

void Bindings::take(Organisation &organisation, const QList<zitadel::Flow> &flows)
{
    organisation.isKnown = true;
    for (const QString &id : std::as_const(organisation.actions))
        m_bindings.remove(id);
    QSet<QString> actions;
    for (const zitadel::Flow &flow : flows) {
        for (const zitadel::TriggerActions &trigger : flow.triggers)
            actions += QSet(trigger.actionIds.cbegin(), trigger.actionIds.cend());
    }
    for (const QString &id : std::as_const(actions))
        m_bindings.insert(id, zitadel::bindingsIn(flows, id));
    organisation.actions = actions.values();
}
