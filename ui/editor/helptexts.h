// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "script/completion.h"

class QPalette;

/// What is said about names of a script, the same in lists, tips and for screen readers. Rich text has all
/// that comes from scripts and catalogues escaped.
namespace helptexts {

/// "function", "parameter": what a letter stands for.
QString kindName(script::Completion::Kind kind);
/// One letter for a small mark.
QChar kindLetter(script::Completion::Kind kind);

/// "Pre Creation" for "External Authentication: Pre Creation": names of triggers without those of their
/// flows, each once.
QString shortTriggers(const QStringList &triggers);

/// One paragraph each of documentation, note and triggers; with the signature above them if asked for. Empty
/// if there is nothing to say.
QString richText(const script::Completion &entry, bool withSignature, const QPalette &palette);
/// Two or three paragraphs, with the active parameter bold and underlined.
QString richText(const script::CallTip &tip, const QPalette &palette);
/// For a tooltip, in the colours of one.
QString toolTip(const script::Completion &entry);
/// For a screen reader.
QString spoken(const script::Completion &entry);

/// An ink for what is less important, readable on the palette's base and tool tip colours.
QString quietInk(const QPalette &palette);

} // namespace helptexts
