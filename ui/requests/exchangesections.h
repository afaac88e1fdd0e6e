// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/transport.h"

/// One part of an exchange as text that can be read and copied.
struct ExchangeSection
{
    QString title;
    QString text; ///< lines
};

/// What went over the wire, in the order in which it did, and how long each part took. No secret is in it.
QList<ExchangeSection> sectionsOf(const http::Exchange &exchange);

/// All of them, one below the other.
QString asText(const QList<ExchangeSection> &sections);
