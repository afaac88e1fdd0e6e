// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/networkoptions.h"
#include "base/result.h"

#include <QDateTime>
#include <QFuture>
#include <QList>

class Client;

/// Whether a server, and what stands before it, lets one wire through.
struct WireTrial
{
    NetworkOptions::Wire wire;
    std::chrono::milliseconds time{0}; ///< from the question to the answer
    Result<QDateTime> serverTime;      ///< or why there is none; invalid where the answer does not tell
};

/// Asks by JSON, gRPC and gRPC-Web, one after the other so that none waits for another, for a few seconds
/// each.
/// @p client is borrowed; the future is cancelled if @p context dies, which has to go before it.
QFuture<QList<WireTrial>> tryWires(Client &client, QObject *context);

/// What it is called: the same in all languages. Empty for Wire::Automatic.
QString wireName(NetworkOptions::Wire wire);
