// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/errortext.h"

#include "base/plaintext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(errortext)
};

} // namespace

QString errortext::title(explain::Operation operation, const Error &error)
{
    using explain::Operation;
    switch (operation) {
    case Operation::Save:
        return Texts::tr("Not saved: %1").arg(error.message);
    case Operation::Create:
        return Texts::tr("Not created: %1").arg(error.message);
    case Operation::Activate:
        return Texts::tr("Not activated: %1").arg(error.message);
    case Operation::Deactivate:
        return Texts::tr("Not deactivated: %1").arg(error.message);
    case Operation::Delete:
        return Texts::tr("Not deleted: %1").arg(error.message);
    case Operation::Open:
        return Texts::tr("Not refreshed: %1").arg(error.message);
    case Operation::List:
        return Texts::tr("The list was not loaded: %1").arg(error.message);
    case Operation::Flows:
        return Texts::tr("The flows were not read: %1").arg(error.message);
    case Operation::SetTrigger:
        return Texts::tr("The trigger was not changed: %1").arg(error.message);
    case Operation::History:
        return Texts::tr("The server's history was not read: %1").arg(error.message);
    case Operation::Organisation:
    case Operation::Account:
    case Operation::SignIn:
    case Operation::Probe:
        break;
    }
    return error.message;
}

QString errortext::details(const Error &error)
{
    QStringList facts;
    if (error.httpStatus > 0)
        facts.append(Texts::tr("HTTP %1").arg(error.httpStatus));
    if (error.grpcCode >= 0)
        facts.append(Texts::tr("gRPC code %1").arg(error.grpcCode));
    if (!error.serverId.isEmpty())
        facts.append(Texts::tr("id %1").arg(error.serverId));
    if (!error.requestId.isEmpty())
        facts.append(Texts::tr("request %1").arg(error.requestId));
    QStringList lines;
    if (!error.serverMessage.isEmpty())
        lines.append(Texts::tr("The server said: %1").arg(plaintext::line(error.serverMessage)));
    if (!facts.isEmpty())
        lines.append(facts.join(u" · "_s));
    if (!error.technical.isEmpty())
        lines.append(error.technical);
    return lines.join(u'\n');
}
