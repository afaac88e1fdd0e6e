// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

class RequestLog;

/// The pane with what was asked of the server.
class RequestsFeature : public Feature
{
    Q_OBJECT

public:
    /// @p log is borrowed and must outlive the feature. @p record begins or ends recording texts.
    RequestsFeature(RequestLog &log, std::function<void(bool records)> record);

    void join(Shell &shell) override;

private:
    RequestLog &m_log;
    const std::function<void(bool records)> m_record;
};
