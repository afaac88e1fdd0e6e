// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/emptystate.h"
#include "base/result.h"

class Workspace;

/// Tells, for as long as it is so, that what is typed cannot be kept on this computer.
class StorageBar : public EmptyState
{
    Q_OBJECT

public:
    /// @p workspace is borrowed and must outlive the bar.
    explicit StorageBar(Workspace &workspace, QWidget *parent = nullptr);

    /// What earlier runs of the program left unsaved cannot be read; nothing: it can.
    void setUnread(const std::optional<Error> &error);

    /// Versions beyond the limits of the history could not be removed; nothing: they were.
    void setUnpruned(const std::optional<Error> &error);

private:
    void update();

    Workspace &m_workspace;
    QPushButton *m_close;
    std::optional<Error> m_unread;
    std::optional<Error> m_unpruned;
    QString m_closed; ///< the finding that the person has read
};
