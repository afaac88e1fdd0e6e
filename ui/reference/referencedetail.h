// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/reference.h"

class QPalette;

/// How one entry of the reference reads.
namespace referencedetail {

/// Rich text with all from the catalogue escaped. What to use instead of a deprecated entry is a link with
/// its path.
QString richText(const script::ReferenceEntry &entry, const QPalette &palette);

/// What a search looks through.
QString searched(const script::ReferenceEntry &entry);

} // namespace referencedetail
