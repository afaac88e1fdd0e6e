// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localfiles/colouredscript.h"

/// A whole page in HTML, UTF-8, that needs nothing from elsewhere: the script with its colours, under
/// @p title. All text is escaped. Numbers of lines are not part of the text, so copying leaves them out.
QString htmlPage(const ColouredScript &script, const QString &title, bool withLineNumbers);
