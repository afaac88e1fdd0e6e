// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/promote.h"

#include "base/terminal.h"
#include "console/applying.h"
#include "console/openconnection.h"
#include "console/placeholdervalues.h"
#include "console/words.h"
#include "promote/planto.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// An organisation, and what is to be done there.
struct Target
{
    zitadel::Organisation organisation;
    QString label; ///< "Staging › Acme Corp"
    exchange::Plan plan;
};

/// One promotion from its beginning to its end.
class Promotion
{
public:
    Promotion(const CommandLine &line, OpenConnection &from, OpenConnection &to,
              const promote::Options &options)
        : m_line(line)
        , m_from(from)
        , m_to(to)
        , m_options(options)
    {
    }

    int run()
    {
        for (const auto part : {&Promotion::readSource, &Promotion::findTargets, &Promotion::plan}) {
            if (const auto status = (this->*part)())
                return *status;
        }
        for (const Target &target : m_targets)
            judge(target);
        return m_refusal ? *m_refusal : carryOut();
    }

private:
    using Status = std::optional<int>; ///< with which it ends here

    Status readSource()
    {
        const QString &id = m_line.organisation;
        const auto organisation = m_from.organisation(id.isEmpty() ? m_from.profile().organisationId : id);
        if (!organisation)
            return organisation.error();
        m_organisation = *organisation;
        auto present = m_from.read(m_organisation);
        if (!present)
            return present.error();
        m_source = *std::move(present);
        m_unknown = promote::unknown(m_line.names, m_source);
        return m_line.deletes ? std::nullopt : refuseUnknown();
    }

    Status refuseUnknown() const
    {
        if (m_unknown.isEmpty())
            return std::nullopt;
        return fail({.message = Texts::tr("There is no action of this name: %1. Nothing was done.")
                                    .arg(m_unknown.join(", "_L1))},
                    BadUsage);
    }

    Status findTargets()
    {
        QStringList ids = m_line.toOrganisations;
        if (ids.isEmpty())
            ids << m_to.profile().organisationId;
        const promote::Site source(m_from.ledger(), m_from.profile(), m_organisation);
        for (const QString &id : std::as_const(ids)) {
            const auto organisation = m_to.organisation(id);
            if (!organisation)
                return organisation.error();
            const promote::Site target(m_to.ledger(), m_to.profile(), *organisation);
            if (source.isSameAs(target)) {
                const auto same = promote::mayBring(source, target);
                return fail({.message = target.label() + ": "_L1 + same.error().message}, BadUsage);
            }
            const bool isTwice = std::ranges::any_of(m_targets, [&organisation](const Target &other) {
                return other.organisation.id == organisation->id;
            });
            if (!isTwice)
                m_targets.push_back({*organisation, target.label(), {}});
        }
        return std::nullopt;
    }

    /// What each of them has is not kept longer than for this.
    Status plan()
    {
        for (Target &target : m_targets) {
            const auto present = m_to.read(target.organisation);
            if (!present)
                return present.error();
            // With --delete, a name may be that of one that is to go.
            m_unknown = promote::unknown(m_unknown, *present);
            target.plan = promote::planTo(m_source, *present, m_line.names, m_options);
            exchange::countLines(target.plan);
            promote::lookForSecrets(target.plan, m_options.targetValues.value_or(placeholders::Values()));
            exchange::lookForProblems(target.plan, present->actions, present->flows);
        }
        return refuseUnknown();
    }

    /// All that stands in the way is told, not only the first.
    void judge(const Target &target)
    {
        terminal::print(stdout, Texts::tr("to %1:").arg(target.label));
        bool isSecret = false;
        bool isBlocked = false;
        for (const QString &note : target.plan.notes)
            terminal::print(stdout, note);
        for (const Step &step : target.plan.steps) {
            for (const QString &hint : step.hints)
                terminal::print(stdout, Texts::tr("hint: %1").arg(hint));
            isSecret |= step.bringsSecret || step.replacesSecret;
            if (!step.blocked.isEmpty())
                terminal::print(stderr, Texts::tr("cannot %1: %2").arg(describe(step), step.blocked));
            isBlocked |= !step.blocked.isEmpty();
        }
        if (isBlocked)
            refuse(BadUsage);
        if (isSecret && !m_line.acceptsSecrets)
            refuse(
                fail({.message = Texts::tr("%1: what seems to be a secret would be copied, or be replaced.")
                                     .arg(target.label),
                      .advice = Texts::tr("Say --accept-secrets if it is meant.")},
                     BadUsage));
        if (target.plan.steps.isEmpty())
            terminal::print(stdout, Texts::tr("Nothing is left to do."));
        else if (const auto status = hindrance(m_to, target.organisation, m_line, target.plan.steps))
            refuse(*status);
        else
            tell(target);
    }

    void tell(const Target &target)
    {
        m_isDifferent = true;
        for (const Step &step : target.plan.steps)
            terminal::print(stdout, m_line.isDryRun ? Texts::tr("would %1").arg(describe(step))
                                                    : Texts::tr("going to %1").arg(describe(step)));
    }

    void refuse(int status) { m_refusal = std::max(status, m_refusal.value_or(status)); }

    int carryOut()
    {
        if (m_line.isDryRun)
            return m_isDifferent ? Different : Done;
        int status = Done;
        for (const Target &target : m_targets) {
            if (target.plan.steps.isEmpty())
                continue;
            if (m_targets.size() > 1)
                terminal::print(stdout, Texts::tr("to %1:").arg(target.label));
            // What fails at one is no reason not to begin with the next.
            if (apply(m_to, target.organisation, target.plan.steps).size() < target.plan.steps.size())
                status = Failed;
        }
        return status;
    }

    const CommandLine &m_line;
    OpenConnection &m_from;
    OpenConnection &m_to;
    const promote::Options m_options;
    zitadel::Organisation m_organisation; ///< that has the actions
    Ledger::Snapshot m_source;
    std::vector<Target> m_targets;
    QStringList m_unknown; ///< names that were nowhere yet
    Status m_refusal;      ///< nothing may be done anywhere
    bool m_isDifferent = false;
};

} // namespace

int promoteActions(const CommandLine &line)
{
    const auto secrets = secretsFor(line);
    const auto from = open(line, *secrets);
    if (!from)
        return from.error();
    promote::Options options{.withTriggers = !line.leavesTriggers, .deletes = line.deletes};
    if (line.toProfile.isEmpty())
        return Promotion(line, **from, **from, options).run();
    const auto to = openSaved(line.toProfile, *secrets, line.transport);
    if (!to)
        return to.error();
    // One sign-in for both, where they are the same.
    if ((*from)->profile().id == (*to)->profile().id)
        return Promotion(line, **from, **from, options).run();
    const auto sourceValues = savedValues((*from)->profile().id, *secrets);
    if (!sourceValues)
        return sourceValues.error();
    const auto targetValues = valuesFor(line, (*to)->profile().id, *secrets);
    if (!targetValues)
        return targetValues.error();
    options.sourceValues = *sourceValues;
    options.targetValues = *targetValues;
    return Promotion(line, **from, **to, options).run();
}

} // namespace console
