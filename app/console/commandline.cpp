// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "console/commandline.h"

#include "console/commandlineoptions.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace {

using commandline::Options;
using commandline::Texts;

std::unexpected<Error> wrong(const QString &message)
{
    return std::unexpected(Error{.kind = Error::Kind::Input, .message = message});
}

template<typename Number>
Result<Number> number(const QCommandLineParser &parser, const QCommandLineOption &option, Number least,
                      Number most)
{
    const QString text = parser.value(option);
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || value < double(least) || value > double(most) || double(Number(value)) != value)
        return wrong(
            Texts::tr("--%1 must be a number from %2 to %3, not “%4”.")
                .arg(option.names().constFirst(), QString::number(least), QString::number(most), text));
    return Number(value);
}

Result<CommandLine> readServer(const QCommandLineParser &parser, const Options &options)
{
    CommandLine line;
    line.task = CommandLine::Task::ServeDemo;
    const auto port = number<int>(parser, options.port, 0, 65535);
    const auto latency = number<int>(parser, options.latency, 0, 600'000);
    const auto delay = number<int>(parser, options.projectionDelay, 0, 600'000);
    const auto rate = number<double>(parser, options.serverErrorRate, 0, 1);
    const auto count = number<int>(parser, options.faultCount, -1, 1'000'000'000);
    for (const Result<int> *value : {&port, &latency, &delay, &count}) {
        if (!*value)
            return std::unexpected(value->error());
    }
    if (!rate)
        return std::unexpected(rate.error());
    line.port = quint16(*port);
    if (parser.isSet(options.externalUrl)) {
        const auto url = connection::instanceUrl(parser.value(options.externalUrl));
        if (!url)
            return std::unexpected(url.error());
        line.externalUrl = *url;
    }
    line.latency = std::chrono::milliseconds(*latency);
    line.projectionDelay = std::chrono::milliseconds(*delay);
    line.serverErrorRate = *rate;
    line.faultCount = *count;
    line.faultMethod = parser.value(options.faultMethod).toUpper();
    line.fault = parser.value(options.fault);
    if (!line.fault.isEmpty() && !CommandLine::faultNames().contains(line.fault))
        return wrong(Texts::tr("--fault does not know “%1”. It knows %2.")
                         .arg(line.fault, CommandLine::faultNames().join(", "_L1)));
    const QString state = parser.value(options.state);
    if (state != "empty"_L1 && state != "sample"_L1)
        return wrong(Texts::tr("--state must be “empty” or “sample”, not “%1”.").arg(state));
    line.emptyState = state == "empty"_L1;
    return line;
}

/// Reads --transport into @p line; what is wrong with it, or nothing.
QString readTransport(const QCommandLineParser &parser, const Options &options, CommandLine &line)
{
    if (!parser.isSet(options.transport))
        return {};
    using Way = NetworkOptions::Wire;
    static const QHash<QString, Way> ways{
        {u"json"_s, Way::Json}, {u"grpc"_s, Way::Grpc}, {u"grpc-web"_s, Way::GrpcWeb}};
    const QString name = parser.value(options.transport);
    if (!ways.contains(name))
        return Texts::tr("--transport must be “json”, “grpc” or “grpc-web”, not “%1”.").arg(name);
    line.transport = ways.value(name);
    return {};
}

Result<CommandLine> readWindow(const QCommandLineParser &parser, const Options &options)
{
    CommandLine line;
    if (const QString problem = readTransport(parser, options, line); !problem.isEmpty())
        return wrong(problem);
    line.demo = parser.isSet(options.demo);
    line.profile = parser.value(options.profile).trimmed();
    line.organisation = parser.value(options.organisation).trimmed();
    line.action = parser.value(options.action);
    line.tourFolder = parser.value(options.tour);
    line.exitAfterStartup = parser.isSet(options.exitAfterStartup);
    if (parser.isSet(options.tour) && line.tourFolder.isEmpty())
        return wrong(Texts::tr("--tour needs a folder for its pictures."));
    if (parser.isSet(options.url) && line.demo)
        return wrong(Texts::tr("--demo and --url cannot be used together."));
    if (parser.isSet(options.profile) && (line.demo || parser.isSet(options.url)))
        return wrong(Texts::tr("--profile cannot be used together with --demo or --url."));
    // Anything else would be left out on the way, and all be done in the token owner's own organisation.
    if (parser.isSet(options.organisation) &&
        (line.organisation.isEmpty() || !connection::isOneWord(line.organisation.toUtf8())))
        return wrong(Texts::tr("--org needs the id of an organisation, which has no blanks and no control "
                               "characters."));
    if (parser.isSet(options.profile) && line.profile.isEmpty())
        return wrong(Texts::tr("--profile needs the name of a saved connection."));
    if (parser.isSet(options.tokenFile) && !parser.isSet(options.url))
        return wrong(Texts::tr("--token-file needs --url."));
    for (const QCommandLineOption &option : {options.connectTo, options.headerFile}) {
        if (parser.isSet(option) && !parser.isSet(options.url))
            return wrong(Texts::tr("--%1 needs --url.").arg(option.names().constFirst()));
    }
    if (parser.isSet(options.connectTo)) {
        const auto url = connection::instanceUrl(parser.value(options.connectTo));
        if (!url)
            return std::unexpected(url.error());
        line.connectTo = *url;
    }
    if (parser.isSet(options.headerFile)) {
        line.headerFile = parser.value(options.headerFile);
        if (const QFileInfo file(line.headerFile); !file.exists() || file.isDir())
            return wrong(Texts::tr("The header file “%1” is no file that can be read.").arg(line.headerFile));
    }
    if (parser.isSet(options.url)) {
        const auto url = connection::instanceUrl(parser.value(options.url));
        if (!url)
            return std::unexpected(url.error());
        if (!parser.isSet(options.tokenFile))
            return wrong(Texts::tr("--url needs --token-file: a file that holds an access token."));
        line.tokenFile = parser.value(options.tokenFile);
        // What cannot be right is said at once. To read it is left to others: a pipe can be read only once,
        // and may take its time.
        if (const QFileInfo file(line.tokenFile); !file.exists())
            return wrong(Texts::tr("The token file “%1” does not exist.").arg(line.tokenFile));
        else if (file.isDir())
            return wrong(Texts::tr("The token file “%1” is a folder.").arg(line.tokenFile));
        line.connection = Connection{*url, {}, line.organisation};
    } else if (!line.demo && line.profile.isEmpty()) {
        for (const auto &[isSet, name] : {std::pair(parser.isSet(options.organisation), "--org"_L1),
                                          std::pair(parser.isSet(options.action), "--action"_L1),
                                          std::pair(parser.isSet(options.transport), "--transport"_L1),
                                          std::pair(parser.isSet(options.tour), "--tour"_L1)}) {
            if (isSet)
                return wrong(Texts::tr("%1 needs --demo, --profile, or --url and --token-file.").arg(name));
        }
    }
    return line;
}

/// What is wrong with the options that only some of the commands take; @p command may be empty.
QString problemOfCommand(const QCommandLineParser &parser, const Options &options, const QString &command)
{
    const bool isPromote = command == "promote"_L1;
    for (const QCommandLineOption &option : {options.dryRun, options.yes}) {
        if (parser.isSet(option) && command != "push"_L1 && !isPromote)
            return Texts::tr("--%1 needs push or promote.").arg(option.names().constFirst());
    }
    if (parser.isSet(options.deletes) && command != "push"_L1 && command != "diff"_L1 && !isPromote)
        return Texts::tr("--%1 needs push, diff or promote.").arg(options.deletes.names().constFirst());
    for (const QCommandLineOption &option : {options.acceptSecrets, options.placeholders}) {
        if (parser.isSet(option) && command.isEmpty())
            return Texts::tr("--%1 needs pull, push, diff or promote.").arg(option.names().constFirst());
    }
    for (const QCommandLineOption &option : {options.force, options.merge, options.otherOrganisation}) {
        if (parser.isSet(option) && (command.isEmpty() || isPromote))
            return Texts::tr("--%1 needs pull, push or diff.").arg(option.names().constFirst());
    }
    for (const QCommandLineOption &option :
         {options.from, options.to, options.fromOrganisation, options.toOrganisation, options.noTriggers}) {
        if (parser.isSet(option) && !isPromote)
            return Texts::tr("--%1 needs promote.").arg(option.names().constFirst());
    }
    if (parser.isSet(options.force) && parser.isSet(options.merge))
        return Texts::tr("--merge and --force cannot be used together.");
    return {};
}

/// What is wrong with options that no command goes with; may be empty.
QString problemOfWindow(const QCommandLineParser &parser, const Options &options, const QString &command)
{
    for (const QCommandLineOption &option :
         {options.demo, options.action, options.tour, options.exitAfterStartup, options.serveDemo}) {
        if (parser.isSet(option))
            return Texts::tr("%1 and --%2 cannot be used together.")
                .arg(command, option.names().constFirst());
    }
    return problemOfCommand(parser, options, command);
}

/// `pull`, `push` or `diff`, the folder, and the actions that are meant.
Result<CommandLine> readExchange(const QCommandLineParser &parser, const Options &options)
{
    const QStringList words = parser.positionalArguments();
    const QString &command = words.constFirst();
    if (words.size() < 2)
        return wrong(Texts::tr("%1 needs a folder.").arg(command));
    if (!parser.isSet(options.url) && !parser.isSet(options.profile))
        return wrong(Texts::tr("%1 needs --profile, or --url and --token-file.").arg(command));
    if (const auto problem = problemOfWindow(parser, options, command); !problem.isEmpty())
        return wrong(problem);
    auto line = readWindow(parser, options);
    if (!line)
        return line;
    line->task = command == "pull"_L1   ? CommandLine::Task::Pull
                 : command == "push"_L1 ? CommandLine::Task::Push
                                        : CommandLine::Task::Diff;
    line->folder = words[1];
    line->names = words.sliced(2);
    line->placeholdersFile = parser.value(options.placeholders);
    line->isDryRun = parser.isSet(options.dryRun);
    line->deletes = parser.isSet(options.deletes);
    line->isConfirmed = parser.isSet(options.yes);
    line->isForced = parser.isSet(options.force);
    line->merges = parser.isSet(options.merge);
    line->isOtherMeant = parser.isSet(options.otherOrganisation);
    line->acceptsSecrets = parser.isSet(options.acceptSecrets);
    return line;
}

/// From where and to where `promote` goes, between two saved connections.
Result<CommandLine> readTwoProfiles(const QCommandLineParser &parser, const Options &options)
{
    for (const QCommandLineOption &option : {options.url, options.tokenFile, options.connectTo,
                                             options.headerFile, options.profile, options.organisation}) {
        if (parser.isSet(option))
            return wrong(
                Texts::tr("--from and --%1 cannot be used together.").arg(option.names().constFirst()));
    }
    CommandLine line;
    if (const QString problem = readTransport(parser, options, line); !problem.isEmpty())
        return wrong(problem);
    line.profile = parser.value(options.from).trimmed();
    line.toProfile = parser.value(options.to).trimmed();
    line.organisation = parser.value(options.fromOrganisation).trimmed();
    if (line.profile.isEmpty() || line.toProfile.isEmpty())
        return wrong(Texts::tr("--from and --to need each other, and the names of saved connections."));
    return line;
}

/// `promote`, and the names of actions.
Result<CommandLine> readPromote(const QCommandLineParser &parser, const Options &options)
{
    if (const auto problem = problemOfWindow(parser, options, u"promote"_s); !problem.isEmpty())
        return wrong(problem);
    const bool isBetweenTwo = parser.isSet(options.from) || parser.isSet(options.to);
    if (parser.isSet(options.fromOrganisation) && !isBetweenTwo)
        return wrong(Texts::tr("--from-org needs --from."));
    if (!isBetweenTwo && !parser.isSet(options.url) && !parser.isSet(options.profile))
        return wrong(Texts::tr("promote needs --from and --to, or --to-org with --profile, or with --url and "
                               "--token-file."));
    if (!isBetweenTwo && !parser.isSet(options.toOrganisation))
        return wrong(Texts::tr("promote needs --to-org: the organisations to bring the actions to."));
    if (parser.isSet(options.placeholders) && !isBetweenTwo)
        return wrong(Texts::tr("With promote, --placeholders needs --from and --to."));
    auto line = isBetweenTwo ? readTwoProfiles(parser, options) : readWindow(parser, options);
    if (!line)
        return line;
    line->task = CommandLine::Task::Promote;
    line->toOrganisations = parser.values(options.toOrganisation);
    const QStringList ids = line->toOrganisations + parser.values(options.fromOrganisation);
    for (const QString &id : ids) {
        if (id.isEmpty() || !connection::isOneWord(id.toUtf8()))
            return wrong(Texts::tr("--from-org and --to-org need the id of an organisation, which has no "
                                   "blanks and no control characters."));
    }
    line->names = parser.positionalArguments().sliced(1);
    line->isDryRun = parser.isSet(options.dryRun);
    line->deletes = parser.isSet(options.deletes);
    line->isConfirmed = parser.isSet(options.yes);
    line->acceptsSecrets = parser.isSet(options.acceptSecrets);
    line->placeholdersFile = parser.value(options.placeholders);
    line->leavesTriggers = parser.isSet(options.noTriggers);
    return line;
}

} // namespace

QStringList CommandLine::faultNames()
{
    return {u"expired-token"_s, u"rate-limited"_s, u"drop"_s, u"cut-off"_s,
            u"garbage"_s,       u"bad-gateway"_s,  u"hang"_s};
}

Result<CommandLine> CommandLine::parse(const QStringList &arguments)
{
    if (ScriptCommand::isMeant(arguments)) {
        return ScriptCommand::parse(arguments).transform([&arguments](const ScriptCommand &script) {
            CommandLine line{.task = arguments[1] == "run"_L1 ? Task::Run : Task::Check, .text = script.help};
            if (!script.help.isEmpty())
                line.task = Task::Help;
            line.script = script;
            return line;
        });
    }
    const Options options;
    QCommandLineParser parser;
    parser.setApplicationDescription(Texts::tr("Edit the Actions of a ZITADEL identity server."));
    parser.addOptions(options.all());
    parser.addPositionalArgument(
        u"pull DIR [NAME…]"_s,
        Texts::tr("Write the actions and flows to files in <DIR>; with names, "
                  "only these actions and their places in flows."),
        u"[pull DIR [NAME…] | push DIR [NAME…] | diff DIR [NAME…] | promote [NAME…]]"_s);
    parser.addPositionalArgument(u"push DIR [NAME…]"_s, Texts::tr("Bring the files in <DIR> to the server."),
                                 u" "_s);
    parser.addPositionalArgument(
        u"diff DIR [NAME…]"_s,
        Texts::tr("Print what a push with the same options would change. The exit status is 0 where all is "
                  "done or nothing to be done, 1 where a push would do something (diff, push --dry-run), 2 "
                  "for bad usage, bad files, or what a pull or a push would lose, 3 for a failure."),
        u" "_s);
    parser.addPositionalArgument(
        u"promote [NAME…]"_s,
        Texts::tr("Bring the actions with these names, or all, from one organisation to others, with what "
                  "triggers run. The exit status is as with push."),
        u" "_s);
    parser.addPositionalArgument(u"run FILE"_s, Texts::tr("Run a script without a server; see run --help."),
                                 u" "_s);
    parser.addPositionalArgument(
        u"check FILE…"_s, Texts::tr("Tell what would go wrong with scripts; see check --help."), u" "_s);
    if (!parser.parse(arguments))
        return wrong(parser.errorText());
    if (parser.isSet(options.help)) {
        CommandLine line{.task = Task::Help, .text = parser.helpText()};
        return line;
    }
    if (parser.isSet(options.version)) {
        CommandLine line{.task = Task::Version, .text = u"Action Studio " ACTION_STUDIO_VERSION "\n"_s};
        return line;
    }
    if (parser.isSet(options.selfTest)) {
        if (parser.optionNames().size() > 1 || !parser.positionalArguments().isEmpty())
            return wrong(Texts::tr("--self-test stands alone."));
        return CommandLine{.task = Task::SelfTest};
    }
    static const QSet<QString> commands{u"pull"_s, u"push"_s, u"diff"_s};
    if (!parser.positionalArguments().isEmpty() &&
        commands.contains(parser.positionalArguments().constFirst()))
        return readExchange(parser, options);
    if (!parser.positionalArguments().isEmpty() && parser.positionalArguments().constFirst() == "promote"_L1)
        return readPromote(parser, options);
    if (const auto problem = problemOfCommand(parser, options, {}); !problem.isEmpty())
        return wrong(problem);
    if (!parser.positionalArguments().isEmpty())
        return wrong(Texts::tr("Unexpected argument “%1”.").arg(parser.positionalArguments().constFirst()));
    if (parser.isSet(options.serveDemo)) {
        for (const QCommandLineOption &option :
             {options.demo, options.url, options.tokenFile, options.connectTo, options.headerFile,
              options.profile, options.organisation, options.action, options.transport, options.tour,
              options.exitAfterStartup}) {
            if (parser.isSet(option))
                return wrong(Texts::tr("--serve-demo and --%1 cannot be used together.")
                                 .arg(option.names().constFirst()));
        }
        return readServer(parser, options);
    }
    for (const QCommandLineOption &option :
         {options.port, options.externalUrl, options.state, options.latency, options.projectionDelay,
          options.serverErrorRate, options.fault, options.faultCount, options.faultMethod}) {
        if (parser.isSet(option))
            return wrong(Texts::tr("--%1 needs --serve-demo.").arg(option.names().constFirst()));
    }
    return readWindow(parser, options);
}
