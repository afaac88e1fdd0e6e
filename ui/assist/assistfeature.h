// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shell/shell.h"

/// What helps with writing the script in front: completion, snippets, and its functions.
class AssistFeature : public Feature
{
    Q_OBJECT

public:
    void join(Shell &shell) override;

private:
    void goToFunction();
    void chooseSnippet();

    Shell *m_shell = nullptr;
};
