// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

/// What the program says of itself.
class HelpFeature : public Feature
{
    Q_OBJECT

public:
    void join(Shell &shell) override;
};
