// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exchange/placeholders.h"
#include "exchange/plan.h"
#include "exchange/record.h"

#include <QMap>

/// Between what a server has and what files hold, where placeholders stand for some of it.
///
/// Plans and what is sent have the server's form. Records, merges, looks back, patches and copies have that
/// of the files: git has it, the record's hashes are of it, and no value gets anywhere by them.
namespace exchange {

/// What files hold, as a server is to have it.
struct Filled
{
    Content content;
    QMap<QString, QStringList> missing; ///< by nameKey(): placeholders without a value, where there are any
};

/// Puts values into the scripts of @p files. What differs from @p server by the spelling of a value alone is
/// as it is there; a {{NAME}} that the server's script has, too, and that has no value, is no placeholder of
/// ours. Pure.
Filled fill(const Content &files, const Content &server, const placeholders::Values &values);

/// Blocks those steps of @p plan whose script has a placeholder without a value.
void block(Plan &plan, const Filled &filled);

/// What @p server has as the files beside it write it: as @p files has a script that comes to the same there,
/// else with its values turned back, and with the names that the files have where it has other values. Pure.
Content asFiles(const Content &server, const Content &files, const placeholders::Values &values);

/// Where a server has another value than this connection: files and names, one sentence each. @p written is
/// what asFiles() made of it. Pure.
QStringList otherValues(const Content &server, const Content &written, const placeholders::Values &values);

/// @p steps with scripts as in @p files, on a server that has @p present as they write it. Pure.
QList<Step> asFiles(QList<Step> steps, const Content &files, const Content &present);

/// What is known of a pull or push, where files are written in another form since: what was seen of
/// @p server, is seen as @p written. Pure.
Seen asFiles(Seen seen, const Content &server, const Content &written);

/// The scripts of @p server's actions that are in @p folder, for asFiles(). Those are left out that the last
/// export wrote and that hold a value: they are to have its placeholder now. Blocks.
Content scriptsIn(const QString &folder, const Content &server, const placeholders::Values &values);

} // namespace exchange
