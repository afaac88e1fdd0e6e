// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/timing.h"
#include "script/completion.h"
#include "script/outline.h"
#include "script/problems.h"

#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

QString benches::longScript()
{
    QString script = u"const http = require(\"zitadel/http\");\n"
                     "function f(ctx, api) {\n  const { v1 } = ctx;\n  const user = v1.getUser();\n"
                     "  api.v1.claims.setClaim(\"name\", user.human.firstName);\n}\n"_s;
    const QString part =
        u"/** Step %1. */\nfunction step%1(ctx, api) {\n"
        "  const grants = ctx.v1.user.grants;\n"
        "  if (grants == null || grants.count === 0) {\n    return [];\n  }\n"
        "  const names = new Set();\n"
        "  grants.grants.forEach((grant) => {\n"
        "    grant.roles.forEach((role) => { names.add(`${grant.projectId}:${role}`); });\n  });\n"
        "  api.v1.claims.setClaim(\"roles%1\", [...names].sort());\n  return [...names];\n}\n"_s;
    for (int i = 0; script.size() < 10'000; ++i)
        script += part.arg(i);
    return script.left(script.lastIndexOf(u"}\n"_s) + 2);
}

namespace {

int rounds()
{
    return benches::usually(101, 1);
}

template<typename Work>
double measured(Work work)
{
    std::vector<double> times;
    for (int i = 0; i < rounds(); ++i)
        times.push_back(timing::of(work));
    return timing::median(times);
}

} // namespace

void benches::script()
{
    using namespace ::script;
    const QString text = longScript();
    std::printf("script: %lld characters, medians of %d rounds, in milliseconds\n", qlonglong(text.size()),
                rounds());
    const double load = timing::of([] { Catalogue::bundled(); });
    std::printf("  catalogue, read once                 %7.3f\n", load);
    const double fresh = measured([&] { SyntaxTree tree(text); });
    std::printf("  tree of the whole script             %7.3f\n", fresh);

    SyntaxTree tree(text);
    const qsizetype place = text.indexOf(u"grants.count");
    // A key and its undoing in turns.
    const auto key = [&](QStringView typed) {
        bool isThere = false;
        return measured([&] {
            tree.edit(place, isThere ? 1 : 0, isThere ? QStringView() : typed);
            isThere = !isThere;
        });
    };
    const double typed = key(u"x");
    tree.setText(text);
    std::printf("  tree after a key                     %7.3f  ratio %.2f to the whole\n", typed,
                typed / fresh);
    const double broken = measured([&] {
        SyntaxTree next = tree;
        next.edit(place, 0, u"(");
    });
    std::printf("  tree after a key that breaks it      %7.3f  ratio %.2f to the whole\n", broken,
                broken / fresh);

    const zitadel::ActionFields fields{
        .name = u"f"_s, .script = text, .timeout = std::chrono::seconds(10), .allowedToFail = true};
    const QList<zitadel::TriggerId> bound{{u"2"_s, u"4"_s}};
    const double one = measured([&] { problemsOf(tree, fields, bound); });
    const double all = measured([&] { problemsOf(tree, fields, {}); });
    std::printf("  problems, one trigger                %7.3f  ratio %.2f to the whole tree\n", one,
                one / fresh);
    std::printf("  problems, any trigger                %7.3f\n", all);

    SyntaxTree half(text);
    const qsizetype dot = text.indexOf(u"const user");
    half.edit(dot, 0, u"ctx.v1.\n  ");
    if (completionsAt(half, dot + 7, {.actionName = u"f"_s}).entries.isEmpty() || foldRanges(tree).isEmpty())
        fail(u"script: nothing is known of it"_s);
    const double members = measured([&] { completionsAt(half, dot + 7, {.actionName = u"f"_s}); });
    const double names = measured([&] { completionsAt(tree, dot, {.actionName = u"f"_s}); });
    const qsizetype call = text.indexOf(u"setClaim(") + 9;
    const double tip = measured([&] { callTipAt(tree, call, {.actionName = u"f"_s, .triggers = bound}); });
    const double lines = measured([&] { outline(tree), foldRanges(tree); });
    std::printf("  completion behind a dot, any trigger %7.3f  goal 16 with showing it\n", members);
    std::printf("  completion of a name                 %7.3f\n", names);
    std::printf("  call tip                             %7.3f\n", tip);
    std::printf("  outline and folding                  %7.3f\n", lines);
}
