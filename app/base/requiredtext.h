// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// The longest text that stands in everything @p expression can match, whatever the case; empty if none is
/// surely there. Lets a search skip scripts without trying the expression on them. Knows PCRE's language only
/// as far as that is simple, and answers with nothing where it is not.
QString requiredText(QStringView expression);
