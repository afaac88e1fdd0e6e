// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "bench/benches.h"
#include "bench/filterbench.h"
#include "bench/timing.h"
#include "workspace/list/actionlistmodel.h"
#include "workspace/search/scriptsearch.h"

#include <QFile>
#include <QFuture>
#include <QProcess>
#include <QPromise>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

struct Case
{
    const char *what;
    SearchQuery query;
    bool isThere = true;
};

/// Milliseconds of one search, and how many finds it has.
std::pair<double, qsizetype> search(const TextSearch &query, const QList<SearchableScript> &scripts)
{
    qsizetype finds = 0;
    const double time = timing::of([&] {
        QPromise<ScriptSearch::Batch> promise;
        promise.start();
        ScriptSearch::run(promise, query, scripts);
        promise.finish();
        for (const ScriptSearch::Batch &batch : promise.future().results()) {
            for (const ScriptFinds &found : batch)
                finds += found.spans.size();
        }
    });
    return {time, finds};
}

/// Milliseconds of a whole ripgrep, its start included, which is about 3 ms.
double ripgrep(const QString &program, const SearchQuery &query, const QString &file)
{
    // As many finds as we tell at most; a count of the matching lines is the least it can be asked to do.
    QStringList arguments{u"--no-config"_s, u"--count"_s, u"--max-count"_s,
                          QString::number(ScriptSearch::limit)};
    if (!query.matchCase)
        arguments << u"--ignore-case"_s;
    if (query.wholeWord)
        arguments << u"--word-regexp"_s;
    if (!query.regex)
        arguments << u"--fixed-strings"_s;
    arguments << u"--"_s << query.text << file;
    return timing::of([&] {
        QProcess process;
        process.start(program, arguments);
        process.waitForFinished();
    });
}

} // namespace

void benches::findAll()
{
    const int rounds = usually(15, 1);
    ActionListModel model;
    {
        QList<zitadel::Action> actions = FilterBench(usually(10'000, 100), 10'000).actions();
        // Something rare, so that all has to be looked through.
        for (qsizetype i = 0; i < actions.size(); i += 997)
            actions[i].fields.script += u"const Zebra = striped(horse);\n"_s;
        model.setActions(actions);
    }
    const QList<SearchableScript> scripts = model.scripts();
    QTemporaryDir folder;
    QFile file(folder.filePath(u"all.js"_s));
    if (!file.open(QIODevice::WriteOnly))
        return fail(u"findall: no file to write"_s);
    for (const SearchableScript &script : scripts)
        file.write(script.script.toUtf8());
    file.close();

    const QString program = QStandardPaths::findExecutable(u"rg"_s);
    std::printf("find in all: %lld scripts, %.1f MB, medians of %d rounds, in milliseconds%s\n",
                qlonglong(scripts.size()), double(file.size()) / 1e6, rounds,
                program.isEmpty() ? "; rg not found" : "");
    const Case cases[] = {
        {"plain, match case, rare", {.text = u"Zebra"_s, .matchCase = true}},
        {"plain, ignore case, rare", {.text = u"zebra"_s}},
        {"plain, ignore case, nowhere", {.text = u"not allowex"_s}, false},
        {"plain, ignore case, everywhere", {.text = u"setclaim"_s}},
        {"whole word, ignore case, rare", {.text = u"zebra"_s, .wholeWord = true}},
        {"regex with a word in it", {.text = u"zebra\\s*=\\s*\\w+\\("_s, .regex = true}},
        {"regex without a word", {.text = u"\\b[xyz]\\w{4} = \\w+\\("_s, .regex = true}},
    };
    for (const Case &one : cases) {
        const TextSearch query(one.query);
        std::vector<double> ours;
        std::vector<double> theirs;
        qsizetype finds = 0;
        for (int i = 0; i < rounds; ++i) {
            const auto [time, found] = search(query, scripts);
            ours.push_back(time);
            finds = found;
            if (!program.isEmpty())
                theirs.push_back(ripgrep(program, one.query, file.fileName()));
        }
        if ((finds > 0) != one.isThere)
            fail(u"findall: %1, %2 finds"_s.arg(QLatin1StringView(one.what)).arg(finds));
        const double us = timing::median(ours);
        const double rg = timing::median(theirs);
        std::printf("  %-31s %7.1f  %6lld finds", one.what, us, qlonglong(finds));
        if (!program.isEmpty())
            std::printf("  ripgrep %7.1f  ratio %.2f (goal 1.5)", rg, us / rg);
        std::printf("\n");
    }
    std::vector<double> lists;
    for (int i = 0; i < rounds; ++i)
        lists.push_back(timing::of([&] { model.scripts(); }));
    std::printf("  taking the list, on the GUI thread %.2f\n\n", timing::median(lists));
}
