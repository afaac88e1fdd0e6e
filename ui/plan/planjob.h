// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "exchange/plan.h"

#include <QFuture>

#include <functional>

class QObject;
class QWidget;
class Workspace;

namespace exchange {
class PlanRun;
}

/// What a plan is about, who makes it and what carries it out. See PlanDialog.
struct PlanJob
{
    QString title;                  ///< of the window
    std::function<QString()> place; ///< "Acme Corp" or "Staging › Acme Corp": where it is done

    std::function<QFuture<Result<exchange::Plan>>()> make;
    /// Something that does these steps once it is started; it belongs to @p parent.
    std::function<Result<exchange::PlanRun *>(const QList<exchange::Step> &steps, QObject *parent)> run;
    /// Asks in production, before the first step; nothing: it is not asked.
    std::function<QFuture<bool>(QWidget *parent)> confirm = {};
    /// The plan that takes back what was done; nothing: that cannot be offered.
    std::function<QFuture<Result<exchange::Plan>>(const QList<exchange::Step> &done)> undo = {};

    QString from; ///< names of the two sides in comparisons: "On the server"
    QString to;   ///< "In the folder"

    QString reading = {}; ///< what is said while the plan is made; a sentence of its own else
    QString nothing = {}; ///< what is said of a plan without a step; a sentence of its own else
    /// Deletions are what is asked for, and so ticked; else nobody deletes by the way.
    bool isForDeleting = false;

    /// A job in the current organisation of @p workspace, which is borrowed: place, run, confirm, undo and
    /// the names of the two sides are filled in.
    static PlanJob here(Workspace &workspace);
};
