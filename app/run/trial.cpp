// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/trial.h"

#include "run/samples.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace run {

namespace {

/// Without an input: the service account of the engine's own, on which a real server's runs were made.
const QString serviceAccount = u"sample:machine"_s;

/// Those who differ most in what scripts trip over, of those who come to @p trigger: service accounts get
/// tokens, and only people sign in or register.
QStringList personsAt(const zitadel::TriggerId &trigger)
{
    if (trigger.flow == "2"_L1)
        return {serviceAccount, u"sample:manyroles"_s, u"sample:google"_s};
    if (trigger.flow == "1"_L1)
        return {u"sample:google"_s, u"sample:ldap"_s};
    return {u"sample:nogrants"_s, u"sample:manyroles"_s};
}

QJsonObject inputs()
{
    QJsonObject inputs;
    for (const Person &person : samples())
        inputs.insert(person.id, QJsonDocument::fromJson(person.input).object());
    inputs.insert(serviceAccount, QJsonObject());
    return inputs;
}

QJsonObject trial(const zitadel::TriggerId &trigger, const QString &person)
{
    return {{u"flow"_s, trigger.flow}, {u"trigger"_s, trigger.trigger}, {u"person"_s, person}};
}

} // namespace

void addTrials(QJsonObject &question, const QList<zitadel::TriggerId> &triggers)
{
    const QList<zitadel::TriggerId> &all = triggers.isEmpty() ? zitadel::triggerIds() : triggers;
    QJsonArray trials;
    // Should the time run out, each trigger has had one.
    for (int round = 0; round < (triggers.isEmpty() ? 2 : 3); ++round) {
        for (const zitadel::TriggerId &trigger : all) {
            if (const QStringList persons = personsAt(trigger); round < persons.size())
                trials.append(trial(trigger, persons[round]));
        }
    }
    static const QJsonObject persons = inputs();
    question.insert(u"trials"_s, trials);
    question.insert(u"persons"_s, persons);
}

} // namespace run
