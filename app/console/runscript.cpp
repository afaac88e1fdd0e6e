// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/regularfile.h"
#include "base/terminal.h"
#include "console/printedjson.h"
#include "console/scriptcommand.h"
#include "console/scriptfile.h"
#include "console/waiting.h"
#include "console/words.h"
#include "run/engine.h"
#include "run/meaning.h"

#include <QJsonDocument>
#include <QLocale>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace console {

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(Texts)
};

/// An input is small: a person, their metadata and grants.
constexpr qint64 inputAtMost = 4 * 1024 * 1024;

Result<QByteArray> readInput(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    const auto refused = [&path](const QString &why) {
        return std::unexpected(Error{.kind = Error::Kind::Input, .message = u"%1: %2."_s.arg(path, why)});
    };
    const auto bytes = regularfile::read(path, inputAtMost, regularfile::Links::Follow);
    if (!bytes)
        return refused(bytes.error().words());
    QJsonParseError error;
    if (!QJsonDocument::fromJson(*bytes, &error).isObject())
        return refused(
            error.error == QJsonParseError::NoError
                ? Texts::tr("it is no JSON object")
                : Texts::tr("it is no JSON (%1 at byte %2)").arg(error.errorString()).arg(error.offset));
    return *bytes;
}

void tellEvents(const run::Report &report)
{
    for (const run::Event &event : report.events)
        terminal::print(stdout, run::describe(event));
}

void tellRuns(const run::Report &report, const run::Order &order)
{
    for (const run::Run &run : report.runs) {
        const QString milliseconds = QLocale::c().toString(run.milliseconds, 'f', 1);
        const QString where = zitadel::shownName(order.trigger);
        if (run.error.isEmpty() && run.ended.isEmpty())
            terminal::print(stdout,
                            Texts::tr("%1 at %2: succeeded in %3 ms").arg(run.name, where, milliseconds));
        else if (run.isSwallowed)
            terminal::print(
                stdout, Texts::tr("%1 at %2: failed, and is allowed to: %3").arg(run.name, where, run.error));
        else
            terminal::print(
                stdout, Texts::tr("%1 at %2: failed: %3")
                            .arg(run.name, where, run.ended.isEmpty() ? run.error : run::endedWords(run)));
    }
}

void tell(const run::Report &report, const run::Order &order)
{
    tellEvents(report);
    tellRuns(report, order);
    if (!report.isGood && !report.runs.isEmpty() && report.runs.constLast().error != report.error)
        terminal::print(stdout, report.error);
    terminal::print(stdout, run::meaning(report, order.trigger));
}

/// As build servers read it.
void printJUnit(const run::Report &report, const run::Order &order)
{
    QString xml;
    QXmlStreamWriter writer(&xml);
    const QString &name = order.actions.constFirst().name;
    const QString seconds = QString::number(report.milliseconds / 1000, 'f', 4);
    writer.setAutoFormatting(true);
    writer.writeStartDocument();
    writer.writeStartElement(u"testsuite"_s);
    writer.writeAttribute(u"name"_s, zitadel::flowName(order.trigger.flow) + u'/' +
                                         zitadel::triggerName(order.trigger.trigger));
    writer.writeAttribute(u"tests"_s, u"1"_s);
    writer.writeAttribute(u"failures"_s, report.isGood ? u"0"_s : u"1"_s);
    writer.writeStartElement(u"testcase"_s);
    writer.writeAttribute(u"name"_s, name);
    writer.writeAttribute(u"time"_s, seconds);
    if (!report.isGood) {
        writer.writeStartElement(u"failure"_s);
        writer.writeAttribute(u"message"_s, report.error);
        writer.writeEndElement();
    }
    writer.writeEndDocument();
    terminal::printLines(stdout, xml);
}

Result<run::Order> orderOf(const ScriptCommand &command)
{
    auto files = scriptFiles(command.files.constFirst());
    if (!files)
        return std::unexpected(files.error());
    if (files->size() != 1)
        return std::unexpected(Error{.kind = Error::Kind::Input,
                                     .message = Texts::tr("run needs one script, and not a folder.")});
    zitadel::ActionFields fields = files->constFirst().fields;
    if (!command.name.isEmpty())
        fields.name = command.name;
    fields.timeout = command.timeout.value_or(fields.timeout);
    fields.allowedToFail |= command.isAllowedToFail;
    return readInput(command.input).transform([&](const QByteArray &input) {
        return run::Order{.trigger = *command.trigger, .actions = {fields}, .input = input};
    });
}

} // namespace

int runScript(const ScriptCommand &command)
{
    const auto order = orderOf(command);
    if (!order)
        return failToRead(order.error());
    run::Engine engine;
    const auto report = waitFor(engine.run(*order));
    if (!report)
        return fail(report.error(), report.error().kind == Error::Kind::Input ? BadUsage : Failed);
    switch (command.format) {
    case ScriptCommand::Format::Json:
        printJson(QJsonDocument::fromJson(report->json).object());
        break;
    case ScriptCommand::Format::JUnit:
        printJUnit(*report, *order);
        break;
    case ScriptCommand::Format::Text:
        tell(*report, *order);
    }
    return report->isGood ? Done : Different;
}

} // namespace console
