// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// E16, W17, W18, W19: the action's other fields, and what it is bound to.
#include "script/checks/check.h"
#include "zitadel/limits.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace script;
using namespace std::chrono_literals;

namespace {

qsizetype codePoints(QStringView text)
{
    qsizetype count = 0;
    for (qsizetype i = 0; i < text.size(); ++i)
        count += !(text[i].isLowSurrogate() && i > 0 && text[i - 1].isHighSurrogate());
    return count;
}

void checkLimits(Check &check)
{
    const QLocale locale;
    if (check.fields.name.isEmpty())
        check.add("E16"_L1, Problem::Where::Name,
                  CheckTexts::tr("The action has no name. The server refuses that."));
    else if (const qsizetype length = codePoints(check.fields.name); length > limits::nameCodePoints)
        check.add("E16"_L1, Problem::Where::Name,
                  CheckTexts::tr("The name has %1 characters; the server takes at most %2.")
                      .arg(locale.toString(length), locale.toString(limits::nameCodePoints)));
    const qsizetype bytes = check.tree.toUtf8(check.tree.text().size());
    if (bytes == 0)
        check.add("E16"_L1, Range(), CheckTexts::tr("The script is empty. The server refuses that."));
    else if (bytes > limits::scriptBytes)
        check.add("E16"_L1, {check.tree.fromUtf8(limits::scriptBytes), check.tree.text().size()},
                  CheckTexts::tr("The script takes %1 bytes; servers refuse more than %2.")
                      .arg(locale.toString(bytes), locale.toString(limits::scriptBytes)));
    if (check.fields.timeout < 0ns || check.fields.timeout > limits::timeoutMax)
        check
            .add("E16"_L1, Problem::Where::Timeout,
                 CheckTexts::tr("The timeout must be between 0 and 20 seconds."))
            .fixes = {
            {.title = CheckTexts::tr("Set the timeout to 20 seconds"), .timeout = limits::timeoutMax}};
}

} // namespace

void script::checkFields(Check &check)
{
    checkLimits(check);
    if (check.fields.timeout == 0ns)
        check
            .add("W17"_L1, Problem::Where::Timeout,
                 CheckTexts::tr(
                     "A timeout of 0 does not mean none: the server lets the action run for 20 seconds."))
            .fixes = {
            {.title = CheckTexts::tr("Set the timeout to 10 seconds"), .timeout = 10s},
            {.title = CheckTexts::tr("Set the timeout to 20 seconds"), .timeout = limits::timeoutMax}};
    if (!check.values.context().isBound())
        return;
    const QList<const Trigger *> &triggers = check.values.triggers();
    const auto isAny = [&triggers](auto &&test) { return std::ranges::any_of(triggers, test); };
    if (!check.fields.allowedToFail && isAny([](const Trigger *t) { return t->flow != "4"_L1; })) {
        Problem &problem =
            check.add("W18"_L1, Problem::Where::AllowedToFail,
                      CheckTexts::tr("“Allowed to fail” is off: every mistake in this script keeps people "
                                     "from signing in."));
        problem.fixes = {{.title = CheckTexts::tr("Allow the action to fail"), .allowedToFail = true}};
        // Who throws on purpose wants just that.
        const std::vector<NodeData> &nodes = check.tree.nodes();
        if (std::ranges::any_of(nodes,
                                [](const NodeData &node) { return node.kind == Kind::ThrowStatement; }))
            problem.severity = Severity::Hint;
    }
    if (isAny([](const Trigger *t) { return t->runsIn.contains("V1"_L1); }))
        check
            .add("W19"_L1, Problem::Where::Triggers,
                 CheckTexts::tr(
                     "This flow exists in the first version of the login only. Where people sign in with the "
                     "second, the action never runs."))
            .severity = Severity::Hint;
}
