// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/plaintext.h"
#include "base/terminal.h"
#include "console/printedjson.h"
#include "console/scriptcommand.h"
#include "console/scriptfile.h"
#include "console/waiting.h"
#include "console/words.h"
#include "run/engine.h"
#include "run/verdict.h"
#include "script/syntaxtree.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using script::Problem;
using script::Severity;

namespace console {

namespace {

QString weightOf(const Problem &problem)
{
    switch (problem.severity) {
    case Severity::Error:
        return u"error"_s;
    case Severity::Warning:
        return u"warning"_s;
    case Severity::Hint:
        break;
    }
    return u"hint"_s;
}

run::Position placeOf(const ScriptFile &file, const Problem &problem)
{
    if (problem.where != Problem::Where::Script)
        return {1, 1};
    return run::shownPosition(file.fields.script, problem.range.begin);
}

QJsonObject toJson(const ScriptFile &file, const QList<Problem> &problems)
{
    QJsonArray list;
    for (const Problem &problem : problems) {
        const run::Position place = placeOf(file, problem);
        list.append(QJsonObject{{u"id"_s, problem.id},
                                {u"severity"_s, weightOf(problem)},
                                {u"line"_s, place.line},
                                {u"column"_s, place.column},
                                {u"message"_s, problem.message},
                                {u"source"_s, problem.source == "engine"_L1 ? u"engine"_s : u"checks"_s}});
    }
    return {{u"file"_s, file.file}, {u"name"_s, file.fields.name}, {u"problems"_s, list}};
}

void tell(const ScriptFile &file, const QList<Problem> &problems)
{
    for (const Problem &problem : problems) {
        const run::Position place = placeOf(file, problem);
        terminal::print(stdout, u"%1:%2:%3: %4: %5 [%6]"_s.arg(file.file)
                                    .arg(place.line)
                                    .arg(place.column)
                                    .arg(weightOf(problem), problem.message, problem.id));
    }
}

Result<QList<Problem>> problemsIn(run::Engine &engine, const ScriptFile &file)
{
    const QList<zitadel::TriggerId> &triggers = file.triggers;
    const auto checked = waitFor(engine.check(file.fields, triggers));
    return checked.transform([&](const run::Checked &checked) {
        const script::SyntaxTree tree(file.fields.script);
        return run::verdict(script::problemsOf(tree, file.fields, triggers), checked, file.fields);
    });
}

/// The files that are meant, as the command line has them otherwise than the disk.
Result<QList<ScriptFile>> meantFiles(const ScriptCommand &command)
{
    QList<ScriptFile> all;
    for (const QString &path : command.files) {
        auto files = scriptFiles(path);
        if (!files)
            return files;
        for (ScriptFile &file : *files) {
            if (!command.name.isEmpty())
                file.fields.name = command.name;
            if (command.trigger)
                file.triggers = {*command.trigger};
        }
        all += *files;
    }
    return all;
}

} // namespace

int checkScripts(const ScriptCommand &command)
{
    const auto files = meantFiles(command);
    if (!files)
        return failToRead(files.error());
    run::Engine engine;
    QJsonArray report;
    bool hasErrors = false;
    for (const ScriptFile &file : *files) {
        const auto problems = problemsIn(engine, file);
        if (!problems)
            return fail(problems.error());
        hasErrors |= std::ranges::contains(*problems, Severity::Error, &Problem::severity);
        if (command.format == ScriptCommand::Format::Json)
            report.append(toJson(file, *problems));
        else
            tell(file, *problems);
    }
    if (command.format == ScriptCommand::Format::Json)
        printJson(report);
    return hasErrors ? Different : Done;
}

} // namespace console
