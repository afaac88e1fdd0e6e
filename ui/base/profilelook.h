// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/profile/profile.h"

#include <QColor>
#include <QIcon>

class QPalette;

/// How a connection looks wherever it is named, so that a person knows it again.
namespace profilelook {

/// The colour as it is on @p palette's ground; invalid for Colour::None.
QColor colour(Profile::Colour colour, const QPalette &palette);

/// Its name, for people and screen readers: "Blue".
QString colourName(Profile::Colour colour);

/// A dot in the colour, or an empty ring for none; sized for menus and lists.
QIcon dot(Profile::Colour colour, const QPalette &palette);

/// "production", "read-only", both or nothing: what has to be known before anything is touched.
QString marks(const Profile &profile);

/// Name and marks in one line: "Acme – production".
QString title(const Profile &profile);

} // namespace profilelook
