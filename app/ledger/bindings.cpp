// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ledger/bindings.h"

#include "api/client.h"

#include <QTimer>

#include <array>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

// For how long a read may lag behind a write (reference, gotcha 1).
static constexpr std::array pauses{50ms, 100ms, 200ms, 400ms, 800ms, 1600ms, 3200ms};

/// The four questions about one organisation.
struct Bindings::Reading
{
    QString organisation;
    QString wanted = {}; ///< an action; empty: what is there is right
    qsizetype wantedCount = 0;
    size_t attempt = 0;
    quint64 number = 0;
    qsizetype missing = 0;
    std::optional<Error> trouble = {};
    QList<zitadel::Flow> flows = {};
};

const QStringList &Bindings::flowIds()
{
    static const QStringList ids{u"1"_s, u"2"_s, u"3"_s, u"4"_s};
    return ids;
}

QList<Bindings::Binding> Bindings::in(const QList<zitadel::Flow> &flows, const QString &actionId)
{
    QList<Binding> found;
    for (const zitadel::Flow &flow : flows) {
        for (const zitadel::TriggerActions &trigger : flow.triggers) {
            const qsizetype place = trigger.actionIds.indexOf(actionId);
            if (place >= 0)
                found.append({flow.id, flow.name, trigger.id, trigger.name, place, trigger.actionIds.size()});
        }
    }
    return found;
}

Bindings::Bindings(Client &client, QObject *parent)
    : QObject(parent)
    , m_client(client)
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

QList<script::TriggerId> Bindings::triggersOf(const QString &actionId) const
{
    QList<script::TriggerId> ids;
    for (const Binding &binding : of(actionId))
        ids.append({binding.flow, binding.trigger});
    return ids;
}

void Bindings::read(const QString &organisation)
{
    start({.organisation = organisation});
}

void Bindings::readWritten(const QString &organisation, const QString &actionId, qsizetype count)
{
    start({.organisation = organisation, .wanted = actionId, .wantedCount = count});
}

void Bindings::start(const Reading &first)
{
    auto reading = std::make_shared<Reading>(first);
    reading->number = ++m_organisations[first.organisation].newest;
    reading->missing = flowIds().size();
    for (const QString &id : flowIds()) {
        m_client.flow(first.organisation, id).then(this, [this, reading](const Result<zitadel::Flow> &flow) {
            take(reading, flow);
        });
    }
}

void Bindings::take(const std::shared_ptr<Reading> &reading, const Result<zitadel::Flow> &flow)
{
    if (flow)
        reading->flows.append(*flow);
    else
        reading->trouble = flow.error();
    if (--reading->missing == 0 && reading->number == m_organisations[reading->organisation].newest)
        finish(*reading);
}

void Bindings::finish(const Reading &reading)
{
    Organisation &organisation = m_organisations[reading.organisation];
    organisation.trouble = reading.trouble;
    if (!reading.trouble) {
        organisation.isKnown = true;
        for (const QString &id : std::as_const(organisation.actions))
            m_bindings.remove(id);
        organisation.actions.clear();
        QList<zitadel::Flow> flows = reading.flows;
        std::ranges::sort(flows, {}, &zitadel::Flow::id);
        QSet<QString> actions;
        for (const zitadel::Flow &flow : std::as_const(flows)) {
            for (const zitadel::TriggerActions &trigger : flow.triggers)
                actions += QSet(trigger.actionIds.cbegin(), trigger.actionIds.cend());
        }
        for (const QString &id : std::as_const(actions))
            m_bindings.insert(id, in(flows, id));
        organisation.actions = actions.values();
    }
    emit changed();
    if (reading.wanted.isEmpty() || reading.trouble || of(reading.wanted).size() >= reading.wantedCount ||
        reading.attempt == pauses.size())
        return;
    QTimer::singleShot(pauses[reading.attempt], this, [this, reading] {
        if (reading.number == m_organisations[reading.organisation].newest)
            start({.organisation = reading.organisation,
                   .wanted = reading.wanted,
                   .wantedCount = reading.wantedCount,
                   .attempt = reading.attempt + 1});
    });
}
