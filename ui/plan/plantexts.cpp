// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/plantexts.h"

#include "base/errortext.h"
#include "base/plaintext.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(plantexts)
};

QString listed(const QStringList &names)
{
    return names.isEmpty() ? Texts::tr("nothing") : plaintext::line(names.join(", "_L1));
}

QString changesOf(const Step &step)
{
    const zitadel::ActionFields &before = step.before.fields;
    const zitadel::ActionFields &after = step.after.fields;
    QStringList parts;
    if (before.script != after.script) {
        //: lines of a script that come, and lines that go
        parts << Texts::tr("script +%1 −%2").arg(step.linesAdded).arg(step.linesRemoved);
    }
    if (before.name != after.name)
        parts << Texts::tr("name");
    if (before.timeout != after.timeout)
        parts << Texts::tr("timeout");
    if (before.allowedToFail != after.allowedToFail)
        parts << Texts::tr("allowed to fail");
    return parts.join(", "_L1);
}

QString whatChanges(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::SetTrigger:
        return Texts::tr("%1 → %2").arg(listed(step.triggerBefore), listed(step.trigger.actions));
    case Step::Kind::Delete:
        return Texts::tr("Would be lost on the server");
    case Step::Kind::Change:
        return changesOf(step);
    default:
        return {};
    }
}

} // namespace

QString plantexts::verb(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Create:
        return Texts::tr("Create");
    case Step::Kind::Change:
        return Texts::tr("Change");
    case Step::Kind::SetState:
        return step.after.isActive ? Texts::tr("Activate") : Texts::tr("Deactivate");
    case Step::Kind::SetTrigger:
        return Texts::tr("Set trigger");
    case Step::Kind::Delete:
        return Texts::tr("Delete");
    }
    return {};
}

QString plantexts::subject(const Step &step)
{
    return plaintext::line(step.kind == Step::Kind::SetTrigger ? step.trigger.label() : step.name());
}

QString plantexts::details(const Step &step)
{
    if (!step.blocked.isEmpty())
        return plaintext::line(Texts::tr("Cannot be done: %1").arg(step.blocked));
    QStringList parts = step.hints;
    if (const QString what = whatChanges(step); !what.isEmpty())
        parts.prepend(what);
    return plaintext::line(parts.join(u' '));
}

QString plantexts::outcome(const Result<> &result, const QString &note)
{
    if (result) {
        //: a step of a plan was done, and something is to be known about it
        return plaintext::line(note.isEmpty() ? Texts::tr("Done") : Texts::tr("Done. %1").arg(note));
    }
    const Error &error = result.error();
    if (error.kind == Error::Kind::Cancelled)
        return plaintext::line(error.message);
    QStringList words{error.message};
    if (!error.advice.isEmpty())
        words << error.advice;
    if (!error.serverMessage.isEmpty())
        words << Texts::tr("The server said: %1").arg(plaintext::line(error.serverMessage));
    return plaintext::line(Texts::tr("Failed: %1").arg(words.join(u' ')));
}

QString plantexts::outcomeAtLength(const Result<> &result, const QString &note)
{
    QString text = outcome(result, note);
    if (const QString details = result ? QString() : errortext::details(result.error()); !details.isEmpty())
        text += u'\n' + details;
    return text;
}
