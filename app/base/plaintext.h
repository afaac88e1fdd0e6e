// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

/// Foreign text – names, authors, a server's words, file names – as it is shown to a person: as text and
/// nothing else.
///
/// What cannot be seen, or turns round what stands beside it, is shown by a sign of its own: a control
/// character by its picture (U+000A as "␊"), anything else by its number ("<U+202E>"). Text that is being
/// edited, and what is sent, compared or kept, is never touched. PlainLabel and plainBox() in `ui/base` do
/// this by themselves, except for what only line() can know: that the line ends belong to a name.
namespace plaintext {

/// A name or anything else of one line: with line ends and tabs as signs, too.
QString line(const QString &text);

/// Text of several lines: line ends and tabs stay.
QString lines(const QString &text);

/// line(), at most @p most code points long: of a longer one beginning and end remain, as names often differ
/// there.
QString brief(const QString &text, qsizetype most = 60);

/// brief() for what takes '&' as a mark of the next letter: menus, buttons, tabs.
QString button(const QString &text, qsizetype most = 60);

/// brief() for the title of a window, where "[*]" is the place of a mark.
QString title(const QString &text);

/// For tooltips, which take what looks like HTML for HTML: lines(), escaped where that could happen, or
/// where a line is so long that it has to wrap. Of @p text the names must have gone through line().
QString toolTip(const QString &text);

/// Lets very long words wrap where only blanks would do, by zero width spaces: an address, a name of 200
/// characters.
QString breakable(const QString &text);

} // namespace plaintext
