// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QFileDialog;
class QWidget;
class Settings;

/// The one place that makes dialogs for files and folders: each begins where the last one ended, whatever it
/// was for, also after a restart.
namespace filedialog {

/// A dialog over @p parent that goes when it is closed. @p settings, which knows the last folder, is borrowed
/// and must outlive it; nullptr: nothing is remembered.
QFileDialog *make(Settings *settings, QWidget *parent, const QString &objectName, const QString &title);

} // namespace filedialog
