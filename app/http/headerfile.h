// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "http/extraheaders.h"

#include <QFuture>

class QObject;

namespace extraheaders {

/// The headers in the file or pipe @p path, which holds what parse() reads and at least one. Kind::Input
/// names the file, never what is in it. @p context, whose thread gets the answer, is borrowed. It never
/// blocks.
QFuture<Result<List>> fromFile(const QString &path, QObject *context);

} // namespace extraheaders
