// SPDX-FileCopyrightText: 2026 Action Studio contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "demo/servedemo.h"
#include "editor/syntaxthemes.h"
#include "session.h"
#include "settings.h"
#include "start/startpage.h"

#include <QApplication>
#include <QIcon>
#include <QLibraryInfo>
#include <QSettings>
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

int printed(FILE *stream, const QString &text, int status)
{
    std::fprintf(stream, "%s\n", qPrintable(text));
    return status;
}

/// The window and what it stands on; replaces the start page once it is known where to connect.
class Program : public QObject
{
    Q_DECLARE_TR_FUNCTIONS(Program)

public:
    explicit Program(const CommandLine &line)
        : m_line(line)
        , m_settings(m_store)
    {
    }

    void start()
    {
        if (m_line.connection)
            return open(*m_line.connection, nullptr);
        if (m_line.demo)
            return openDemo();
        connect(&m_start.emplace(), &StartPage::demoRequested, this, &Program::openDemo);
        connect(&*m_start, &StartPage::connectRequested, this,
                [this](const QString &address, const QByteArray &token) {
                    const auto url = connection::instanceUrl(address);
                    if (url)
                        open({*url, token, QString()}, nullptr);
                    else
                        m_start->showError(url.error());
                });
        m_start->show();
        if (m_line.exitAfterStartup)
            QMetaObject::invokeMethod(
                this, [] { QCoreApplication::exit(EXIT_SUCCESS); }, Qt::QueuedConnection);
    }

private:
    void openDemo()
    {
        auto server = std::make_unique<demo::Server>(demo::SampleState::Sample);
        if (const auto listening = server->listen(); !listening) {
            printed(stderr, tr("The demo server could not start: %1").arg(listening.error()), 0);
            return QCoreApplication::exit(EXIT_FAILURE);
        }
        const Connection connection{server->url(), server->identity(u"owner").token, m_line.organisation};
        open(connection, std::move(server));
    }

    void open(const Connection &connection, std::unique_ptr<demo::Server> server)
    {
        m_session = std::make_unique<Session>(m_line, connection, std::move(server), m_themes, m_settings);
        connect(m_session.get(), &Session::ended, this, [](int status) { QCoreApplication::exit(status); });
        m_session->start();
        if (m_start)
            m_start->close();
    }

    const CommandLine m_line;
    QSettings m_store;
    Settings m_settings;
    SyntaxThemes m_themes;
    std::optional<StartPage> m_start;
    std::unique_ptr<Session> m_session;
};

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
    if (!asked || asked->task != CommandLine::Task::Window) {
        QCoreApplication application(argc, argv);
        loadTranslations();
        const auto line = CommandLine::parse(arguments);
        if (!line)
            return printed(stderr,
                           line.error().advice.isEmpty() ? line.error().message
                                                         : line.error().message + u' ' + line.error().advice,
                           CommandLine::badUsage);
        if (line->task == CommandLine::Task::ServeDemo)
            return demo::serveDemo({line->port,
                                    line->emptyState ? demo::SampleState::Empty : demo::SampleState::Sample,
                                    switches(*line)});
        return printed(stdout, line->text.trimmed(), EXIT_SUCCESS);
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
