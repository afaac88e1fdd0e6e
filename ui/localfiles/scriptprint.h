// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "localfiles/colouredscript.h"

#include <QDateTime>

class QPagedPaintDevice;

/// What stands at the top of each page.
struct PrintHead
{
    QString action;
    QString organisation; ///< may be empty
    QDateTime at;
};

/// Puts the script on paper, with the numbers of its lines; long lines go on below. Blocks for the time of
/// painting, some milliseconds a page. Returns the number of pages, 0 if the device refused.
int printScript(QPagedPaintDevice &device, const ColouredScript &script, const PrintHead &head);
