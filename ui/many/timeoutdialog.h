// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <chrono>

class QDoubleSpinBox;

/// Asks for one timeout for several actions. Deletes itself when it is closed.
class TimeoutDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p present is what is offered first.
    TimeoutDialog(int count, std::chrono::nanoseconds present, QWidget *parent = nullptr);

signals:
    void chosen(std::chrono::nanoseconds timeout);

private:
    QDoubleSpinBox *m_seconds;
};
