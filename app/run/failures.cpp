// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "run/failures.h"

#include "run/samples.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace run {

namespace {

struct FailureTexts
{
    Q_DECLARE_TR_FUNCTIONS(Verdict)
};

bool fails(const Trial &trial)
{
    return !trial.isGood && (!trial.isGuess || trial.isLate);
}

/// The engine's and the server's own errors have one of these words in front, or no place in the script.
bool isThrownByTheScript(const Trial &trial)
{
    static constexpr std::array own{"TypeError"_L1,   "ReferenceError"_L1, "RangeError"_L1,
                                    "SyntaxError"_L1, "GoError"_L1,        "URIError"_L1,
                                    "EvalError"_L1,   "interrupt"_L1,      "Invalid module"_L1};
    const bool isEngines =
        std::ranges::any_of(own, [&](QLatin1StringView word) { return trial.error.startsWith(word); });
    return !isEngines && trial.error.contains(" (<eval>:"_L1);
}

/// Without the place, which is beside it.
QString withoutPlace(const QString &error)
{
    const qsizetype at = error.lastIndexOf(" at "_L1);
    return at > 0 && error.indexOf("<eval>:"_L1, at) > 0 ? error.first(at) : error;
}

QString nameOf(const QString &person)
{
    const QList<Person> all = samples();
    const auto known = std::ranges::find(all, person, &Person::id);
    return known == all.cend() ? person : known->name;
}

bool isForEverybody(const Checked &checked, const zitadel::TriggerId &trigger)
{
    return std::ranges::all_of(
        checked.trials, [&trigger](const Trial &trial) { return trial.trigger != trigger || fails(trial); });
}

} // namespace

QList<Failure> failuresOf(const Checked &checked)
{
    if (!checked.areBound && !std::ranges::all_of(checked.trials, fails))
        return {};
    QList<Failure> failures;
    for (const Trial &trial : checked.trials) {
        if (!fails(trial))
            continue;
        const bool isForAll = isForEverybody(checked, trial.trigger);
        const auto known = std::ranges::find_if(
            failures, [&](const Failure &each) { return each.trial.place == trial.place; });
        if (known != failures.end()) {
            known->isForAll |= isForAll;
            continue;
        }
        failures.append({.trial = trial, .isForAll = isForAll, .isMeant = isThrownByTheScript(trial)});
        if (!checked.areBound)
            break; // the others are this one at another trigger
    }
    return failures;
}

bool isProvedGood(const Checked &checked)
{
    const auto isGood = [](const Trial &trial) { return trial.isGood && !trial.isGuess; };
    return checked.areBound ? !checked.trials.isEmpty() && std::ranges::all_of(checked.trials, isGood)
                            : std::ranges::any_of(checked.trials, isGood);
}

QString words(const Failure &failure)
{
    const Trial &trial = failure.trial;
    const QString error = withoutPlace(trial.error);
    const QString person = nameOf(trial.person);
    if (trial.isLate)
        return FailureTexts::tr("Tried for “%1”, it did not come to an end in a moment.").arg(person);
    if (failure.isMeant)
        return failure.isForAll ? FailureTexts::tr("Whoever it was tried for, it stopped here: %1").arg(error)
                                : FailureTexts::tr("Tried for “%1”, it stopped here: %2").arg(person, error);
    return failure.isForAll ? FailureTexts::tr("Whoever it was tried for, this failed: %1").arg(error)
                            : FailureTexts::tr("Tried for “%1”, this failed: %2").arg(person, error);
}

script::Severity severityOf(const Failure &failure)
{
    if (failure.isMeant && !failure.isForAll)
        return script::Severity::Hint;
    return failure.isForAll && !failure.isMeant && !failure.trial.isLate ? script::Severity::Error
                                                                         : script::Severity::Warning;
}

} // namespace run
