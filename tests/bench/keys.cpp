// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Presses COUNT keys in a script and lets them be coloured, without anything else, so that instructions can
// be counted: once with COUNT and once with twice as many, and the difference is what those keys cost.
//
//   QT_QPA_PLATFORM=offscreen valgrind --tool=none ... or callgrind: bench_keys VARIANT TEXT PAINT COUNT
//   VARIANT none | builtin | ours     TEXT script | line     PAINT nopaint | paint
#include "editor/codeeditor.h"

#include <Qsci/qscilexerjavascript.h>

#include <QApplication>
#include <QKeyEvent>

#include <cstdio>

using namespace Qt::StringLiterals;
using Sci = QsciScintillaBase;

namespace {

QString textOf(const QString &kind)
{
    if (kind == "line"_L1)
        return u"x = f('a', 1) + `b`; "_s.repeated(500).first(10'000);
    const QString part = u"/** Step of many. */\nfunction step(ctx, api) {\n"
                         "  const grants = ctx.v1.user.grants;\n"
                         "  if (grants == null || grants.count === 0) {\n    return [];\n  }\n"
                         "  const names = new Set(); // ä\n"
                         "  grants.grants.forEach((grant) => {\n"
                         "    grant.roles.forEach((role) => { names.add(`${grant.projectId}:${role}`); });\n"
                         "  });\n  return [...names];\n}\n"_s;
    return part.repeated(10'000 / part.size() + 1).first(10'000);
}

std::unique_ptr<QsciScintilla> makeEditor(const QString &variant, const QString &text, SyntaxThemes &themes)
{
    if (variant == "ours"_L1) {
        auto editor = std::make_unique<CodeEditor>(themes);
        editor->load(text);
        return editor;
    }
    // With the looks of ours, so that only what we do ourselves makes a difference.
    auto editor = std::make_unique<QsciScintilla>();
    const CodeEditor model(themes);
    const QFont font = model.lexer()->defaultFont();
    editor->setUtf8(true);
    editor->setFont(font);
    if (variant == "builtin"_L1) {
        auto *lexer = new QsciLexerJavaScript(editor.get());
        lexer->setFont(font);
        editor->setLexer(lexer);
    }
    editor->SendScintilla(Sci::SCI_SETLAYOUTCACHE, ulong(Sci::SC_CACHE_PAGE));
    editor->SendScintilla(Sci::SCI_SETBUFFEREDDRAW, 0UL);
    editor->setExtraAscent(model.extraAscent());
    editor->setExtraDescent(model.extraDescent());
    editor->setMarginLineNumbers(0, true);
    editor->setMarginWidth(0, model.marginWidth(0));
    editor->setIndentationGuides(true);
    editor->setCaretLineVisible(true);
    editor->setCaretWidth(2);
    editor->setText(text);
    return editor;
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_UPDATE_IDLE_TIME", "0"); // Qt waits for more changes before it paints
    const QApplication application(argc, argv);
    const QStringList wanted = application.arguments();
    if (wanted.size() != 5) {
        std::fprintf(stderr, "bench_keys none|builtin|ours script|line nopaint|paint COUNT\n");
        return 2;
    }
    SyntaxThemes themes;
    themes.themes(); // read before, an editor has its colours from the start
    const auto editor = makeEditor(wanted[1], textOf(wanted[2]), themes);
    const bool paints = wanted[3] == "paint"_L1;
    editor->resize(800, 600);
    editor->show();
    QApplication::processEvents();
    const auto ask = [&editor](unsigned message, long a = 0, long b = 0) {
        return editor->SendScintilla(message, ulong(a), b);
    };
    const auto lastSeen = [&ask] {
        return ask(Sci::SCI_GETLINEENDPOSITION,
                   std::min(ask(Sci::SCI_LINESONSCREEN), ask(Sci::SCI_GETLINECOUNT) - 1));
    };
    ask(Sci::SCI_COLOURISE, 0, -1);
    const long line = wanted[2] == "line"_L1 ? 0 : 8; // within what is seen
    ask(Sci::SCI_GOTOPOS, ask(Sci::SCI_POSITIONFROMLINE, line) + (line == 0 ? 5000 : 6));
    QApplication::processEvents();
    const auto press = [&editor](bool types) {
        QKeyEvent key(QEvent::KeyPress, types ? Qt::Key_X : Qt::Key_Backspace, Qt::NoModifier,
                      types ? u"x"_s : QString());
        QApplication::sendEvent(editor.get(), &key);
    };
    const long length = ask(Sci::SCI_GETLENGTH);
    press(true);
    const long longer = ask(Sci::SCI_GETLENGTH);
    press(false);
    if (longer != length + 1 || ask(Sci::SCI_GETLENGTH) != length) {
        std::fprintf(stderr, "bench_keys: keys do not reach the editor\n");
        return 1;
    }
    for (int i = wanted[4].toInt(); i > 0; --i) {
        // A letter and its undoing in turns, so that the line stays as long as it is.
        press(i % 2 == 0);
        if (paints)
            QApplication::processEvents(); // only what has changed
        else                               // as a paint would ask for it
            ask(Sci::SCI_COLOURISE, ask(Sci::SCI_GETENDSTYLED), lastSeen());
    }
    return 0;
}
