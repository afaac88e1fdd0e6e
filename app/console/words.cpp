// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/words.h"

#include "base/terminal.h"
#include "console/console.h"
#include "zitadel/duration.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using exchange::Step;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

QString changes(const Step &step)
{
    const zitadel::ActionFields &before = step.before.fields;
    const zitadel::ActionFields &after = step.after.fields;
    const auto seconds = [](const zitadel::ActionFields &fields) {
        return QString::fromLatin1(zitadel::durationToJson(fields.timeout));
    };
    QStringList parts;
    if (before.script != after.script)
        //: lines of a script that come, and lines that go
        parts << Texts::tr("script +%1 −%2").arg(step.linesAdded).arg(step.linesRemoved);
    if (before.name != after.name)
        parts << Texts::tr("name %1").arg(after.name);
    if (before.timeout != after.timeout)
        parts << Texts::tr("timeout %1 → %2").arg(seconds(before), seconds(after));
    if (before.allowedToFail != after.allowedToFail)
        parts << (after.allowedToFail ? Texts::tr("allowed to fail") : Texts::tr("not allowed to fail"));
    return parts.join(", "_L1);
}

/// Whether the error's words were made for what is on its way to a server, in an editor.
bool isOfServer(const Error &error)
{
    using enum Error::Kind;
    switch (error.kind) {
    case Offline:
    case CutOff:
    case TimedOut:
    case NameNotFound:
    case Refused:
    case Proxy:
    case Redirected:
        return true;
    default:
        return error.httpStatus > 0;
    }
}

} // namespace

QString describe(const Step &step)
{
    switch (step.kind) {
    case Step::Kind::Create:
        return Texts::tr("create %1").arg(step.name());
    case Step::Kind::Change:
        //: an action, and what of it
        return Texts::tr("change %1 (%2)").arg(step.name(), changes(step));
    case Step::Kind::SetState:
        return step.after.isActive ? Texts::tr("activate %1").arg(step.name())
                                   : Texts::tr("deactivate %1").arg(step.name());
    case Step::Kind::SetTrigger: {
        const auto list = [](const QStringList &names) {
            return names.isEmpty() ? Texts::tr("nothing") : names.join(", "_L1);
        };
        //: a trigger with its flow, and the actions that it runs, then those that it ran
        return Texts::tr("let %1 run: %2 (before: %3)")
            .arg(step.trigger.label(), list(step.trigger.actions), list(step.triggerBefore));
    }
    case Step::Kind::Delete:
        return Texts::tr("delete %1").arg(step.name());
    }
    return {};
}

QString advice(const Error &error)
{
    if (!isOfServer(error))
        return error.advice;
    const QString doubt = !error.mayHaveHappened
                              ? QString()
                              : Texts::tr("It is not known whether the server has carried it "
                                          "out: run diff to see.");
    using enum Error::Kind;
    switch (error.kind) {
    case Unauthorized:
        return Texts::tr("The token is wrong, expired or was revoked. Give a fresh one.");
    case Forbidden:
        if (error.serverId == "AUTHZ-Kl3p0"_L1)
            return Texts::tr("Sign in again with the second factor.");
        return Texts::tr(
            "Reading actions needs a role such as Org Owner Viewer, changing them one such as Org "
            "Owner. Ask an administrator.");
    case UnknownOrganisation:
        return Texts::tr("Check the id that --org names.");
    case NoMembership:
        return Texts::tr("Name another organisation with --org, or ask for a membership.");
    case WrongHost:
        return Texts::tr("ZITADEL picks the instance by name: use the instance's own domain.");
    case NoRoute:
        return Texts::tr("Is the address right? Newer servers may no longer offer Actions V1.");
    case NotFound:
        return Texts::tr("It was deleted meanwhile. Run diff to see what there is.");
    case NameTaken:
        return Texts::tr("Upper and lower case do not make a difference.");
    case RateLimited:
        return Texts::tr("Wait a moment, then try again.");
    case Proxy:
        return Texts::tr("Check the proxy in the connection or in the system's settings.");
    case Redirected:
        return Texts::tr("Use the address that it leads to.");
    case NotZitadel:
        return Texts::tr("Something before the server, such as a proxy or a sign-in page, may have answered "
                         "instead.");
    case Offline:
    case CutOff:
    case TimedOut:
    case NameNotFound:
    case Refused:
    case ServerFault:
        return doubt.isEmpty() ? Texts::tr("Check the address and the network, then try again.") : doubt;
    default:
        return doubt;
    }
}

int fail(const Error &error, int status)
{
    QStringList words{error.message};
    if (const QString todo = advice(error); !todo.isEmpty())
        words << todo;
    if (!error.serverMessage.isEmpty())
        words << Texts::tr("The server said: %1").arg(error.serverMessage);
    terminal::print(stderr, words.join(u' '));
    return status;
}

int failToRead(const Error &error)
{
    terminal::printLines(stderr, error.message);
    if (!error.advice.isEmpty())
        terminal::print(stderr, error.advice);
    // What is in the folder is the user's business, what keeps us from reading it is not.
    return error.kind == Error::Kind::Input ? BadUsage : Failed;
}

} // namespace console
