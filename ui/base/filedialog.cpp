// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/filedialog.h"

#include "base/settings.h"

#include <QFileDialog>
#include <QFileInfo>

QFileDialog *filedialog::make(Settings *settings, QWidget *parent, const QString &objectName,
                              const QString &title)
{
    auto *dialog = new QFileDialog(parent, title);
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    if (!settings)
        return dialog;
    // One that is gone since would show an empty dialog.
    if (const QString last = settings->lastFolder(); !last.isEmpty() && QFileInfo(last).isDir())
        dialog->setDirectory(last);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, [dialog, settings](const QString &path) {
        const bool isFolder = dialog->fileMode() == QFileDialog::Directory;
        settings->setLastFolder(isFolder ? path : QFileInfo(path).absolutePath());
    });
    return dialog;
}
