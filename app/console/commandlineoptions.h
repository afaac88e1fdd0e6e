// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "console/commandline.h"

#include <QCommandLineParser>
#include <QCoreApplication>

namespace commandline {

using namespace Qt::StringLiterals;

/// lupdate takes free functions only where they say to whom their texts belong.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(CommandLine)
};

/// All options in one place, so that --help, parsing and checks cannot drift apart.
struct Options
{
    const QCommandLineOption demo{u"demo"_s, Texts::tr("Connect to a demo server inside the program.")};
    const QCommandLineOption url{
        u"url"_s, Texts::tr("Connect to the instance at <URL>, such as https://acme.example.com."), u"URL"_s};
    const QCommandLineOption tokenFile{
        u"token-file"_s, Texts::tr("Read the access token from <FILE>, which may be a pipe; with --url."),
        u"FILE"_s};
    const QCommandLineOption connectTo{
        u"connect-to"_s,
        Texts::tr("With --url: the instance is reached at <URL>, such as http://localhost:8080."), u"URL"_s};
    const QCommandLineOption headerFile{
        u"header-file"_s,
        Texts::tr(
            "With --url: send the headers in <FILE>, lines of NAME: value, along with each request to the "
            "instance; may be a pipe."),
        u"FILE"_s};
    const QCommandLineOption profile{u"profile"_s, Texts::tr("Open the saved connection with this <NAME>."),
                                     u"NAME"_s};
    const QCommandLineOption organisation{
        u"org"_s, Texts::tr("Act in the organisation with this <ID>; else in the token owner's own."),
        u"ID"_s};
    const QCommandLineOption action{u"action"_s, Texts::tr("Open the action with this <NAME-OR-ID>."),
                                    u"NAME-OR-ID"_s};
    const QCommandLineOption transport{
        u"transport"_s,
        Texts::tr("Talk to the server by <json|grpc|grpc-web>, whatever the saved connection says."),
        u"json|grpc|grpc-web"_s};
    const QCommandLineOption tour{u"tour"_s,
                                  Texts::tr("Do the main job in the window, on an action made for it, and "
                                            "write a picture of each step to <DIR>."),
                                  u"DIR"_s};
    const QCommandLineOption exitAfterStartup{
        u"exit-after-startup"_s, Texts::tr("Leave as soon as the window shows its first content.")};
    const QCommandLineOption selfTest{
        u"self-test"_s, Texts::tr("Use each part that is opened only while the program runs, say what is "
                                  "missing, and leave with 1 if something is. Needs no display.")};
    const QCommandLineOption serveDemo{u"serve-demo"_s,
                                       Texts::tr("Run only the demo server, print its address and tokens as "
                                                 "one line of JSON, and serve until stopped. "
                                                 "Needs no display.")};
    const QCommandLineOption port{
        u"port"_s, Texts::tr("With --serve-demo: listen on port <N>; 0 takes a free one."), u"N"_s, u"0"_s};
    const QCommandLineOption externalUrl{
        u"external-url"_s, Texts::tr("With --serve-demo: answer only to who asks for the instance at <URL>."),
        u"URL"_s};
    const QCommandLineOption state{u"state"_s,
                                   Texts::tr("With --serve-demo: begin with this state, <empty|sample>."),
                                   u"empty|sample"_s, u"sample"_s};
    const QCommandLineOption latency{
        u"latency"_s, Texts::tr("With --serve-demo: answer after <MS> milliseconds."), u"MS"_s, u"0"_s};
    const QCommandLineOption projectionDelay{
        u"projection-delay"_s, Texts::tr("With --serve-demo: reads follow writes after <MS> milliseconds."),
        u"MS"_s, u"50"_s};
    const QCommandLineOption serverErrorRate{
        u"server-error-rate"_s,
        Texts::tr("With --serve-demo: answer this share of requests, 0 to 1, with 500 or 503."), u"RATE"_s,
        u"0"_s};
    const QCommandLineOption fault{
        u"fault"_s, Texts::tr("With --serve-demo: one of %1.").arg(CommandLine::faultNames().join(", "_L1)),
        u"NAME"_s};
    const QCommandLineOption faultCount{
        u"fault-count"_s, Texts::tr("With --serve-demo: faults hit only the first <N> requests."), u"N"_s,
        u"-1"_s};
    const QCommandLineOption faultMethod{
        u"fault-method"_s, Texts::tr("With --serve-demo: faults hit only this HTTP <METHOD>."), u"METHOD"_s};
    const QCommandLineOption dryRun{u"dry-run"_s,
                                    Texts::tr("With push and promote: only say what would be done.")};
    const QCommandLineOption deletes{
        u"delete"_s, Texts::tr("With push, diff and promote: delete the actions that the folder, or the "
                               "organisation they come from, does not have.")};
    const QCommandLineOption yes{
        u"yes"_s, Texts::tr("With push and promote: go on where the connection is production.")};
    const QCommandLineOption force{
        u"force"_s,
        Texts::tr("With pull: replace files that were changed here since, too, and remove them. With "
                  "push: replace what others changed since the last pull. Copies are kept, and it says "
                  "where.")};
    const QCommandLineOption merge{
        u"merge"_s,
        Texts::tr("With pull, push and diff: bring what was changed here together with what others "
                  "changed on the server.")};
    const QCommandLineOption otherOrganisation{
        u"other-org"_s,
        Texts::tr("With pull, push and diff: go on where the folder has another organisation's actions.")};
    const QCommandLineOption acceptSecrets{
        u"accept-secrets"_s, Texts::tr("With pull, push, diff and promote: go on where a placeholder would "
                                       "replace a secret, or a secret a placeholder, or be copied.")};
    const QCommandLineOption from{
        u"from"_s, Texts::tr("With promote: the saved connection with this <NAME> has the actions."),
        u"NAME"_s};
    const QCommandLineOption to{
        u"to"_s, Texts::tr("With promote: bring them to the saved connection with this <NAME>."), u"NAME"_s};
    const QCommandLineOption fromOrganisation{
        u"from-org"_s,
        Texts::tr("With --from: the organisation with this <ID> has them; else the one with "
                  "which the connection begins."),
        u"ID"_s};
    const QCommandLineOption toOrganisation{
        u"to-org"_s,
        Texts::tr("With promote: bring them to the organisation with this <ID>; may be given "
                  "several times."),
        u"ID"_s};
    const QCommandLineOption noTriggers{u"no-triggers"_s,
                                        Texts::tr("With promote: leave what triggers run as it is.")};
    const QCommandLineOption placeholders{
        u"placeholders"_s,
        Texts::tr("With pull, push, diff and promote: read what stands for {{NAME}} in the files, or at the "
                  "target, from the JSON object in "
                  "<FILE>, which may be a pipe; what a saved connection has besides counts, too."),
        u"FILE"_s};
    const QCommandLineOption help{{u"h"_s, u"help"_s}, Texts::tr("Show this help.")};
    const QCommandLineOption version{{u"v"_s, u"version"_s}, Texts::tr("Show the version.")};

    QList<QCommandLineOption> all() const
    {
        return {demo,
                url,
                tokenFile,
                connectTo,
                headerFile,
                profile,
                organisation,
                action,
                transport,
                tour,
                exitAfterStartup,
                selfTest,
                serveDemo,
                port,
                externalUrl,
                state,
                latency,
                projectionDelay,
                serverErrorRate,
                fault,
                faultCount,
                faultMethod,
                dryRun,
                deletes,
                yes,
                force,
                merge,
                otherOrganisation,
                acceptSecrets,
                from,
                to,
                fromOrganisation,
                toOrganisation,
                noTriggers,
                placeholders,
                help,
                version};
    }
};

} // namespace commandline
