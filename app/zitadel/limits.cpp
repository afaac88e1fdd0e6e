// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "zitadel/limits.h"

#include "base/text.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(limits)
};

} // namespace

limits::ScriptLength limits::scriptLength(qsizetype codePoints, qsizetype utf8Bytes)
{
    if (utf8Bytes > scriptBytes)
        return ScriptLength::OverEnforced;
    if (codePoints > scriptDocumented)
        return ScriptLength::OverDocumented;
    return codePoints >= scriptWarning ? ScriptLength::NearLimit : ScriptLength::Fine;
}

QList<limits::Problem> limits::check(const zitadel::ActionFields &fields)
{
    const QLocale locale;
    QList<Problem> problems;
    const auto add = [&problems](Field field, bool blocks, const QString &text) {
        problems.append({field, blocks, text});
    };

    const qsizetype nameLength = text::codePoints(fields.name);
    if (nameLength == 0)
        add(Field::Name, true, Texts::tr("The action needs a name."));
    else if (nameLength > nameCodePoints)
        add(Field::Name, true,
            Texts::tr("The name has %1 characters; the server takes at most %2.")
                .arg(locale.toString(nameLength), locale.toString(nameCodePoints)));
    // The server's validators pass these, its database does not (API 29).
    if (fields.name.contains(QChar::Null) || !text::isWellFormed(fields.name))
        add(Field::Name, true, Texts::tr("The name contains a character that the server cannot store."));

    if (fields.timeout < 0ns || fields.timeout > timeoutMax)
        add(Field::Timeout, true, Texts::tr("The timeout must be between 0 and 20 seconds."));

    const qsizetype codePoints = text::codePoints(fields.script);
    const qsizetype bytes = text::utf8Bytes(fields.script);
    if (codePoints == 0)
        add(Field::Script, true, Texts::tr("The script is empty. The server refuses that."));
    if (fields.script.contains(QChar::Null) || !text::isWellFormed(fields.script))
        add(Field::Script, true, Texts::tr("The script contains a character that the server cannot store."));
    switch (scriptLength(codePoints, bytes)) {
    case ScriptLength::OverEnforced:
        add(Field::Script, true,
            Texts::tr("The script takes %1 bytes; servers refuse more than %2.")
                .arg(locale.toString(bytes), locale.toString(scriptBytes)));
        break;
    case ScriptLength::OverDocumented:
        add(Field::Script, false,
            Texts::tr(
                "The script has %1 characters. The API documents a limit of %2 characters; servers since "
                "v2.37.0 take up to %3 bytes instead (this script: %4), older ones less.")
                .arg(locale.toString(codePoints), locale.toString(scriptDocumented),
                     locale.toString(scriptBytes), locale.toString(bytes)));
        break;
    case ScriptLength::NearLimit:
    case ScriptLength::Fine:
        break;
    }
    return problems;
}

std::chrono::nanoseconds limits::effectiveTimeout(std::chrono::nanoseconds timeout)
{
    return timeout > 0ns && timeout < timeoutMax ? timeout : timeoutMax;
}

QString limits::refusal(const zitadel::ActionFields &fields)
{
    for (const Problem &problem : check(fields)) {
        if (problem.blocks)
            return problem.text;
    }
    return {};
}
