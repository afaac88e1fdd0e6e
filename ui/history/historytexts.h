// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/history/actionhistory.h"

/// The entries of a time line in words.
namespace historytexts {

QString what(const history::Entry &entry);    ///< short, such as "Changed: script, sequence 12"
QString details(const history::Entry &entry); ///< all of it, for a tooltip
QString icon(const history::Entry &entry);    ///< name in the theme

} // namespace historytexts
