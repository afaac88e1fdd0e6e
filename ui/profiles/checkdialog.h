// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "access/connect/trial.h"

#include <QDialog>

/// Tests the connection of a window, and shows how that goes. The window's own session goes on undisturbed.
class CheckDialog : public QDialog
{
    Q_OBJECT

public:
    /// @p secrets is borrowed and has those of @p profile.
    CheckDialog(const Profile &profile, Secrets &secrets, QWidget *parent = nullptr);

private:
    Trial m_trial;
};
