// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/terminal.h"
#include "console/console.h"
#include "demo/servedemo.h"
#include "http/pastedtoken.h"
#include "program/program.h"
#include "program/selftest.h"

#include <QApplication>
#include <QFileInfo>
#include <QIcon>
#include <QLibraryInfo>
#include <QStyle>
#include <QTranslator>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

void nameProgram()
{
    QCoreApplication::setApplicationName(u"action-studio"_s);
    QCoreApplication::setOrganizationName(u"action-studio"_s);
    QCoreApplication::setApplicationVersion(QLatin1StringView(ACTION_STUDIO_VERSION));
}

/// Ours, and Qt's own for the buttons of its dialogs. Distributions name the latter in two ways.
void loadTranslations()
{
    auto *ours = new QTranslator(QCoreApplication::instance());
    if (ours->load(QLocale(), u"action-studio"_s, u"_"_s, u":/i18n"_s))
        QCoreApplication::installTranslator(ours);
    else if (ours->load(u":/i18n/action-studio_en.qm"_s)) // plural forms
        QCoreApplication::installTranslator(ours);
    auto *qts = new QTranslator(QCoreApplication::instance());
    const QString folder = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    if (qts->load(QLocale(), u"qtbase"_s, u"_"_s, folder) || qts->load(QLocale(), u"qt"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(qts);
}

demo::Switches switches(const CommandLine &line)
{
    using Break = demo::Switches::Break;
    demo::Switches switches;
    switches.latency = line.latency;
    switches.projectionDelay = line.projectionDelay;
    switches.serverErrorRate = line.serverErrorRate;
    switches.tokensExpired = line.fault == "expired-token"_L1;
    switches.rateLimited = line.fault == "rate-limited"_L1;
    switches.breakage = line.fault == "drop"_L1          ? Break::DropBeforeAnswer
                        : line.fault == "cut-off"_L1     ? Break::CutOffInTheMiddle
                        : line.fault == "garbage"_L1     ? Break::Garbage
                        : line.fault == "bad-gateway"_L1 ? Break::BadGateway
                        : line.fault == "hang"_L1        ? Break::Hang
                                                         : Break::None;
    switches.count = line.faultCount;
    switches.onlyMethod = line.faultMethod.toLatin1();
    return switches;
}

/// What is wrong with the command line is told without a display. A pipe is another matter: it can be read
/// only once, may take its time, and is the window's business.
bool isTokenBad(const CommandLine &line)
{
    return line.task == CommandLine::Task::Window && QFileInfo(line.tokenFile).isFile() &&
           !pastedtoken::fromFileNow(line.tokenFile);
}

int failed(const Error &error)
{
    terminal::print(stderr, error.advice.isEmpty() ? error.message : error.message + u' ' + error.advice);
    return CommandLine::badUsage;
}

/// Needs what draws, and no screen to draw on.
int testItself(int argc, char *argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    terminal::takeMessages();
    return selftest::run();
}

} // namespace

int main(int argc, char *argv[])
{
    nameProgram();
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));

    // What needs no display must not ask for one; so the arguments are read before there is an application,
    // and read again below for the translated texts.
    const auto asked = CommandLine::parse(arguments);
    if (asked && asked->task == CommandLine::Task::SelfTest)
        return testItself(argc, argv);
    if (!asked || asked->task != CommandLine::Task::Window || isTokenBad(*asked)) {
        QCoreApplication application(argc, argv);
        loadTranslations();
        terminal::takeMessages();
        const auto line = CommandLine::parse(arguments);
        if (!line)
            return failed(line.error());
        if (line->task == CommandLine::Task::Window) {
            const auto token = pastedtoken::fromFileNow(line->tokenFile); // again, in the person's language
            return token ? int(CommandLine::badUsage) : failed(token.error());
        }
        if (line->task == CommandLine::Task::ServeDemo)
            return demo::serveDemo({line->port,
                                    line->emptyState ? demo::SampleState::Empty : demo::SampleState::Sample,
                                    switches(*line), line->externalUrl});
        if (line->task == CommandLine::Task::Pull || line->task == CommandLine::Task::Push ||
            line->task == CommandLine::Task::Diff || line->task == CommandLine::Task::Promote)
            return console::run(*line);
        if (line->task == CommandLine::Task::Run)
            return console::runScript(line->script);
        if (line->task == CommandLine::Task::Check)
            return console::checkScripts(line->script);
        terminal::printLines(stdout, line->text.trimmed());
        return EXIT_SUCCESS;
    }

    QApplication application(argc, argv);
    loadTranslations();
    QGuiApplication::setDesktopFileName(u"io.github.action_studio.ActionStudio"_s);
    QGuiApplication::setApplicationDisplayName(u"Action Studio"_s);
    QGuiApplication::setWindowIcon(QIcon(u":/icons/action-studio.svg"_s));
#ifdef Q_OS_LINUX
    // Where the desktop brings no style of its own, Qt's fallback would be a plain one.
    if (QApplication::style()->name() == "windows"_L1)
        QApplication::setStyle(u"fusion"_s);
#endif
    Program program(*asked);
    program.start();
    return QApplication::exec();
}
