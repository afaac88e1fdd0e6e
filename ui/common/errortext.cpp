// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "common/errortext.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("errortext", text);
}

} // namespace

QString errortext::title(explain::Asked asked, const Error &error)
{
    using explain::Asked;
    switch (asked) {
    case Asked::Save:
        return tr("Not saved: %1").arg(error.message);
    case Asked::Create:
        return tr("Not created: %1").arg(error.message);
    case Asked::Activate:
        return tr("Not activated: %1").arg(error.message);
    case Asked::Deactivate:
        return tr("Not deactivated: %1").arg(error.message);
    case Asked::Delete:
        return tr("Not deleted: %1").arg(error.message);
    case Asked::Open:
        return tr("Not refreshed: %1").arg(error.message);
    case Asked::List:
        return tr("The list was not loaded: %1").arg(error.message);
    case Asked::Organisation:
        break;
    }
    return error.message;
}

QString errortext::details(const Error &error)
{
    QStringList facts;
    if (error.httpStatus > 0)
        facts.append(tr("HTTP %1").arg(error.httpStatus));
    if (error.grpcCode >= 0)
        facts.append(tr("gRPC code %1").arg(error.grpcCode));
    if (!error.serverId.isEmpty())
        facts.append(tr("id %1").arg(error.serverId));
    if (!error.requestId.isEmpty())
        facts.append(tr("request %1").arg(error.requestId));
    QStringList lines;
    if (!error.serverMessage.isEmpty())
        lines.append(tr("The server said: %1").arg(error.serverMessage));
    if (!facts.isEmpty())
        lines.append(facts.join(u" · "_s));
    if (!error.technical.isEmpty())
        lines.append(error.technical);
    return lines.join(u'\n');
}
