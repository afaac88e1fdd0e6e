// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/editoroptions.h"
#include "promote/planto.h"
#include "promote/reach.h"

#include <QHash>

class SyntaxThemes;

/// What is to be brought from one organisation to others.
struct Bringing
{
    std::shared_ptr<Reach> reach;
    promote::Site *source = nullptr; ///< of `reach`, as are the targets
    QList<promote::Site *> targets;
    QStringList names; ///< of actions
    promote::Options options;
    /// Not empty: what was done at the targets, which is to be taken back instead.
    QHash<promote::Site *, QList<exchange::Step>> done = {};
};

namespace bringing {

/// Opens the window with the plan: nothing is written before the person says so there. @p written is called
/// when something was carried out, whatever came of it. @p themes is borrowed and must outlive @p parent.
void open(const Bringing &what, SyntaxThemes &themes, const EditorOptions &options, QWidget *parent,
          const std::function<void()> &written);

/// Why @p site can be no target of what comes from @p source, one sentence; empty: it can.
QString hindrance(const promote::Site &source, const promote::Site &site);

} // namespace bringing
