// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/undeletedtext.h"

#include "base/errortext.h"
#include "zitadel/trigger.h"

#include <QCoreApplication>
#include <QStringList>

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(UndeletedText)
};

QString said(const Error &error)
{
    return error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice;
}

} // namespace

UndeletedText UndeletedText::of(const Undeleted &outcome)
{
    QStringList reasons;
    std::optional<Error> first = outcome.notDeactivated;
    if (first)
        reasons << said(*first)
                << (outcome.triggers.isEmpty() ? QString() : Texts::tr("So it was put into no trigger."));
    for (const flows::TriggerChange &change : outcome.triggers) {
        if (change.result || outcome.notDeactivated)
            continue;
        //: %1 is a trigger, %2 what went wrong
        reasons << Texts::tr("%1: %2").arg(zitadel::shownName(change.binding.id()),
                                           said(change.result.error()));
        first = first.value_or(change.result.error());
    }
    reasons.removeAll(QString());
    return {.title = outcome.notDeactivated
                         ? Texts::tr("The action is there, and active, as it could not be deactivated.")
                         : Texts::tr("The action is there, but not in all of its triggers."),
            .text = reasons.join(u'\n'),
            .details = first ? errortext::details(*first) : QString()};
}
