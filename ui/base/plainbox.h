// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

/// A message box that shows both texts as text, see `base/plaintext.h`; deletes itself when closed. @p parent
/// owns it, and the caller opens it. `tests/plaintext.cmake` fails where one is made elsewhere.
QMessageBox *plainBox(QWidget *parent, const QString &objectName, const QString &text,
                      const QString &explanation, QMessageBox::StandardButtons buttons);
