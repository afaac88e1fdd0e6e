// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/scriptcommand.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(ScriptCommand)
};

std::unexpected<Error> wrong(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
}

/// "2/5", or "5" where only one flow has such a trigger.
Result<zitadel::TriggerId> triggerOf(const QString &text)
{
    QStringList meant;
    for (const zitadel::TriggerId &trigger : zitadel::triggerIds()) {
        const QString whole = trigger.flow + u'/' + trigger.trigger;
        if (text == whole)
            return trigger;
        if (text == trigger.trigger)
            meant << whole;
    }
    if (meant.size() == 1)
        return triggerOf(meant.constFirst());
    if (meant.isEmpty())
        return wrong(
            Texts::tr("--trigger does not know “%1”. It needs FLOW/TRIGGER, such as 2/5, or 4, 5 or 6.")
                .arg(text));
    return wrong(Texts::tr("--trigger %1 could be %2; say which.").arg(text, meant.join(" or "_L1)));
}

Result<std::chrono::nanoseconds> secondsOf(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || seconds < 0 || seconds > 20)
        return wrong(Texts::tr("--timeout must be a number of seconds from 0 to 20, not “%1”.").arg(text));
    return std::chrono::duration_cast<std::chrono::nanoseconds>(std::chrono::duration<double>(seconds));
}

/// The options of both commands.
struct Options
{
    const QCommandLineOption name{u"name"_s, Texts::tr("The action's name, if it is not that of the file."),
                                  u"NAME"_s};
    const QCommandLineOption trigger{
        u"trigger"_s, Texts::tr("The trigger that runs it, FLOW/TRIGGER such as 2/5, or 4, 5 or 6."),
        u"ID"_s};
    const QCommandLineOption input{
        u"input"_s, Texts::tr("With run: for whom, and in which situation, as a JSON object."), u"FILE"_s};
    const QCommandLineOption timeout{u"timeout"_s, Texts::tr("With run: the action's timeout."),
                                     u"SECONDS"_s};
    const QCommandLineOption allowed{u"allowed-to-fail"_s,
                                     Texts::tr("With run: the action is allowed to fail.")};
    const QCommandLineOption format{u"format"_s, Texts::tr("How the result is printed: <text|json|junit>."),
                                    u"text|json|junit"_s, u"text"_s};
    const QCommandLineOption help{{u"h"_s, u"help"_s}, Texts::tr("Show this help.")};
};

/// Those that only run has.
Result<> readRunOptions(const QCommandLineParser &parser, const Options &options, ScriptCommand &command)
{
    if (!parser.isSet(options.trigger))
        return wrong(Texts::tr("run needs --trigger."));
    command.input = parser.value(options.input);
    command.isAllowedToFail = parser.isSet(options.allowed);
    if (!parser.isSet(options.timeout))
        return {};
    return secondsOf(parser.value(options.timeout)).transform([&command](std::chrono::nanoseconds timeout) {
        command.timeout = timeout;
    });
}

Result<> readOptions(const QCommandLineParser &parser, const Options &options, bool isRun,
                     ScriptCommand &command)
{
    command.name = parser.value(options.name);
    if (parser.isSet(options.trigger)) {
        const auto trigger = triggerOf(parser.value(options.trigger));
        if (!trigger)
            return std::unexpected(trigger.error());
        command.trigger = *trigger;
    }
    const QString format = parser.value(options.format);
    if (format != "text"_L1 && format != "json"_L1 && (format != "junit"_L1 || !isRun))
        return wrong(Texts::tr("--format does not know “%1”.").arg(format));
    command.format = format == "json"_L1    ? ScriptCommand::Format::Json
                     : format == "junit"_L1 ? ScriptCommand::Format::JUnit
                                            : ScriptCommand::Format::Text;
    return {};
}

} // namespace

bool ScriptCommand::isMeant(const QStringList &arguments)
{
    return arguments.value(1) == "run"_L1 || arguments.value(1) == "check"_L1;
}

Result<ScriptCommand> ScriptCommand::parse(const QStringList &arguments)
{
    const bool isRun = arguments.value(1) == "run"_L1;
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(
        isRun ? Texts::tr("Run an action's script on the server's engine, without a server.")
              : Texts::tr("Tell what would go wrong with scripts, without a server."));
    parser.addOptions({options.name, options.trigger, options.format, options.help});
    if (isRun)
        parser.addOptions({options.input, options.timeout, options.allowed});
    parser.addPositionalArgument(arguments.value(1), {});
    parser.addPositionalArgument(u"FILE"_s,
                                 Texts::tr("A script, a folder of a pull, or an action in this folder."),
                                 isRun ? u"FILE|NAME"_s : u"FILE…"_s);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    ScriptCommand command;
    if (parser.isSet(options.help)) {
        command.help = parser.helpText();
        return command;
    }
    command.files = parser.positionalArguments().sliced(1);
    if (command.files.isEmpty() || (isRun && command.files.size() != 1))
        return wrong(isRun ? Texts::tr("run needs one file, or the name of an action in this folder.")
                           : Texts::tr("check needs files."));
    if (!command.name.isEmpty() && command.files.size() != 1)
        return wrong(Texts::tr("--name needs one file only."));
    if (const auto read = readOptions(parser, options, isRun, command); !read)
        return std::unexpected(read.error());
    if (const auto read = isRun ? readRunOptions(parser, options, command) : Result<>(); !read)
        return std::unexpected(read.error());
    return command;
}
