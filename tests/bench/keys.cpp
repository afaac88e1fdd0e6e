// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Types COUNT letters into a script and lets them be coloured, without anything else, so that instructions can
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
    auto editor = std::make_unique<QsciScintilla>();
    editor->setUtf8(true);
    if (variant == "builtin"_L1)
        editor->setLexer(new QsciLexerJavaScript(editor.get()));
    editor->setText(text);
    return editor;
}

} // namespace

int main(int argc, char *argv[])
{
    const QApplication application(argc, argv);
    const QStringList wanted = application.arguments();
    if (wanted.size() != 5) {
        std::fprintf(stderr, "bench_keys none|builtin|ours script|line nopaint|paint COUNT\n");
        return 2;
    }
    SyntaxThemes themes;
    themes.javaScript(); // so that an editor has its colours from the start
    const auto editor = makeEditor(wanted[1], textOf(wanted[2]), themes);
    const bool paints = wanted[3] == "paint"_L1;
    editor->resize(800, 600);
    editor->show();
    QApplication::processEvents();
    const auto ask = [&editor](unsigned message, long a = 0, long b = 0) {
        return editor->SendScintilla(message, ulong(a), b);
    };
    ask(Sci::SCI_COLOURISE, 0, -1);
    const long line = wanted[2] == "line"_L1 ? 0 : 8; // within what is seen
    ask(Sci::SCI_GOTOPOS, ask(Sci::SCI_POSITIONFROMLINE, line) + (line == 0 ? 5000 : 6));
    QApplication::processEvents();
    for (int i = wanted[4].toInt(); i > 0; --i) {
        QKeyEvent press(QEvent::KeyPress, Qt::Key_X, Qt::NoModifier, u"x"_s);
        QApplication::sendEvent(editor.get(), &press);
        if (paints)
            editor->viewport()->repaint();
        else // as a paint would ask for it
            ask(Sci::SCI_COLOURISE, ask(Sci::SCI_GETENDSTYLED), ask(Sci::SCI_GETLENGTH));
    }
    return 0;
}
