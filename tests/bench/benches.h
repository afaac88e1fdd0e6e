// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Each prints a few lines: what was measured, the figures, the ratio, and the goal for it.
namespace benches {

/// How many rounds, or how much to work on: @p brief if just that it works is of interest, as in ./test.
int usually(int usual, int brief);

/// Tells what did not work, and lets the program end with an error.
void fail(const QString &what);

/// Start-up of @p program to the first painted text, and to the list, against @p hello, an empty QMainWindow.
void startUp(const QString &program, const QString &hello);

/// One save of 10 kB through Client against the same request by a bare QNetworkAccessManager.
void save();

/// The answer with 1,000 actions into structs, by simdjson and by QJsonDocument.
void parse();

/// Lists of 1,000 and of 10,000 actions from the demo server until they are shown, and the longest stall.
void list();

/// A key in the filter box over 10,000 rows, until it is painted, against a QSortFilterProxyModel.
void filter();

/// Looking through 10,000 scripts, 100 MB, against ripgrep on one file of the same bytes where there is one.
void findAll();

/// The time line of one action among 1,000 with 50 versions each, until it could be shown.
void history();

/// How long what is typed is on its way to the disk while 10,000 actions go there, too.
void drafts();

/// What the editor asks about a script of 10,000 characters: its tree, problems, completions.
void script();

/// A key in the editor of a real window until the list of completions is painted.
void completion();

/// The last key of a burst in the editor of a real window until the problem that it makes is painted.
void problems();

/// 500 actions brought to 20 organisations: time, requests, memory, and how long the window would stand
/// still.
void promote();

/// Serves what promote() needs, in a process of its own, until its standard input ends; an exit status.
int serveOrganisations(int targets, int actions);

/// About 10,000 characters of what people write, with the action's function `f` in front.
QString longScript();

} // namespace benches
