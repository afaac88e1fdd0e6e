// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

/// Takes a file of this computer that is dropped onto a widget; leaves all else that is dropped to the
/// widget.
class FileDrop : public QObject
{
    Q_OBJECT

public:
    /// Belongs to @p target.
    explicit FileDrop(QWidget *target);

signals:
    void dropped(const QString &path);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};
