// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>

class QWidget;

namespace windowsize {

/// Makes a window that is not shown yet @p wanted large, or as large as its screen has room for. One that was
/// given a place is moved back onto the screen.
void fit(QWidget *window, QSize wanted);

} // namespace windowsize
