// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>

class QWidget;
class Workspace;

/// Before the first change of a sitting to what a person has marked as production, they are asked once more.
namespace writegate {

/// True at once where nothing has to be asked; else once the person has answered. Several writes that come
/// while the question is open share it.
QFuture<bool> pass(Workspace &workspace, QWidget *parent);

} // namespace writegate
